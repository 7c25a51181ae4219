Imports System
Imports Ninekw

' A sound.
Module Audio
    Sub Main()
        Dim captcha = New Options("sound.wav") From {
            {"textinstructions", "Type the words that you hear."}
        }
        Dim shown As Phase? = Nothing
        Dim told = Function(now As Progress)
                       If Not shown.Equals(now.Phase) Then
                           Console.Error.WriteLine("{0}, {1} s", now.Phase, now.ElapsedMs \ 1000)
                       End If
                       shown = now.Phase
                       Return True ' False cancels
                   End Function
        Using client = New Client() ' the key is in NINEKW_API_KEY
            Dim answer = client.Solve(captcha, progress:=told)
            Console.WriteLine(answer.Text)
            client.Feedback(answer, Verdict.Correct)
        End Using
    End Sub
End Module

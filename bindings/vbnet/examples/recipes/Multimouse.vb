Imports System
Imports Ninekw

' Several clicks into a picture.
Module Multimouse
    Sub Main()
        Dim captcha = New Options("captcha.png") From {
            {"multimouse", 1},
            {"textinstructions", "Click all discs. Begin with the smallest."}
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
            For Each point In answer.Points
                Console.WriteLine("{0} {1}", point.X, point.Y)
            Next
            client.Feedback(answer, Verdict.Correct)
        End Using
    End Sub
End Module

Imports System
Imports Ninekw

' A picture of text, with rules for the answer.
Module Image
    Sub Main()
        Dim captcha = New Options("captcha.png") From {
            {"numeric", 3},
            {"min_len", 4},
            {"max_len", 8},
            {"case-sensitive", 1},
            {"phrase", 0}
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

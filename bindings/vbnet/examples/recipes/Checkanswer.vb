Imports System
Imports Ninekw

' An answer of your own to be checked.
Module Checkanswer
    Sub Main()
        Dim captcha = New Options("own.png") From {
            {"confirm", 1},
            {"checkanswer", "K7Q2M"},
            {"maxtimeout", 300}
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
            Console.WriteLine(If(answer.Confirmed.Equals(True), "yes", "no"))
            client.Feedback(answer, Verdict.Correct)
        End Using
    End Sub
End Module

Imports System
Imports Ninekw

' A widget of a web page, by its site key.
Module Interactive
    Sub Main()
        Dim captcha = New Options From {
            {"file-upload-01", "6LfP0CITAAAAAHq9"},
            {"interactive", 1},
            {"oldsource", "recaptchav2"},
            {"pageurl", "https://example.com/login"}
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
            Console.WriteLine(answer.Token)
            client.Feedback(answer, Verdict.Correct)
        End Using
    End Sub
End Module

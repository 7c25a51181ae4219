Imports System
Imports Ninekw

Module Program
    Function Main(arguments As String()) As Integer
        Dim captcha = New Options(If(arguments.Length > 0, arguments(0), "captcha.png"))
        captcha.Add("maxtimeout", 90)
        Using client = New Client() ' NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
            Try
                Dim shown As Phase? = Nothing
                Dim answer = client.Solve(captcha, progress:=Function(now)
                                                                 If Not shown.Equals(now.Phase) Then
                                                                     Console.Error.WriteLine("{0}, {1} s", now.Phase, now.ElapsedMs \ 1000)
                                                                 End If
                                                                 shown = now.Phase
                                                                 Return True ' False cancels
                                                             End Function)
                Console.WriteLine(answer.Text)
                client.Feedback(answer, Verdict.Correct)
                Return 0
            Catch e As OutcomeException
                Console.Error.WriteLine("no answer to captcha {0}: {1}", e.CaptchaId, e.Message)
                Return 1
            End Try
        End Using
    End Function
End Module

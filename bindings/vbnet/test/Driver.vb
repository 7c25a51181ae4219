Imports System
Imports System.IO
Imports System.Text
Imports Ninekw

''' <summary>The VB.NET driver; see tests/drivers/README.md. Makes the calls and writes down what came out.</summary>
Partial Friend NotInheritable Class Driver
    Private client As Client
    Private job As Job

    Public Shared Sub Main()
        ' The environment's would be taken where a case gives none.
        Environment.SetEnvironmentVariable("NINEKW_API_KEY", Nothing)
        Environment.SetEnvironmentVariable("NINEKW_URL", Nothing)
        Dim input = New StreamReader(Console.OpenStandardInput(), New UTF8Encoding(False))
        Dim output = New StreamWriter(Console.OpenStandardOutput(), New UTF8Encoding(False)) With {.NewLine = vbLf}
        Dim driver = New Driver()
        Dim text = input.ReadLine()
        While text IsNot Nothing
            Dim line = New Line(text)
            If line.Word = "quit" Then Exit While
            Dim result = New Result()
            Try
                driver.RunWithin(line, result)
                output.WriteLine(result.Written("ok"))
            Catch e As NinekwException
                output.WriteLine(Failure(e).Written("error"))
            End Try
            output.Flush()
            text = input.ReadLine()
        End While
    End Sub

    Private Shared Function Failure(e As NinekwException) As Result
        Dim result = New Result()
        result.Add("status", e.Status)
        result.Add("service_code", e.ServiceCode.GetValueOrDefault())
        result.Add("http_status", e.HttpStatus.GetValueOrDefault())
        result.Add("captcha_id", e.CaptchaId.GetValueOrDefault())
        result.Add("retryable", e.IsRetryable)
        result.Add("retry_after_ms", e.RetryAfterMs.GetValueOrDefault(-1))
        result.Add("operation", e.Operation)
        result.Add("message", e.Message)
        result.Add("reply", e.Reply)
        result.Add("class", e.GetType().FullName)
        Return result
    End Function

    ''' <summary>On a view of the client, if the command has limits.</summary>
    Private Sub RunWithin(line As Line, result As Result)
        If line.Text("within_ms") Is Nothing AndAlso line.Text("cancelled") Is Nothing Then
            Run(line, result)
            Return
        End If
        Dim whole = client
        Using token = New CancelToken()
            Using view = whole.Within(line.Number("within_ms", -1), token)
                If line.Text("cancelled") IsNot Nothing Then token.Trigger()
                client = view
                Try
                    Run(line, result)
                Finally
                    client = whole
                End Try
            End Using
        End Using
    End Sub

    Private Sub Run(line As Line, result As Result)
        Select Case line.Word
            Case "client" : MakeClient(line)
            Case "server_status" : ServerStatus(result)
            Case "balance" : result.Add("credits", client.Balance())
            Case "submit" : result.Add("id", client.Submit(line.Options()))
            Case "solve"
                Dim token As CancelToken = Nothing
                Dim progress = line.Progress(token)
                ShowAnswer(client.Solve(line.Options(), line.Number("timeout_ms", -1), token, progress), result)
            Case "poll" : ShowAnswer(client.Poll(line.Number("id"), line.Options()), result)
            Case "wait"
                Dim token As CancelToken = Nothing
                Dim progress = line.Progress(token)
                ShowAnswer(client.Wait(line.Number("id"), line.Number("timeout_ms", -1), token, progress), result)
            Case "feedback" : Feedback(line)
            Case "acknowledge" : client.Acknowledge(line.Number("id"))
            Case "forget" : client.Forget(line.Text("tag"))
            Case "call" : CallAction(line, result)
            Case "solve_many" : SolveMany(line, result)
            Case "next_job" : NextJob(line, result)
            Case "confirm_job" : client.ConfirmJob(line.Options())
            Case "check_job" : job.Check(If(line.Text("answer"), ""))
            Case "answer_job"
                Dim credits = client.AnswerJob(line.Number("id"), If(line.Text("answer"), ""), line.Options())
                result.Add("credits", credits.GetValueOrDefault())
            Case "skip_job" : client.SkipJob(line.Number("id"), line.Options())
            Case "end_jobs" : client.EndJobs()
            Case "job_verdict" : JobVerdict(line, result)
            Case "show" : Show(line, result)
            Case "work" : Work(line, result)
            Case "history" : History(line, result)
            Case "history_detail" : HistoryDetail(line, result)
            Case "settings" : AccountSettings(result)
            Case "set_setting" : client.SetSetting(line.Text("name"), line.Text("on") = "1")
            Case "referrals" : Table(client.Referrals(line.Options()), Nothing, "", result)
            Case "transfer"
                Dim id = client.Transfer(line.Number("credits"), line.Number("user_id"), line.Options())
                result.Add("transfer_id", id.GetValueOrDefault())
            Case "create_coupon" : result.Add("code", client.CreateCoupon(line.Number("credits"), line.Options()))
            Case "create_account" : CreateAccount(line, result)
            Case "diagnose" : Diagnose(line, result)
            Case Else : Throw New InvalidOperationException("no command " & line.Word)
        End Select
    End Sub
End Class

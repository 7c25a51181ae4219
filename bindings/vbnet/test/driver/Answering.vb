Imports System
Imports System.Collections.Generic
Imports System.Linq
Imports Ninekw

' The commands of those who answer captchas.
Partial Friend NotInheritable Class Driver
    Private Sub NextJob(line As Line, result As Result)
        job = client.NextJob(line.Options())
        If job Is Nothing Then
            result.Add("none", 1)
            Return
        End If
        Dim left = job.TimeLeftMs
        Dim limit = job.TimeLimitMs
        Dim files = job.Files()
        result.Add("id", job.Id)
        result.Add("kind", job.Kind)
        result.Add("captcha_kind", job.CaptchaKind)
        result.Add("to_check", job.AnswerToCheck)
        result.Add("files", files.Count)
        result.Add("media_types", String.Join(",", files.Select(Function(file) file.MediaType)))
        result.Add("content", job.Content)
        result.Add("file", If(files.Count > 0, files(0).Bytes(), Nothing))
        result.Add("time_limit_ms", limit)
        result.Add("in_time", left <= limit AndAlso left + 5000 > limit)
        result.Add("to_touch", job.InteractionLeftMs.HasValue)
        result.Add("json", job.Json IsNot Nothing)
        For Each name In line.List("texts")
            result.Add("text:" & name, job.Text(name))
        Next
        For Each name In line.List("ints")
            result.Add("int:" & name, job.Int(name))
        Next
    End Sub

    Private Sub JobVerdict(line As Line, result As Result)
        Dim word = client.JobVerdict(line.Number("id"), line.Options())
        result.Add("verdict", If(word.HasValue, word.ToString().ToLowerInvariant(), "open"))
    End Sub

    Private Sub Show(line As Line, result As Result)
        Dim id = line.Number("id")
        Dim form = line.Text("static")
        Using reply = If(form Is Nothing, client.Show(id, line.Options()), client.ShowStatic(id, form = "base64"))
            result.Add("body", reply.Bytes())
            result.Add("media_type", reply.MediaType)
        End Using
    End Sub

    Private Sub Work(line As Line, result As Result)
        Dim decisions = line.List("decisions")
        Dim decided = 0
        Dim outcomes = New List(Of String)
        Dim most = line.Number("most")
        Dim decide = Function(given As Job)
                         If given.Id <= 0 Then Throw New InvalidOperationException("no job")
                         ' The last is for all further ones.
                         Dim word = decisions(Math.Min(decided, decisions.Length - 1))
                         decided += 1
                         Return Decision(word)
                     End Function
        Dim ended = Function(outcome As Outcome)
                        outcomes.Add(Described(outcome))
                        Return outcomes.Count <> most
                    End Function
        Dim token As CancelToken = Nothing
        line.Progress(token)
        Dim tally = client.Work(decide, line.Options(), line.Number("timeout_ms", -1), token, ended)
        result.Add("answered", tally.Answered)
        result.Add("credits", tally.Credits)
        result.Add("outcomes", String.Join(",", outcomes))
    End Sub

    Private Shared Function Decision(word As String) As Decision
        Select Case word
            Case "skip" : Return Ninekw.Decision.Skip
            Case "let_go" : Return Ninekw.Decision.LetGo
            Case "working" : Return Ninekw.Decision.Working
            Case "pending" : Return Ninekw.Decision.Pending
            Case "stop" : Return Ninekw.Decision.Stop
            Case Else : Return Ninekw.Decision.Answer(word.Substring("answer:".Length))
        End Select
    End Function

    Private Shared Function Described(outcome As Outcome) As String
        Select Case outcome.Kind
            Case OutcomeKind.Answered : Return "answered " & outcome.Credits.GetValueOrDefault()
            Case OutcomeKind.Refused : Return "refused " & outcome.Error.ServiceCode.GetValueOrDefault()
            Case OutcomeKind.LetGo : Return "let_go"
            Case Else : Return outcome.Kind.ToString().ToLowerInvariant()
        End Select
    End Function
End Class

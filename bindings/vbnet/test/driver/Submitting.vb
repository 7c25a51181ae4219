Imports System
Imports System.Collections.Generic
Imports System.Globalization
Imports System.Linq
Imports Ninekw

' The commands of those who submit captchas.
Partial Friend NotInheritable Class Driver
    Private Sub MakeClient(line As Line)
        If job IsNot Nothing Then job.Dispose()
        job = Nothing
        If client IsNot Nothing Then client.Dispose()
        client = Nothing
        Dim settings = New Settings()
        For Each name In line.Names
            SetOne(settings, name, line.Text(name))
        Next
        client = New Client(settings)
    End Sub

    Private Shared Sub SetOne(settings As Settings, name As String, value As String)
        Dim words = name.Split("_"c).Select(Function(word) Char.ToUpperInvariant(word(0)) & word.Substring(1))
        Dim found = GetType(Settings).GetProperty(String.Concat(words))
        Dim kind = If(Nullable.GetUnderlyingType(found.PropertyType), found.PropertyType)
        Dim given As Object
        If kind Is GetType(Boolean) Then
            given = value = "1"
        ElseIf kind.IsEnum Then
            given = [Enum].Parse(kind, value, True)
        Else
            given = Convert.ChangeType(value, kind, CultureInfo.InvariantCulture)
        End If
        found.SetValue(settings, given, Nothing)
    End Sub

    Private Sub ServerStatus(result As Result)
        Using status = client.ServerStatus()
            result.Add("workers", status.Workers())
            result.Add("workers_text", status.Workers("text"))
            result.Add("queue", status.Queue())
            result.Add("queue_text", status.Queue("text"))
            result.Add("in_work", status.InWork)
            result.Add("mean_solve_seconds", status.MeanSolveSeconds)
        End Using
    End Sub

    Private Sub Feedback(line As Line)
        Dim word = DirectCast([Enum].Parse(GetType(Verdict), line.Text("verdict"), True), Verdict)
        client.Feedback(line.Number("id"), word, line.Options())
    End Sub

    Private Sub CallAction(line As Line, result As Result)
        Dim options = line.Options()
        If line.Text("form") = "text" Then options.Add("json", 0)
        Using reply = client.Call(line.Text("action"), options)
            result.Add("body", reply.Body)
        End Using
    End Sub

    Private Sub SolveMany(line As Line, result As Result)
        Dim results = New SortedDictionary(Of Long, String)
        If line.Text("stream") IsNot Nothing Then
            Dim most = 0
            Dim captchas = Enumerable.Range(0, CInt(line.Number("count"))).Select(
                Function(number)
                    most = Math.Max(most, number + 1 - results.Count)
                    Return line.Options()
                End Function)
            For Each done In client.SolveMany(captchas)
                results(done.Ticket) = Described(done)
            Next
            result.Add("results", String.Join(",", results.Values))
            result.Add("most", most)
            Return
        End If
        Using batch = client.Batch()
            For i = 1 To line.Number("count")
                batch.Add(line.Options())
            Next
            For Each id In line.List("ids")
                batch.AddSubmitted(Long.Parse(id, CultureInfo.InvariantCulture))
            Next
            If line.Text("resume") IsNot Nothing Then batch.Resume()
            Dim token As CancelToken = Nothing
            Dim progress = line.Progress(token)
            Dim cost As Long = 0
            Dim done = batch.Next(line.Number("timeout_ms", -1), token, progress)
            While done IsNot Nothing
                results(done.Ticket) = Described(done)
                cost += done.Price.GetValueOrDefault()
                If done.Error Is Nothing AndAlso line.Text("feedback") IsNot Nothing Then
                    batch.Feedback(done.Answer, Verdict.Correct)
                End If
                If line.Text("give_up") IsNot Nothing Then batch.GiveUp()
                done = batch.Next(line.Number("timeout_ms", -1), token, progress)
            End While
            result.Add("results", String.Join(",", results.Values))
            result.Add("left", batch.Queued + batch.InFlight)
            result.Add("cost", cost)
            result.Add("pending", batch.Pending().Length)
            result.Add("room", batch.HasRoom)
        End Using
    End Sub

    Private Shared Function Described(done As Done) As String
        If done.Error Is Nothing Then Return done.Ticket & " " & done.Answer.Text
        Return done.Ticket & " !" & done.Error.Status & " of " & done.CaptchaId.GetValueOrDefault()
    End Function

    Private Shared Sub ShowAnswer(answer As Answer, result As Result)
        result.Add("id", answer.Id)
        result.Add("state", answer.State.ToString().ToLowerInvariant())
        result.Add("text", answer.Text)
        result.Add("kind", answer.Kind)
        result.Add("credits", answer.Credits)
        result.Add("price", answer.Price)
        result.Add("retry_in_ms", answer.RetryInMs)
        result.Add("angle", answer.Angle)
        If answer.Points.Count > 0 Then
            result.Add("points", String.Join(";", answer.Points.Select(Function(point) point.X & "," & point.Y)))
        End If
        result.Add("confirmed", answer.Confirmed)
        result.Add("token", answer.Token)
    End Sub
End Class

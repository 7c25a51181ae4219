Imports System
Imports System.Collections.Generic
Imports System.Linq
Imports Ninekw

' The commands about the account.
Partial Friend NotInheritable Class Driver
    Private Sub History(line As Line, result As Result)
        Dim kind = DirectCast([Enum].Parse(GetType(HistoryKind), line.Text("kind"), True), HistoryKind)
        If line.Text("pages") Is Nothing Then
            Using reply = client.History(kind, line.Options())
                result.Add("count", reply.Count)
                Table(reply, Nothing, "", result)
            End Using
            Return
        End If
        Dim sizes = New List(Of Integer)
        Dim options = line.Options()
        options.Add("page", 0)
        Dim page = client.History(kind, options)
        While page IsNot Nothing
            Using current = page
                sizes.Add(current.Rows().Count)
                page = client.HistoryNext(current)
            End Using
        End While
        result.Add("pages", String.Join(",", sizes))
    End Sub

    Private Sub HistoryDetail(line As Line, result As Result)
        Using reply = client.HistoryDetail(line.Number("id"), line.Options())
            Dim tables = reply.Tables()
            result.Add("tables", String.Join(",", tables))
            For Each name In tables
                Table(reply, name, ":" & name, result)
            Next
        End Using
    End Sub

    Private Sub AccountSettings(result As Result)
        Using reply = client.AccountSettings()
            result.Add("id", reply.Int("id"))
            result.Add("credits", reply.Int("credits"))
            For Each name In {"selfsolve", "selfonly", "selfsend"}
                result.Add(name, reply.Flag(name))
            Next
        End Using
    End Sub

    Private Sub CreateAccount(line As Line, result As Result)
        Using reply = client.CreateAccount(line.Text("code"), line.Number("referrer"), line.Options())
            result.Add("user", reply("newuser"))
            result.Add("password", reply("newpass"))
        End Using
    End Sub

    Private Sub Diagnose(line As Line, result As Result)
        Dim found = client.Diagnose(line.Text("kind"))
        result.Add("findings", String.Join(",", found.Findings.Select(Function(finding) finding.Name)))
        result.Add("first", found.Findings.Select(Function(finding) finding.Message).FirstOrDefault())
        result.Add("credits", found.Credits)
        result.Add("expected_ms", found.ExpectedMs)
    End Sub

    Private Shared Sub Table(reply As Reply, name As String, suffix As String, result As Result)
        Dim columns = reply.Columns(name)
        Dim rows = reply.Rows(name).Select(Function(row) String.Join("|", columns.Select(Function(column) row(column))))
        result.Add("columns" & suffix, String.Join("|", columns))
        result.Add("rows" & suffix, String.Join(vbLf, rows))
    End Sub
End Class

Imports System
Imports System.Linq
Imports Ninekw

' The captchas that you submitted, as CSV.
Module History
    Function Cell(text As String) As String
        If text Is Nothing Then Return ""
        If text.IndexOfAny({""""c, ","c, ChrW(10)}) < 0 Then Return text
        Return """" & text.Replace("""", """""") & """"
    End Function

    Sub Main()
        Using client = New Client() ' the key is in NINEKW_API_KEY
            Dim page = client.History(HistoryKind.Submitted)
            Dim columns = page.Columns()
            Console.WriteLine(String.Join(",", columns.Select(AddressOf Cell)))
            While page IsNot Nothing
                For Each row In page.Rows()
                    Dim cells = columns.Select(Function(name) If(row.ContainsKey(name), Cell(row(name)), ""))
                    Console.WriteLine(String.Join(",", cells))
                Next
                page = client.HistoryNext(page)
            End While
        End Using
    End Sub
End Module

Imports System
Imports System.Collections.Generic
Imports System.Globalization
Imports System.Text
Imports Ninekw

''' <summary>A command.</summary>
Friend NotInheritable Class Line
    Private ReadOnly fields As New Dictionary(Of String, Byte())

    Public ReadOnly Property Word As String

    Public Sub New(text As String)
        Dim parts = text.Split(CChar(vbTab))
        Word = parts(0)
        For i = 1 To parts.Length - 1
            Dim equals = parts(i).IndexOf("="c)
            fields(parts(i).Substring(0, equals)) = Decoded(parts(i).Substring(equals + 1))
        Next
    End Sub

    Public ReadOnly Property Names As IEnumerable(Of String)
        Get
            Return fields.Keys
        End Get
    End Property

    Public Function Text(name As String) As String
        Return If(fields.ContainsKey(name), Encoding.UTF8.GetString(fields(name)), Nothing)
    End Function

    Public Function Number(name As String, Optional otherwise As Long = 0) As Long
        Dim value = Text(name)
        Return If(value Is Nothing, otherwise, Long.Parse(value, CultureInfo.InvariantCulture))
    End Function

    Public Function List(name As String) As String()
        Dim value = Text(name)
        Return If(String.IsNullOrEmpty(value), New String() {}, value.Split(","c))
    End Function

    ''' <summary>The options, by the types of their prefixes.</summary>
    Public Function Options() As Options
        Dim given = New Options()
        For Each field In fields
            Dim colon = field.Key.IndexOf(":"c)
            If colon < 0 Then Continue For
            Dim name = field.Key.Substring(colon + 1)
            Select Case field.Key.Substring(0, colon)
                Case "int" : given.Add(name, Number(field.Key))
                Case "bytes" : given.Add(name, field.Value)
                Case "file" : given.Add(name, New LocalFile(Text(field.Key)))
                Case Else : given.Add(name, Text(field.Key))
            End Select
        Next
        Return given
    End Function

    ''' <summary>What stops the call: its progress function, or a token triggered from there.</summary>
    Public Function Progress(ByRef token As CancelToken) As Func(Of Progress, Boolean)
        token = Nothing
        If Text("cancel_after_ms") Is Nothing Then Return Nothing
        Dim used = If(Text("cancel_by") = "token", New CancelToken(), Nothing)
        token = used
        Dim after = Number("cancel_after_ms")
        Return Function(now)
                   Dim over = now.ElapsedMs >= after
                   If over AndAlso used IsNot Nothing Then used.Trigger()
                   Return used IsNot Nothing OrElse Not over
               End Function
    End Function

    Private Shared Function Decoded(text As String) As Byte()
        Dim bytes = New List(Of Byte)
        Dim i = 0
        While i < text.Length
            If text(i) = "%"c Then
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16))
                i += 3
            Else
                bytes.Add(CByte(AscW(text(i))))
                i += 1
            End If
        End While
        Return bytes.ToArray()
    End Function
End Class

''' <summary>What came out: texts, numbers, Boolean, bytes; Nothing is left out.</summary>
Friend NotInheritable Class Result
    Private ReadOnly fields As New StringBuilder()

    Public Sub Add(name As String, value As Object)
        If value Is Nothing Then Return
        Dim bytes = TryCast(value, Byte())
        If bytes Is Nothing Then
            If TypeOf value Is Boolean Then value = If(CBool(value), "1", "0")
            bytes = Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture))
        End If
        fields.Append(vbTab).Append(name).Append("="c)
        For Each part In bytes
            Dim c = ChrW(part)
            If part < 128 AndAlso (Char.IsLetterOrDigit(c) OrElse c = "-"c OrElse c = "_"c OrElse c = "."c) Then
                fields.Append(c)
            Else
                fields.Append("%"c).Append(part.ToString("X2", CultureInfo.InvariantCulture))
            End If
        Next
    End Sub

    Public Function Written(word As String) As String
        Return word & fields.ToString()
    End Function
End Class

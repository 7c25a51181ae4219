Imports System
Imports Ninekw

' Gives 1000 credits to another user. It is sent once and never repeated.
Module Transfer
    Sub Main(arguments As String())
        Using client = New Client() ' the key is in NINEKW_API_KEY
            Dim number = client.Transfer(1000, Long.Parse(arguments(0)))
            Console.WriteLine("transfer {0}, {1} credits left", number, client.Balance())
        End Using
    End Sub
End Module

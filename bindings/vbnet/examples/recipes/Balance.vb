Imports System
Imports Ninekw

' A warning when credits run low.
Module Balance
    Const Least As Long = 5000

    Sub Main()
        Using client = New Client() ' the key is in NINEKW_API_KEY
            Dim credits = client.Balance()
            If credits < Least Then Console.WriteLine("only {0} credits left", credits)
        End Using
    End Sub
End Module

Imports System
Imports Ninekw

' A new account, paid by a coupon.
Module Account
    Sub Main(arguments As String())
        Using client = New Client() ' the key is in NINEKW_API_KEY
            Using made = client.CreateAccount(arguments(0))
                Console.WriteLine("user {0}, password {1}", made("newuser"), made("newpass"))
            End Using
        End Using
    End Sub
End Module

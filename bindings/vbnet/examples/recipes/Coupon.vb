Imports System
Imports System.IO
Imports Ninekw

' A coupon for 1000 credits. Its code is worth as much: keep it secret.
Module Coupon
    Sub Main()
        Using client = New Client() ' the key is in NINEKW_API_KEY
            File.WriteAllText("coupon.txt", client.CreateCoupon(1000))
            Console.WriteLine("its code is in coupon.txt, {0} credits left", client.Balance())
        End Using
    End Sub
End Module

#NoTrayIcon
#include "..\..\ninekw.au3"
; A coupon for 1000 credits. Its code is worth as much: keep it secret.

Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hCoupon = _NineKW_CreateCoupon($hClient, 1000)
If @error Then Fail()
FileWrite("coupon.txt", _NineKW_ReplyText($hCoupon, "code"))
ConsoleWrite("its code is in coupon.txt, " & _NineKW_Balance($hClient) & " credits left" & @CRLF)
_NineKW_ReplyFree($hCoupon)
_NineKW_ClientFree($hClient)

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

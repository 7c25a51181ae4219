#NoTrayIcon
#include "..\..\ninekw.au3"
; A coupon for 1000 credits. Its code is worth as much: keep it secret.

Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
Local $hCoupon = _NineKW_CreateCoupon($hClient, 1000), $iError = @error
If $iError Then
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
Else
	FileWrite("coupon.txt", _NineKW_ReplyText($hCoupon, "code"))
	ConsoleWrite("its code is in coupon.txt, " & _NineKW_Balance($hClient) & " credits left" & @CRLF)
EndIf
_NineKW_ReplyFree($hCoupon)
_NineKW_ClientFree($hClient)
Exit $iError ? 1 : 0

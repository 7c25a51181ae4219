#NoTrayIcon
#include "..\..\ninekw.au3"
; A new account, paid by a coupon.

Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
Local $hAccount = _NineKW_CreateAccount($hClient, $CmdLine[1], 0), $iError = @error
If $iError Then
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
Else
	ConsoleWrite("user " & _NineKW_ReplyText($hAccount, "newuser") & ", password " & _NineKW_ReplyText($hAccount, "newpass") & @CRLF)
EndIf
_NineKW_ReplyFree($hAccount)
_NineKW_ClientFree($hClient)
Exit $iError ? 1 : 0

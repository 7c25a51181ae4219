#NoTrayIcon
#include "..\..\ninekw.au3"
; A new account, paid by a coupon.

Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hAccount = _NineKW_CreateAccount($hClient, $CmdLine[1], 0)
If @error Then Fail()
ConsoleWrite("user " & _NineKW_ReplyText($hAccount, "newuser") & ", password " & _NineKW_ReplyText($hAccount, "newpass") & @CRLF)
_NineKW_ReplyFree($hAccount)
_NineKW_ClientFree($hClient)

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

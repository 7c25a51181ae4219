#NoTrayIcon
#include "..\..\ninekw.au3"
; A warning when credits run low.

Local Const $iLeast = 5000
Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $iCredits = _NineKW_Balance($hClient)
If @error Then Fail()
If $iCredits < $iLeast Then ConsoleWrite("only " & $iCredits & " credits left" & @CRLF)
_NineKW_ClientFree($hClient)

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

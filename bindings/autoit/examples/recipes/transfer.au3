#NoTrayIcon
#include "..\..\ninekw.au3"
; Gives 1000 credits to another user. It is sent once and never repeated.

Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $iTransfer = _NineKW_Transfer($hClient, 1000, $CmdLine[1])
If @error Then Fail()
ConsoleWrite("transfer " & $iTransfer & ", " & _NineKW_Balance($hClient) & " credits left" & @CRLF)
_NineKW_ClientFree($hClient)

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

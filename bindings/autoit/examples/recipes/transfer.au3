#NoTrayIcon
#include "..\..\ninekw.au3"
; Gives 1000 credits to another user. It is sent once and never repeated.

Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
Local $iTransfer = _NineKW_Transfer($hClient, 1000, $CmdLine[1]), $iError = @error
If $iError Then
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
Else
	ConsoleWrite("transfer " & $iTransfer & ", " & _NineKW_Balance($hClient) & " credits left" & @CRLF)
EndIf
_NineKW_ClientFree($hClient)
Exit $iError ? 1 : 0

#NoTrayIcon
#include "..\..\ninekw.au3"
; A warning when credits run low.

Local Const $iLeast = 5000
Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
Local $iCredits = _NineKW_Balance($hClient), $iError = @error
If $iError Then
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
ElseIf $iCredits < $iLeast Then
	ConsoleWrite("only " & $iCredits & " credits left" & @CRLF)
EndIf
_NineKW_ClientFree($hClient)
Exit $iError ? 1 : 0

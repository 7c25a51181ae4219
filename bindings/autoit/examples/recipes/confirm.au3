#NoTrayIcon
#include "..\..\ninekw.au3"
; A picture whose answer a second person checks.

Local $aParameters[][2] = [ _
		["confirm", 1], _
		["maxtimeout", 300]]
Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hOptions = _NineKW_Options("checked.png", $aParameters)
If @error Then Fail()
Local $hAnswer = _NineKW_Solve($hClient, $hOptions, -1, 0, "OnProgress")
If @error Then Fail()
ConsoleWrite(_NineKW_AnswerText($hAnswer) & @CRLF)
_NineKW_Feedback($hClient, _NineKW_AnswerId($hAnswer), $NINEKW_CORRECT)
_NineKW_AnswerFree($hAnswer)
_NineKW_OptionsFree($hOptions)
_NineKW_ClientFree($hClient)

Func OnProgress($iCaptchaId, $iPhase, $iElapsedMs)
	ConsoleWriteError("captcha " & $iCaptchaId & ", phase " & $iPhase & ", " & Int($iElapsedMs / 1000) & " s" & @CRLF)
	Return True ; False cancels
EndFunc   ;==>OnProgress

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

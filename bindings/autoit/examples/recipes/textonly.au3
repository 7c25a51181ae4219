#NoTrayIcon
#include "..\..\ninekw.au3"
; A question without a picture.

Local $aParameters[][2] = [ _
		["file-upload-01", "What is the capital of France?"], _
		["textonly", 1]]
Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hOptions = _NineKW_Options("", $aParameters)
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

#NoTrayIcon
#include "..\..\ninekw.au3"
; Several clicks into a picture.

Local $aParameters[][2] = [ _
		["multimouse", 1], _
		["textinstructions", "Click all discs. Begin with the smallest."]]
Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hOptions = _NineKW_Options("captcha.png", $aParameters)
If @error Then Fail()
Local $hAnswer = _NineKW_Solve($hClient, $hOptions, -1, 0, "OnProgress")
If @error Then Fail()
For $i = 0 To _NineKW_AnswerPointCount($hAnswer) - 1
	Local $aPoint = _NineKW_AnswerPoint($hAnswer, $i)
	ConsoleWrite($aPoint[0] & " " & $aPoint[1] & @CRLF)
Next
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

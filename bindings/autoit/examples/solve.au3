#NoTrayIcon
#include "..\ninekw.au3"
; Solves the picture in the current folder, with a window that shows the progress and stops at Esc or Cancel.
; NINEKW_API_KEY has the key.

Global $g_bStop = False
HotKeySet("{ESC}", "OnStop")

Local $hClient = _NineKW_Connect()
If @error Then Fail()
Local $aParameters[1][2] = [["maxtimeout", 90]]
Local $hOptions = _NineKW_Options("captcha.png", $aParameters)
If @error Then Fail()
ProgressOn("Captcha", "Waiting for a person", "Esc stops")
Local $hAnswer = _NineKW_Solve($hClient, $hOptions, 120000, 0, "OnProgress")
Local $iError = @error
ProgressOff()
_NineKW_OptionsFree($hOptions)
If $iError Then
	ConsoleWriteError("no answer to captcha " & _NineKW_LastErrorCaptchaId() & ": " & _NineKW_LastError() & @CRLF)
Else
	ConsoleWrite(_NineKW_AnswerText($hAnswer) & @CRLF)
	_NineKW_Feedback($hClient, _NineKW_AnswerId($hAnswer), $NINEKW_CORRECT)
	_NineKW_AnswerFree($hAnswer)
EndIf
_NineKW_ClientFree($hClient)
_NineKW_Shutdown()
Exit $iError ? 1 : 0

Func OnStop()
	$g_bStop = True
EndFunc   ;==>OnStop

; Called at least every 100 ms; False stops the call.
Func OnProgress($iCaptchaId, $iPhase, $iElapsedMs)
	#forceref $iCaptchaId, $iPhase
	ProgressSet(Mod(Int($iElapsedMs / 100), 100), Int($iElapsedMs / 1000) & " s")
	Return Not $g_bStop
EndFunc   ;==>OnProgress

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

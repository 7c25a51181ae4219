#NoTrayIcon
#include "..\ninekw.au3"
; Shows captchas of others and answers them. NINEKW_API_KEY has the key.

Local $hClient = _NineKW_Connect()
If @error Then Exit MsgBox(16, "9kw", _NineKW_LastError())
Local $aTally = _NineKW_Work($hClient, 0, -1, 0, "", "OnJob", "OnOutcome")
If @error Then
	MsgBox(16, "9kw", _NineKW_LastError())
Else
	MsgBox(64, "9kw", $aTally[0] & " answered, " & $aTally[1] & " credits")
EndIf
_NineKW_ClientFree($hClient)
_NineKW_Shutdown()

; Asked about each captcha; False stops.
Func OnJob($hJob, $hDecision)
	If _NineKW_JobKind($hJob) <> "text" Or _NineKW_JobFileCount($hJob) = 0 Then
		_NineKW_DecisionSkip($hDecision)
		Return True
	EndIf
	Local $sFile = @TempDir & "\captcha.png", $hFile = FileOpen($sFile, 2 + 16)
	FileWrite($hFile, _NineKW_JobFile($hJob, 0))
	FileClose($hFile)
	ShellExecute($sFile)
	Local $sAnswer = InputBox("Captcha", "The text in the picture; nothing gives it back", "", "", -1, -1, Default, Default, _
			Int(_NineKW_JobTimeLeftMs($hJob) / 1000))
	If @error = 1 Then Return False
	If $sAnswer = "" Then
		_NineKW_DecisionSkip($hDecision)
	Else
		_NineKW_DecisionAnswer($hDecision, $sAnswer)
	EndIf
	Return True
EndFunc   ;==>OnJob

Func OnOutcome($hJob, $iOutcome, $iCredits, $hError)
	#forceref $hJob, $iCredits
	If $iOutcome = $NINEKW_OUTCOME_REFUSED Then ToolTip(_NineKW_ErrorMessage($hError), 0, 0)
EndFunc   ;==>OnOutcome

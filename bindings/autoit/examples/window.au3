#NoTrayIcon
#include "..\ninekw.au3"
#include <GUIConstantsEx.au3>
; A window that stays alive while captchas are solved: no call waits for a person. NINEKW_API_KEY has the key.

Local $hClient = _NineKW_Connect()
If @error Then Exit MsgBox(16, "9kw", _NineKW_LastError())
Local $hWindow = GUICreate("9kw", 300, 80)
Local $idButton = GUICtrlCreateButton("Solve a picture", 10, 10, 280, 25)
Local $idLabel = GUICtrlCreateLabel("", 10, 45, 280, 25)
GUISetState(@SW_SHOW, $hWindow)
Local $iId = 0, $hTimer
While True
	Switch GUIGetMsg()
		Case $GUI_EVENT_CLOSE
			ExitLoop
		Case $idButton
			Local $sPicture = FileOpenDialog("Captcha", @WorkingDir, "Pictures (*.png;*.jpg;*.gif)")
			If @error Or $iId Then ContinueLoop
			Local $hOptions = _NineKW_Options($sPicture)
			; Waits for the upload alone.
			$iId = _NineKW_Submit($hClient, $hOptions, 20000)
			GUICtrlSetData($idLabel, @error ? _NineKW_LastError() : "Waiting for a person")
			_NineKW_OptionsFree($hOptions)
			$hTimer = TimerInit()
	EndSwitch
	If Not $iId Or TimerDiff($hTimer) < 5000 Then ContinueLoop
	$hTimer = TimerInit()
	Local $hAnswer = _NineKW_Poll($hClient, $iId)
	If @error Then
		; Trouble that passes is asked about again.
		If Not _NineKW_LastErrorRetryable() Then $iId = 0
		GUICtrlSetData($idLabel, _NineKW_LastError())
	ElseIf _NineKW_AnswerState($hAnswer) <> $NINEKW_STATE_PENDING Then
		GUICtrlSetData($idLabel, _NineKW_AnswerState($hAnswer) = $NINEKW_STATE_SOLVED ? _NineKW_AnswerText($hAnswer) : "Nobody answered")
		$iId = 0
	EndIf
	_NineKW_AnswerFree($hAnswer)
WEnd
_NineKW_ClientFree($hClient)
_NineKW_Shutdown()

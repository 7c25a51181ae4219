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
Local $hBatch = _NineKW_BatchNew($hClient), $hTimer = TimerInit()
While True
	Switch GUIGetMsg()
		Case $GUI_EVENT_CLOSE
			ExitLoop
		Case $idButton
			Local $sPicture = FileOpenDialog("Captcha", @WorkingDir, "Pictures (*.png;*.jpg;*.gif)")
			If Not @error Then
				Local $hOptions = _NineKW_Options($sPicture)
				_NineKW_BatchAdd($hBatch, $hOptions)
				_NineKW_OptionsFree($hOptions)
			EndIf
	EndSwitch
	If TimerDiff($hTimer) < 100 Then ContinueLoop
	$hTimer = TimerInit()
	Local $hDone = _NineKW_BatchStep($hBatch)
	If Not $hDone Then ContinueLoop
	Local $hAnswer = _NineKW_DoneAnswer($hDone)
	GUICtrlSetData($idLabel, $hAnswer ? _NineKW_AnswerText($hAnswer) : _NineKW_ErrorMessage(_NineKW_DoneError($hDone)))
	_NineKW_DoneFree($hDone)
WEnd
_NineKW_BatchFree($hBatch)
_NineKW_ClientFree($hClient)
_NineKW_Shutdown()

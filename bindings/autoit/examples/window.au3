#NoTrayIcon
#include "..\ninekw.au3"
#include <GUIConstantsEx.au3>
; A window that stays alive while pictures are solved, as many as are chosen: no call waits for a turn or for a person.
; NINEKW_API_KEY has the key.

Local $hClient = _NineKW_Connect()
If @error Then Exit MsgBox(16, "9kw", _NineKW_LastError())
Local $hBatch = _NineKW_BatchNew($hClient), $iOpen = 0
Local $hWindow = GUICreate("9kw", 300, 80)
Local $idButton = GUICtrlCreateButton("Solve a picture", 10, 10, 280, 25)
Local $idLabel = GUICtrlCreateLabel("", 10, 45, 280, 25)
GUISetState(@SW_SHOW, $hWindow)
While True
	Switch GUIGetMsg()
		Case $GUI_EVENT_CLOSE
			ExitLoop
		Case $idButton
			Local $sPicture = FileOpenDialog("Captcha", @WorkingDir, "Pictures (*.png;*.jpg;*.gif)")
			If @error Then ContinueLoop
			Local $hOptions = _NineKW_Options($sPicture)
			If Not @error Then _NineKW_BatchAdd($hBatch, $hOptions)
			Local $bRefused = @error <> 0
			If Not $bRefused Then $iOpen += 1
			GUICtrlSetData($idLabel, $bRefused ? _NineKW_LastError() : "Waiting for a person")
			_NineKW_OptionsFree($hOptions)
	EndSwitch
	If $iOpen = 0 Then ContinueLoop
	; A single step: one request at most, if there is a turn for it now.
	Local $hDone = _NineKW_BatchNext($hBatch, 0)
	If @error And @error <> $NINEKW_ERR_DEADLINE Then GUICtrlSetData($idLabel, _NineKW_LastError())
	If Not $hDone Then ContinueLoop
	$iOpen -= 1
	Local $hAnswer = _NineKW_DoneAnswer($hDone)
	GUICtrlSetData($idLabel, $hAnswer ? _NineKW_AnswerText($hAnswer) : _NineKW_ErrorMessage(_NineKW_DoneError($hDone)))
	_NineKW_DoneFree($hDone)
WEnd
; What is still pending is not paid for.
_NineKW_BatchGiveUp($hBatch)
_NineKW_BatchFree($hBatch)
_NineKW_ClientFree($hClient)
_NineKW_Shutdown()

#NoTrayIcon
#include "..\..\ninekw.au3"
; Many pictures at once.

Local $asPictures = ["captcha.png", "sum.png"]
Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hBatch = _NineKW_BatchNew($hClient)
For $sPicture In $asPictures
	Local $hOptions = _NineKW_Options($sPicture)
	If Not @error Then _NineKW_BatchAdd($hBatch, $hOptions, -1, $sPicture)
	If @error Then ConsoleWriteError($sPicture & ": " & _NineKW_LastError() & @CRLF)
	_NineKW_OptionsFree($hOptions)
Next
While True
	Local $hDone = _NineKW_BatchNext($hBatch)
	If @error Then Fail()
	If Not $hDone Then ExitLoop
	; What is wrong with one captcha does not end the others.
	Local $hAnswer = _NineKW_DoneAnswer($hDone)
	Local $sText = $hAnswer ? _NineKW_AnswerText($hAnswer) : _NineKW_ErrorMessage(_NineKW_DoneError($hDone))
	ConsoleWrite(_NineKW_DoneTag($hDone) & ": " & $sText & @CRLF)
	If $hAnswer Then _NineKW_Feedback($hClient, _NineKW_AnswerId($hAnswer), $NINEKW_CORRECT)
	_NineKW_DoneFree($hDone)
WEnd
_NineKW_BatchFree($hBatch)
_NineKW_ClientFree($hClient)

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

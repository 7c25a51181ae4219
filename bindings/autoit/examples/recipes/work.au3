#NoTrayIcon
#include "..\..\ninekw.au3"
; Answers captchas of others at the terminal; an empty line skips one, the end of input stops.

Local $aKinds = [["mouse", 1], ["multimouse", 1], ["rotate", 1], ["puzzle", 1], ["withok", 1]]
Local $hClient = _NineKW_Connect() ; the key is in NINEKW_API_KEY
If @error Then Fail()
Local $hOptions = _NineKW_Options("", $aKinds)
Local $aTally = _NineKW_Work($hClient, $hOptions, -1, 0, "", "Decide")
If @error Then Fail()
ConsoleWrite($aTally[0] & " answered, " & $aTally[1] & " credits" & @CRLF)
_NineKW_OptionsFree($hOptions)
_NineKW_ClientFree($hClient)

Func Decide($hJob, $hDecision)
	; _NineKW_JobFile($hJob, 0) is its picture, _NineKW_JobContent($hJob) its text.
	ConsoleWrite("job " & _NineKW_JobId($hJob) & ", " & Int(_NineKW_JobTimeLeftMs($hJob) / 1000) & " s: a " & _NineKW_JobKind($hJob) & " answer? ")
	Local $sLine = ReadLine()
	If @error Then Return False
	If $sLine = "" Then Return _NineKW_DecisionSkip($hDecision)
	Return _NineKW_DecisionAnswer($hDecision, $sLine)
EndFunc   ;==>Decide

Func ReadLine()
	Local Static $sInput = ""
	While Not StringInStr($sInput, @LF)
		$sInput &= ConsoleRead()
		If @error Then Return SetError(1, 0, "")
		Sleep(50)
	WEnd
	Local $sLine = StringLeft($sInput, StringInStr($sInput, @LF) - 1)
	$sInput = StringTrimLeft($sInput, StringLen($sLine) + 1)
	Return StringStripCR($sLine)
EndFunc   ;==>ReadLine

Func Fail()
	ConsoleWriteError(_NineKW_LastError() & @CRLF)
	Exit 1
EndFunc   ;==>Fail

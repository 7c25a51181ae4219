#NoTrayIcon
#include "..\ninekw.au3"
; The AutoIt driver; see tests/drivers/README.md.

Global $g_hClient = 0, $g_hJob = 0, $g_hToken = 0, $g_sInput = "", $g_sResult = "", $g_sOutcomes = "", $g_iOutcomes = 0
Global $g_aNames[1], $g_aValues[1], $g_aDecisions[1], $g_iDecision = 0

While True
	Local $sLine = Heard()
	If $sLine = "quit" Then Exit
	Run_($sLine)
WEnd

; A line of the standard input.
Func Heard()
	While Not StringInStr($g_sInput, @LF)
		Local $sMore = ConsoleRead()
		If @error Then Exit
		If $sMore = "" Then Sleep(1)
		$g_sInput &= $sMore
	WEnd
	Local $iEnd = StringInStr($g_sInput, @LF), $sLine = StringLeft($g_sInput, $iEnd - 1)
	$g_sInput = StringMid($g_sInput, $iEnd + 1)
	Return StringReplace($sLine, @CR, "")
EndFunc   ;==>Heard

Func Run_($sLine)
	Local $aParts = StringSplit($sLine, @TAB)
	ReDim $g_aNames[$aParts[0]], $g_aValues[$aParts[0]]
	For $i = 2 To $aParts[0]
		Local $iAt = StringInStr($aParts[$i], "=")
		$g_aNames[$i - 1] = StringLeft($aParts[$i], $iAt - 1)
		$g_aValues[$i - 1] = Decoded(StringMid($aParts[$i], $iAt + 1))
	Next
	$g_sResult = "ok"
	$g_hToken = 0
	Local $iError = 0, $iExtended = 0, $hWhole = $g_hClient, $hLimit = Has("cancelled") ? _NineKW_CancelNew() : 0
	; On a view of the client, if the command has limits.
	If $hLimit Then _NineKW_CancelTrigger($hLimit)
	If $hLimit Or Has("within_ms") Then $g_hClient = _NineKW_ClientWithin($hWhole, Number_("within_ms", -1), $hLimit)
	Call("Do_" & $aParts[1])
	$iError = @error
	$iExtended = @extended
	If $hLimit Or Has("within_ms") Then
		_NineKW_ClientFree($g_hClient)
		$g_hClient = $hWhole
	EndIf
	If $hLimit Then _NineKW_CancelFree($hLimit)
	If $iError = 0xDEAD And $iExtended = 0xBEEF Then Exit 9
	If $iError Then Fault($iError)
	If $g_hToken Then _NineKW_CancelFree($g_hToken)
	ConsoleWrite($g_sResult & @LF)
EndFunc   ;==>Run_

Func Fault($iError)
	$g_sResult = "error"
	Add("status", _NineKW_LastErrorStatus())
	Add("service_code", _NineKW_LastErrorServiceCode())
	Add("http_status", _NineKW_LastErrorHttpStatus())
	Add("captcha_id", _NineKW_LastErrorCaptchaId())
	Add("retryable", _NineKW_LastErrorRetryable() ? 1 : 0)
	Add("retry_after_ms", _NineKW_LastErrorRetryAfterMs())
	Add("operation", _NineKW_LastErrorOperation())
	Add("message", _NineKW_LastError())
	If _NineKW_LastErrorReply() <> "" Then Add("reply", _NineKW_LastErrorReply())
	If $iError <> _NineKW_LastErrorStatus() Then Add("wrong", $iError)
EndFunc   ;==>Fault

; The bytes of a value.
Func Decoded($sText)
	Local $sHex = "0x", $i = 1
	While $i <= StringLen($sText)
		If StringMid($sText, $i, 1) = "%" Then
			$sHex &= StringMid($sText, $i + 1, 2)
			$i += 3
		Else
			$sHex &= Hex(Asc(StringMid($sText, $i, 1)), 2)
			$i += 1
		EndIf
	WEnd
	Return Binary($sHex)
EndFunc   ;==>Decoded

Func Add($sName, $vValue)
	If Not IsBinary($vValue) Then $vValue = StringToBinary(String($vValue), 4)
	Local $sHex = Hex($vValue), $sText = ""
	For $i = 1 To StringLen($sHex) Step 2
		Local $sOne = Chr(Dec(StringMid($sHex, $i, 2)))
		$sText &= StringRegExp($sOne, "^[A-Za-z0-9_.-]$") ? $sOne : "%" & StringMid($sHex, $i, 2)
	Next
	$g_sResult &= @TAB & $sName & "=" & $sText
EndFunc   ;==>Add

Func Bytes($sName)
	For $i = 1 To UBound($g_aNames) - 1
		If $g_aNames[$i] == $sName Then Return SetExtended(1, $g_aValues[$i])
	Next
	Return Binary("")
EndFunc   ;==>Bytes

Func Has($sName)
	Bytes($sName)
	Return @extended = 1
EndFunc   ;==>Has

Func Text($sName)
	Local $dValue = Bytes($sName)
	Return BinaryLen($dValue) ? BinaryToString($dValue, 4) : ""
EndFunc   ;==>Text

Func Number_($sName, $iOtherwise = 0)
	Return Has($sName) ? Number(Text($sName), 2) : $iOtherwise
EndFunc   ;==>Number_

Func List($sName)
	Local $aNone[1] = [0]
	Return Text($sName) = "" ? $aNone : StringSplit(Text($sName), ",")
EndFunc   ;==>List

; The options, by the types of their prefixes.
Func Options()
	Local $hOptions = _NineKW_OptionsNew()
	For $i = 1 To UBound($g_aNames) - 1
		Local $iAt = StringInStr($g_aNames[$i], ":"), $sName = StringMid($g_aNames[$i], $iAt + 1), $iError = 0
		Switch StringLeft($g_aNames[$i], $iAt - 1)
			Case "text"
				_NineKW_OptionsSetText($hOptions, $sName, Text($g_aNames[$i]))
				$iError = @error
			Case "int"
				_NineKW_OptionsSetInt($hOptions, $sName, Number_($g_aNames[$i]))
				$iError = @error
			Case "file"
				_NineKW_OptionsSetFile($hOptions, $sName, Text($g_aNames[$i]))
				$iError = @error
			Case "bytes"
				_NineKW_OptionsSetBytes($hOptions, $sName, $g_aValues[$i])
				$iError = @error
		EndSwitch
		If $iError Then
			_NineKW_OptionsFree($hOptions)
			Return SetError($iError, 0, 0)
		EndIf
	Next
	Return $hOptions
EndFunc   ;==>Options

; What stops a call.
Func Progress()
	If Text("cancel_by") = "token" Then $g_hToken = _NineKW_CancelNew()
	Return Has("cancel_after_ms") ? "OnProgress" : ""
EndFunc   ;==>Progress

Func OnProgress($iId, $iPhase, $iElapsed)
	#forceref $iId, $iPhase
	If $iElapsed < Number_("cancel_after_ms") Then Return True
	If $g_hToken Then _NineKW_CancelTrigger($g_hToken)
	Return $g_hToken <> 0
EndFunc   ;==>OnProgress

#include "driver_submitting.au3"
#include "driver_answering.au3"

#include-once
#include "ninekw_api.au3"

; #INDEX# =======================================================================================================================
; Title .........: NineKW
; AutoIt Version : 3.3.14 or newer, 32 and 64 bits
; Language ......: English
; Description ...: Client of the 9kw.eu captcha service: people answer captchas that a script submits. Over ninekw.dll of the
;                  interpreter's own bits. ninekw_api.au3 has a function for each of the library's.
; ===============================================================================================================================

; #CURRENT# =====================================================================================================================
;_NineKW_Startup
;_NineKW_Shutdown
;_NineKW_Connect
;_NineKW_Options
;_NineKW_BatchPending
;_NineKW_BatchClose
;_NineKW_AnswerToArray
;_NineKW_ConfigSetLimiter
;_NineKW_LastError
;_NineKW_LastErrorStatus
;_NineKW_LastErrorServiceCode
;_NineKW_LastErrorHttpStatus
;_NineKW_LastErrorCaptchaId
;_NineKW_LastErrorRetryable
;_NineKW_LastErrorRetryAfterMs
;_NineKW_LastErrorOperation
;_NineKW_LastErrorReply
; ===============================================================================================================================

; What _NineKW_AnswerToArray() gives.
Global Enum $NINEKW_ANSWER_ID, $NINEKW_ANSWER_STATE, $NINEKW_ANSWER_TEXT, $NINEKW_ANSWER_KIND, $NINEKW_ANSWER_CREDITS, _
		$NINEKW_ANSWER_ANGLE, $NINEKW_ANSWER_POINTS, $NINEKW_ANSWER_CONFIRMED, $NINEKW_ANSWER_TOKEN, $NINEKW_ANSWER_PRICE, _
		$NINEKW_ANSWER_RETRYINMS, $__NINEKW_ANSWER_SIZE

; The library; -1: none. Functions of the script that the call in progress may call, and those that C calls.
Global $__g_hNineKW_Dll = -1
Global $__g_avNineKW_Active[3] = ["", "", ""]
Global $__g_ahNineKW_Functions[4] = [0, 0, 0, 0]
Global $__g_avNineKW_Limiters[1] = [0]
; What is wrong with a function that could not be called; whether a call that succeeded fails by it, too.
Global $__g_sNineKW_Misfit = "", $__g_bNineKW_Misfit = False

Global Enum $__NINEKW_TEXT, $__NINEKW_STATUS, $__NINEKW_CODE, $__NINEKW_HTTP, $__NINEKW_CAPTCHA, $__NINEKW_RETRYABLE, _
		$__NINEKW_AFTER, $__NINEKW_OPERATION, $__NINEKW_REPLY, $__NINEKW_FAULT_SIZE
Global $__g_avNineKW_Fault[$__NINEKW_FAULT_SIZE]

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_Startup
; Description ...: Loads the library: the file given, else the one that NINEKW_LIB names, else beside the script or the
;                  interpreter, else in the system's folder. Other functions do it by themselves.
; Syntax ........: _NineKW_Startup($sDll = "")
; Return values .: Success: True
;                  Failure: False; @error is $NINEKW_ERR_INTERNAL, _NineKW_LastError() says what is missing or does not fit
; ===============================================================================================================================
Func _NineKW_Startup($sDll = "")
	If $__g_hNineKW_Dll <> -1 Then Return True
	If $sDll = "" Then $sDll = EnvGet("NINEKW_LIB")
	Local $sTried = $sDll
	If $sDll = "" Then
		; Full paths: for a name without one Windows would look in the current folder.
		Local $asPlaces[3] = [@ScriptDir, StringRegExpReplace(@AutoItExe, "\\[^\\]*$", ""), @SystemDir]
		For $i = 0 To 2
			$sTried &= ($i ? ", " : "") & $asPlaces[$i] & "\ninekw.dll"
			If $sDll = "" And ($i = 2 Or FileExists($asPlaces[$i] & "\ninekw.dll")) Then $sDll = $asPlaces[$i] & "\ninekw.dll"
		Next
	EndIf
	Local $hDll = DllOpen($sDll)
	If $hDll = -1 Then
		Local $iBits = __NineKW_BitsOf($sDll), $iOwn = @AutoItX64 ? 64 : 32
		If $iBits <> 0 And $iBits <> $iOwn Then
			__NineKW_Fault($NINEKW_ERR_INTERNAL, $sDll & " is for programs of " & $iBits & " bits, but this AutoIt has " & $iOwn, "library")
			Return SetError($NINEKW_ERR_INTERNAL, 0, False)
		EndIf
		__NineKW_Fault($NINEKW_ERR_INTERNAL, "cannot load " & $sDll & "; put the ninekw.dll for programs of " & $iOwn & _
				" bits beside the script, or name its file in NINEKW_LIB; tried was " & $sTried, "library")
		Return SetError($NINEKW_ERR_INTERNAL, 0, False)
	EndIf
	Local $aAbi = DllCall($hDll, "uint:cdecl", "ninekw_abi_version")
	Local $aNumber = DllCall($hDll, "uint:cdecl", "ninekw_version_number")
	Local $aVersion = DllCall($hDll, "ptr:cdecl", "ninekw_version")
	If @error Or Not IsArray($aAbi) Or Not IsArray($aNumber) Then
		DllClose($hDll)
		__NineKW_Fault($NINEKW_ERR_INTERNAL, $sDll & " is not the ninekw library", "library")
		Return SetError($NINEKW_ERR_INTERNAL, 0, False)
	EndIf
	If $aAbi[0] <> $NINEKW_ABI_VERSION Or $aNumber[0] < $NINEKW_VERSION_NUMBER Then
		Local $sFound = __NineKW_Text($aVersion[0])
		DllClose($hDll)
		__NineKW_Fault($NINEKW_ERR_INTERNAL, "this script needs ninekw " & $NINEKW_VERSION & " or newer with ABI " & $NINEKW_ABI_VERSION & _
				", but " & $sDll & " is " & $sFound & " with ABI " & $aAbi[0], "library")
		Return SetError($NINEKW_ERR_INTERNAL, 0, False)
	EndIf
	$__g_hNineKW_Dll = $hDll
	Return True
EndFunc   ;==>_NineKW_Startup

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_Shutdown
; Description ...: Lets go of the library. Free clients and all else before.
; Syntax ........: _NineKW_Shutdown()
; ===============================================================================================================================
Func _NineKW_Shutdown()
	For $i = 0 To UBound($__g_ahNineKW_Functions) - 1
		If $__g_ahNineKW_Functions[$i] Then DllCallbackFree($__g_ahNineKW_Functions[$i])
		$__g_ahNineKW_Functions[$i] = 0
	Next
	If $__g_hNineKW_Dll <> -1 Then DllClose($__g_hNineKW_Dll)
	$__g_hNineKW_Dll = -1
EndFunc   ;==>_NineKW_Shutdown

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_Connect
; Description ...: A client. Key and address come from NINEKW_API_KEY and NINEKW_URL where none are given. For more settings:
;                  _NineKW_ConfigNew(), _NineKW_ConfigSet...(), _NineKW_ClientNew(), _NineKW_ConfigFree().
; Syntax ........: _NineKW_Connect($sApiKey = "", $sUrl = "")
; Return values .: Success: the client, for _NineKW_ClientFree()
;                  Failure: 0 and sets @error
; ===============================================================================================================================
Func _NineKW_Connect($sApiKey = "", $sUrl = "")
	If Not _NineKW_Startup() Then Return SetError($NINEKW_ERR_INTERNAL, 0, 0)
	If $sApiKey = "" Then $sApiKey = EnvGet("NINEKW_API_KEY")
	If $sUrl = "" Then $sUrl = EnvGet("NINEKW_URL")
	Local $hConfig = _NineKW_ConfigNew(), $hClient = 0
	_NineKW_ConfigSetApiKey($hConfig, $sApiKey)
	Local $iError = @error, $iCode = @extended
	If Not $iError And $sUrl <> "" Then
		_NineKW_ConfigSetBaseUrl($hConfig, $sUrl)
		$iError = @error
	EndIf
	If Not $iError Then
		$hClient = _NineKW_ClientNew($hConfig)
		$iError = @error
		$iCode = @extended
	EndIf
	_NineKW_ConfigFree($hConfig)
	Return SetError($iError, $iCode, $hClient)
EndFunc   ;==>_NineKW_Connect

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_Options
; Description ...: Options of a call: a picture's path (may be ""), and parameters of the service: [["maxtimeout", 90], ...].
;                  Numbers, text and binary are sent as what they are.
; Syntax ........: _NineKW_Options($sPicture = "", $aParameters = 0)
; Return values .: Success: the options, for _NineKW_OptionsFree()
;                  Failure: 0 and sets @error
; ===============================================================================================================================
Func _NineKW_Options($sPicture = "", $aParameters = 0)
	If Not IsString($sPicture) Then
		__NineKW_Fault($NINEKW_ERR_INVALID_ARGUMENT, 'the picture must be the path of a file; one in memory is a parameter: ["file-upload-01", binary]')
		Return SetError($NINEKW_ERR_INVALID_ARGUMENT, 0, 0)
	EndIf
	Local $hOptions = _NineKW_OptionsNew(), $iError = 0, $vValue
	If $sPicture <> "" Then
		_NineKW_OptionsSetFile($hOptions, "file-upload-01", $sPicture)
		$iError = @error
	EndIf
	; A text is 0, too, where it is compared with a number.
	Local $bNone = Not IsString($aParameters) And $aParameters = 0
	If Not $iError And Not (IsArray($aParameters) ? UBound($aParameters, 0) = 2 And UBound($aParameters, 2) = 2 : $bNone) Then
		__NineKW_Fault($NINEKW_ERR_INVALID_ARGUMENT, 'parameters must be an array with two columns: [["maxtimeout", 90], ...]')
		$iError = $NINEKW_ERR_INVALID_ARGUMENT
	EndIf
	For $i = 0 To (IsArray($aParameters) ? UBound($aParameters) : 0) - 1
		If $iError Then ExitLoop
		$vValue = $aParameters[$i][1]
		If IsFloat($vValue) And $vValue = Int($vValue) Then $vValue = Int($vValue)
		Select
			Case IsInt($vValue) Or IsBool($vValue)
				_NineKW_OptionsSetInt($hOptions, $aParameters[$i][0], Int($vValue))
			Case IsBinary($vValue)
				_NineKW_OptionsSetBytes($hOptions, $aParameters[$i][0], $vValue)
			Case IsString($vValue) And Not StringInStr($vValue, Chr(0))
				_NineKW_OptionsSetText($hOptions, $aParameters[$i][0], $vValue)
			Case IsString($vValue)
				__NineKW_Fault($NINEKW_ERR_INVALID_UTF8, $aParameters[$i][0] & " holds a NUL")
				SetError($NINEKW_ERR_INVALID_UTF8)
			Case Else
				__NineKW_Fault($NINEKW_ERR_OPTION_RANGE, $aParameters[$i][0] & " must be a whole number, text or binary")
				SetError($NINEKW_ERR_OPTION_RANGE)
		EndSelect
		$iError = @error
	Next
	If Not $iError Then Return $hOptions
	_NineKW_OptionsFree($hOptions)
	Return SetError($iError, 0, 0)
EndFunc   ;==>_NineKW_Options

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_BatchPending
; Description ...: The ids of a batch's captchas that are open at the service.
; Syntax ........: _NineKW_BatchPending($hBatch)
; Return values .: Success: an array, its element 0 is the number of ids
; ===============================================================================================================================
Func _NineKW_BatchPending($hBatch)
	Local $aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_batch_pending", "ptr", $hBatch, "ptr", 0, "ulong_ptr", 0)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Local $iCount = Int($aCall[0]), $aIds[$iCount + 1] = [$iCount]
	If $iCount = 0 Then Return $aIds
	Local $tIds = DllStructCreate("int64[" & $iCount & "]")
	$aCall = DllCall(__NineKW_Dll(), "ulong_ptr:cdecl", "ninekw_batch_pending", "ptr", $hBatch, "ptr", DllStructGetPtr($tIds), "ulong_ptr", $iCount)
	If __NineKW_Unable(@error, $aCall) Then Return SetError(@error, @extended, 0)
	For $i = 1 To $iCount
		$aIds[$i] = DllStructGetData($tIds, 1, $i)
	Next
	Return $aIds
EndFunc   ;==>_NineKW_BatchPending

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_BatchClose
; Description ...: Frees a batch, and tells which captchas stay open at the service: _NineKW_Wait() goes on with them. _NineKW_BatchFree()
;                  frees without a word.
; Syntax ........: _NineKW_BatchClose($hBatch, $bGiveUp = False)
; Remarks .......: Feedback that waits is given. With the setting abandon the captchas are given up, too.
; Parameters ....: $bGiveUp - True: those that nobody has answered are given up before, so that they are not charged
; Return values .: Success: an array, its element 0 is the number of ids
; ===============================================================================================================================
Func _NineKW_BatchClose($hBatch, $bGiveUp = False)
	; What could not be given up is told.
	If $bGiveUp And _NineKW_BatchInFlight($hBatch) > 0 Then _NineKW_BatchGiveUp($hBatch)
	_NineKW_BatchLeave($hBatch)
	Local $aIds = _NineKW_BatchPending($hBatch)
	_NineKW_BatchFree($hBatch)
	Return $aIds
EndFunc   ;==>_NineKW_BatchClose

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_AnswerToArray
; Description ...: Copies an answer.
; Syntax ........: _NineKW_AnswerToArray($hAnswer)
; Return values .: Success: an array by $NINEKW_ANSWER_ID, _STATE, _TEXT, _KIND, _CREDITS, _ANGLE, _POINTS ("x,y;x,y"),
;                  _CONFIRMED, _TOKEN, _PRICE (the credits that the captcha costs; _CREDITS is the balance of the account),
;                  _RETRYINMS (when to poll a pending captcha again); what is not known is ""
; ===============================================================================================================================
Func _NineKW_AnswerToArray($hAnswer)
	Local $aAnswer[$__NINEKW_ANSWER_SIZE], $vValue
	$aAnswer[$NINEKW_ANSWER_ID] = _NineKW_AnswerId($hAnswer)
	$aAnswer[$NINEKW_ANSWER_STATE] = _NineKW_AnswerState($hAnswer)
	$aAnswer[$NINEKW_ANSWER_TEXT] = _NineKW_AnswerText($hAnswer)
	$aAnswer[$NINEKW_ANSWER_KIND] = _NineKW_AnswerKind($hAnswer)
	$aAnswer[$NINEKW_ANSWER_TOKEN] = _NineKW_AnswerToken($hAnswer)
	$vValue = _NineKW_AnswerCredits($hAnswer)
	If @extended Then $aAnswer[$NINEKW_ANSWER_CREDITS] = $vValue
	$vValue = _NineKW_AnswerPrice($hAnswer)
	If @extended Then $aAnswer[$NINEKW_ANSWER_PRICE] = $vValue
	$vValue = _NineKW_AnswerRetryInMs($hAnswer)
	If @extended Then $aAnswer[$NINEKW_ANSWER_RETRYINMS] = $vValue
	$vValue = _NineKW_AnswerAngle($hAnswer)
	If @extended Then $aAnswer[$NINEKW_ANSWER_ANGLE] = $vValue
	$vValue = _NineKW_AnswerConfirmed($hAnswer)
	If @extended Then $aAnswer[$NINEKW_ANSWER_CONFIRMED] = $vValue
	For $i = 0 To _NineKW_AnswerPointCount($hAnswer) - 1
		$vValue = _NineKW_AnswerPoint($hAnswer, $i)
		$aAnswer[$NINEKW_ANSWER_POINTS] &= ($i ? ";" : "") & $vValue[0] & "," & $vValue[1]
	Next
	Return $aAnswer
EndFunc   ;==>_NineKW_AnswerToArray

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_ConfigSetLimiter
; Description ...: A function of the script that is asked before each request: ($sAccount, $iPriority), gives the milliseconds to
;                  wait, -1 fails the call.
; Syntax ........: _NineKW_ConfigSetLimiter($hConfig, $vLimiter)
; Return values .: Success: True
;                  Failure: 0 and sets @error
; ===============================================================================================================================
Func _NineKW_ConfigSetLimiter($hConfig, $vLimiter)
	If Not __NineKW_IsFunction($vLimiter) Then Return SetError($NINEKW_ERR_INVALID_ARGUMENT, 0, 0)
	Local $iNumber = UBound($__g_avNineKW_Limiters)
	ReDim $__g_avNineKW_Limiters[$iNumber + 1]
	$__g_avNineKW_Limiters[$iNumber] = $vLimiter
	Local $pFunction = __NineKW_Pointer("Limiter", $vLimiter)
	Local $aCall = DllCall(__NineKW_Dll(), "int:cdecl", "ninekw_config_set_limiter", "ptr", $hConfig, "ptr", $pFunction, "ptr", Ptr($iNumber), "ptr*", 0)
	If __NineKW_Failed(@error, $aCall) Then Return SetError(@error, @extended, 0)
	Return True
EndFunc   ;==>_NineKW_ConfigSetLimiter

; #FUNCTION# ====================================================================================================================
; Name ..........: _NineKW_LastError
; Description ...: What went wrong in the last call that failed, in a line. _NineKW_LastError...() have the rest of it: the status
;                  ($NINEKW_ERR_*), the service's code and the HTTP status (0: none), the captcha (0: none), whether repeating is
;                  harmless, after how many milliseconds (-1: not told), the service's action, and a reply that could not be read.
; Syntax ........: _NineKW_LastError()
; Return values .: The message
; ===============================================================================================================================
Func _NineKW_LastError()
	Return $__g_avNineKW_Fault[$__NINEKW_TEXT]
EndFunc   ;==>_NineKW_LastError

Func _NineKW_LastErrorStatus()
	Return $__g_avNineKW_Fault[$__NINEKW_STATUS]
EndFunc   ;==>_NineKW_LastErrorStatus

Func _NineKW_LastErrorServiceCode()
	Return $__g_avNineKW_Fault[$__NINEKW_CODE]
EndFunc   ;==>_NineKW_LastErrorServiceCode

Func _NineKW_LastErrorHttpStatus()
	Return $__g_avNineKW_Fault[$__NINEKW_HTTP]
EndFunc   ;==>_NineKW_LastErrorHttpStatus

Func _NineKW_LastErrorCaptchaId()
	Return $__g_avNineKW_Fault[$__NINEKW_CAPTCHA]
EndFunc   ;==>_NineKW_LastErrorCaptchaId

Func _NineKW_LastErrorRetryable()
	Return $__g_avNineKW_Fault[$__NINEKW_RETRYABLE]
EndFunc   ;==>_NineKW_LastErrorRetryable

Func _NineKW_LastErrorRetryAfterMs()
	Return $__g_avNineKW_Fault[$__NINEKW_AFTER]
EndFunc   ;==>_NineKW_LastErrorRetryAfterMs

Func _NineKW_LastErrorOperation()
	Return $__g_avNineKW_Fault[$__NINEKW_OPERATION]
EndFunc   ;==>_NineKW_LastErrorOperation

Func _NineKW_LastErrorReply()
	Return $__g_avNineKW_Fault[$__NINEKW_REPLY]
EndFunc   ;==>_NineKW_LastErrorReply

; #INTERNAL_USE_ONLY# ===========================================================================================================

Func __NineKW_Dll()
	If $__g_hNineKW_Dll = -1 Then _NineKW_Startup()
	Return $__g_hNineKW_Dll
EndFunc   ;==>__NineKW_Dll

; Notes an error of the script's own.
Func __NineKW_Fault($iStatus, $sText, $sOperation = "arguments")
	Local $avFault[$__NINEKW_FAULT_SIZE] = [$sText, $iStatus, 0, 0, 0, False, -1, $sOperation, ""]
	$__g_avNineKW_Fault = $avFault
EndFunc   ;==>__NineKW_Fault

; Whether DllCall() itself failed.
Func __NineKW_Unable($iFault, ByRef $aCall)
	If Not $iFault Then Return False
	; The reason why there is no library is noted already.
	If $__g_hNineKW_Dll <> -1 Then __NineKW_Fault($NINEKW_ERR_INTERNAL, "DllCall failed with " & $iFault, "library")
	#forceref $aCall
	Return SetError($NINEKW_ERR_INTERNAL, 0, True)
EndFunc   ;==>__NineKW_Unable

; Whether a call with a status failed; notes its error, the last argument.
Func __NineKW_Failed($iFault, ByRef $aCall)
	If __NineKW_Unable($iFault, $aCall) Then Return SetError(@error, 0, True)
	Local $sMisfit = $__g_sNineKW_Misfit, $hError = $aCall[UBound($aCall) - 1]
	$__g_sNineKW_Misfit = ""
	If $aCall[0] = $NINEKW_OK And ($sMisfit = "" Or Not $__g_bNineKW_Misfit) Then Return False
	__NineKW_Note($aCall[0], $hError)
	_NineKW_ErrorFree($hError)
	If $sMisfit <> "" Then
		; The rest of the error stays: which captcha is pending.
		$__g_avNineKW_Fault[$__NINEKW_TEXT] = $sMisfit
		$__g_avNineKW_Fault[$__NINEKW_STATUS] = $NINEKW_ERR_INVALID_ARGUMENT
	EndIf
	Return SetError($__g_avNineKW_Fault[$__NINEKW_STATUS], $__g_avNineKW_Fault[$__NINEKW_CODE], True)
EndFunc   ;==>__NineKW_Failed

Func __NineKW_Note($iStatus, $hError)
	Local $avFault[$__NINEKW_FAULT_SIZE] = [_NineKW_ErrorMessage($hError), $iStatus, _NineKW_ErrorServiceCode($hError), _
			_NineKW_ErrorHttpStatus($hError), _NineKW_ErrorCaptchaId($hError), _NineKW_ErrorIsRetryable($hError) <> 0, _
			_NineKW_ErrorRetryAfterMs($hError), _NineKW_ErrorOperation($hError), _NineKW_ErrorReply($hError)]
	$__g_avNineKW_Fault = $avFault
EndFunc   ;==>__NineKW_Note

; Text for C, in a structure; 0 where none is wanted.
Func __NineKW_Utf8($sText, $sName, $bMayBeNull)
	Local $bNothing = IsKeyword($sText) <> 0
	If $bMayBeNull And ($bNothing Or $sText = "") Then Return 0
	If $bNothing Or IsArray($sText) Or IsObj($sText) Or IsDllStruct($sText) Then
		__NineKW_Fault($NINEKW_ERR_INVALID_ARGUMENT, $sName & " must be text, not " & ($bNothing ? "Null or Default" : VarGetType($sText)))
		Return SetError($NINEKW_ERR_INVALID_ARGUMENT, 0, 0)
	EndIf
	If StringInStr($sText, Chr(0)) Then
		__NineKW_Fault($NINEKW_ERR_INVALID_UTF8, $sName & " holds a NUL")
		Return SetError($NINEKW_ERR_INVALID_UTF8, 0, 0)
	EndIf
	Local $dText = StringToBinary($sText, 4)
	Local $tText = DllStructCreate("byte[" & BinaryLen($dText) + 1 & "]")
	If $sText <> "" Then DllStructSetData($tText, 1, $dText)
	Return $tText
EndFunc   ;==>__NineKW_Utf8

; Bytes for C.
Func __NineKW_Struct($dData)
	If Not IsBinary($dData) Then
		__NineKW_Fault($NINEKW_ERR_INVALID_ARGUMENT, "the data must be binary")
		Return SetError($NINEKW_ERR_INVALID_ARGUMENT, 0, 0)
	EndIf
	Local $tData = DllStructCreate("byte[" & (BinaryLen($dData) ? BinaryLen($dData) : 1) & "]")
	If BinaryLen($dData) Then DllStructSetData($tData, 1, $dData)
	Return $tData
EndFunc   ;==>__NineKW_Struct

; A whole number, also in digits as from a file of settings.
Func __NineKW_Int($vValue, $sName, $iBits)
	If $sName = "timeout_ms" And IsKeyword($vValue) = 1 Then Return -1 ; Default
	If IsBool($vValue) Then $vValue = Int($vValue)
	If IsString($vValue) And StringRegExp($vValue, "^-?\d{1,18}$") Then $vValue = Number($vValue, 2)
	If IsInt($vValue) And ($iBits = 64 Or ($vValue <= 2147483647 And $vValue >= -2147483648)) Then Return $vValue
	__NineKW_Fault($NINEKW_ERR_INVALID_ARGUMENT, $sName & " must be a whole number" & (IsInt($vValue) ? " of " & $iBits & " bits" : ""))
	Return SetError($NINEKW_ERR_INVALID_ARGUMENT, 0, 0)
EndFunc   ;==>__NineKW_Int

; Text of C; "" for NULL.
Func __NineKW_Text($pText)
	If Not $pText Then Return ""
	Local $aLength = DllCall("kernel32.dll", "int", "lstrlenA", "ptr", $pText)
	If @error Or Not $aLength[0] Then Return ""
	Return BinaryToString(DllStructGetData(DllStructCreate("byte[" & $aLength[0] & "]", $pText), 1), 4)
EndFunc   ;==>__NineKW_Text

Func __NineKW_Bytes($pData, $iLength)
	If Not $pData Or Not $iLength Then Return Binary("")
	Return DllStructGetData(DllStructCreate("byte[" & $iLength & "]", $pData), 1)
EndFunc   ;==>__NineKW_Bytes

; How many bits the programs have that a DLL is for; 0: not known.
Func __NineKW_BitsOf($sDll)
	Local $hFile = FileOpen($sDll, 16)
	If $hFile = -1 Then Return 0
	Local $dHead = FileRead($hFile, 4096)
	FileClose($hFile)
	If BinaryLen($dHead) < 64 Then Return 0
	Local $iAt = Int(BinaryMid($dHead, 61, 4))
	Switch Int(BinaryMid($dHead, $iAt + 5, 2))
		Case 0x8664
			Return 64
		Case 0x014C
			Return 32
	EndSwitch
	Return 0
EndFunc   ;==>__NineKW_BitsOf

; Sets the functions of the call that begins; gives those of the one around it. One that does not exist is an error before
; anything is sent.
Func __NineKW_Enter($vProgress, $vDecide = "", $vOutcome = "")
	Local $avBefore = $__g_avNineKW_Active, $avFunctions[3] = [$vProgress, $vDecide, $vOutcome]
	For $vFunction In $avFunctions
		If Not __NineKW_IsFunction($vFunction) Then Return SetError($NINEKW_ERR_INVALID_ARGUMENT, 0, 0)
	Next
	$__g_sNineKW_Misfit = ""
	$__g_avNineKW_Active = $avFunctions
	Return $avBefore
EndFunc   ;==>__NineKW_Enter

; Whether none is given: "", 0, Default or Null.
Func __NineKW_IsNone($vFunction)
	Return IsKeyword($vFunction) <> 0 Or (IsString($vFunction) And $vFunction = "") Or (IsInt($vFunction) And $vFunction = 0)
EndFunc   ;==>__NineKW_IsNone

; Whether this is a function of the script, its name, or none.
Func __NineKW_IsFunction($vFunction)
	If IsFunc($vFunction) Or __NineKW_IsNone($vFunction) Then Return True
	If IsString($vFunction) And StringRegExp($vFunction, "^[A-Za-z_]\w*$") And IsFunc(Execute($vFunction)) Then Return True
	__NineKW_Fault($NINEKW_ERR_INVALID_ARGUMENT, "there is no function " & (IsString($vFunction) ? $vFunction : "in a " & VarGetType($vFunction)))
	Return False
EndFunc   ;==>__NineKW_IsFunction

; A function that takes other arguments ends the call, which then fails.
Func __NineKW_Misfit($vFunction, $sArguments, $bAlways = False)
	$__g_sNineKW_Misfit = "the function " & (IsString($vFunction) ? $vFunction : FuncName($vFunction)) & " must take (" & $sArguments & ")"
	$__g_bNineKW_Misfit = $bAlways
	Return 0
EndFunc   ;==>__NineKW_Misfit

Func __NineKW_Leave(ByRef $avBefore)
	$__g_avNineKW_Active = $avBefore
EndFunc   ;==>__NineKW_Leave

; What C calls for a function of the script; 0 if there is none, but for the one of progress, which lets windows and hotkeys
; work. Kept until _NineKW_Shutdown().
Func __NineKW_Pointer($sKind, $vFunction)
	If $sKind <> "Progress" And __NineKW_IsNone($vFunction) Then Return 0
	Local $i = 0, $sReturns = "int:cdecl", $sTypes = "ptr;int64;int;int64"
	Switch $sKind
		Case "Decide"
			$i = 1
			$sTypes = "ptr;ptr;ptr"
		Case "Outcome"
			$i = 2
			$sTypes = "ptr;ptr;int;int64;ptr"
		Case "Limiter"
			$i = 3
			$sReturns = "int64:cdecl"
			$sTypes = "ptr;ptr;int"
	EndSwitch
	If Not $__g_ahNineKW_Functions[$i] Then
		$__g_ahNineKW_Functions[$i] = DllCallbackRegister("__NineKW_Told" & $sKind, $sReturns, $sTypes)
	EndIf
	Return DllCallbackGetPtr($__g_ahNineKW_Functions[$i])
EndFunc   ;==>__NineKW_Pointer

; Only False stops: a function without Return goes on.
Func __NineKW_GoesOn($vSaid)
	Return (IsBool($vSaid) And Not $vSaid) ? 0 : 1
EndFunc   ;==>__NineKW_GoesOn

; Lets the script's hotkeys and windows work, for which AutoIt does nothing while a DLL calls a function.
Func __NineKW_Breathe()
	Local $tMessage = DllStructCreate("hwnd;uint;wparam;lparam;dword;long;long"), $pMessage = DllStructGetPtr($tMessage)
	While True
		Local $aCall = DllCall("user32.dll", "bool", "PeekMessageW", "ptr", $pMessage, "hwnd", 0, "uint", 0, "uint", 0, "uint", 1)
		If @error Or Not $aCall[0] Then Return
		DllCall("user32.dll", "bool", "TranslateMessage", "ptr", $pMessage)
		DllCall("user32.dll", "lresult", "DispatchMessageW", "ptr", $pMessage)
	WEnd
EndFunc   ;==>__NineKW_Breathe

; $vProgress($iCaptchaId, $iPhase, $iElapsedMs)
Func __NineKW_ToldProgress($pUser, $iId, $iPhase, $iElapsed)
	#forceref $pUser
	__NineKW_Breathe()
	Local $vFunction = $__g_avNineKW_Active[0]
	If __NineKW_IsNone($vFunction) Then Return 1
	Local $vSaid = Call($vFunction, $iId, $iPhase, $iElapsed)
	If @error = 0xDEAD And @extended = 0xBEEF Then Return __NineKW_Misfit($vFunction, "$iCaptchaId, $iPhase, $iElapsedMs")
	Return __NineKW_GoesOn($vSaid)
EndFunc   ;==>__NineKW_ToldProgress

; $vDecide($hJob, $hDecision)
Func __NineKW_ToldDecide($pUser, $hJob, $hDecision)
	#forceref $pUser
	Local $vFunction = $__g_avNineKW_Active[1], $vSaid = Call($vFunction, $hJob, $hDecision)
	If @error = 0xDEAD And @extended = 0xBEEF Then Return __NineKW_Misfit($vFunction, "$hJob, $hDecision", True)
	Return __NineKW_GoesOn($vSaid)
EndFunc   ;==>__NineKW_ToldDecide

; $vOutcome($hJob, $iOutcome, $iCredits, $hError)
Func __NineKW_ToldOutcome($pUser, $hJob, $iOutcome, $iCredits, $hError)
	#forceref $pUser
	Local $vFunction = $__g_avNineKW_Active[2], $vSaid = Call($vFunction, $hJob, $iOutcome, $iCredits, $hError)
	If @error = 0xDEAD And @extended = 0xBEEF Then Return __NineKW_Misfit($vFunction, "$hJob, $iOutcome, $iCredits, $hError", True)
	Return __NineKW_GoesOn($vSaid)
EndFunc   ;==>__NineKW_ToldOutcome

; $vLimiter($sAccount, $iPriority)
Func __NineKW_ToldLimiter($pUser, $pAccount, $iPriority)
	Local $vFunction = $__g_avNineKW_Limiters[Int($pUser)], $vSaid = Call($vFunction, __NineKW_Text($pAccount), $iPriority)
	If @error = 0xDEAD And @extended = 0xBEEF Then Return __NineKW_Misfit($vFunction, "$sAccount, $iPriority") - 1
	Return $vSaid
EndFunc   ;==>__NineKW_ToldLimiter

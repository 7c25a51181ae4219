#NoTrayIcon
#include "..\ninekw.au3"
; What scripts may do to the binding, against a local service; the environment is set by `cargo xtask test`, and the first
; argument is a DLL for other bits.

Global $g_iChecks = 0, $g_iFailed = 0, $g_iTold = 0, $g_bStop = False, $g_idButton

Func Check($sWhat, $bRight)
	$g_iChecks += 1
	If $bRight Then Return
	$g_iFailed += 1
	ConsoleWrite("FAILED: " & $sWhat & ": " & _NineKW_LastError() & @LF)
EndFunc   ;==>Check

Func Says($sWord)
	Return StringInStr(_NineKW_LastError(), $sWord) > 0
EndFunc   ;==>Says

; Libraries that do not fit.
Check("a missing DLL", Not _NineKW_Startup("nowhere.dll") And Says("nowhere.dll") And Says("NINEKW_LIB"))
_NineKW_Startup($CmdLine[1])
Check("other bits", @error = $NINEKW_ERR_INTERNAL And Says("for programs of " & (@AutoItX64 ? 32 : 64) & " bits"))
Check("another library", Not _NineKW_Startup("kernel32.dll") And Says("not the ninekw library"))

Local $sWrong = EnvGet("NINEKW_TEST_WRONG_ABI")
Check("another ABI", Not _NineKW_Startup($sWrong) And Says("ABI 99") And Says("ABI 1,") And Says($sWrong))
Check("an older DLL", Not _NineKW_Startup(EnvGet("NINEKW_TEST_OLD")) And Says("or newer"))
Local $sBefore = EnvGet("NINEKW_LIB")
EnvSet("NINEKW_LIB", "nowhere.dll")
_NineKW_Connect("key")
Check("a client without a DLL", @error = $NINEKW_ERR_INTERNAL And Says("nowhere.dll"))
EnvSet("NINEKW_LIB", $sBefore)

Local $sPicture = EnvGet("NINEKW_TEST_PICTURE")
Local $hClient = _NineKW_Connect()
Check("a client", @error = 0 And $hClient <> 0)
Local $hOptions = _NineKW_Options($sPicture)

; Arguments.
_NineKW_Poll($hClient, 1.9)
Check("a fraction", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("id"))
_NineKW_Poll($hClient, "seven")
Check("a word for an id", @error = $NINEKW_ERR_INVALID_ARGUMENT And _NineKW_LastErrorStatus() = $NINEKW_ERR_INVALID_ARGUMENT)
_NineKW_OptionsSetText($hOptions, "textinstructions", "a" & Chr(0) & "b")
Check("a NUL", @error = $NINEKW_ERR_INVALID_UTF8 And Says("NUL"))
_NineKW_OptionsSetText($hOptions, "textinstructions", Null)
Check("Null for a text", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("Null"))
_NineKW_JobAnswer($hClient, 1, Null)
Check("Null for an answer", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("answer"))
Local $aText[2] = ["a", "b"]
_NineKW_OptionsSetText($hOptions, "textinstructions", $aText)
Check("an array for a text", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("Array"))
_NineKW_OptionsSetBytes($hOptions, "file-upload-01", "text")
Check("a text for bytes", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("binary"))
_NineKW_OptionsSetInt($hOptions, "maxtimeout", 90.5)
Check("a fraction for an option", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("whole number"))
Local $hMissing = _NineKW_Options(@TempDir & "\" & ChrW(0x6F22) & ChrW(0xF6) & ".png")
_NineKW_Submit($hClient, $hMissing)
Check("a file that is missing", @error <> 0 And Says(ChrW(0x6F22) & ChrW(0xF6) & ".png"))
_NineKW_OptionsFree($hMissing)
Local $sCopy = @TempDir & "\" & ChrW(0x6F22) & ChrW(0x5B57) & " h" & ChrW(0xF6) & "he.png"
FileCopy($sPicture, $sCopy, 1)
Local $hCopy = _NineKW_Options($sCopy)
Check("a name outside of the code page", @error = 0 And _NineKW_Submit($hClient, $hCopy) > 0)
_NineKW_OptionsFree($hCopy)
FileDelete($sCopy)
Local $aWrong[1][2] = [["max_time", 1]]
_NineKW_Options($sPicture, $aWrong)
Check("an unknown option", @error = $NINEKW_ERR_UNKNOWN_OPTION And Says("max_time"))
Local $aFlat[2] = ["maxtimeout", 90]
_NineKW_Options($sPicture, $aFlat)
Check("a flat array", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("two columns"))
_NineKW_Options($sPicture, "maxtimeout=90")
Check("a text instead of an array", @error = $NINEKW_ERR_INVALID_ARGUMENT)
Local $aNarrow[1][1] = [["maxtimeout"]]
_NineKW_Options($sPicture, $aNarrow)
Check("an array with one column", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("two columns"))
Local $aFraction[1][2] = [["maxtimeout", 90.5]]
_NineKW_Options($sPicture, $aFraction)
Check("a fraction in the array", @error = $NINEKW_ERR_OPTION_RANGE And Says("maxtimeout must be a whole number"))
$aFraction[0][1] = 90.0
_NineKW_OptionsFree(_NineKW_Options($sPicture, $aFraction))
Check("a whole number with a point", @error = 0)
$aFraction[0][1] = "a" & Chr(0) & "b"
_NineKW_Options($sPicture, $aFraction)
Check("a NUL in the array", @error = $NINEKW_ERR_INVALID_UTF8 And Says("maxtimeout"))
_NineKW_Options(Binary("0x89"))
Check("bytes for a path", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("file-upload-01"))
_NineKW_Balance(0)
Check("no client", @error = $NINEKW_ERR_NULL_ARGUMENT)

; Callbacks.
For $vWrong In StringSplit("Missing,1 + 1,not a name", ",", 2)
	_NineKW_Solve($hClient, $hOptions, -1, 0, $vWrong)
	Check("a progress function that is none: " & $vWrong, @error = $NINEKW_ERR_INVALID_ARGUMENT And Says($vWrong) And _NineKW_LastErrorCaptchaId() = 0)
	_NineKW_Work($hClient, 0, 1000, 0, "", $vWrong)
	Check("a function for jobs that is none: " & $vWrong, @error = $NINEKW_ERR_INVALID_ARGUMENT And Says($vWrong))
Next
_NineKW_Solve($hClient, $hOptions, -1, 0, OnStop)
Check("a progress function that takes nothing", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("OnStop must take ($iCaptchaId"))
$g_bStop = False
Check("Default for a time limit", _NineKW_Submit($hClient, $hOptions, Default, 0, Default) > 0)
_NineKW_Solve($hClient, $hOptions, -1, 0, "Stops")
Check("False in progress", @error = $NINEKW_ERR_CANCELLED And _NineKW_LastErrorStatus() = $NINEKW_ERR_CANCELLED)
Check("progress was told", $g_iTold > 0)
; What stops a call while a person is waited for.
HotKeySet("{F9}", "OnStop")
_NineKW_Solve($hClient, $hOptions, 20000, 0, "ByHotkey")
Check("a hotkey stops", @error = $NINEKW_ERR_CANCELLED And $g_bStop)
HotKeySet("{F9}")
Local $hWindow = GUICreate("Stops", 200, 80)
$g_idButton = GUICtrlCreateButton("Stop", 10, 10, 80, 25)
GUISetState(@SW_SHOW, $hWindow)
$g_iTold = 0
_NineKW_Solve($hClient, $hOptions, 20000, 0, "ByButton")
Check("a button stops", @error = $NINEKW_ERR_CANCELLED)
Opt("GUIOnEventMode", 1)
GUICtrlSetOnEvent($g_idButton, "OnStop")
$g_bStop = False
$g_iTold = 0
_NineKW_Solve($hClient, $hOptions, 20000, 0, "ByEvent")
Check("a button's function stops", @error = $NINEKW_ERR_CANCELLED And $g_bStop)
GUIDelete($hWindow)
$g_bStop = False
AdlibRegister("OnStop", 20)
_NineKW_Solve($hClient, $hOptions, 20000, 0, "ByAdlib")
Check("an Adlib function stops", @error = $NINEKW_ERR_CANCELLED And $g_bStop)
AdlibUnRegister("OnStop")

Local $hConfig = _NineKW_ConfigNew()
_NineKW_ConfigSetApiKey($hConfig, EnvGet("NINEKW_API_KEY"))
_NineKW_ConfigSetBaseUrl($hConfig, EnvGet("NINEKW_URL"))
_NineKW_ConfigSetLimiter($hConfig, "Limit")
Local $hLimited = _NineKW_ClientNew($hConfig)
_NineKW_ConfigFree($hConfig)
$g_iTold = 0
_NineKW_Balance($hLimited)
Check("the limiter is asked", @error = 0 And $g_iTold = $NINEKW_PRIORITY_OTHER)
_NineKW_ClientFree($hLimited)

; What is left open is told, or given up.
Local $hBatch = _NineKW_BatchNew($hClient)
_NineKW_BatchAdd($hBatch, $hOptions)
Local $aLeft = _NineKW_BatchClose($hBatch)
Check("nothing was uploaded", $aLeft[0] = 0)

; Without waiting for a person.
Local $iId = _NineKW_Submit($hClient, $hOptions), $hAnswer
Check("submitted", @error = 0 And $iId > 0)
For $i = 1 To 20
	$hAnswer = _NineKW_Poll($hClient, $iId)
	If @error Or _NineKW_AnswerState($hAnswer) <> $NINEKW_STATE_PENDING Then ExitLoop
	_NineKW_AnswerFree($hAnswer)
	Sleep(100)
Next
Check("polled", _NineKW_AnswerState($hAnswer) = $NINEKW_STATE_SOLVED And _NineKW_AnswerText($hAnswer) = EnvGet("NINEKW_TEST_ANSWER"))
_NineKW_AnswerFree($hAnswer)

_NineKW_OptionsFree($hOptions)
_NineKW_ClientFree($hClient)
_NineKW_Shutdown()
ConsoleWrite($g_iChecks - $g_iFailed & " of " & $g_iChecks & " checks passed" & @LF)

Func Stops($iId, $iPhase, $iElapsed)
	#forceref $iId, $iPhase, $iElapsed
	$g_iTold += 1
	Return False
EndFunc   ;==>Stops

Func OnStop()
	$g_bStop = True
EndFunc   ;==>OnStop

Func ByHotkey($iId, $iPhase, $iElapsed)
	#forceref $iId, $iPhase, $iElapsed
	$g_iTold += 1
	If $g_iTold = 2 Then Send("{F9}")
	Return Not $g_bStop
EndFunc   ;==>ByHotkey

Func ByButton($iId, $iPhase, $iElapsed)
	#forceref $iId, $iPhase, $iElapsed
	$g_iTold += 1
	If $g_iTold = 2 Then ControlClick("Stops", "", $g_idButton)
	Return GUIGetMsg() <> $g_idButton
EndFunc   ;==>ByButton

Func ByEvent($iId, $iPhase, $iElapsed)
	#forceref $iId, $iPhase, $iElapsed
	$g_iTold += 1
	If $g_iTold = 2 Then ControlClick("Stops", "", $g_idButton)
	Return Not $g_bStop
EndFunc   ;==>ByEvent

Func ByAdlib($iId, $iPhase, $iElapsed)
	#forceref $iId, $iPhase, $iElapsed
	Return Not $g_bStop
EndFunc   ;==>ByAdlib

Func Limit($sAccount, $iPriority)
	#forceref $sAccount
	$g_iTold = $iPriority
	Return 0
EndFunc   ;==>Limit

#NoTrayIcon
#include "..\ninekw.au3"
; What scripts may do to the binding, against a local service in NINEKW_URL; the first argument is a DLL for other bits.

Global $g_iChecks = 0, $g_iFailed = 0, $g_iTold = 0

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

Local $hClient = _NineKW_Connect()
Check("a client", @error = 0 And $hClient <> 0)
Local $hOptions = _NineKW_Options("captcha.png")

; Arguments.
_NineKW_Poll($hClient, 1.9)
Check("a fraction", @error = $NINEKW_ERR_INVALID_ARGUMENT And Says("id"))
_NineKW_Poll($hClient, "seven")
Check("a word for an id", @error = $NINEKW_ERR_INVALID_ARGUMENT And _NineKW_LastErrorStatus() = $NINEKW_ERR_INVALID_ARGUMENT)
_NineKW_OptionsSetText($hOptions, "textinstructions", "a" & Chr(0) & "b")
Check("a NUL", @error = $NINEKW_ERR_INVALID_UTF8 And Says("NUL"))
Local $aWrong[1][2] = [["max_time", 1]]
_NineKW_Options("captcha.png", $aWrong)
Check("an unknown option", @error = $NINEKW_ERR_UNKNOWN_OPTION And Says("max_time"))
_NineKW_Balance(0)
Check("no client", @error = $NINEKW_ERR_NULL_ARGUMENT)

; Callbacks.
_NineKW_Solve($hClient, $hOptions, -1, 0, "Stops")
Check("False in progress", @error = $NINEKW_ERR_CANCELLED And _NineKW_LastErrorStatus() = $NINEKW_ERR_CANCELLED)
Check("progress was told", $g_iTold > 0)
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

; Without waiting for a person.
Local $iId = _NineKW_Submit($hClient, $hOptions), $hAnswer
Check("submitted", @error = 0 And $iId > 0)
For $i = 1 To 20
	$hAnswer = _NineKW_Poll($hClient, $iId)
	If @error Or _NineKW_AnswerState($hAnswer) <> $NINEKW_STATE_PENDING Then ExitLoop
	_NineKW_AnswerFree($hAnswer)
	Sleep(100)
Next
Check("polled", _NineKW_AnswerState($hAnswer) = $NINEKW_STATE_SOLVED And _NineKW_AnswerText($hAnswer) = "kw7Fx9")
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

Func Limit($sAccount, $iPriority)
	#forceref $sAccount
	$g_iTold = $iPriority
	Return 0
EndFunc   ;==>Limit

#NoTrayIcon
; Uses the examples that have windows, as a person would; the environment is set by `cargo xtask test`.

Global $g_iChecks = 0, $g_iFailed = 0, $g_iProgram
Local $sAnswer = EnvGet("NINEKW_TEST_ANSWER"), $sSaid = ""
Opt("WinTitleMatchMode", 3)

; A picture is chosen and solved in a window.
$g_iProgram = Started("window.au3")
Check("the window", Shown("9kw"))
ControlClick("9kw", "", "Button1")
Check("the question for a picture", Shown("Captcha"))
ControlSetText("Captcha", "", "Edit1", EnvGet("NINEKW_TEST_PICTURE"))
Pressed("Captcha", 1)
For $i = 1 To 150
	$sSaid = ControlGetText("9kw", "", "Static1")
	If $sSaid <> "" And $sSaid <> "Waiting for a person" Then ExitLoop
	Sleep(100)
Next
Check("the answer, not " & $sSaid, $sSaid = $sAnswer)
WinClose("9kw")
Ended("the end of the window")

; One captcha is answered, then the person has enough.
EnvSet("NINEKW_URL", EnvGet("NINEKW_TEST_JOBS_URL"))
$g_iProgram = Started("answer.au3")
Asked("the question")
ControlSetText("Captcha", "", "Edit1", $sAnswer)
Pressed("Captcha", 1)
WinWaitClose("Captcha", "", 10)
Asked("the next question")
Pressed("Captcha", 2)
Check("the sum", Shown("9kw"))
$sSaid = ControlGetText("9kw", "", "Static2")
If $sSaid = "" Then $sSaid = ControlGetText("9kw", "", "Static1")
Check("one was answered, not: " & $sSaid, StringLeft($sSaid, 11) = "1 answered,")
WinClose("9kw")
Ended("the end of the questions")
ConsoleWrite($g_iChecks - $g_iFailed & " of " & $g_iChecks & " checks passed" & @LF)

Func Started($sName)
	Return Run('"' & @AutoItExe & '" /ErrorStdOut "' & @ScriptDir & "\..\examples\" & $sName & '"', @ScriptDir)
EndFunc   ;==>Started

; The question comes once the picture is shown, for which Wine has no program.
Func Asked($sWhat)
	If Shown("Error") Then Pressed("Error", 2)
	Check($sWhat, Shown("Captcha"))
EndFunc   ;==>Asked

Func Ended($sWhat)
	Check($sWhat, ProcessWaitClose($g_iProgram, 10))
	; Nothing else would end it.
	ProcessClose($g_iProgram)
EndFunc   ;==>Ended

; A dialog is told of its button: without a display it does not know where the pointer is.
Func Pressed($sTitle, $iButton)
	DllCall("user32.dll", "bool", "PostMessageW", "hwnd", WinGetHandle($sTitle), "uint", 0x111, "wparam", $iButton, _
			"lparam", ControlGetHandle($sTitle, "", "[ID:" & $iButton & "]"))
EndFunc   ;==>Pressed

Func Shown($sTitle)
	Return WinWait($sTitle, "", 15) <> 0
EndFunc   ;==>Shown

Func Check($sWhat, $bRight)
	$g_iChecks += 1
	If $bRight Then Return
	$g_iFailed += 1
	ConsoleWrite("FAILED: " & $sWhat & @LF)
EndFunc   ;==>Check

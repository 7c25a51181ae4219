#include-once
; The commands of those who submit captchas.

Func Do_client()
	If $g_hJob Then _NineKW_JobFree($g_hJob)
	If $g_hClient Then _NineKW_ClientFree($g_hClient)
	$g_hJob = 0
	$g_hClient = 0
	Local $hConfig = _NineKW_ConfigNew(), $iError = 0
	For $i = 1 To UBound($g_aNames) - 1
		Local $sFunction = "_NineKW_ConfigSet"
		For $sWord In StringSplit($g_aNames[$i], "_", 2)
			$sFunction &= StringUpper(StringLeft($sWord, 1)) & StringMid($sWord, 2)
		Next
		Call($sFunction, $hConfig, Setting($g_aNames[$i], Text($g_aNames[$i])))
		$iError = @error
		If $iError Then ExitLoop
	Next
	If Not $iError Then
		$g_hClient = _NineKW_ClientNew($hConfig)
		$iError = @error
	EndIf
	_NineKW_ConfigFree($hConfig)
	Return SetError($iError)
EndFunc   ;==>Do_client

; Words of settings are the names of constants.
Func Setting($sName, $sValue)
	Local $sConstant = "NINEKW_" & StringUpper($sName & "_" & $sValue)
	Return IsDeclared($sConstant) ? Eval($sConstant) : $sValue
EndFunc   ;==>Setting

Func Do_server_status()
	Local $hReply = _NineKW_ServerStatus($g_hClient)
	If @error Then Return SetError(@error)
	Local $iValue = _NineKW_ReplyWorkers($hReply, Null)
	If @extended Then Add("workers", $iValue)
	$iValue = _NineKW_ReplyWorkers($hReply, "text")
	If @extended Then Add("workers_text", $iValue)
	$iValue = _NineKW_ReplyQueue($hReply, Null)
	If @extended Then Add("queue", $iValue)
	$iValue = _NineKW_ReplyQueue($hReply, "text")
	If @extended Then Add("queue_text", $iValue)
	$iValue = _NineKW_ReplyInWork($hReply)
	If @extended Then Add("in_work", $iValue)
	$iValue = _NineKW_ReplyMeanSolveSeconds($hReply)
	If @extended Then Add("mean_solve_seconds", $iValue)
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_server_status

Func AddInt($sName, $hReply, $sField)
	Local $iValue = _NineKW_ReplyInt($hReply, $sField)
	If @extended Then Add($sName, $iValue)
EndFunc   ;==>AddInt

Func Do_balance()
	Local $iCredits = _NineKW_Balance($g_hClient)
	If @error Then Return SetError(@error)
	Add("credits", $iCredits)
EndFunc   ;==>Do_balance

Func Do_submit()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $iId = _NineKW_Submit($g_hClient, $hOptions), $iError = @error
	_NineKW_OptionsFree($hOptions)
	If $iError Then Return SetError($iError)
	Add("id", $iId)
EndFunc   ;==>Do_submit

Func Do_solve()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $vProgress = Progress()
	Local $hAnswer = _NineKW_Solve($g_hClient, $hOptions, Number_("timeout_ms", -1), $g_hToken, $vProgress), $iError = @error
	_NineKW_OptionsFree($hOptions)
	Return SetError(Shown($iError, $hAnswer))
EndFunc   ;==>Do_solve

Func Do_wait()
	Local $vProgress = Progress()
	Local $hAnswer = _NineKW_Wait($g_hClient, Number_("id"), Number_("timeout_ms", -1), $g_hToken, $vProgress)
	Return SetError(Shown(@error, $hAnswer))
EndFunc   ;==>Do_wait

Func Do_poll()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $hAnswer = _NineKW_Poll($g_hClient, Number_("id"), $hOptions), $iError = @error
	_NineKW_OptionsFree($hOptions)
	Return SetError(Shown($iError, $hAnswer))
EndFunc   ;==>Do_poll

Func Shown($iError, $hAnswer)
	If $iError Then Return $iError
	Local $aStates[4] = ["", "pending", "solved", "unsolved"], $aAnswer = _NineKW_AnswerToArray($hAnswer)
	Local $aNames[11] = ["id", "state", "text", "kind", "credits", "angle", "points", "confirmed", "token", "price", "retry_in_ms"]
	_NineKW_AnswerFree($hAnswer)
	$aAnswer[$NINEKW_ANSWER_STATE] = $aStates[$aAnswer[$NINEKW_ANSWER_STATE]]
	For $i = 0 To 10
		If $i < 3 Or String($aAnswer[$i]) <> "" Then Add($aNames[$i], $aAnswer[$i])
	Next
	Return 0
EndFunc   ;==>Shown

Func Verdict($sWord)
	Return $sWord = "correct" ? $NINEKW_CORRECT : $sWord = "incorrect" ? $NINEKW_INCORRECT : $NINEKW_UNUSED
EndFunc   ;==>Verdict

Func Do_feedback()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	_NineKW_Feedback($g_hClient, Number_("id"), Verdict(Text("verdict")), $hOptions)
	Local $iError = @error
	_NineKW_OptionsFree($hOptions)
	Return SetError($iError)
EndFunc   ;==>Do_feedback

Func Do_acknowledge()
	_NineKW_Acknowledge($g_hClient, Number_("id"))
	Return SetError(@error)
EndFunc   ;==>Do_acknowledge

Func Do_forget()
	_NineKW_Forget($g_hClient, Text("tag"))
	Return SetError(@error)
EndFunc   ;==>Do_forget

Func Do_call()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	If Text("form") = "text" Then _NineKW_OptionsSetInt($hOptions, "json", 0)
	Local $hReply = _NineKW_Call($g_hClient, Text("action"), $hOptions), $iError = @error
	_NineKW_OptionsFree($hOptions)
	If $iError Then Return SetError($iError)
	Add("body", _NineKW_ReplyBody($hReply))
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_call

Func Keep(ByRef $aResults, $hDone)
	Local $iTicket = _NineKW_DoneTicket($hDone), $hAnswer = _NineKW_DoneAnswer($hDone), $hError = _NineKW_DoneError($hDone)
	If UBound($aResults) <= $iTicket Then ReDim $aResults[$iTicket + 1]
	$aResults[$iTicket] = $iTicket & " " & ($hAnswer ? _NineKW_AnswerText($hAnswer) : _
			"!" & _NineKW_ErrorStatus($hError) & " of " & _NineKW_DoneCaptchaId($hDone))
	Local $iId = $hAnswer ? _NineKW_AnswerId($hAnswer) : 0
	_NineKW_DoneFree($hDone)
	Return $iId
EndFunc   ;==>Keep

Func Joined(ByRef $aResults)
	Local $sAll = ""
	For $sOne In $aResults
		If $sOne <> "" Then $sAll &= ($sAll = "" ? "" : ",") & $sOne
	Next
	Return $sAll
EndFunc   ;==>Joined

Func Do_solve_many()
	Local $hBatch = _NineKW_BatchNew($g_hClient)
	If @error Then Return SetError(@error)
	Local $iError = Has("stream") ? Stream($hBatch) : Many($hBatch)
	_NineKW_BatchFree($hBatch)
	Return SetError($iError)
EndFunc   ;==>Do_solve_many

Func Many($hBatch)
	Local $hOptions = Options(), $aResults[1], $hDone, $aIds = List("ids"), $vProgress
	If @error Then Return @error
	For $i = 1 To Number_("count")
		_NineKW_BatchAdd($hBatch, $hOptions)
		If @error Then Return @error
	Next
	_NineKW_OptionsFree($hOptions)
	For $i = 1 To $aIds[0]
		_NineKW_BatchAddSubmitted($hBatch, $aIds[$i])
		If @error Then Return @error
	Next
	If Has("resume") Then
		_NineKW_BatchResume($hBatch)
		If @error Then Return @error
	EndIf
	$vProgress = Progress()
	Local $iCost = 0
	While True
		$hDone = _NineKW_BatchNext($hBatch, Number_("timeout_ms", -1), $g_hToken, $vProgress)
		If @error Then Return @error
		If Not $hDone Then ExitLoop
		$iCost += _NineKW_DonePrice($hDone)
		Local $iId = Keep($aResults, $hDone)
		If $iId And Has("feedback") Then _NineKW_BatchFeedback($hBatch, $iId, $NINEKW_CORRECT)
		If Has("give_up") Then _NineKW_BatchGiveUp($hBatch)
	WEnd
	$aIds = _NineKW_BatchPending($hBatch)
	Add("results", Joined($aResults))
	Add("left", _NineKW_BatchQueued($hBatch) + _NineKW_BatchInFlight($hBatch))
	Add("cost", $iCost)
	Add("pending", $aIds[0])
	Add("room", _NineKW_BatchHasRoom($hBatch))
	Return 0
EndFunc   ;==>Many

Func Stream($hBatch)
	Local $hOptions = Options(), $aResults[1], $iFinished = 0, $iMost = 0, $hDone
	For $i = 0 To Number_("count")
		While True
			If $i = Number_("count") Then
				$hDone = _NineKW_BatchNext($hBatch)
			Else
				$hDone = _NineKW_BatchNextOrRoom($hBatch)
			EndIf
			If @error Then Return @error
			If Not $hDone Then ExitLoop
			Keep($aResults, $hDone)
			$iFinished += 1
		WEnd
		If $i = Number_("count") Then ExitLoop
		If $i + 1 - $iFinished > $iMost Then $iMost = $i + 1 - $iFinished
		_NineKW_BatchAdd($hBatch, $hOptions)
	Next
	_NineKW_OptionsFree($hOptions)
	Add("results", Joined($aResults))
	Add("most", $iMost)
	Return 0
EndFunc   ;==>Stream

#include-once
; The commands of those who answer captchas, and about the account.

Func Do_next_job()
	If $g_hJob Then _NineKW_JobFree($g_hJob)
	$g_hJob = 0
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	$g_hJob = _NineKW_JobNext($g_hClient, $hOptions)
	Local $iError = @error, $vValue, $sTypes = ""
	_NineKW_OptionsFree($hOptions)
	If $iError Then Return SetError($iError)
	If Not $g_hJob Then Return Add("none", 1)
	Add("id", _NineKW_JobId($g_hJob))
	Add("kind", _NineKW_JobKind($g_hJob))
	Add("captcha_kind", _NineKW_JobCaptchaKind($g_hJob))
	$vValue = _NineKW_JobAnswerToCheck($g_hJob)
	If @extended Then Add("to_check", $vValue)
	Add("files", _NineKW_JobFileCount($g_hJob))
	For $i = 0 To _NineKW_JobFileCount($g_hJob) - 1
		$sTypes &= ($i ? "," : "") & _NineKW_JobFileMediaType($g_hJob, $i)
	Next
	Add("media_types", $sTypes)
	$vValue = _NineKW_JobContent($g_hJob)
	If @extended Then Add("content", $vValue)
	If _NineKW_JobFileCount($g_hJob) Then Add("file", _NineKW_JobFile($g_hJob, 0))
	Local $iLimit = _NineKW_JobTimeLimitMs($g_hJob), $iLeft = _NineKW_JobTimeLeftMs($g_hJob)
	Add("time_limit_ms", $iLimit)
	Add("in_time", ($iLeft <= $iLimit And $iLeft + 5000 > $iLimit) ? 1 : 0)
	Add("to_touch", _NineKW_JobInteractionLeftMs($g_hJob) >= 0 ? 1 : 0)
	_NineKW_JobJson($g_hJob)
	Add("json", @extended)
	Local $aNames = List("texts")
	For $i = 1 To $aNames[0]
		$vValue = _NineKW_JobText($g_hJob, $aNames[$i])
		If @extended Then Add("text:" & $aNames[$i], $vValue)
	Next
	$aNames = List("ints")
	For $i = 1 To $aNames[0]
		$vValue = _NineKW_JobInt($g_hJob, $aNames[$i])
		If @extended Then Add("int:" & $aNames[$i], $vValue)
	Next
EndFunc   ;==>Do_next_job

Func Do_confirm_job()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	_NineKW_JobConfirm($g_hClient, $hOptions)
	Return SetError(Failed(@error, $hOptions))
EndFunc   ;==>Do_confirm_job

Func Freed($iError, $hOptions)
	_NineKW_OptionsFree($hOptions)
	Return SetError($iError, 0, $iError = 0)
EndFunc   ;==>Freed

; Gives the error.
Func Failed($iError, $hOptions)
	_NineKW_OptionsFree($hOptions)
	Return $iError
EndFunc   ;==>Failed

Func Do_check_job()
	_NineKW_JobCheck($g_hJob, Text("answer"))
	Return SetError(@error)
EndFunc   ;==>Do_check_job

Func Do_answer_job()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $iCredits = _NineKW_JobAnswer($g_hClient, Number_("id"), Text("answer"), $hOptions)
	If Freed(@error, $hOptions) Then Return Add("credits", $iCredits)
	Return SetError(@error)
EndFunc   ;==>Do_answer_job

Func Do_skip_job()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	_NineKW_JobSkip($g_hClient, Number_("id"), $hOptions)
	Return SetError(Failed(@error, $hOptions))
EndFunc   ;==>Do_skip_job

Func Do_end_jobs()
	_NineKW_JobEnd($g_hClient)
	Return SetError(@error)
EndFunc   ;==>Do_end_jobs

Func Do_job_verdict()
	Local $hOptions = Options(), $aWords[3] = ["open", "correct", "incorrect"]
	If @error Then Return SetError(@error)
	Local $iVerdict = _NineKW_JobVerdict($g_hClient, Number_("id"), $hOptions)
	If Freed(@error, $hOptions) Then Return Add("verdict", $aWords[$iVerdict])
	Return SetError(@error)
EndFunc   ;==>Do_job_verdict

Func Do_show()
	Local $hReply, $hOptions = Options()
	If @error Then Return SetError(@error)
	If Has("static") Then
		$hReply = _NineKW_ShowStatic($g_hClient, Number_("id"), Text("static") = "base64")
	Else
		$hReply = _NineKW_Show($g_hClient, Number_("id"), $hOptions)
	EndIf
	If Not Freed(@error, $hOptions) Then Return SetError(@error)
	Add("body", _NineKW_ReplyBytes($hReply))
	Add("media_type", _NineKW_ReplyMediaType($hReply))
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_show

Func Decide($hJob, $hDecision)
	Local $sWord = $g_aDecisions[$g_iDecision]
	If $g_iDecision < $g_aDecisions[0] Then $g_iDecision += 1
	If Not _NineKW_JobId($hJob) Then Return False
	Switch $sWord
		Case "skip"
			_NineKW_DecisionSkip($hDecision)
		Case "let_go"
			_NineKW_DecisionLetGo($hDecision)
		Case "working"
			_NineKW_DecisionWorking($hDecision)
		Case "pending"
			Return True
		Case "stop"
			Return False
		Case Else
			_NineKW_DecisionAnswer($hDecision, StringMid($sWord, StringLen("answer:") + 1))
	EndSwitch
EndFunc   ;==>Decide

Func Outcome($hJob, $iOutcome, $iCredits, $hError)
	#forceref $hJob
	Local $aWords[6] = ["", "answered " & $iCredits, "refused " & _NineKW_ErrorServiceCode($hError), "skipped", "late", "let_go"]
	$g_sOutcomes &= ($g_sOutcomes = "" ? "" : ",") & $aWords[$iOutcome]
	$g_iOutcomes += 1
	Return $g_iOutcomes <> Number_("most")
EndFunc   ;==>Outcome

Func Do_work()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	$g_aDecisions = List("decisions")
	$g_iDecision = 1
	$g_sOutcomes = ""
	$g_iOutcomes = 0
	Progress()
	Local $aTally = _NineKW_Work($g_hClient, $hOptions, Number_("timeout_ms", -1), $g_hToken, "", "Decide", "Outcome")
	If Not Freed(@error, $hOptions) Then Return SetError(@error)
	Add("answered", $aTally[0])
	Add("credits", $aTally[1])
	Add("outcomes", $g_sOutcomes)
EndFunc   ;==>Do_work

Func AddTable($hReply, $sTable, $sSuffix)
	Local $sHeads = "", $sRows = "", $iColumns = _NineKW_ReplyColumnCount($hReply, $sTable)
	For $i = 0 To $iColumns - 1
		$sHeads &= ($i ? "|" : "") & _NineKW_ReplyColumn($hReply, $sTable, $i)
	Next
	For $iRow = 0 To _NineKW_ReplyRowCount($hReply, $sTable) - 1
		If $iRow Then $sRows &= @LF
		For $i = 0 To $iColumns - 1
			$sRows &= ($i ? "|" : "") & _NineKW_ReplyCell($hReply, $sTable, $iRow, _NineKW_ReplyColumn($hReply, $sTable, $i))
		Next
	Next
	Add("columns" & $sSuffix, $sHeads)
	Add("rows" & $sSuffix, $sRows)
EndFunc   ;==>AddTable

Func Do_history()
	Local $iKind = $NINEKW_HISTORY_SUBMITTED, $hReply, $hNext, $sSizes = "", $iCount, $iError
	If Text("kind") = "solved" Then $iKind = $NINEKW_HISTORY_SOLVED
	If Text("kind") = "wrong" Then $iKind = $NINEKW_HISTORY_WRONG
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	If Has("pages") Then _NineKW_OptionsSetInt($hOptions, "page", 0)
	$hReply = _NineKW_History($g_hClient, $iKind, $hOptions)
	If Not Freed(@error, $hOptions) Then Return SetError(@error)
	If Not Has("pages") Then
		$iCount = _NineKW_ReplyCount($hReply)
		If @extended Then Add("count", $iCount)
		AddTable($hReply, "", "")
		_NineKW_ReplyFree($hReply)
		Return
	EndIf
	While $hReply
		$sSizes &= ($sSizes = "" ? "" : ",") & _NineKW_ReplyRowCount($hReply)
		$hNext = _NineKW_HistoryNext($g_hClient, $hReply)
		$iError = @error
		_NineKW_ReplyFree($hReply)
		If $iError Then Return SetError($iError)
		$hReply = $hNext
	WEnd
	Add("pages", $sSizes)
EndFunc   ;==>Do_history

Func Do_history_detail()
	Local $hOptions = Options(), $sNames = ""
	If @error Then Return SetError(@error)
	Local $hReply = _NineKW_HistoryDetail($g_hClient, Number_("id"), $hOptions)
	If Not Freed(@error, $hOptions) Then Return SetError(@error)
	For $i = 0 To _NineKW_ReplyTableCount($hReply) - 1
		Local $sTable = _NineKW_ReplyTableName($hReply, $i)
		$sNames &= ($i ? "," : "") & $sTable
		AddTable($hReply, $sTable, ":" & $sTable)
	Next
	Add("tables", $sNames)
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_history_detail

Func Do_settings()
	Local $hReply = _NineKW_Settings($g_hClient), $iFlag
	If @error Then Return SetError(@error)
	AddInt("id", $hReply, "id")
	AddInt("credits", $hReply, "credits")
	For $sName In StringSplit("selfsolve,selfonly,selfsend", ",", 2)
		$iFlag = _NineKW_ReplyFlag($hReply, $sName)
		If @extended Then Add($sName, $iFlag)
	Next
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_settings

Func Do_set_setting()
	_NineKW_SetSetting($g_hClient, Text("name"), Number_("on"))
	Return SetError(@error)
EndFunc   ;==>Do_set_setting

Func Do_referrals()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $hReply = _NineKW_Referrals($g_hClient, $hOptions)
	If Not Freed(@error, $hOptions) Then Return SetError(@error)
	AddTable($hReply, "", "")
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_referrals

Func Do_transfer()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $iTransfer = _NineKW_Transfer($g_hClient, Number_("credits"), Number_("user_id"), $hOptions)
	If Freed(@error, $hOptions) Then Return Add("transfer_id", $iTransfer)
	Return SetError(@error)
EndFunc   ;==>Do_transfer

Func Do_create_coupon()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $hReply = _NineKW_CreateCoupon($g_hClient, Number_("credits"), $hOptions)
	If Not Freed(@error, $hOptions) Then Return SetError(@error)
	Add("code", _NineKW_ReplyText($hReply, "code"))
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_create_coupon

Func Do_create_account()
	Local $hOptions = Options()
	If @error Then Return SetError(@error)
	Local $hReply = _NineKW_CreateAccount($g_hClient, Text("code"), Number_("referrer"), $hOptions)
	If Not Freed(@error, $hOptions) Then Return SetError(@error)
	Add("user", _NineKW_ReplyText($hReply, "newuser"))
	Add("password", _NineKW_ReplyText($hReply, "newpass"))
	_NineKW_ReplyFree($hReply)
EndFunc   ;==>Do_create_account

Func Do_diagnose()
	Local $hFound = _NineKW_Diagnose($g_hClient, Text("kind")), $sNames = "", $iValue
	If @error Then Return SetError(@error)
	For $i = 0 To _NineKW_DiagnosisCount($hFound) - 1
		$sNames &= ($i ? "," : "") & _NineKW_DiagnosisName($hFound, $i)
	Next
	Add("findings", $sNames)
	If $sNames <> "" Then Add("first", _NineKW_DiagnosisMessage($hFound, 0))
	$iValue = _NineKW_DiagnosisCredits($hFound)
	If @extended Then Add("credits", $iValue)
	$iValue = _NineKW_DiagnosisExpectedMs($hFound)
	If @extended Then Add("expected_ms", $iValue)
	_NineKW_DiagnosisFree($hFound)
EndFunc   ;==>Do_diagnose

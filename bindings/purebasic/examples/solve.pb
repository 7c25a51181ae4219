XIncludeFile "../ninekw.pbi"

; Called at least every 100 ms, in the thread of the call; 0 stops it.
ProcedureC.l Told(*User, CaptchaId.q, Phase.l, ElapsedMs.q)
  ConsoleError("phase " + Str(Phase) + ", " + Str(ElapsedMs / 1000) + " s")
  ProcedureReturn 1
EndProcedure

Define *Client, *Answer, *Error
OpenConsole()
*Client = NinekwConnect() ; NINEKW_API_KEY has the key
If *Client
  *Answer = NinekwSolveFile(*Client, "captcha.png", 120000, @Told())
  If *Answer
    PrintN(NinekwText(ninekw_answer_text(*Answer)))
    NinekwOk(ninekw_feedback(*Client, ninekw_answer_id(*Answer), #NINEKW_CORRECT, @*Error), *Error)
    ninekw_answer_free(*Answer)
  EndIf
EndIf
If *Answer = 0
  ConsoleError(NinekwLast\Message)
EndIf
If *Client
  ninekw_client_free(*Client)
EndIf

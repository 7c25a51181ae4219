Attribute VB_Name = "Solve"
Option Explicit
' Solves captcha.png in the current folder. NINEKW_API_KEY has the key.

Public Sub SolveCaptcha()
    Dim Client As LongPtr, Answer As LongPtr, Fault As LongPtr
    On Error GoTo Failed
    Client = NinekwConnect()
    Answer = NinekwSolveFile(Client, CurDir$ & "\captcha.png", 120000, AddressOf Told)
    Debug.Print NinekwText(ninekw_answer_text(Answer))
    NinekwCheck ninekw_feedback(Client, ninekw_answer_id(Answer), NINEKW_CORRECT, Fault), Fault
Done:
    Call ninekw_answer_free(Answer)
    Call ninekw_client_free(Client)
    Exit Sub
Failed:
    Debug.Print "no answer to captcha " & NinekwLastCaptchaId & ": " & Err.Description
    Resume Done
End Sub

' Called at least every 100 ms; 0 stops the call. No error may leave it.
Public Function Told(ByVal User As LongPtr, ByVal CaptchaId As LongLong, ByVal Phase As Long, ByVal ElapsedMs As LongLong) As Long
    DoEvents
    Told = 1
End Function

Imports System
Imports System.Linq
Imports Ninekw

' Many pictures at once, in one thread.
Module Many
    Sub Main()
        Dim pictures = {"captcha.png", "sum.png"}
        Using client = New Client() ' the key is in NINEKW_API_KEY
            For Each done In client.SolveMany(pictures.Select(Function(picture) New Options(picture)))
                ' What is wrong with one captcha does not end the others.
                Dim text = If(done.Error Is Nothing, done.Answer.Text, done.Error?.Message)
                Console.WriteLine("{0}: {1}", pictures(CInt(done.Ticket)), text)
                If done.Error Is Nothing Then client.Feedback(done.Answer, Verdict.Correct)
            Next
        End Using
    End Sub
End Module

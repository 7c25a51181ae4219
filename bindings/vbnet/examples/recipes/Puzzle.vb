Imports System
Imports Ninekw

' Pieces to put into a picture.
Module Puzzle
    Sub Main()
        Dim captcha = New Options("background.png") From {
            {"puzzle", 1},
            {"file-upload-02", New LocalFile("piece.png")}
        }
        Dim shown As Phase? = Nothing
        Dim told = Function(now As Progress)
                       If Not shown.Equals(now.Phase) Then
                           Console.Error.WriteLine("{0}, {1} s", now.Phase, now.ElapsedMs \ 1000)
                       End If
                       shown = now.Phase
                       Return True ' False cancels
                   End Function
        Using client = New Client() ' the key is in NINEKW_API_KEY
            Dim answer = client.Solve(captcha, progress:=told)
            Console.WriteLine(answer.Text)
            client.Feedback(answer, Verdict.Correct)
        End Using
    End Sub
End Module

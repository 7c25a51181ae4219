Imports System
Imports Ninekw

' Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
Module Work
    Function Decide(job As Job) As Decision
        ' job.Files() has its picture, job.Content its text.
        Console.Write("job {0}, {1} s: a {2} answer? ", job.Id, job.TimeLeftMs \ 1000, job.Kind)
        Dim line = Console.ReadLine()
        If line Is Nothing Then Return Decision.Stop
        Return If(line = "", Decision.Skip, Decision.Answer(line))
    End Function

    Sub Main()
        Dim kinds = New Options From {
            {"mouse", 1}, {"multimouse", 1}, {"rotate", 1}, {"puzzle", 1}, {"withok", 1}}
        Using client = New Client() ' the key is in NINEKW_API_KEY
            Dim tally = client.Work(AddressOf Decide, kinds)
            Console.WriteLine("{0} answered, {1} credits", tally.Answered, tally.Credits)
        End Using
    End Sub
End Module

Imports System
Imports System.Collections
Imports System.Collections.Generic
Imports System.Diagnostics
Imports System.IO
Imports System.Linq
Imports System.Runtime.InteropServices
Imports System.Text
Imports System.Threading
Imports Ninekw

''' <summary>What VB.NET programs may do to the assembly, against a local service; the environment is set by `cargo xtask
''' test`.</summary>
Module Own
    Private checks, failed As Integer
    Private ReadOnly Picture As String = Environment.GetEnvironmentVariable("NINEKW_TEST_PICTURE")
    Private ReadOnly Expected As String = Environment.GetEnvironmentVariable("NINEKW_TEST_ANSWER")

    Private NotInheritable Class Mine
        Inherits Exception
        Public Sub New()
            MyBase.New("mine")
        End Sub
    End Class

    Private Sub Check(what As String, right As Boolean)
        checks += 1
        If right Then Return
        failed += 1
        Console.WriteLine("FAILED: " & what)
    End Sub

    Private Function Thrown(run As Action) As Exception
        Try
            run()
        Catch e As Exception
            Return e
        End Try
        Return Nothing
    End Function

    Private Sub Throws(Of T As Exception)(what As String, words As String, run As Action)
        Dim e = Thrown(run)
        Check(what & ": " & If(e Is Nothing, "nothing thrown", e.ToString()),
              TypeOf e Is T AndAlso e.Message.Contains(words))
    End Sub

    Private Function Given(name As String, value As Object) As Options
        Return New Options(New Hashtable From {{"file-upload-01", New LocalFile(Picture)}, {name, value}})
    End Function

    Private Sub Arguments(client As Client)
        Throws(Of ArgumentException)("a fraction", "Double", Sub() client.Solve(Given("maxtimeout", 1.9)))
        Throws(Of ArgumentException)("a decimal", "Decimal", Sub() client.Solve(Given("maxtimeout", 90D)))
        Throws(Of ArgumentException)("a date", "DateTime", Sub() client.Solve(Given("maxtimeout", #1/1/2026#)))
        Throws(Of ArgumentException)("nothing", "null", Sub() client.Solve(Given("maxtimeout", Nothing)))
        Throws(Of OverflowException)("2^63", "", Sub() client.Solve(Given("maxtimeout", 9223372036854775808UL)))
        Throws(Of CallerException)("a word for a number", "maxtimeout", Sub() client.Solve(Given("maxtimeout", "7 s")))
        Throws(Of CallerException)("a NUL", "NUL", Sub() client.Solve(Given("textinstructions", "a" & vbNullChar & "b")))
        Throws(Of CallerException)("half a character", "UTF-8",
                                   Sub() client.Solve(Given("textinstructions", "a" & ChrW(&HD800))))
        Throws(Of CallerException)("an unknown option", "max_time", Sub() client.Solve(Given("max_time", 1)))
        Throws(Of CallerException)("a file that is missing", "nowhere", Sub() client.Solve(New Options("/nowhere.png")))
        Throws(Of ArgumentNullException)("nothing for an answer", "answer", Sub() client.AnswerJob(1, Nothing))
        Check("the key is not shown", Not client.ToString().Contains(Environment.GetEnvironmentVariable("NINEKW_API_KEY")))
    End Sub

    Private Sub Callbacks(client As Client)
        Dim mine = New Mine()
        Dim throwing = Function(now As Progress) As Boolean
                           Throw mine
                       End Function
        Check("the same object from progress", Thrown(Sub() client.Solve(New Options(Picture), progress:=throwing)) Is mine)
        Throws(Of OutcomeException)("False in progress", "",
                                    Sub() client.Solve(New Options(Picture), progress:=Function(now) False))
        Dim settings = New Settings With {
            .BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL"), .MinIntervalMs = 0, .JobIntervalMs = 1}
        Using worker = New Client(settings)
            Dim lost = Function(job As Job) As Decision
                           Throw mine
                       End Function
            Check("the same object from work", Thrown(Sub() worker.Work(lost)) Is mine)
            Throws(Of InvalidOperationException)("no decision", "Decision", Sub() worker.Work(Function(job) Nothing))
            Dim kept As Job = Nothing
            Dim tally = worker.Work(Function(job)
                                        kept = job
                                        Return Decision.Answer("abc")
                                    End Function, outcome:=Function(ended) False)
            Check("one answered", tally.Answered = 1 AndAlso kept.Id = 0 AndAlso kept.Kind Is Nothing)
            Check("stopped", worker.Work(Function(job) Decision.Stop).Answered = 0)
        End Using
        Dim limiter = Function(account As String, priority As Priority) As Long
                          Throw mine
                      End Function
        Using limited = New Client(New Settings With {.Limiter = limiter, .Retries = 0})
            Dim e = Thrown(Sub() limited.Balance())
            Check("thrown in the limiter: " & e.ToString(), TypeOf e Is NetworkException AndAlso e.InnerException Is mine)
        End Using
    End Sub

    Private Sub Listener()
        Dim heard As New List(Of String)
        Dim settings As New Settings With {.LogLevel = LogLevel.Debug, .MinIntervalMs = 0}
        settings.Log = Sub(level, name, line, fields)
                           SyncLock heard
                               heard.Add(level.ToString() & " " & name)
                           End SyncLock
                       End Sub
        Using told = New Client(settings)
            told.Balance()
        End Using
        Check("events: " & String.Join(", ", heard),
              heard.SequenceEqual({"Debug request_sent", "Debug request_answered"}))
    End Sub

    Private Sub Calls(client As Client)
        Dim answer = client.Solve(Given("textinstructions", "höhe 漢字 😀"))
        Check("an answer", answer.IsSolved AndAlso answer.Text = Expected)
        Check("bytes", client.Submit(New Options(File.ReadAllBytes(Picture))) > 0)
        Dim many = client.SolveMany(Enumerable.Range(0, 5).Select(Function(i) Given("nomd5", True))).ToList()
        Dim left = client.SolveMany(Enumerable.Range(0, 3).Select(Function(i) Given("nomd5", True)))
        For Each finished In left
            Exit For
        Next
        Check("left after the first", left.Pending().Length <= 2)
        Using calm = New Client(New Settings With {.BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL"),
                                .MinIntervalMs = 0})
            Dim batch = calm.Batch()
            batch.Add(New Options(Picture))
            Check("a deadline", TypeOf Thrown(Sub() batch.Next(300)) Is DeadlineException)
            batch.Dispose()
            Check("a disposed batch names it", batch.Pending().Length = 1)
        End Using
        Check("many", many.Count = 5 AndAlso many.All(Function(done) done.Answer.Text = Expected))
        Using source = New CancellationTokenSource(), token = New CancelToken(source.Token),
              quiet = New Client(New Settings With {.MinIntervalMs = 0, .FirstPollMs = 60000})
            Dim begun = New ManualResetEvent(False)
            Dim stopped As Exception = Nothing
            Dim waiter = New Thread(Sub() stopped = Thrown(Sub() quiet.Solve(New Options(Picture), 60000, token,
                Function(now)
                    begun.Set()
                    Return True
                End Function)))
            waiter.Start()
            begun.WaitOne()
            source.Cancel()
            waiter.Join()
            Check("cancelled by another thread", TypeOf stopped Is CancelledException AndAlso token.IsTriggered)
            quiet.Dispose()
            quiet.Dispose()
            Check("a closed client", TypeOf Thrown(Sub() quiet.Balance()) Is ObjectDisposedException)
        End Using
    End Sub

    Private Function LoadWith(path As String) As String
        Environment.SetEnvironmentVariable("NINEKW_LIB", path)
        Dim start = New ProcessStartInfo(Process.GetCurrentProcess().MainModule.FileName) With {
            .UseShellExecute = False, .RedirectStandardOutput = True,
            .Arguments = """" & GetType(Own).Assembly.Location & """ load"}
        Using child = Process.Start(start)
            Return child.StandardOutput.ReadToEnd()
        End Using
    End Function

    Private Sub Libraries()
        Dim wrong = Environment.GetEnvironmentVariable("NINEKW_TEST_WRONG_ABI")
        Dim before = Environment.GetEnvironmentVariable("NINEKW_LIB")
        Dim said = LoadWith("/nowhere/libninekw.so")
        Check("a missing library: " & said, said.Contains("NINEKW_LIB") AndAlso said.Contains("/nowhere/"))
        said = LoadWith(wrong)
        Check("another ABI: " & said, said.Contains("ABI 99") AndAlso said.Contains(wrong))
        said = LoadWith(Environment.GetEnvironmentVariable("NINEKW_TEST_OLD"))
        Check("an older library: " & said, said.Contains("or newer"))
        Environment.SetEnvironmentVariable("NINEKW_LIB", before)
        Check("version", Library.Version = Numbers.VERSION AndAlso Library.ServiceCode(11).Category = "balance")
    End Sub

    <DllImport("libdl.so.2")> Private Function dlopen(file As Byte(), mode As Integer) As IntPtr
    End Function
    <DllImport("libdl.so.2")> Private Function dlsym(library As IntPtr, name As Byte()) As IntPtr
    End Function
    <UnmanagedFunctionPointer(CallingConvention.Cdecl)> Private Delegate Function Counter() As Long

    Private Sub Freed()
        ' In a thread of their own, so that no stack holds them.
        Dim maker = New Thread(Sub()
                                   For i = 1 To 50
                                       Dim made = New Client().Batch()
                                   Next
                               End Sub)
        maker.Start()
        maker.Join()
        Dim opened = dlopen(Encoding.UTF8.GetBytes(Library.Path & vbNullChar), 2)
        Dim counting = dlsym(opened, Encoding.UTF8.GetBytes("ninekw__testing_live_handles" & vbNullChar))
        Dim count = DirectCast(Marshal.GetDelegateForFunctionPointer(counting, GetType(Counter)), Counter)
        For i = 1 To 20
            GC.Collect()
            GC.WaitForPendingFinalizers()
        Next
        Check(count() & " handles are left", count() = 0)
    End Sub

    Function Main(words As String()) As Integer
        Console.SetOut(New StreamWriter(Console.OpenStandardOutput(), New UTF8Encoding(False)) With {.AutoFlush = True})
        If words.Length > 0 Then
            Dim e = Thrown(Sub() Console.WriteLine(Library.Version))
            If e IsNot Nothing Then Console.WriteLine(e.Message)
            Return 0
        End If
        Dim all = New Thread(Sub()
                                 Using client = New Client(New Settings With {
                                     .MinIntervalMs = 0, .FirstPollMs = 0, .PollIntervalMs = 1, .Polling = Polling.Fast})
                                     Arguments(client)
                                     Callbacks(client)
                                     Calls(client)
                                     Listener()
                                 End Using
                             End Sub)
        all.Start()
        all.Join()
        Libraries()
        Freed()
        Console.WriteLine("{0} of {1} checks passed", checks - failed, checks)
        Return If(failed = 0, 0, 1)
    End Function
End Module

using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Ninekw;

/// <summary>What programs may do to the binding, against a local service; the environment is set by `cargo xtask
/// test`.</summary>
static partial class Own
{
    static int checks, failed;
    static readonly string Picture = Environment.GetEnvironmentVariable("NINEKW_TEST_PICTURE");
    static readonly string Expected = Environment.GetEnvironmentVariable("NINEKW_TEST_ANSWER");

    sealed class Mine : Exception
    {
        public Mine() : base("mine") { }
    }

    static void Check(string what, bool right)
    {
        checks++;
        if (right)
            return;
        failed++;
        Console.WriteLine("FAILED: " + what);
    }

    static T Throws<T>(string what, Action run, string words = "") where T : Exception
    {
        try
        {
            run();
        }
        catch (Exception e)
        {
            bool fits = e is T && e.Message.Contains(words);
            Check(what + ": " + e, fits);
            // For the runner, which compares with the table of errors.
            if (fits)
                Console.WriteLine("caught: {0} = {1}", what, typeof(T).Name);
            return e as T;
        }
        Check(what + ": nothing thrown", false);
        return null;
    }

    static Options With(string name, object value)
    {
        return new Options(new Hashtable { { "file-upload-01", new LocalFile(Picture) }, { name, value } });
    }

    static Client Quick()
    {
        return new Client(new Settings { MinIntervalMs = 0, FirstPollMs = 0, PollIntervalMs = 1, Polling = Polling.Fast });
    }

    static void Arguments(Client client)
    {
        Throws<ArgumentException>("a fraction", () => client.Solve(With("maxtimeout", 1.9)), "Double");
        Throws<ArgumentException>("not a number", () => client.Solve(With("maxtimeout", double.NaN)), "Double");
        Throws<ArgumentException>("a list", () => client.Solve(With("maxtimeout", new[] { 90 })), "Int32[]");
        Throws<OverflowException>("2^63", () => client.Solve(With("maxtimeout", 1UL << 63)));
        Throws<ArgumentException>("null as an option", () => client.Solve(With("maxtimeout", null)), "null");
        Throws<CallerException>("a word for a number", () => client.Solve(With("maxtimeout", "soon")), "maxtimeout");
        Throws<ArgumentNullException>("null for a captcha", () => client.Solve(null));
        Throws<ArgumentNullException>("null for one to submit", () => client.Submit(null));
        Throws<ArgumentNullException>("null for one of a task", () => client.SolveAsync(null).GetAwaiter().GetResult());
        Throws<ArgumentNullException>("null for a text", () => new Options { { "textinstructions", (string)null } });
        Throws<ArgumentNullException>("null for an answer", () => client.AnswerJob(1, null), "answer");
        Throws<ArgumentNullException>("null for a path", () => new Options((string)null));
        Throws<ArgumentNullException>("null for a captcha's answer", () => client.Feedback(null, Verdict.Correct));
        var nul = Throws<CallerException>("a NUL", () => client.Solve(With("textinstructions", "a\0b")), "NUL");
        Check("its status", nul.Status == Numbers.ERR_INVALID_UTF8 && nul.StatusName == "INVALID_UTF8"
            && nul.Operation == "arguments");
        Throws<CallerException>("a NUL in an answer", () => client.AnswerJob(1, "a\0b"), "NUL");
        Throws<CallerException>("half a character", () => client.Solve(With("textinstructions", "a\ud800")), "UTF-8");
        Throws<CallerException>("an unknown option", () => client.Solve(With("max_time", 1)), "max_time");
        Throws<CallerException>("a file that is missing", () => client.Solve(new Options("/nowhere.png")), "nowhere");
        Throws<CallerException>("an unknown verdict", () => client.Feedback(1, (Verdict)9));
        Throws<CallerException>("an unknown setting", () => new Client(new Settings { Polling = (Polling)9 }));
        Throws<CallerException>("a setting out of range", () => new Client(new Settings { TimeoutMs = -7 }));
        Check("an id stays exact", client.ToString().Contains("open"));
        string key = Environment.GetEnvironmentVariable("NINEKW_API_KEY");
        var settings = new Settings { ApiKey = key };
        Check("the key is not shown", !(client + settings.ToString()).Contains(key)
            && typeof(Settings).GetProperty("ApiKey").GetGetMethod() == null);
    }

    static void Callbacks(Client client)
    {
        var mine = new Mine();
        Func<Action, Exception> thrown = run =>
        {
            try { run(); } catch (Exception e) { return e; }
            return null;
        };
        Func<Progress, bool> throwing = now => { throw mine; };
        Check("the same object from progress", thrown(() => client.Solve(new Options(Picture), progress: throwing)) == mine);
        Throws<OutcomeException>("false in progress", () => client.Solve(new Options(Picture), progress: now => false));
        var worker = new Client(new Settings { BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL"),
            MinIntervalMs = 0, JobIntervalMs = 1 });
        Func<Job, Decision> abc = job => Decision.Answer("abc");
        Check("the same object from work", thrown(() => worker.Work(job => { throw mine; })) == mine);
        Throws<InvalidOperationException>("no decision", () => worker.Work(job => null), "Decision");
        Throws<CallerException>("an answer with a NUL", () => worker.Work(job => Decision.Answer("a\0b")), "NUL");
        Check("the same object from outcome", thrown(() => worker.Work(abc, outcome: each => { throw mine; })) == mine);
        Job kept = null;
        Tally tally = worker.Work(job => { kept = job; return abc(job); }, outcome: each => false);
        Check("one answered: " + tally.Answered, tally.Answered == 1 && kept.Id == 0 && kept.Kind == null);
        Check("stopped", worker.Work(job => Decision.Stop).Answered == 0);
        using (var limited = new Client(new Settings { Limiter = (account, priority) => { throw mine; }, Retries = 0 }))
        {
            var error = Throws<NetworkException>("thrown in the limiter", () => limited.Balance());
            Check("it is the cause", error.InnerException == mine);
        }
        var asked = new List<Priority>();
        using (var other = new Client(new Settings { Limiter = (account, priority) => { asked.Add(priority); return 0; } }))
        {
            GC.Collect();
            other.Balance();
        }
        Check("the limiter is asked", asked.SequenceEqual(new[] { Priority.Other }));
        var heard = new List<string>();
        string key = Environment.GetEnvironmentVariable("NINEKW_API_KEY");
        var logging = new Settings { LogLevel = LogLevel.Debug };
        logging.Log = (level, name, line, fields) =>
        {
            lock (heard)
                heard.Add(level + " " + name + (line.Contains(key) || fields.Contains(key) ? " with the key" : "")
                    + (line.StartsWith(name) && fields.Contains("\"action\":\"usercaptchaguthaben\"") ? "" : " odd"));
            throw mine;
        };
        using (var told = new Client(logging))
        {
            GC.Collect();
            told.Balance();
        }
        Check("events: " + string.Join(", ", heard),
            heard.SequenceEqual(new[] { "Debug request_sent", "Debug request_answered" }));
        Throws<CallerException>("an unknown level", () => new Client(new Settings { Log = logging.Log, LogLevel = (LogLevel)7 }));
        worker.Dispose();
    }

    // A time limit and a name of one captcha's own, and a cancel of one.
    static void Batches(Client client)
    {
        using (Batch batch = client.Batch())
        {
            long ticket = batch.Add(With("nomd5", true), 60000, "höhe");
            Done done = batch.Next();
            Check("a tag", ticket == 0 && done.Tag == "höhe" && done.Error == null && batch.CaptchaId(ticket) == null);
            batch.AddSubmitted((1L << 53) + 1, 0, "late");
            done = batch.Next();
            Check("its time is over: " + done.Error, done.Tag == "late" && done.Error is DeadlineException);
            batch.Cancel(batch.AddSubmitted((1L << 53) + 1));
            done = batch.Next();
            Check("one of many is cancelled", done.Tag == null && done.Error is CancelledException);
            Throws<CallerException>("a NUL in a tag", () => batch.Add(new Options(Picture), tag: "a\0b"), "tag");
        }
    }

    static int ThreadCount()
    {
        return Directory.Exists("/proc/self/task") ? Directory.GetDirectories("/proc/self/task").Length : 0;
    }

    static Exception Thrown(Task task)
    {
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return e;
        }
        return null;
    }

    // Tasks: many captchas on one thread, and cancelling.
    static void Tasks(Client client)
    {
        Task<Answer>[] all = Enumerable.Range(0, 50).Select(i => client.SolveAsync(With("nomd5", true))).ToArray();
        Task.WaitAll(all);
        Check("50 at once", all.All(task => task.Result.Text == Expected));
        Task<long>[] calls = Enumerable.Range(0, 20).Select(i => client.BalanceAsync()).ToArray();
        Check("calls", calls.All(task => task.Result > 0));
        int asked = 0;
        using (var source = new CancellationTokenSource())
        using (var slow = new Client(new Settings { Limiter = (account, priority) => asked++ == 0 ? 500 : 0 }))
        {
            Task<Reply> reads = slow.HistoryAsync(cancellationToken: source.Token);
            source.Cancel();
            Exception error = Thrown(reads);
            Check("a call that reads: " + error, error is OperationCanceledException);
        }
        Check("a wrong option: " + Thrown(client.SolveAsync(With("max_time", 1))),
            Thrown(client.SolveAsync(With("max_time", 1))) is CallerException);
        using (var calm = new Client(new Settings { BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL"),
            MinIntervalMs = 0, FirstPollMs = 60000 }))
        using (var stop = new CancellationTokenSource())
        {
            int before = ThreadCount();
            var kept = new List<Task<Answer>>();
            var stopped = new List<Task<Answer>>();
            for (int i = 0; i < 10; i++)
            {
                kept.Add(calm.SolveAsync(new Options(Picture), TimeSpan.FromSeconds(2)));
                stopped.Add(calm.SolveAsync(new Options(Picture), stop.Token));
            }
            Thread.Sleep(1000);
            int during = ThreadCount();
            Check("threads: " + before + ", " + during, during <= before + 5);
            stop.Cancel();
            foreach (Task<Answer> task in stopped)
            {
                var error = Thrown(task) as NinekwCancelledException;
                Check("cancelled: " + task.Status, task.IsCanceled && error.CancellationToken == stop.Token
                    && error.CaptchaId > 0);
            }
            Throws<OperationCanceledException>("cancelled", () => stopped[0].GetAwaiter().GetResult());
            Check("the others go on", kept.All(task => !task.IsCompleted));
            foreach (Task<Answer> task in kept)
            {
                var error = Thrown(task) as DeadlineException;
                Check("its time is over: " + Thrown(task), error != null && error.CaptchaId > 0);
            }
            Check("cancelled before", Thrown(calm.SubmitAsync(new Options(Picture), stop.Token))
                is OperationCanceledException);
            Task<Answer> last = calm.SolveAsync(new Options(Picture), TimeSpan.FromMilliseconds(300));
            calm.Dispose();
            Check("goes on beside Dispose: " + Thrown(last), Thrown(last) is DeadlineException);
            Check("closed", Thrown(calm.SolveAsync(new Options(Picture))) is ObjectDisposedException);
        }
    }

    static void Calls(Client client)
    {
        Answer answer = client.Solve(With("textinstructions", "höhe 漢字 😀"));
        Check("an answer", answer.IsSolved && answer.Text == Expected && answer.ToString() == Expected);
        Check("bytes", client.Submit(new Options(File.ReadAllBytes(Picture))) > 0);
        var big = Throws<NinekwException>("a big id", () => client.Wait((1L << 53) + 1, 0));
        Check("comes back exact", big.CaptchaId == null || big.CaptchaId == (1L << 53) + 1);
        IList<Done> many = client.SolveMany(Enumerable.Range(0, 5).Select(i => With("nomd5", true))).ToList();
        Check("many", many.Count == 5 && many.All(done => done.Answer.Text == Expected));

        // Threads, and a token of .NET's that stops a call from another one.
        var texts = new string[4];
        var threads = Enumerable.Range(0, 4).Select(i => new Thread(() => texts[i] = client.Solve(With("nomd5", 1)).Text));
        List<Thread> started = threads.ToList();
        started.ForEach(thread => thread.Start());
        started.ForEach(thread => thread.Join());
        Check("four threads", texts.All(text => text == Expected));
        using (var source = new CancellationTokenSource())
        using (var token = new CancelToken(source.Token))
        using (var quiet = new Client(new Settings { MinIntervalMs = 0, FirstPollMs = 60000 }))
        {
            var begun = new ManualResetEvent(false);
            Exception stopped = null;
            var waiter = new Thread(() =>
            {
                try
                {
                    quiet.Solve(new Options(Picture), 60000, token, now => { begun.Set(); return true; });
                }
                catch (Exception e)
                {
                    stopped = e;
                }
            });
            waiter.Start();
            begun.WaitOne();
            source.Cancel();
            waiter.Join();
            Check("cancelled by another thread: " + stopped, stopped is CancelledException && token.IsTriggered);
            token.Reset();
            Check("reset", !token.IsTriggered);

            // Closed while a call is under way, closed twice, used after.
            Throws<DeadlineException>("closed during a call", () => quiet.Solve(new Options(Picture), 200, null, now =>
            {
                quiet.Dispose();
                return true;
            }));
            var closed = Throws<ObjectDisposedException>("a closed client", () => quiet.Balance());
            Check("by name", closed.ObjectName == "Ninekw.Client" && quiet.ToString().Contains("closed"));
            foreach (Action call in new Action[] { () => quiet.Submit(new Options(Picture)), () => quiet.Poll(1),
                () => quiet.Wait(1), () => quiet.Solve(new Options(Picture)), () => quiet.Batch(), () => quiet.ServerStatus(),
                () => quiet.NextJob(), () => quiet.Show(1), () => quiet.EndJobs(), () => quiet.Work(job => Decision.Stop) })
                Throws<ObjectDisposedException>("a closed client", call);
        }
        Batch batch = client.Batch();
        batch.Dispose();
        batch.Dispose();
        foreach (Action call in new Action[] { () => batch.Add(new Options(Picture)), () => batch.AddSubmitted(1),
            () => batch.Next(), () => batch.NextOrRoom(), () => batch.Feedback(1, Verdict.Correct), () => batch.GiveUp() })
            Check("a closed batch", Throws<ObjectDisposedException>("a closed batch", call).ObjectName == "Ninekw.Batch");
        Reply reply = client.AccountSettings();
        Check("a reply", reply.Int("credits") > 0 && reply["nothing"] == null);
        reply.Dispose();
        Check("a closed reply", reply.Body == null && reply.Int("credits") == null && reply.Rows().Count == 0);
    }

    static string LoadWith(string library)
    {
        Environment.SetEnvironmentVariable("NINEKW_LIB", library);
        var start = new ProcessStartInfo(Process.GetCurrentProcess().MainModule.FileName)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Arguments = "\"" + typeof(Own).Assembly.Location + "\" load"
        };
        using (Process process = Process.Start(start))
            return process.StandardOutput.ReadToEnd();
    }

    static void Libraries()
    {
        string wrong = Environment.GetEnvironmentVariable("NINEKW_TEST_WRONG_ABI");
        string before = Environment.GetEnvironmentVariable("NINEKW_LIB");
        string said = LoadWith("/nowhere/libninekw.so");
        Check("a missing library: " + said, said.Contains("LibraryException") && said.Contains("NINEKW_LIB")
            && said.Contains("/nowhere/"));
        said = LoadWith(wrong);
        Check("another ABI: " + said, said.Contains("ABI 99") && said.Contains("ABI 1,") && said.Contains(wrong));
        said = LoadWith(Environment.GetEnvironmentVariable("NINEKW_TEST_OLD"));
        Check("an older library: " + said, said.Contains("or newer"));
        Environment.SetEnvironmentVariable("NINEKW_LIB", before);
        Check("status", Library.StatusMessage(902).Contains("in use"));
        Check("code", Library.ServiceCode(11).Category == "balance" && Library.ServiceCode(999) == null);
        Check("version", Library.Version == Numbers.VERSION && Library.BuildInfo.Contains(Library.Version)
            && Library.Path == before);
    }

    [DllImport("libdl.so.2")]
    static extern IntPtr dlopen(byte[] file, int mode);
    [DllImport("libdl.so.2")]
    static extern IntPtr dlsym(IntPtr library, byte[] name);

    [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true)]
    static extern IntPtr LoadLibraryW(string file);
    [DllImport("kernel32", CharSet = CharSet.Ansi, ExactSpelling = true)]
    static extern IntPtr GetProcAddress(IntPtr library, string name);

    static IntPtr Function(string name)
    {
        if (Path.DirectorySeparatorChar == '\\')
            return GetProcAddress(LoadLibraryW(Library.Path), name);
        return dlsym(dlopen(Encoding.UTF8.GetBytes(Library.Path + "\0"), 2), Encoding.UTF8.GetBytes(name + "\0"));
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate long Count();

    static void Freed()
    {
        // In a thread of their own, so that no stack holds them.
        var maker = new Thread(() =>
        {
            for (int i = 0; i < 50; i++)
                new Client().Batch();
        });
        maker.Start();
        maker.Join();
        var count = (Count)Marshal.GetDelegateForFunctionPointer(Function("ninekw__testing_live_handles"), typeof(Count));
        for (int i = 0; i < 20 && count() > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Check(count() + " handles are left", count() == 0);
    }

    static int Main(string[] arguments)
    {
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true });
        if (arguments.Length > 0 && arguments[0] == "exit")
            Exit();
        if (arguments.Length > 0)
        {
            try
            {
                Console.WriteLine(Library.Version);
            }
            catch (Exception e)
            {
                Console.WriteLine(e.GetType() + ": " + e.Message);
            }
            return 0;
        }
        var all = new Thread(() =>
        {
            using (Client client = Quick())
            {
                Tasks(client);
                Arguments(client);
                Callbacks(client);
                Batches(client);
                Calls(client);
                Limits();
                Leaving(client);
                LeavingEarly();
                Load();
            }
        });
        all.Start();
        all.Join();
        Libraries();
        Exits();
        Freed();
        Console.WriteLine("{0} of {1} checks passed", checks - failed, checks);
        return failed == 0 ? 0 : 1;
    }
}

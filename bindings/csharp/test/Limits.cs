using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Ninekw;

// Limits of short calls, against a server that takes requests and says nothing.
static partial class Own
{
    const int Limit = 150;

    static void InTime(string what, Action run, long most = 700)
    {
        Stopwatch clock = Stopwatch.StartNew();
        run();
        Check(what + " took " + clock.ElapsedMilliseconds + " ms", clock.ElapsedMilliseconds < most);
    }

    static void Limits()
    {
        var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var settings = new Settings { BaseUrl = "http://" + silent.LocalEndpoint, MinIntervalMs = 0, Retries = 0 };
        using (Client good = Quick())
        using (var slow = new Client(settings))
        using (var token = new CancelToken())
        using (Client brief = slow.Within(Limit, token))
        {
            InTime("a limit", () => Throws<DeadlineException>("a limit", () => brief.Balance()));
            InTime("of a task", () => Throws<DeadlineException>("of a task", () => brief.PollAsync(7).GetAwaiter().GetResult()));
            using (Client none = good.Within(0))
            using (Client longer = none.Within(TimeSpan.FromSeconds(20)))
            {
                Check("none of the client's", good.Balance() > 0);
                Check("one's own counts instead", longer.Balance() > 0);
            }
            token.Trigger();
            Throws<CancelledException>("a token", () => brief.AccountSettings());
            Throws<CancelledException>("of a task", () => brief.FeedbackAsync(7, Verdict.Correct).GetAwaiter().GetResult());
            using (var source = new CancellationTokenSource())
                Throws<CancelledException>("of a task that has one, too",
                    () => brief.BalanceAsync(source.Token).GetAwaiter().GetResult());
            Throws<CancelledException>("of a wait", () => brief.WaitAsync(7).GetAwaiter().GetResult());
            Check("a batch has none", brief.Batch().Queued == 0);
            brief.Dispose();
            Check("closed", Throws<ObjectDisposedException>("closed", () => brief.Balance()).ObjectName == "Ninekw.Client");
            Throws<CallerException>("a limit out of range", () => slow.Within(-7));
            Throws<ArgumentOutOfRangeException>("a time below 0", () => slow.Within(TimeSpan.FromSeconds(-7)));
            foreach (Func<CancellationToken, Task> call in new Func<CancellationToken, Task>[] {
                stop => slow.BalanceAsync(stop), stop => slow.TransferAsync(1000, 5, null, stop),
                stop => slow.SubmitAsync(new Options(Picture), stop) })
                using (var source = new CancellationTokenSource(Limit))
                    InTime("a call of C", () =>
                    {
                        Exception error = Thrown(call(source.Token));
                        Check("ended by the token: " + error, error is NinekwCancelledException || error is SubmitUnknownException);
                    });
            using (var source = new CancellationTokenSource())
            using (Client hurried = slow.Within(Limit))
            {
                // All threads are taken.
                for (int i = 0; i < 4; i++)
                    slow.BalanceAsync(source.Token);
                Thread.Sleep(20);
                // The pool makes more of its own in a second or two.
                InTime("a task that gets no thread", () => Throws<DeadlineException>("a task that gets no thread",
                    () => hurried.BalanceAsync().GetAwaiter().GetResult()), 10000);
                source.Cancel();
            }
            Client late = good.Within(20000);
            Task<long> credits = late.BalanceAsync();
            good.Dispose();
            Check("goes on beside Dispose of its client", credits.Result > 0 && late.Balance() > 0);
            late.Dispose();
            Throws<ObjectDisposedException>("a view of a closed client", () => good.Within(1));
        }
        silent.Stop();
        // Nobody answers.
        var jobs = new Settings { BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL"), MinIntervalMs = 0,
            FirstPollMs = 60000 };
        using (var calm = new Client(jobs))
        using (Client brief = calm.Within(2 * Limit))
            Throws<DeadlineException>("a limit of a wait", () => brief.SolveAsync(new Options(Picture)).GetAwaiter().GetResult());
        int asked = 0;
        Client viewed = new Client(new Settings { Limiter = (account, priority) => { asked++; return 0; } }).Within(60000);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Check("a view keeps the limiter", viewed.Balance() > 0 && asked == 1);
        viewed.Dispose();
    }
}

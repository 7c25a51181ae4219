using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ninekw;

/// <summary>Many captchas at once, of which half are cancelled: timers, files and the pool do not notice.</summary>
static partial class Own
{
    static void Load()
    {
        using (var client = new Client(new Settings { BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_SLOW_URL"),
            MinIntervalMs = 0, FirstPollMs = 900, PollIntervalMs = 100, MaxInFlight = 200, Polling = Polling.Fast }))
        using (var stop = new CancellationTokenSource())
        {
            int before = ThreadCount();
            Stopwatch watch = Stopwatch.StartNew();
            Task<Answer>[] all = Enumerable.Range(0, 200).Select(i => client.SolveAsync(With("nomd5", true),
                i % 2 == 0 ? CancellationToken.None : stop.Token)).ToArray();
            Task<Answer[]> kept = Task.WhenAll(all.Where((task, i) => i % 2 == 0));
            Task<double> late = Late(kept);
            Thread.Sleep(300);
            int during = ThreadCount();
            stop.Cancel();
            Check("half are solved", kept.Result.All(answer => answer.Text == Expected));
            Check("half are cancelled", all.Where((task, i) => i % 2 == 1).All(task => Thrown(task) is OperationCanceledException));
            Console.WriteLine("load: C#, 200 tasks, half of them cancelled: {0:F1} s, a timer and a file at most {1:F0} ms late, "
                + "{2} threads more", watch.Elapsed.TotalSeconds, late.Result, during - before);
            // A busy machine is slower; what blocked the pool would take a minute.
            Check("the budget is used: " + watch.Elapsed, watch.Elapsed.TotalSeconds < 30);
            Check("threads: " + before + ", " + during, during - before < 30);
            Check("a timer was late by " + late.Result, late.Result < 5000);
        }
    }

    // The process ends while a task and a thread wait.
    static void Exits()
    {
        Stopwatch watch = Stopwatch.StartNew();
        using (Process process = Process.Start(new ProcessStartInfo(Process.GetCurrentProcess().MainModule.FileName)
            { UseShellExecute = false, Arguments = "\"" + typeof(Own).Assembly.Location + "\" exit" }))
        {
            process.WaitForExit();
            Console.WriteLine("load: C#, a process that exits beside calls: {0:F1} s in all", watch.Elapsed.TotalSeconds);
            Check("it exits beside calls: " + process.ExitCode, process.ExitCode == 7 && watch.Elapsed.TotalSeconds < 30);
        }
    }

    static void Exit()
    {
        var client = new Client(new Settings { BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL"),
            MinIntervalMs = 0, FirstPollMs = 60000 });
        client.SolveAsync(new Options(Picture));
        new Thread(() => client.Solve(new Options(Picture))).Start();
        Thread.Sleep(300);
        Environment.Exit(7);
    }

    // How late a timer and a file are at most until a task ends, in milliseconds.
    static async Task<double> Late(Task until)
    {
        double latest = 0;
        while (!until.IsCompleted)
        {
            Stopwatch watch = Stopwatch.StartNew();
            await Task.Delay(20);
            await Task.Run(() => File.ReadAllBytes(Picture));
            latest = Math.Max(latest, watch.Elapsed.TotalMilliseconds - 20);
        }
        return latest;
    }
}

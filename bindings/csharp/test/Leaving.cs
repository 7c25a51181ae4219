using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Ninekw;

/// <summary>What is left early, and what is not copied.</summary>
static partial class Own
{
    static IEnumerable<Options> TwoThenThrow(Exception mine)
    {
        yield return new Options(Picture);
        yield return new Options(Picture);
        throw mine;
    }

    // What `await foreach` makes of it, which this compiler does not know.
    static async Task LeavingAsync(Client client)
    {
        ManyAsync many = client.SolveManyAsync(Enumerable.Range(0, 3).Select(i => With("nomd5", true)));
        ManyAsync.Enumerator each = many.GetAsyncEnumerator();
        var tickets = new HashSet<long>();
        while (await each.MoveNextAsync())
            Check("done", each.Current.Answer.Text == Expected && tickets.Add(each.Current.Ticket)
                && each.Current.Price == 10);
        await each.DisposeAsync();
        Check("all three", tickets.SetEquals(new long[] { 0, 1, 2 }));
        Check("nothing is left", many.Pending().Length == 0);
        string url = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL");
        foreach (Abandon abandon in new[] { Abandon.Keep, Abandon.Abort })
            using (var calm = new Client(new Settings { BaseUrl = url, MinIntervalMs = 0, FirstPollMs = 0,
                Abandon = abandon }))
            using (var stop = new CancellationTokenSource(700))
            {
                many = calm.SolveManyAsync(Enumerable.Range(0, 2).Select(i => With("nomd5", true)), stop.Token);
                each = many.GetAsyncEnumerator();
                Exception ended = null;
                try
                {
                    await each.MoveNextAsync();
                }
                catch (OperationCanceledException e)
                {
                    ended = e;
                }
                await each.DisposeAsync();
                Check("the token ends it", ended != null);
                int open = abandon == Abandon.Keep ? 2 : 0;
                Check(abandon + ": named are " + many.Pending().Length, many.Pending().Length == open);
                each = calm.SolveManyAsync(new[] { With("nonsense", 1) }).GetAsyncEnumerator();
                ended = null;
                try
                {
                    await each.MoveNextAsync();
                }
                catch (CallerException e)
                {
                    ended = e;
                }
                await each.DisposeAsync();
                Check("a wrong captcha ends it", ended != null);
            }
    }

    // What is left early is named, or given up.
    static void Leaving(Client client)
    {
        foreach (Abandon abandon in new[] { Abandon.Keep, Abandon.Abort })
        {
            int open = abandon == Abandon.Keep ? 2 : 0;
            var calm = new Client(new Settings { BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_JOBS_URL"),
                MinIntervalMs = 0, FirstPollMs = 0, Abandon = abandon });
            Many many = calm.SolveMany(TwoThenThrow(new Mine()));
            Throws<Mine>("leaving early, " + abandon, () => many.ToList());
            Check(abandon + ": named are " + many.Pending().Length, many.Pending().Length == open);
            many = calm.SolveMany(Enumerable.Range(0, 3).Select(i => With("nomd5", true)), 700);
            Throws<DeadlineException>("all of them are too late", () => many.ToList());
            Check(abandon + ": they are named", (open > 0) == (many.Pending().Length > 0));
            Batch batch = calm.Batch();
            batch.Add(new Options(Picture));
            Throws<DeadlineException>("a deadline", () => batch.Next(300));
            batch.Dispose();
            Check(abandon + ": a disposed batch names it", batch.Pending().Length == Math.Min(open, 1));
            calm.Dispose();
        }
        Many first = client.SolveMany(Enumerable.Range(0, 3).Select(i => With("nomd5", true)));
        foreach (Done done in first)
        {
            Check("done", done.Error == null);
            break;
        }
        Check("left after the first", first.Pending().Length <= 2);
        LeavingAsync(client).GetAwaiter().GetResult();
        string key = Environment.GetEnvironmentVariable("NINEKW_API_KEY");
        foreach (Settings wrong in new[] { new Settings { ApiKey = key, BaseUrl = "nowhere" },
            new Settings { ApiKey = key, Retries = -1 }, new Settings { ApiKey = key + "\0" } })
        {
            var error = Throws<CallerException>("a wrong setting", () => new Client(wrong));
            Check("the key is not in the trace", !error.ToString().Contains(key));
        }
        string url = Environment.GetEnvironmentVariable("NINEKW_URL");
        Environment.SetEnvironmentVariable("NINEKW_URL", null);
        using (var plain = new Client())
            Check("no address is the default", plain.ToString().Contains("open"));
        Environment.SetEnvironmentVariable("NINEKW_URL", url);
        foreach (Type type in new[] { typeof(Client), typeof(Batch), typeof(ServerStatus), typeof(Job), typeof(CancelToken) })
            Check(type + " has no copies", type.IsSealed && !typeof(ICloneable).IsAssignableFrom(type));
        Check("nobody else derives from a reply", typeof(Reply).GetConstructors().Length == 0);
        var places = (string[])typeof(Library).GetMethod("Places", BindingFlags.NonPublic | BindingFlags.Static)
            .Invoke(null, new object[] { true, "/folder" });
        Check("full paths on Windows", places.Take(2).All(place => Path.GetDirectoryName(place) != ""));
    }

    // Left after the first of twelve: the service knows of none that the program does not.
    static void LeavingEarly()
    {
        foreach (Abandon abandon in new[] { Abandon.Keep, Abandon.Abort })
            using (var early = new Client(new Settings { BaseUrl = Environment.GetEnvironmentVariable("NINEKW_TEST_LEAVING_URL"),
                MinIntervalMs = 0, FirstPollMs = 0, PollIntervalMs = 10, Polling = Polling.Fast, Abandon = abandon }))
            {
                Many many = early.SolveMany(Enumerable.Range(0, 12).Select(i => new Options(Picture)));
                Known(many.First(), many.Pending());
                Batch batch = early.Batch();
                for (int i = 0; i < 12; i++)
                    batch.Add(new Options(Picture));
                Done done = batch.Next();
                batch.Feedback(done.Answer, Verdict.Correct);
                batch.Dispose();
                Check(abandon + ": eleven are named", abandon == Abandon.Abort || batch.Pending().Length == 11);
                Known(done, batch.Pending());
                Console.WriteLine("right: " + done.CaptchaId);
            }
    }

    // For the runner, which compares with the service.
    static void Known(Done done, long[] pending)
    {
        Console.WriteLine("known: " + string.Join(" ", new[] { done.CaptchaId.Value }.Concat(pending)));
    }
}

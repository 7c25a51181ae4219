using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ninekw;

// The commands of those who submit captchas.
sealed partial class Driver
{
    void Client(Line line)
    {
        if (job != null)
            job.Dispose();
        job = null;
        if (client != null)
            client.Dispose();
        client = null;
        var settings = new Settings();
        foreach (string name in line.Names)
            Set(settings, name, line[name]);
        client = new Client(settings);
    }

    static void Set(Settings settings, string name, string value)
    {
        var property = typeof(Settings).GetProperty(string.Concat(name.Split('_').Select(Capital)));
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object given = type == typeof(bool) ? value == "1"
            : type.IsEnum ? Enum.Parse(type, value, true)
            : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        property.SetValue(settings, given, null);
    }

    static string Capital(string word)
    {
        return char.ToUpperInvariant(word[0]) + word.Substring(1);
    }

    void ServerStatus(Result result)
    {
        using (ServerStatus status = client.ServerStatus())
        {
            result.Add("workers", status.Workers());
            result.Add("workers_text", status.Workers("text"));
            result.Add("queue", status.Queue());
            result.Add("queue_text", status.Queue("text"));
            result.Add("in_work", status.InWork);
            result.Add("mean_solve_seconds", status.MeanSolveSeconds);
        }
    }

    void Solve(Line line, Result result)
    {
        CancelToken token;
        Func<Progress, bool> stop = line.Stop(out token);
        Show(client.Solve(line.Options(), line.Int("timeout_ms", -1), token, stop), result);
    }

    void Wait(Line line, Result result)
    {
        CancelToken token;
        Func<Progress, bool> stop = line.Stop(out token);
        Show(client.Wait(line.Int("id"), line.Int("timeout_ms", -1), token, stop), result);
    }

    void Feedback(Line line)
    {
        var verdict = (Verdict)Enum.Parse(typeof(Verdict), line["verdict"], true);
        client.Feedback(line.Int("id"), verdict, line.Options());
    }

    void Call(Line line, Result result)
    {
        Options options = line.Options();
        if (line["form"] == "text")
            options.Add("json", 0);
        using (Reply reply = client.Call(line["action"], options))
            result.Add("body", reply.Body);
    }

    void SolveMany(Line line, Result result)
    {
        var results = new SortedDictionary<long, string>();
        if (line["stream"] != null)
        {
            long most = 0;
            Func<int, Options> next = number =>
            {
                most = Math.Max(most, number + 1 - results.Count);
                return line.Options();
            };
            foreach (Done done in client.SolveMany(Enumerable.Range(0, (int)line.Int("count")).Select(next)))
                results[done.Ticket] = Described(done);
            result.Add("results", string.Join(",", results.Values));
            result.Add("most", most);
            return;
        }
        using (Batch batch = client.Batch())
        {
            for (long i = 0; i < line.Int("count"); i++)
                batch.Add(line.Options());
            foreach (string id in line.List("ids"))
                batch.AddSubmitted(long.Parse(id, CultureInfo.InvariantCulture));
            if (line["resume"] != null)
                batch.Resume();
            CancelToken token;
            Func<Progress, bool> stop = line.Stop(out token);
            long cost = 0;
            Done done;
            while ((done = batch.Next(line.Int("timeout_ms", -1), token, stop)) != null)
            {
                results[done.Ticket] = Described(done);
                cost += done.Price ?? 0;
                if (done.Error == null && line["feedback"] != null)
                    batch.Feedback(done.Answer, Verdict.Correct);
                if (line["give_up"] != null)
                    batch.GiveUp();
            }
            result.Add("results", string.Join(",", results.Values));
            result.Add("left", batch.Queued + batch.InFlight);
            result.Add("cost", cost);
            result.Add("pending", batch.Pending().Length);
            result.Add("room", batch.HasRoom);
        }
    }

    static string Described(Done done)
    {
        return done.Error == null ? done.Ticket + " " + done.Answer.Text
            : done.Ticket + " !" + done.Error.Status + " of " + (done.CaptchaId ?? 0);
    }

    static void Show(Answer answer, Result result)
    {
        result.Add("id", answer.Id);
        result.Add("state", answer.State.ToString().ToLowerInvariant());
        result.Add("text", answer.Text);
        result.Add("kind", answer.Kind);
        result.Add("credits", answer.Credits);
        result.Add("price", answer.Price);
        result.Add("retry_in_ms", answer.RetryInMs);
        result.Add("angle", answer.Angle);
        if (answer.Points.Count > 0)
            result.Add("points", string.Join(";", answer.Points.Select(point => point.X + "," + point.Y)));
        result.Add("confirmed", answer.Confirmed);
        result.Add("token", answer.Token);
    }
}

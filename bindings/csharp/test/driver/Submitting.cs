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
        long number;
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        switch (name)
        {
            case "api_key": settings.ApiKey = value; break;
            case "base_url": settings.BaseUrl = value; break;
            case "source": settings.Source = value; break;
            case "user_agent": settings.UserAgent = value; break;
            case "proxy": settings.Proxy = value; break;
            case "ca_file": settings.CaFile = value; break;
            case "timeout_ms": settings.TimeoutMs = number; break;
            case "connect_timeout_ms": settings.ConnectTimeoutMs = number; break;
            case "min_interval_ms": settings.MinIntervalMs = number; break;
            case "upload_interval_ms": settings.UploadIntervalMs = number; break;
            case "longest_pause_ms": settings.LongestPauseMs = number; break;
            case "first_poll_ms": settings.FirstPollMs = number; break;
            case "poll_interval_ms": settings.PollIntervalMs = number; break;
            case "job_interval_ms": settings.JobIntervalMs = number; break;
            case "retry_pause_ms": settings.RetryPauseMs = number; break;
            case "max_reply_bytes": settings.MaxReplyBytes = number; break;
            case "max_in_flight": settings.MaxInFlight = (int)number; break;
            case "retries": settings.Retries = (int)number; break;
            case "look_at_service": settings.LookAtService = value == "1"; break;
            case "recover_uploads": settings.RecoverUploads = value == "1"; break;
            case "check_content": settings.CheckContent = value == "1"; break;
            case "polling": settings.Polling = (Polling)Enum.Parse(typeof(Polling), value, true); break;
            case "abandon": settings.Abandon = (Abandon)Enum.Parse(typeof(Abandon), value, true); break;
            default: throw new InvalidOperationException("no setting " + name);
        }
    }

    void ServerStatus(Result result)
    {
        using (Reply reply = client.ServerStatus())
        {
            result.Add("workers", reply.Int("worker"));
            result.Add("queue", reply.Int("queue"));
            result.Add("in_work", reply.Int("inwork"));
            result.Add("mean_solve_seconds", reply.Int(reply["avgsec5m"] != null ? "avgsec5m" : "avg5m"));
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
            CancelToken token;
            Func<Progress, bool> stop = line.Stop(out token);
            Done done;
            while ((done = batch.Next(line.Int("timeout_ms", -1), token, stop)) != null)
            {
                results[done.Ticket] = Described(done);
                if (done.Error == null && line["feedback"] != null)
                    batch.Feedback(done.Answer, Verdict.Correct);
                if (line["give_up"] != null)
                    batch.GiveUp();
            }
            result.Add("results", string.Join(",", results.Values));
            result.Add("left", batch.Queued + batch.InFlight);
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
        result.Add("angle", answer.Angle);
        if (answer.Points.Count > 0)
            result.Add("points", string.Join(";", answer.Points.Select(point => point.X + "," + point.Y)));
        result.Add("confirmed", answer.Confirmed);
        result.Add("token", answer.Token);
    }
}

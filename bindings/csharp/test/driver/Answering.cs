using System;
using System.Collections.Generic;
using System.Linq;
using Ninekw;

// The commands of those who answer captchas.
sealed partial class Driver
{
    void NextJob(Line line, Result result)
    {
        job = client.NextJob(line.Options());
        if (job == null)
        {
            result.Add("none", 1);
            return;
        }
        long left = job.TimeLeftMs, limit = job.TimeLimitMs;
        IList<Attachment> files = job.Files();
        result.Add("id", job.Id);
        result.Add("kind", job.Kind);
        result.Add("captcha_kind", job.CaptchaKind);
        result.Add("to_check", job.AnswerToCheck);
        result.Add("files", files.Count);
        result.Add("media_types", string.Join(",", files.Select(file => file.MediaType)));
        result.Add("content", job.Content);
        result.Add("file", files.Count > 0 ? files[0].Bytes() : null);
        result.Add("time_limit_ms", limit);
        result.Add("in_time", left <= limit && left + 5000 > limit);
        result.Add("to_touch", job.InteractionLeftMs != null);
        result.Add("json", job.Json != null);
        foreach (string name in line.List("texts"))
            result.Add("text:" + name, job.Text(name));
        foreach (string name in line.List("ints"))
            result.Add("int:" + name, job.Int(name));
    }

    void JobVerdict(Line line, Result result)
    {
        Verdict? verdict = client.JobVerdict(line.Int("id"), line.Options());
        result.Add("verdict", verdict == null ? "open" : verdict.ToString().ToLowerInvariant());
    }

    void Show(Line line, Result result)
    {
        long id = line.Int("id");
        using (Reply reply = line["static"] == null ? client.Show(id, line.Options())
            : client.ShowStatic(id, line["static"] == "base64"))
        {
            result.Add("body", reply.Bytes());
            result.Add("media_type", reply.MediaType);
        }
    }

    void Work(Line line, Result result)
    {
        string[] decisions = line.List("decisions");
        int decided = 0;
        var outcomes = new List<string>();
        long most = line.Int("most");
        Func<Job, Decision> decide = each =>
        {
            if (each.Id <= 0)
                throw new InvalidOperationException("no job");
            // The last is for all further ones.
            return Decided(decisions[Math.Min(decided++, decisions.Length - 1)]);
        };
        Func<Outcome, bool> outcome = each =>
        {
            outcomes.Add(Described(each));
            return outcomes.Count != most;
        };
        CancelToken token;
        line.Stop(out token);
        Tally tally = client.Work(decide, line.Options(), line.Int("timeout_ms", -1), token, outcome);
        result.Add("answered", tally.Answered);
        result.Add("credits", tally.Credits);
        result.Add("outcomes", string.Join(",", outcomes));
    }

    static Decision Decided(string word)
    {
        switch (word)
        {
            case "skip": return Decision.Skip;
            case "let_go": return Decision.LetGo;
            case "working": return Decision.Working;
            case "pending": return Decision.Pending;
            case "stop": return Decision.Stop;
            default: return Decision.Answer(word.Substring("answer:".Length));
        }
    }

    static string Described(Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Answered: return "answered " + (outcome.Credits ?? 0);
            case OutcomeKind.Refused: return "refused " + (outcome.Error.ServiceCode ?? 0);
            case OutcomeKind.LetGo: return "let_go";
            default: return outcome.Kind.ToString().ToLowerInvariant();
        }
    }
}

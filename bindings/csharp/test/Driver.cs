using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Ninekw;

/// <summary>The C# driver; see tests/drivers/README.md. Makes the calls and writes down what came out.</summary>
sealed partial class Driver
{
    Client client;
    Job job;

    static void Main()
    {
        // The environment's would be taken where a case gives none.
        Environment.SetEnvironmentVariable("NINEKW_API_KEY", null);
        Environment.SetEnvironmentVariable("NINEKW_URL", null);
        var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var driver = new Driver();
        string text;
        while ((text = input.ReadLine()) != null)
        {
            var line = new Line(text);
            if (line.Word == "quit")
                break;
            var result = new Result();
            try
            {
                driver.RunWithin(line, result);
                output.WriteLine(result.Written("ok"));
            }
            catch (NinekwException e)
            {
                output.WriteLine(Failure(e).Written("error"));
            }
            output.Flush();
        }
    }

    static Result Failure(NinekwException e)
    {
        return new Result
        {
            { "status", e.Status }, { "service_code", e.ServiceCode ?? 0 }, { "http_status", e.HttpStatus ?? 0 },
            { "captcha_id", e.CaptchaId ?? 0 }, { "retryable", e.IsRetryable },
            { "retry_after_ms", e.RetryAfterMs ?? -1 }, { "operation", e.Operation }, { "message", e.Message },
            { "reply", e.Reply }, { "class", e.GetType().FullName }
        };
    }

    /// <summary>On a view of the client, if the command has limits.</summary>
    void RunWithin(Line line, Result result)
    {
        if (line["within_ms"] == null && line["cancelled"] == null)
        {
            Run(line, result);
            return;
        }
        Client whole = client;
        using (var token = new CancelToken())
        using (client = whole.Within(line.Int("within_ms", -1), token))
        {
            if (line["cancelled"] != null)
                token.Trigger();
            try
            {
                Run(line, result);
            }
            finally
            {
                client = whole;
            }
        }
    }

    void Run(Line line, Result result)
    {
        switch (line.Word)
        {
            case "client": Client(line); break;
            case "server_status": ServerStatus(result); break;
            case "balance": result.Add("credits", client.Balance()); break;
            case "submit": result.Add("id", client.Submit(line.Options())); break;
            case "solve": Solve(line, result); break;
            case "poll": Show(client.Poll(line.Int("id"), line.Options()), result); break;
            case "wait": Wait(line, result); break;
            case "feedback": Feedback(line); break;
            case "acknowledge": client.Acknowledge(line.Int("id")); break;
            case "forget": client.Forget(line["tag"]); break;
            case "call": Call(line, result); break;
            case "solve_many": SolveMany(line, result); break;
            case "next_job": NextJob(line, result); break;
            case "confirm_job": client.ConfirmJob(line.Options()); break;
            case "check_job": job.Check(line["answer"] ?? ""); break;
            case "answer_job":
                result.Add("credits", client.AnswerJob(line.Int("id"), line["answer"] ?? "", line.Options()) ?? 0);
                break;
            case "skip_job": client.SkipJob(line.Int("id"), line.Options()); break;
            case "end_jobs": client.EndJobs(); break;
            case "job_verdict": JobVerdict(line, result); break;
            case "show": Show(line, result); break;
            case "work": Work(line, result); break;
            case "history": History(line, result); break;
            case "history_detail": HistoryDetail(line, result); break;
            case "settings": Settings(result); break;
            case "set_setting": client.SetSetting(line["name"], line["on"] == "1"); break;
            case "referrals": Table(client.Referrals(line.Options()), null, "", result); break;
            case "transfer":
                result.Add("transfer_id", client.Transfer(line.Int("credits"), line.Int("user_id"), line.Options()) ?? 0);
                break;
            case "create_coupon": result.Add("code", client.CreateCoupon(line.Int("credits"), line.Options())); break;
            case "create_account": CreateAccount(line, result); break;
            case "diagnose": Diagnose(line, result); break;
            default: throw new InvalidOperationException("no command " + line.Word);
        }
    }
}

using System;
using Ninekw;

static class Program
{
    static int Main(string[] arguments)
    {
        var captcha = new Options(arguments.Length > 0 ? arguments[0] : "captcha.png") { { "maxtimeout", 90 } };
        using (var client = new Client()) // NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
        {
            try
            {
                Phase? shown = null;
                Answer answer = client.Solve(captcha, progress: now =>
                {
                    if (now.Phase != shown) Console.Error.WriteLine("{0}, {1} s", now.Phase, now.ElapsedMs / 1000);
                    shown = now.Phase;
                    return true; // false cancels
                });
                Console.WriteLine(answer.Text);
                client.Feedback(answer, Verdict.Correct);
                return 0;
            }
            catch (OutcomeException e)
            {
                Console.Error.WriteLine("no answer to captcha {0}: {1}", e.CaptchaId, e.Message);
                return 1;
            }
        }
    }
}

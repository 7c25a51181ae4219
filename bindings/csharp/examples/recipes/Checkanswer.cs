using System;
using Ninekw;

// An answer of your own to be checked.
static class Checkanswer
{
    static void Main()
    {
        var captcha = new Options("own.png")
        {
            { "confirm", 1 },
            { "checkanswer", "K7Q2M" },
            { "maxtimeout", 300 }
        };
        Phase? shown = null;
        Func<Progress, bool> told = now =>
        {
            if (now.Phase != shown) Console.Error.WriteLine("{0}, {1} s", now.Phase, now.ElapsedMs / 1000);
            shown = now.Phase;
            return true; // false cancels
        };
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        {
            Answer answer = client.Solve(captcha, progress: told);
            Console.WriteLine(answer.Confirmed == true ? "yes" : "no");
            client.Feedback(answer, Verdict.Correct);
        }
    }
}

using System;
using Ninekw;

// A picture whose answer a second person checks.
static class Confirm
{
    static void Main()
    {
        var captcha = new Options("checked.png")
        {
            { "confirm", 1 },
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
            Console.WriteLine(answer.Text);
            client.Feedback(answer, Verdict.Correct);
        }
    }
}

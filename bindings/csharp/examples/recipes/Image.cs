using System;
using Ninekw;

// A picture of text, with rules for the answer.
static class Image
{
    static void Main()
    {
        var captcha = new Options("captcha.png")
        {
            { "numeric", 3 },
            { "min_len", 4 },
            { "max_len", 8 },
            { "case-sensitive", 1 },
            { "phrase", 0 }
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

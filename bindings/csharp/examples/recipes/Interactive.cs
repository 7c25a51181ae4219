using System;
using Ninekw;

// A widget of a web page, by its site key.
static class Interactive
{
    static void Main()
    {
        var captcha = new Options
        {
            { "file-upload-01", "6LfP0CITAAAAAHq9" },
            { "interactive", 1 },
            { "oldsource", "recaptchav2" },
            { "pageurl", "https://example.com/login" }
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
            Console.WriteLine(answer.Token);
            client.Feedback(answer, Verdict.Correct);
        }
    }
}

using System;
using Ninekw;

// A picture to turn, in steps of an angle.
static class Rotate
{
    static void Main()
    {
        var captcha = new Options("captcha.png")
        {
            { "rotate", 1 },
            { "angle", 40 }
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
            Console.WriteLine(answer.Angle);
            client.Feedback(answer, Verdict.Correct);
        }
    }
}

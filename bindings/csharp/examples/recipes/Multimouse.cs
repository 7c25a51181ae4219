using System;
using Ninekw;

// Several clicks into a picture.
static class Multimouse
{
    static void Main()
    {
        var captcha = new Options("captcha.png")
        {
            { "multimouse", 1 },
            { "textinstructions", "Click all discs. Begin with the smallest." }
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
            foreach (Point point in answer.Points) Console.WriteLine("{0} {1}", point.X, point.Y);
            client.Feedback(answer, Verdict.Correct);
        }
    }
}

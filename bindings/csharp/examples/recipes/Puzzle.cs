using System;
using Ninekw;

// Pieces to put into a picture.
static class Puzzle
{
    static void Main()
    {
        var captcha = new Options("background.png")
        {
            { "puzzle", 1 },
            { "file-upload-02", new LocalFile("piece.png") }
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

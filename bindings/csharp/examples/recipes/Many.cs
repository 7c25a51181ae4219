using System;
using System.Linq;
using Ninekw;

// Many pictures at once, in one thread.
static class Many
{
    static void Main()
    {
        string[] pictures = { "captcha.png", "sum.png" };
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        {
            foreach (Done done in client.SolveMany(pictures.Select(picture => new Options(picture))))
            {
                // What is wrong with one captcha does not end the others.
                string text = done.Error == null ? done.Answer.Text : done.Error.Message;
                Console.WriteLine("{0}: {1}", pictures[done.Ticket], text);
                if (done.Error == null) client.Feedback(done.Answer, Verdict.Correct);
            }
        }
    }
}

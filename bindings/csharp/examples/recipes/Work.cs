using System;
using Ninekw;

// Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
static class Work
{
    static Decision Decide(Job job)
    {
        // job.Files() has its picture, job.Content its text.
        Console.Write("job {0}, {1} s: a {2} answer? ", job.Id, job.TimeLeftMs / 1000, job.Kind);
        string line = Console.ReadLine();
        if (line == null) return Decision.Stop;
        return line == "" ? Decision.Skip : Decision.Answer(line);
    }

    static void Main()
    {
        var kinds = new Options
            { { "mouse", 1 }, { "multimouse", 1 }, { "rotate", 1 }, { "puzzle", 1 }, { "withok", 1 } };
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        {
            Tally tally = client.Work(Decide, kinds);
            Console.WriteLine("{0} answered, {1} credits", tally.Answered, tally.Credits);
        }
    }
}

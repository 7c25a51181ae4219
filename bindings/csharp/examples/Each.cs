using System;
using System.Linq;
using System.Threading.Tasks;
using Ninekw;

static class Each
{
    static async Task Main(string[] pictures)
    {
        using var client = new Client(); // the key is in NINEKW_API_KEY
        await foreach (Done done in client.SolveManyAsync(pictures.Select(picture => new Options(picture))))
        {
            Console.WriteLine(done.Error?.Message ?? done.Answer.Text);
            if (done.Error == null)
                await client.FeedbackAsync(done.Answer.Id, Verdict.Correct);
        }
    }
}

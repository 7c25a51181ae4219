using System;
using Ninekw;

// A warning when credits run low.
static class Balance
{
    const long Least = 5000;

    static void Main()
    {
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        {
            long credits = client.Balance();
            if (credits < Least) Console.WriteLine("only {0} credits left", credits);
        }
    }
}

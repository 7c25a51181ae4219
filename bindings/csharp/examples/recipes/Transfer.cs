using System;
using Ninekw;

// Gives 1000 credits to another user. It is sent once and never repeated.
static class Transfer
{
    static void Main(string[] arguments)
    {
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        {
            long? transfer = client.Transfer(1000, long.Parse(arguments[0]));
            Console.WriteLine("transfer {0}, {1} credits left", transfer, client.Balance());
        }
    }
}

using System;
using System.IO;
using Ninekw;

// A coupon for 1000 credits. Its code is worth as much: keep it secret.
static class Coupon
{
    static void Main()
    {
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        {
            File.WriteAllText("coupon.txt", client.CreateCoupon(1000));
            Console.WriteLine("its code is in coupon.txt, {0} credits left", client.Balance());
        }
    }
}

using System;
using Ninekw;

// A new account, paid by a coupon.
static class Account
{
    static void Main(string[] arguments)
    {
        using (var client = new Client()) // the key is in NINEKW_API_KEY
        using (Reply account = client.CreateAccount(arguments[0]))
        {
            Console.WriteLine("user {0}, password {1}", account["newuser"], account["newpass"]);
        }
    }
}

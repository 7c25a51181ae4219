import ninekw.Client;
import ninekw.Options;
import ninekw.Reply;

// A new account, paid by a coupon.
class Account {
    public static void main(String[] arguments) {
        try (Client client = new Client(); // the key is in NINEKW_API_KEY
            Reply account = client.createAccount(arguments[0], 0, new Options())) {
            System.out.println("user " + account.text("newuser") + ", password " + account.text("newpass"));
        }
    }
}

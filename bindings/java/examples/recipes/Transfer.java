import ninekw.Client;
import ninekw.Options;

// Gives 1000 credits to another user. It is sent once and never repeated.
class Transfer {
    public static void main(String[] arguments) {
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            Long transfer = client.transfer(1000, Long.parseLong(arguments[0]), new Options());
            System.out.println("transfer " + transfer + ", " + client.balance() + " credits left");
        }
    }
}

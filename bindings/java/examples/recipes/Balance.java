import ninekw.Client;

// A warning when credits run low.
class Balance {
    private static final long LEAST = 5000;

    public static void main(String[] arguments) {
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            long credits = client.balance();
            if (credits < LEAST) System.out.println("only " + credits + " credits left");
        }
    }
}

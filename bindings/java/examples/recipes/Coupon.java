import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import ninekw.Client;
import ninekw.Options;

// A coupon for 1000 credits. Its code is worth as much: keep it secret.
class Coupon {
    public static void main(String[] arguments) throws IOException {
        try (Client client = new Client()) { // the key is in NINEKW_API_KEY
            String code = client.createCoupon(1000, new Options());
            Files.write(Paths.get("coupon.txt"), code.getBytes(StandardCharsets.UTF_8));
            System.out.println("its code is in coupon.txt, " + client.balance() + " credits left");
        }
    }
}

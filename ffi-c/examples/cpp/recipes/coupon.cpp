// A coupon for 1000 credits. Its code is worth as much: keep it secret.
#include <fstream>

#include "../example.hpp"

int main()
{
    return main_of([] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        const ninekw::Reply coupon = client.create_coupon(1000);
        std::ofstream("coupon.txt") << coupon.text("code").value();
        std::cout << "its code is in coupon.txt, " << client.balance() << " credits left\n";
    });
}

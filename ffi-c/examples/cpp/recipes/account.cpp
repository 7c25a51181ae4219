// A new account, paid by a coupon.
#include "../example.hpp"

int main(int argc, char **argv)
{
    return main_of([&] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        const ninekw::Reply account = client.create_account(argc > 1 ? argv[1] : "");
        const std::string user = account.text("newuser").value();
        std::cout << "user " << user << ", password " << account.text("newpass").value() << '\n';
    });
}

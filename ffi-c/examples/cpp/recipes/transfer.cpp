// Gives 1000 credits to another user. It is sent once and never repeated.
#include "../example.hpp"

int main(int argc, char **argv)
{
    return main_of([&] {
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        const std::int64_t user = argc > 1 ? std::stoll(argv[1]) : 0;
        const auto transfer = client.transfer(1000, user);
        std::cout << "transfer " << transfer.value_or(0) << ", " << client.balance() << " credits left\n";
    });
}

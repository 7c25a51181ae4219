// A warning when credits run low.
#include "../example.hpp"

int main()
{
    return main_of([] {
        constexpr std::int64_t least = 5000;
        const ninekw::Client client = client_from_environment(); // the key is in NINEKW_API_KEY
        const std::int64_t credits = client.balance();
        if (credits < least)
            std::cout << "only " << credits << " credits left\n";
    });
}

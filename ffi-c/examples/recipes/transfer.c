/* Gives 1000 credits to another user. It is sent once and never repeated. */
#include <inttypes.h>

#include "../example.h"

int main(int argc, char **argv)
{
    int64_t transfer = 0, credits = 0;
    ninekw_error *err = NULL;
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    long long user = argc > 1 ? atoll(argv[1]) : 0;
    check(ninekw_transfer(client, 1000, user, NULL, &transfer, &err), err);
    check(ninekw_balance(client, &credits, &err), err);
    printf("transfer %" PRId64 ", %" PRId64 " credits left\n", transfer, credits);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}

/* A warning when credits run low. */
#include <inttypes.h>

#include "../example.h"

int main(void)
{
    const int64_t least = 5000;
    int64_t credits = 0;
    ninekw_error *err = NULL;
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    check(ninekw_balance(client, &credits, &err), err);
    if (credits < least)
        printf("only %" PRId64 " credits left\n", credits);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}

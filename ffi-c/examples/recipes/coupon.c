/* A coupon for 1000 credits. Its code is worth as much: keep it secret. */
#include <inttypes.h>

#include "../example.h"

int main(void)
{
    int64_t credits = 0;
    ninekw_error *err = NULL;
    ninekw_reply *coupon = NULL;
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    check(ninekw_create_coupon(client, 1000, NULL, &coupon, &err), err);
    FILE *file = fopen("coupon.txt", "w");
    if (file == NULL)
        return EXIT_FAILURE;
    fputs(ninekw_reply_text(coupon, "code"), file);
    fclose(file);
    ninekw_reply_free(coupon);
    check(ninekw_balance(client, &credits, &err), err);
    printf("its code is in coupon.txt, %" PRId64 " credits left\n", credits);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}

/* A new account, paid by a coupon. */
#include "../example.h"

int main(int argc, char **argv)
{
    ninekw_error *err = NULL;
    ninekw_reply *account = NULL;
    ninekw_client *client = client_from_environment(NULL); /* the key is in NINEKW_API_KEY */
    check(ninekw_create_account(client, argc > 1 ? argv[1] : "", 0, NULL, &account, &err), err);
    printf("user %s, password %s\n", ninekw_reply_text(account, "newuser"), ninekw_reply_text(account, "newpass"));
    ninekw_reply_free(account);
    ninekw_client_free(client);
    return EXIT_SUCCESS;
}

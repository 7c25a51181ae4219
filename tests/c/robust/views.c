/* Views of a client, with limits for each of their calls. */
#include <stdlib.h>

#include "robust.h"

static int32_t balance(const ninekw_client *client)
{
    int64_t credits = 5;
    int32_t status = ninekw_balance(client, &credits, NULL);
    EXPECT(status == NINEKW_OK ? credits > 0 : credits == 0);
    return status;
}

void views_of_a_client(void)
{
    ninekw_client *client = new_client(), *view = NULL, *inner = NULL;
    ninekw_cancel *cancel = ninekw_cancel_new(), *other = ninekw_cancel_new();
    ninekw_error *err = NULL;
    EXPECT(ninekw_client_within(client, -7, NULL, &view, &err) == NINEKW_ERR_INVALID_ARGUMENT);
    EXPECT(view == NULL && ninekw_error_message(err) != NULL);
    ninekw_error_free(err);
    EXPECT(ninekw_client_within(client, 20000, cancel, &view, NULL) == NINEKW_OK);
    EXPECT(balance(view) == NINEKW_OK);

    /* What a view of a view leaves open it has of the outer one. */
    EXPECT(ninekw_client_within(view, 0, NULL, &inner, NULL) == NINEKW_OK);
    EXPECT(balance(inner) == NINEKW_ERR_DEADLINE);
    ninekw_cancel_trigger(cancel);
    EXPECT(balance(inner) == NINEKW_ERR_CANCELLED);
    ninekw_client_free(inner);
    EXPECT(ninekw_client_within(view, -1, other, &inner, NULL) == NINEKW_OK);
    EXPECT(balance(inner) == NINEKW_OK);
    EXPECT(balance(view) == NINEKW_ERR_CANCELLED);
    EXPECT(balance(client) == NINEKW_OK);

    /* They may end in any order, and the tokens before. */
    ninekw_cancel_trigger(other);
    ninekw_cancel_free(cancel);
    ninekw_cancel_free(other);
    EXPECT(balance(inner) == NINEKW_ERR_CANCELLED);
    ninekw_client_free(client);
    EXPECT(balance(view) == NINEKW_ERR_CANCELLED);
    ninekw_client_free(view);
    EXPECT(balance(inner) == NINEKW_ERR_CANCELLED);
    ninekw_client_free(inner);
}

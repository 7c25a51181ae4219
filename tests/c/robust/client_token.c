/* One token for all calls of a client. */
#include <stdlib.h>

#include "robust.h"

void cancel_a_client(void)
{
    ninekw_answer *answer = NULL;
    ninekw_error *err = NULL;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = picture_options();
    ninekw_cancel *cancel = ninekw_cancel_new();
    int64_t credits = 5, id = 5;
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_tls_roots(config, NINEKW_TLS_ROOTS_BUNDLED, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_cancel(config, cancel, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    ninekw_cancel_trigger(cancel);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_ERR_CANCELLED && credits == 0);
    EXPECT(ninekw_submit_with(client, options, 1000, NULL, NULL, NULL, &id, NULL) ==
           NINEKW_ERR_CANCELLED);
    EXPECT(id == 0);
    EXPECT(ninekw_solve(client, options, -1, NULL, &answer, &err) == NINEKW_ERR_CANCELLED);
    EXPECT(answer == NULL && ninekw_error_captcha_id(err) == 0);
    ninekw_error_free(err);
    ninekw_cancel_reset(cancel);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    ninekw_options_clear(options);
    EXPECT(ninekw_submit(client, options, &id, NULL) == NINEKW_ERR_OPTION_CONFLICT);
    ninekw_cancel_free(cancel);
    ninekw_options_free(options);
    ninekw_client_free(client);
}

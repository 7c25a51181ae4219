#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <ninekw.h>

int main(void)
{
    ninekw_error *err = NULL;
    ninekw_client *client = NULL;
    ninekw_answer *answer = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = ninekw_options_new();

    int32_t status = ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), &err);
    if (status == NINEKW_OK)
        status = ninekw_config_set_base_url(config, getenv("NINEKW_URL"), &err);
    if (status == NINEKW_OK)
        status = ninekw_client_new(config, &client, &err);
    if (status == NINEKW_OK)
        status = ninekw_options_set_file(options, "file-upload-01", "captcha.png", &err);
    if (status == NINEKW_OK)
        status = ninekw_options_set_int(options, "maxtimeout", 90, &err);
    if (status == NINEKW_OK)
        status = ninekw_solve(client, options, -1 /* default */, NULL, &answer, &err);
    if (status == NINEKW_OK) {
        puts(ninekw_answer_text(answer));
        status = ninekw_feedback(client, ninekw_answer_id(answer), NINEKW_CORRECT, &err);
    }
    if (status != NINEKW_OK)
        fprintf(stderr, "%s: %s\n", ninekw_status_name(status), ninekw_error_message(err));

    ninekw_error_free(err);
    ninekw_answer_free(answer);
    ninekw_options_free(options);
    ninekw_config_free(config);
    ninekw_client_free(client);
    return status == NINEKW_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

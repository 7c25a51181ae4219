/* What numbers and replies say. */
#include <string.h>

#include "robust.h"

void texts(void)
{
    ninekw_reply *reply = NULL;
    ninekw_client *client = new_client();
    int64_t credits = 0;
    EXPECT(strcmp(ninekw_status_name(NINEKW_OK), "OK") == 0);
    EXPECT(strcmp(ninekw_status_name(NINEKW_ERR_UNSOLVED), "UNSOLVED") == 0);
    EXPECT(strstr(ninekw_status_message(NINEKW_ERR_UNSOLVED), "not charged") != NULL);
    for (int32_t code = 1; code <= 57; code++) {
        EXPECT(strlen(ninekw_service_code_text(code)) > 0);
        EXPECT(strlen(ninekw_service_code_advice(code)) > 0);
        EXPECT(strlen(ninekw_service_code_category(code)) > 0);
    }
    EXPECT(ninekw_call(client, "usercaptchaguthaben", NULL, &reply, NULL) == NINEKW_OK);
    EXPECT(ninekw_reply_int(reply, "credits", &credits) == 1 && credits > 0);
    EXPECT(strcmp(ninekw_reply_json(reply), ninekw_reply_body(reply)) == 0);
    EXPECT(strcmp(ninekw_reply_text(reply, "message"), "OK") == 0);
    EXPECT(ninekw_reply_text(reply, "message") == ninekw_reply_text(reply, "message"));
    EXPECT(ninekw_reply_text(reply, "none") == NULL);
    EXPECT(ninekw_reply_int(reply, "message", &credits) == 0 && credits == 0);
    ninekw_reply_free(reply);
    ninekw_client_free(client);
}

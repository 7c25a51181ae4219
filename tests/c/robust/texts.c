/* What numbers and replies say. */
#include <stdio.h>
#include <string.h>

#include "robust.h"

/* At compile time, as a program would: the parts make the number. */
#if NINEKW_VERSION_NUMBER != NINEKW_VERSION_MAJOR * 1000000 + NINEKW_VERSION_MINOR * 1000 + NINEKW_VERSION_PATCH
#  error "the header's version number does not fit its parts"
#endif
#if NINEKW_ABI_VERSION < 1
#  error "the header has no ABI version"
#endif

void versions(void)
{
    char text[32];
    int32_t named = 0;
    snprintf(text, sizeof text, "%d.%d.%d", NINEKW_VERSION_MAJOR, NINEKW_VERSION_MINOR,
             NINEKW_VERSION_PATCH);
    EXPECT(strcmp(text, NINEKW_VERSION) == 0 && strcmp(text, ninekw_version()) == 0);
    EXPECT(ninekw_version_number() == NINEKW_VERSION_NUMBER);
    EXPECT(ninekw_abi_version() == NINEKW_ABI_VERSION);
    EXPECT(strstr(ninekw_build_info(), NINEKW_VERSION) != NULL);
    /* A number has a name and a meaning, or neither. */
    for (int32_t status = -1; status < 1000; status++) {
        EXPECT((ninekw_status_name(status) == NULL) == (ninekw_status_message(status) == NULL));
        named += ninekw_status_name(status) != NULL;
    }
    EXPECT(ninekw_nearest("tiemout", "retries timeout_ms  proxy") == 1 && ninekw_nearest("\xff", "a") == -1);
    EXPECT(named > 30 && ninekw_status_name(-1) == NULL && ninekw_status_name(999) == NULL);
    EXPECT(ninekw_service_code_text(0) == NULL && ninekw_service_code_text(58) == NULL);
}

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

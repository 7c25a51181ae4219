/* A budget shared with others. */
#define _XOPEN_SOURCE 700
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef _WIN32
#  include <windows.h>
#endif

#include "robust.h"

#define LONGEST 280

/* A new folder in which processes meet. */
static void make_folder(char *folder)
{
#ifdef _WIN32
    char setting[LONGEST + 4];
    char temporary[LONGEST - 40];
    GetTempPathA(sizeof temporary, temporary);
    snprintf(folder, LONGEST, "%sninekw-robust-%lu", temporary, GetCurrentProcessId());
    snprintf(setting, sizeof setting, "TMP=%s", folder);
    EXPECT(mkdir(folder) == 0 && putenv(setting) == 0);
#else
    strcpy(folder, "/tmp/ninekw-robust-XXXXXX");
    EXPECT(mkdtemp(folder) != NULL && setenv("XDG_RUNTIME_DIR", folder, 1) == 0);
#endif
}

static void forget_folder(void)
{
#ifdef _WIN32
    EXPECT(putenv("TMP=C:\\") == 0);
#else
    unsetenv("XDG_RUNTIME_DIR");
#endif
}

struct budget {
    int asked, uploads;
    int64_t answer;
    char account[33];
};

static int64_t limit(void *user, const char *account, int32_t priority)
{
    struct budget *budget = user;
    EXPECT(strlen(account) == 32 && strstr(account, getenv("NINEKW_API_KEY")) == NULL);
    EXPECT(budget->asked == 0 || strcmp(budget->account, account) == 0);
    strncpy(budget->account, account, sizeof budget->account - 1);
    budget->uploads += priority == NINEKW_PRIORITY_UPLOAD;
    /* The first question of two is answered by a time to wait. */
    return budget->asked++ % 2 == 0 ? budget->answer : 0;
}

void shared_budget(void)
{
    struct budget budget = {0, 0, 30, ""};
    char folder[LONGEST], path[LONGEST + 50];
    ninekw_error *err = NULL;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    ninekw_options *options = picture_options();
    int64_t credits = 0, id = 0;
    make_folder(folder);
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_min_interval_ms(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_retries(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_share(config, NINEKW_SHARE_MACHINE, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_limiter(config, limit, &budget, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(ninekw_submit(client, options, &id, NULL) == NINEKW_OK && id > 0);
    EXPECT(budget.asked == 2 && budget.uploads == 2);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    EXPECT(budget.asked == 4 && budget.uploads == 2);
    budget.answer = -7;
    EXPECT(ninekw_balance(client, &credits, &err) == NINEKW_ERR_SHARED_BUDGET);
    EXPECT(ninekw_error_is_retryable(err) == 1 && strstr(ninekw_error_message(err), "-7") != NULL);
    ninekw_error_free(err);
    ninekw_client_free(client);
    snprintf(path, sizeof path, "%s/ninekw/%s", folder, budget.account);
    EXPECT(unlink(path) == 0);
    snprintf(path, sizeof path, "%s/ninekw", folder);
    EXPECT(rmdir(path) == 0 && rmdir(folder) == 0);
    /* The folder's parent is gone: nowhere to meet. */
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_ERR_SHARED_BUDGET && client == NULL);
    EXPECT(ninekw_config_set_share(config, NINEKW_SHARE_PROCESS, NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK && budget.asked == 6);
    ninekw_config_free(config);
    ninekw_options_free(options);
    ninekw_client_free(client);
    forget_folder();
}

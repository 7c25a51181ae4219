/* Settings by their names. Made by `cargo xtask codegen` from the table of settings; not to be edited. */
#include "driver.h"

#include <stdlib.h>
#include <string.h>

static int32_t polling_of(const char *word)
{
    if (strcmp(word, "polite") == 0)
        return NINEKW_POLLING_POLITE;
    if (strcmp(word, "balanced") == 0)
        return NINEKW_POLLING_BALANCED;
    if (strcmp(word, "fast") == 0)
        return NINEKW_POLLING_FAST;
    return 0;
}

static int32_t abandon_of(const char *word)
{
    if (strcmp(word, "keep") == 0)
        return NINEKW_ABANDON_KEEP;
    if (strcmp(word, "abort") == 0)
        return NINEKW_ABANDON_ABORT;
    return 0;
}

static int32_t tls_roots_of(const char *word)
{
    if (strcmp(word, "system") == 0)
        return NINEKW_TLS_ROOTS_SYSTEM;
    if (strcmp(word, "bundled") == 0)
        return NINEKW_TLS_ROOTS_BUNDLED;
    return 0;
}

static int32_t share_of(const char *word)
{
    if (strcmp(word, "process") == 0)
        return NINEKW_SHARE_PROCESS;
    if (strcmp(word, "machine") == 0)
        return NINEKW_SHARE_MACHINE;
    if (strcmp(word, "auto") == 0)
        return NINEKW_SHARE_AUTO;
    return 0;
}

int32_t set_by_name(ninekw_config *config, const char *name, const char *value, ninekw_error **err)
{
    if (strcmp(name, "api_key") == 0)
        return ninekw_config_set_api_key(config, value, err);
    if (strcmp(name, "base_url") == 0)
        return ninekw_config_set_base_url(config, value, err);
    if (strcmp(name, "source") == 0)
        return ninekw_config_set_source(config, value, err);
    if (strcmp(name, "user_agent") == 0)
        return ninekw_config_set_user_agent(config, value, err);
    if (strcmp(name, "timeout_ms") == 0)
        return ninekw_config_set_timeout_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "connect_timeout_ms") == 0)
        return ninekw_config_set_connect_timeout_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "min_interval_ms") == 0)
        return ninekw_config_set_min_interval_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "upload_interval_ms") == 0)
        return ninekw_config_set_upload_interval_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "longest_pause_ms") == 0)
        return ninekw_config_set_longest_pause_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "first_poll_ms") == 0)
        return ninekw_config_set_first_poll_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "poll_interval_ms") == 0)
        return ninekw_config_set_poll_interval_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "job_interval_ms") == 0)
        return ninekw_config_set_job_interval_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "polling") == 0)
        return ninekw_config_set_polling(config, polling_of(value), err);
    if (strcmp(name, "max_in_flight") == 0)
        return ninekw_config_set_max_in_flight(config, (int32_t)strtoll(value, NULL, 10), err);
    if (strcmp(name, "look_at_service") == 0)
        return ninekw_config_set_look_at_service(config, (int32_t)strtoll(value, NULL, 10), err);
    if (strcmp(name, "recover_uploads") == 0)
        return ninekw_config_set_recover_uploads(config, (int32_t)strtoll(value, NULL, 10), err);
    if (strcmp(name, "journal") == 0)
        return ninekw_config_set_journal(config, value, err);
    if (strcmp(name, "check_content") == 0)
        return ninekw_config_set_check_content(config, (int32_t)strtoll(value, NULL, 10), err);
    if (strcmp(name, "max_credits") == 0)
        return ninekw_config_set_max_credits(config, (int32_t)strtoll(value, NULL, 10), err);
    if (strcmp(name, "min_balance") == 0)
        return ninekw_config_set_min_balance(config, (int32_t)strtoll(value, NULL, 10), err);
    if (strcmp(name, "abandon") == 0)
        return ninekw_config_set_abandon(config, abandon_of(value), err);
    if (strcmp(name, "retries") == 0)
        return ninekw_config_set_retries(config, (int32_t)strtoll(value, NULL, 10), err);
    if (strcmp(name, "retry_pause_ms") == 0)
        return ninekw_config_set_retry_pause_ms(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "max_reply_bytes") == 0)
        return ninekw_config_set_max_reply_bytes(config, strtoll(value, NULL, 10), err);
    if (strcmp(name, "proxy") == 0)
        return ninekw_config_set_proxy(config, value, err);
    if (strcmp(name, "tls_roots") == 0)
        return ninekw_config_set_tls_roots(config, tls_roots_of(value), err);
    if (strcmp(name, "ca_file") == 0)
        return ninekw_config_set_ca_file(config, value, err);
    if (strcmp(name, "share") == 0)
        return ninekw_config_set_share(config, share_of(value), err);
    return NINEKW_ERR_INTERNAL;
}

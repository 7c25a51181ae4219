/* The proxy "system" is the one of the user's Internet settings. */
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#include "../robust/robust.h"

static const char *const place = "Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";

static void set_text(const char *name, const char *text)
{
    EXPECT(RegSetKeyValueA(HKEY_CURRENT_USER, place, name, REG_SZ, text, (DWORD)strlen(text) + 1) == 0);
}

static void enable(DWORD on)
{
    EXPECT(RegSetKeyValueA(HKEY_CURRENT_USER, place, "ProxyEnable", REG_DWORD, &on, sizeof on) == 0);
}

static int32_t ask(void)
{
    int64_t credits = 0;
    ninekw_client *client = NULL;
    ninekw_config *config = ninekw_config_new();
    int32_t status;
    EXPECT(ninekw_config_set_api_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_base_url(config, getenv("NINEKW_URL"), NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_retries(config, 0, NULL) == NINEKW_OK);
    EXPECT(ninekw_config_set_proxy(config, "system", NULL) == NINEKW_OK);
    EXPECT(ninekw_client_new(config, &client, NULL) == NINEKW_OK);
    ninekw_config_free(config);
    status = ninekw_balance(client, &credits, NULL);
    ninekw_client_free(client);
    return status;
}

void system_proxy(void)
{
    /* Nobody listens there. */
    set_text("ProxyServer", "127.0.0.1:1");
    set_text("ProxyOverride", "example.invalid");
    enable(1);
    EXPECT(ask() == NINEKW_ERR_PROXY);
    set_text("ProxyOverride", "example.invalid;127.0.0.1");
    EXPECT(ask() == NINEKW_OK);
    set_text("ProxyOverride", "");
    EXPECT(ask() == NINEKW_ERR_PROXY);
    enable(0);
    EXPECT(ask() == NINEKW_OK);
}

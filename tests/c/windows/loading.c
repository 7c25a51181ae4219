/*
 * Loads the DLL named by the argument again and again, as a host program with plug-ins does, and lets go of it while
 * threads that called it live. NINEKW_URL and NINEKW_API_KEY name a local service. NINEKW_URL_BY_NAME is the same with a
 * name in it: looking that up takes a thread of the library's own.
 */
#include <process.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#include "ninekw.h"

static int faults;

#define EXPECT(condition) \
    ((condition) ? (void)0 : (void)(fprintf(stderr, "loading:%d: %s\n", __LINE__, #condition), faults++))

static void find(HMODULE library, const char *name, void *function)
{
    FARPROC found = GetProcAddress(library, name);
    EXPECT(found != NULL);
    memcpy(function, &found, sizeof found);
}

struct visit {
    HMODULE library;
    HANDLE called, closed;
};

static void ask(HMODULE library, const char *url)
{
    ninekw_config *(NINEKW_CALL *config_new)(void);
    int32_t (NINEKW_CALL *set_key)(ninekw_config *, const char *, ninekw_error **);
    int32_t (NINEKW_CALL *set_url)(ninekw_config *, const char *, ninekw_error **);
    int32_t (NINEKW_CALL *client_new)(const ninekw_config *, ninekw_client **, ninekw_error **);
    int32_t (NINEKW_CALL *balance)(const ninekw_client *, int64_t *, ninekw_error **);
    void (NINEKW_CALL *client_free)(ninekw_client *);
    void (NINEKW_CALL *config_free)(ninekw_config *);
    uint32_t (NINEKW_CALL *abi)(void);
    ninekw_config *config;
    ninekw_client *client = NULL;
    int64_t credits = 0;
    find(library, "ninekw_abi_version", &abi);
    find(library, "ninekw_config_new", &config_new);
    find(library, "ninekw_config_set_api_key", &set_key);
    find(library, "ninekw_config_set_base_url", &set_url);
    find(library, "ninekw_client_new", &client_new);
    find(library, "ninekw_balance", &balance);
    find(library, "ninekw_client_free", &client_free);
    find(library, "ninekw_config_free", &config_free);
    EXPECT(abi() == NINEKW_ABI_VERSION);
    config = config_new();
    EXPECT(set_key(config, getenv("NINEKW_API_KEY"), NULL) == NINEKW_OK);
    EXPECT(set_url(config, url, NULL) == NINEKW_OK);
    EXPECT(client_new(config, &client, NULL) == NINEKW_OK);
    EXPECT(balance(client, &credits, NULL) == NINEKW_OK && credits > 0);
    client_free(client);
    config_free(config);
}

static unsigned __stdcall call(void *user)
{
    struct visit *visit = user;
    ask(visit->library, getenv("NINEKW_URL"));
    ask(visit->library, getenv("NINEKW_URL_BY_NAME"));
    SetEvent(visit->called);
    WaitForSingleObject(visit->closed, INFINITE);
    /* Ends now, and with it what the library keeps for each thread. */
    return 0;
}

int main(int argc, char **argv)
{
    for (int round = 0; argc == 2 && round < 20; round++) {
        struct visit visit;
        HANDLE thread;
        visit.library = LoadLibraryA(argv[1]);
        if (visit.library == NULL) {
            fprintf(stderr, "%s: error %lu\n", argv[1], GetLastError());
            return EXIT_FAILURE;
        }
        visit.called = CreateEventA(NULL, TRUE, FALSE, NULL);
        visit.closed = CreateEventA(NULL, TRUE, FALSE, NULL);
        thread = (HANDLE)_beginthreadex(NULL, 0, call, &visit, 0, NULL);
        WaitForSingleObject(visit.called, INFINITE);
        EXPECT(FreeLibrary(visit.library));
        SetEvent(visit.closed);
        WaitForSingleObject(thread, INFINITE);
        CloseHandle(thread);
        CloseHandle(visit.called);
        CloseHandle(visit.closed);
    }
    /* Once used it stays, for a thread of its own may still run. */
    EXPECT(argc == 2 && GetModuleHandleA(argv[1]) != NULL);
    puts(faults == 0 ? "loaded" : "not loaded");
    return faults == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Ctrl-C ends a call: Windows runs the handler in a thread of its own. */
#include <windows.h>

#include "../robust/robust.h"

static ninekw_cancel *token;

static BOOL WINAPI on_event(DWORD event)
{
    if (event != CTRL_C_EVENT)
        return FALSE;
    ninekw_cancel_trigger(token);
    return TRUE;
}

/* As if somebody pressed it, a little later. */
static DWORD WINAPI press(void *user)
{
    (void)user;
    Sleep(300);
    EXPECT(GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0));
    return 0;
}

void cancel_by_ctrl_c(void)
{
    ninekw_answer *answer = NULL;
    ninekw_client *client = new_client();
    int64_t id = submit(client);
    HANDLE thread;
    token = ninekw_cancel_new();
    /* Keys come from a console, and a program started without one may have been told to ignore this. */
    FreeConsole();
    EXPECT(AllocConsole());
    SetConsoleCtrlHandler(NULL, FALSE);
    EXPECT(SetConsoleCtrlHandler(on_event, TRUE));
    thread = CreateThread(NULL, 0, press, NULL, 0, NULL);
    EXPECT(thread != NULL);
    /* Not for ever: without the event the test fails. */
    EXPECT(ninekw_wait(client, id, 20000, token, &answer, NULL) == NINEKW_ERR_CANCELLED);
    EXPECT(ninekw_cancel_is_triggered(token) == 1);
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
    EXPECT(SetConsoleCtrlHandler(on_event, FALSE));
    ninekw_cancel_free(token);
    ninekw_client_free(client);
}

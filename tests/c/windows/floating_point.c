/* Delphi and Free Pascal let the processor raise what C does not: the library must not divide by zero on the way. */
#include <float.h>
#include <stdlib.h>
#include <windows.h>

#include "../robust/robust.h"

/* All but "inexact", which nearly every operation is. */
#define RAISED (_EM_INVALID | _EM_ZERODIVIDE | _EM_OVERFLOW)

static void unmask(void)
{
    _clearfp();
#ifdef __i386__
    /* The run-time library speaks of the x87 part alone. */
    {
        unsigned int control;
        __asm__ volatile("stmxcsr %0" : "=m"(control));
        control &= ~(0x3fu | 0x680u);
        __asm__ volatile("ldmxcsr %0" : : "m"(control));
    }
#endif
    _controlfp(~RAISED & _MCW_EM, _MCW_EM);
}

static void mask(void)
{
#ifdef __i386__
    /* What is pending would be raised by the next instruction, also in a handler. */
    __asm__ volatile("fnclex");
#endif
    _clearfp();
    _controlfp(_CW_DEFAULT & _MCW_EM, _MCW_EM);
#ifdef __i386__
    {
        unsigned int control = 0x1f80;
        __asm__ volatile("ldmxcsr %0" : : "m"(control));
    }
#endif
}

static volatile int raised;
static volatile double zero;
static void *back[5];

static LONG CALLBACK on_exception(EXCEPTION_POINTERS *what)
{
    switch (what->ExceptionRecord->ExceptionCode) {
    case EXCEPTION_FLT_DIVIDE_BY_ZERO:
    case EXCEPTION_FLT_INVALID_OPERATION:
    case EXCEPTION_FLT_OVERFLOW:
    case 0xC00002B4: /* several, by the newer instructions */
    case 0xC00002B5:
        raised++;
        mask();
        __builtin_longjmp(back, 1);
    default:
        return EXCEPTION_CONTINUE_SEARCH;
    }
}

/* Whether a division by zero is raised at all: otherwise the test would hold for nothing. */
static int is_on(void)
{
    raised = 0;
    if (__builtin_setjmp(back) == 0) {
        unmask();
        zero = 1.0 / zero;
        mask();
    }
    zero = 0.0;
    return raised == 1;
}

static int32_t stop_later(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    (void)user;
    (void)captcha_id;
    (void)phase;
    return elapsed_ms < 300;
}

/* Submits, learns from a first captcha, and waits: the schedule calculates. */
static void calls(void)
{
    ninekw_client *client = new_client();
    ninekw_options *options = picture_options();
    ninekw_batch *batch = NULL;
    ninekw_done *done = NULL;
    ninekw_answer *answer = NULL;
    ninekw_diagnosis *diagnosis = NULL;
    int64_t ticket = 0, credits = 0, id = submit(client);
    EXPECT(ninekw_balance(client, &credits, NULL) == NINEKW_OK);
    EXPECT(ninekw_wait(client, id, 300, NULL, &answer, NULL) == NINEKW_ERR_DEADLINE);
    EXPECT(ninekw_diagnose(client, "text", &diagnosis, NULL) == NINEKW_OK);
    ninekw_diagnosis_free(diagnosis);
    EXPECT(ninekw_batch_new(client, &batch, NULL) == NINEKW_OK);
    for (int i = 0; i < 3; i++)
        EXPECT(ninekw_batch_add(batch, options, &ticket, NULL) == NINEKW_OK);
    EXPECT(ninekw_batch_next_with(batch, -1, NULL, stop_later, NULL, &done, NULL) ==
           NINEKW_ERR_CANCELLED);
    ninekw_batch_free(batch);
    ninekw_options_free(options);
    ninekw_client_free(client);
}

void unmasked_floating_point(void)
{
    void *handler = AddVectoredExceptionHandler(1, on_exception);
    EXPECT(is_on());
    raised = 0;
    if (__builtin_setjmp(back) == 0) {
        unmask();
        calls();
        mask();
    }
    EXPECT(raised == 0);
    RemoveVectoredExceptionHandler(handler);
}

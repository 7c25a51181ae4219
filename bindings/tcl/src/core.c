/* The functions of libninekw for Tcl 8.6, as they are: handles are numbers or empty, a text is a list of none or one, what
 * a function fills in comes after its result. ninekw.tcl makes objects of them. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tcl.h>

#include "ninekw.h"

enum { TEXTS = 4 };

typedef struct {
    Tcl_Interp *interp;
    int objc;
    Tcl_Obj *const *objv;
    int next;
    int failed;
    Tcl_Obj *results;
    Tcl_DString texts[TEXTS];
    int text_count;
} nk_context;

typedef struct {
    const char *name;
    Tcl_ObjCmdProc *run;
} nk_command;

#define nk_arguments ClientData nk_data, Tcl_Interp *interp, int objc, Tcl_Obj *const objv[]
typedef int nk_result;
#define NK_BEGIN \
    nk_context context = {.interp = interp, .objc = objc, .objv = objv, .next = 1}, *c = &context; \
    (void)nk_data
#define NK_CHECK \
    if (nk_begin(c) != TCL_OK) \
    return TCL_ERROR
#define NK_END return nk_end(c)

static void nk_free_texts(nk_context *c)
{
    while (c->text_count > 0)
        Tcl_DStringFree(&c->texts[--c->text_count]);
}

static void nk_fail(nk_context *c, const char *message)
{
    if (!c->failed && message != NULL)
        Tcl_SetObjResult(c->interp, Tcl_NewStringObj(message, -1));
    c->failed = 1;
}

/* The next argument, or NULL after a failure. */
static Tcl_Obj *nk_next(nk_context *c)
{
    if (c->next >= c->objc)
        nk_fail(c, "wrong # args");
    return c->failed ? NULL : c->objv[c->next++];
}

static int nk_begin(nk_context *c)
{
    if (!c->failed && c->next != c->objc)
        nk_fail(c, "wrong # args");
    if (c->failed) {
        nk_free_texts(c);
        return TCL_ERROR;
    }
    c->results = Tcl_NewListObj(0, NULL);
    Tcl_IncrRefCount(c->results);
    return TCL_OK;
}

static int nk_end(nk_context *c)
{
    nk_free_texts(c);
    Tcl_SetObjResult(c->interp, c->results);
    Tcl_DecrRefCount(c->results);
    return TCL_OK;
}

static int64_t nk_take_i64(nk_context *c)
{
    Tcl_Obj *obj = nk_next(c);
    Tcl_WideInt number = 0;
    if (obj != NULL && Tcl_GetWideIntFromObj(c->interp, obj, &number) != TCL_OK)
        nk_fail(c, NULL);
    return number;
}

static int32_t nk_take_i32(nk_context *c)
{
    int64_t number = nk_take_i64(c);
    if (number < INT32_MIN || number > INT32_MAX)
        nk_fail(c, "out of range");
    return (int32_t)number;
}

/* A text as UTF-8: Tcl's own form is another one. An empty list is none, and lists of one hold the text. */
static const char *nk_take_text(nk_context *c)
{
    Tcl_Obj *list = nk_next(c), *obj = NULL;
    int count = 0;
    if (list == NULL || Tcl_ListObjLength(c->interp, list, &count) != TCL_OK || count == 0) {
        if (count == 0)
            return NULL;
        nk_fail(c, NULL);
        return NULL;
    }
    Tcl_ListObjIndex(NULL, list, 0, &obj);
    int length = 0;
    const char *start = Tcl_GetStringFromObj(obj, &length);
    Tcl_Encoding utf8 = Tcl_GetEncoding(NULL, "utf-8");
    Tcl_DString *text = &c->texts[c->text_count++];
    Tcl_UtfToExternalDString(utf8, start, length, text);
    Tcl_FreeEncoding(utf8);
    return Tcl_DStringValue(text);
}

typedef struct {
    const unsigned char *start;
    size_t length;
} nk_bytes;

static nk_bytes nk_take_bytes(nk_context *c)
{
    nk_bytes bytes = {NULL, 0};
    Tcl_Obj *obj = nk_next(c);
    int length = 0;
    if (obj != NULL) {
        bytes.start = Tcl_GetByteArrayFromObj(obj, &length);
        bytes.length = (size_t)length;
    }
    return bytes;
}

static void *nk_take_handle(nk_context *c)
{
    Tcl_Obj *obj = nk_next(c);
    int length = 0;
    Tcl_WideInt number = 0;
    if (obj == NULL || (Tcl_GetStringFromObj(obj, &length), length == 0))
        return NULL;
    if (Tcl_GetWideIntFromObj(c->interp, obj, &number) != TCL_OK)
        nk_fail(c, NULL);
    return (void *)(intptr_t)number;
}

/* A command prefix, or NULL. */
typedef Tcl_Obj *nk_function;

static nk_function nk_take_function(nk_context *c)
{
    Tcl_Obj *obj = nk_next(c);
    int length = 0;
    if (obj == NULL || (Tcl_GetStringFromObj(obj, &length), length == 0))
        return NULL;
    return obj;
}

static int nk_is_set(nk_function function)
{
    return function != NULL;
}

static nk_function nk_no_function(void)
{
    return NULL;
}

typedef struct {
    Tcl_Interp *interp;
    nk_function progress, decide, outcome;
} nk_guard;

static nk_guard nk_guard_of(nk_context *c, nk_function progress, nk_function decide, nk_function outcome)
{
    nk_guard guard = {c->interp, progress, decide, outcome};
    return guard;
}

static Tcl_Obj *nk_handle_obj(const void *handle)
{
    return handle == NULL ? Tcl_NewObj() : Tcl_NewWideIntObj((Tcl_WideInt)(intptr_t)handle);
}

/* Calls a command prefix with numbers; those of ninekw.tcl catch errors themselves. */
static int nk_ask(Tcl_Interp *interp, nk_function prefix, int count, Tcl_Obj *const *more, Tcl_WideInt *number)
{
    Tcl_Obj *command = Tcl_DuplicateObj(prefix);
    Tcl_IncrRefCount(command);
    for (int i = 0; i < count; i++)
        Tcl_ListObjAppendElement(NULL, command, more[i]);
    int code = Tcl_EvalObjEx(interp, command, TCL_EVAL_GLOBAL);
    Tcl_DecrRefCount(command);
    if (code == TCL_OK)
        code = Tcl_GetWideIntFromObj(interp, Tcl_GetObjResult(interp), number);
    Tcl_ResetResult(interp);
    return code == TCL_OK;
}

static int32_t nk_goes_on(Tcl_Interp *interp, nk_function prefix, int count, Tcl_Obj *const *more)
{
    Tcl_WideInt number = 0;
    return nk_ask(interp, prefix, count, more, &number) && number != 0;
}

static int32_t nk_progress(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    nk_guard *guard = user;
    Tcl_Obj *more[] = {Tcl_NewWideIntObj(captcha_id), Tcl_NewIntObj(phase), Tcl_NewWideIntObj(elapsed_ms)};
    return nk_goes_on(guard->interp, guard->progress, 3, more);
}

static int32_t nk_decide(void *user, const ninekw_job *job, ninekw_decision *decision)
{
    nk_guard *guard = user;
    Tcl_Obj *more[] = {nk_handle_obj(job), nk_handle_obj(decision)};
    return nk_goes_on(guard->interp, guard->decide, 2, more);
}

static int32_t nk_outcome(void *user, const ninekw_job *job, int32_t outcome, int64_t credits, const ninekw_error *error)
{
    nk_guard *guard = user;
    Tcl_Obj *more[] = {nk_handle_obj(job), Tcl_NewIntObj(outcome), Tcl_NewWideIntObj(credits), nk_handle_obj(error)};
    return nk_goes_on(guard->interp, guard->outcome, 4, more);
}

typedef struct {
    int64_t *start;
    size_t capacity;
} nk_numbers;

static nk_numbers nk_take_numbers(nk_context *c)
{
    nk_numbers numbers;
    int64_t capacity = nk_take_i64(c);
    numbers.capacity = capacity > 0 ? (size_t)capacity : 0;
    numbers.start = (int64_t *)ckalloc((unsigned)(numbers.capacity * sizeof(int64_t) + 1));
    return numbers;
}

static void nk_give(nk_context *c, Tcl_Obj *obj)
{
    Tcl_ListObjAppendElement(NULL, c->results, obj);
}

static void nk_give_numbers(nk_context *c, nk_numbers numbers, size_t found)
{
    size_t count = found < numbers.capacity ? found : numbers.capacity;
    Tcl_Obj *list = Tcl_NewListObj(0, NULL);
    for (size_t i = 0; i < count; i++)
        Tcl_ListObjAppendElement(NULL, list, Tcl_NewWideIntObj(numbers.start[i]));
    ckfree((char *)numbers.start);
    nk_give(c, list);
}

static void nk_give_i64(nk_context *c, int64_t number)
{
    nk_give(c, Tcl_NewWideIntObj(number));
}

static void nk_give_i32(nk_context *c, int32_t number)
{
    nk_give(c, Tcl_NewWideIntObj(number));
}

static Tcl_Obj *nk_text_obj(const char *text)
{
    Tcl_Encoding utf8 = Tcl_GetEncoding(NULL, "utf-8");
    Tcl_DString own;
    Tcl_ExternalToUtfDString(utf8, text, -1, &own);
    Tcl_Obj *obj = Tcl_NewStringObj(Tcl_DStringValue(&own), Tcl_DStringLength(&own));
    Tcl_DStringFree(&own);
    Tcl_FreeEncoding(utf8);
    return obj;
}

static void nk_give_text(nk_context *c, const char *text)
{
    Tcl_Obj *list = Tcl_NewListObj(0, NULL);
    if (text != NULL)
        Tcl_ListObjAppendElement(NULL, list, nk_text_obj(text));
    nk_give(c, list);
}

static void nk_give_bytes(nk_context *c, const void *start, size_t length)
{
    Tcl_Obj *list = Tcl_NewListObj(0, NULL);
    if (start != NULL)
        Tcl_ListObjAppendElement(NULL, list, Tcl_NewByteArrayObj(start, (int)length));
    nk_give(c, list);
}

static void nk_give_handle(nk_context *c, const void *handle)
{
    nk_give(c, nk_handle_obj(handle));
}

#include "calls.h"

/* A prefix that lives as long as the program: nobody knows when the library calls it last. */
typedef struct {
    Tcl_Interp *interp;
    Tcl_Obj *prefix;
} nk_kept;

static nk_kept *nk_keep(Tcl_Interp *interp, nk_function prefix)
{
    nk_kept *kept = (nk_kept *)ckalloc(sizeof *kept);
    kept->interp = interp;
    kept->prefix = Tcl_DuplicateObj(prefix);
    Tcl_IncrRefCount(kept->prefix);
    return kept;
}

static int64_t nk_limiter(void *user, const char *account, int32_t priority)
{
    nk_kept *limiter = user;
    Tcl_Obj *more[] = {Tcl_NewStringObj(account, -1), Tcl_NewIntObj(priority)};
    Tcl_WideInt wait = -1;
    return nk_ask(limiter->interp, limiter->prefix, 2, more, &wait) ? wait : -1;
}

static int w_ninekw_config_set_limiter(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    nk_function prefix = nk_take_function(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    nk_give_i64(c, p_ninekw_config_set_limiter(config, nk_limiter, nk_keep(interp, prefix), &err));
    nk_give_handle(c, err);
    NK_END;
}

static void nk_log(void *user, int32_t level, const char *name, const char *line, const char *fields)
{
    nk_kept *log = user;
    Tcl_Obj *more[] = {Tcl_NewIntObj(level), nk_text_obj(name), nk_text_obj(line), nk_text_obj(fields)};
    Tcl_WideInt unused = 0;
    (void)nk_ask(log->interp, log->prefix, 4, more, &unused);
}

static int w_ninekw_config_set_log(nk_arguments)
{
    NK_BEGIN;
    ninekw_config *config = nk_take_handle(c);
    int32_t level = nk_take_i32(c);
    nk_function prefix = nk_take_function(c);
    ninekw_error *err = NULL;
    NK_CHECK;
    nk_give_i64(c, p_ninekw_config_set_log(config, level, nk_log, nk_keep(interp, prefix), &err));
    nk_give_handle(c, err);
    NK_END;
}

/* load PATH: gives why it does not load, or nothing. */
static int nk_load(nk_arguments)
{
    (void)nk_data;
    if (objc != 2)
        return TCL_ERROR;
    void *library = dlopen(Tcl_GetString(objv[1]), RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        Tcl_SetObjResult(interp, Tcl_NewStringObj(dlerror(), -1));
        return TCL_OK;
    }
    for (size_t i = 0; nk_pointers[i].name != NULL; i++)
        *nk_pointers[i].place = dlsym(library, nk_pointers[i].name);
    return TCL_OK;
}

#define SPACE "::ninekw::native::"

int Ninekw_Init(Tcl_Interp *interp);
int Ninekw_Init(Tcl_Interp *interp)
{
    char name[96];
    if (Tcl_InitStubs(interp, "8.6", 0) == NULL)
        return TCL_ERROR;
    for (size_t i = 0; nk_commands[i].name != NULL; i++) {
        snprintf(name, sizeof name, SPACE "%s", nk_commands[i].name);
        Tcl_CreateObjCommand(interp, name, nk_commands[i].run, NULL, NULL);
    }
    Tcl_CreateObjCommand(interp, SPACE "ninekw_config_set_limiter", w_ninekw_config_set_limiter, NULL, NULL);
    Tcl_CreateObjCommand(interp, SPACE "ninekw_config_set_log", w_ninekw_config_set_log, NULL, NULL);
    Tcl_CreateObjCommand(interp, SPACE "load", nk_load, NULL, NULL);
    return TCL_OK;
}

/* The functions of libninekw for Lua 5.3 and 5.4, as they are: handles are light userdata, what a function fills in comes
 * after its result, and functions of Lua stand for callbacks. the Lua files make objects of them. */
#include <dlfcn.h>
#include <stdint.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>

#include "ninekw.h"

typedef struct {
    lua_State *L;
    int next;
    int top;
} nk_context;

#define nk_arguments lua_State *L
typedef int nk_result;
typedef luaL_Reg nk_command;

#define NK_BEGIN nk_context context = {L, 1, lua_gettop(L)}, *c = &context
/* Bad arguments have left the function by now. */
#define NK_CHECK ((void)c)
#define NK_END return lua_gettop(L) - c->top

static int32_t nk_take_i32(nk_context *c)
{
    lua_Integer number = luaL_checkinteger(c->L, c->next++);
    luaL_argcheck(c->L, number >= INT32_MIN && number <= INT32_MAX, c->next - 1, "out of range");
    return (int32_t)number;
}

static int64_t nk_take_i64(nk_context *c)
{
    return luaL_checkinteger(c->L, c->next++);
}

static const char *nk_take_text(nk_context *c)
{
    return luaL_optstring(c->L, c->next++, NULL);
}

typedef struct {
    const char *start;
    size_t length;
} nk_bytes;

static nk_bytes nk_take_bytes(nk_context *c)
{
    nk_bytes bytes;
    bytes.start = luaL_checklstring(c->L, c->next++, &bytes.length);
    return bytes;
}

static void *nk_take_handle(nk_context *c)
{
    int at = c->next++;
    if (lua_isnoneornil(c->L, at))
        return NULL;
    luaL_checktype(c->L, at, LUA_TLIGHTUSERDATA);
    return lua_touserdata(c->L, at);
}

/* The place of a Lua function on the stack; 0 for none. */
typedef int nk_function;

static nk_function nk_take_function(nk_context *c)
{
    int at = c->next++;
    if (lua_isnoneornil(c->L, at))
        return 0;
    luaL_checktype(c->L, at, LUA_TFUNCTION);
    return at;
}

static int nk_is_set(nk_function function)
{
    return function != 0;
}

static nk_function nk_no_function(void)
{
    return 0;
}

typedef struct {
    lua_State *L;
    nk_function progress, decide, outcome;
} nk_guard;

static nk_guard nk_guard_of(nk_context *c, nk_function progress, nk_function decide, nk_function outcome)
{
    nk_guard guard = {c->L, progress, decide, outcome};
    luaL_checkstack(c->L, 16, "callbacks");
    return guard;
}

/* Calls the function pushed last; the Lua files' functions catch errors themselves, so what fails here is memory. */
static int32_t nk_ask(lua_State *L, int arguments)
{
    int32_t goes_on = lua_pcall(L, arguments, 1, 0) == LUA_OK && lua_toboolean(L, -1);
    lua_pop(L, 1);
    return goes_on;
}

static int32_t nk_progress(void *user, int64_t captcha_id, int32_t phase, int64_t elapsed_ms)
{
    nk_guard *guard = user;
    lua_pushvalue(guard->L, guard->progress);
    lua_pushinteger(guard->L, captcha_id);
    lua_pushinteger(guard->L, phase);
    lua_pushinteger(guard->L, elapsed_ms);
    return nk_ask(guard->L, 3);
}

static int32_t nk_decide(void *user, const ninekw_job *job, ninekw_decision *decision)
{
    nk_guard *guard = user;
    lua_pushvalue(guard->L, guard->decide);
    lua_pushlightuserdata(guard->L, (void *)job);
    lua_pushlightuserdata(guard->L, decision);
    return nk_ask(guard->L, 2);
}

static void nk_push_handle(lua_State *L, const void *handle)
{
    if (handle == NULL)
        lua_pushnil(L);
    else
        lua_pushlightuserdata(L, (void *)handle);
}

static int32_t nk_outcome(void *user, const ninekw_job *job, int32_t outcome, int64_t credits, const ninekw_error *error)
{
    nk_guard *guard = user;
    lua_pushvalue(guard->L, guard->outcome);
    lua_pushlightuserdata(guard->L, (void *)job);
    lua_pushinteger(guard->L, outcome);
    lua_pushinteger(guard->L, credits);
    nk_push_handle(guard->L, error);
    return nk_ask(guard->L, 4);
}

/* An array for numbers, on Lua's stack. */
typedef struct {
    int64_t *start;
    size_t capacity;
} nk_numbers;

static nk_numbers nk_take_numbers(nk_context *c)
{
    nk_numbers numbers;
    numbers.capacity = (size_t)luaL_checkinteger(c->L, c->next++);
    numbers.start = lua_newuserdata(c->L, numbers.capacity * sizeof(int64_t) + 1);
    c->top = lua_gettop(c->L);
    return numbers;
}

static void nk_give_numbers(nk_context *c, nk_numbers numbers, size_t found)
{
    size_t count = found < numbers.capacity ? found : numbers.capacity;
    lua_createtable(c->L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        lua_pushinteger(c->L, numbers.start[i]);
        lua_rawseti(c->L, -2, (lua_Integer)i + 1);
    }
}

static void nk_give_i64(nk_context *c, int64_t number)
{
    lua_pushinteger(c->L, number);
}

static void nk_give_i32(nk_context *c, int32_t number)
{
    lua_pushinteger(c->L, number);
}

static void nk_give_text(nk_context *c, const char *text)
{
    lua_pushstring(c->L, text);
}

static void nk_give_bytes(nk_context *c, const void *start, size_t length)
{
    if (start == NULL)
        lua_pushnil(c->L);
    else
        lua_pushlstring(c->L, start, length);
}

static void nk_give_handle(nk_context *c, const void *handle)
{
    nk_push_handle(c->L, handle);
}

#include "calls.h"

/* A function that lives as long as the program: which thread calls it last cannot be known. */
typedef struct {
    lua_State *L;
    int function;
} nk_kept;

/* That at a place of the stack; kept by the registry, as is what it refers to. */
static nk_kept *nk_keep(lua_State *L, int at)
{
    luaL_checktype(L, at, LUA_TFUNCTION);
    nk_kept *kept = lua_newuserdata(L, sizeof *kept);
    luaL_ref(L, LUA_REGISTRYINDEX);
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_MAINTHREAD);
    kept->L = lua_tothread(L, -1);
    lua_pushvalue(L, at);
    kept->function = luaL_ref(L, LUA_REGISTRYINDEX);
    return kept;
}

static int64_t nk_limiter(void *user, const char *account, int32_t priority)
{
    nk_kept *limiter = user;
    lua_rawgeti(limiter->L, LUA_REGISTRYINDEX, limiter->function);
    lua_pushstring(limiter->L, account);
    lua_pushinteger(limiter->L, priority);
    int64_t wait = -1;
    if (lua_pcall(limiter->L, 2, 1, 0) == LUA_OK && lua_isinteger(limiter->L, -1))
        wait = lua_tointeger(limiter->L, -1);
    lua_pop(limiter->L, 1);
    return wait;
}

static int w_ninekw_config_set_limiter(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TLIGHTUSERDATA);
    nk_kept *limiter = nk_keep(L, 2);
    ninekw_error *err = NULL;
    lua_pushinteger(L, p_ninekw_config_set_limiter(lua_touserdata(L, 1), nk_limiter, limiter, &err));
    nk_push_handle(L, err);
    return 2;
}

static void nk_log(void *user, int32_t level, const char *name, const char *line, const char *fields)
{
    nk_kept *log = user;
    if (!lua_checkstack(log->L, 8))
        return;
    lua_rawgeti(log->L, LUA_REGISTRYINDEX, log->function);
    lua_pushinteger(log->L, level);
    lua_pushstring(log->L, name);
    lua_pushstring(log->L, line);
    lua_pushstring(log->L, fields);
    /* What fails is left on the stack. */
    if (lua_pcall(log->L, 4, 0, 0) != LUA_OK)
        lua_pop(log->L, 1);
}

static int w_ninekw_config_set_log(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TLIGHTUSERDATA);
    int32_t level = (int32_t)luaL_checkinteger(L, 2);
    nk_kept *log = nk_keep(L, 3);
    ninekw_error *err = NULL;
    lua_pushinteger(L, p_ninekw_config_set_log(lua_touserdata(L, 1), level, nk_log, log, &err));
    nk_push_handle(L, err);
    return 2;
}

/* load(path): gives nothing, or why it does not load. */
static int nk_load(lua_State *L)
{
    void *library = dlopen(luaL_checkstring(L, 1), RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        lua_pushstring(L, dlerror());
        return 1;
    }
    for (size_t i = 0; nk_pointers[i].name != NULL; i++)
        *nk_pointers[i].place = dlsym(library, nk_pointers[i].name);
    return 0;
}

int luaopen_ninekw_core(lua_State *L);
int luaopen_ninekw_core(lua_State *L)
{
    lua_newtable(L);
    luaL_setfuncs(L, nk_commands, 0);
    lua_pushcfunction(L, w_ninekw_config_set_limiter);
    lua_setfield(L, -2, "ninekw_config_set_limiter");
    lua_pushcfunction(L, w_ninekw_config_set_log);
    lua_setfield(L, -2, "ninekw_config_set_log");
    lua_pushcfunction(L, nk_load);
    lua_setfield(L, -2, "load");
    return 1;
}

/* How many handles are not freed yet, for the tests. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#include <lauxlib.h>
#include <lua.h>

static int live(lua_State *L)
{
    void *library = dlopen(getenv("NINEKW_LIB"), RTLD_NOW);
    int64_t (*count)(void) = NULL;
    *(void **)&count = dlsym(library, "ninekw__testing_live_handles");
    lua_pushinteger(L, count());
    return 1;
}

int luaopen_live_handles(lua_State *L);
int luaopen_live_handles(lua_State *L)
{
    lua_pushcfunction(L, live);
    return 1;
}

/* `live`: how many handles are not freed yet, for the tests. */
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

#include <tcl.h>

static int live(ClientData data, Tcl_Interp *interp, int objc, Tcl_Obj *const objv[])
{
    (void)data, (void)objc, (void)objv;
    int64_t (*count)(void) = NULL;
    *(void **)&count = dlsym(dlopen(getenv("NINEKW_LIB"), RTLD_NOW), "ninekw__testing_live_handles");
    Tcl_SetObjResult(interp, Tcl_NewWideIntObj(count()));
    return TCL_OK;
}

int Live_Init(Tcl_Interp *interp);
int Live_Init(Tcl_Interp *interp)
{
    if (Tcl_InitStubs(interp, "8.6", 0) == NULL)
        return TCL_ERROR;
    Tcl_CreateObjCommand(interp, "live", live, NULL, NULL);
    return TCL_OK;
}

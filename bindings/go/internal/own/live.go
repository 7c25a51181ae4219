package main

/*
#cgo LDFLAGS: -ldl
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

static int64_t live(void)
{
	int64_t (*count)(void) = NULL;
	*(void **)&count = dlsym(dlopen(getenv("NINEKW_LIB"), RTLD_NOW), "ninekw__testing_live_handles");
	return count == NULL ? -1 : count();
}
*/
import "C"

// How many handles are not freed yet.
func live() int { return int(C.live()) }

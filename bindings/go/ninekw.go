// Package ninekw is a client of the 9kw.eu captcha service, over the C library libninekw, which pkg-config finds.
//
//	client, err := ninekw.New() // NINEKW_API_KEY
//	answer, err := client.Solve(ctx, ninekw.File("captcha.png"), ninekw.Options{"maxtimeout": 90})
//	fmt.Println(answer.Text)
//	err = client.Feedback(ctx, answer.ID, ninekw.Correct, nil)
package ninekw

/*
#cgo pkg-config: ninekw
#include <stdlib.h>
#include <ninekw.h>
*/
import "C"

import (
	"fmt"
	"unsafe"
)

// Check tells whether the loaded library has the ABI of this package and is not older than it. New asks it first.
func Check() error {
	if abi := uint32(C.ninekw_abi_version()); abi != abiVersion || uint32(C.ninekw_version_number()) < versionNumber {
		return &Error{Status: ErrInternal, Operation: "library", Message: fmt.Sprintf(
			"this package needs libninekw %s or newer with ABI %d, but loaded is %s with ABI %d",
			packageVersion, abiVersion, Version(), abi)}
	}
	return nil
}

// Version is the loaded library's.
func Version() string { return C.GoString(C.ninekw_version()) }

// BuildInfo is version, ABI, target and TLS of the loaded library in one line, for bug reports.
func BuildInfo() string { return C.GoString(C.ninekw_build_info()) }

// StatusMessage says what a number of Error.Status means; empty if there is no such status.
func StatusMessage(status int) string { return C.GoString(C.ninekw_status_message(C.int32_t(status))) }

// ServiceCode says what the service means by a code, what to do, and of what category it is; empty if there is none.
func ServiceCode(code int) (text, advice, category string) {
	number := C.int32_t(code)
	return C.GoString(C.ninekw_service_code_text(number)), C.GoString(C.ninekw_service_code_advice(number)),
		C.GoString(C.ninekw_service_code_category(number))
}

// text is a copy of a text for C, to be freed. One that holds a NUL is refused.
func text(value, what string) (*C.char, error) {
	for i := 0; i < len(value); i++ {
		if value[i] == 0 {
			return nil, callerError(ErrInvalidUTF8, what+" holds a NUL")
		}
	}
	return C.CString(value), nil
}

func free(text *C.char) { C.free(unsafe.Pointer(text)) }

// optional is a text from C, or nil.
func optional(text *C.char) *string {
	if text == nil {
		return nil
	}
	value := C.GoString(text)
	return &value
}

package ninekw

/*
#include <stdlib.h>
#include <ninekw.h>
*/
import "C"

import (
	"fmt"
	"os"
	"unsafe"
)

// Options are parameters of a call by the service's names: strings, integers, bools, File or []byte.
type Options map[string]any

// File is the file at a path, as a captcha or as the value of an option.
type File string

// Text is a captcha that is text.
type Text string

// Captcha is the path of a file (a string or a File), []byte, Text, or nil with all in the options.
type Captcha any

// with runs a function with options of C, and frees them.
func (o Options) with(captcha Captcha, use func(*C.ninekw_options) error) error {
	given := C.ninekw_options_new()
	defer C.ninekw_options_free(given)
	switch given := captcha.(type) {
	case string:
		captcha = File(given)
	case Text:
		captcha = string(given)
	}
	if captcha != nil {
		if err := set(given, "file-upload-01", captcha); err != nil {
			return err
		}
	}
	for name, value := range o {
		if err := set(given, name, value); err != nil {
			return err
		}
	}
	return o.withCause(use(given), captcha)
}

// withCause names the system's error about a file that could not be read.
func (o Options) withCause(err error, captcha Captcha) error {
	known, is := err.(*Error)
	if !is || known.Status != ErrFile {
		return err
	}
	paths := []any{captcha}
	for _, value := range o {
		paths = append(paths, value)
	}
	for _, path := range paths {
		if file, is := path.(File); is && known.Cause == nil {
			_, known.Cause = os.Stat(string(file))
		}
	}
	return err
}

func set(options *C.ninekw_options, name string, value any) error {
	cname, err := text(name, "an option's name")
	if err != nil {
		return err
	}
	defer free(cname)
	var cerr *C.ninekw_error
	switch value := value.(type) {
	case string:
		ctext, err := text(value, name)
		if err != nil {
			return err
		}
		defer free(ctext)
		return done(C.ninekw_options_set_text(options, cname, ctext, &cerr), cerr)
	case File:
		path, err := text(string(value), name)
		if err != nil {
			return err
		}
		defer free(path)
		return done(C.ninekw_options_set_file(options, cname, path, &cerr), cerr)
	case []byte:
		var start unsafe.Pointer
		if len(value) > 0 {
			start = unsafe.Pointer(&value[0])
		}
		return done(C.ninekw_options_set_bytes(options, cname, start, C.size_t(len(value)), &cerr), cerr)
	case bool:
		number := 0
		if value {
			number = 1
		}
		return set(options, name, number)
	case int:
		return done(C.ninekw_options_set_int(options, cname, C.int64_t(value), &cerr), cerr)
	case int64:
		return done(C.ninekw_options_set_int(options, cname, C.int64_t(value), &cerr), cerr)
	case int32:
		return set(options, name, int64(value))
	default:
		return callerError(ErrInvalidArgument,
			fmt.Sprintf("%s must be a string, an int, a bool, a File or []byte, not %T", name, value))
	}
}

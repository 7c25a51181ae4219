package ninekw

/*
#include <stdint.h>
#include <ninekw.h>

void ninekw_go_log(void *user, int32_t level, char *name, char *line, char *fields);
static int32_t set_log(ninekw_config *config, int32_t level, void *user, ninekw_error **err)
{
	return ninekw_config_set_log(config, level, (ninekw_log_fn)ninekw_go_log, user, err);
}
*/
import "C"

import "unsafe"

// Level is how important an event is.
type Level int

// A call that failed for good, a trouble that the library mends, a step of a captcha, and every request and wait.
const (
	LogError   Level = C.NINEKW_LOG_ERROR
	LogWarning Level = C.NINEKW_LOG_WARNING
	LogInfo    Level = C.NINEKW_LOG_INFO
	LogDebug   Level = C.NINEKW_LOG_DEBUG
)

// Event is what the library did; it never shows the API key.
type Event struct {
	Level Level
	// Name is what happened, one of the names in docs/logging.md.
	Name string
	// Line is the name and the fields in one line, for people.
	Line string
	// Fields is a JSON object of texts and whole numbers.
	Fields string
}

// Log has a function hear the events of the client, from a level on. It lives as long as the program, and is called on
// several threads at once. A panic in it is dropped; calls that it makes on a client fail.
func Log(level Level, hear func(Event)) Setting {
	return func(m *making) error {
		var err *C.ninekw_error
		return done(C.set_log(m.config, C.int32_t(level), placeOf(hear), &err), err)
	}
}

//export ninekw_go_log
func ninekw_go_log(user unsafe.Pointer, level C.int32_t, name, line, fields *C.char) {
	// A logger that fails is no reason to lose an answer.
	defer func() { _ = recover() }()
	hear := valueAt(user).(func(Event))
	hear(Event{Level(level), C.GoString(name), C.GoString(line), C.GoString(fields)})
}

package ninekw

/*
#include <ninekw.h>
*/
import "C"

import (
	"runtime"
	"unsafe"
)

// State is what became of a captcha.
type State int

// A captcha waits for its answer, has it, or got none.
const (
	Pending  State = C.NINEKW_STATE_PENDING
	Solved   State = C.NINEKW_STATE_SOLVED
	Unsolved State = C.NINEKW_STATE_UNSOLVED
)

// Point is a click, from the top left.
type Point struct{ X, Y int }

// Answer is what became of a captcha. Pointers are nil where the service did not say, or where the kind has none.
type Answer struct {
	ID    int64
	State State
	// Text is the answer as the service sent it, in the form of Kind ("text", "click" and so on).
	Text      string
	Kind      *string
	Credits   *int64
	Points    []Point
	Angle     *int
	Confirmed *bool
	Token     *string
}

func copiedAnswer(answer *C.ninekw_answer) *Answer {
	result := &Answer{
		ID:    int64(C.ninekw_answer_id(answer)),
		State: State(C.ninekw_answer_state(answer)),
		Text:  C.GoString(C.ninekw_answer_text(answer)),
		Kind:  optional(C.ninekw_answer_kind(answer)),
		Token: optional(C.ninekw_answer_token(answer)),
	}
	var credits C.int64_t
	if C.ninekw_answer_credits(answer, &credits) != 0 {
		value := int64(credits)
		result.Credits = &value
	}
	var small C.int32_t
	if C.ninekw_answer_angle(answer, &small) != 0 {
		value := int(small)
		result.Angle = &value
	}
	if C.ninekw_answer_confirmed(answer, &small) != 0 {
		value := small != 0
		result.Confirmed = &value
	}
	for i := C.size_t(0); i < C.ninekw_answer_point_count(answer); i++ {
		var x, y C.int32_t
		C.ninekw_answer_point(answer, i, &x, &y)
		result.Points = append(result.Points, Point{int(x), int(y)})
	}
	return result
}

func takenAnswer(answer *C.ninekw_answer, err error) (*Answer, error) {
	defer C.ninekw_answer_free(answer)
	if err != nil {
		return nil, err
	}
	return copiedAnswer(answer), nil
}

// Reply is a whole reply of the service.
type Reply struct{ handle *C.ninekw_reply }

func reply(call func(**C.ninekw_reply, **C.ninekw_error) C.int32_t) (*Reply, error) {
	result := &Reply{}
	var err *C.ninekw_error
	if err := done(call(&result.handle, &err), err); err != nil {
		return nil, err
	}
	runtime.SetFinalizer(result, func(r *Reply) { C.ninekw_reply_free(r.handle) })
	return result, nil
}

// Body is its text; what is no UTF-8, and NUL, as U+FFFD.
func (r *Reply) Body() string {
	defer runtime.KeepAlive(r)
	return C.GoString(C.ninekw_reply_body(r.handle))
}

// Bytes are its bytes.
func (r *Reply) Bytes() []byte {
	defer runtime.KeepAlive(r)
	var length C.size_t
	start := C.ninekw_reply_bytes(r.handle, &length)
	return C.GoBytes(start, C.int(length))
}

// JSON is the reply in JSON, or nil.
func (r *Reply) JSON() *string {
	defer runtime.KeepAlive(r)
	return optional(C.ninekw_reply_json(r.handle))
}

// MediaType is what it is, for instance "image/png", or nil.
func (r *Reply) MediaType() *string {
	defer runtime.KeepAlive(r)
	return optional(C.ninekw_reply_media_type(r.handle))
}

// Text is a field's text, or nil.
func (r *Reply) Text(name string) *string {
	defer runtime.KeepAlive(r)
	field := C.CString(name)
	defer free(field)
	return optional(C.ninekw_reply_text(r.handle, field))
}

// Int is a field's number, or nil.
func (r *Reply) Int(name string) *int64 {
	defer runtime.KeepAlive(r)
	field := C.CString(name)
	defer free(field)
	var value C.int64_t
	if C.ninekw_reply_int(r.handle, field, &value) == 0 {
		return nil
	}
	result := int64(value)
	return &result
}

// Flag is a field's flag, or nil.
func (r *Reply) Flag(name string) *bool {
	defer runtime.KeepAlive(r)
	field := C.CString(name)
	defer free(field)
	var value C.int32_t
	if C.ninekw_reply_flag(r.handle, field, &value) == 0 {
		return nil
	}
	result := value != 0
	return &result
}

// Count is how many rows there are in all, if the service says so.
func (r *Reply) Count() *int64 {
	defer runtime.KeepAlive(r)
	var count C.int64_t
	if C.ninekw_reply_count(r.handle, &count) == 0 {
		return nil
	}
	result := int64(count)
	return &result
}

// Tables are the names of its tables.
func (r *Reply) Tables() (names []string) {
	defer runtime.KeepAlive(r)
	for i := C.size_t(0); i < C.ninekw_reply_table_count(r.handle); i++ {
		names = append(names, C.GoString(C.ninekw_reply_table_name(r.handle, i)))
	}
	return names
}

// table is a name for C: nil is the first table.
func table(name []string) *C.char {
	if len(name) == 0 {
		return nil
	}
	return C.CString(name[0])
}

// Columns are the names of a table's columns, without a name those of the first.
func (r *Reply) Columns(name ...string) (names []string) {
	defer runtime.KeepAlive(r)
	of := table(name)
	defer free(of)
	for i := C.size_t(0); i < C.ninekw_reply_column_count(r.handle, of); i++ {
		names = append(names, C.GoString(C.ninekw_reply_column(r.handle, of, i)))
	}
	return names
}

// Rows are a table's rows, each texts by columns; absent ones are not in it.
func (r *Reply) Rows(name ...string) (rows []map[string]string) {
	defer runtime.KeepAlive(r)
	of := table(name)
	defer free(of)
	columns := r.Columns(name...)
	for i := C.size_t(0); i < C.ninekw_reply_row_count(r.handle, of); i++ {
		row := map[string]string{}
		for _, column := range columns {
			field := C.CString(column)
			if cell := optional(C.ninekw_reply_cell(r.handle, of, i, field)); cell != nil {
				row[column] = *cell
			}
			free(field)
		}
		rows = append(rows, row)
	}
	return rows
}

// Batch is many captchas at once. One goroutine at a time may use it.
type Batch struct{ handle *C.ninekw_batch }

// Done is a captcha of a batch that is done with: its answer, or why there is none.
type Done struct {
	Ticket, CaptchaID int64
	Answer            *Answer
	Err               error
}

// Close frees it; captchas that are open stay so.
func (b *Batch) Close() {
	C.ninekw_batch_free(b.handle)
	b.handle = nil
	runtime.SetFinalizer(b, nil)
}

// pendingIDs asks for the ids at a place.
func (b *Batch) pendingIDs(place *C.int64_t, capacity int) int {
	return int(C.ninekw_batch_pending(b.handle, place, C.size_t(capacity)))
}

// Pending are the ids of the captchas that are open at the service.
func (b *Batch) Pending() []int64 {
	defer runtime.KeepAlive(b)
	ids := make([]int64, b.pendingIDs(nil, 0)+1)
	count := b.pendingIDs((*C.int64_t)(unsafe.Pointer(&ids[0])), len(ids))
	if count > len(ids) {
		count = len(ids)
	}
	return ids[:count]
}

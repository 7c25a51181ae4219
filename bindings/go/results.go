package ninekw

/*
#include <ninekw.h>
*/
import "C"

import (
	"time"
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
	// Text is the answer as the service sent it, in the form of Kind ("text", "mouse" and so on).
	Text string
	Kind *string
	// Credits is the account's balance after the answer, as the service tells it.
	Credits *int64
	// Price is what the captcha costs, in credits: 0 if nobody solved it, nil if this client did not submit it.
	Price *int64
	// RetryIn is when to poll a pending captcha again, for programs that do something else meanwhile; else nil.
	RetryIn   *time.Duration
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
	var number C.int64_t
	if C.ninekw_answer_credits(answer, &number) != 0 {
		value := int64(number)
		result.Credits = &value
	}
	if C.ninekw_answer_price(answer, &number) != 0 {
		value := int64(number)
		result.Price = &value
	}
	if C.ninekw_answer_retry_in_ms(answer, &number) != 0 {
		value := time.Duration(number) * time.Millisecond
		result.RetryIn = &value
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
type Reply struct{ *counted[*C.ninekw_reply] }

func reply(call func(**C.ninekw_reply, **C.ninekw_error) C.int32_t) (*Reply, error) {
	var handle *C.ninekw_reply
	var err *C.ninekw_error
	if err := done(call(&handle, &err), err); err != nil || handle == nil {
		return nil, err
	}
	return &Reply{count(handle, func(handle *C.ninekw_reply) { C.ninekw_reply_free(handle) })}, nil
}

// Body is its text; what is no UTF-8, and NUL, as U+FFFD.
func (r *Reply) Body() string {
	handle, end := r.use()
	defer end()
	return C.GoString(C.ninekw_reply_body(handle))
}

// Bytes are its bytes.
func (r *Reply) Bytes() []byte {
	handle, end := r.use()
	defer end()
	var length C.size_t
	start := C.ninekw_reply_bytes(handle, &length)
	return C.GoBytes(start, C.int(length))
}

// JSON is the reply in JSON, or nil.
func (r *Reply) JSON() *string {
	handle, end := r.use()
	defer end()
	return optional(C.ninekw_reply_json(handle))
}

// MediaType is what it is, for instance "image/png", or nil.
func (r *Reply) MediaType() *string {
	handle, end := r.use()
	defer end()
	return optional(C.ninekw_reply_media_type(handle))
}

// Text is a field's text, or nil.
func (r *Reply) Text(name string) *string {
	handle, end := r.use()
	defer end()
	field := C.CString(name)
	defer free(field)
	return optional(C.ninekw_reply_text(handle, field))
}

// Int is a field's number, or nil.
func (r *Reply) Int(name string) *int64 {
	handle, end := r.use()
	defer end()
	field := C.CString(name)
	defer free(field)
	var value C.int64_t
	if C.ninekw_reply_int(handle, field, &value) == 0 {
		return nil
	}
	result := int64(value)
	return &result
}

// Flag is a field's flag, or nil.
func (r *Reply) Flag(name string) *bool {
	handle, end := r.use()
	defer end()
	field := C.CString(name)
	defer free(field)
	var value C.int32_t
	if C.ninekw_reply_flag(handle, field, &value) == 0 {
		return nil
	}
	result := value != 0
	return &result
}

// Count is how many rows there are in all, if the service says so.
func (r *Reply) Count() *int64 {
	handle, end := r.use()
	defer end()
	var count C.int64_t
	if C.ninekw_reply_count(handle, &count) == 0 {
		return nil
	}
	result := int64(count)
	return &result
}

// Tables are the names of its tables.
func (r *Reply) Tables() (names []string) {
	handle, end := r.use()
	defer end()
	for i := C.size_t(0); i < C.ninekw_reply_table_count(handle); i++ {
		names = append(names, C.GoString(C.ninekw_reply_table_name(handle, i)))
	}
	return names
}

// nameOrNil is an optional name for C.
func nameOrNil(name []string) *C.char {
	if len(name) == 0 {
		return nil
	}
	return C.CString(name[0])
}

// Columns are the names of a table's columns, without a name those of the first.
func (r *Reply) Columns(name ...string) (names []string) {
	handle, end := r.use()
	defer end()
	of := nameOrNil(name)
	defer free(of)
	for i := C.size_t(0); i < C.ninekw_reply_column_count(handle, of); i++ {
		names = append(names, C.GoString(C.ninekw_reply_column(handle, of, i)))
	}
	return names
}

// Rows are a table's rows, each texts by columns; absent ones are not in it.
func (r *Reply) Rows(name ...string) (rows []map[string]string) {
	handle, end := r.use()
	defer end()
	of := nameOrNil(name)
	defer free(of)
	columns := r.Columns(name...)
	for i := C.size_t(0); i < C.ninekw_reply_row_count(handle, of); i++ {
		row := map[string]string{}
		for _, column := range columns {
			field := C.CString(column)
			if cell := optional(C.ninekw_reply_cell(handle, of, i, field)); cell != nil {
				row[column] = *cell
			}
			free(field)
		}
		rows = append(rows, row)
	}
	return rows
}

// ServerStatus is the service's load. What the service does not tell is nil. A kind is a word such as "text", as in
// Answer.Kind; without one the figure is that of all kinds.
type ServerStatus struct{ *Reply }

// Workers is how many people answer captchas just now.
func (s *ServerStatus) Workers(kind ...string) *int64 {
	of := nameOrNil(kind)
	defer free(of)
	return s.figure(func(handle *C.ninekw_reply, value *C.int64_t) C.int32_t {
		return C.ninekw_reply_workers(handle, of, value)
	})
}

// Queue is how many captchas wait for somebody.
func (s *ServerStatus) Queue(kind ...string) *int64 {
	of := nameOrNil(kind)
	defer free(of)
	return s.figure(func(handle *C.ninekw_reply, value *C.int64_t) C.int32_t {
		return C.ninekw_reply_queue(handle, of, value)
	})
}

// InWork is how many captchas somebody is answering just now.
func (s *ServerStatus) InWork() *int64 {
	return s.figure(func(handle *C.ninekw_reply, value *C.int64_t) C.int32_t {
		return C.ninekw_reply_in_work(handle, value)
	})
}

// MeanSolveSeconds is the mean from the upload to the answer over the last five minutes.
func (s *ServerStatus) MeanSolveSeconds() *int64 {
	return s.figure(func(handle *C.ninekw_reply, value *C.int64_t) C.int32_t {
		return C.ninekw_reply_mean_solve_seconds(handle, value)
	})
}

func (s *ServerStatus) figure(get func(*C.ninekw_reply, *C.int64_t) C.int32_t) *int64 {
	handle, end := s.use()
	defer end()
	var value C.int64_t
	if get(handle, &value) == 0 {
		return nil
	}
	result := int64(value)
	return &result
}

// Batch is many captchas at once. One goroutine at a time may use it.
type Batch struct {
	*counted[*C.ninekw_batch]
	left []int64
}

// Done is a captcha of a batch that is finished: its answer, or why there is none.
type Done struct {
	Ticket, CaptchaID int64
	Tag               string
	// Price is what the captcha costs, as Answer.Price; 0 if nobody solved it.
	Price  *int64
	Answer *Answer
	Err    error
}

// Close frees it. Captchas that are open at the service are given up if the client's Abandon is AbandonAbort; else they
// stay open, and Pending names them after Close, too. Feedback that waits is given.
func (b *Batch) Close() {
	// What could not be given up is named by Pending.
	_ = b.leave()
	if ids := b.Pending(); len(ids) > 0 {
		b.left = ids
	}
	b.close()
}

func (b *Batch) leave() error {
	handle, end := b.use()
	defer end()
	if handle == nil {
		return nil
	}
	var err *C.ninekw_error
	return done(C.ninekw_batch_leave(handle, &err), err)
}

// Pending are the ids of the captchas that are open at the service.
func (b *Batch) Pending() []int64 {
	handle, end := b.use()
	defer end()
	if handle == nil {
		return b.left
	}
	ids := make([]int64, C.ninekw_batch_pending(handle, nil, 0)+1)
	count := int(C.ninekw_batch_pending(handle, (*C.int64_t)(unsafe.Pointer(&ids[0])), C.size_t(len(ids))))
	if count > len(ids) {
		count = len(ids)
	}
	return ids[:count]
}

package ninekw

/*
#include <ninekw.h>
*/
import "C"

import "time"

// Job is a captcha of somebody else, to answer.
type Job struct{ *counted[*C.ninekw_job] }

// ID is the captcha's.
func (j *Job) ID() int64 {
	handle, end := j.use()
	defer end()
	return int64(C.ninekw_job_id(handle))
}

// Kind is the form of the answer: "text", "mouse" and so on.
func (j *Job) Kind() *string {
	handle, end := j.use()
	defer end()
	return optional(C.ninekw_job_kind(handle))
}

// CaptchaKind is what the service calls the captcha.
func (j *Job) CaptchaKind() *string {
	handle, end := j.use()
	defer end()
	return optional(C.ninekw_job_captcha_kind(handle))
}

// AnswerToCheck is somebody's answer that is to be checked.
func (j *Job) AnswerToCheck() *string {
	handle, end := j.use()
	defer end()
	return optional(C.ninekw_job_answer_to_check(handle))
}

// Content is the captcha where it is text alone.
func (j *Job) Content() *string {
	handle, end := j.use()
	defer end()
	return optional(C.ninekw_job_content(handle))
}

// Attachment is a file of a job, and what it is, for instance "image/png".
type Attachment struct {
	Bytes     []byte
	MediaType string
}

// Files are pictures or a sound.
func (j *Job) Files() (files []Attachment) {
	handle, end := j.use()
	defer end()
	for i := C.size_t(0); i < C.ninekw_job_file_count(handle); i++ {
		var length C.size_t
		start := C.ninekw_job_file(handle, i, &length)
		kind := C.GoString(C.ninekw_job_file_media_type(handle, i))
		files = append(files, Attachment{C.GoBytes(start, C.int(length)), kind})
	}
	return files
}

// Text is a field of the service's reply by its name.
func (j *Job) Text(name string) *string {
	handle, end := j.use()
	defer end()
	field := C.CString(name)
	defer free(field)
	return optional(C.ninekw_job_text(handle, field))
}

// Int is a field as a number.
func (j *Job) Int(name string) *int64 {
	handle, end := j.use()
	defer end()
	field := C.CString(name)
	defer free(field)
	var value C.int64_t
	if C.ninekw_job_int(handle, field, &value) == 0 {
		return nil
	}
	result := int64(value)
	return &result
}

// TimeLimit is how long there was for the answer.
func (j *Job) TimeLimit() time.Duration {
	handle, end := j.use()
	defer end()
	return time.Duration(C.ninekw_job_time_limit_ms(handle)) * time.Millisecond
}

// TimeLeft is how much of that is left.
func (j *Job) TimeLeft() time.Duration {
	handle, end := j.use()
	defer end()
	return time.Duration(C.ninekw_job_time_left_ms(handle)) * time.Millisecond
}

// InteractionLeft is, for a job taken with moretimes, how soon somebody must have touched it; negative for others.
func (j *Job) InteractionLeft() time.Duration {
	handle, end := j.use()
	defer end()
	return time.Duration(C.ninekw_job_interaction_left_ms(handle)) * time.Millisecond
}

// Check gives what the service would refuse this answer with, by the job's own rules; sends nothing.
func (j *Job) Check(answer string) error {
	handle, end := j.use()
	defer end()
	word, failure := text(answer, "answer")
	if failure != nil {
		return failure
	}
	defer free(word)
	var err *C.ninekw_error
	return done(C.ninekw_job_check(handle, word, &err), err)
}

// JSON is all that was sent, or nil.
func (j *Job) JSON() *string {
	handle, end := j.use()
	defer end()
	return optional(C.ninekw_job_json(handle))
}

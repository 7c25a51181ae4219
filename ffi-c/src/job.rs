//! Getters of a job.

use std::ffi::CString;
use std::ptr;

use libc::{c_char, c_void};
use ninekw::Job;

use crate::entry::entry;
use crate::error::ninekw_error;
use crate::getter::{give, millis, named_text, put_named, text, value};
use crate::handle::{borrow, free, get, into_raw};
use crate::text::{Texts, c_string, read};

/// A captcha that you are to answer. Immutable except for its remaining time, so any thread may read it.
pub struct ninekw_job {
    job: Job,
    kind: CString,
    captcha_kind: CString,
    to_check: Option<CString>,
    content: Option<CString>,
    media_types: Vec<CString>,
    json: Option<CString>,
    texts: Texts,
}

impl ninekw_job {
    pub(crate) fn new(job: Job) -> Self {
        let reply = job.reply();
        Self {
            kind: c_string(job.kind().name()),
            captcha_kind: c_string(job.captcha_kind().name()),
            to_check: job.answer_to_check().map(c_string),
            content: job.text().as_deref().map(c_string),
            media_types: job
                .files()
                .iter()
                .map(|file| c_string(file.media_type()))
                .collect(),
            json: reply.is_json().then(|| c_string(&reply.body())),
            texts: Texts::default(),
            job,
        }
    }
}

/// The captcha's id; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_id(job: *const ninekw_job) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(job, 0, |job| job.job.id()) }
}

/// The kind of answer that is wanted: "text", "textonly", "audio" (text), "mouse" (324x184), "multimouse"
/// (68x149;81x192), "rotate" (40 or -40), "puzzle" (301.05.165.11), "interactive" (a token), or "confirm" (yes or no:
/// is ninekw_job_answer_to_check() right?). NULL for NULL.
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_kind(job: *const ninekw_job) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(job, |job| Some(&job.kind)) }
}

/// The kind of the captcha itself, even if you are only to check its answer.
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_captcha_kind(job: *const ninekw_job) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(job, |job| Some(&job.captcha_kind)) }
}

/// The answer that you are to check; NULL unless the kind is "confirm".
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_answer_to_check(job: *const ninekw_job) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(job, |job| job.to_check.as_ref()) }
}

/// The number of files in the job. If you took the job without filedata, fetch them with ninekw_show().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_file_count(job: *const ninekw_job) -> usize {
    // SAFETY: the header's rules for handles.
    unsafe { value(job, 0, |job| job.job.files().len()) }
}

/// The bytes of file number `index`, from 0; `*length_out` receives their number. NULL and 0 if there is no such file.
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_file(
    job: *const ninekw_job,
    index: usize,
    length_out: *mut usize,
) -> *const c_void {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let file = get(job).and_then(|job| job.job.files().get(index));
        give(length_out, file.map(|file| file.bytes().len()));
        file.map_or(ptr::null(), |file| file.bytes().as_ptr().cast())
    }
}

/// The media type of file number `index`, such as "image/png", detected from its first bytes regardless of what the
/// service calls it; "application/octet-stream" if it is unknown. NULL if there is no such file.
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_file_media_type(
    job: *const ninekw_job,
    index: usize,
) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(job, |job| job.media_types.get(index)) }
}

/// The text of a captcha without an image (kind "textonly"); else NULL.
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_content(job: *const ninekw_job) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(job, |job| job.content.as_ref()) }
}

/// The value with the service's name `name`: "textinstructions", "sitekey", "pageurl", "oldsource" (the widget),
/// "cookies", "useragent", "proxy", "proxytype" or any other that was sent. NULL if there is none or only the service's
/// placeholder.
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_text(
    job: *const ninekw_job,
    name: *const c_char,
) -> *const c_char {
    // SAFETY: the header's rules for handles and texts.
    unsafe { named_text(job, name, |job| &job.texts, |job, name| job.job.field(name)) }
}

/// Puts the integer with the service's name `name` into `*value_out` and returns 1: "min_len", "max_len", "numeric",
/// "phrase", "nospace", "case-sensitive", "math", "angle", "width", "height" or any other that was sent. Returns 0 if
/// there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_int(
    job: *const ninekw_job,
    name: *const c_char,
    value_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { put_named(job, name, value_out, |job, name| job.job.int(name)) }
}

/// The whole time for the answer, in milliseconds from when you took the job; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_time_limit_ms(job: *const ninekw_job) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(job, 0, |job| millis(job.job.time_limit())) }
}

/// How much of ninekw_job_time_limit_ms() is left, in milliseconds; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_time_left_ms(job: *const ninekw_job) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(job, 0, |job| millis(job.job.time_left())) }
}

/// For a job taken with moretimes: how many milliseconds are left in which somebody must start to work on it; after
/// that it must be skipped. -1 for other jobs and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_interaction_left_ms(job: *const ninekw_job) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(job, -1, |job| job.job.interaction_left().map_or(-1, millis)) }
}

/// Checks by the job's own rules whether the service would accept this answer, without sending anything. The error has
/// the code (13, 38 to 53) with which the service would refuse it.
/// Errors: ANSWER, INVALID_UTF8, NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_check(
    job: *const ninekw_job,
    answer: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        entry(err, || {
            let job = borrow(job, "job")?;
            job.job.check(read(answer, "answer")?)
        })
    }
}

/// The whole reply in JSON; NULL if the reply has the text form.
/// Lives: as long as `job`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_json(job: *const ninekw_job) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(job, |job| job.json.as_ref()) }
}

/// Frees a job; NULL is fine. The service still waits for its answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_free(job: *mut ninekw_job) {
    // SAFETY: the header's rules for handles.
    unsafe { free(job) };
}

/// A handle for a callback; the library frees it.
pub(crate) fn lend(job: &Job) -> *mut ninekw_job {
    into_raw(ninekw_job::new(job.clone()))
}

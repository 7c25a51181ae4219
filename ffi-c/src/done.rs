//! What becomes of the captchas of a batch.

use std::ffi::CString;
use std::ptr;

use libc::c_char;
use ninekw::Done;

use crate::answer::ninekw_answer;
use crate::error::ninekw_error;
use crate::getter::{put, text, value};
use crate::handle::free;
use crate::text::c_string;

/// A captcha that a batch has finished, with its answer or its error. Immutable, so any thread may read it.
pub struct ninekw_done {
    ticket: i64,
    tag: Option<CString>,
    captcha_id: i64,
    price: Option<i64>,
    answer: Option<Box<ninekw_answer>>,
    error: Option<Box<ninekw_error>>,
}

impl ninekw_done {
    pub(crate) fn new(done: Done) -> Self {
        let price = done.price();
        let (answer, error) = match done.result {
            Ok(answer) => (Some(Box::new(ninekw_answer::new(answer))), None),
            Err(error) => (None, Some(Box::new(ninekw_error::new(error)))),
        };
        Self {
            ticket: number(done.ticket),
            tag: done.tag.as_deref().map(c_string),
            captcha_id: done.captcha_id.unwrap_or(0),
            price,
            answer,
            error,
        }
    }
}

/// The ticket as C has it.
pub(crate) fn number(ticket: u64) -> i64 {
    i64::try_from(ticket).unwrap_or(i64::MAX)
}

/// The name that the captcha was added with, or NULL.
/// Lives: as long as `done`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_done_tag(done: *const ninekw_done) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(done, |done| done.tag.as_ref()) }
}

/// The ticket that ninekw_batch_add() gave; -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_done_ticket(done: *const ninekw_done) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(done, -1, |done| done.ticket) }
}

/// The captcha's id; 0 if the captcha was not accepted, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_done_captcha_id(done: *const ninekw_done) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(done, 0, |done| done.captcha_id) }
}

/// Puts what the captcha costs, in credits, into `*credits_out` and returns 1, as ninekw_answer_price(): 0 credits if
/// nobody solved it. Returns 0 if that is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_done_price(done: *const ninekw_done, credits_out: *mut i64) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { put(done, credits_out, |done| done.price) }
}

/// The answer; NULL if there is none.
/// Lives: as long as `done`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_done_answer(done: *const ninekw_done) -> *const ninekw_answer {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(done, ptr::null(), |done| {
            done.answer.as_deref().map_or(ptr::null(), ptr::from_ref)
        })
    }
}

/// Why there is no answer; NULL if there is one.
/// Lives: as long as `done`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_done_error(done: *const ninekw_done) -> *const ninekw_error {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(done, ptr::null(), |done| {
            done.error.as_deref().map_or(ptr::null(), ptr::from_ref)
        })
    }
}

/// Frees a result with its answer and error; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_done_free(done: *mut ninekw_done) {
    // SAFETY: the header's rules for handles.
    unsafe { free(done) };
}

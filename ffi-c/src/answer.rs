//! Answers.

use std::ffi::CString;

use libc::c_char;
use ninekw::{Answer, Point, State};

use crate::getter::{give, millis, put, text, value};
use crate::handle::free;
use crate::text::c_string;

/// No worker has answered yet.
pub const NINEKW_STATE_PENDING: i32 = 1;
/// A worker has answered.
pub const NINEKW_STATE_SOLVED: i32 = 2;
/// No worker answered in time, or the captcha was given up; it is not charged.
pub const NINEKW_STATE_UNSOLVED: i32 = 3;

/// The state of a captcha and its answer. Immutable, so any thread may read it.
pub struct ninekw_answer {
    answer: Answer,
    text: CString,
    kind: Option<CString>,
    points: Vec<Point>,
}

impl ninekw_answer {
    pub(crate) fn new(answer: Answer) -> Self {
        Self {
            text: c_string(answer.text()),
            kind: answer.kind().map(|kind| c_string(kind.name())),
            points: answer.points().unwrap_or_default(),
            answer,
        }
    }
}

/// The captcha's id; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_id(answer: *const ninekw_answer) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(answer, 0, |answer| answer.answer.id()) }
}

/// The captcha's state, one of NINEKW_STATE_*; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_state(answer: *const ninekw_answer) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(answer, 0, |answer| match answer.answer.state() {
            State::Solved => NINEKW_STATE_SOLVED,
            State::Unsolved => NINEKW_STATE_UNSOLVED,
            // A state that a later core adds is not final.
            _ => NINEKW_STATE_PENDING,
        })
    }
}

/// The answer exactly as the worker sent it; "" if there is none, NULL for NULL.
/// Lives: as long as `answer`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_text(answer: *const ninekw_answer) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(answer, |answer| Some(&answer.text)) }
}

/// The kind of answer that the captcha needs: "text", "textonly", "mouse", "multimouse", "rotate", "puzzle",
/// "interactive" or "confirm"; NULL if this client did not submit the captcha.
/// Lives: as long as `answer`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_kind(answer: *const ninekw_answer) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(answer, |answer| answer.kind.as_ref()) }
}

/// Puts the account's balance in credits into `*credits_out` and returns 1; returns 0 if the service did not send it
/// with the answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_credits(
    answer: *const ninekw_answer,
    credits_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { put(answer, credits_out, |answer| answer.answer.credits()) }
}

/// Puts what the captcha costs, in credits, into `*credits_out` and returns 1: 0 credits if nobody solved it. Returns 0
/// if this client did not submit the captcha or does not remember it: it remembers the last 4096.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_price(
    answer: *const ninekw_answer,
    credits_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { put(answer, credits_out, |answer| answer.answer.price()) }
}

/// Puts into `*ms_out` in how many milliseconds to poll again and returns 1, for an answer of ninekw_poll() that is
/// pending: then another poll is allowed and worth its turn. ninekw_wait() polls at such moments by itself; this is for
/// programs that do something else meanwhile, such as the tasks of a queue. Returns 0 if the captcha is not pending.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_retry_in_ms(
    answer: *const ninekw_answer,
    ms_out: *mut i64,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        put(answer, ms_out, |answer| {
            answer.answer.retry_in().map(millis)
        })
    }
}

/// Puts the angle of a rotate captcha in degrees into `*degrees_out` and returns 1; returns 0 if the captcha is of
/// another kind or the text is not an angle.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_angle(
    answer: *const ninekw_answer,
    degrees_out: *mut i32,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { put(answer, degrees_out, |answer| answer.answer.angle()) }
}

/// Puts 1 into `*right_out` if the worker confirmed the answer that you had checked (checkanswer), 0 if not, and
/// returns 1; returns 0 if the captcha is of another kind or the text is neither yes nor no.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_confirmed(
    answer: *const ninekw_answer,
    right_out: *mut i32,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        put(answer, right_out, |answer| {
            answer.answer.confirmed().map(i32::from)
        })
    }
}

/// The token of an interactive captcha, exactly as sent; NULL if the captcha is of another kind.
/// Lives: as long as `answer`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_token(answer: *const ninekw_answer) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(answer, |answer| answer.answer.token().map(|_| &answer.text)) }
}

/// How many points the answer has: the clicks of a mouse or multimouse captcha, the positions of the pieces of a
/// puzzle. 0 if the captcha is of another kind or any part of the text is not a coordinate.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_point_count(answer: *const ninekw_answer) -> usize {
    // SAFETY: the header's rules for handles.
    unsafe { value(answer, 0, |answer| answer.points.len()) }
}

/// Puts the coordinates of point number `index`, from 0, into `*x_out` and `*y_out`, in pixels from the upper left
/// corner, and returns 1; returns 0 if there is no such point.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_point(
    answer: *const ninekw_answer,
    index: usize,
    x_out: *mut i32,
    y_out: *mut i32,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let point = value(answer, None, |answer| answer.points.get(index).copied());
        give(x_out, point.map(|point| point.x)) & give(y_out, point.map(|point| point.y))
    }
}

/// Frees an answer; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_answer_free(answer: *mut ninekw_answer) {
    // SAFETY: the header's rules for handles.
    unsafe { free(answer) };
}

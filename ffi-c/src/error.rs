//! The error object.

use std::ffi::CString;
use std::ptr;

use libc::c_char;
use ninekw::Error;

use crate::handle::{free, get};
use crate::text::c_string;

/// Why a call failed. Immutable, so any thread may read it.
pub struct ninekw_error {
    error: Error,
    message: CString,
    operation: CString,
    reply: Option<CString>,
}

impl ninekw_error {
    pub(crate) fn new(error: Error) -> Self {
        Self {
            message: c_string(error.message()),
            operation: c_string(error.operation()),
            reply: error.reply().map(c_string),
            error,
        }
    }

    #[cfg(test)]
    pub(crate) fn inner(&self) -> &Error {
        &self.error
    }
}

fn millis(duration: std::time::Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// The status that the failed call returned; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_status(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe { get(error) }.map_or(0, |error| error.error.status())
}

/// The service's own code, 1 to 57; 0 if the service sent none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_service_code(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    let code = unsafe { get(error) }.and_then(|error| error.error.service_code());
    i32::from(code.unwrap_or(0))
}

/// The HTTP status of the reply; 0 if there was no reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_http_status(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    let status = unsafe { get(error) }.and_then(|error| error.error.http_status());
    i32::from(status.unwrap_or(0))
}

/// The captcha that the error is about; 0 if there is none. After CANCELLED and DEADLINE it is still pending, unless
/// NINEKW_ABANDON_ABORT has given it up: ninekw_wait() continues, also in another process.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_captcha_id(error: *const ninekw_error) -> i64 {
    // SAFETY: the header's rules for handles.
    let id = unsafe { get(error) }.and_then(|error| error.error.captcha_id());
    id.unwrap_or(0)
}

/// 1 if it is harmless to repeat the same call and the repetition may succeed, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_is_retryable(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe { get(error) }.map_or(0, |error| i32::from(error.error.is_retryable()))
}

/// How many milliseconds the service asked to wait before the call is repeated; -1 if it did not ask.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_retry_after_ms(error: *const ninekw_error) -> i64 {
    // SAFETY: the header's rules for handles.
    let delay = unsafe { get(error) }.and_then(|error| error.error.retry_after());
    delay.map_or(-1, millis)
}

/// The action that failed, or "config", "options" or "arguments" if nothing was sent; NULL for NULL.
/// Lives: as long as `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_operation(error: *const ninekw_error) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { get(error) }.map_or(ptr::null(), |error| error.operation.as_ptr())
}

/// What happened and what to do about it, in one line; NULL for NULL. It never contains the API key.
/// Lives: as long as `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_message(error: *const ninekw_error) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { get(error) }.map_or(ptr::null(), |error| error.message.as_ptr())
}

/// The reply to a call that spent credits (ninekw_transfer(), ninekw_create_coupon(), ninekw_create_account()), if the
/// library could not read it: it may contain what was paid for. NULL for all other errors and for NULL.
/// Lives: as long as `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_reply(error: *const ninekw_error) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { get(error) }
        .and_then(|error| error.reply.as_ref())
        .map_or(ptr::null(), |reply| reply.as_ptr())
}

/// Frees an error; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_free(error: *mut ninekw_error) {
    // SAFETY: the header's rules for handles.
    unsafe { free(error) };
}

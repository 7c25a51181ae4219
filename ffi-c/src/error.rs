//! The error object.

use std::ffi::CString;

use libc::c_char;
use ninekw::Error;

use crate::getter::{millis, text, value};
use crate::handle::free;
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

/// The status that the failed call returned; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_status(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe { value(error, 0, |error| error.error.status()) }
}

/// The service's own code, 1 to 57; 0 if the service sent none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_service_code(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(error, 0, |error| {
            error.error.service_code().map_or(0, i32::from)
        })
    }
}

/// The HTTP status of the reply; 0 if there was no reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_http_status(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(error, 0, |error| {
            error.error.http_status().map_or(0, i32::from)
        })
    }
}

/// The captcha that the error is about; 0 if there is none. After CANCELLED and DEADLINE it is still pending, unless
/// NINEKW_ABANDON_ABORT has given it up: ninekw_wait() continues, also in another process.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_captcha_id(error: *const ninekw_error) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe { value(error, 0, |error| error.error.captcha_id().unwrap_or(0)) }
}

/// 1 if it is harmless to repeat the same call and the repetition may succeed, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_is_retryable(error: *const ninekw_error) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe { value(error, 0, |error| i32::from(error.error.is_retryable())) }
}

/// How many milliseconds the service asked to wait before the call is repeated; -1 if it did not ask.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_retry_after_ms(error: *const ninekw_error) -> i64 {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(error, -1, |error| {
            error.error.retry_after().map_or(-1, millis)
        })
    }
}

/// The action that failed, or "config", "options" or "arguments" if nothing was sent; NULL for NULL.
/// Lives: as long as `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_operation(error: *const ninekw_error) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(error, |error| Some(&error.operation)) }
}

/// What happened and what to do about it, in one line; NULL for NULL. It never contains the API key.
/// Lives: as long as `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_message(error: *const ninekw_error) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(error, |error| Some(&error.message)) }
}

/// The reply to a call that spent credits (ninekw_transfer(), ninekw_create_coupon(), ninekw_create_account()), if the
/// library could not read it: it may contain what was paid for. NULL for all other errors and for NULL.
/// Lives: as long as `error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_reply(error: *const ninekw_error) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe { text(error, |error| error.reply.as_ref()) }
}

/// Frees an error; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_error_free(error: *mut ninekw_error) {
    // SAFETY: the header's rules for handles.
    unsafe { free(error) };
}

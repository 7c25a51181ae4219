//! The cancel token.

use ninekw::CancelToken;

use crate::handle::{free, get, into_raw};

/// A token that cancels calls from another thread or from a signal handler.
pub struct ninekw_cancel {
    token: CancelToken,
}

impl ninekw_cancel {
    pub(crate) fn token(&self) -> &CancelToken {
        &self.token
    }
}

/// Creates a token.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_cancel_new() -> *mut ninekw_cancel {
    into_raw(ninekw_cancel {
        token: CancelToken::new(),
    })
}

/// Cancels every call that uses the token, within 100 ms. A single atomic store.
/// May be NULL: `cancel`.
/// Signal-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_trigger(cancel: *const ninekw_cancel) {
    // SAFETY: the header's rules for handles.
    if let Some(cancel) = unsafe { get(cancel) } {
        cancel.token.trigger();
    }
}

/// 1 if the token has been triggered, else 0; 0 for NULL.
/// Signal-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_is_triggered(cancel: *const ninekw_cancel) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe { get(cancel) }.map_or(0, |cancel| i32::from(cancel.token.is_triggered()))
}

/// Resets a triggered token, so that it can be used again.
/// May be NULL: `cancel`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_reset(cancel: *const ninekw_cancel) {
    // SAFETY: the header's rules for handles.
    if let Some(cancel) = unsafe { get(cancel) } {
        cancel.token.reset();
    }
}

/// Frees a token; NULL is fine. Calls in progress are not affected.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_free(cancel: *mut ninekw_cancel) {
    // SAFETY: the header's rules for handles.
    unsafe { free(cancel) };
}

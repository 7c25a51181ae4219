//! The cancel token.

use ninekw::CancelToken;

use crate::handle::{free, into_raw, look};

/// Stops calls from another thread or from a signal handler.
pub struct ninekw_cancel {
    token: CancelToken,
}

impl ninekw_cancel {
    pub(crate) fn token(&self) -> &CancelToken {
        &self.token
    }
}

/// Makes a token. The caller owns it and frees it with ninekw_cancel_free().
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_cancel_new() -> *mut ninekw_cancel {
    into_raw(ninekw_cancel {
        token: CancelToken::new(),
    })
}

/// Stops every call that was given the token, within 100 ms. One atomic store: may be called from a signal handler.
/// NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_trigger(cancel: *const ninekw_cancel) {
    // SAFETY: the header's rules for handles.
    if let Some(cancel) = unsafe { look(cancel) } {
        cancel.token.trigger();
    }
}

/// 1 if the token has been triggered, else 0. May be called from a signal handler.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_is_triggered(cancel: *const ninekw_cancel) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe { look(cancel) }.map_or(0, |cancel| i32::from(cancel.token.is_triggered()))
}

/// Makes a triggered token usable again. NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_reset(cancel: *const ninekw_cancel) {
    // SAFETY: the header's rules for handles.
    if let Some(cancel) = unsafe { look(cancel) } {
        cancel.token.reset();
    }
}

/// Frees a token; NULL is fine. Calls in progress keep what they need of it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_cancel_free(cancel: *mut ninekw_cancel) {
    // SAFETY: the header's rules for handles.
    unsafe { free(cancel) };
}

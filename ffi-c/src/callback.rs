//! The progress callback.

use std::ops::ControlFlow;
use std::time::Duration;

use libc::c_void;
use ninekw::{CallOptions, Error, ErrorKind, Phase};

use crate::cancel::ninekw_cancel;
use crate::handle::borrow_optional;

/// The call waits for its turn: all clients of an account together send at most one request every 250 ms.
pub const NINEKW_PHASE_QUEUED: i32 = 1;
/// A request and its reply are on the way.
pub const NINEKW_PHASE_NETWORK: i32 = 2;
/// The captcha is pending: no worker has answered it yet.
pub const NINEKW_PHASE_WAITING: i32 = 3;
/// The call waits before it repeats a request that failed.
pub const NINEKW_PHASE_RETRYING: i32 = 4;
/// The service asked for fewer requests: all requests of the account are held back.
pub const NINEKW_PHASE_HELD_BACK: i32 = 5;

/// Called at least every 100 ms while a call waits, only on the calling thread and only during the call.
///
/// `user` is the pointer passed to the call; `captcha_id` is 0 until the captcha is accepted; `phase` is one of
/// NINEKW_PHASE_*; `elapsed_ms` counts from the start of the call. In a batch, `captcha_id` is the captcha that is
/// being uploaded or polled. Returns non-zero to continue, 0 to cancel. It must not unwind or longjmp, and calls that
/// it makes on a client fail with NINEKW_ERR_BUSY.
pub type ninekw_progress_fn = Option<
    unsafe extern "C" fn(user: *mut c_void, captcha_id: i64, phase: i32, elapsed_ms: i64) -> i32,
>;

/// The caller's pointer for a callback.
#[derive(Clone, Copy)]
struct User(*mut c_void);

// SAFETY: the library does nothing with it but give it back, on the thread of the call that it came with.
unsafe impl Send for User {}

impl User {
    fn get(self) -> *mut c_void {
        self.0
    }
}

/// Call options from C arguments.
///
/// # Safety
/// `cancel` as in [`borrow_optional`]; `progress` may be called with `user` during the call.
pub(crate) unsafe fn call_options(
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    user: *mut c_void,
) -> Result<CallOptions, Error> {
    let mut options = CallOptions::new();
    if let Some(timeout) = timeout(timeout_ms)? {
        options = options.timeout(timeout);
    }
    // SAFETY: the caller promises it.
    if let Some(cancel) = unsafe { borrow_optional(cancel) } {
        options = options.cancel(cancel.token());
    }
    if let Some(callback) = progress {
        let user = User(user);
        options = options.progress(move |progress| {
            let phase = match progress.phase {
                Phase::Queued => NINEKW_PHASE_QUEUED,
                Phase::Network => NINEKW_PHASE_NETWORK,
                Phase::Retrying => NINEKW_PHASE_RETRYING,
                Phase::HeldBack => NINEKW_PHASE_HELD_BACK,
                // A phase that a later core adds is a kind of waiting.
                _ => NINEKW_PHASE_WAITING,
            };
            let id = progress.captcha_id.unwrap_or(0);
            let elapsed = i64::try_from(progress.elapsed.as_millis()).unwrap_or(i64::MAX);
            // SAFETY: the caller gave the function and its argument for use during the call, on this thread.
            match unsafe { callback(user.get(), id, phase, elapsed) } {
                0 => ControlFlow::Break(()),
                _ => ControlFlow::Continue(()),
            }
        });
    }
    Ok(options)
}

/// A time-out out of its C argument.
pub(crate) fn timeout(milliseconds: i64) -> Result<Option<Duration>, Error> {
    match milliseconds {
        -1 => Ok(None),
        0.. => Ok(Some(Duration::from_millis(milliseconds.unsigned_abs()))),
        _ => {
            let message = "timeout_ms must be -1 (default), 0 or more milliseconds";
            Err(Error::new(ErrorKind::InvalidArgument, "arguments", message))
        }
    }
}

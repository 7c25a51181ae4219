//! The caller's own request budget.

use std::ffi::CString;
use std::fmt;
use std::time::Duration;

use libc::{c_char, c_void};
use ninekw::{Acquire, Limiter, LimiterError, Permit, Priority};

/// The request submits a captcha; it takes precedence over all others.
pub const NINEKW_PRIORITY_UPLOAD: i32 = 1;
/// The request polls for an answer, or belongs to a job.
pub const NINEKW_PRIORITY_POLL: i32 = 2;
/// The request can wait: feedback, the balance, the account.
pub const NINEKW_PRIORITY_OTHER: i32 = 3;

/// Called before each request, to limit the rate of several machines together.
///
/// `user` is the pointer passed to ninekw_config_set_limiter(); `account` is 32 hexadecimal digits that identify the
/// base URL and the API key without revealing them; `priority` is one of NINEKW_PRIORITY_*. Returns 0 to send the
/// request now; a positive number of milliseconds after which to call the function again; or a negative number if it
/// cannot decide, which makes the call fail with NINEKW_ERR_SHARED_BUDGET before anything is sent. It must return at
/// once: the library does the waiting, so that the call can still be cancelled.
///
/// It is called on the thread of the call that is about to send: on any thread, and for several accounts on several
/// threads at once. So it must be thread-safe. It must not unwind or longjmp, and calls that it makes on a client fail
/// with NINEKW_ERR_BUSY.
pub type ninekw_limiter_fn =
    Option<unsafe extern "C" fn(user: *mut c_void, account: *const c_char, priority: i32) -> i64>;

/// The caller's function and its argument.
pub(crate) struct CallersLimiter {
    pub(crate) function: unsafe extern "C" fn(*mut c_void, *const c_char, i32) -> i64,
    pub(crate) user: *mut c_void,
}

// SAFETY: the header asks for a function that any thread may call with this argument.
unsafe impl Send for CallersLimiter {}
// SAFETY: the same.
unsafe impl Sync for CallersLimiter {}

impl fmt::Debug for CallersLimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallersLimiter")
    }
}

impl Limiter for CallersLimiter {
    fn acquire(&self, request: &Acquire<'_>) -> Result<Permit, LimiterError> {
        let account = CString::new(request.account)?;
        let priority = number_of(request.priority);
        // SAFETY: the caller gave the function and its argument for use by the client's calls, on any thread.
        let said = unsafe { (self.function)(self.user, account.as_ptr(), priority) };
        permit(said)
    }
}

pub(crate) fn number_of(priority: Priority) -> i32 {
    match priority {
        Priority::Upload => NINEKW_PRIORITY_UPLOAD,
        Priority::Poll => NINEKW_PRIORITY_POLL,
        // A priority that a later core adds has the lowest rank.
        _ => NINEKW_PRIORITY_OTHER,
    }
}

/// What the caller's answer means.
pub(crate) fn permit(said: i64) -> Result<Permit, LimiterError> {
    match u64::try_from(said) {
        Ok(0) => Ok(Permit::Granted),
        Ok(milliseconds) => Ok(Permit::Wait(Duration::from_millis(milliseconds))),
        Err(_) => Err(format!("it returned {said}").into()),
    }
}

//! The caller's own request budget.

use std::ffi::CString;
use std::fmt;
use std::time::Duration;

use libc::{c_char, c_void};
use ninekw::{Acquire, Limiter, LimiterError, Permit, Priority};

/// The request submits a captcha; it goes before all others.
pub const NINEKW_PRIORITY_UPLOAD: i32 = 1;
/// The request asks for an answer, or works on a captcha of somebody else.
pub const NINEKW_PRIORITY_POLL: i32 = 2;
/// The request can wait: feedback, the balance, the account.
pub const NINEKW_PRIORITY_OTHER: i32 = 3;

/// Asked before a request leaves, for a budget that many machines share.
///
/// `user` is what ninekw_config_set_limiter() was given; `account` is 32 hexadecimal digits that stand for base URL and
/// API key without showing them; `priority` is one of NINEKW_PRIORITY_*. Returns 0: the request leaves now; above 0:
/// milliseconds after which to ask again; below 0: it cannot tell, and the call fails with
/// NINEKW_ERR_SHARED_BUDGET, nothing sent. It answers at once: to wait is the library's part, which stays cancellable.
///
/// Called on the thread of whichever call is about to send, so on any, and for several accounts on several at once: it
/// must be thread-safe. It must not unwind or longjmp, and calls that it makes on a client fail with NINEKW_ERR_BUSY.
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
        let priority = match request.priority {
            Priority::Upload => NINEKW_PRIORITY_UPLOAD,
            Priority::Poll => NINEKW_PRIORITY_POLL,
            // A class of a later core can wait.
            _ => NINEKW_PRIORITY_OTHER,
        };
        // SAFETY: the caller gave the function and its argument for use by the client's calls, on any thread.
        let said = unsafe { (self.function)(self.user, account.as_ptr(), priority) };
        match u64::try_from(said) {
            Ok(0) => Ok(Permit::Granted),
            Ok(milliseconds) => Ok(Permit::Wait(Duration::from_millis(milliseconds))),
            Err(_) => Err(format!("it returned {said}").into()),
        }
    }
}

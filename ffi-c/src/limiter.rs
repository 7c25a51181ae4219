//! Budgets beyond the process: the machine's, and the caller's own.

use std::ffi::CString;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use libc::{c_char, c_void};
use ninekw::{Acquire, Error, ErrorKind, Limiter, LimiterError, Permit, Priority, Share};

use crate::config::{change, ninekw_config};
use crate::error::ninekw_error;
use crate::handle::null;

/// One budget of requests for all clients of the account in this process.
pub const NINEKW_SHARE_PROCESS: i32 = 1;
/// One budget for all processes of this user on this machine that do not keep to themselves.
pub const NINEKW_SHARE_MACHINE: i32 = 2;
/// The machine's budget where that works, else the process's. The default.
pub const NINEKW_SHARE_AUTO: i32 = 3;

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

/// Who shares the budget of requests: NINEKW_SHARE_AUTO (default), NINEKW_SHARE_PROCESS or NINEKW_SHARE_MACHINE. The
/// machine's budget is a file in $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the
/// temporary files. Where that cannot work, NINEKW_SHARE_MACHINE makes ninekw_client_new() fail with SHARED_BUDGET.
/// Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_share(
    config: *mut ninekw_config,
    share: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| match share {
            NINEKW_SHARE_PROCESS => Ok(config.share(Share::Process)),
            NINEKW_SHARE_MACHINE => Ok(config.share(Share::Machine)),
            NINEKW_SHARE_AUTO => Ok(config.share(Share::Auto)),
            _ => Err(Error::new(
                ErrorKind::InvalidArgument,
                "config",
                "share must be one of NINEKW_SHARE_*",
            )),
        })
    }
}

/// A budget that many machines share, asked before each request besides the process's own. None by default. `user` is
/// handed to `limiter` and may be NULL. Both must stay usable until the clients made from these settings are freed and
/// their calls have returned. Error: NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_limiter(
    config: *mut ninekw_config,
    limiter: ninekw_limiter_fn,
    user: *mut c_void,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            let function = limiter.ok_or_else(|| null("limiter"))?;
            Ok(config.limiter(Arc::new(CallersLimiter { function, user })))
        })
    }
}

/// The caller's function and its argument.
struct CallersLimiter {
    function: unsafe extern "C" fn(*mut c_void, *const c_char, i32) -> i64,
    user: *mut c_void,
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

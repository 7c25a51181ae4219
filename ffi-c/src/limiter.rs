//! Request budgets shared beyond the process: by the machine, or by the caller's own limiter.

use std::ffi::CString;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use libc::{c_char, c_void};
use ninekw::{Acquire, Error, ErrorKind, Limiter, LimiterError, Permit, Priority, Share};

use crate::config::{change, ninekw_config};
use crate::error::ninekw_error;
use crate::handle::null;

/// One request budget for all clients of the account in this process.
pub const NINEKW_SHARE_PROCESS: i32 = 1;
/// One request budget for all processes of this user on this machine, except those that use NINEKW_SHARE_PROCESS.
pub const NINEKW_SHARE_MACHINE: i32 = 2;
/// NINEKW_SHARE_MACHINE where that works, else NINEKW_SHARE_PROCESS. The default.
pub const NINEKW_SHARE_AUTO: i32 = 3;

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

/// Sets who shares the request budget: NINEKW_SHARE_AUTO (default), NINEKW_SHARE_PROCESS or NINEKW_SHARE_MACHINE. The
/// machine's budget is a file in $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID in the directory
/// for temporary files. If that does not work, NINEKW_SHARE_MACHINE makes ninekw_client_new() fail with SHARED_BUDGET.
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

/// Sets a function that is called before each request, in addition to the process's own rate limit; it lets several
/// machines share one request budget. None by default. `user` is handed to `limiter` and may be NULL. Both must stay
/// usable until the clients made from these settings are freed and their calls have returned. Error: NULL_ARGUMENT.
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
            // A priority that a later core adds has the lowest rank.
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

//! The caller's own logger.

use std::ffi::CString;
use std::fmt;
use std::sync::Arc;

use libc::{c_char, c_void};
use ninekw::{Error, ErrorKind, Event, Level, Listener, set_listener};

use crate::config::{change, ninekw_config};
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::text::c_string;

/// A call failed for good.
pub const NINEKW_LOG_ERROR: i32 = 1;
/// Something went wrong, and the library goes on: a retry, a limit.
pub const NINEKW_LOG_WARNING: i32 = 2;
/// A captcha went a step ahead.
pub const NINEKW_LOG_INFO: i32 = 3;
/// Every request, and every wait.
pub const NINEKW_LOG_DEBUG: i32 = 4;

/// Called with each event, none of which shows the API key, a password, a picture or an answer.
///
/// `user` is the pointer passed with the function; `level` is one of NINEKW_LOG_*; `name` is the event's name, such as
/// "retry"; `line` is name and fields in one line, for people: "retry action=usercaptchaupload attempt=2 wait_ms=1000";
/// `fields` is a JSON object of the same fields, whose values are texts and whole numbers. The texts live until the
/// function returns.
///
/// It is called on the thread of the call that it tells of: on any thread, and on several at once. So it must be
/// thread-safe. The library holds no lock meanwhile: it may block, which makes that call wait, free handles, and set
/// another function. Calls that it makes on a client fail with NINEKW_ERR_BUSY, and events that it causes itself are
/// not told. It must not unwind or longjmp.
pub type ninekw_log_fn = Option<
    unsafe extern "C" fn(
        user: *mut c_void,
        level: i32,
        name: *const c_char,
        line: *const c_char,
        fields: *const c_char,
    ),
>;

/// The caller's function and its argument.
struct CallersLog {
    function: unsafe extern "C" fn(*mut c_void, i32, *const c_char, *const c_char, *const c_char),
    user: *mut c_void,
}

// SAFETY: the header asks for a function that any thread may call with this argument.
unsafe impl Send for CallersLog {}
// SAFETY: the same.
unsafe impl Sync for CallersLog {}

impl fmt::Debug for CallersLog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallersLog")
    }
}

impl Listener for CallersLog {
    fn hear(&self, event: &Event<'_>) {
        let texts = [
            event.name.to_owned(),
            event.to_string(),
            event.fields_as_json(),
        ];
        let [name, line, fields]: [CString; 3] = texts.map(|text| c_string(&text));
        let level = event.level as i32;
        let (name, line, fields) = (name.as_ptr(), line.as_ptr(), fields.as_ptr());
        // SAFETY: the caller gave the function and its argument for use on any thread; the texts outlive the call.
        unsafe { (self.function)(self.user, level, name, line, fields) };
    }
}

/// From which level on somebody hears, and who.
type Heard = (Level, Arc<dyn Listener>);

/// The level and the listener of C's arguments; none without a function.
fn listener(level: i32, log: ninekw_log_fn, user: *mut c_void) -> Result<Option<Heard>, Error> {
    let Some(function) = log else {
        return Ok(None);
    };
    Ok(Some((
        level_of(level)?,
        Arc::new(CallersLog { function, user }),
    )))
}

/// One of NINEKW_LOG_*.
pub(crate) fn level_of(level: i32) -> Result<Level, Error> {
    let mut levels = Level::ALL.into_iter();
    levels.find(|known| *known as i32 == level).ok_or_else(|| {
        let message = "level must be one of NINEKW_LOG_*";
        Error::new(ErrorKind::InvalidArgument, "config", message)
    })
}

/// Has `log` called with the events of the clients made from these settings, from `level` on. `user` is handed to it.
/// Both must stay usable until the clients are freed and their calls have returned.
/// May be NULL: `log`, for nobody.
/// Errors: INVALID_ARGUMENT, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_log(
    config: *mut ninekw_config,
    level: i32,
    log: ninekw_log_fn,
    user: *mut c_void,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.listener(listener(level, log, user)?))
        })
    }
}

/// Has `log` called with the events of all clients of this process, from `level` on, besides the functions set for
/// single clients. `user` is handed to it. Both must stay usable until another function is set and the calls have
/// returned that were under way at that moment. A child of a fork keeps it. The environment variable NINEKW_LOG, which
/// is "error", "warning", "info" or "debug", writes the events to stderr, whatever is set here.
/// May be NULL: `log`, for nobody.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_set_log(
    level: i32,
    log: ninekw_log_fn,
    user: *mut c_void,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for out-pointers.
    unsafe {
        entry(err, || {
            set_listener(listener(level, log, user)?);
            Ok(())
        })
    }
}

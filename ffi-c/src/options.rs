//! `ninekw_options`: the parameters of a call.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard, TryLockError};

use libc::{c_char, c_void};
use ninekw::{Error, ErrorKind, Options, Value};

use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{borrow, free, into_raw};
use crate::infallible::infallible;
use crate::text::{read, read_bytes};

/// Parameters of a call, by the service's own names. Only one thread may change them at a time.
pub struct ninekw_options {
    options: Shared<Options>,
}

/// Any number of threads may read it at once, and only one may change it.
#[derive(Default)]
pub(crate) struct Shared<T>(RwLock<T>);

impl<T: Clone> Shared<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(RwLock::new(value))
    }

    /// A copy of the current value.
    pub(crate) fn snapshot(&self) -> T {
        let value = self.0.read().unwrap_or_else(PoisonError::into_inner);
        value.clone()
    }

    /// Write access; an error while another thread uses it.
    pub(crate) fn exclusive(&self, argument: &str) -> Result<RwLockWriteGuard<'_, T>, Error> {
        match self.0.try_write() {
            Ok(guard) => Ok(guard),
            Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => Err(busy(argument)),
        }
    }
}

fn busy(argument: &str) -> Error {
    Error::new(
        ErrorKind::Busy,
        "arguments",
        format!("{argument} is in use by another thread"),
    )
}

/// Locks what only one call may use at a time; an error while another one does.
pub(crate) fn exclusive<'a, T>(
    mutex: &'a Mutex<T>,
    argument: &str,
) -> Result<MutexGuard<'a, T>, Error> {
    match mutex.try_lock() {
        Ok(guard) => Ok(guard),
        Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => Err(busy(argument)),
    }
}

impl ninekw_options {
    /// A copy of the parameters, so that later changes do not affect the call.
    pub(crate) fn snapshot(&self) -> Options {
        self.options.snapshot()
    }
}

/// Creates options without parameters.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_options_new() -> *mut ninekw_options {
    into_raw(ninekw_options {
        options: Shared::new(Options::new()),
    })
}

/// Sets a parameter to a text, replacing an earlier value. `name` is one of NINEKW_PARAM_* (`_` may stand for `-`);
/// `value` is copied. For `file-upload-01` to `-08` the text is a sitekey, a text captcha, a data URL (whose content is
/// sent as a file), or with the option base64=1 base64 with or without line breaks.
/// Errors: UNKNOWN_OPTION, OPTION_RANGE, INVALID_UTF8, NULL_ARGUMENT, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_options_set_text(
    options: *mut ninekw_options,
    name: *const c_char,
    value: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { set(options, name, err, || Ok(read(value, "value")?.into())) }
}

/// Sets a parameter to an integer, replacing an earlier value; flags are 0 or 1. `name` as in
/// ninekw_options_set_text().
/// Errors: UNKNOWN_OPTION, OPTION_RANGE (with the range), INVALID_UTF8, NULL_ARGUMENT, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_options_set_int(
    options: *mut ninekw_options,
    name: *const c_char,
    value: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { set(options, name, err, || Ok(value.into())) }
}

/// Sets a parameter to `length` bytes, which are copied: the content of a file for `file-upload-01` to `-08`. If
/// `length` is 0 the pointer is ignored and the value is refused as empty; more than 8388608 bytes are refused with
/// FILE.
/// Errors: UNKNOWN_OPTION, OPTION_RANGE, FILE, NULL_ARGUMENT, INVALID_ARGUMENT, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_options_set_bytes(
    options: *mut ninekw_options,
    name: *const c_char,
    data: *const c_void,
    length: usize,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        set(options, name, err, || {
            Value::bytes(read_bytes(data.cast(), length, "data")?)
        })
    }
}

/// Sets a parameter to the content of a file, which is read when the captcha is submitted. `path` is UTF-8.
/// Errors: UNKNOWN_OPTION, OPTION_RANGE, INVALID_UTF8, NULL_ARGUMENT, BUSY; FILE when the captcha is submitted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_options_set_file(
    options: *mut ninekw_options,
    name: *const c_char,
    path: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        set(options, name, err, || {
            Ok(PathBuf::from(read(path, "path")?).into())
        })
    }
}

/// Removes all parameters, so that the options can be used for the next captcha.
/// May be NULL: `options`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_options_clear(options: *mut ninekw_options) {
    infallible((), || {
        // SAFETY: the header's rules for handles.
        if let Ok(options) = unsafe { borrow(options, "options") }
            && let Ok(mut options) = options.options.exclusive("options")
        {
            options.clear();
        }
    });
}

/// Frees options; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_options_free(options: *mut ninekw_options) {
    // SAFETY: the header's rules for handles.
    unsafe { free(options) };
}

/// # Safety
/// The header's rules for handles, texts and out-pointers.
unsafe fn set(
    options: *mut ninekw_options,
    name: *const c_char,
    err: *mut *mut ninekw_error,
    value: impl FnOnce() -> Result<Value, Error>,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe {
        entry(err, || {
            let options = borrow(options, "options")?;
            let name = read(name, "name")?;
            options.options.exclusive("options")?.set(name, value()?)?;
            Ok(())
        })
    }
}

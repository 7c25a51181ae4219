//! Text in and out.

use std::collections::HashMap;
use std::ffi::{CStr, CString};
use std::ptr;
use std::slice;
use std::sync::{Mutex, PoisonError};

use libc::c_char;
use ninekw::{Error, ErrorKind};

use crate::handle::null;

/// Reads a text from C, or returns an error that names the argument if it is NULL or not UTF-8.
///
/// # Safety
/// `text` is NULL or NUL-ended, and is not changed during the call.
pub(crate) unsafe fn read<'a>(text: *const c_char, argument: &str) -> Result<&'a str, Error> {
    if text.is_null() {
        return Err(null(argument));
    }
    // SAFETY: not NULL, so NUL-ended by the caller's promise.
    unsafe { CStr::from_ptr(text) }.to_str().map_err(|_| {
        let message = format!("{argument} is not UTF-8");
        Error::new(ErrorKind::InvalidUtf8, "arguments", message)
    })
}

/// Like [`read`], with a text for NULL.
///
/// # Safety
/// `text` is NULL or NUL-ended, and is not changed during the call.
pub(crate) unsafe fn read_or<'a>(
    text: *const c_char,
    argument: &str,
    default: &'a str,
) -> Result<&'a str, Error> {
    if text.is_null() {
        return Ok(default);
    }
    // SAFETY: promised by the caller.
    unsafe { read(text, argument) }
}

/// Bytes from C. With length 0 the pointer does not matter.
///
/// # Safety
/// `data` is NULL or readable for `length` bytes, which do not change during the call.
pub(crate) unsafe fn read_bytes<'a>(
    data: *const u8,
    length: usize,
    argument: &str,
) -> Result<&'a [u8], Error> {
    if length == 0 {
        return Ok(&[]);
    }
    if data.is_null() {
        return Err(null(argument));
    }
    if isize::try_from(length).is_err() {
        let message = format!("{argument} cannot be that long");
        return Err(Error::new(ErrorKind::InvalidArgument, "arguments", message));
    }
    // SAFETY: not NULL, so readable by the caller's promise; the length fits.
    Ok(unsafe { slice::from_raw_parts(data, length) })
}

/// A C string to be stored in a handle. A NUL inside it, where C would stop reading, becomes U+FFFD.
pub(crate) fn c_string(text: &str) -> CString {
    CString::new(text.replace('\0', "\u{fffd}")).unwrap_or_default()
}

/// Texts returned by name; each keeps its address until the handle is freed.
#[derive(Default)]
pub(crate) struct Texts(Mutex<HashMap<String, Option<CString>>>);

impl Texts {
    /// The text with this name, created on first use; NULL if there is none.
    pub(crate) fn get(&self, name: &str, make: impl FnOnce() -> Option<String>) -> *const c_char {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        texts
            .entry(name.to_owned())
            .or_insert_with(|| make().as_deref().map(c_string))
            .as_ref()
            .map_or(ptr::null(), |text| text.as_ptr())
    }
}

//! What getters of immutable handles have in common.

use std::ffi::CString;
use std::ptr;
use std::time::Duration;

use libc::c_char;

use crate::handle::get;
use crate::infallible::infallible;
use crate::text::{Texts, read};

/// A value; `none` for NULL.
///
/// # Safety
/// The header's rules for handles.
pub(crate) unsafe fn value<T, V: Copy>(handle: *const T, none: V, read: impl FnOnce(&T) -> V) -> V {
    // SAFETY: promised by the caller.
    infallible(none, || unsafe { get(handle) }.map_or(none, read))
}

/// A text that the handle keeps; NULL if there is none.
///
/// # Safety
/// The header's rules for handles.
pub(crate) unsafe fn text<T>(
    handle: *const T,
    read: impl FnOnce(&T) -> Option<&CString>,
) -> *const c_char {
    let read = |handle: &T| read(handle).map_or(ptr::null(), |text| text.as_ptr());
    // SAFETY: promised by the caller.
    unsafe { value(handle, ptr::null(), read) }
}

/// A text by its name; NULL if there is none.
///
/// # Safety
/// The header's rules for handles and texts.
pub(crate) unsafe fn named_text<T>(
    handle: *const T,
    name: *const c_char,
    texts: impl FnOnce(&T) -> &Texts,
    make: impl FnOnce(&T, &str) -> Option<String>,
) -> *const c_char {
    // SAFETY: promised by the caller.
    unsafe {
        value(handle, ptr::null(), |handle| match read(name, "name") {
            Ok(name) => texts(handle).get(name, || make(handle, name)),
            Err(_) => ptr::null(),
        })
    }
}

/// Puts a value into `*out` and returns 1; puts 0 and returns 0 if there is none.
///
/// # Safety
/// The header's rules for handles; `out` is NULL or writable.
pub(crate) unsafe fn put<T, V: Copy + Default>(
    handle: *const T,
    out: *mut V,
    read: impl FnOnce(&T) -> Option<V>,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe { give(out, value(handle, None, read)) }
}

/// Like [`put`], for a value with a name.
///
/// # Safety
/// The header's rules for handles and texts; `out` is NULL or writable.
pub(crate) unsafe fn put_named<T, V: Copy + Default>(
    handle: *const T,
    name: *const c_char,
    out: *mut V,
    find: impl FnOnce(&T, &str) -> Option<V>,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe { put(handle, out, |handle| find(handle, read(name, "name").ok()?)) }
}

/// # Safety
/// `out` is NULL or writable.
pub(crate) unsafe fn give<V: Default>(out: *mut V, value: Option<V>) -> i32 {
    let found = i32::from(value.is_some());
    if !out.is_null() {
        // SAFETY: not NULL, so writable by the caller's promise.
        unsafe { out.write(value.unwrap_or_default()) };
    }
    found
}

pub(crate) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

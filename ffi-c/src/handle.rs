//! Handles are reference-counted: C holds one reference, each call in progress another. So a handle that is freed in a
//! callback or on another thread lives until the call returns.

use std::sync::Arc;

use ninekw::{Error, ErrorKind};

/// Hands a new handle to C.
pub(crate) fn into_raw<T>(value: T) -> *mut T {
    #[cfg(feature = "testing")]
    crate::counter::count(1);
    Arc::into_raw(Arc::new(value)).cast_mut()
}

/// A reference for the length of a call, or an error that names the argument if the handle is NULL.
///
/// # Safety `handle` is NULL or came from [`into_raw`] and is not freed.
pub(crate) unsafe fn borrow<T>(handle: *const T, argument: &str) -> Result<Arc<T>, Error> {
    // SAFETY: the caller promises the same.
    unsafe { borrow_optional(handle) }.ok_or_else(|| null(argument))
}

/// Like [`borrow`], for a handle that may be NULL.
///
/// # Safety `handle` is NULL or came from [`into_raw`] and is not freed.
pub(crate) unsafe fn borrow_optional<T>(handle: *const T) -> Option<Arc<T>> {
    if handle.is_null() {
        return None;
    }
    // SAFETY: the pointer came from `Arc::into_raw`, and C still holds a reference.
    unsafe {
        Arc::increment_strong_count(handle);
        Some(Arc::from_raw(handle))
    }
}

/// A plain reference for a getter of an immutable handle.
///
/// # Safety `handle` is NULL or came from [`into_raw`] and outlives the reference, as the header requires for getters.
pub(crate) unsafe fn get<'a, T>(handle: *const T) -> Option<&'a T> {
    // SAFETY: the caller promises it.
    unsafe { handle.as_ref() }
}

/// Drops C's reference.
///
/// # Safety `handle` is NULL or came from [`into_raw`] and is not freed.
pub(crate) unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() {
        #[cfg(feature = "testing")]
        crate::counter::count(-1);
        // SAFETY: takes back the reference that `into_raw` handed out.
        drop(unsafe { Arc::from_raw(handle) });
    }
}

/// The error for a pointer that must not be NULL.
pub(crate) fn null(argument: &str) -> Error {
    let message = format!("{argument} must not be NULL");
    Error::new(ErrorKind::NullArgument, "arguments", message)
}

/// An out-parameter: emptied at the start, filled only on success.
pub(crate) struct Out<T>(*mut T);

impl<T: Copy> Out<T> {
    /// # Safety
    /// `pointer` is NULL or writable for the length of the call.
    pub(crate) unsafe fn new(pointer: *mut T, empty: T, argument: &str) -> Result<Self, Error> {
        if pointer.is_null() {
            return Err(null(argument));
        }
        // SAFETY: not NULL, so writable by the caller's promise.
        unsafe { pointer.write(empty) };
        Ok(Self(pointer))
    }

    pub(crate) fn set(self, value: T) {
        // SAFETY: checked and promised in `new`.
        unsafe { self.0.write(value) };
    }
}

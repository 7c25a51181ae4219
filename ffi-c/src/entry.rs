//! The wrapper of every fallible function: it resets `*err`, catches panics and reports the error.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ninekw::{Error, ErrorKind};

use crate::error::ninekw_error;
use crate::handle;
use crate::status::NINEKW_OK;

/// Runs the body of a function.
///
/// # Safety
/// `err` is NULL or writable for the length of the call.
pub(crate) unsafe fn entry(
    err: *mut *mut ninekw_error,
    body: impl FnOnce() -> Result<(), Error>,
) -> i32 {
    let mut body = Some(body);
    let mut once = || body.take().map_or(Ok(()), |body| body());
    // SAFETY: promised by the caller.
    unsafe { entry_dyn(err, &mut once) }
}

/// Non-generic half of [`entry`], to keep the code small.
///
/// # Safety As for [`entry`].
unsafe fn entry_dyn(
    err: *mut *mut ninekw_error,
    body: &mut dyn FnMut() -> Result<(), Error>,
) -> i32 {
    if !err.is_null() {
        // SAFETY: not NULL, so writable by the caller's promise.
        unsafe { err.write(std::ptr::null_mut()) };
    }
    // Unwind safe: the body is dropped, and values behind locks are replaced whole.
    let result =
        catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|panic| Err(panic_error(&*panic)));
    match result {
        Ok(()) => NINEKW_OK,
        Err(error) => {
            let status = error.status();
            // The caller could not free an error that it has no slot for.
            if !err.is_null() {
                // SAFETY: not NULL, so writable by the caller's promise.
                unsafe { err.write(handle::into_raw(ninekw_error::new(error))) };
            }
            status
        }
    }
}

fn panic_error(panic: &(dyn Any + Send)) -> Error {
    let text = panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("without a text");
    Error::new(
        ErrorKind::Panic,
        "library",
        format!("a fault of this library, please report it: {text}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ptr::null_mut;

    #[test]
    fn a_panic_becomes_an_error() {
        let mut err = null_mut();
        // SAFETY: the error slot is a local variable.
        let status = unsafe { entry(&raw mut err, || panic!("on purpose")) };
        assert_eq!(status, 901);
        // SAFETY: the call has just written the handle.
        let error = unsafe { handle::borrow(err, "err") }.unwrap();
        assert!(error.inner().message().ends_with("on purpose"));
        // SAFETY: freed once.
        unsafe { handle::free(err) };
        // SAFETY: NULL is allowed.
        assert_eq!(unsafe { entry(null_mut(), || panic!("again")) }, 901);
    }

    #[test]
    fn success_empties_the_error() {
        let mut err = std::ptr::dangling_mut();
        // SAFETY: the error slot is a local variable.
        assert_eq!(unsafe { entry(&raw mut err, || Ok(())) }, 0);
        assert!(err.is_null());
    }
}

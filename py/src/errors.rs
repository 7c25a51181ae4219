//! Converts the core's errors and panics to Python exceptions.

use std::any::Any;
use std::error::Error as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ninekw::{Error, ErrorKind};
use pyo3::prelude::*;

/// The attributes of an exception, in the order of the parameters of `ninekw.errors.build`.
type Parts<'a> = (
    i32,
    &'static str,
    &'a str,
    &'a str,
    Option<u16>,
    Option<u16>,
    Option<i64>,
    bool,
    Option<f64>,
    Option<&'a str>,
);

/// The exception for an error of the core.
pub(crate) fn exception(py: Python<'_>, error: &Error) -> PyErr {
    let status = error.kind().status();
    let built = build(
        py,
        (
            status.number,
            status.name,
            error.message(),
            error.operation(),
            error.service_code(),
            error.http_status(),
            error.captcha_id(),
            error.is_retryable(),
            error.retry_after().map(|pause| pause.as_secs_f64()),
            error.reply(),
        ),
    );
    // What the caller's limiter raised.
    if let Some(cause) = error
        .source()
        .and_then(<dyn std::error::Error>::downcast_ref)
    {
        built.set_cause(py, Some(PyErr::clone_ref(cause, py)));
    }
    built
}

/// The exception for a mistake that this module detects itself.
pub(crate) fn local_error(
    py: Python<'_>,
    kind: ErrorKind,
    operation: &str,
    message: &str,
) -> PyErr {
    let status = kind.status();
    let parts = (
        status.number,
        status.name,
        message,
        operation,
        None,
        None,
        None,
        false,
        None,
        None,
    );
    build(py, parts)
}

fn build(py: Python<'_>, parts: Parts<'_>) -> PyErr {
    let built = py
        .import("ninekw.errors")
        .and_then(|errors| errors.call_method1("build", parts));
    match built {
        Ok(value) => PyErr::from_value(value),
        Err(error) => error,
    }
}

/// Runs `work`. A panic becomes `InternalError`, because `PyO3`'s own `PanicException` is not an `Exception` and would
/// pass every handler of the caller.
pub(crate) fn catch_panic<T>(py: Python<'_>, work: impl FnOnce() -> PyResult<T>) -> PyResult<T> {
    // Unwind safe: the core replaces shared values whole.
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|payload| Err(panicked(py, payload.as_ref())))
}

#[cold]
#[inline(never)]
fn panicked(py: Python<'_>, payload: &(dyn Any + Send)) -> PyErr {
    let message = format!(
        "a fault of this library, please report it: {}",
        panic_message(payload)
    );
    local_error(py, ErrorKind::Panic, "ninekw", &message)
}

fn panic_message(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied())
        .unwrap_or("no message")
}

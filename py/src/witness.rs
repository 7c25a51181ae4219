//! A callable that sees what goes over the wire, for `ninekw conformance`.

use std::sync::Arc;

use ninekw::unstable::{Failure, Request, Response, Witness};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::limiter;

/// Calls it with path and query, form, HTTP status, body, and why there is no reply; what is not there is None.
pub(crate) fn of_callers(callable: Py<PyAny>) -> Witness {
    Arc::new(move |request, result| {
        // Without an interpreter there is nobody to call.
        Python::try_attach(|py| {
            let callable = callable.bind(py);
            limiter::pass_on(tell(callable, request, result), callable);
        });
    })
}

fn tell(
    callable: &Bound<'_, PyAny>,
    request: &Request,
    result: &Result<Response, Failure>,
) -> PyResult<()> {
    let bytes = |bytes: &[u8]| PyBytes::new(callable.py(), bytes);
    let form = request.body.as_ref().map(|body| bytes(&body.bytes));
    let (status, body, failure) = match result {
        Ok(response) => (Some(response.status), Some(bytes(&response.body)), None),
        Err(failure) => (None, None, Some(failure.message.as_str())),
    };
    callable.call1((&request.target, form, status, body, failure))?;
    Ok(())
}

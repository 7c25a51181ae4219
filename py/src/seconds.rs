//! Lengths of time, in seconds.

use std::time::Duration;

use ninekw::ErrorKind;
use pyo3::prelude::*;

use crate::errors::local_error;

pub(crate) const OPERATION: &str = "config";
/// Thirty years: nobody waits longer, and no sum of such times overflows.
const LONGEST: f64 = 1e9;

/// A length of time in seconds.
pub(crate) fn seconds(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Duration> {
    let number: f64 = value
        .extract()
        .map_err(|_| refused(value.py(), &format!("{name} must be a number of seconds")))?;
    if (0.0..=LONGEST).contains(&number) {
        Ok(Duration::from_secs_f64(number))
    } else {
        let message = format!("{name} must be 0 to {LONGEST} seconds, not {number}");
        Err(refused(value.py(), &message))
    }
}

pub(crate) fn refused(py: Python<'_>, message: &str) -> PyErr {
    local_error(py, ErrorKind::InvalidArgument, OPERATION, message)
}

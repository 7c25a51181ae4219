//! Converts Python's values to the core's options.

use std::ffi::OsString;
use std::path::PathBuf;

use ninekw::{ErrorKind, Options, Value};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyDict, PyInt, PyString};

use crate::errors::{catch_panic, exception, local_error};

const OPERATION: &str = "options";

/// The options of a call. `None` omits a parameter.
pub(crate) fn options(given: &Bound<'_, PyDict>) -> PyResult<Options> {
    let py = given.py();
    catch_panic(py, || {
        let mut options = Options::new();
        for (name, value) in given.iter() {
            let name = text(&name, "the name of an option")?;
            if !value.is_none() {
                let value = value_of(&name, &value)?;
                options
                    .set(&name, value)
                    .map_err(|error| exception(py, &error))?;
            }
        }
        Ok(options)
    })
}

fn value_of(name: &str, value: &Bound<'_, PyAny>) -> PyResult<Value> {
    // A bool is also an int, so check it first.
    if let Ok(flag) = value.cast::<PyBool>() {
        return Ok(flag.is_true().into());
    }
    if value.is_instance_of::<PyString>() {
        return text(value, name).map(Value::Text);
    }
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(bytes.as_bytes().to_vec().into());
    }
    if let Ok(bytes) = value.cast::<PyByteArray>() {
        return Ok(bytes.to_vec().into());
    }
    if value.hasattr("__fspath__")? {
        return path(value).map(Value::File);
    }
    int(value, name, OPERATION).map(Value::Int)
}

/// An integer in range; other numbers, such as 4.0, are refused.
pub(crate) fn int(value: &Bound<'_, PyAny>, name: &str, operation: &str) -> PyResult<i64> {
    let py = value.py();
    let is_number = value.is_instance_of::<PyInt>() || value.hasattr("__index__")?;
    if !is_number || value.is_instance_of::<PyBool>() {
        let found = value.get_type().name()?;
        let wanted = if operation == OPERATION {
            "str, int, bool, bytes or os.PathLike"
        } else {
            "int"
        };
        let message = format!("{name} must be {wanted}, not {found}");
        return Err(local_error(py, ErrorKind::OptionRange, operation, &message));
    }
    value.extract().map_err(|_| {
        let message = format!("{name} must be a whole number of at most 64 bits");
        local_error(py, ErrorKind::OptionRange, operation, &message)
    })
}

/// Text without lone surrogates, which Python allows and UTF-8 does not.
pub(crate) fn text(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    let py = value.py();
    let Ok(string) = value.cast::<PyString>() else {
        let message = format!("{name} must be str, not {}", value.get_type().name()?);
        return Err(local_error(
            py,
            ErrorKind::InvalidArgument,
            OPERATION,
            &message,
        ));
    };
    string.extract().map_err(|_| {
        let message = format!("{name} has characters that cannot be written as UTF-8");
        local_error(py, ErrorKind::InvalidUtf8, OPERATION, &message)
    })
}

/// A path, whether its `__fspath__` returns `str` or `bytes`.
pub(crate) fn path(value: &Bound<'_, PyAny>) -> PyResult<PathBuf> {
    let decoded = value
        .py()
        .import("os")?
        .call_method1("fsdecode", (value,))?;
    decoded.extract::<OsString>().map(PathBuf::from)
}

//! From keyword arguments to the core's settings.

mod setters;

use std::path::PathBuf;
use std::sync::Arc;

use ninekw::Config;
use ninekw::table::Allowed;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict};

use crate::errors::exception;
use crate::limiter::CallersLimiter;
use crate::options::{int, path, text};
use crate::seconds::{OPERATION, refused, seconds};

/// The settings of a client. `None` leaves the core's default.
pub(crate) fn config(api_key: &Bound<'_, PyAny>, given: &Bound<'_, PyDict>) -> PyResult<Config> {
    let py = given.py();
    let fail = |error: ninekw::Error| exception(py, &error);
    let mut config = Config::new(&text(api_key, "api_key")?).map_err(fail)?;
    for (name, value) in given.iter() {
        let name = text(&name, "the name of a setting")?;
        if !value.is_none() {
            config = setters::set(config, &name, &value)?.map_err(fail)?;
        }
    }
    Ok(config)
}

fn count<T: TryFrom<i64>>(value: &Bound<'_, PyAny>, name: &str) -> PyResult<T> {
    T::try_from(int(value, name, OPERATION)?)
        .map_err(|_| refused(value.py(), &format!("{name} is out of range")))
}

fn file(value: &Bound<'_, PyAny>, name: &str) -> PyResult<PathBuf> {
    path(value).map_err(|_| refused(value.py(), &format!("{name} must be a path")))
}

fn switch(value: &Bound<'_, PyAny>, name: &str) -> PyResult<bool> {
    if let Ok(on) = value.cast::<PyBool>() {
        return Ok(on.is_true());
    }
    let message = format!("{name} must be True or False");
    Err(refused(value.py(), &message))
}

fn limiter(value: &Bound<'_, PyAny>) -> PyResult<Arc<CallersLimiter>> {
    if value.is_callable() {
        return Ok(Arc::new(CallersLimiter(value.clone().unbind())));
    }
    Err(refused(value.py(), "limiter must be callable"))
}

fn out_of_range(py: Python<'_>, name: &str) -> PyErr {
    match Allowed::named(name) {
        Some(setting) => exception(py, &setting.out_of_range()),
        None => unknown(py, name),
    }
}

fn unknown(py: Python<'_>, name: &str) -> PyErr {
    refused(py, &format!("no setting is called {name}"))
}

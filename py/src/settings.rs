//! From keyword arguments to the core's settings.

use std::sync::Arc;
use std::time::Duration;

use ninekw::{Abandon, Config, ErrorKind, Polling, Share, TlsRoots};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict};

use crate::errors::{exception, local_error};
use crate::limiter::CallersLimiter;
use crate::options::{int, path, text};

const OPERATION: &str = "config";
/// Thirty years: nobody waits longer, and no sum of such times overflows.
const LONGEST: f64 = 1e9;

/// The settings of a client. `None` leaves the core's default.
pub(crate) fn config(api_key: &Bound<'_, PyAny>, given: &Bound<'_, PyDict>) -> PyResult<Config> {
    let py = given.py();
    let fail = |error: ninekw::Error| exception(py, &error);
    let mut config = Config::new(&text(api_key, "api_key")?).map_err(fail)?;
    let mut roots = TlsRoots::System;
    for (name, value) in given.iter() {
        let name = text(&name, "the name of a setting")?;
        if value.is_none() {
            continue;
        }
        config = match name.as_str() {
            "url" => config.base_url(&text(&value, &name)?).map_err(fail)?,
            "source" => config.source(&text(&value, &name)?).map_err(fail)?,
            "user_agent" => config.user_agent(&text(&value, &name)?).map_err(fail)?,
            "timeout" => config.timeout(seconds(&value, &name)?).map_err(fail)?,
            "connect_timeout" => config
                .connect_timeout(seconds(&value, &name)?)
                .map_err(fail)?,
            "min_interval" => config.min_interval(seconds(&value, &name)?),
            "upload_interval" => config.upload_interval(seconds(&value, &name)?),
            "longest_pause" => config
                .longest_pause(seconds(&value, &name)?)
                .map_err(fail)?,
            "first_poll" => config.first_poll(seconds(&value, &name)?),
            "poll_interval" => config.poll_interval(seconds(&value, &name)?),
            "job_interval" => config.job_interval(seconds(&value, &name)?),
            "polling" => config.polling(polling(&value)?),
            "max_in_flight" => config.max_in_flight(count(&value, &name)?).map_err(fail)?,
            "look_at_service" => config.look_at_service(switch(&value, &name)?),
            "recover_uploads" => config.recover_uploads(switch(&value, &name)?),
            "check_content" => config.check_content(switch(&value, &name)?),
            "abandon" => config.abandon(abandon(&value)?),
            "retries" => config.retries(count(&value, &name)?),
            "retry_pause" => config.retry_pause(seconds(&value, &name)?),
            "max_reply_bytes" => config
                .max_reply_bytes(count(&value, &name)?)
                .map_err(fail)?,
            "proxy" => config.proxy(&text(&value, &name)?),
            "ca_file" => {
                roots = TlsRoots::File(path(&value)?);
                config
            }
            "tls_roots" => {
                // A file says more than "system", which is the default.
                if !matches!(roots, TlsRoots::File(_)) {
                    roots = named_roots(&value)?;
                }
                config
            }
            "share" => config.share(share(&value)?),
            "limiter" if value.is_callable() => {
                config.limiter(Arc::new(CallersLimiter(value.unbind())))
            }
            "limiter" => return Err(refused(py, "limiter must be callable")),
            _ => return Err(refused(py, &format!("no setting is called {name}"))),
        };
    }
    Ok(config.tls_roots(roots))
}

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

fn count<T: TryFrom<i64>>(value: &Bound<'_, PyAny>, name: &str) -> PyResult<T> {
    T::try_from(int(value, name, OPERATION)?)
        .map_err(|_| refused(value.py(), &format!("{name} is out of range")))
}

fn share(value: &Bound<'_, PyAny>) -> PyResult<Share> {
    match text(value, "share")?.as_str() {
        "auto" => Ok(Share::Auto),
        "process" => Ok(Share::Process),
        "machine" => Ok(Share::Machine),
        _ => Err(refused(
            value.py(),
            "share must be \"auto\", \"process\" or \"machine\"",
        )),
    }
}

fn switch(value: &Bound<'_, PyAny>, name: &str) -> PyResult<bool> {
    if let Ok(on) = value.cast::<PyBool>() {
        return Ok(on.is_true());
    }
    let message = format!("{name} must be True or False");
    Err(refused(value.py(), &message))
}

fn polling(value: &Bound<'_, PyAny>) -> PyResult<Polling> {
    match text(value, "polling")?.as_str() {
        "polite" => Ok(Polling::Polite),
        "balanced" => Ok(Polling::Balanced),
        "fast" => Ok(Polling::Fast),
        _ => Err(refused(
            value.py(),
            "polling must be \"polite\", \"balanced\" or \"fast\"",
        )),
    }
}

fn abandon(value: &Bound<'_, PyAny>) -> PyResult<Abandon> {
    match text(value, "abandon")?.as_str() {
        "keep" => Ok(Abandon::Keep),
        "abort" => Ok(Abandon::Abort),
        _ => Err(refused(value.py(), "abandon must be \"keep\" or \"abort\"")),
    }
}

fn named_roots(value: &Bound<'_, PyAny>) -> PyResult<TlsRoots> {
    match text(value, "tls_roots")?.as_str() {
        "system" => Ok(TlsRoots::System),
        "bundled" => Ok(TlsRoots::Bundled),
        _ => Err(refused(
            value.py(),
            "tls_roots must be \"system\" or \"bundled\"",
        )),
    }
}

fn refused(py: Python<'_>, message: &str) -> PyErr {
    local_error(py, ErrorKind::InvalidArgument, OPERATION, message)
}

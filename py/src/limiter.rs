//! The caller's limiter: a callable that returns the seconds to wait.

use std::cell::RefCell;
use std::time::Duration;

use ninekw::{Acquire, Limiter, LimiterError, Permit, Priority};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;

use crate::seconds::seconds;

/// The callable; its optional method `limited` is called when the service asks for fewer requests.
#[derive(Debug)]
pub(crate) struct CallersLimiter(pub(crate) Py<PyAny>);

thread_local! {
    /// An exception of a limiter or a logger on this thread that ends the call, such as `KeyboardInterrupt`.
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

/// What a function that was only told something raised: it is printed, but Ctrl-C and the like end the call.
pub(crate) fn pass_on(told: PyResult<()>, callable: &Bound<'_, PyAny>) {
    match told {
        Err(error) if error.is_instance_of::<PyException>(callable.py()) => {
            error.write_unraisable(callable.py(), Some(callable));
        }
        Err(error) => RAISED.set(Some(error)),
        Ok(()) => {}
    }
}

/// Takes the exception of one of these functions that no error of the core carries.
pub(crate) fn take_exception() -> Option<PyErr> {
    RAISED.take()
}

impl Limiter for CallersLimiter {
    fn acquire(&self, request: &Acquire<'_>) -> Result<Permit, LimiterError> {
        let asked = Python::try_attach(|py| {
            self.ask(py, request).or_else(|error| {
                if error.is_instance_of::<PyException>(py) {
                    return Err(error.into());
                }
                RAISED.set(Some(error));
                Ok(Permit::Cancel)
            })
        });
        asked.unwrap_or_else(|| Err("Python is shutting down".into()))
    }

    fn limited(&self, account: &str, pause: Duration) {
        // Without an interpreter there is nobody to call.
        Python::try_attach(|py| {
            let limiter = self.0.bind(py);
            if !limiter.hasattr("limited").unwrap_or(false) {
                return;
            }
            let told = limiter.call_method1("limited", (account, pause.as_secs_f64()));
            // The call continues with the service's error, which is more important.
            pass_on(told.map(drop), limiter);
        });
    }
}

impl CallersLimiter {
    fn ask(&self, py: Python<'_>, request: &Acquire<'_>) -> PyResult<Permit> {
        let priority = match request.priority {
            Priority::Upload => "upload",
            Priority::Poll => "poll",
            _ => "other",
        };
        let said = self.0.bind(py).call1((request.account, priority))?;
        let wait = seconds(&said, "what the limiter returns")?;
        Ok(if wait.is_zero() {
            Permit::Granted
        } else {
            Permit::Wait(wait)
        })
    }
}

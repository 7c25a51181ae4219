//! Makes a call of the core without holding the GIL, and runs signal handlers and the caller's callback meanwhile.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ninekw::{CallOptions, ErrorKind, Options, Phase, Progress};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::errors::{exception, local_error};
use crate::limiter;
use crate::log;
use crate::options::options;
use crate::seconds::seconds;
use crate::token::CancelToken;

/// Shorter calls do not check for signals. With the 50 ms until the next check this is well below 0.1 s.
const QUICK: Duration = Duration::from_millis(10);

/// The timeout, cancel token and callback of one call.
pub(crate) struct Call {
    timeout: Option<Duration>,
    cancel: Option<ninekw::CancelToken>,
    on_progress: Option<Arc<Py<PyAny>>>,
    hears_signals: bool,
    parameters: Option<Options>,
}

/// What the progress callback found.
#[derive(Default)]
struct Seen {
    raised: Option<PyErr>,
    captcha_id: Option<i64>,
}

impl Call {
    /// Reads `(timeout, cancel, on_progress, hears_signals)`.
    pub(crate) fn new(given: &Bound<'_, PyTuple>) -> PyResult<Self> {
        let py = given.py();
        log::look(py);
        let timeout = given.get_item(0)?;
        let cancel = given.get_item(1)?;
        let on_progress = given.get_item(2)?;
        let refused = |text: &str| local_error(py, ErrorKind::InvalidArgument, "call", text);
        let timeout = (!timeout.is_none())
            .then(|| seconds(&timeout, "timeout"))
            .transpose()?;
        let cancel = if cancel.is_none() {
            None
        } else {
            let token = cancel
                .cast::<CancelToken>()
                .map_err(|_| refused("cancel must be a CancelToken"))?;
            Some(token.get().token().clone())
        };
        if !on_progress.is_none() && !on_progress.is_callable() {
            return Err(refused("on_progress must be callable"));
        }
        Ok(Self {
            timeout,
            cancel,
            on_progress: (!on_progress.is_none()).then(|| Arc::new(on_progress.unbind())),
            hears_signals: given.get_item(3)?.extract()?,
            parameters: None,
        })
    }

    /// With additional parameters of its action.
    pub(crate) fn with_parameters(self, given: &Bound<'_, PyDict>) -> PyResult<Self> {
        Ok(Self {
            parameters: Some(options(given)?),
            ..self
        })
    }

    /// Makes the call. An exception of a signal handler or of the callback is raised as the same object.
    pub(crate) fn run<T: Send>(
        self,
        py: Python<'_>,
        work: impl FnOnce(CallOptions) -> ninekw::Result<T> + Send,
    ) -> PyResult<T> {
        let mut work = Some(work);
        let mut value = None;
        self.run_any(py, &mut |options| {
            if let Some(work) = work.take() {
                value = Some(work(options)?);
            }
            Ok(())
        })?;
        Ok(value.expect("a call that succeeded has a value"))
    }

    /// All of it that does not depend on the value's type, which is in the module once.
    fn run_any(
        self,
        py: Python<'_>,
        work: &mut (dyn FnMut(CallOptions) -> ninekw::Result<()> + Send),
    ) -> PyResult<()> {
        // Kept until the GIL is held again, which dropping the last reference needs.
        let kept = self.on_progress.clone();
        let (result, raised, captcha_id) = py.detach(|| {
            let seen = Arc::new(Mutex::new(Seen::default()));
            let result = work(self.options(&seen));
            let raised = limiter::take_exception();
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            (result, seen.raised.take().or(raised), seen.captcha_id)
        });
        drop(kept);
        let error = result.err();
        if let Some(raised) = raised {
            let open = error.as_ref().and_then(ninekw::Error::captcha_id);
            annotate(py, &raised, open.or(captcha_id), error.as_ref());
            return Err(raised);
        }
        error.map_or(Ok(()), |error| Err(exception(py, &error)))
    }

    fn options(self, seen: &Arc<Mutex<Seen>>) -> CallOptions {
        let mut options = CallOptions::new();
        if let Some(parameters) = &self.parameters {
            options = options.parameters(parameters);
        }
        if let Some(timeout) = self.timeout {
            options = options.timeout(timeout);
        }
        if let Some(token) = &self.cancel {
            options = options.cancel(token);
        }
        if !self.hears_signals && self.on_progress.is_none() {
            // Many waiting threads that take the GIL twenty times a second would slow each other down.
            return options;
        }
        let seen = Arc::clone(seen);
        let on_progress = self.on_progress;
        options.progress(move |progress| {
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.captcha_id = progress.captcha_id;
            // A quick call need not take the GIL: signals are handled after it anyway.
            if on_progress.is_none() && progress.elapsed < QUICK {
                return ControlFlow::Continue(());
            }
            if seen.raised.is_some() {
                return ControlFlow::Break(());
            }
            // Without an interpreter, because it is shutting down, nobody waits for the result.
            let told = Python::try_attach(|py| tell(py, progress, on_progress.as_deref()));
            match told {
                Some(Ok(true)) => ControlFlow::Continue(()),
                Some(Ok(false)) | None => ControlFlow::Break(()),
                Some(Err(error)) => {
                    seen.raised = Some(error);
                    ControlFlow::Break(())
                }
            }
        })
    }
}

/// Runs signal handlers, then the callback. Only `False` from the callback cancels the call.
fn tell(py: Python<'_>, progress: &Progress, callback: Option<&Py<PyAny>>) -> PyResult<bool> {
    py.check_signals()?;
    if let Some(raised) = limiter::take_exception() {
        return Err(raised);
    }
    let Some(callback) = callback else {
        return Ok(true);
    };
    let phase = match progress.phase {
        Phase::Queued => "queued",
        Phase::Waiting => "waiting",
        Phase::Retrying => "retrying",
        Phase::HeldBack => "held back",
        _ => "network",
    };
    let elapsed = progress.elapsed.as_secs_f64();
    let result = callback
        .bind(py)
        .call1((progress.captcha_id, phase, elapsed))?;
    Ok(!result.is(&*pyo3::types::PyBool::new(py, false)))
}

/// Adds to an exception of the caller's code the id of the pending captcha, or that it is unknown whether the captcha
/// was accepted.
fn annotate(
    py: Python<'_>,
    raised: &PyErr,
    captcha_id: Option<i64>,
    error: Option<&ninekw::Error>,
) {
    let value = raised.value(py);
    if let Some(id) = captcha_id {
        let told = py
            .import("ninekw.errors")
            .and_then(|errors| errors.call_method1("tell_pending", (value, (id,))));
        // What it is raised for is more important.
        let _ = told;
    }
    if let Some(error) = error.filter(|error| error.kind() == ErrorKind::SubmitUnknown)
        && raised.cause(py).is_none()
    {
        raised.set_cause(py, Some(exception(py, error)));
    }
}

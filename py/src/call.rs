//! Making a call of the core without holding the interpreter, while signals and the caller's callback are heard.

use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ninekw::{CallOptions, ErrorKind, Phase, Progress};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::errors::{exception, wrong};
use crate::limiter;
use crate::settings::seconds;
use crate::token::CancelToken;

/// Calls that take less hear no signals. With the 50 ms until the next look it is well below 0.1 s.
const QUICK: Duration = Duration::from_millis(10);

/// What the caller asked of one call: its deadline, its token and its callback.
pub(crate) struct Call {
    timeout: Option<Duration>,
    cancel: Option<ninekw::CancelToken>,
    on_progress: Option<Arc<Py<PyAny>>>,
    hears_signals: bool,
}

/// What the progress callback came upon.
#[derive(Default)]
struct Seen {
    raised: Option<PyErr>,
    captcha_id: Option<i64>,
}

impl Call {
    /// Reads `(timeout, cancel, on_progress, hears_signals)`.
    pub(crate) fn new(given: &Bound<'_, PyTuple>) -> PyResult<Self> {
        let py = given.py();
        let timeout = given.get_item(0)?;
        let cancel = given.get_item(1)?;
        let on_progress = given.get_item(2)?;
        let refused = |text: &str| wrong(py, ErrorKind::InvalidArgument, "call", text);
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
        })
    }

    /// Makes the call. An exception out of a signal handler or the callback comes out as the very same object.
    pub(crate) fn run<T: Send>(
        self,
        py: Python<'_>,
        work: impl FnOnce(CallOptions) -> ninekw::Result<T> + Send,
    ) -> PyResult<T> {
        // Kept until the interpreter is held again, which dropping the last reference needs.
        let kept = self.on_progress.clone();
        let (result, raised, captcha_id) = py.detach(|| {
            let seen = Arc::new(Mutex::new(Seen::default()));
            let result = work(self.options(&seen));
            let raised = limiter::raised();
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            (result, seen.raised.take().or(raised), seen.captcha_id)
        });
        drop(kept);
        match (raised, result) {
            (None, Ok(value)) => Ok(value),
            (None, Err(error)) => Err(exception(py, &error)),
            (Some(raised), result) => {
                let error = result.err();
                let open = error.as_ref().and_then(ninekw::Error::captcha_id);
                annotate(py, &raised, open.or(captcha_id), error.as_ref());
                Err(raised)
            }
        }
    }

    fn options(self, seen: &Arc<Mutex<Seen>>) -> CallOptions {
        let mut options = CallOptions::new();
        if let Some(timeout) = self.timeout {
            options = options.timeout(timeout);
        }
        if let Some(token) = &self.cancel {
            options = options.cancel(token);
        }
        if !self.hears_signals && self.on_progress.is_none() {
            // Many waiting threads that ask for the interpreter twenty times a second would hold each other up.
            return options;
        }
        let seen = Arc::clone(seen);
        let on_progress = self.on_progress;
        options.progress(move |progress| {
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.captcha_id = progress.captcha_id;
            // A quick call need not take the interpreter: once it is over signals are heard anyway.
            if on_progress.is_none() && progress.elapsed < QUICK {
                return ControlFlow::Continue(());
            }
            if seen.raised.is_some() {
                return ControlFlow::Break(());
            }
            // Without an interpreter, because it is shutting down, there is nobody left to wait for.
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

/// Lets signal handlers run, then the callback. `False` from it, and nothing else, stops the call.
fn tell(py: Python<'_>, progress: &Progress, callback: Option<&Py<PyAny>>) -> PyResult<bool> {
    py.check_signals()?;
    if let Some(raised) = limiter::raised() {
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

/// Notes on an exception of somebody else's which captcha is open, and that an upload's fate is unknown.
fn annotate(
    py: Python<'_>,
    raised: &PyErr,
    captcha_id: Option<i64>,
    error: Option<&ninekw::Error>,
) {
    let value = raised.value(py);
    if let Some(id) = captcha_id {
        // Some exceptions take no attributes; they are raised all the same.
        let _ = value.setattr("captcha_id", id);
    }
    if let Some(error) = error.filter(|error| error.kind() == ErrorKind::SubmitUnknown)
        && raised.cause(py).is_none()
    {
        raised.set_cause(py, Some(exception(py, error)));
    }
}

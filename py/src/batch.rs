//! Many captchas at once, as plain tuples for the layer above.

use std::sync::{Mutex, MutexGuard, TryLockError};
use std::time::Duration;

use ninekw::{AddOptions, CallOptions, Done, Error, ErrorKind, Feeder, Verdict};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::answer::{AnswerParts, answer_parts};
use crate::call::Call;
use crate::errors::{catch_panic, exception};
use crate::options::{int, options};

const OPERATION: &str = "batch";

/// `ticket, captcha id, answer, error, tag`
type DoneParts = (
    u64,
    Option<i64>,
    Option<AnswerParts>,
    Option<Py<PyAny>>,
    Option<String>,
);

/// A batch, and a result that could not be returned because a callback raised an exception.
struct Kept {
    batch: ninekw::Batch,
    done: Option<Done>,
}

/// A batch of captchas; one thread at a time drives it.
#[pyclass(frozen, module = "ninekw._native")]
pub(crate) struct Batch {
    kept: Mutex<Kept>,
    /// For threads that do not drive the batch.
    feeder: Feeder,
}

impl Batch {
    pub(crate) fn new(batch: ninekw::Batch) -> Self {
        Self {
            feeder: batch.feeder(),
            kept: Mutex::new(Kept { batch, done: None }),
        }
    }

    fn exclusive(&self) -> ninekw::Result<MutexGuard<'_, Kept>> {
        match self.kept.try_lock() {
            Ok(kept) => Ok(kept),
            Err(TryLockError::Poisoned(kept)) => Ok(kept.into_inner()),
            // Waiting inside a callback would never end.
            Err(TryLockError::WouldBlock) => {
                let message = "the batch is in use: by another thread, or by the call whose on_progress this is";
                Err(Error::new(ErrorKind::Busy, OPERATION, message))
            }
        }
    }

    /// Runs something that does not block.
    fn now<T>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut ninekw::Batch) -> ninekw::Result<T>,
    ) -> PyResult<T> {
        let mut work = Some(work);
        let mut value = None;
        self.now_any(py, &mut |batch| {
            if let Some(work) = work.take() {
                value = Some(work(batch)?);
            }
            Ok(())
        })?;
        Ok(value.expect("what succeeded has a value"))
    }

    /// All of it that does not depend on the value's type, which is in the module once.
    #[inline(never)]
    fn now_any(
        &self,
        py: Python<'_>,
        work: &mut dyn FnMut(&mut ninekw::Batch) -> ninekw::Result<()>,
    ) -> PyResult<()> {
        catch_panic(py, || {
            let result = self.exclusive().and_then(|mut kept| work(&mut kept.batch));
            result.map_err(|error| exception(py, &error))
        })
    }

    fn done(
        &self,
        call: &Bound<'_, PyTuple>,
        work: fn(&mut ninekw::Batch, CallOptions) -> ninekw::Result<Option<Done>>,
    ) -> PyResult<Option<DoneParts>> {
        let py = call.py();
        catch_panic(py, || {
            Call::new(call)?.run(py, |call| {
                let mut kept = self.exclusive()?;
                if kept.done.is_none() {
                    kept.done = work(&mut kept.batch, call)?;
                }
                Ok(())
            })?;
            let done = self.exclusive().map(|mut kept| kept.done.take());
            let done = done.map_err(|error| exception(py, &error))?;
            Ok(done.map(|done| done_parts(py, done)))
        })
    }
}

#[pymethods]
impl Batch {
    fn add(&self, given: &Bound<'_, PyDict>) -> PyResult<u64> {
        let options = options(given)?;
        self.now(given.py(), |batch| batch.add(&options))
    }

    fn add_submitted(&self, id: &Bound<'_, PyAny>) -> PyResult<u64> {
        let py = id.py();
        let id = int(id, "id", OPERATION)?;
        self.now(py, |batch| batch.add_submitted(id))
    }

    /// Adds a captcha that was submitted earlier, even while another thread drives the batch, with additional
    /// parameters for its polls and a timeout in seconds.
    fn feed(
        &self,
        id: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        timeout: Option<f64>,
    ) -> PyResult<u64> {
        let py = id.py();
        let id = int(id, "id", "wait")?;
        let mut terms = AddOptions::new().parameters(&options(given)?);
        if let Some(timeout) = timeout {
            terms = terms.timeout(Duration::try_from_secs_f64(timeout).unwrap_or(Duration::MAX));
        }
        catch_panic(py, || {
            let ticket = self.feeder.add_submitted(id, terms);
            ticket.map_err(|error| exception(py, &error))
        })
    }

    /// Adds what the journal has of processes that have ended; gives how many captchas these are.
    fn resume(&self, py: Python<'_>) -> PyResult<usize> {
        self.now(py, ninekw::Batch::resume)
    }

    /// Stops waiting for the captcha. From any thread.
    fn cancel(&self, ticket: u64) {
        self.feeder.cancel(ticket);
    }

    /// None before the service has accepted it, and once it is done.
    fn captcha_id(&self, ticket: u64) -> Option<i64> {
        self.feeder.captcha_id(ticket)
    }

    fn take_ticket(&self, py: Python<'_>) -> PyResult<u64> {
        self.now(py, |batch| Ok(batch.take_ticket()))
    }

    /// The next finished captcha; None once all are finished and all feedback is sent.
    fn next(&self, call: &Bound<'_, PyTuple>) -> PyResult<Option<DoneParts>> {
        self.done(call, ninekw::Batch::next_done_with)
    }

    /// The next finished captcha; None if there is room for another one.
    fn next_or_room(&self, call: &Bound<'_, PyTuple>) -> PyResult<Option<DoneParts>> {
        self.done(call, ninekw::Batch::next_done_or_room_with)
    }

    /// The next finished captcha. If there is nothing to do, it waits until another thread adds a captcha.
    fn next_fed(&self, call: &Bound<'_, PyTuple>) -> PyResult<Option<DoneParts>> {
        self.done(call, ninekw::Batch::next_fed_with)
    }

    /// `correct` is None for an answer that is not needed.
    fn feedback(&self, id: &Bound<'_, PyAny>, correct: Option<bool>) -> PyResult<()> {
        let py = id.py();
        let id = int(id, "id", OPERATION)?;
        let verdict = match correct {
            Some(true) => Verdict::Correct,
            Some(false) => Verdict::Incorrect,
            None => Verdict::Unused,
        };
        self.now(py, |batch| {
            batch.feedback(id, verdict);
            Ok(())
        })
    }

    /// Id and exception of each feedback that could not be sent.
    fn lost_feedback(&self, py: Python<'_>) -> PyResult<Vec<(i64, Py<PyAny>)>> {
        let lost = self.now(py, |batch| Ok(batch.lost_feedback()))?;
        let lost = lost.into_iter();
        Ok(lost
            .map(|(id, error)| (id, exception(py, &error).into_value(py).into_any()))
            .collect())
    }

    fn give_up(&self, call: &Bound<'_, PyTuple>) -> PyResult<()> {
        let py = call.py();
        catch_panic(py, || {
            Call::new(call)?.run(py, |call| self.exclusive()?.batch.give_up_with(call))
        })
    }

    /// Ends the batch; see the core.
    fn leave(&self, call: &Bound<'_, PyTuple>) -> PyResult<()> {
        let py = call.py();
        catch_panic(py, || {
            Call::new(call)?.run(py, |call| self.exclusive()?.batch.leave_with(call))
        })
    }

    fn expected_rest(&self, id: &Bound<'_, PyAny>) -> PyResult<Option<f64>> {
        let py = id.py();
        let id = int(id, "id", OPERATION)?;
        let rest = self.now(py, |batch| Ok(batch.expected_rest(id)))?;
        Ok(rest.map(|rest| rest.as_secs_f64()))
    }

    #[getter]
    fn in_flight(&self, py: Python<'_>) -> PyResult<usize> {
        self.now(py, |batch| Ok(batch.in_flight()))
    }

    #[getter]
    fn queued(&self, py: Python<'_>) -> PyResult<usize> {
        self.now(py, |batch| Ok(batch.queued()))
    }

    #[getter]
    fn has_feedback(&self, py: Python<'_>) -> PyResult<bool> {
        self.now(py, |batch| Ok(batch.has_feedback()))
    }

    #[getter]
    fn has_room(&self, py: Python<'_>) -> PyResult<bool> {
        self.now(py, |batch| Ok(batch.has_room()))
    }

    #[getter]
    fn pending(&self, py: Python<'_>) -> PyResult<Vec<i64>> {
        catch_panic(py, || {
            let kept = self.exclusive().map_err(|error| exception(py, &error))?;
            let held = kept.done.iter().filter_map(|done| done.captcha_id);
            Ok(kept.batch.pending().chain(held).collect())
        })
    }
}

fn done_parts(py: Python<'_>, done: Done) -> DoneParts {
    let (answer, error) = match done.result {
        Ok(answer) => (Some(answer_parts(&answer)), None),
        Err(error) => {
            let value = exception(py, &error).into_value(py);
            (None, Some(value.into_any()))
        }
    };
    let tag = done.tag.map(String::from);
    (done.ticket, done.captcha_id, answer, error, tag)
}

//! The loop that takes jobs, with Python's functions deciding.

use std::ops::ControlFlow;

use ninekw::{Answerer, Decision, ErrorKind, JobOutcome};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyTuple};

use crate::errors::{exception, local_error};
use crate::job::{Job, solution};
use crate::options::text;

/// Calls Python's functions. The first exception ends the loop, which skips the job.
pub(crate) struct Worker {
    decide: Py<PyAny>,
    on_outcome: Option<Py<PyAny>>,
    /// The current job, created once for all calls about it.
    job: Option<Py<Job>>,
    raised: Option<PyErr>,
}

impl Worker {
    pub(crate) fn new(decide: &Bound<'_, PyAny>, on_outcome: &Bound<'_, PyAny>) -> Self {
        Self {
            decide: decide.clone().unbind(),
            on_outcome: (!on_outcome.is_none()).then(|| on_outcome.clone().unbind()),
            job: None,
            raised: None,
        }
    }

    /// The exception of one of the functions.
    pub(crate) fn into_exception(self) -> Option<PyErr> {
        self.raised
    }

    fn job<'py>(&mut self, py: Python<'py>, job: &ninekw::Job) -> PyResult<Bound<'py, Job>> {
        if let Some(known) = &self.job {
            return Ok(known.bind(py).clone());
        }
        let made = Bound::new(py, Job(job.clone()))?;
        self.job = Some(made.clone().unbind());
        Ok(made)
    }

    fn call_decide(&mut self, py: Python<'_>, job: &ninekw::Job) -> PyResult<Decision> {
        let job = self.job(py, job)?;
        let decided = self.decide.bind(py).call1((job,))?;
        let decided = decided.cast::<PyTuple>()?;
        let word = text(&decided.get_item(0)?, "decision")?;
        Ok(match word.as_str() {
            "answer" => Decision::Answer(solution(&decided.get_item(1)?)?),
            "skip" => Decision::Skip,
            "let_go" => Decision::LetGo,
            "working" => Decision::Working,
            "pending" => Decision::Pending,
            "stop" => Decision::Stop,
            _ => {
                let message = format!("there is no decision {word}");
                let kind = ErrorKind::InvalidArgument;
                return Err(local_error(py, kind, "work", &message));
            }
        })
    }

    fn call_outcome(
        &mut self,
        py: Python<'_>,
        job: &ninekw::Job,
        outcome: &JobOutcome,
    ) -> PyResult<bool> {
        let job = self.job(py, job)?;
        let Some(on_outcome) = &self.on_outcome else {
            return Ok(true);
        };
        let (word, credits, error) = match outcome {
            JobOutcome::Answered(credits) => ("answered", *credits, None),
            JobOutcome::Refused(error) => ("refused", None, Some(error)),
            JobOutcome::Skipped => ("skipped", None, None),
            JobOutcome::Late => ("late", None, None),
            // An outcome that a later core adds is treated like `let_go`.
            _ => ("let_go", None, None),
        };
        let error = error.map(|error| exception(py, error).into_value(py));
        let said = on_outcome.bind(py).call1((job, word, credits, error))?;
        Ok(!said.is(&*PyBool::new(py, false)))
    }
}

impl Answerer for Worker {
    fn decide(&mut self, job: &ninekw::Job) -> Decision {
        // Without an interpreter, because it is shutting down, nobody can answer.
        match Python::try_attach(|py| self.call_decide(py, job)) {
            Some(Ok(decision)) => decision,
            Some(Err(error)) => {
                self.raised.get_or_insert(error);
                Decision::Stop
            }
            None => Decision::Stop,
        }
    }

    fn outcome(&mut self, job: &ninekw::Job, outcome: &JobOutcome) -> ControlFlow<()> {
        let told = Python::try_attach(|py| {
            let told = self.call_outcome(py, job, outcome);
            // The next job may be the same captcha again, with other times.
            self.job = None;
            told
        });
        match told {
            Some(Ok(true)) => ControlFlow::Continue(()),
            Some(Ok(false)) | None => ControlFlow::Break(()),
            Some(Err(error)) => {
                self.raised.get_or_insert(error);
                ControlFlow::Break(())
            }
        }
    }
}

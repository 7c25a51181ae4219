//! The client: one method a call, each with its values as plain tuples for the layer above.

use ninekw::{Answer, CallOptions, Kind, ServerStatus, State, Verdict};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyTuple};

use crate::call::Call;
use crate::errors::{exception, guarded};
use crate::options::{int, options};
use crate::settings::config;

/// A client of the core.
#[pyclass(frozen, module = "ninekw._native")]
pub(crate) struct Client(ninekw::Client);

/// `id, state, text, credits, kind, points, angle`
type AnswerParts = (
    i64,
    &'static str,
    String,
    Option<i64>,
    Option<&'static str>,
    Option<Vec<(i32, i32)>>,
    Option<i32>,
);

/// `workers, queue, in_work, mean_solve_seconds, (kind, workers, queue)…, body`
type StatusParts = (
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Vec<(&'static str, Option<i64>, Option<i64>)>,
    String,
);

#[pymethods]
impl Client {
    #[new]
    fn new(api_key: &Bound<'_, PyAny>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let py = settings.py();
        guarded(py, || {
            let config = config(api_key, settings)?;
            // Reads the system's certificates, which takes a moment.
            py.detach(|| ninekw::Client::new(config))
                .map(Self)
                .map_err(|error| exception(py, &error))
        })
    }

    fn server_status(&self, call: &Bound<'_, PyTuple>) -> PyResult<StatusParts> {
        made(
            call,
            |call| self.0.server_status_with(call),
            |status| status_parts(&status),
        )
    }

    fn balance(&self, call: &Bound<'_, PyTuple>) -> PyResult<i64> {
        made(call, |call| self.0.balance_with(call), |credits| credits)
    }

    fn submit(&self, given: &Bound<'_, PyDict>, call: &Bound<'_, PyTuple>) -> PyResult<i64> {
        let options = options(given)?;
        made(call, |call| self.0.submit_with(&options, call), |id| id)
    }

    fn solve(&self, given: &Bound<'_, PyDict>, call: &Bound<'_, PyTuple>) -> PyResult<AnswerParts> {
        let options = options(given)?;
        made(
            call,
            |call| self.0.solve_with(&options, call),
            |answer| answer_parts(&answer),
        )
    }

    fn poll(&self, id: &Bound<'_, PyAny>, call: &Bound<'_, PyTuple>) -> PyResult<AnswerParts> {
        let id = int(id, "id", "poll")?;
        made(
            call,
            |call| self.0.poll_with(id, call),
            |answer| answer_parts(&answer),
        )
    }

    fn wait(&self, id: &Bound<'_, PyAny>, call: &Bound<'_, PyTuple>) -> PyResult<AnswerParts> {
        let id = int(id, "id", "wait")?;
        made(
            call,
            |call| self.0.wait_with(id, call),
            |answer| answer_parts(&answer),
        )
    }

    /// `correct` is None for an answer that was not used.
    fn feedback(
        &self,
        id: &Bound<'_, PyAny>,
        correct: Option<bool>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<()> {
        let id = int(id, "id", "feedback")?;
        let verdict = match correct {
            Some(true) => Verdict::Correct,
            Some(false) => Verdict::Incorrect,
            None => Verdict::Unused,
        };
        made(
            call,
            |call| self.0.feedback_with(id, verdict, call),
            |()| (),
        )
    }

    /// `(whether the body is a JSON object, the body as text, the body)`
    fn call<'py>(
        &self,
        action: &Bound<'py, PyAny>,
        text: bool,
        given: &Bound<'py, PyDict>,
        call: &Bound<'py, PyTuple>,
    ) -> PyResult<(bool, String, Bound<'py, PyBytes>)> {
        let action = crate::options::text(action, "action")?;
        let mut options = options(given)?;
        if text {
            let form = options.set("json", false).map(drop);
            form.map_err(|error| crate::errors::exception(call.py(), &error))?;
        }
        let ask = |call| self.0.call_with(&action, &options, call);
        made(call, ask, |reply| {
            let bytes = PyBytes::new(call.py(), reply.bytes());
            (reply.is_json(), reply.body(), bytes)
        })
    }
}

/// Makes a call and takes its result apart.
fn made<T: Send, R>(
    call: &Bound<'_, PyTuple>,
    work: impl FnOnce(CallOptions) -> ninekw::Result<T> + Send,
    parts: impl FnOnce(T) -> R,
) -> PyResult<R> {
    let py = call.py();
    guarded(py, || Call::new(call)?.run(py, work).map(parts))
}

fn answer_parts(answer: &Answer) -> AnswerParts {
    let state = match answer.state() {
        State::Solved => "solved",
        State::Unsolved => "unsolved",
        _ => "pending",
    };
    let points = answer
        .points()
        .map(|points| points.into_iter().map(|point| (point.x, point.y)).collect());
    (
        answer.id(),
        state,
        answer.text().to_owned(),
        answer.credits(),
        answer.kind().map(Kind::name),
        points,
        answer.angle(),
    )
}

fn status_parts(status: &ServerStatus) -> StatusParts {
    let by_kind = Kind::ALL
        .into_iter()
        .map(|kind| {
            (
                kind.name(),
                status.workers_for(kind),
                status.queue_for(kind),
            )
        })
        .collect();
    (
        status.workers(),
        status.queue(),
        status.in_work(),
        status.mean_solve_seconds(),
        by_kind,
        status.reply().body(),
    )
}

//! Jobs, and answers in Python's types.

use ninekw::{ErrorKind, Point, Solution};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyInt, PySequence, PyString};

use crate::errors::{catch_panic, exception, local_error};
use crate::options::{int, text};

const OPERATION: &str = "usercaptchacorrect";

/// A job of the core.
#[pyclass(frozen, module = "ninekw._native")]
pub(crate) struct Job(pub(crate) ninekw::Job);

/// `min_len, max_len, numeric, phrase, no_space, case_sensitive, math`
type RulesParts = (i64, i64, i64, bool, bool, i64, bool);

/// `content, media_type, extension`
pub(crate) type FileParts<'py> = (Bound<'py, PyBytes>, &'static str, &'static str);

#[pymethods]
impl Job {
    #[getter]
    fn id(&self) -> i64 {
        self.0.id()
    }

    #[getter]
    fn kind(&self) -> &'static str {
        self.0.kind().name()
    }

    #[getter]
    fn captcha_kind(&self) -> &'static str {
        self.0.captcha_kind().name()
    }

    #[getter]
    fn files<'py>(&self, py: Python<'py>) -> Vec<FileParts<'py>> {
        let files = self.0.files().iter();
        files.map(|file| file_parts(py, file)).collect()
    }

    #[getter]
    fn file_count(&self) -> Option<i64> {
        self.0.file_count()
    }

    #[getter]
    fn content(&self) -> Option<String> {
        self.0.text()
    }

    #[getter]
    fn answer_to_check(&self) -> Option<&str> {
        self.0.answer_to_check()
    }

    #[getter]
    fn instructions(&self) -> Option<String> {
        self.0.instructions()
    }

    #[getter]
    fn rules(&self) -> RulesParts {
        let rules = self.0.rules();
        (
            rules.min_len,
            rules.max_len,
            rules.numeric,
            rules.phrase,
            rules.no_space,
            rules.case_sensitive,
            rules.math,
        )
    }

    #[getter]
    fn size(&self) -> Option<(i64, i64)> {
        self.0.size()
    }

    #[getter]
    fn angle(&self) -> Option<i64> {
        self.0.angle()
    }

    #[getter]
    fn widget(&self) -> Option<String> {
        self.0.widget()
    }

    #[getter]
    fn sitekey(&self) -> Option<String> {
        self.0.sitekey()
    }

    #[getter]
    fn page_url(&self) -> Option<String> {
        self.0.page_url()
    }

    #[getter]
    fn time_limit(&self) -> f64 {
        self.0.time_limit().as_secs_f64()
    }

    #[getter]
    fn time_left(&self) -> f64 {
        self.0.time_left().as_secs_f64()
    }

    #[getter]
    fn interaction_left(&self) -> Option<f64> {
        self.0.interaction_left().map(|left| left.as_secs_f64())
    }

    /// `(whether it is JSON, the reply)`
    #[getter]
    fn reply(&self) -> (bool, String) {
        let reply = self.0.reply();
        (reply.is_json(), reply.body())
    }

    fn field(&self, name: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
        Ok(self.0.field(&text(name, "name")?))
    }

    fn number(&self, name: &Bound<'_, PyAny>) -> PyResult<Option<i64>> {
        Ok(self.0.int(&text(name, "name")?))
    }

    fn check(&self, answer: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = answer.py();
        catch_panic(py, || {
            let checked = self.0.check(solution(answer)?);
            checked.map_err(|error| exception(py, &error))
        })
    }
}

pub(crate) fn file_parts<'py>(py: Python<'py>, file: &ninekw::CaptchaFile) -> FileParts<'py> {
    let content = PyBytes::new(py, file.bytes());
    (content, file.media_type(), file.extension())
}

/// Reads text, points, an angle, or yes or no, by the type of the value.
pub(crate) fn solution(value: &Bound<'_, PyAny>) -> PyResult<Solution> {
    // A bool is also an int, so check it first.
    if let Ok(flag) = value.cast::<PyBool>() {
        return Ok(flag.is_true().into());
    }
    if value.is_instance_of::<PyString>() {
        return text(value, "answer").map(Solution::Text);
    }
    if is_whole(value)? {
        return small(value, "the angle").map(Solution::Angle);
    }
    let parts = parts(value)?.ok_or_else(|| not_an_answer(value))?;
    points(value, &parts).map(Solution::Points)
}

/// The members of a sequence; None for anything else, and for text and bytes.
fn parts<'py>(value: &Bound<'py, PyAny>) -> PyResult<Option<Vec<Bound<'py, PyAny>>>> {
    let is_text = value.is_instance_of::<PyString>()
        || value.is_instance_of::<PyBytes>()
        || value.is_instance_of::<PyByteArray>();
    match value.cast::<PySequence>() {
        Ok(sequence) if !is_text => sequence.try_iter()?.collect::<PyResult<_>>().map(Some),
        _ => Ok(None),
    }
}

/// `(x, y)`, or several of these.
fn points(given: &Bound<'_, PyAny>, members: &[Bound<'_, PyAny>]) -> PyResult<Vec<Point>> {
    match members.first() {
        Some(first) if is_whole(first)? => Ok(vec![point(given, members)?]),
        _ => members
            .iter()
            .map(|member| {
                let pair = parts(member)?.ok_or_else(|| not_an_answer(given))?;
                point(given, &pair)
            })
            .collect(),
    }
}

fn point(given: &Bound<'_, PyAny>, pair: &[Bound<'_, PyAny>]) -> PyResult<Point> {
    let [x, y] = pair else {
        return Err(not_an_answer(given));
    };
    let (x, y) = (small(x, "x of a point")?, small(y, "y of a point")?);
    Ok(Point { x, y })
}

fn is_whole(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(value.is_instance_of::<PyInt>() || value.hasattr("__index__")?)
}

fn small(value: &Bound<'_, PyAny>, name: &str) -> PyResult<i32> {
    let number = int(value, name, OPERATION)?;
    i32::try_from(number).map_err(|_| {
        let message = format!("{name} must be a whole number of at most 32 bits");
        local_error(value.py(), ErrorKind::OptionRange, OPERATION, &message)
    })
}

fn not_an_answer(value: &Bound<'_, PyAny>) -> PyErr {
    let found = match value.get_type().name() {
        Ok(name) => name,
        Err(error) => return error,
    };
    let message = format!(
        "an answer is str, a point (x, y), a sequence of points, an angle (int) or yes or no (bool), not {found}"
    );
    let kind = ErrorKind::InvalidArgument;
    local_error(value.py(), kind, OPERATION, &message)
}

//! Events for the logger `ninekw` of the module `logging`.

use ninekw::{Event, Field, Level, Listener, set_listener, set_listener_level};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyDict;

use crate::limiter;

/// The logger, once the program has imported `logging`.
static LOGGER: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// `sys.modules`, looked up once: importing `sys` costs more than all the rest.
static MODULES: PyOnceLock<Py<PyDict>> = PyOnceLock::new();

/// From the lowest level to the highest, with Python's numbers.
const LEVELS: [(Level, i64); 4] = [
    (Level::Debug, 10),
    (Level::Info, 20),
    (Level::Warning, 30),
    (Level::Error, 40),
];

/// Looks from which level on the logger hears, at the beginning of each call, so that no event takes the GIL for
/// nothing. Who has not imported `logging` does not listen.
pub(crate) fn look(py: Python<'_>) {
    // A logger that is being imported, or that fails, hears nothing of this call.
    let Ok(Some(logger)) = logger(py) else { return };
    let Ok(least) = least_number(logger) else {
        return;
    };
    let mut levels = LEVELS.into_iter();
    let level = levels.find(|(_, number)| *number >= least);
    set_listener_level(level.map(|(level, _)| level));
}

/// From which number on the logger hears: its own level or that of a parent, and what `logging.disable` leaves.
fn least_number(logger: &Bound<'_, PyAny>) -> PyResult<i64> {
    let py = logger.py();
    let level = logger.call_method0(intern!(py, "getEffectiveLevel"))?;
    let manager = logger.getattr(intern!(py, "manager"))?;
    let disabled: i64 = manager.getattr(intern!(py, "disable"))?.extract()?;
    Ok(level.extract::<i64>()?.max(disabled.saturating_add(1)))
}

fn logger(py: Python<'_>) -> PyResult<Option<&Bound<'_, PyAny>>> {
    if LOGGER.get(py).is_none() {
        let modules = MODULES.get_or_try_init(py, || {
            let modules = py.import("sys")?.getattr("modules")?;
            Ok::<_, PyErr>(modules.cast_into::<PyDict>()?.unbind())
        })?;
        let Some(logging) = modules.bind(py).get_item(intern!(py, "logging"))? else {
            return Ok(None);
        };
        let logger = logging.call_method1("getLogger", ("ninekw",))?;
        // Without a handler of the program's, `logging` would write warnings to stderr.
        logger.call_method1("addHandler", (logging.call_method0("NullHandler")?,))?;
        if LOGGER.set(py, logger.unbind()).is_ok() {
            set_listener(Some((Level::Debug, std::sync::Arc::new(Logger))));
        }
    }
    Ok(LOGGER.get(py).map(|logger| logger.bind(py)))
}

/// Passes events on to the logger.
#[derive(Debug)]
struct Logger;

impl Listener for Logger {
    fn hear(&self, event: &Event<'_>) {
        // Without an interpreter, because it is shutting down, there is nobody to tell.
        Python::try_attach(|py| {
            let Some(logger) = LOGGER.get(py) else { return };
            let logger = logger.bind(py);
            limiter::pass_on(tell(py, logger, event), logger);
        });
    }
}

fn tell(py: Python<'_>, logger: &Bound<'_, PyAny>, event: &Event<'_>) -> PyResult<()> {
    let fields = PyDict::new(py);
    fields.set_item("event", event.name)?;
    for (name, field) in event.fields {
        match field {
            Field::Text(text) => fields.set_item(name, text)?,
            Field::Number(number) => fields.set_item(name, number)?,
            _ => {}
        }
    }
    let arguments = PyDict::new(py);
    arguments.set_item("extra", fields)?;
    let number = LEVELS
        .iter()
        .find(|(level, _)| *level == event.level)
        .map_or(10, |(_, number)| *number);
    logger.call_method("log", (number, event.to_string()), Some(&arguments))?;
    Ok(())
}

/// Writes events to stderr, from the level of this word on.
#[pyfunction]
pub(crate) fn log_to_stderr(level: &str) {
    ninekw::log_to_stderr(Level::from_name(level));
}

//! The native module of the Python package `ninekw`: the core's calls, made without holding the GIL.
//!
//! It only converts values. The public names and their documentation are in `python/ninekw`; the crate `ninekw`
//! implements the calls.

mod account;
mod answer;
mod batch;
mod call;
mod client;
mod content;
mod errors;
mod job;
mod limiter;
mod log;
mod options;
mod seconds;
mod settings;
mod token;
mod witness;
mod work;

/// Private: import `ninekw`.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use crate::account::HistoryPages;
    #[pymodule_export]
    use crate::batch::Batch;
    #[pymodule_export]
    use crate::client::Client;
    #[pymodule_export]
    use crate::content::read;
    #[pymodule_export]
    use crate::job::Job;
    #[pymodule_export]
    use crate::log::log_to_stderr;
    #[pymodule_export]
    use crate::token::CancelToken;

    #[pymodule_export]
    const VERSION: &str = ninekw::VERSION;

    #[pymodule_export]
    const DEFAULT_URL: &str = ninekw::DEFAULT_URL;

    /// The position of the known name that is most like a name; 0 for an empty list.
    #[pyfunction]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a list of Python's is no slice"
    )]
    fn nearest(name: &str, known: Vec<String>) -> usize {
        let near = ninekw::table::nearest(name, known.iter().map(String::as_str));
        let place = known.iter().position(|other| Some(other.as_str()) == near);
        place.unwrap_or_default()
    }

    /// Every status but OK: number and name.
    #[pyfunction]
    fn statuses() -> Vec<(i32, &'static str)> {
        ninekw::statuses()
            .map(|(_, status)| (status.number, status.name))
            .collect()
    }

    /// Every code of the service: number, text, advice, category, and whether a call may be repeated.
    #[pyfunction]
    fn service_codes() -> Vec<(u16, &'static str, &'static str, &'static str, bool)> {
        let codes = ninekw::table::CODES.iter();
        codes
            .map(|code| {
                (
                    code.number,
                    code.text,
                    code.advice,
                    code.category.name(),
                    code.retryable,
                )
            })
            .collect()
    }

    /// Panics like a call of the core, for tests.
    #[cfg(feature = "testing")]
    #[pyfunction]
    fn panic_for_test(py: Python<'_>) -> PyResult<()> {
        crate::errors::catch_panic(py, || py.detach(|| panic!("asked for by a test")))
    }
}

//! The native half of the Python package `ninekw`: the core's calls, made without holding the interpreter.
//!
//! It moves values across the border and nothing else. What the names are called and how they are documented is in
//! `python/ninekw`; what the calls do is in the crate `ninekw`.

mod account;
mod answer;
mod batch;
mod call;
mod client;
mod content;
mod errors;
mod job;
mod limiter;
mod options;
mod settings;
mod token;
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
    use crate::token::CancelToken;

    #[pymodule_export]
    const VERSION: &str = ninekw::VERSION;

    #[pymodule_export]
    const DEFAULT_URL: &str = ninekw::DEFAULT_URL;

    /// Every status but OK: number and name.
    #[pyfunction]
    fn statuses() -> Vec<(i32, &'static str)> {
        ninekw::statuses()
            .map(|(_, status)| (status.number, status.name))
            .collect()
    }

    /// Panics where a call of the core would, for the test of what becomes of it.
    #[cfg(feature = "testing")]
    #[pyfunction]
    fn panic_for_test(py: Python<'_>) -> PyResult<()> {
        crate::errors::guarded(py, || py.detach(|| panic!("asked for by a test")))
    }
}

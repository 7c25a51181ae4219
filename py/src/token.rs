//! The cancel token.

use pyo3::prelude::*;

/// Cancels the calls that use it, from any thread or from a signal handler.
#[pyclass(frozen, module = "ninekw")]
#[derive(Default)]
pub(crate) struct CancelToken(ninekw::CancelToken);

impl CancelToken {
    pub(crate) fn token(&self) -> &ninekw::CancelToken {
        &self.0
    }
}

#[pymethods]
impl CancelToken {
    #[new]
    fn new() -> Self {
        Self::default()
    }

    /// Cancels every call that uses this token, within 0.1 s: they raise `CancelledError`.
    fn trigger(&self) {
        self.0.trigger();
    }

    /// Whether the token has been triggered.
    fn is_triggered(&self) -> bool {
        self.0.is_triggered()
    }

    /// Resets the token, so that it can be used again.
    fn reset(&self) {
        self.0.reset();
    }

    fn __repr__(&self) -> &'static str {
        if self.0.is_triggered() {
            "<CancelToken, triggered>"
        } else {
            "<CancelToken>"
        }
    }
}

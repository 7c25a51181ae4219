//! Why a budget beyond the process could not tell.

use crate::error::{Error, ErrorKind};
use crate::limiter::LimiterError;
use crate::secret::ApiKey;

/// What went wrong with the machine's file or the caller's limiter.
#[derive(Debug)]
pub(crate) struct Fault {
    message: String,
    source: Option<LimiterError>,
}

impl Fault {
    pub(super) fn new(message: String) -> Self {
        Self {
            message,
            source: None,
        }
    }

    pub(super) fn of_limiter(source: LimiterError) -> Self {
        Self {
            message: format!("the limiter failed, nothing was sent: {source}"),
            source: Some(source),
        }
    }

    /// The error of the call that it ends. A limiter knows no key, but its caller does.
    pub(crate) fn into_error(self, operation: &'static str, key: &ApiKey) -> Error {
        let message = key.redact(&self.message);
        let error = Error::new(ErrorKind::SharedBudget, operation, message);
        match self.source {
            Some(source) => error.with_source(source),
            None => error,
        }
    }
}

//! What can go wrong, and what to do about it.

mod kind;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use kind::{Class, ErrorKind, Status, statuses};

use crate::table::{Code, code};

/// The result of every fallible call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error: its kind is for programs, the rest for people and logs.
///
/// It never contains the API key, the query of a URL or an answer.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    operation: &'static str,
    message: String,
    service_code: Option<u16>,
    http_status: Option<u16>,
    captcha_id: Option<i64>,
    retry_after: Option<Duration>,
    nothing_sent: bool,
    once_only: bool,
    reply: Option<String>,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// An error of this kind, for wrappers of this crate that check their own arguments.
    pub fn new(kind: ErrorKind, operation: &'static str, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation,
            message: one_line(&message.into()),
            service_code: None,
            http_status: None,
            captcha_id: None,
            retry_after: None,
            nothing_sent: false,
            once_only: false,
            reply: None,
            source: None,
        }))
    }

    /// An error with a code of the service, which determines the kind.
    pub(crate) fn service(number: u16, operation: &'static str, text: &str) -> Self {
        let row = code(number);
        let kind = row.map_or(ErrorKind::Service, |row| row.category.into());
        let mut message = format!("service error {number:04}: {}", one_line(text));
        if let Some(row) = row {
            message.push_str("; ");
            message.push_str(row.advice);
        }
        let mut error = Self::new(kind, operation, message);
        error.0.service_code = Some(number);
        error
    }

    /// An error with the code that the service would return; nothing is sent.
    pub(crate) fn foreseen(number: u16, operation: &'static str, why: &str) -> Self {
        let mut error = Self::service(number, operation, "");
        let advice = code(number).map_or("", |row| row.advice);
        let why = if why.is_empty() { advice } else { why };
        error.0.message = format!("not sent, the service would refuse it ({number:04}): {why}");
        error
    }

    pub(crate) fn with_http_status(mut self, status: u16) -> Self {
        self.0.http_status = Some(status);
        self
    }

    pub(crate) fn with_captcha_id(mut self, id: i64) -> Self {
        self.0.captcha_id = Some(id);
        self
    }

    pub(crate) fn with_retry_after(mut self, delay: Option<Duration>) -> Self {
        self.0.retry_after = delay;
        self
    }

    /// Adds to the message.
    pub(crate) fn with_note(mut self, note: &str) -> Self {
        self.0.message.push_str(note);
        self
    }

    pub(crate) fn with_source(mut self, source: Box<dyn std::error::Error + Send + Sync>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_nothing_sent(mut self) -> Self {
        self.0.nothing_sent = true;
        self
    }

    /// Marks a call that may have taken effect, and that would take effect twice if repeated.
    pub(crate) fn with_once_only(mut self) -> Self {
        // A call that the service refused has not taken effect.
        if self.0.service_code.is_none() && !self.0.once_only {
            self.0
                .message
                .push_str("; the call may have taken effect, so check before you repeat it");
        }
        self.0.once_only = true;
        self
    }

    /// The kind, on which a program can act.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The number of the kind, as the C ABI reports it (100 to 999).
    pub fn status(&self) -> i32 {
        self.0.kind.status().number
    }

    /// The service's own code, 1 to 57, if the service refused the call.
    pub fn service_code(&self) -> Option<u16> {
        self.0.service_code
    }

    /// The table's row of the service's code: text, advice and category.
    pub fn code(&self) -> Option<&'static Code> {
        code(self.0.service_code?)
    }

    /// The HTTP status, if there was a reply.
    pub fn http_status(&self) -> Option<u16> {
        self.0.http_status
    }

    /// The captcha that the error is about. After [`ErrorKind::Cancelled`] and [`ErrorKind::Deadline`] it is still
    /// pending: [`Client::wait`](crate::Client::wait) continues.
    pub fn captcha_id(&self) -> Option<i64> {
        self.0.captcha_id
    }

    /// Whether it is harmless to repeat the same call and the repetition may succeed.
    pub fn is_retryable(&self) -> bool {
        match self.code() {
            Some(row) => row.retryable,
            None if self.0.once_only => false,
            None => self.0.kind.status().retryable || self.is_server_trouble(),
        }
    }

    /// How long the service asked to wait before the call is repeated.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The action that failed, or `config` or `options`.
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// What happened and what to do about it: one line, without a final full stop.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The beginning of an unreadable reply that may contain what was paid for, such as an answer or the code of a
    /// coupon. No other output shows it.
    pub fn reply(&self) -> Option<&str> {
        self.0.reply.as_deref()
    }

    pub(crate) fn with_reply(mut self, reply: String) -> Self {
        self.0.reply = Some(reply);
        self
    }

    /// Whether it is certain that no byte of the request was sent.
    pub(crate) fn nothing_sent(&self) -> bool {
        self.0.nothing_sent
    }

    fn is_server_trouble(&self) -> bool {
        self.0.kind == ErrorKind::HttpStatus && self.0.http_status >= Some(500)
    }

    /// Decides whether to repeat the request: the failure may be temporary, and the request cannot take effect twice.
    pub(crate) fn should_retry_request(&self) -> bool {
        let counts_twice = self.0.once_only && self.code().is_none();
        self.should_continue() && !counts_twice
    }

    /// Decides whether to continue with other requests, such as the next job or page: the failure may be temporary.
    pub(crate) fn should_continue(&self) -> bool {
        let garbled = matches!(
            self.0.kind,
            ErrorKind::UnexpectedReply | ErrorKind::Protocol
        );
        match self.code() {
            Some(row) => row.retryable,
            None => garbled || self.0.kind.status().retryable || self.is_server_trouble(),
        }
    }

    /// Whether the caller's token or deadline ended the call.
    pub(crate) fn is_interrupt(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Cancelled | ErrorKind::Deadline)
    }

    /// Whether it tells of the network, so that the host belongs to it.
    pub(crate) fn is_about_the_network(&self) -> bool {
        let is_sharing = self.0.kind == ErrorKind::SharedBudget;
        let is_protocol = self.0.kind == ErrorKind::Protocol;
        self.0.kind.status().class == Class::Network && !is_sharing || is_protocol
    }

    /// Whether the service asked for fewer requests.
    pub(crate) fn is_limit(&self) -> bool {
        self.0.kind == ErrorKind::Limit
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.0.operation, self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("operation", &self.0.operation)
            .field("message", &self.0.message)
            .field("service_code", &self.0.service_code)
            .field("http_status", &self.0.http_status)
            .field("captcha_id", &self.0.captcha_id)
            .field("retry_after", &self.0.retry_after)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    /// The error of the caller's [`Limiter`](crate::Limiter), if that is what failed.
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}

/// Cuts a text from outside to one printable line of limited length.
fn one_line(text: &str) -> String {
    const LONGEST: usize = 300;
    let mut line = String::with_capacity(text.len().min(LONGEST));
    for character in text.trim().trim_end_matches('.').chars() {
        if line.len() >= LONGEST {
            line.push('…');
            break;
        }
        line.push(if character.is_control() {
            ' '
        } else {
            character
        });
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::CODES;

    #[test]
    fn every_code_of_the_service_has_its_own_kind_and_advice() {
        for row in CODES {
            let error = Error::service(row.number, "test", row.text);
            assert_eq!(error.service_code(), Some(row.number));
            assert_eq!(error.kind().status().class, Class::Service);
            assert_eq!(error.is_retryable(), row.retryable);
            assert!(error.message().ends_with(row.advice), "{error}");
        }
        assert_eq!(Error::service(99, "test", "new").kind(), ErrorKind::Service);
    }

    #[test]
    fn a_message_is_one_line() {
        let error = Error::new(
            ErrorKind::Internal,
            "test",
            format!("a\nb\0{}.", "x".repeat(999)),
        );
        assert!(error.message().starts_with("a b x"));
        assert!(error.message().len() < 320);
        assert!(!error.message().contains(['\n', '\0']));
    }
}

//! How requests reach the service: a trait, with HTTP behind it and a scripted twin for tests.

pub(crate) mod exchange;
mod http;
mod memory;

use std::fmt::Debug;
use std::time::Duration;

pub use exchange::{Exchange, Stage};
pub use memory::{MemoryTransport, Scripted};

pub(crate) use http::{Connections, HttpTransport};

use crate::error::ErrorKind;

/// Sends one request and brings back the reply.
pub trait Transport: Send + Sync + Debug {
    /// Makes the exchange. An implementation calls [`Exchange::tick`] at least every 50 ms while it blocks,
    /// [`Exchange::before_send`] when its connection stands and before the first byte of the request leaves, and
    /// [`Exchange::sent`] after the last one.
    fn exchange(&self, request: &Request, exchange: &Exchange) -> Result<Response, Failure>;
}

/// A request, ready but for the key: where it belongs stands a row of `~`, so that it can be shown and logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Scheme, host and path prefix.
    pub base_url: String,
    /// Path and query below the base URL.
    pub target: String,
    /// The body of a `POST`; without one it is a `GET`.
    pub body: Option<Body>,
    /// Whether the exchange may be repeated on a new connection if a kept one turns out to be dead.
    pub repeatable: bool,
    /// The most bytes that the reply's body may have.
    pub most_reply_bytes: u64,
    /// Whether the exchange needs a connection of its own, because a second one would cost again.
    pub fresh: bool,
}

/// The body of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The `Content-Type` with its boundary.
    pub content_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A complete reply.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// `Retry-After` in seconds, where sent.
    pub retry_after: Option<Duration>,
    /// The body.
    pub body: Vec<u8>,
}

/// Why there is no reply. The text holds neither key nor URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What kind of failure.
    pub kind: ErrorKind,
    /// One line for people.
    pub message: String,
}

impl Failure {
    /// A failure of this kind.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }
}

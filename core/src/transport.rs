//! Sending requests: the trait, its HTTP implementation, and a scripted one for tests.

pub(crate) mod exchange;
mod http;
mod memory;
mod recorded;

use std::fmt::Debug;
use std::time::Duration;

pub use exchange::{Exchange, Stage};
pub use memory::{MemoryTransport, Scripted};
pub use recorded::Witness;

pub(crate) use http::{Connections, HttpTransport};
pub(crate) use recorded::Recorded;

use crate::error::ErrorKind;

/// Sends a request and returns the reply.
pub trait Transport: Send + Sync + Debug {
    /// Makes the exchange. An implementation calls [`Exchange::tick`] at least every 50 ms while it blocks,
    /// [`Exchange::before_send`] once it is connected and before it sends the first byte of the request, and
    /// [`Exchange::sent`] after the last byte.
    fn exchange(&self, request: &Request, exchange: &Exchange) -> Result<Response, Failure>;

    /// Host and port that requests go to, and the proxy on the way, for messages.
    fn peer(&self, _: &Request) -> Option<String> {
        None
    }
}

/// A complete request, with a row of `~` in place of the key, so that it can be shown and logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Scheme, host and path prefix.
    pub base_url: String,
    /// Path and query below the base URL.
    pub target: String,
    /// The body of a `POST`; `None` for a `GET`.
    pub body: Option<Body>,
    /// Whether the transport may repeat the exchange on a new connection if a kept one turns out to be dead.
    pub repeatable: bool,
    /// The most bytes that the reply's body may have.
    pub most_reply_bytes: u64,
    /// Whether the exchange needs a new connection, because repeating it would cost again.
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
    /// The delay of the `Retry-After` header, if there is one.
    pub retry_after: Option<Duration>,
    /// The body.
    pub body: Vec<u8>,
}

/// Why there is no reply. The message contains neither the key nor the URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The kind of failure.
    pub kind: ErrorKind,
    /// What happened, in one line.
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

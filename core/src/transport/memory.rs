//! A transport that answers from a script, for tests without a network.

use std::collections::VecDeque;
use std::sync::Mutex;

use super::{Exchange, Failure, Request, Response, Transport};
use crate::error::ErrorKind;
use crate::lock;

/// The fate of one request.
#[derive(Debug, Clone)]
pub enum Scripted {
    /// The service sends this reply.
    Reply(Response),
    /// The connection is refused: nothing is sent.
    Refused(Failure),
    /// The request is sent, then this failure happens.
    Lost(Failure),
}

impl Scripted {
    /// A reply with status 200.
    pub fn body(body: impl Into<Vec<u8>>) -> Self {
        Self::status(200, body)
    }

    /// A reply with this status.
    pub fn status(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::Reply(Response {
            status,
            retry_after: None,
            body: body.into(),
        })
    }
}

/// Answers requests in order from a script, and records them.
#[derive(Debug, Default)]
pub struct MemoryTransport {
    script: Mutex<VecDeque<Scripted>>,
    requests: Mutex<Vec<Request>>,
}

impl MemoryTransport {
    /// A transport that answers with `script`, and with a refused connection after its end.
    pub fn new(script: impl IntoIterator<Item = Scripted>) -> Self {
        Self {
            script: Mutex::new(script.into_iter().collect()),
            requests: Mutex::default(),
        }
    }

    /// The requests that have been sent.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.requests).clone()
    }
}

impl Transport for MemoryTransport {
    fn exchange(&self, request: &Request, exchange: &Exchange) -> Result<Response, Failure> {
        let stopped = |_| Failure::new(ErrorKind::Cancelled, "interrupted");
        exchange.tick().map_err(stopped)?;
        let step = lock(&self.script).pop_front().unwrap_or_else(|| {
            Scripted::Refused(Failure::new(ErrorKind::Connect, "the script is at its end"))
        });
        if let Scripted::Refused(failure) = step {
            return Err(failure);
        }
        exchange.before_send().map_err(stopped)?;
        exchange.sending();
        lock(&self.requests).push(request.clone());
        exchange.sent();
        match step {
            Scripted::Reply(response) => {
                exchange.answered();
                Ok(response)
            }
            Scripted::Lost(failure) | Scripted::Refused(failure) => Err(failure),
        }
    }
}

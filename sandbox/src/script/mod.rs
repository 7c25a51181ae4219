//! Prepared replies: bytes, delays and faults, one step for each request.
//!
//! A script is a list of steps. Each request takes the first step that fits it: a step without a
//! matcher fits every request, one with a matcher only requests whose parameter `action` has that
//! value. When no step is left that fits, the reply is HTTP 500 with the body `script exhausted`.
//!
//! # Steps as JSON
//!
//! [`Step::from_json`] reads a step from an object; [`Step::list_from_json`] a list of them. An
//! unknown key is an error, and so is a combination that means nothing.
//!
//! What is sent, one of:
//!
//! | keys | meaning |
//! |---|---|
//! | `"status"`, `"type"`, `"headers"`, `"body"` or `"body_hex"`, `"length"` | an HTTP reply. Defaults: 200,
//! `text/plain; charset=utf-8`, none, empty, the length of the body. `"type": null` sends no Content-Type. `"length"`
//! declares another Content-Length and closes the connection after the body. |
//! | `"raw"` or `"raw_hex"` | exactly these bytes |
//! | `"endless": N` | the head of a reply, then up to N bytes of filler, until the peer closes; `"status"`, `"type"`,
//! `"headers"` and `"length"` as above, no Content-Length by default |
//! | `"huge_header": N` | a reply with one header of N bytes; `"status"`, `"type"`, `"body"` as above |
//! | `"hang": true` | nothing, until the server is dropped |
//! | `"serve": true` | what the service itself replies, if one stands behind the script |
//!
//! How it is sent, all optional:
//!
//! | key | meaning |
//! |---|---|
//! | `"for": "usercaptchaupload"` | only for requests with this `action` |
//! | `"delay_ms": 50` | waits before the first byte |
//! | `"drip_bytes": 1`, `"drip_ms": 10` | sends this many bytes (default 1), then waits this long, and so on |
//! | `"reset": POINT` | ends the connection with a TCP reset |
//! | `"close": POINT` | closes the connection normally |
//!
//! POINT is `"accept"` (as soon as the connection is accepted, nothing is read; such a step must
//! be the next one and have no `"for"`), `"headers"` (after the request's head; a step with `"for"` waits for the
//! body when the action is there), `"request"`
//! (after the whole request), `"head"` (in the middle of the reply's head), `"body"` (in the
//! middle of the reply's body) or `"after"` (after the reply, which promised to keep the
//! connection: the peer is left with a stale one).

mod act;
mod channel;
mod connection;
mod format;
mod handler;
mod incoming;
mod multipart;
mod perform;
mod server;
mod shared;
mod tls;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use crate::record::Recorded;
pub use act::{Act, Cut, Drip, Point, Reply, Step};
pub use format::FormatError;
pub(crate) use format::{Keys, Result as FormatResult, refuse};
pub(crate) use handler::Handler;
pub(crate) use server::Server;
pub(crate) use shared::Shared;
pub use tls::{Certificate, Tls};

/// How a [`Script`] is set up.
#[derive(Debug, Clone, Copy, Default)]
pub struct ScriptConfig {
    /// The TCP port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// Which certificate to present; none means plain HTTP.
    pub tls: Option<Certificate>,
}

/// A running server that follows a script. Dropping it ends its connections, hanging ones too.
#[derive(Debug)]
pub struct Script {
    server: Server,
    ca_pem: Option<String>,
}

impl Script {
    /// Starts a plain HTTP server on any free port.
    ///
    /// # Errors
    ///
    /// When the system refuses a socket or a thread.
    pub fn start(steps: Vec<Step>) -> io::Result<Script> {
        Self::start_with(ScriptConfig::default(), steps)
    }

    /// Starts a server.
    ///
    /// # Errors
    ///
    /// When the port is taken, when no certificate can be made, or when the system refuses a
    /// thread.
    pub fn start_with(config: ScriptConfig, steps: Vec<Step>) -> io::Result<Script> {
        let identity = config.tls.map(tls::identity).transpose()?;
        let (ca_pem, tls) = match identity {
            Some(identity) => (Some(identity.ca_pem), Some(identity.server)),
            None => (None, None),
        };
        let shared = Arc::new(Shared::new(steps, tls, None));
        let server = Server::start(config.port, shared)?;
        Ok(Script { server, ca_pem })
    }

    /// The address to give a client: `http://127.0.0.1:PORT`, with TLS `https://localhost:PORT`.
    pub fn url(&self) -> String {
        if self.ca_pem.is_some() {
            format!("https://localhost:{}", self.server.address().port())
        } else {
            format!("http://{}", self.server.address())
        }
    }

    /// The socket's address.
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Every request so far, in the order they were read.
    pub fn requests(&self) -> Vec<Recorded> {
        self.server.shared().requests()
    }

    /// Adds a step at the end.
    pub fn push(&self, step: Step) {
        self.server.shared().push(step);
    }

    /// Replaces the steps that are left and clears the log of requests.
    pub fn replace(&self, steps: Vec<Step>) {
        self.server.shared().replace(steps);
    }

    /// How many steps have not been taken yet.
    pub fn steps_left(&self) -> usize {
        self.server.shared().steps_left()
    }

    /// How many connections were accepted so far.
    pub fn connections(&self) -> usize {
        self.server.shared().connections()
    }

    /// The certificate of the authority to trust, as PEM; `None` without TLS.
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
    }
}

//! The control interface: what [`Steering`] does, over HTTP.
//!
//! A port of its own on loopback, behind a token. `/openapi.json` describes every call; the README has them in a table.
//! With [`ControlConfig::desk`] the same port has the page at which captchas are answered by hand.

mod gate;
mod routes;
pub(crate) mod show;
mod take;

use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::desk::{self, Desk};
use crate::record::{Outcome, Recorded};
use crate::script::{Handler, Reply, Server, Shared as Steps};
use crate::service::{Service, Steering};
use gate::Gate;
pub use routes::operations;

/// The description of the interface, in `OpenAPI` 3.1.
pub const OPENAPI: &str = include_str!("openapi.json");

/// How a [`Control`] is set up.
#[derive(Debug, Clone, Default)]
pub struct ControlConfig {
    /// The TCP port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The token that every request must have; without one, a new one is drawn.
    pub token: Option<String>,
    /// Whether to serve the page for answering by hand.
    pub desk: bool,
}

/// The control interface of a running [`Service`]. Dropping it ends it; the service goes on.
#[derive(Debug)]
pub struct Control {
    server: Server,
    token: String,
}

impl Control {
    /// Starts the interface.
    ///
    /// # Errors
    ///
    /// When the port is taken, the token is not 8 to 100 letters, digits, `-` and `_` ([`io::ErrorKind::InvalidInput`]),
    /// or the system has no thread or no random bytes.
    pub fn start(service: &Service, config: ControlConfig) -> io::Result<Self> {
        let token = match config.token {
            Some(token) => token,
            None => gate::draw_token()?,
        };
        if !gate::is_token(&token) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "a token has 8 to 100 letters, digits, - and _",
            ));
        }
        let steering = service.steering();
        let handler = Arc::new(Answerer {
            started: Instant::now(),
            gate: Gate::new(&token),
            desk: config.desk.then(|| Desk::new(steering.clone())),
            steering,
        });
        let shared = Arc::new(Steps::new(Vec::new(), None, Some(handler)));
        let server = Server::start(config.port, shared)?;
        Ok(Self { server, token })
    }

    /// The address: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://{}", self.server.address())
    }

    /// The token, for the header `Authorization: Bearer TOKEN` or the parameter `token`.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The address of the page for answering by hand, with its token.
    pub fn desk_url(&self) -> String {
        format!("{}/desk/?token={}", self.url(), self.token)
    }
}

/// Answers the requests of the interface.
struct Answerer {
    started: Instant,
    gate: Gate,
    steering: Steering,
    desk: Option<Desk>,
}

impl Handler for Answerer {
    fn clock(&self) -> Duration {
        self.started.elapsed()
    }

    fn answer(&self, request: &Recorded, _arrived: Duration) -> (Reply, Outcome) {
        let reply = self.reply(request);
        let outcome = Outcome::of(reply.status, None, "control");
        (reply, outcome)
    }

    fn record(&self, _request: Recorded) {}
}

impl Answerer {
    fn reply(&self, request: &Recorded) -> Reply {
        if let Some(refusal) = gate::refuse_stranger(request) {
            return refusal;
        }
        // The description and the page's own files are no secret.
        if request.method == "GET" && request.path == "/openapi.json" {
            return show::json(200, OPENAPI.to_owned());
        }
        if self.desk.is_some()
            && let Some(reply) = desk::file(request)
        {
            return reply;
        }
        if !self.gate.admits(request) {
            return show::error(401, "the token is missing or wrong");
        }
        if let Some(desk) = &self.desk
            && let Some(reply) = desk.call(request)
        {
            return reply;
        }
        routes::run(&self.steering, request)
    }
}

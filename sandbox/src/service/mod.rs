//! The stateful service: accounts, a queue, both sides, time limits.
//!
//! It speaks the API of the service on `/index.cgi` (GET, POST urlencoded, POST multipart) and
//! serves the files below `/grafik/`. An action it does not know gets error 0017.

mod account;
mod actions;
mod answer_rules;
mod answers;
mod calls;
mod captcha;
mod captchas;
mod config;
mod debug;
mod drawing;
mod errors;
mod events;
mod http;
mod load;
mod money;
mod pages;
mod picture;
mod queue;
mod refusal;
mod reply;
mod request;
mod robot;
mod rules;
mod shared;
mod state;
mod statistics;
mod steering;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;
use std::time::Duration;

use crate::record::Recorded;
use crate::script::{Server, Shared as Steps};
pub use calls::{Call, check_action};
pub use config::{
    Clock, DEFAULT_CREDITS, DEFAULT_INTERACTIVE_PRICE, DEFAULT_JSON_TYPE, DEFAULT_KEY,
    DEFAULT_LARGEST_FILE, DEFAULT_PACE, DEFAULT_WORKER_KEY, Observer, ServiceConfig,
};
pub use refusal::{Language, Refusal};
pub(crate) use rules::hexadecimal;
pub use rules::{Rule, Then};
use shared::Shared;
pub use steering::{Seen, Steering, Switches};

/// Every call that the service knows, and what each does with its parameters.
pub fn calls() -> &'static [Call] {
    calls::CALLS
}

/// Every error code of the service, with its English text.
pub fn codes() -> impl Iterator<Item = (u16, String)> {
    errors::all().map(|code| {
        let text = code.wire_text(Language::English);
        // Behind the number and a blank.
        (code.0, text[5..].to_owned())
    })
}

/// A running service on 127.0.0.1. Dropping it stops it and closes its connections.
#[derive(Debug)]
pub struct Service {
    server: Server,
    shared: Arc<Shared>,
    steps: Arc<Steps>,
}

impl Service {
    /// Starts a service in threads of its own.
    ///
    /// # Errors
    ///
    /// When the port is taken, when a key in `accounts` is not 5 to 50 letters and digits
    /// ([`io::ErrorKind::InvalidInput`]), or when the system refuses a thread.
    pub fn start(config: ServiceConfig) -> io::Result<Service> {
        for (key, _) in &config.accounts {
            if !account::is_key(key) {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidInput,
                    "an API key has 5 to 50 characters, a-z, A-Z and 0-9",
                ));
            }
        }
        if !(200..=599).contains(&config.error_status) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "the status of errors must be between 200 and 599",
            ));
        }
        let port = config.port;
        let shared = Arc::new(Shared::new(config));
        let steps = Arc::new(Steps::new(Vec::new(), None, Some(Arc::clone(&shared) as _)));
        let server = Server::start(port, Arc::clone(&steps))?;
        Ok(Service {
            server,
            shared,
            steps,
        })
    }

    /// The address to give a client: `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://{}", self.server.address())
    }

    /// What changes the service while it runs.
    pub fn steering(&self) -> Steering {
        Steering::new(Arc::clone(&self.shared), Arc::clone(&self.steps))
    }

    /// Every request so far, in the order they were answered.
    pub fn requests(&self) -> Vec<Recorded> {
        self.shared.requests()
    }

    /// The credits of an account; `None` when the key has no account.
    pub fn credits(&self, key: &str) -> Option<i64> {
        let now = self.shared.now();
        let mut state = self.shared.state();
        state.expire(now);
        state.accounts.get(key).map(|account| account.credits)
    }

    /// All credits: those of the accounts, of unused coupons, and of the service itself, which holds
    /// the prices of captchas and pays the workers.
    ///
    /// Whatever is done, the sum stays what it was at the start.
    pub fn total_credits(&self) -> i64 {
        let now = self.shared.now();
        let mut state = self.shared.state();
        state.expire(now);
        state.total_credits()
    }

    /// The number that others name an account by; `None` when the key has no account.
    pub fn user_id(&self, key: &str) -> Option<i64> {
        self.shared.state().user_id(key)
    }

    /// The API key of an account; `None` when the number has no account.
    pub fn key_of(&self, user_id: i64) -> Option<String> {
        self.shared.state().key_of(user_id).map(str::to_owned)
    }

    /// Allows or forbids an account to transfer credits (error 0037), as its owner can on the
    /// service's pages. False when the key has no account.
    pub fn allow_transfers(&self, key: &str, allowed: bool) -> bool {
        let mut state = self.shared.state();
        let Some(account) = state.accounts.get_mut(key) else {
            return false;
        };
        account.transfers_denied = !allowed;
        true
    }

    /// Refuses the next `times` requests with an error code: those with this
    /// `action`, or all requests of the API. Nothing else happens to them, and they do not count for
    /// the pace. [`usize::MAX`] times is always.
    pub fn refuse(&self, action: Option<&str>, code: u16, times: usize) {
        let refusal = Refusal::new(code).times(times);
        self.add_refusal(match action {
            Some(action) => refusal.only_for(action),
            None => refusal,
        });
    }

    /// Refuses requests as [`refuse`](Self::refuse), and says in which form. Of several refusals
    /// that fit a request, the one added first is used.
    pub fn add_refusal(&self, refusal: Refusal) {
        self.shared.state().refusals.push(refusal);
    }

    /// Ends all refusals.
    pub fn stop_refusing(&self) {
        self.shared.state().refusals.clear();
    }

    /// Advances the clock of all time limits and of the rate limit.
    pub fn advance(&self, by: Duration) {
        self.shared.advance(by);
    }

    /// Answers a captcha without a worker: nobody is paid and the rules for answers do not apply.
    ///
    /// False when the captcha is unknown, answered, expired or called off.
    pub fn answer(&self, id: i64, text: &str) -> bool {
        let now = self.shared.now();
        let mut state = self.shared.state();
        state.expire(now);
        state.answer(id, text, now)
    }

    /// The parameters that calls have read so far, by action: a test of [`calls`].
    pub fn parameters_read(&self) -> BTreeMap<&'static str, BTreeSet<String>> {
        self.shared.state().read.clone()
    }

    /// The captchas that cost their accounts something: pending or answered, but not those that were given up or expired.
    pub fn charged(&self) -> Vec<i64> {
        let now = self.shared.now();
        let mut state = self.shared.state();
        state.expire(now);
        state.charged()
    }

    /// How many captchas were accepted so far.
    pub fn uploads(&self) -> usize {
        self.shared.state().uploads()
    }
}

//! The exchange that this thread is making, for the connectors below ureq.
//!
//! ureq cannot pass a value to its transports, but makes every call on the calling thread. So the exchange is in a
//! thread-local slot until the call returns.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::transport::{Exchange, Request};
use crate::watch::Interrupt;
use ureq::Error;

/// The state of one exchange at the connection level.
pub(super) struct State {
    pub(super) exchange: Exchange,
    /// Host and port of the service.
    pub(super) authority: String,
    /// Whether the connection to the service has no TLS.
    pub(super) plain: bool,
    /// Whether repeating is harmless.
    pub(super) repeatable: bool,
    /// Whether the exchange needs a new connection.
    pub(super) fresh: bool,
    /// A kept connection was used, and no byte of a reply has arrived.
    pub(super) kept_and_silent: Cell<bool>,
    /// The gate found its kept connection dead before anything was sent.
    pub(super) died_waiting: Cell<bool>,
    /// Kept connections are no longer used.
    pub(super) fresh_only: Cell<bool>,
    /// The key has been written.
    pub(super) key_written: Cell<bool>,
}

thread_local! {
    static CURRENT: RefCell<Option<Rc<State>>> = const { RefCell::new(None) };
}

/// Keeps the slot filled while it lives.
pub(super) struct Current {
    state: Rc<State>,
}

impl Current {
    pub(super) fn enter(exchange: &Exchange, request: &Request) -> Self {
        let after_scheme = request.base_url.split("://").nth(1).unwrap_or_default();
        let authority = after_scheme.split('/').next().unwrap_or_default();
        let state = Rc::new(State {
            exchange: exchange.clone(),
            authority: authority.to_owned(),
            plain: request.base_url.starts_with("http:"),
            repeatable: request.repeatable,
            fresh: request.fresh,
            kept_and_silent: Cell::new(false),
            died_waiting: Cell::new(false),
            fresh_only: Cell::new(false),
            key_written: Cell::new(false),
        });
        CURRENT.set(Some(Rc::clone(&state)));
        Self { state }
    }

    /// Whether to retry on a new connection.
    pub(super) fn retry_stale(&self) -> bool {
        let state = &self.state;
        let dead_before = state.died_waiting.take();
        let dead_after = state.kept_and_silent.take() && state.repeatable;
        if state.fresh_only.replace(true) {
            return false;
        }
        state.key_written.set(false);
        dead_before || dead_after
    }
}

impl Drop for Current {
    fn drop(&mut self) {
        CURRENT.set(None);
    }
}

/// The exchange of this thread. Without one, which cannot happen, the connection is refused.
pub(super) fn current() -> Result<Rc<State>, Error> {
    CURRENT
        .with_borrow(Clone::clone)
        .ok_or(Error::ConnectionFailed)
}

/// An interrupt as an error that passes through ureq; the exchange remembers which interrupt it was.
pub(super) fn interrupted(_: Interrupt) -> Error {
    Error::Io(std::io::Error::other("interrupted"))
}

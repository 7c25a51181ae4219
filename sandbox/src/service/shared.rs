//! What the service's thread and the owner of a [`Service`](super::Service) both use.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::config::{Clock, Observer, ServiceConfig};
use super::state::State;
use crate::record::Recorded;

pub(crate) struct Shared {
    started: Instant,
    clock: Option<Clock>,
    /// How far the clock was moved on by hand.
    advanced: Mutex<Duration>,
    state: Mutex<State>,
    /// `None` when requests are not kept.
    requests: Option<Mutex<Vec<Recorded>>>,
    observer: Option<Observer>,
    pub(crate) error_status: u16,
    pub(crate) errors_as_text: bool,
}

impl Shared {
    pub(crate) fn new(config: ServiceConfig) -> Self {
        let now = config
            .clock
            .as_ref()
            .map_or(Duration::ZERO, |clock| clock());
        Self {
            started: Instant::now(),
            state: Mutex::new(State::new(&config, now)),
            clock: config.clock,
            advanced: Mutex::new(Duration::ZERO),
            requests: config.keep_requests.then(Mutex::default),
            observer: config.observer,
            error_status: config.error_status,
            errors_as_text: config.errors_as_text,
        }
    }

    /// The time of all limits.
    pub(crate) fn now(&self) -> Duration {
        let base = match &self.clock {
            Some(clock) => clock(),
            None => self.since_start(),
        };
        base.saturating_add(*lock(&self.advanced))
    }

    /// Real time since the start; `advance` does not affect it.
    pub(crate) fn since_start(&self) -> Duration {
        self.started.elapsed()
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut advanced = lock(&self.advanced);
        *advanced = advanced.saturating_add(by);
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    pub(crate) fn requests(&self) -> Vec<Recorded> {
        self.requests
            .as_ref()
            .map(|requests| lock(requests).clone())
            .unwrap_or_default()
    }

    /// Records a request and calls the observer.
    pub(crate) fn record(&self, request: Recorded) {
        if let Some(observer) = &self.observer {
            observer(&request);
        }
        if let Some(requests) = &self.requests {
            lock(requests).push(request);
        }
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Shared").finish_non_exhaustive()
    }
}

/// Locks, ignoring poison, so that the service continues after a panic.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! What the threads of the service and the owner of a [`Service`](super::Service) both use.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::config::{Clock, Observer, ServiceConfig};
use super::state::State;
use crate::record::Recorded;

pub(crate) struct Shared {
    started: Instant,
    clock: Option<Clock>,
    hands: Mutex<Hands>,
    state: Mutex<State>,
    log: Mutex<Log>,
    observer: Option<Observer>,
}

/// The hands of the clock.
#[derive(Default)]
struct Hands {
    /// How far they were moved on by hand.
    advanced: Duration,
    /// What they showed last: they never go back, whatever the clock below does.
    latest: Duration,
}

/// The requests that are kept.
struct Log {
    requests: VecDeque<Recorded>,
    /// How many were dropped from the front.
    dropped: usize,
    /// How many are kept.
    most: usize,
    with_bodies: bool,
}

impl Shared {
    pub(crate) fn new(config: ServiceConfig) -> Self {
        let now = config
            .clock
            .as_ref()
            .map_or(Duration::ZERO, |clock| clock());
        let all = config.keep_requests;
        Self {
            started: Instant::now(),
            state: Mutex::new(State::new(&config, now)),
            clock: config.clock,
            hands: Mutex::default(),
            log: Mutex::new(Log {
                requests: VecDeque::new(),
                dropped: 0,
                most: if all {
                    usize::MAX
                } else {
                    config.latest_requests
                },
                with_bodies: all,
            }),
            observer: config.observer,
        }
    }

    /// The time of all limits.
    pub(crate) fn now(&self) -> Duration {
        let base = match &self.clock {
            Some(clock) => clock(),
            None => self.started.elapsed(),
        };
        let mut hands = lock(&self.hands);
        hands.latest = hands.latest.max(base.saturating_add(hands.advanced));
        hands.latest
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut hands = lock(&self.hands);
        hands.advanced = hands.advanced.saturating_add(by);
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// The state with everything done that was due by now.
    pub(crate) fn state_now(&self) -> (MutexGuard<'_, State>, Duration) {
        let now = self.now();
        let mut state = self.state();
        state.expire(now);
        (state, now)
    }

    pub(crate) fn requests(&self) -> Vec<Recorded> {
        lock(&self.log).requests.iter().cloned().collect()
    }

    /// The kept requests from this number on, and the number of the first of them.
    pub(crate) fn requests_since(&self, number: usize) -> (usize, Vec<Recorded>) {
        let log = lock(&self.log);
        let skipped = number.saturating_sub(log.dropped);
        let kept: Vec<Recorded> = log.requests.iter().skip(skipped).cloned().collect();
        (log.dropped + log.requests.len() - kept.len(), kept)
    }

    /// Keeps a request and calls the observer.
    pub(crate) fn keep(&self, mut request: Recorded) {
        for (name, _) in &mut request.headers {
            name.make_ascii_lowercase();
        }
        if let Some(observer) = &self.observer {
            observer(&request);
        }
        let mut log = lock(&self.log);
        if log.most == 0 {
            return;
        }
        if !log.with_bodies {
            request.body.clear();
            for field in &mut request.fields {
                // A picture; what is shorter may be an option.
                if field.value.len() > 200 {
                    field.value.clear();
                }
            }
        }
        if log.requests.len() >= log.most {
            log.requests.pop_front();
            log.dropped += 1;
        }
        log.requests.push_back(request);
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

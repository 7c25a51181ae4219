//! What all connections of a script share.

use std::collections::VecDeque;
use std::fmt;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use rustls::ServerConfig;

use super::act::{Point, Step};
use super::handler::Handler;
use crate::record::Recorded;

pub(crate) struct Shared {
    started: Instant,
    pub(crate) tls: Option<Arc<ServerConfig>>,
    pub(crate) handler: Option<Arc<dyn Handler>>,
    inner: Mutex<Inner>,
    /// Signalled when the server stops.
    stopped: Condvar,
}

struct Inner {
    stopping: bool,
    steps: VecDeque<Step>,
    requests: Vec<Recorded>,
    accepted: usize,
    /// The open connections, as weak references, because dropping the last owner must close the socket.
    sockets: Vec<Weak<TcpStream>>,
}

impl Shared {
    pub(crate) fn new(
        steps: Vec<Step>,
        tls: Option<Arc<ServerConfig>>,
        handler: Option<Arc<dyn Handler>>,
    ) -> Self {
        Self {
            started: Instant::now(),
            tls,
            handler,
            inner: Mutex::new(Inner {
                stopping: false,
                steps: steps.into(),
                requests: Vec::new(),
                accepted: 0,
                sockets: Vec::new(),
            }),
            stopped: Condvar::new(),
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Real time since the start.
    pub(crate) fn since_start(&self) -> Duration {
        self.started.elapsed()
    }

    pub(crate) fn requests(&self) -> Vec<Recorded> {
        self.inner().requests.clone()
    }

    pub(crate) fn record(&self, request: Recorded) {
        match &self.handler {
            Some(handler) => handler.record(request),
            None => self.inner().requests.push(request),
        }
    }

    pub(crate) fn push(&self, step: Step) {
        self.inner().steps.push_back(step);
    }

    pub(crate) fn replace(&self, steps: Vec<Step>) {
        let mut inner = self.inner();
        inner.steps = steps.into();
        inner.requests.clear();
    }

    /// A copy of the steps that are left.
    pub(crate) fn steps(&self) -> Vec<Step> {
        self.inner().steps.iter().cloned().collect()
    }

    pub(crate) fn steps_left(&self) -> usize {
        self.inner().steps.len()
    }

    pub(crate) fn connections(&self) -> usize {
        self.inner().accepted
    }

    /// Takes the next step if it is one that ends a connection before anything is read.
    pub(crate) fn take_at_accept(&self) -> Option<Step> {
        let steps = &mut self.inner().steps;
        if steps.front()?.cuts_at(Point::Accept) {
            steps.pop_front()
        } else {
            None
        }
    }

    /// Takes the step for a request whose body has not been read, if the step is already known.
    pub(crate) fn take_early(&self, action: Option<&str>) -> Option<Step> {
        if action.is_some() {
            return self.take(action);
        }
        // The action may be in the body; only a step with a matcher needs it.
        let steps = &mut self.inner().steps;
        if steps.front()?.action.is_none() {
            steps.pop_front()
        } else {
            None
        }
    }

    /// Takes the first step that fits a request with this action.
    pub(crate) fn take(&self, action: Option<&str>) -> Option<Step> {
        let steps = &mut self.inner().steps;
        let position = steps
            .iter()
            .position(|step| step.action.is_none() || step.action.as_deref() == action)?;
        steps.remove(position)
    }

    /// Waits; false when the server stops meanwhile.
    pub(crate) fn sleep(&self, duration: Duration) -> bool {
        if duration.is_zero() {
            return true;
        }
        let inner = self.inner();
        let (inner, _) = self
            .stopped
            .wait_timeout_while(inner, duration, |inner| !inner.stopping)
            .unwrap_or_else(PoisonError::into_inner);
        !inner.stopping
    }

    /// Waits until the server stops.
    pub(crate) fn sleep_until_stopped(&self) {
        let inner = self.inner();
        drop(
            self.stopped
                .wait_while(inner, |inner| !inner.stopping)
                .unwrap_or_else(PoisonError::into_inner),
        );
    }

    /// Stops everything that waits, reads or writes.
    pub(crate) fn stop(&self) {
        let mut inner = self.inner();
        inner.stopping = true;
        for socket in inner
            .sockets
            .drain(..)
            .filter_map(|socket| socket.upgrade())
        {
            // Wakes the thread that reads or writes; the connection may be closed already.
            let _ = socket.shutdown(Shutdown::Both);
        }
        self.stopped.notify_all();
    }

    /// Numbers a new connection; `None` when the server stops.
    pub(super) fn register(&self, stream: &Arc<TcpStream>) -> Option<usize> {
        let mut inner = self.inner();
        if inner.stopping {
            return None;
        }
        inner.sockets.retain(|socket| socket.strong_count() > 0);
        inner.sockets.push(Arc::downgrade(stream));
        inner.accepted += 1;
        Some(inner.accepted)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Shared").finish_non_exhaustive()
    }
}

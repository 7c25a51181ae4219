//! A clock for many threads: it moves on when all of them have nothing left to do but wait.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ninekw::unstable::Clock;

use super::VirtualClock;

thread_local! {
    /// Whether this thread waits for its turn: it may be doing so on a condition that this clock knows nothing of.
    static IN_QUEUE: Cell<bool> = const { Cell::new(false) };
}

/// Shared by the threads that are counted in.
#[derive(Debug, Default)]
pub struct ThreadsClock(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    now: Duration,
    /// Threads that are neither asleep nor in the queue for a turn.
    running: usize,
    in_queue: usize,
    /// Of those in the queue, the ones that watch the clock for all.
    watching: usize,
    sleepers: BTreeMap<(Duration, u64), (Arc<Condvar>, bool)>,
    sleeps: u64,
}

impl State {
    /// Wakes whoever is next, once nobody else has anything to do. Of those in the queue one watches the clock, unless
    /// it is just being woken.
    fn settle(&mut self) {
        if self.running > 0 || self.in_queue > 0 && self.watching == 0 {
            return;
        }
        if let Some(((until, _), (sleeper, watches))) = self.sleepers.pop_first() {
            self.now = self.now.max(until);
            if watches {
                self.watching -= 1;
            } else {
                self.running += 1;
            }
            sleeper.notify_one();
        }
    }
}

impl ThreadsClock {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One more thread runs by this clock until what this gives is dropped; to be called before it begins.
    pub fn count_in(&self) -> Running<'_> {
        self.state().running += 1;
        Running(self)
    }
}

/// A thread that runs by a clock.
#[derive(Debug)]
pub struct Running<'a>(&'a ThreadsClock);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.running -= 1;
        state.settle();
    }
}

impl VirtualClock for ThreadsClock {
    fn queue<T>(&self, wait: impl FnOnce() -> T) -> T {
        {
            let mut state = self.state();
            state.running -= 1;
            state.in_queue += 1;
            state.settle();
        }
        IN_QUEUE.set(true);
        let turn = wait();
        IN_QUEUE.set(false);
        let mut state = self.state();
        state.in_queue -= 1;
        state.running += 1;
        turn
    }
}

impl Clock for ThreadsClock {
    fn now(&self) -> Duration {
        self.state().now
    }

    fn sleep(&self, duration: Duration) {
        let watches = IN_QUEUE.get();
        let mut state = self.state();
        state.sleeps += 1;
        let place = (state.now.saturating_add(duration), state.sleeps);
        let woken = Arc::new(Condvar::new());
        state.sleepers.insert(place, (Arc::clone(&woken), watches));
        if watches {
            state.watching += 1;
        } else {
            state.running -= 1;
        }
        state.settle();
        while state.sleepers.contains_key(&place) {
            state = woken.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

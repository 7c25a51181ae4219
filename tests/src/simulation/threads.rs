//! A clock for many threads: it advances when all of them are waiting.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ninekw::unstable::Clock;

use super::VirtualClock;

thread_local! {
    /// Whether this thread waits for its turn, possibly on a condition variable that this clock does not know.
    static IN_QUEUE: Cell<bool> = const { Cell::new(false) };
}

/// The clock of all threads that are counted in.
#[derive(Debug, Default)]
pub struct ThreadsClock(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    now: Duration,
    /// Threads that are neither asleep nor in the queue for a turn.
    running: usize,
    in_queue: usize,
    /// The threads in the queue that watch the clock for all.
    watching: usize,
    sleepers: BTreeMap<(Duration, u64), (Arc<Condvar>, bool)>,
    sleeps: u64,
}

impl State {
    /// Wakes the next thread if all threads wait. One thread in the queue watches the clock, unless it is being woken.
    fn wake_next(&mut self) {
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

    /// Counts in a thread until the guard is dropped. Call it before the thread starts.
    pub fn count_in(&self) -> Running<'_> {
        self.state().running += 1;
        Running(self)
    }
}

/// Guard of a counted thread.
#[derive(Debug)]
pub struct Running<'a>(&'a ThreadsClock);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.running -= 1;
        state.wake_next();
    }
}

impl VirtualClock for ThreadsClock {
    fn queue<T>(&self, wait: impl FnOnce() -> T) -> T {
        {
            let mut state = self.state();
            state.running -= 1;
            state.in_queue += 1;
            state.wake_next();
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
        state.wake_next();
        while state.sleepers.contains_key(&place) {
            state = woken.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

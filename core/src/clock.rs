//! Time behind a trait, so that waits are tested without waiting.

use std::fmt::Debug;
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use crate::lock;

/// No wait is longer than this without a look at the cancel token.
pub(crate) const SLICE: Duration = Duration::from_millis(50);

/// A clock that never goes back. The clients of one account share their request budget, so they need clocks that show
/// the same time.
pub trait Clock: Send + Sync + Debug {
    /// Time since some fixed moment.
    fn now(&self) -> Duration;
    /// Returns when `duration` has passed on this clock.
    fn sleep(&self, duration: Duration);
    /// Time since a moment that is the same for all processes of the machine, for
    /// [`Share::Machine`](crate::Share::Machine). A step back is noticed, and costs one interval.
    fn machine_now(&self) -> Duration {
        self.now()
    }
}

/// The machine's monotonic clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    /// Counts from the first question of the process, whichever client asked it: all clients of an account compare
    /// their times.
    fn now(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }

    /// By the moment at which it ends: the standard library's sleep goes on after each signal with what is left of a
    /// duration, which a storm of signals never lets pass.
    #[cfg(unix)]
    fn sleep(&self, duration: Duration) {
        use rustix::event::{Timespec, poll};
        let until = Instant::now() + duration;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let Ok(left) = Timespec::try_from(left) else {
                return;
            };
            if (left.tv_sec, left.tv_nsec) == (0, 0) {
                return;
            }
            // A signal only ends the wait sooner.
            let _ = poll(&mut [], Some(&left));
        }
    }

    #[cfg(not(unix))]
    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }

    /// Counts from the machine's start: the time of day would jump when somebody sets it.
    #[cfg(unix)]
    fn machine_now(&self) -> Duration {
        use rustix::time::{ClockId, clock_gettime};
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let clock = ClockId::Boottime;
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        let clock = ClockId::Monotonic;
        Duration::try_from(clock_gettime(clock)).unwrap_or_default()
    }

    /// The time of day, the only one that the standard library can tell to another process here.
    #[cfg(not(unix))]
    fn machine_now(&self) -> Duration {
        let epoch = std::time::UNIX_EPOCH;
        epoch.elapsed().unwrap_or_default()
    }
}

/// A clock for tests: sleeping moves it on at once.
#[derive(Debug, Default)]
pub struct ManualClock(Mutex<Duration>);

impl ManualClock {
    /// Moves the clock on.
    pub fn advance(&self, by: Duration) {
        *lock(&self.0) += by;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Duration {
        *lock(&self.0)
    }

    fn sleep(&self, duration: Duration) {
        self.advance(duration);
    }
}

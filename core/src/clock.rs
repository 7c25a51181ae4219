//! A trait for time, so that tests of waits do not wait.

use std::fmt::Debug;
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::lock;

/// The longest wait without checking the cancel token.
pub(crate) const SLICE: Duration = Duration::from_millis(50);

/// A clock that never goes back. The clients of one account share their request budget, so they need clocks that show
/// the same time.
pub trait Clock: Send + Sync + Debug {
    /// Time since some fixed moment.
    fn now(&self) -> Duration;
    /// Returns after `duration` has passed on this clock.
    fn sleep(&self, duration: Duration);
    /// Time since a moment that is the same for all processes of the machine, for
    /// [`Share::Machine`](crate::Share::Machine). A step back is noticed, and costs one interval.
    fn machine_now(&self) -> Duration {
        self.now()
    }
    /// The time of day, since 1970: for what outlasts the machine's start.
    fn since_1970(&self) -> Duration {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        now.unwrap_or_default()
    }
}

/// The machine's monotonic clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    /// Counts from the first use in the process, because all clients of an account compare their times.
    fn now(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }

    /// Sleeps until a moment. The standard library's sleep restarts with the remaining duration after each signal, and
    /// may never end if there are many signals.
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
            // A signal only ends this wait early.
            let _ = poll(&mut [], Some(&left));
        }
    }

    #[cfg(not(unix))]
    fn sleep(&self, duration: Duration) {
        std::thread::sleep(duration);
    }

    /// Counts from the start of the machine: the time of day jumps when somebody sets it.
    #[cfg(unix)]
    fn machine_now(&self) -> Duration {
        use rustix::time::{ClockId, clock_gettime};
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let clock = ClockId::Boottime;
        #[cfg(not(any(target_os = "linux", target_os = "android")))]
        let clock = ClockId::Monotonic;
        Duration::try_from(clock_gettime(clock)).unwrap_or_default()
    }

    /// The time of day, the only clock of the standard library that processes share here.
    #[cfg(not(unix))]
    fn machine_now(&self) -> Duration {
        let epoch = std::time::UNIX_EPOCH;
        epoch.elapsed().unwrap_or_default()
    }
}

/// A clock for tests: sleeping advances it at once.
#[derive(Debug, Default)]
pub struct ManualClock(Mutex<Duration>);

impl ManualClock {
    /// Advances the clock.
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

    fn since_1970(&self) -> Duration {
        SystemClock.since_1970() + self.now()
    }
}

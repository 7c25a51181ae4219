//! One request budget per account for all processes of a user, by a file that is locked for the moment of each look.
//!
//! The process that takes the turn writes down when, so no other waits for it if it is slow, stopped or dead. A child
//! of a fork opens the file anew: a lock belongs to an open file, and a shared one would let both in.

mod file;
mod folder;
mod record;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use self::file::{Locked, SharedFile};
use self::record::Record;
use super::Asking;
use super::fault::Fault;
use crate::clock::{Clock, SLICE};
use crate::lock;
use crate::per_process::PerProcess;

/// The lock is held for microseconds; a process that was stopped meanwhile may hold it for ever.
const LONGEST_HOLD: Duration = Duration::from_secs(10);
const FIRST_LOOK: Duration = Duration::from_millis(1);
/// How often to try for the moment that a correction takes.
const TRIES: usize = 16;
/// Counted as sent this long after the turn was taken, a request that leaves at once needs no second entry.
const SENT_AT_ONCE: Duration = Duration::from_millis(1);

/// The machine's budget of one account.
#[derive(Debug)]
pub(super) struct Machine {
    place: file::Place,
    open: PerProcess<Mutex<Option<SharedFile>>>,
}

/// What a look at the file shows.
pub(super) enum Look {
    Held(Held),
    Later(Duration),
}

impl Machine {
    /// The budget of this account in the user's run-time directory. Fails where files cannot be written or locked.
    pub(super) fn open(account: &str, clock: &dyn Clock) -> Result<Arc<Self>, Fault> {
        Self::open_in(&folder::usual(), account, clock)
    }

    pub(super) fn open_in(
        folder: &Path,
        account: &str,
        clock: &dyn Clock,
    ) -> Result<Arc<Self>, Fault> {
        let machine = Self {
            place: file::Place::new(folder, account),
            open: PerProcess::new(Mutex::default()),
        };
        // Written once now, the file has its room on the disk. A lock that another holds is one that works.
        machine.with_record(|record, locked| {
            record.settle(clock.machine_now(), Duration::MAX);
            locked.write(&record.bytes())
        })?;
        #[cfg(unix)]
        machine.place.clean_up();
        Ok(Arc::new(machine))
    }

    /// Takes the turn if its time has come.
    pub(super) fn attempt(
        self: &Arc<Self>,
        asking: &Asking<'_>,
        blocked: &mut Option<Duration>,
    ) -> Result<Look, Fault> {
        let clock = asking.clock;
        let look = self.with_record(|record, locked| {
            let (now, before) = (clock.machine_now(), record.clone());
            record.settle(now, asking.longest_pause);
            let wait = record.wait(asking.interval, now);
            let last = record.last;
            let counted = now.saturating_add(SENT_AT_ONCE.min(asking.interval / 100));
            if wait.is_zero() {
                record.last = Some(counted);
            }
            if *record != before {
                locked.write(&record.bytes())?;
            }
            Ok(if wait.is_zero() {
                Look::Held(Held {
                    machine: Arc::clone(self),
                    taken: (clock.now(), now),
                    before: last,
                    counted,
                    sent: false,
                })
            } else {
                Look::Later(wait)
            })
        })?;
        if let Some(look) = look {
            *blocked = None;
            return Ok(look);
        }
        let now = clock.now();
        let for_long = now.saturating_sub(*blocked.get_or_insert(now));
        if for_long >= LONGEST_HOLD {
            return Err(Fault::new(format!(
                "another process has not let go of {} for {} s, nothing was sent; is it stopped?",
                self.place.display(),
                LONGEST_HOLD.as_secs(),
            )));
        }
        Ok(Look::Later((for_long / 4).clamp(FIRST_LOOK, SLICE)))
    }

    /// Keeps all processes back for `pause` from now. What is lost because the file cannot be had the service's next
    /// refusal says again; no call fails for it.
    pub(super) fn hold_back(&self, pause: Duration, clock: &dyn Clock) {
        self.correct(|record| {
            record.hold_back(pause, clock.machine_now());
            true
        });
    }

    /// For how long the service wants no requests.
    pub(super) fn held_back(&self, longest: Duration, clock: &dyn Clock) -> Duration {
        let left = self.with_record(|record, _| {
            let now = clock.machine_now();
            record.settle(now, longest);
            Ok(record.pause_left(now))
        });
        left.ok().flatten().unwrap_or_default()
    }

    fn correct(&self, change: impl Fn(&mut Record) -> bool) {
        for _ in 0..TRIES {
            let done = self.with_record(|record, locked| {
                if change(record) {
                    locked.write(&record.bytes())?;
                }
                Ok(())
            });
            if !matches!(done, Ok(None)) {
                return;
            }
            std::thread::yield_now();
        }
    }

    /// Works on the record under the file's lock; none while another process has that.
    fn with_record<T>(
        &self,
        work: impl FnOnce(&mut Record, &Locked<'_>) -> std::io::Result<T>,
    ) -> Result<Option<T>, Fault> {
        let mut open = lock(self.open.get(Mutex::default));
        self.place
            .locked(&mut open)
            .and_then(|locked| {
                let Some(locked) = locked else {
                    return Ok(None);
                };
                let mut record = Record::of(&locked.read()?);
                work(&mut record, &locked).map(Some)
            })
            .map_err(|error| {
                Fault::new(format!(
                    "the requests of all processes cannot be kept apart by {}, nothing was sent: {error}",
                    self.place.display()
                ))
            })
    }
}

/// The machine's turn. Dropped before [`Held::sent`], it costs nobody any time.
#[derive(Debug)]
pub(super) struct Held {
    machine: Arc<Machine>,
    /// The process's and the machine's time when it was taken.
    taken: (Duration, Duration),
    /// When the request before was sent.
    before: Option<Duration>,
    /// When this request was sent, as far as the file says.
    counted: Duration,
    sent: bool,
}

impl Held {
    /// A time of the process on the machine's clock.
    fn on_machine(&self, now: Duration) -> Duration {
        self.taken.1 + now.saturating_sub(self.taken.0)
    }

    /// The request's last byte has left at `now`.
    pub(super) fn sent(&mut self, now: Duration) {
        self.sent = true;
        self.count(self.on_machine(now));
    }

    /// The request that left at `sent` was on its way for `late`.
    pub(super) fn late(&mut self, sent: Duration, late: Duration) {
        self.count(self.on_machine(sent).saturating_add(late));
    }

    /// The request counts from `at`. A large one may end after others have left.
    fn count(&mut self, at: Duration) {
        if at <= self.counted {
            return;
        }
        let counted = std::mem::replace(&mut self.counted, at);
        self.machine.correct(|record| {
            // A reply that comes after the next request says nothing any more.
            let is_last = record.last == Some(counted);
            if is_last {
                record.last = Some(at);
            }
            is_last
        });
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if !self.sent {
            let (counted, before) = (self.counted, self.before);
            self.machine.correct(|record| {
                let is_last = record.last == Some(counted);
                if is_last {
                    record.last = before;
                }
                is_last
            });
        }
    }
}

#[cfg(test)]
mod tests;

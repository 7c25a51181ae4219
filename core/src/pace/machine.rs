//! One request budget an account for all processes of a user, by a file that its holder locks.
//!
//! The file is opened for each look and closed after it. So a fork hands down no lock, a file that somebody has
//! removed comes back, and a process that dies gives its turn back with its files.

mod folder;
mod record;

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use self::record::{Record, SIZE};
use super::SLICE;
use super::shared::Fault;
use crate::clock::Clock;

/// Nobody sends one request for so long. A process that was stopped, or a fork made at the wrong moment by one that
/// died, may hold the lock for ever.
const LONGEST_HOLD: Duration = Duration::from_secs(120);
/// Most requests are sent in no time.
const FIRST_LOOK: Duration = Duration::from_millis(1);
/// How often to try for the moment that a correction takes.
const TRIES: usize = 4;

/// The machine's budget of one account.
#[derive(Debug)]
pub(super) struct Machine {
    folder: PathBuf,
    file: PathBuf,
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
            folder: folder.to_owned(),
            file: folder.join(account),
        };
        // Written once now, the file has its room on the disk. A lock that another holds is one that works.
        if let Some(mut locked) = machine.lock()? {
            let mut record = locked.read(&machine)?;
            record.settle(clock.machine_now());
            locked
                .write(&record)
                .map_err(|error| machine.fault(&error))?;
        }
        Ok(Arc::new(machine))
    }

    /// Takes the turn if it is free and its time has come.
    pub(super) fn attempt(
        self: &Arc<Self>,
        interval: Duration,
        clock: &dyn Clock,
        blocked: &mut Option<Duration>,
    ) -> Result<Look, Fault> {
        let Some(mut locked) = self.lock()? else {
            let now = clock.now();
            let for_long = now.saturating_sub(*blocked.get_or_insert(now));
            if for_long >= LONGEST_HOLD {
                return Err(Fault::new(format!(
                    "another process has not let go of {} for {} s, nothing was sent; is it stopped?",
                    self.file.display(),
                    LONGEST_HOLD.as_secs(),
                )));
            }
            return Ok(Look::Later((for_long / 4).clamp(FIRST_LOOK, SLICE)));
        };
        *blocked = None;
        let mut record = locked.read(self)?;
        let now = clock.machine_now();
        let changed = record.settle(now);
        let wait = record.wait(interval, now);
        if wait.is_zero() {
            record.sending = true;
        }
        if changed || wait.is_zero() {
            locked.write(&record).map_err(|error| self.fault(&error))?;
        }
        if !wait.is_zero() {
            return Ok(Look::Later(wait));
        }
        Ok(Look::Held(Held {
            machine: Arc::clone(self),
            locked: Some(locked),
            record,
            taken: (clock.now(), now),
        }))
    }

    /// Keeps all processes back for `pause` from now. Whoever sends is waited for, up to `patience`.
    pub(super) fn hold_back(&self, pause: Duration, patience: Duration, clock: &dyn Clock) {
        let until = clock.now().saturating_add(patience);
        self.correct(
            |record| record.hold_back(pause, clock.machine_now()),
            || {
                clock.sleep(FIRST_LOOK);
                clock.now() < until
            },
        );
    }

    /// Changes the record if the lock can be had. What is lost otherwise makes a refusal of the service likelier, and
    /// the service's next refusal says it again; no call fails for it.
    fn correct(&self, change: impl FnOnce(&mut Record), mut again: impl FnMut() -> bool) {
        loop {
            match self.lock() {
                Ok(Some(mut locked)) => {
                    if let Ok(mut record) = locked.read(self) {
                        change(&mut record);
                        let _ = locked.write(&record);
                    }
                    return;
                }
                Ok(None) if again() => {}
                _ => return,
            }
        }
    }

    /// The file, locked; none while another process has it.
    fn lock(&self) -> Result<Option<Locked>, Fault> {
        let file = self
            .open_file()
            .or_else(|error| match error.kind() {
                // The first time, or after a clean-up.
                io::ErrorKind::NotFound => {
                    folder::make(&self.folder)?;
                    self.open_file()
                }
                _ => Err(error),
            })
            .map_err(|error| self.fault(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Locked(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(self.fault(&error)),
        }
    }

    fn open_file(&self) -> io::Result<File> {
        folder::check(&self.folder)?;
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.file)
    }

    fn fault(&self, error: &io::Error) -> Fault {
        Fault::new(format!(
            "the requests of all processes cannot be kept apart by {}, nothing was sent: {error}",
            self.file.display()
        ))
    }
}

/// The locked file. A fork may have made a second owner of it, so the lock is given up by name.
#[derive(Debug)]
struct Locked(File);

impl Locked {
    fn read(&mut self, machine: &Machine) -> Result<Record, Fault> {
        let mut bytes = [0; SIZE + 1];
        let mut length = 0;
        loop {
            match self.0.read(&mut bytes[length..]) {
                Ok(0) => {
                    if length > SIZE {
                        // Something else, which would outlast what is written over its beginning.
                        let cut = self.0.set_len(0);
                        cut.map_err(|error| machine.fault(&error))?;
                    }
                    return Ok(Record::of(&bytes[..length]));
                }
                Ok(more) => length += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(machine.fault(&error)),
            }
        }
    }

    fn write(&mut self, record: &Record) -> io::Result<()> {
        self.0.rewind()?;
        self.0.write_all(&record.bytes())
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// The machine's turn. Dropped before [`Held::sent`], it costs nobody any time.
#[derive(Debug)]
pub(super) struct Held {
    machine: Arc<Machine>,
    locked: Option<Locked>,
    record: Record,
    /// The process's and the machine's time when it was taken.
    taken: (Duration, Duration),
}

impl Held {
    /// A time of the process on the machine's clock.
    fn on_machine(&self, now: Duration) -> Duration {
        self.taken.1 + now.saturating_sub(self.taken.0)
    }

    /// The request's last byte has left at `now`.
    pub(super) fn sent(&mut self, now: Duration) {
        self.record.last = Some(self.on_machine(now));
        self.give_back();
    }

    /// The request that left at `sent` was on its way for `late`.
    pub(super) fn late(&self, sent: Duration, late: Duration) {
        let sent = self.on_machine(sent);
        let mut tries = 0;
        self.machine.correct(
            |record| {
                if record.last == Some(sent) {
                    record.last = Some(sent + late);
                }
            },
            || {
                tries += 1;
                std::thread::yield_now();
                tries < TRIES
            },
        );
    }

    fn give_back(&mut self) {
        if let Some(mut locked) = self.locked.take() {
            self.record.sending = false;
            // Unwritten, it says that the holder died, and the next one waits the whole interval.
            let _ = locked.write(&self.record);
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.give_back();
    }
}

#[cfg(test)]
mod tests;

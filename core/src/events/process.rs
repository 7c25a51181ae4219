//! The listener of the whole process, and the level at which it and stderr hear.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::{Level, Listener};
use crate::per_process::PerProcess;

type Slot = RwLock<Option<Arc<dyn Listener>>>;

static LISTENER: AtomicU8 = AtomicU8::new(0);
static STDERR: AtomicU8 = AtomicU8::new(0);
/// The greater of both, so that a look at one number tells whether anybody listens.
static ANY: AtomicU8 = AtomicU8::new(0);

pub(super) fn level() -> u8 {
    ANY.load(Ordering::Relaxed)
}

pub(super) fn stderr_level() -> u8 {
    STDERR.load(Ordering::Relaxed)
}

/// The process's listener, if it hears this level.
pub(super) fn listener(level: Level) -> Option<Arc<dyn Listener>> {
    if level as u8 > LISTENER.load(Ordering::Relaxed) {
        return None;
    }
    // Cloned, so that no lock is held while it hears.
    let slot = slot().read().unwrap_or_else(PoisonError::into_inner);
    slot.clone()
}

/// The slot of this process: a child of a fork takes its parent's listener over, but not its lock, which another
/// thread may have held.
fn slot() -> &'static Slot {
    static SLOT: OnceLock<PerProcess<Slot>> = OnceLock::new();
    let slot = SLOT.get_or_init(|| PerProcess::new(Slot::default()));
    slot.get_or_inherit(|parent| {
        let listener = parent.try_read().ok().and_then(|slot| slot.clone());
        RwLock::new(listener)
    })
}

/// Sets who hears the events of all clients of this process, and from which level on; `None` for nobody.
///
/// The listener before it may still be hearing events on other threads when this returns.
pub fn set_listener(listener: Option<(Level, Arc<dyn Listener>)>) {
    let (level, listener) = listener.unzip();
    let before = {
        let mut slot = slot().write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *slot, listener)
    };
    set_listener_level(level);
    // Its drop may be code of the caller, so it comes after the lock.
    drop(before);
}

/// Changes from which level on the process's listener hears; `None` for nothing.
pub fn set_listener_level(level: Option<Level>) {
    LISTENER.store(level.map_or(0, |level| level as u8), Ordering::Relaxed);
    note();
}

/// Writes the events of all clients of this process to stderr, from this level on; `None` for none.
///
/// The environment variable `NINEKW_LOG`, with the word of a level, does the same.
pub fn log_to_stderr(level: Option<Level>) {
    STDERR.store(level.map_or(0, |level| level as u8), Ordering::Relaxed);
    note();
}

fn note() {
    let any = LISTENER
        .load(Ordering::Relaxed)
        .max(STDERR.load(Ordering::Relaxed));
    ANY.store(any, Ordering::Relaxed);
}

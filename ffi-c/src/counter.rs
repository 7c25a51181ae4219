//! Counts the handles that C has and has not freed, in a library that is built for tests.

use std::sync::atomic::{AtomicI64, Ordering};

static LIVE: AtomicI64 = AtomicI64::new(0);

/// A handle went to C (1) or came back (-1).
pub(crate) fn count(change: i64) {
    LIVE.fetch_add(change, Ordering::Relaxed);
}

/// How many there are.
pub(crate) fn live() -> i64 {
    LIVE.load(Ordering::Relaxed)
}

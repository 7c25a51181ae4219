//! A flag for running callbacks: calls made inside one are refused.

use std::cell::Cell;

thread_local! {
    /// Set while a progress callback or a limiter runs on this thread.
    static IN_CALLBACK: Cell<bool> = const { Cell::new(false) };
}

/// Whether a callback runs on this thread.
pub(crate) fn is_running() -> bool {
    IN_CALLBACK.get()
}

/// Runs a callback with the flag set.
pub(crate) fn run<T>(callback: impl FnOnce() -> T) -> T {
    IN_CALLBACK.set(true);
    let _mark = Mark;
    callback()
}

/// Guard that clears the flag on drop, also on panic.
struct Mark;

impl Drop for Mark {
    fn drop(&mut self) {
        IN_CALLBACK.set(false);
    }
}

//! A flag for running callbacks: calls made inside one are refused.

use std::cell::Cell;

thread_local! {
    /// Set while a progress callback, a limiter or a listener runs on this thread.
    static IN_CALLBACK: Cell<bool> = const { Cell::new(false) };
}

/// Whether a callback runs on this thread.
pub(crate) fn is_running() -> bool {
    IN_CALLBACK.get()
}

/// Runs a callback with the flag set.
pub(crate) fn run<T>(callback: impl FnOnce() -> T) -> T {
    let _mark = Mark(IN_CALLBACK.replace(true));
    callback()
}

/// Guard that puts the flag back on drop, also on panic: a listener may run inside of another callback.
struct Mark(bool);

impl Drop for Mark {
    fn drop(&mut self) {
        IN_CALLBACK.set(self.0);
    }
}

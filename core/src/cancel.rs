//! The cancel token.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Cancels the calls that have a clone of it. Triggering is a single atomic store, so it is safe in a signal handler.
#[derive(Debug, Clone, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// A token that has not been triggered.
    pub fn new() -> Self {
        Self::default()
    }

    /// Cancels every call that uses this token, within 100 ms.
    pub fn trigger(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether the token has been triggered.
    pub fn is_triggered(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    /// Resets the token, so that it can be used again.
    pub fn reset(&self) {
        self.0.store(false, Ordering::Release);
    }
}

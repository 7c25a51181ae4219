//! The wrapper of every function that cannot fail: it catches panics.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the body of a function that cannot fail; returns `fallback` if it panics.
pub(crate) fn infallible<T>(fallback: T, body: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(body)).unwrap_or(fallback)
}

#[cfg(test)]
mod tests {
    use super::infallible;

    #[test]
    fn a_panic_gives_the_fallback() {
        assert_eq!(infallible(7, || panic!("on purpose")), 7);
    }
}

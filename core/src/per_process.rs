//! State that a forked child must not share with its parent.
//!
//! A lock held by another thread at the moment of a fork stays locked in the child for ever, and a connection used by
//! both garbles replies. So such state belongs to one process id, which is looked at before anything is locked; a
//! child gets its own and leaves the parent's alone.

use std::sync::OnceLock;

/// One `T` for each process that asks.
#[derive(Debug)]
pub(crate) struct PerProcess<T> {
    first: OnceLock<Box<Node<T>>>,
}

#[derive(Debug)]
struct Node<T> {
    process: u32,
    value: T,
    next: OnceLock<Box<Node<T>>>,
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self {
            first: OnceLock::new(),
        }
    }

    /// This process's own, made at the first question.
    pub(crate) fn get(&self, make: impl Fn() -> T) -> &T {
        let process = std::process::id();
        let node = || {
            Box::new(Node {
                process,
                value: make(),
                next: OnceLock::new(),
            })
        };
        let mut current = self.first.get_or_init(node);
        while current.process != process {
            current = current.next.get_or_init(node);
        }
        &current.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_process_gets_one_and_keeps_it() {
        let made = Cell::new(0);
        let state = PerProcess::new();
        for _ in 0..3 {
            let value = *state.get(|| {
                made.set(made.get() + 1);
                made.get()
            });
            assert_eq!(value, 1);
        }
    }

    #[test]
    fn another_process_gets_its_own() {
        let state = PerProcess::new();
        // What a child finds after a fork: its parent's.
        let parents = Node {
            process: std::process::id() + 1,
            value: "parent",
            next: OnceLock::new(),
        };
        state.first.set(Box::new(parents)).unwrap();
        assert_eq!(*state.get(|| "child"), "child");
        assert_eq!(*state.get(|| "never"), "child");
    }
}

//! State that a forked child must not share with its parent.
//!
//! A lock held by another thread at the moment of a fork stays locked in the child for ever, and a connection used by
//! both garbles replies. So such state belongs to one process id, which is looked at before anything is locked; a
//! child gets its own and leaves the parent's alone.

use std::sync::OnceLock;

/// One `T` for each process that asks.
///
/// The first is there from the start: made at the first question, it might be half made in one thread while another
/// forks, and the child would wait for it for ever.
#[derive(Debug)]
pub(crate) struct PerProcess<T> {
    first: Node<T>,
}

#[derive(Debug)]
struct Node<T> {
    process: u32,
    value: T,
    next: OnceLock<Box<Node<T>>>,
}

impl<T> Node<T> {
    fn new(process: u32, value: T) -> Self {
        Self {
            process,
            value,
            next: OnceLock::new(),
        }
    }
}

impl<T> PerProcess<T> {
    /// This process's own.
    pub(crate) fn new(value: T) -> Self {
        Self {
            first: Node::new(std::process::id(), value),
        }
    }

    /// This process's own; in a child made at its first question.
    pub(crate) fn get(&self, make: impl Fn() -> T) -> &T {
        let process = std::process::id();
        let mut node = &self.first;
        while node.process != process {
            node = node
                .next
                .get_or_init(|| Box::new(Node::new(process, make())));
        }
        &node.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_keeps_its_own() {
        let state = PerProcess::new("first");
        assert_eq!(*state.get(|| "never"), "first");
    }

    #[test]
    fn another_process_gets_its_own() {
        // What a child finds after a fork: its parent's.
        let state = PerProcess {
            first: Node::new(std::process::id() + 1, "parent"),
        };
        assert_eq!(*state.get(|| "child"), "child");
        assert_eq!(*state.get(|| "never"), "child");
    }
}

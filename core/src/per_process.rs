//! State that a forked child must not share with its parent.
//!
//! A lock that another thread holds during a fork stays locked in the child forever, and a connection used by both
//! mixes up replies. So such state belongs to a process id, which is checked before anything is locked; a child gets
//! its own state and does not touch the parent's.

use std::sync::OnceLock;

/// One `T` for each process.
///
/// The first is created at the start: if it were created on first use while another thread forks, the child could wait
/// for it forever.
#[derive(Debug)]
pub struct PerProcess<T> {
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
    /// Creates the value of this process.
    pub fn new(value: T) -> Self {
        Self {
            first: Node::new(std::process::id(), value),
        }
    }

    /// The value of this process; a child creates it on first use.
    pub fn get(&self, make: impl Fn() -> T) -> &T {
        self.get_or_inherit(|_| make())
    }

    /// The value of this process; a child makes it of its parent's on first use.
    pub fn get_or_inherit(&self, make: impl Fn(&T) -> T) -> &T {
        let process = std::process::id();
        let mut node = &self.first;
        while node.process != process {
            node = node
                .next
                .get_or_init(|| Box::new(Node::new(process, make(&node.value))));
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
        // After a fork, a child finds its parent's value.
        let state = PerProcess {
            first: Node::new(std::process::id() + 1, "parent"),
        };
        assert_eq!(*state.get(|| "child"), "child");
        assert_eq!(*state.get(|| "never"), "child");
    }

    #[test]
    fn another_process_may_inherit() {
        let state = PerProcess {
            first: Node::new(std::process::id() + 1, String::from("parent")),
        };
        let child = state.get_or_inherit(|parent| format!("child of {parent}"));
        assert_eq!(child, "child of parent");
    }
}

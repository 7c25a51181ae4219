//! What this client remembers of the captchas that it submitted: how old they are and what they ask for.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use crate::answer::Kind;
use crate::lock;
use crate::per_process::PerProcess;

/// The most captchas remembered; older ones are waited for as if they came from another process.
const MOST: usize = 4096;

/// One submitted captcha.
#[derive(Debug, Clone)]
pub(super) struct Submitted {
    pub(super) at: Duration,
    pub(super) kind: Kind,
    pub(super) max_timeout: Duration,
    /// The answer that was to be checked.
    pub(super) checked: Option<Arc<str>>,
    /// When it was last asked about.
    pub(super) polled: Option<Duration>,
}

/// The captchas submitted last.
#[derive(Debug)]
pub(super) struct Recent(PerProcess<List>);

type List = Mutex<VecDeque<(i64, Submitted)>>;

impl Recent {
    pub(super) fn new() -> Self {
        Self(PerProcess::new(List::default()))
    }

    fn list(&self) -> MutexGuard<'_, VecDeque<(i64, Submitted)>> {
        lock(self.0.get(List::default))
    }

    pub(super) fn add(&self, id: i64, submitted: Submitted) {
        let mut list = self.list();
        if list.len() == MOST {
            list.pop_front();
        }
        list.push_back((id, submitted));
    }

    pub(super) fn get(&self, id: i64) -> Option<Submitted> {
        let list = self.list();
        let (_, submitted) = list.iter().rev().find(|(known, _)| *known == id)?;
        Some(submitted.clone())
    }

    pub(super) fn polled(&self, id: i64, now: Duration) {
        let mut list = self.list();
        if let Some((_, submitted)) = list.iter_mut().rev().find(|(known, _)| *known == id) {
            submitted.polled = Some(now);
        }
    }
}

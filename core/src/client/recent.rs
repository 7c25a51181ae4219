//! What this client remembers of the captchas that it submitted: how old they are and what they ask for; and of those
//! that it asked about or gave up.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use crate::answer::Kind;
use crate::lock;
use crate::options::Options;
use crate::per_process::PerProcess;

/// The most captchas remembered; older ones are waited for as if they came from another process.
const MOST: usize = 4096;
const DEFAULT_MAX_TIMEOUT: i64 = 600;

/// One submitted captcha.
#[derive(Debug, Clone)]
pub(super) struct Submitted {
    pub(super) at: Duration,
    pub(super) kind: Kind,
    pub(super) max_timeout: Duration,
    /// The answer that was to be checked.
    pub(super) checked: Option<Arc<str>>,
    /// When it was last asked about, and the service replied.
    pub(super) polled: Option<Duration>,
}

impl Submitted {
    /// A captcha that was submitted with these options at `at`.
    pub(super) fn of(options: &Options, at: Duration) -> Self {
        let max_timeout = options.int("maxtimeout").unwrap_or(DEFAULT_MAX_TIMEOUT);
        Self {
            at,
            kind: options.kind(),
            checked: options.text_of("checkanswer").map(Into::into),
            max_timeout: Duration::from_secs(max_timeout.unsigned_abs()),
            polled: None,
        }
    }
}

/// The captchas of late.
#[derive(Debug)]
pub(super) struct Recent(PerProcess<Mutex<Lists>>);

#[derive(Debug, Default)]
struct Lists {
    submitted: List<Submitted>,
    /// When a question about it last left, whoever submitted it.
    asked: List<Duration>,
    given_up: List<()>,
    /// Replies in JSON that could not be read though they have an answer.
    garbled: List<Option<Box<str>>>,
}

/// What is known of captchas by their ids, the latest last.
#[derive(Debug)]
struct List<T>(VecDeque<(i64, T)>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(VecDeque::new())
    }
}

impl<T> List<T> {
    fn add(&mut self, id: i64, what: T) {
        if self.0.len() == MOST {
            self.0.pop_front();
        }
        self.0.push_back((id, what));
    }

    fn get(&mut self, id: i64) -> Option<&mut T> {
        let (_, what) = self.0.iter_mut().rev().find(|(known, _)| *known == id)?;
        Some(what)
    }

    fn set(&mut self, id: i64, what: T) {
        match self.get(id) {
            Some(known) => *known = what,
            None => self.add(id, what),
        }
    }
}

impl Recent {
    pub(super) fn new() -> Self {
        Self(PerProcess::new(Mutex::default()))
    }

    fn lists(&self) -> MutexGuard<'_, Lists> {
        lock(self.0.get(Mutex::default))
    }

    pub(super) fn add(&self, id: i64, submitted: Submitted) {
        self.lists().submitted.add(id, submitted);
    }

    pub(super) fn get(&self, id: i64) -> Option<Submitted> {
        self.lists().submitted.get(id).cloned()
    }

    pub(super) fn polled(&self, id: i64, now: Duration) {
        if let Some(submitted) = self.lists().submitted.get(id) {
            submitted.polled = Some(now);
        }
    }

    /// A question about it left at `at`, whether or not a reply came.
    pub(super) fn asked(&self, id: i64, at: Duration) {
        self.lists().asked.set(id, at);
    }

    pub(super) fn asked_at(&self, id: i64) -> Option<Duration> {
        self.lists().asked.get(id).copied()
    }

    /// The service was told that nobody wants it any more.
    pub(super) fn give_up(&self, id: i64) {
        self.lists().given_up.set(id, ());
    }

    pub(super) fn is_given_up(&self, id: i64) -> bool {
        self.lists().given_up.get(id).is_some()
    }

    /// Its last reply in JSON, which could not be read though it has an answer.
    pub(super) fn set_garbled(&self, id: i64, reply: &str) {
        self.lists().garbled.set(id, Some(reply.into()));
    }

    /// That reply, for one poll in the text form.
    pub(super) fn take_garbled(&self, id: i64) -> Option<Box<str>> {
        self.lists().garbled.get(id)?.take()
    }
}

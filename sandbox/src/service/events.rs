//! What happened to a captcha, kept for the histories and for feedback.

use std::time::Duration;

/// A kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Happening {
    /// It was queued, or went back to the queue.
    Queued,
    /// A worker received it, to answer it or to review an answer.
    Assigned,
    /// A worker skipped it.
    Skipped,
    /// It was answered.
    Answered,
    /// A worker reviewed the answer.
    Confirmed,
}

/// One event in the life of a captcha.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) what: Happening,
    pub(crate) at: Duration,
    /// The worker's API key, `""` when the service itself did it.
    pub(crate) worker: String,
    /// The answer, or the reviewer's `yes` or `no`.
    pub(crate) text: String,
    /// The worker's program (`source`).
    pub(crate) source: String,
    /// Whether it turned out right, once that is known.
    pub(crate) right: Option<bool>,
    /// What the worker got for it, in credits.
    pub(crate) paid: i64,
}

impl Event {
    /// An event without a text.
    pub(crate) fn new(what: Happening, at: Duration, worker: &str) -> Self {
        Self {
            what,
            at,
            worker: worker.to_owned(),
            text: String::new(),
            source: String::new(),
            right: None,
            paid: 0,
        }
    }

    /// Whether somebody worked: answered or reviewed.
    pub(crate) fn is_work(&self) -> bool {
        matches!(self.what, Happening::Answered | Happening::Confirmed)
    }
}

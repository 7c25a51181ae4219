//! What the journal knows of a captcha.

use std::sync::Arc;

use crate::answer::Kind;

/// A captcha of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The caller's own name for it.
    pub(crate) tag: Option<Box<str>>,
    /// A hash of its parameters and files.
    pub(crate) content: Box<str>,
    /// The source of its own under which it is sent, by which the service's history shows it.
    pub(crate) mark: Option<Box<str>>,
    /// Milliseconds since 1970.
    pub(crate) sent_at: u64,
    pub(crate) kind: Kind,
    /// Seconds.
    pub(crate) max_timeout: u64,
    /// The answer that is to be checked.
    pub(crate) checked: Option<Arc<str>>,
    /// What it costs, in credits.
    pub(crate) price: Option<i64>,
    /// The process that uploads it or waits for it.
    pub(crate) owner: Box<str>,
    pub(crate) stage: Stage,
}

/// How far a captcha has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Its upload began; whether it was accepted is not known.
    Sent,
    /// It was accepted under this id.
    Pending(i64),
    /// Its answer came.
    Answered(i64, Box<str>),
}

impl Stage {
    pub(crate) fn id(&self) -> Option<i64> {
        match self {
            Self::Sent => None,
            Self::Pending(id) | Self::Answered(id, _) => Some(*id),
        }
    }
}

/// An entry under its name.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) name: Box<str>,
    pub(crate) entry: Entry,
}

impl Known {
    pub(super) fn of(name: &str, entry: &Entry) -> Self {
        Self {
            name: name.into(),
            entry: entry.clone(),
        }
    }
}

//! What was submitted, answered, or answered wrongly.

use crate::reply::{Reply, Table};

/// Which history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HistoryKind {
    /// Captchas that you submitted (action `userhistory`).
    Submitted,
    /// Captchas that you answered (action `userhistory2`).
    Solved,
    /// Captchas answered wrongly, on either side (action `userhistory3`).
    Wrong,
}

impl HistoryKind {
    /// Every history.
    pub const ALL: [Self; 3] = [Self::Submitted, Self::Solved, Self::Wrong];

    /// `submitted`, `solved` or `wrong`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Solved => "solved",
            Self::Wrong => "wrong",
        }
    }

    /// The history of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::Submitted => "userhistory",
            Self::Solved => "userhistory2",
            Self::Wrong => "userhistory3",
        }
    }
}

/// One page of a history. The service does not document its columns: they have the names that it sent.
#[derive(Debug, Clone)]
pub struct History(pub(crate) Reply);

impl History {
    /// How many entries the whole history has, where the service said so.
    pub fn count(&self) -> Option<i64> {
        self.0.count()
    }

    /// The page's entries. Empty behind the last page, and with `short=1`.
    pub fn entries(&self) -> &Table {
        static NONE: Table = Table::NONE;
        self.0
            .table("history")
            .or_else(|| self.0.tables().first())
            .unwrap_or(&NONE)
    }

    /// Everything that was sent.
    pub fn reply(&self) -> &Reply {
        &self.0
    }
}

/// Everything about one submitted captcha (action `userhistorydetail`). Columns have the names that the service sent.
#[derive(Debug, Clone)]
pub struct HistoryDetail(pub(crate) Reply);

impl HistoryDetail {
    /// The captcha itself, in one row.
    pub fn captcha(&self) -> Option<&Table> {
        self.0.table("captcha")
    }

    /// When it was put into the queue ("allocation of system").
    pub fn queued(&self) -> Option<&Table> {
        self.0.table("system")
    }

    /// Whom it was given to ("allocation to users").
    pub fn assigned(&self) -> Option<&Table> {
        self.0.table("users")
    }

    /// Who skipped it.
    pub fn skipped(&self) -> Option<&Table> {
        self.0.table("skip")
    }

    /// The answers.
    pub fn answers(&self) -> Option<&Table> {
        self.0.table("answers")
    }

    /// The checks of the answers.
    pub fn checks(&self) -> Option<&Table> {
        self.0.table("confirm")
    }

    /// All tables that were sent.
    pub fn tables(&self) -> &[Table] {
        self.0.tables()
    }

    /// Everything that was sent.
    pub fn reply(&self) -> &Reply {
        &self.0
    }
}

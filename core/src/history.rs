//! Histories of submitted, answered and wrongly answered captchas.

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

    /// The history with this name.
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

/// One page of a history. The service does not document the columns; they have the names that it sent.
#[derive(Debug, Clone)]
pub struct History(pub(crate) Reply);

impl History {
    /// The number of entries of the whole history, if the service tells it.
    pub fn count(&self) -> Option<i64> {
        self.0.count()
    }

    /// The entries of the page; none past the last page, and with `short=1`.
    pub fn entries(&self) -> &Table {
        static NONE: Table = Table::NONE;
        self.0
            .table("history")
            .or_else(|| self.0.tables().first())
            .unwrap_or(&NONE)
    }

    /// The whole reply.
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

    /// When the captcha was queued ("allocation of system").
    pub fn queued(&self) -> Option<&Table> {
        self.0.table("system")
    }

    /// The workers who got the captcha ("allocation to users").
    pub fn assigned(&self) -> Option<&Table> {
        self.0.table("users")
    }

    /// The workers who skipped it.
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

    /// All tables of the reply.
    pub fn tables(&self) -> &[Table] {
        self.0.tables()
    }

    /// The whole reply.
    pub fn reply(&self) -> &Reply {
        &self.0
    }
}

//! Request budgets that the caller shares between machines, for instance through Redis.

use std::fmt::Debug;
use std::time::Duration;

/// The priority of a request; the smallest goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Priority {
    /// The request submits a captcha.
    Upload,
    /// The request polls for an answer, or belongs to a job.
    Poll,
    /// The request can wait: feedback, the balance, the account.
    Other,
}

/// A request that a [`Limiter`] decides about.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Acquire<'a> {
    /// The account's name: 32 hexadecimal digits of a hash of base URL and API key, so it is the same on every machine.
    /// It does not reveal the key.
    pub account: &'a str,
    /// The priority of the request. The requests of one process already come in this order.
    pub priority: Priority,
}

/// The decision of a [`Limiter`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Permit {
    /// The request is sent now.
    Granted,
    /// The limiter is called again after this time, at least a millisecond. Meanwhile the call can be cancelled, and
    /// the limiter may be called for a request of higher priority.
    Wait(Duration),
    /// The call is cancelled, as by its token.
    Cancel,
}

/// Why a [`Limiter`] cannot decide.
pub type LimiterError = Box<dyn std::error::Error + Send + Sync>;

/// A rate limit that many machines share.
///
/// It is called when a request is about to be sent and has its turn within the process (and, with
/// [`Share::Machine`](crate::Share::Machine), on the machine), so for each account a process makes one call at a time.
/// It runs on the thread of the call and should return at once: while it blocks, the call cannot be cancelled. Calls
/// that it makes on a client fail with [`ErrorKind::Busy`](crate::ErrorKind::Busy).
///
/// A granted request is not always sent, because the connection may break first. Network delays vary, so keep a few
/// milliseconds more than the service's 250 between two grants.
pub trait Limiter: Send + Sync + Debug {
    /// Decides whether a request of this account may be sent now. It never waits; the library does, see
    /// [`Permit::Wait`].
    ///
    /// An error makes the call fail with [`ErrorKind::SharedBudget`](crate::ErrorKind::SharedBudget), after the same
    /// retries as for a failing network. Nothing was sent.
    fn acquire(&self, request: &Acquire<'_>) -> Result<Permit, LimiterError>;

    /// Tells that the service wants no request of this account for `pause` ("too quickly" or "limit reached"). This
    /// process already waits that long.
    fn limited(&self, account: &str, pause: Duration) {
        let _ = (account, pause);
    }
}

//! A budget that the caller shares between machines, for instance through Redis.

use std::fmt::Debug;
use std::time::Duration;

/// What a request is for; smaller goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Priority {
    /// It submits a captcha.
    Upload,
    /// It asks for an answer, or works on a captcha of somebody else.
    Poll,
    /// It can wait: feedback, the balance, the account.
    Other,
}

/// Who asks a [`Limiter`], and for what.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Acquire<'a> {
    /// The account's name: 32 hexadecimal digits out of a hash of base URL and API key, so equal wherever those are
    /// equal. The key cannot be told from it.
    pub account: &'a str,
    /// What the request is for. The requests of one process come in this order anyway.
    pub priority: Priority,
}

/// What a [`Limiter`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Permit {
    /// The request leaves now.
    Granted,
    /// The limiter is asked again after this time, at least a millisecond. Meanwhile the call stays cancellable, and
    /// a request that goes first may ask before.
    Wait(Duration),
    /// The call ends as if its token had been triggered.
    Cancel,
}

/// Why a [`Limiter`] cannot tell.
pub type LimiterError = Box<dyn std::error::Error + Send + Sync>;

/// A budget that many machines share.
///
/// It is asked when a request is ready to leave and it is its turn within the process (and, with
/// [`Share::Machine`](crate::Share::Machine), on the machine), so there is one question at a time for an account of a
/// process. It is asked on the thread of the call, and should answer at once: while it waits, nobody hears the call's
/// token. Calls that it makes on a client fail with [`ErrorKind::Busy`](crate::ErrorKind::Busy).
///
/// What has been granted is not always used: the connection may break first. And the way to the service takes its
/// time, so keep some milliseconds more than the service's 250 between two grants.
pub trait Limiter: Send + Sync + Debug {
    /// May a request of this account leave now? Never waits; to wait is the library's part, see [`Permit::Wait`].
    ///
    /// An error fails the call with [`ErrorKind::SharedBudget`](crate::ErrorKind::SharedBudget), after repetitions as
    /// for a network that fails. Nothing was sent.
    fn acquire(&self, request: &Acquire<'_>) -> Result<Permit, LimiterError>;

    /// The service wants no request of this account for `pause` ("too quickly" or "limit reached"). This process keeps
    /// to it by itself.
    fn limited(&self, account: &str, pause: Duration) {
        let _ = (account, pause);
    }
}

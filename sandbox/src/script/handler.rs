//! A server behind the steps.

use std::time::Duration;

use super::act::Reply;
use crate::record::{Outcome, Recorded};

/// Answers the requests that no step fits, and those whose step says `serve`.
pub(crate) trait Handler: Send + Sync {
    /// The time on its clock. Asked when the first bytes of a request were read.
    fn clock(&self) -> Duration;

    /// The reply to a whole request that arrived at this time of its clock.
    fn answer(&self, request: &Recorded, arrived: Duration) -> (Reply, Outcome);

    /// Keeps a request. Called before its reply is sent.
    fn record(&self, request: Recorded);
}

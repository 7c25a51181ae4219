//! The calls of the API, one file for each or for a few of a kind. To add one: write its file, and a row in
//! [`calls`](super::calls).

pub(super) mod answer;
pub(super) mod balance;
pub(super) mod confirm;
pub(super) mod correct_check;
pub(super) mod coupon;
pub(super) mod feedback;
pub(super) mod history;
pub(super) mod history_detail;
pub(super) mod job;
mod limits;
pub(super) mod referrals;
pub(super) mod result;
pub(super) mod show;
pub(super) mod sign_up;
pub(super) mod skip;
pub(super) mod transfer;
pub(super) mod upload;
pub(super) mod user_config;

use super::errors::{ErrorCode, INVALID_ID};
use super::reply::Reply;
use super::request::Request;
use super::state::State;

/// The reply of an action, or the code with which it refuses.
pub(crate) type Outcome = Result<Reply, ErrorCode>;

/// A call of the API, working on everything the service knows.
pub(crate) type Action = fn(&mut State, &Request<'_>) -> Outcome;

/// The parameter `id`.
fn id(request: &Request<'_>) -> Result<i64, ErrorCode> {
    request.number("id").ok_or(INVALID_ID)
}

//! The calls of the API, one file each. To add one: write its file and name it in [`find`].

mod answer;
mod balance;
mod confirm;
mod feedback;
mod job;
mod result;
pub(super) mod show;
mod skip;
mod upload;

use super::errors::{ErrorCode, INVALID_ID};
use super::reply::Reply;
use super::request::Request;
use super::state::State;

/// What an action answers, or the code it refuses with.
pub(crate) type Outcome = Result<Reply, ErrorCode>;

/// A call of the API, working on everything the service knows.
pub(crate) type Action = fn(&mut State, &Request<'_>) -> Outcome;

/// The function for a value of the parameter `action`.
pub(crate) fn find(name: &str) -> Option<Action> {
    let action: Action = match name {
        "usercaptchaupload" => upload::upload,
        "usercaptchacorrectdata" => result::result,
        "usercaptchacorrectback" => feedback::feedback,
        "usercaptchaguthaben" => balance::balance,
        "usercaptchanew" => job::next,
        "usercaptchanewok" => confirm::confirm,
        "usercaptchashow" => show::show,
        "usercaptchacorrect" => answer::answer,
        "usercaptchaskip" => skip::skip,
        _ => return None,
    };
    Some(action)
}

/// The parameter `id`.
fn id(request: &Request<'_>) -> Result<i64, ErrorCode> {
    request.number("id").ok_or(INVALID_ID)
}

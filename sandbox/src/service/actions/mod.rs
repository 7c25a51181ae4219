//! The calls of the API, one file for each or for a few of a kind. To add one: write its file and name it in [`find`].

mod answer;
mod balance;
mod confirm;
mod correct_check;
mod coupon;
mod feedback;
mod history;
mod history_detail;
mod job;
mod limits;
mod referrals;
mod result;
pub(super) mod show;
mod sign_up;
mod skip;
mod transfer;
mod upload;
mod user_config;

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
        "usercaptchacorrectcheck" => correct_check::check,
        "userhistory" => history::submitted,
        "userhistory2" => history::solved,
        "userhistory3" => history::wrong,
        "userhistorydetail" => history_detail::detail,
        "userconfig" => user_config::show,
        "userconfigselfsolve" => user_config::set_selfsolve,
        "userconfigselfonly" => user_config::set_selfonly,
        "userconfigselfsend" => user_config::set_selfsend,
        "userconfigref" => referrals::referrals,
        "usertransfer" => transfer::transfer,
        "usergutscheincreate" => coupon::create,
        "anmelden2_create" => sign_up::create,
        _ => return None,
    };
    Some(action)
}

/// The parameter `id`.
fn id(request: &Request<'_>) -> Result<i64, ErrorCode> {
    request.number("id").ok_or(INVALID_ID)
}

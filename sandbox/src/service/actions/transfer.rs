//! `usertransfer`: transfers credits to another account.

use super::Outcome;
use crate::service::errors::{NO_INPUT, TRANSFER_DENIED, UNKNOWN_USER};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

pub(in crate::service) fn transfer(state: &mut State, request: &Request<'_>) -> Outcome {
    // 2 stands for credits of a bonus program, which are ordinary credits here.
    if !matches!(request.number("transferart"), Some(1 | 2))
        && request.text("transferart").is_some()
    {
        return Err(NO_INPUT);
    }
    let denied = state
        .accounts
        .get(request.key)
        .is_some_and(|account| account.transfers_denied);
    if denied {
        return Err(TRANSFER_DENIED);
    }
    let user_id = request.number("userid").ok_or(UNKNOWN_USER)?;
    let receiver = state.key_of(user_id).ok_or(UNKNOWN_USER)?.to_owned();
    let credits = state.check_gift(request.key, request.number("guthaben"), request.now)?;
    let id = state.transfer(request.key, &receiver, credits);
    Ok(if request.json() {
        let object = Object::default()
            .with("message", "OK")
            .with("transferid", id)
            .with("guthaben", credits);
        Reply::Json(object.with_success())
    } else {
        Reply::Text(format!("OK|{id}|{credits}"))
    })
}

//! `usercaptchaguthaben`: the balance.

use super::Outcome;
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

#[expect(clippy::unnecessary_wraps, reason = "all actions have one signature")]
pub(in crate::service) fn balance(state: &mut State, request: &Request<'_>) -> Outcome {
    let credits = state.credits(request.key);
    request.tell(credits.to_string());
    Ok(if request.json() {
        let object = Object::default()
            .with("message", "OK")
            .with("credits", credits);
        Reply::Json(object.with_success())
    } else {
        // The grammar of two old programs.
        let old = ["cbh", "okcheck"].map(|name| request.flag(name));
        let sign = if old.contains(&true) { "OK-" } else { "" };
        Reply::Text(format!("{sign}{credits}"))
    })
}

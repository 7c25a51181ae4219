//! `usercaptchacorrectcheck`: a worker requests the submitter's verdict on an answer.

use super::Outcome;
use crate::service::errors::{NO_CAPTCHA, UNKNOWN_ID};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

pub(in crate::service) fn check(state: &mut State, request: &Request<'_>) -> Outcome {
    let id = super::id(request)?;
    let captcha = state.captchas.get(id).ok_or(UNKNOWN_ID)?;
    let work = captcha
        .events
        .iter()
        .rev()
        .find(|event| event.is_work() && event.worker == request.key)
        .ok_or(UNKNOWN_ID)?;
    if captcha.is_archived(request.now) && !request.flag("archiv") {
        return Err(NO_CAPTCHA);
    }
    // `textonly` is the default form, and it overrides `notext`.
    let as_number = request.flag("notext") && !request.flag("textonly");
    let status = match (work.right, as_number) {
        (Some(true), false) => "OK",
        (Some(false), false) => "NotOK",
        (Some(true), true) => "1",
        (Some(false), true) => "0",
        (None, _) => "?",
    };
    Ok(if request.json() {
        let object = Object::default()
            .with("message", "OK")
            .with("correct", status);
        Reply::Json(object.with_success())
    } else {
        Reply::Text(status.to_owned())
    })
}

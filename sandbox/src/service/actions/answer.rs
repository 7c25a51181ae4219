//! `usercaptchacorrect`: a worker sends the solution.

use super::Outcome;
use crate::service::answer_rules;
use crate::service::captcha::Stage;
use crate::service::errors::{ALREADY_ANSWERED, ALREADY_DONE, NO_ANSWER, NOT_ON_TIME, UNKNOWN_ID};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::{State, WORKER_PAY};

pub(super) fn answer(state: &mut State, request: &Request<'_>) -> Outcome {
    let id = super::id(request)?;
    let captcha = state.captchas.get(&id).ok_or(UNKNOWN_ID)?;
    match &captcha.stage {
        Stage::Assigned(assignment) if assignment.worker == request.key => {}
        Stage::Assigned(_) | Stage::Waiting => return Err(NOT_ON_TIME),
        Stage::Answered(_) => return Err(ALREADY_ANSWERED),
        Stage::Unsolved => return Err(ALREADY_DONE),
    }
    // `antwort` is an older name of the parameter.
    let text = request
        .text("captcha")
        .or_else(|| request.text("antwort"))
        .ok_or(NO_ANSWER)?;
    answer_rules::check(captcha, &text)?;
    state.answer(id, &text, request.now);
    state.earn(request.key, WORKER_PAY);
    Ok(if request.json() {
        let object = Object::default().with("message", "OK").with_success();
        Reply::Json(
            object
                .with("captchakey", text)
                .with("newcredits", WORKER_PAY),
        )
    } else if request.flag("extended") {
        Reply::Text(format!("OK|{WORKER_PAY}"))
    } else {
        Reply::Text("OK".to_owned())
    })
}

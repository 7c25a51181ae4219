//! `usercaptchacorrect`: a worker sends an answer, or a verdict on another worker's answer.

use super::Outcome;
use crate::service::answer_rules;
use crate::service::answers::Sender;
use crate::service::captcha::Stage;
use crate::service::errors::{
    ALREADY_ANSWERED, ALREADY_DONE, NEITHER_YES_NOR_NO, NO_ANSWER, NOT_ON_TIME, UNKNOWN_ID,
};
use crate::service::money::{REVIEWER_PAY, WORKER_PAY};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

pub(in crate::service) fn answer(state: &mut State, request: &Request<'_>) -> Outcome {
    let id = super::id(request)?;
    let captcha = state.captchas.get(id).ok_or(UNKNOWN_ID)?;
    if captcha.assignment_of(request.key).is_none() {
        return Err(match &captcha.stage {
            Stage::Assigned(_) | Stage::Waiting | Stage::Reviewing(_) => NOT_ON_TIME,
            Stage::Answered(_) => ALREADY_ANSWERED,
            Stage::Unsolved => ALREADY_DONE,
        });
    }
    // `antwort` is an older name of the parameter.
    let text = request
        .text("captcha")
        .or_else(|| request.text("antwort"))
        .ok_or(NO_ANSWER)?;
    let sender = Sender {
        key: request.key,
        source: request.text("source").unwrap_or_default(),
    };
    let pay = if captcha.answer_in_review().is_some() {
        let yes = match text.to_ascii_lowercase().as_str() {
            "yes" => true,
            "no" => false,
            _ => return Err(NEITHER_YES_NOR_NO),
        };
        state.review(id, yes, sender, request.now);
        REVIEWER_PAY
    } else {
        answer_rules::check(captcha, &text)?;
        state.solve(id, &text, sender, request.now);
        WORKER_PAY
    };
    Ok(if request.json() {
        let object = Object::default().with("message", "OK").with_success();
        Reply::Json(object.with("captchakey", text).with("newcredits", pay))
    } else if request.flag("extended") {
        Reply::Text(format!("OK|{pay}"))
    } else {
        Reply::Text("OK".to_owned())
    })
}

//! `usercaptchaskip`: a worker gives a captcha back.

use super::Outcome;
use crate::service::captcha::Stage;
use crate::service::errors::{ALREADY_ANSWERED, ALREADY_DONE, NOT_ON_TIME, UNKNOWN_ID};
use crate::service::reply::ok;
use crate::service::request::Request;
use crate::service::state::State;

pub(super) fn skip(state: &mut State, request: &Request<'_>) -> Outcome {
    // A worker who takes a break sends `end=1` without a captcha.
    if request.text("id").is_none() && request.flag("end") {
        return Ok(ok(request.json()));
    }
    let id = super::id(request)?;
    let captcha = state.captchas.get_mut(&id).ok_or(UNKNOWN_ID)?;
    match &captcha.stage {
        Stage::Assigned(assignment) if assignment.worker == request.key => {
            captcha.stage = Stage::Waiting;
            captcha.skipped_by.insert(request.key.to_owned());
            Ok(ok(request.json()))
        }
        Stage::Assigned(_) | Stage::Waiting => Err(NOT_ON_TIME),
        Stage::Answered(_) => Err(ALREADY_ANSWERED),
        Stage::Unsolved => Err(ALREADY_DONE),
    }
}

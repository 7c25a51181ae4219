//! `usercaptchaskip`: a worker skips a captcha.

use super::Outcome;
use crate::service::captcha::Stage;
use crate::service::errors::{ALREADY_ANSWERED, ALREADY_DONE, NOT_ON_TIME, UNKNOWN_ID};
use crate::service::events::{Event, Happening};
use crate::service::reply::ok;
use crate::service::request::Request;
use crate::service::state::State;

pub(in crate::service) fn skip(state: &mut State, request: &Request<'_>) -> Outcome {
    // A worker who takes a break sends `end=1` without a captcha.
    if request.text("id").is_none() && request.flag("end") {
        return Ok(ok(request.json()));
    }
    let id = super::id(request)?;
    let captcha = state.captchas.get(id).ok_or(UNKNOWN_ID)?;
    if captcha.assignment_of(request.key).is_none() {
        return Err(match &captcha.stage {
            Stage::Assigned(_) | Stage::Waiting | Stage::Reviewing(_) => NOT_ON_TIME,
            Stage::Answered(_) => ALREADY_ANSWERED,
            Stage::Unsolved => ALREADY_DONE,
        });
    }
    let skipped = Event::new(Happening::Skipped, request.now, request.key);
    state.captchas.change(id, |captcha| {
        captcha.events.push(skipped);
        captcha.release(request.now);
        captcha.skipped_by.insert(request.key.to_owned());
    });
    Ok(ok(request.json()))
}

//! `usercaptchacorrectback`: the submitter says whether the answer was right.

use super::Outcome;
use super::result::own_captcha;
use crate::service::captcha::{Stage, Verdict};
use crate::service::errors::{ALREADY_DONE, NO_ANSWER};
use crate::service::reply::ok;
use crate::service::request::Request;
use crate::service::state::State;

pub(super) fn feedback(state: &mut State, request: &Request<'_>) -> Outcome {
    let verdict = match request.number("correct") {
        Some(1) => Verdict::Ok,
        Some(2) => Verdict::NotOk,
        Some(3) => Verdict::Unused,
        _ => return Err(NO_ANSWER),
    };
    let captcha = own_captcha(state, request)?;
    match captcha.stage {
        Stage::Waiting | Stage::Assigned(_) => {
            // Nothing to judge yet, but it may be called off.
            if verdict != Verdict::Unused {
                return Err(NO_ANSWER);
            }
            captcha.verdict = Some(verdict);
            let id = captcha.id;
            state.abort(id);
        }
        Stage::Answered(_) => {
            let allowed = match captcha.verdict {
                None => true,
                Some(Verdict::NotOk) if verdict == Verdict::Ok => true,
                Some(earlier) => earlier == verdict,
            };
            if !allowed {
                return Err(ALREADY_DONE);
            }
            captcha.verdict = Some(verdict);
        }
        // Calling it off once more is harmless: the first reply may have been lost.
        Stage::Unsolved if verdict == Verdict::Unused => captcha.verdict = Some(verdict),
        Stage::Unsolved => return Err(ALREADY_DONE),
    }
    Ok(ok(request.json()))
}

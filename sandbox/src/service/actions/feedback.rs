//! `usercaptchacorrectback`: the submitter's verdict on an answer.

use super::Outcome;
use super::result::own_captcha;
use crate::service::captcha::{Stage, Verdict};
use crate::service::errors::{ALREADY_DONE, BALANCE, NO_ANSWER};
use crate::service::reply::ok;
use crate::service::request::Request;
use crate::service::state::State;

pub(in crate::service) fn feedback(state: &mut State, request: &Request<'_>) -> Outcome {
    let verdict = match request.number("correct") {
        Some(1) => Verdict::Ok,
        Some(2) => Verdict::NotOk,
        Some(3) => Verdict::Unused,
        _ => return Err(NO_ANSWER),
    };
    let credits = state.credits(request.key);
    let captcha = own_captcha(state, request)?;
    let id = captcha.id;
    match captcha.stage {
        Stage::Waiting | Stage::Assigned(_) | Stage::Reviewing(_) => {
            // There is no answer yet, so the captcha can only be given up.
            if verdict != Verdict::Unused {
                return Err(NO_ANSWER);
            }
            judge(state, id, verdict);
            state.give_up(id);
        }
        Stage::Answered(_) => match (captcha.verdict, verdict) {
            (Some(earlier), same) if earlier == same => {}
            (None, Verdict::Unused) => judge(state, id, verdict),
            (None, _) => state.judge(id, verdict == Verdict::Ok),
            (Some(Verdict::NotOk), Verdict::Ok) => {
                // The price was refunded and is due again.
                if credits < captcha.price {
                    return Err(BALANCE);
                }
                state.judge(id, true);
            }
            _ => return Err(ALREADY_DONE),
        },
        // Giving up again is harmless: the first reply may have been lost.
        Stage::Unsolved if verdict == Verdict::Unused => judge(state, id, verdict),
        Stage::Unsolved => return Err(ALREADY_DONE),
    }
    Ok(ok(request.json()))
}

/// Notes a verdict that moves no credits.
fn judge(state: &mut State, id: i64, verdict: Verdict) {
    state
        .captchas
        .change(id, |captcha| captcha.verdict = Some(verdict));
}

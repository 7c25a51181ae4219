//! `usercaptchanewok`: a worker confirms the receipt of captchas.

use super::Outcome;
use crate::service::captcha::Stage;
use crate::service::reply::ok;
use crate::service::request::Request;
use crate::service::state::State;

#[expect(clippy::unnecessary_wraps, reason = "all actions have one signature")]
pub(in crate::service) fn confirm(state: &mut State, request: &Request<'_>) -> Outcome {
    // The call names no captcha: it applies to all that the worker has received.
    let received = state.captchas.held_by(request.key);
    let received: Vec<i64> = received.map(|captcha| captcha.id).collect();
    for id in received {
        state.captchas.change(id, |captcha| {
            let hold = match &mut captcha.stage {
                Stage::Assigned(assignment) => Some(assignment),
                Stage::Reviewing(review) => review.hold.as_mut(),
                _ => None,
            };
            if let Some(hold) = hold {
                hold.unconfirmed = false;
            }
        });
    }
    Ok(ok(request.json()))
}

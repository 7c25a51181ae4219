//! `usercaptchacorrectdata`: the submitter polls for the answer.

use super::Outcome;
use crate::service::captcha::{Captcha, Stage};
use crate::service::errors::{ErrorCode, NO_CAPTCHA, UNKNOWN_ID};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

/// The reply if nobody answered.
const NOBODY: &str = "ERROR NO USER";

pub(in crate::service) fn result(state: &mut State, request: &Request<'_>) -> Outcome {
    let credits = state.credits(request.key);
    let captcha = own_captcha(state, request)?;
    Ok(match &captcha.stage {
        Stage::Waiting | Stage::Assigned(_) | Stage::Reviewing(_) => waiting(request, credits),
        Stage::Answered(answer) => answer_reply(request, credits, &answer.text),
        Stage::Unsolved => nobody(request),
    })
}

/// The captcha that `id` names, if this account submitted it.
pub(super) fn own_captcha<'a>(
    state: &'a mut State,
    request: &Request<'_>,
) -> Result<&'a mut Captcha, ErrorCode> {
    let id = super::id(request)?;
    let captcha = state
        .captchas
        .get_mut(&id)
        .filter(|captcha| captcha.submitter == request.key)
        .ok_or(UNKNOWN_ID)?;
    if captcha.is_archived(request.now) && !request.flag("archiv") {
        return Err(NO_CAPTCHA);
    }
    Ok(captcha)
}

fn waiting(request: &Request<'_>, credits: i64) -> Reply {
    let info = request.flag("info");
    if !request.json() {
        let text = if info { "NO DATA" } else { "" };
        return Reply::Text(text.to_owned());
    }
    if info {
        // The documentation says that it has no effect, but this was recorded.
        let object = Object::default()
            .with("answer", "NO DATA")
            .with("message", "OK")
            .with("nodata", 1)
            .with_success()
            .with("info", 1);
        return Reply::Json(object);
    }
    Reply::Json(
        Object::default()
            .with("credits", credits)
            .with("message", "OK")
            .with("try_again", 1)
            .with("answer", "")
            .with_object("status", &status()),
    )
}

fn answer_reply(request: &Request<'_>, credits: i64, answer: &str) -> Reply {
    if !request.json() {
        return Reply::Text(if request.flag("entities") {
            with_entities(answer)
        } else {
            answer.to_owned()
        });
    }
    Reply::Json(
        Object::default()
            .with("credits", credits)
            .with("message", "OK")
            .with("try_again", 0)
            .with("answer", answer)
            .with_object("status", &status()),
    )
}

fn nobody(request: &Request<'_>) -> Reply {
    if !request.json() {
        return Reply::Text(NOBODY.to_owned());
    }
    Reply::Json(
        Object::default()
            .with_object("status", &status())
            .with("message", "OK")
            .with("answer", NOBODY),
    )
}

/// The status object in the order this action was recorded with.
fn status() -> Object {
    Object::default().with("https", 1).with("success", true)
}

fn with_entities(answer: &str) -> String {
    answer
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

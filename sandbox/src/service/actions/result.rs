//! `usercaptchacorrectdata`: the submitter polls for the answer.

use super::Outcome;
use crate::service::captcha::{Captcha, Stage};
use crate::service::errors::{ErrorCode, NO_CAPTCHA, UNKNOWN_ID};
use crate::service::pages;
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

/// The reply if nobody answered.
const NOBODY: &str = "ERROR NO USER";

pub(in crate::service) fn result(state: &mut State, request: &Request<'_>) -> Outcome {
    let credits = state.credits(request.key);
    let captcha = own_captcha(state, request)?;
    let answer = match &captcha.stage {
        Stage::Waiting | Stage::Assigned(_) | Stage::Reviewing(_) => None,
        Stage::Answered(answer) => Some(answer.text.as_str()),
        Stage::Unsolved => Some(NOBODY),
    };
    let is_solved = matches!(captcha.stage, Stage::Answered(_));
    request.tell(match answer {
        None => "waiting",
        Some(_) if is_solved => "answered",
        Some(_) => "unsolved",
    });
    if request.flag("refresh") && !request.json() {
        return Ok(Reply::Html(pages::result(captcha.id, request.key, answer)));
    }
    Ok(match answer {
        None => waiting(request, credits),
        Some(answer) if is_solved => answer_reply(request, credits, answer),
        Some(_) => nobody(request),
    })
}

/// The captcha that `id` names, if this account submitted it.
pub(super) fn own_captcha<'a>(
    state: &'a State,
    request: &Request<'_>,
) -> Result<&'a Captcha, ErrorCode> {
    let id = super::id(request)?;
    let captcha = state
        .captchas
        .get(id)
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
            .with("try_again", 1)
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
        let answer = if request.flag("entities") {
            pages::escape(answer)
        } else {
            answer.to_owned()
        };
        return Reply::Text(in_grammar(request, answer));
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
        return Reply::Text(in_grammar(request, NOBODY.to_owned()));
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

/// A result in the grammar that the program wants.
fn in_grammar(request: &Request<'_>, text: String) -> String {
    if request.is_old_grammar() {
        format!("OK-answered-{text}")
    } else {
        text
    }
}

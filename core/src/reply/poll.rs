//! The reply to a poll.

use std::borrow::Cow;

use super::json::{Object, Raw};
use super::scalar::{int, truthy};
use super::{Content, Received, Result};
use crate::answer::{Answer, Kind, State};

const NOBODY: &str = "ERROR NO USER";
const NOT_YET: &str = "NO DATA";
/// "Already done"; the service may send it together with the answer.
const ALREADY_DONE: u16 = 12;

/// Reads a reply of `usercaptchacorrectdata` in the documented text form: the bare answer, or nothing. The client polls
/// in this form if it cannot parse the JSON form, `garbled`. A text that `garbled` does not contain is not an answer;
/// it may come from a proxy.
pub(crate) fn poll_text(
    reply: &Received<'_>,
    id: i64,
    kind: Option<Kind>,
    garbled: &str,
) -> Result<Answer> {
    let text = match &reply.content {
        Content::Json(_) => return poll(reply, id, kind),
        Content::Text(text) => text,
    };
    reply.check()?;
    let answer = |state, text: &str| Answer::new(id, state, text, kind, None);
    match text.trim() {
        "" | NOT_YET => Ok(answer(State::Pending, "")),
        NOBODY => Ok(answer(State::Unsolved, "")),
        _ if reply.status == 200 && is_value_in(garbled, text) => Ok(answer(State::Solved, text)),
        _ => Err(reply.unexpected("the answer that the JSON form has")),
    }
}

/// Whether broken JSON contains the text as a complete value.
fn is_value_in(garbled: &str, text: &str) -> bool {
    garbled.split(&format!(":\"{text}\"")).skip(1).any(|rest| {
        let next = rest.trim_start();
        next.starts_with([',', '}'])
    })
}

/// Reads a reply of `usercaptchacorrectdata`.
pub(crate) fn poll(reply: &Received<'_>, id: i64, kind: Option<Kind>) -> Result<Answer> {
    let answer = |state, text: &str, credits| Answer::new(id, state, text, kind, credits);
    let object = match &reply.content {
        Content::Json(object) => object,
        Content::Text(text) => {
            reply.check()?;
            return match text.as_str() {
                "" | NOT_YET => Ok(answer(State::Pending, "", None)),
                NOBODY => Ok(answer(State::Unsolved, "", None)),
                // With json=1 an answer is JSON. Anything else may be a page of a proxy.
                _ => Err(reply.unexpected("an answer in JSON")),
            };
        }
    };
    let text = object.get("answer").and_then(Raw::text_or_number);
    let credits = object.get("credits").and_then(int);
    let answered = text.as_deref().filter(|text| is_answer(text));
    if let Some(error) = reply.service_error() {
        return match answered {
            Some(text) if error.service_code() == Some(ALREADY_DONE) => {
                Ok(answer(State::Solved, text, credits))
            }
            _ => Err(error),
        };
    }
    if let Some(error) = reply.http_error() {
        // A paid answer counts, whatever HTTP status a proxy gives it.
        return match answered {
            Some(text) if reply.status >= 400 && !truthy(object.get("nodata")) => {
                Ok(answer(State::Solved, text, credits))
            }
            _ => Err(error),
        };
    }
    if !is_poll(object) {
        return Err(reply.unexpected("an answer"));
    }
    let text: Cow<'_, str> = text.unwrap_or_default();
    if text.trim() == NOBODY {
        return Ok(answer(State::Unsolved, "", credits));
    }
    let try_again = object.get("try_again").and_then(int);
    let empty = text.is_empty() || text.trim() == NOT_YET;
    if empty || truthy(object.get("nodata")) {
        // The meaning of `timeout` is not documented, so "try again" outweighs it: another poll costs nothing, but
        // giving up too early loses a paid answer.
        let over = match try_again {
            Some(0) => true,
            Some(_) => false,
            None => truthy(object.get("timeout")),
        };
        let state = if over {
            State::Unsolved
        } else {
            State::Pending
        };
        return Ok(answer(state, "", credits));
    }
    Ok(answer(State::Solved, &text, credits))
}

/// Whether the object looks like the reply to a poll.
fn is_poll(object: &Object) -> bool {
    let fits = match object.get("answer") {
        None => false,
        Some(answer) if answer.is_null() => false,
        Some(answer) if answer.text_or_number().is_some() => true,
        Some(_) => return false,
    };
    let is_fine = object.get("status").is_some_and(Raw::is_object)
        || object
            .get("message")
            .and_then(Raw::text)
            .is_some_and(|text| text.trim().eq_ignore_ascii_case("ok"));
    fits || is_fine || ["try_again", "nodata"].iter().any(|name| object.has(name))
}

fn is_answer(text: &str) -> bool {
    !text.is_empty()
        && ![NOT_YET, NOBODY].contains(&text.trim())
        && super::text_error(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fuzzing::replies::with_reply;

    #[test]
    fn blanks_around_a_state_make_no_answer_of_it() {
        let poll = |body: &str| with_reply(200, body.as_bytes(), |reply| poll(reply, 7, None));
        for (body, state) in [
            ("{\"answer\":\"NO DATA\\n\"}", State::Pending),
            ("{\"answer\":\" ERROR NO USER \"}", State::Unsolved),
            ("{\"answer\":\"NO DATA \",\"try_again\":0}", State::Unsolved),
        ] {
            let answer = poll(body).unwrap();
            assert_eq!((answer.state(), answer.text()), (state, ""), "{body}");
        }
        let both = "{\"error\":\"0012 x\",\"answer\":\"NO DATA\\n\"}";
        assert_eq!(poll(both).unwrap_err().service_code(), Some(12));
        assert_eq!(poll("{\"answer\":\" a \"}").unwrap().text(), " a ");
    }
}

//! The reply that matters most: is there an answer yet?

use serde_json::{Map, Value};

use super::value::{int, truthy};
use super::{Content, Received, Result};
use crate::answer::{Answer, Kind, State};

const NOBODY: &str = "ERROR NO USER";
const NOT_YET: &str = "NO DATA";
/// "Already done", which may come together with the answer.
const ALREADY_DONE: u16 = 12;

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
                // Under json=1 an answer comes as JSON. Anything else may be a page of whoever stands in between.
                _ => Err(reply.unexpected("an answer in JSON")),
            };
        }
    };
    let text = text_of(object);
    let credits = object.get("credits").and_then(int);
    if let Some(error) = reply.service_error() {
        return match text {
            Some(text) if error.service_code() == Some(ALREADY_DONE) && is_answer(&text) => {
                Ok(answer(State::Solved, &text, credits))
            }
            _ => Err(error),
        };
    }
    if let Some(error) = reply.http_error() {
        return Err(error);
    }
    if !is_poll(object) {
        return Err(reply.unexpected("an answer"));
    }
    let text = text.unwrap_or_default();
    if text.trim() == NOBODY {
        return Ok(answer(State::Unsolved, "", credits));
    }
    let try_again = object.get("try_again").and_then(int);
    let empty = text.is_empty() || text.trim() == NOT_YET;
    if empty || truthy(object.get("nodata")) {
        // What `timeout` means is not settled, so a plain "try again" outweighs it: asking once more costs nothing,
        // giving up too early loses an answer that was paid for.
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

/// Whether the object has anything to do with a poll.
fn is_poll(object: &Map<String, Value>) -> bool {
    let fits = match object.get("answer") {
        None | Some(Value::Null) => false,
        Some(Value::String(_) | Value::Number(_)) => true,
        Some(_) => return false,
    };
    fits || ["try_again", "nodata", "status", "message"]
        .iter()
        .any(|name| object.contains_key(*name))
}

fn text_of(object: &Map<String, Value>) -> Option<String> {
    match object.get("answer")? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
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

//! `debug=1`: fixed replies without effect, for a first test of a client.
//!
//! The service documents the parameter only as "a testing environment". The ids, the
//! answer and the reply to a wrong answer are those that clients have recorded.

use super::actions::Outcome;
use super::errors::NO_ANSWER;
use super::reply::{Object, Reply, ok};
use super::request::Request;

/// The id of every debug upload.
const UPLOAD_ID: &str = "11111111";
/// The captcha that a worker gets.
const JOB_ID: i64 = 9_269_003;
/// Its answer.
const SOLUTION: &str = "2C888V";
/// What an answer earns, in credits that are not really paid.
const PAY: i64 = 7;

/// The reply to a call with `debug=1`; `None` for actions that do not know the parameter.
pub(crate) fn reply(action: &str, request: &Request<'_>) -> Option<Outcome> {
    let json = request.json();
    let reply = match action {
        "usercaptchaupload" => upload(json),
        "usercaptchacorrectdata" => result(json),
        "usercaptchacorrectback" => match request.number("correct") {
            Some(1..=3) => ok(json),
            _ => return Some(Err(NO_ANSWER)),
        },
        "usercaptchanew" => job(json),
        "usercaptchacorrect" => match request.text("captcha") {
            Some(text) => answer(json, request.flag("extended"), &text),
            None => return Some(Err(NO_ANSWER)),
        },
        "usercaptchaskip" => ok(json),
        _ => return None,
    };
    Some(Ok(reply))
}

fn upload(json: bool) -> Reply {
    if !json {
        return Reply::Text(UPLOAD_ID.to_owned());
    }
    let object = Object::default()
        .with("message", "OK")
        .with("captchaid", UPLOAD_ID);
    Reply::Json(object.with_success())
}

fn result(json: bool) -> Reply {
    if !json {
        return Reply::Text(SOLUTION.to_owned());
    }
    let object = Object::default()
        .with("answer", SOLUTION)
        .with("message", "OK")
        .with("try_again", 0);
    Reply::Json(object.with_success())
}

/// Unlike a real captcha, this one was recorded with numbers instead of strings.
fn job(json: bool) -> Reply {
    if !json {
        return Reply::Text(JOB_ID.to_string());
    }
    let status = Object::default()
        .with("success", true)
        .with("https", None::<i64>);
    Reply::Json(
        Object::default()
            .with("captchaid", JOB_ID)
            .with("maxtimeout", 600)
            .with("timeout", 30)
            .with("userstart", 1_481_658_533)
            .with("userstart_confirm", 1_481_658_533)
            .with("speed", None::<i64>)
            .with("withok", None::<i64>)
            .with("securetoken", "")
            .with("angle", 40)
            .with("text", 1)
            .with("files", 1)
            .with("selfsolve", 0)
            .with_object("status", &status),
    )
}

fn answer(json: bool, extended: bool, text: &str) -> Reply {
    let right = text == SOLUTION;
    if json {
        let object = Object::default();
        return Reply::Json(if right {
            object
                .with("message", "OK")
                .with_success()
                .with("captchakey", text)
                .with("newcredits", PAY)
        } else {
            object
                .with("newcredits", "")
                .with("message", "Not OK")
                .with("captchakey", text)
                .with_success()
        });
    }
    Reply::Text(match (right, extended) {
        (true, true) => format!("OK|{PAY}"),
        (true, false) => "OK".to_owned(),
        (false, _) => "NOT OK".to_owned(),
    })
}

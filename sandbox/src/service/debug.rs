//! `debug=1`: fixed replies without effect, for a first test of a client.
//!
//! The service documents the parameter only as "a testing environment". The ids, the
//! answer and the reply to a wrong answer are those that clients have recorded.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

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
/// Its picture, 130 pixels wide and 50 high, which shows the answer.
const PICTURE: &[u8] = include_bytes!("../../assets/debug.png");
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
        "usercaptchanew" => job(json, request.flag("filedata")),
        "usercaptchashow" if request.flag("base64") => Reply::Text(STANDARD.encode(PICTURE)),
        "usercaptchashow" => Reply::File {
            content_type: "image/png",
            bytes: PICTURE.to_vec(),
        },
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

const NUMBERS: [(&str, i64); 29] = [
    ("captchaid", JOB_ID),
    ("maxtimeout", 600),
    ("timeout", 30),
    ("width", 130),
    ("height", 50),
    ("userstart", 1_481_658_533),
    ("userstart_standard", 1_481_658_533),
    ("userstart_confirm", 1_481_658_533),
    ("startdate", 1_481_658_533),
    ("serverdate", 1_481_658_533),
    ("confirm", 0),
    ("confirm_check", 0),
    ("mouse", 0),
    ("multimouse", 0),
    ("rotate", 0),
    ("puzzle", 0),
    ("audio", 0),
    ("interactive", 0),
    ("math", 0),
    ("phrase", 0),
    ("numeric", 0),
    ("nospace", 0),
    ("min_len", 1),
    ("max_len", 0),
    ("angle", 40),
    ("text", 1),
    ("textonly", 0),
    ("selfsolve", 0),
    ("speedlevel", 0),
];
const EMPTY: [&str; 11] = [
    "sitekey",
    "pageurl",
    "cookies",
    "proxy",
    "proxytype",
    "useragent",
    "textinstructions",
    "captchakey",
    "cols",
    "rows",
    "securetoken",
];
const NULL: [&str; 5] = ["withok", "source", "oldsource", "speed", "confirm_user"];

/// Unlike a real captcha, this one was recorded with numbers instead of strings.
fn job(json: bool, filedata: bool) -> Reply {
    if !json {
        return Reply::Text(JOB_ID.to_string());
    }
    let mut object = Object::default();
    for (name, number) in NUMBERS {
        object = object.with(name, number);
    }
    for name in EMPTY {
        object = object.with(name, "");
    }
    for name in NULL {
        object = object.with(name, None::<i64>);
    }
    object = object.with("files", 1);
    if filedata {
        let url = format!("data:image/png;base64,{}", STANDARD.encode(PICTURE));
        object = object.with("file1", url);
    }
    let status = Object::default()
        .with("success", true)
        .with("https", None::<i64>);
    Reply::Json(object.with_object("status", &status))
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

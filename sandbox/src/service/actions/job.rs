//! `usercaptchanew`: a worker takes a captcha to answer.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::Outcome;
use crate::service::captcha::{Assignment, Captcha, Kind};
use crate::service::picture;
use crate::service::queue::{self, Wish};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::{State, seconds};

/// The reply if the queue has nothing for this worker.
const NOTHING: &str = "NO CAPTCHA";
/// Options that are sent as they were uploaded, as strings, `""` when absent.
const ECHOED: [&str; 7] = [
    "pageurl",
    "cookies",
    "proxy",
    "proxytype",
    "useragent",
    "textinstructions",
    "cols",
];

#[expect(clippy::unnecessary_wraps, reason = "all actions have one signature")]
pub(in crate::service) fn next(state: &mut State, request: &Request<'_>) -> Outcome {
    let settings = state
        .accounts
        .get(request.key)
        .map(|account| account.settings)
        .unwrap_or_default();
    let wish = Wish::of(request, settings);
    let found = queue::hand_out(state, request.key, &wish, request.now);
    let found = found.and_then(|id| {
        let captcha = state.captchas.get(id)?;
        Some((captcha, captcha.assignment_of(request.key)?))
    });
    let Some((captcha, assignment)) = found else {
        request.tell(NOTHING);
        return Ok(nothing(request));
    };
    request.tell(captcha.id.to_string());
    Ok(if request.json() {
        Reply::Json(json(state, request, captcha, assignment))
    } else if request.flag("extended") {
        Reply::Text(extended_form(state, request, captcha, assignment))
    } else if captcha.answer_in_review().is_some() {
        Reply::Text(format!("{}|confirm", captcha.id))
    } else if captcha.kind == Kind::Text {
        Reply::Text(captcha.id.to_string())
    } else {
        Reply::Text(format!("{}|{}", captcha.id, captcha.kind.name()))
    })
}

fn nothing(request: &Request<'_>) -> Reply {
    if request.json() {
        let status = Object::default().with("https", 1).with("success", true);
        return Reply::Json(
            Object::default()
                .with_object("status", &status)
                .with("message", NOTHING),
        );
    }
    let silent = request.flag("nocaptcha");
    Reply::Text(if silent { "" } else { NOTHING }.to_owned())
}

/// The text form with `extended=1`: four fields, switches by name, size, dates by name.
fn extended_form(
    state: &State,
    request: &Request<'_>,
    captcha: &Captcha,
    assignment: &Assignment,
) -> String {
    let number = |name| captcha.option_number(name);
    let (width, height) = size(captcha);
    let review = captcha.answer_in_review();
    format!(
        "{}|{}|{}|{}|mouse={}|phrase={}|numeric={}|math={}|min_len={}|max_len={}|confirm={}|{width}|{height}\
         |userstart={}|startdate={}|serverdate={}|maxtimeout={}|nospace={}",
        captcha.id,
        captcha.kind.name(),
        review.map_or("", |_| "confirm"),
        review.unwrap_or(""),
        i64::from(captcha.kind == Kind::Mouse),
        number("phrase"),
        number("numeric"),
        number("math"),
        number("min_len"),
        number("max_len"),
        i64::from(review.is_some()),
        state.date(assignment.since),
        state.date(captcha.submitted_at),
        state.date(request.now),
        seconds(assignment.limit),
        // Behind the recorded fields, some of which are read by their position.
        number("nospace"),
    )
}

/// The JSON form, with the mixture of types that the service sends.
fn json(
    state: &State,
    request: &Request<'_>,
    captcha: &Captcha,
    assignment: &Assignment,
) -> Object {
    let review = captcha.answer_in_review();
    let object = kind_and_rules(about(state, request, captcha, assignment), captcha)
        .with("rows", captcha.option("rows").unwrap_or(""))
        .with("captchakey", review.unwrap_or(""))
        .with("selfsolve", captcha.option_number("selfsolve"))
        .with("speedlevel", request.number("speedlevel").unwrap_or(0))
        .with("withok", request.number("withok"))
        .with("speed", request.number("speed"))
        .with("source", captcha.option("source"))
        .with("oldsource", captcha.option("oldsource"))
        .with("securetoken", Value::Null)
        .with("confirm_user", Value::Null);
    with_files(object, request, captcha).with_object(
        "status",
        &Object::default().with("https", 1).with("success", true),
    )
}

/// Which captcha it is, since when, and whether it is a review.
fn about(
    state: &State,
    request: &Request<'_>,
    captcha: &Captcha,
    assignment: &Assignment,
) -> Object {
    let userstart = state.date(assignment.since).to_string();
    let (width, height) = size(captcha);
    let review = captcha.answer_in_review();
    Object::default()
        .with("captchaid", captcha.id.to_string())
        .with("timeout", seconds(assignment.limit).to_string())
        .with("maxtimeout", seconds(captcha.maxtimeout).to_string())
        .with("width", width)
        .with("height", height)
        .with("userstart", userstart.as_str())
        .with("userstart_standard", userstart.as_str())
        .with("userstart_confirm", review.map_or("0", |_| &userstart))
        .with("startdate", state.date(captcha.submitted_at).to_string())
        .with("serverdate", state.date(request.now))
        .with("confirm", i64::from(review.is_some()))
        .with("confirm_check", review.map_or("0", |_| "1"))
        .with("text", i64::from(captcha.kind == Kind::Text))
        .with("textonly", i64::from(captcha.kind == Kind::Textonly))
}

/// What its answer must be.
fn kind_and_rules(mut object: Object, captcha: &Captcha) -> Object {
    for kind in [
        Kind::Mouse,
        Kind::Multimouse,
        Kind::Rotate,
        Kind::Puzzle,
        Kind::Audio,
        Kind::Interactive,
    ] {
        let value = if captcha.kind == kind { "1" } else { "0" };
        object = object.with(kind.name(), value);
    }
    for name in [
        "math",
        "phrase",
        "numeric",
        "nospace",
        "min_len",
        "max_len",
        "case-sensitive",
    ] {
        object = object.with(name, captcha.option_number(name).to_string());
    }
    object = object
        .with("angle", captcha.option("angle").unwrap_or("40"))
        .with("sitekey", sitekey(captcha));
    for name in ECHOED {
        object = object.with(name, captcha.option(name).unwrap_or(""));
    }
    object
}

/// The number of files, and with `filedata=1` the files as data URLs.
fn with_files(mut object: Object, request: &Request<'_>, captcha: &Captcha) -> Object {
    if captcha.kind == Kind::Interactive {
        return object.with("files", 0);
    }
    object = object.with("files", captcha.files.len());
    if request.flag("filedata") {
        for (position, file) in captcha.files.iter().enumerate() {
            // Everything that is not a known image is labelled image/png, even sound and text.
            let media_type = picture::media_type(file).unwrap_or("image/png");
            let url = format!("data:{media_type};base64,{}", STANDARD.encode(file));
            object = object.with(&format!("file{}", position + 1), url);
        }
    }
    object
}

/// Width and height in pixels, `""` when they are unknown.
fn size(captcha: &Captcha) -> (String, String) {
    captcha
        .files
        .first()
        .and_then(|file| picture::size(file))
        .map(|(width, height)| (width.to_string(), height.to_string()))
        .unwrap_or_default()
}

fn sitekey(captcha: &Captcha) -> String {
    if captcha.kind != Kind::Interactive {
        return String::new();
    }
    captcha
        .files
        .first()
        .map(|key| String::from_utf8_lossy(key).into_owned())
        .unwrap_or_default()
}

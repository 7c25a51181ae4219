//! `userhistorydetail`: everything that happened to a submitted captcha.

use super::Outcome;
use super::result::own_captcha;
use crate::service::captcha::{Captcha, Stage, Verdict};
use crate::service::errors::UNKNOWN_ID;
use crate::service::events::{Event, Happening};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::{State, seconds};
use crate::service::table::Table;

/// The columns about the captcha itself. The documentation does not name the service's.
const COLUMNS: [&str; 9] = [
    "id",
    "date",
    "type",
    "confirm",
    "maxtimeout",
    "status",
    "answer",
    "feedback",
    "credits",
];
/// The five blocks in their documented order: key in JSON, the events in it, and its columns.
const BLOCKS: [(&str, Happening, &[&str]); 5] = [
    ("system", Happening::Queued, &["date"]),
    ("users", Happening::Assigned, &["date", "userid"]),
    ("skip", Happening::Skipped, &["date", "userid"]),
    (
        "answers",
        Happening::Answered,
        &["date", "userid", "answer", "correctsource"],
    ),
    (
        "confirm",
        Happening::Confirmed,
        &["date", "userid", "answer", "correctsource"],
    ),
];

pub(in crate::service) fn detail(state: &mut State, request: &Request<'_>) -> Outcome {
    let id = own_captcha(state, request)?.id;
    let captcha = state.captchas.get(id).ok_or(UNKNOWN_ID)?;
    let itself = Table {
        columns: &COLUMNS,
        rows: vec![row(state, captcha)],
    };
    let short = request.flag("short");
    let blocks = BLOCKS.map(|(name, what, columns)| (name, block(state, captcha, what, columns)));
    if !request.json() {
        let mut text = itself.text();
        for (number, (_, table)) in (1..).zip(&blocks).filter(|_| !short) {
            let fence = format!("<-- NEXT{number} -->");
            let block = [fence.as_str(), &table.text(), &fence].join("\n");
            text.push('\n');
            text.push_str(&block);
        }
        return Ok(Reply::Text(text));
    }
    let mut object = Object::default().with("message", "OK");
    for itself in itself.objects() {
        object = object.with_object("captcha", &itself);
    }
    for (name, table) in blocks.iter().filter(|_| !short) {
        object = object.with_list(name, &table.objects());
    }
    Ok(Reply::Json(object.with_success()))
}

fn row(state: &State, captcha: &Captcha) -> Vec<String> {
    let (status, answer) = match &captcha.stage {
        Stage::Waiting => ("waiting", ""),
        Stage::Assigned(_) => ("inwork", ""),
        Stage::Reviewing(_) => ("confirm", ""),
        Stage::Answered(answer) => ("answered", answer.text.as_str()),
        Stage::Unsolved => ("unsolved", ""),
    };
    let (feedback, credits) = match captcha.verdict {
        Some(Verdict::Ok) => ("OK", captcha.price),
        Some(Verdict::NotOk) => ("NotOK", 0),
        Some(Verdict::Unused) => ("Unused", captcha.price),
        None => ("", captcha.price),
    };
    vec![
        captcha.id.to_string(),
        state.date(captcha.submitted_at).to_string(),
        captcha.kind.name().to_owned(),
        i64::from(captcha.reviewed).to_string(),
        seconds(captcha.maxtimeout).to_string(),
        status.to_owned(),
        answer.to_owned(),
        feedback.to_owned(),
        credits.to_string(),
    ]
}

/// All events of one kind, oldest first.
fn block(
    state: &State,
    captcha: &Captcha,
    what: Happening,
    columns: &'static [&'static str],
) -> Table {
    let field = |event: &Event, name: &str| match name {
        "date" => state.date(event.at).to_string(),
        // Answers that the operator gave have no user.
        "userid" => state.user_id(&event.worker).unwrap_or(0).to_string(),
        "answer" => event.text.clone(),
        _ => event.source.clone(),
    };
    let row = |event: &Event| columns.iter().map(|name| field(event, name)).collect();
    let events = captcha.events.iter().filter(|event| event.what == what);
    Table {
        columns,
        rows: events.map(row).collect(),
    }
}

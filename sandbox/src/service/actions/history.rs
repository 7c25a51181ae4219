//! `userhistory`, `userhistory2`, `userhistory3`: what an account submitted, what it answered, and the
//! wrong answers of both.

use std::time::Duration;

use super::Outcome;
use crate::service::captcha::{Captcha, Stage, Verdict};
use crate::service::events::{Event, Happening};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;
use crate::service::table::Table;

/// Rows per page.
const PAGE: usize = 10;
/// The columns of all three histories. The documentation does not name the service's.
const COLUMNS: [&str; 9] = [
    "id",
    "date",
    "type",
    "confirm",
    "answer",
    "feedback",
    "credits",
    "source",
    "correctsource",
];

/// One row, before it is rendered.
struct Entry {
    id: i64,
    at: Duration,
    kind: &'static str,
    /// Whether answers were reviewed, or, on the worker's side, whether this is a review.
    confirm: bool,
    answer: String,
    right: Option<bool>,
    /// What the submitter paid, or what the worker earned.
    credits: i64,
    source: String,
    correctsource: String,
}

#[expect(clippy::unnecessary_wraps, reason = "all actions have one signature")]
pub(in crate::service) fn submitted(state: &mut State, request: &Request<'_>) -> Outcome {
    let entries = reachable(state, request)
        .filter(|captcha| captcha.submitter == request.key)
        .map(submission)
        .filter(|entry| is_wanted(entry, request))
        .collect();
    Ok(reply(state, request, entries))
}

#[expect(clippy::unnecessary_wraps, reason = "all actions have one signature")]
pub(in crate::service) fn solved(state: &mut State, request: &Request<'_>) -> Outcome {
    let only_reviews = request.flag("confirm");
    let entries = reachable(state, request)
        .flat_map(|captcha| work(captcha, request.key))
        .filter(|entry| is_wanted(entry, request) && (entry.confirm || !only_reviews))
        .collect();
    Ok(reply(state, request, entries))
}

#[expect(clippy::unnecessary_wraps, reason = "all actions have one signature")]
pub(in crate::service) fn wrong(state: &mut State, request: &Request<'_>) -> Outcome {
    let entries = reachable(state, request)
        .flat_map(|captcha| {
            let own = (captcha.submitter == request.key).then(|| submission(captcha));
            own.into_iter().chain(work(captcha, request.key))
        })
        .filter(|entry| entry.right == Some(false))
        .collect();
    Ok(reply(state, request, entries))
}

/// The captchas that a request may see, with `archiv=1` also those in the archive.
fn reachable<'a>(state: &'a State, request: &Request<'_>) -> impl Iterator<Item = &'a Captcha> {
    let (now, archive) = (request.now, request.flag("archiv"));
    state
        .captchas
        .values()
        .filter(move |captcha| archive || !captcha.is_archived(now))
}

/// A captcha as its submitter sees it.
fn submission(captcha: &Captcha) -> Entry {
    let answer = match &captcha.stage {
        Stage::Answered(answer) => answer.text.clone(),
        _ => String::new(),
    };
    let right = match captcha.verdict {
        Some(Verdict::Ok) => Some(true),
        Some(Verdict::NotOk) => Some(false),
        Some(Verdict::Unused) | None => None,
    };
    Entry {
        id: captcha.id,
        at: captcha.submitted_at,
        kind: captcha.kind.name(),
        confirm: captcha.reviewed,
        answer,
        right,
        credits: if right == Some(false) {
            0
        } else {
            captcha.price
        },
        source: captcha.option("source").unwrap_or("").to_owned(),
        correctsource: captcha
            .events
            .iter()
            .rev()
            .find(|event| event.what == Happening::Answered)
            .map(|event| event.source.clone())
            .unwrap_or_default(),
    }
}

/// The answers and reviews of one worker.
fn work<'a>(captcha: &'a Captcha, worker: &str) -> impl Iterator<Item = Entry> + use<'a> {
    let worker = worker.to_owned();
    captcha
        .events
        .iter()
        .filter(move |event| event.is_work() && event.worker == worker)
        .map(|event: &Event| Entry {
            id: captcha.id,
            at: event.at,
            kind: captcha.kind.name(),
            confirm: event.what == Happening::Confirmed,
            answer: event.text.clone(),
            right: event.right,
            credits: if event.right == Some(false) {
                0
            } else {
                event.paid
            },
            source: captcha.option("source").unwrap_or("").to_owned(),
            correctsource: event.source.clone(),
        })
}

/// Applies `filter`, `source` and `correctsource`. An account has one key here, so `onlyapikey`
/// changes nothing.
fn is_wanted(entry: &Entry, request: &Request<'_>) -> bool {
    let by_feedback = match request.text("filter").as_deref() {
        Some("ok") => entry.right == Some(true),
        Some("notok") => entry.right == Some(false),
        Some("both") => entry.right.is_some(),
        Some("other") => entry.right.is_none(),
        _ => true,
    };
    let equals = |name: &str, value: &str| request.text(name).is_none_or(|text| text == value);
    by_feedback && equals("source", &entry.source) && equals("correctsource", &entry.correctsource)
}

/// One page, the newest first. The count is that of all pages.
fn reply(state: &State, request: &Request<'_>, mut entries: Vec<Entry>) -> Reply {
    entries.sort_by_key(|entry| std::cmp::Reverse((entry.at, entry.id)));
    let page = usize::try_from(request.number("page").unwrap_or(0)).unwrap_or(0);
    let shown = if request.flag("short") { 0 } else { PAGE };
    let table = Table {
        columns: &COLUMNS,
        rows: entries
            .iter()
            .skip(page.saturating_mul(PAGE))
            .take(shown)
            .map(|entry| row(state, entry))
            .collect(),
    };
    if request.json() {
        let object = Object::default()
            .with("message", "OK")
            .with("count", entries.len())
            .with("page", page)
            .with_list("history", &table.objects());
        return Reply::Json(object.with_success());
    }
    Reply::Text(format!("{}\n{}", entries.len(), table.text()))
}

fn row(state: &State, entry: &Entry) -> Vec<String> {
    let feedback = match entry.right {
        Some(true) => "OK",
        Some(false) => "NotOK",
        None => "",
    };
    vec![
        entry.id.to_string(),
        state.date(entry.at).to_string(),
        entry.kind.to_owned(),
        i64::from(entry.confirm).to_string(),
        entry.answer.clone(),
        feedback.to_owned(),
        entry.credits.to_string(),
        entry.source.clone(),
        entry.correctsource.clone(),
    ]
}

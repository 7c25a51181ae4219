//! HTTP around the actions: what a request means, and how a reply looks.

use std::time::Duration;

use super::errors::{ErrorCode, NO_DATA, UNKNOWN_PROBLEM};
use super::refusal::{self, Language, Refusal};
use super::reply::{self, Reply};
use super::request::{Request, wants_json};
use super::shared::Shared;
use super::{actions, calls, debug, pages, statistics};
use crate::record::{Outcome, Recorded};
use crate::script::{Handler, Reply as Sent};

const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

impl Handler for Shared {
    fn clock(&self) -> Duration {
        self.now()
    }

    fn answer(&self, request: &Recorded, arrived: Duration) -> (Sent, Outcome) {
        if !matches!(request.method.as_str(), "GET" | "POST") {
            let sent = sent(405, TEXT, "GET or POST, please.");
            return (sent, Outcome::of(405, None, "wrong method"));
        }
        respond(self, request, arrived)
    }

    fn record(&self, request: Recorded) {
        self.keep(request);
    }
}

impl Outcome {
    pub(crate) fn of(status: u16, code: Option<u16>, note: impl Into<String>) -> Self {
        Self {
            status,
            code,
            note: note.into(),
        }
    }
}

/// Whether a path runs the program: whatever follows its name is its own affair, as CGI has it.
fn is_call(path: &str) -> bool {
    path.strip_prefix("/index.cgi")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn respond(shared: &Shared, recorded: &Recorded, now: Duration) -> (Sent, Outcome) {
    let is_call = is_call(&recorded.path);
    let refused = is_call
        .then(|| {
            let action = recorded.action().unwrap_or_default();
            refusal::next(&mut shared.state().refusals, &action)
        })
        .flatten();
    let outcome = match &refused {
        Some(refusal) => Err(ErrorCode(refusal.code)),
        None if !is_call => Ok((file(shared, &recorded.path, now), String::new())),
        None if recorded.complete => call(shared, recorded, now),
        None => Err(NO_DATA),
    };
    let wire = shared.state().wire.clone();
    match outcome {
        Ok((reply, note)) => {
            let note = if note.is_empty() { "OK" } else { &note };
            let sent = write(200, &wire.json_type, reply);
            let outcome = Outcome::of(sent.status, None, note);
            (sent, outcome)
        }
        Err(code) => {
            let refusal = refused.unwrap_or_else(|| Refusal::new(code.0));
            let as_text = refusal.as_text.unwrap_or(wire.errors_as_text);
            let json = wants_json(recorded) && !as_text;
            let status = refusal.status.unwrap_or(wire.error_status);
            let status = Some(status).filter(|status| (200..=599).contains(status));
            let reply = reply::error(code, json, refusal.language);
            let sent = write(status.unwrap_or(200), &wire.json_type, reply);
            let outcome = Outcome::of(sent.status, Some(code.0), code.wire_text(Language::English));
            (sent, outcome)
        }
    }
}

/// A call of the API: the reply, and what the log says of it.
fn call(shared: &Shared, recorded: &Recorded, now: Duration) -> Result<(Reply, String), ErrorCode> {
    let name = recorded.action().unwrap_or_default();
    if name == statistics::OLD_ACTION {
        // Some clients fetch the file by this name, without a key.
        return Ok((file(shared, "/grafik/servercheck.txt", now), String::new()));
    }
    let (call, action) = calls::find(&name).ok_or(UNKNOWN_PROBLEM)?;
    let key = recorded.parameter("apikey").unwrap_or_default();
    let mut state = shared.state();
    state.expire(now);
    state.admit(&key, now)?;
    let request = Request::new(recorded, (call.name, call.reads), &key, now);
    let tried = request.is_debug().then(|| debug::reply(&name, &request));
    let outcome = tried
        .flatten()
        .unwrap_or_else(|| action(&mut state, &request));
    let (read, note) = request.into_read();
    let listed = state.read.entry(call.name).or_default();
    if !read.is_subset(listed) {
        listed.extend(read);
    }
    outcome.map(|reply| (reply, note))
}

/// A file below `/grafik/`, which needs no key.
fn file(shared: &Shared, path: &str, now: Duration) -> Reply {
    let mut state = shared.state();
    state.expire(now);
    match path {
        "/grafik/servercheck.json" => statistics::json(&state, now),
        "/grafik/servercheck.txt" => statistics::text(&state, now),
        "/grafik/form.html" => Reply::Html(pages::form(false)),
        "/grafik/form_base64.html" => Reply::Html(pages::form(true)),
        _ => {
            let Some(name) = path
                .strip_prefix("/grafik/captchas/")
                .and_then(|name| name.strip_suffix(".txt"))
            else {
                return Reply::NotFound;
            };
            let (id, base64) = match name.strip_suffix("_base64") {
                Some(id) => (id, true),
                None => (name, false),
            };
            id.parse()
                .ok()
                .and_then(|id: i64| state.captchas.get(id))
                .and_then(|captcha| actions::show::file(captcha, base64))
                .unwrap_or(Reply::NotFound)
        }
    }
}

fn write(status: u16, json_type: &str, reply: Reply) -> Sent {
    match reply {
        Reply::Text(text) => sent(status, TEXT, text),
        Reply::Html(text) => sent(status, HTML, text),
        Reply::Json(object) => sent(status, json_type, object.body()),
        Reply::File {
            content_type,
            bytes,
        } => sent(status, content_type, bytes),
        Reply::NotFound => sent(
            404,
            HTML,
            "<html><head><title>404 Not Found</title></head><body>Not Found</body></html>",
        ),
    }
}

fn sent(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Sent {
    Sent {
        content_type: Some(content_type.to_owned()),
        body: body.into(),
        ..Sent::new(status)
    }
}

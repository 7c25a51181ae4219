//! What the interface receives. Whatever is not understood is refused with the reason.

use std::time::Duration;

use serde_json::Value;

use crate::script::{FormatResult as Result, Keys, Step, refuse};
use crate::service::{Language, Refusal, Rule, Steering, Switches, Then, check_action};

pub(super) const RULE: &[&str] = &[
    "kind", "picture", "after_ms", "times", "answer", "unsolved", "leave",
];
pub(super) const REFUSAL: &[&str] = &["code", "action", "times", "status", "as_text", "language"];
pub(super) const ACCOUNT: &[&str] = &["key", "credits"];
pub(super) const CLOCK: &[&str] = &["advance_ms"];
pub(super) const CAPTCHA: &[&str] = &["id", "answer", "unsolved"];
pub(super) const SWITCHES: &[&str] = &[
    "pace_ms",
    "error_status",
    "errors_as_text",
    "json_type",
    "merge_duplicates",
    "interactive_price",
];

/// The items of a list; one alone counts as a list of one.
pub(super) fn list(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items.clone(),
        one => vec![one.clone()],
    }
}

/// Steps as the script reads them.
pub(super) fn faults(value: &Value) -> Result<Vec<Step>> {
    Step::list_from_json(&Value::Array(list(value)))
}

pub(super) fn rule(value: &Value) -> Result<Rule> {
    let mut keys = Keys::of(value)?;
    let answer = keys.text("answer")?;
    let then = match (answer, keys.switch("unsolved")?, keys.switch("leave")?) {
        (Some(text), None, None) => Then::Answer(text),
        (None, Some(true), None) => Then::Unsolved,
        (None, None, Some(true)) => Then::Leave,
        _ => return refuse("a rule has one of \"answer\", \"unsolved\": true, \"leave\": true"),
    };
    let rule = Rule {
        kind: keys.text("kind")?,
        picture: keys.text("picture")?,
        after: Duration::from_millis(keys.number("after_ms")?.unwrap_or(0)),
        times: keys.size("times")?.unwrap_or(usize::MAX),
        then,
    };
    keys.finish()?;
    Ok(rule)
}

pub(super) fn refusal(value: &Value) -> Result<Refusal> {
    let mut keys = Keys::of(value)?;
    let Some(Ok(code)) = keys.number("code")?.map(u16::try_from) else {
        return refuse("\"code\" must be an error code, such as 56");
    };
    let mut refusal = Refusal::new(code);
    refusal.action = keys.text("action")?;
    if let Some(Err(wrong)) = refusal.action.as_deref().map(check_action) {
        return refuse(wrong);
    }
    refusal.times = keys.size("times")?.unwrap_or(usize::MAX);
    refusal.status = match keys.number("status")?.map(u16::try_from) {
        None => None,
        Some(Ok(status @ 200..=599)) => Some(status),
        Some(_) => return refuse("\"status\" must be between 200 and 599"),
    };
    refusal.as_text = keys.switch("as_text")?;
    refusal.language = match keys.text("language")?.as_deref() {
        None | Some("both") => Language::Both,
        Some("german") => Language::German,
        Some("english") => Language::English,
        Some(_) => return refuse("\"language\" is one of both, german, english"),
    };
    keys.finish()?;
    Ok(refusal)
}

/// Figures by their names; null counts again.
pub(super) fn load(value: &Value) -> Result<Vec<(String, Option<i64>)>> {
    let mut keys = Keys::of(value)?;
    let mut figures = Vec::new();
    for name in keys.names() {
        let figure = match value.get(&name) {
            Some(Value::Null) => None,
            _ => keys.integer(&name)?,
        };
        figures.push((name, figure));
    }
    Ok(figures)
}

pub(super) fn account(value: &Value) -> Result<(String, i64)> {
    let mut keys = Keys::of(value)?;
    let (Some(key), Some(credits)) = (keys.text("key")?, keys.integer("credits")?) else {
        return refuse("an account has a \"key\" and \"credits\"");
    };
    keys.finish()?;
    Ok((key, credits))
}

pub(super) fn clock(value: &Value) -> Result<Duration> {
    let mut keys = Keys::of(value)?;
    let by = keys.integer("advance_ms")?;
    keys.finish()?;
    match by.map(u64::try_from) {
        Some(Ok(by)) => Ok(Duration::from_millis(by)),
        Some(Err(_)) => refuse("the clock does not go back"),
        None => refuse("\"advance_ms\" is missing"),
    }
}

/// What happens to a captcha.
pub(super) fn captcha(value: &Value) -> Result<(i64, Option<String>)> {
    let mut keys = Keys::of(value)?;
    let Some(id) = keys.integer("id")? else {
        return refuse("\"id\" is missing");
    };
    let what = match (keys.text("answer")?, keys.switch("unsolved")?) {
        (Some(text), None) => Some(text),
        (None, Some(true)) => None,
        _ => return refuse("one of \"answer\" and \"unsolved\": true is wanted"),
    };
    keys.finish()?;
    Ok((id, what))
}

/// The switches with those changed that are named.
pub(super) fn switches(value: &Value, steering: &Steering) -> Result<Switches> {
    let mut keys = Keys::of(value)?;
    let mut switches = steering.switches();
    if let Some(pace) = keys.number("pace_ms")? {
        switches.pace = Duration::from_millis(pace);
    }
    if let Some(status) = keys.number("error_status")? {
        switches.error_status = u16::try_from(status).unwrap_or(0);
    }
    if let Some(on) = keys.switch("errors_as_text")? {
        switches.errors_as_text = on;
    }
    if let Some(json_type) = keys.text("json_type")? {
        switches.json_type = json_type;
    }
    if let Some(on) = keys.switch("merge_duplicates")? {
        switches.merge_duplicates = on;
    }
    if let Some(price) = keys.integer("interactive_price")? {
        switches.interactive_price = price;
    }
    keys.finish()?;
    Ok(switches)
}

//! Takes a language's driver through all cases.

use std::collections::BTreeMap;
use std::process::Command;

use ninekw_sandbox::{Certificate, Recorded, Script, ScriptConfig, Step};
use serde_json::{Map, Value};

use crate::Result;
use crate::case::{Case, load};
use crate::compare;
use crate::driver::Driver;
use crate::fixtures::{Fixtures, KEY};
use crate::line::Line;

/// The results of a language.
#[derive(Debug, Default)]
pub struct Report {
    /// Cases passed and all cases, by group.
    pub groups: BTreeMap<String, (usize, usize)>,
    /// The failures, one line each.
    pub failures: Vec<String>,
}

impl Report {
    /// Cases that passed.
    pub fn passed(&self) -> usize {
        self.groups.values().map(|(passed, _)| passed).sum()
    }

    /// All cases.
    pub fn total(&self) -> usize {
        self.groups.values().map(|(_, total)| total).sum()
    }
}

/// Settings that make a test quick; a case may set others.
const QUICK: [(&str, &str); 12] = [
    ("api_key", "$KEY"),
    ("base_url", "$URL"),
    ("min_interval_ms", "0"),
    ("first_poll_ms", "0"),
    ("poll_interval_ms", "1"),
    ("job_interval_ms", "1"),
    ("look_at_service", "0"),
    ("polling", "fast"),
    ("retries", "0"),
    ("retry_pause_ms", "1"),
    ("timeout_ms", "10000"),
    ("connect_timeout_ms", "5000"),
];

/// Languages whose errors have no classes, or classes of their own that their drivers and tests check.
const WITHOUT_CLASSES: [&str; 5] = ["autoit", "c", "rust", "cpp", "python"];

/// Runs every case that `language` can express through its driver.
pub fn run(language: &str, command: Command) -> Result<Report> {
    run_cases(language, Driver::start(command)?)
}

/// Like [`run`], for a driver that uses a socket.
pub fn run_with_socket(language: &str, command: Command) -> Result<Report> {
    run_cases(language, Driver::start_with_socket(command)?)
}

fn run_cases(language: &str, mut driver: Driver) -> Result<Report> {
    let fixtures = Fixtures::new(language)?;
    let has_classes = !WITHOUT_CLASSES.contains(&language);
    let mut report = Report::default();
    for case in load()?.iter().filter(|case| case.is_for(language)) {
        let differences = run_case(case, &mut driver, &fixtures, has_classes)
            .map_err(|error| format!("{language}: {}: {error}", case.name))?;
        let group = report.groups.entry(case.group.clone()).or_default();
        group.1 += 1;
        if differences.is_empty() {
            group.0 += 1;
        }
        let named = |difference| format!("{language}: {}: {difference}", case.name);
        report.failures.extend(differences.into_iter().map(named));
    }
    let transcript = std::mem::take(&mut driver.transcript);
    let errors = driver.finish()?;
    for (what, text) in [("results", &transcript), ("error output", &errors)] {
        for line in text.lines().filter(|line| line.contains(KEY)).take(5) {
            let masked = line.replace(KEY, "<THE KEY>");
            report
                .failures
                .push(format!("{language}: the key is in the {what}: {masked}"));
        }
    }
    Ok(report)
}

fn run_case(
    case: &Case,
    driver: &mut Driver,
    fixtures: &Fixtures,
    has_classes: bool,
) -> Result<Vec<String>> {
    let server = server(case, fixtures)?;
    let mut more = vec![
        ("$URL_AS_HTTPS", server.url().replace("http:", "https:")),
        ("$URL", server.url()),
    ];
    if let Some(pem) = server.ca_pem() {
        more.push(("$CA", fixtures.ca_file(pem)?));
    }
    let expand = |text: &str| fixtures.expand(text, &more);
    let mut differences = Vec::new();

    let mut settings: Map<String, Value> = QUICK
        .iter()
        .map(|(name, value)| ((*name).into(), (*value).into()))
        .collect();
    settings.extend(case.client.clone());
    let starts_itself = case
        .calls
        .first()
        .is_some_and(|call| call.get("call") == Some(&"client".into()));
    if !starts_itself {
        let found = driver.ask(&line("client", &settings, &expand)?)?;
        if found.word != "ok" {
            return Ok(vec![format!("the client was not made: {found:?}")]);
        }
    }
    let mut text_form = false;
    let said = driver.said_so_far();
    for call in &case.calls {
        let (name, fields) = command(call, &settings)?;
        text_form |= fields.get("form") == Some(&"text".into());
        if let Some(requests) = call.get("killed").and_then(Value::as_u64) {
            let is_due = || server.requests().len() as u64 >= requests;
            driver.kill_during(&line(name, &fields, &expand)?, is_due)?;
            continue;
        }
        let found = driver.ask(&line(name, &fields, &expand)?)?;
        let mut wrong = compare::result(call, &found, &expand);
        if found.word == "error" && has_classes {
            wrong.extend(compare::class(&found));
        }
        differences.extend(wrong.into_iter().map(|text| format!("{name}: {text}")));
    }
    differences.extend(sent(case, &server.requests(), &expand, text_form));
    if let Some(events) = &case.events {
        let events: Vec<String> = events.iter().map(|event| expand(event)).collect();
        differences.extend(driver.missing_event(said, &events));
    }
    Ok(differences)
}

/// The scripted server of a case.
fn server(case: &Case, fixtures: &Fixtures) -> Result<Script> {
    let tls = match case.tls.as_deref() {
        None => None,
        Some("valid") => Some(Certificate::Valid),
        Some("wrong_name") => Some(Certificate::WrongName),
        Some("expired") => Some(Certificate::Expired),
        Some(other) => return Err(format!("no certificate is called {other}").into()),
    };
    let steps = Step::list_from_json(&steps(case, fixtures)?)?;
    let config = ScriptConfig {
        tls,
        ..ScriptConfig::default()
    };
    Ok(Script::start_with(config, steps)?)
}

/// The name of a call and its fields; those of a new client come on top of the case's settings.
fn command<'a>(
    call: &'a Map<String, Value>,
    settings: &Map<String, Value>,
) -> Result<(&'a str, Map<String, Value>)> {
    let name = call.get("call").and_then(Value::as_str);
    let name = name.ok_or("a call has no name")?;
    let given = call.get("with").and_then(Value::as_object).cloned();
    let mut fields = if name == "client" {
        settings.clone()
    } else {
        Map::new()
    };
    fields.extend(given.unwrap_or_default());
    Ok((name, fields))
}

/// What is wrong with the requests that came.
fn sent(
    case: &Case,
    requests: &[Recorded],
    expand: &dyn Fn(&str) -> String,
    text_form: bool,
) -> Vec<String> {
    let mut differences = Vec::new();
    if let Some(expected) = &case.requests {
        differences.extend(compare::requests(expected, requests, expand));
    }
    if let Some(expected) = &case.gaps {
        differences.extend(compare::gaps(expected, requests));
    }
    differences.extend(compare::always(requests, text_form));
    differences
}

/// The server's steps, with variables replaced, JSON bodies as text and `times` expanded.
fn steps(case: &Case, fixtures: &Fixtures) -> Result<Value> {
    let text = fixtures.expand(&case.server.to_string(), &[]);
    let mut steps = Vec::new();
    for mut step in serde_json::from_str::<Vec<Map<String, Value>>>(&text)? {
        let times = step
            .remove("times")
            .and_then(|times| times.as_u64())
            .unwrap_or(1);
        if let Some(body) = step.get_mut("body").filter(|body| body.is_object()) {
            *body = body.to_string().into();
        }
        for _ in 0..times {
            steps.push(Value::Object(step.clone()));
        }
    }
    Ok(Value::Array(steps))
}

/// Builds a command from JSON. `{"hex": "…"}` is for bytes that are not text; null removes a default.
fn line(word: &str, fields: &Map<String, Value>, expand: &dyn Fn(&str) -> String) -> Result<Line> {
    let mut line = Line::new(word);
    for (name, value) in fields {
        match value {
            Value::Null => {}
            Value::String(text) => line.push(name, expand(text)),
            Value::Object(object) => {
                let hex = object
                    .get("hex")
                    .and_then(Value::as_str)
                    .ok_or("hex is missing")?;
                line.push(name, unhex(hex)?);
            }
            other => line.push(name, other.to_string()),
        }
    }
    Ok(line)
}

fn unhex(text: &str) -> Result<Vec<u8>> {
    (0..text.len())
        .step_by(2)
        .map(|at| {
            let pair = text.get(at..at + 2).ok_or("hex has an odd length")?;
            Ok(u8::from_str_radix(pair, 16)?)
        })
        .collect()
}

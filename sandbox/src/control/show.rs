//! What the interface sends.

use serde_json::{Map, Value, json};

use crate::record::Recorded;
use crate::script::{Act, Reply, Step};
use crate::service::{Language, Refusal, Rule, Seen, Steering, Switches, Then};

/// A reply with a JSON text.
pub(crate) fn json(status: u16, text: String) -> Reply {
    let mut reply = Reply::new(status);
    reply.content_type = Some("application/json; charset=utf-8".to_owned());
    reply.body = text.into_bytes();
    reply.headers = vec![
        ("Cache-Control".to_owned(), "no-store".to_owned()),
        ("X-Content-Type-Options".to_owned(), "nosniff".to_owned()),
    ];
    reply
}

/// A reply that says why not.
pub(crate) fn error(status: u16, reason: &str) -> Reply {
    value(status, &json!({ "error": reason }))
}

pub(crate) fn value(status: u16, value: &Value) -> Reply {
    json(status, format!("{value}\n"))
}

pub(super) fn state(steering: &Steering) -> Value {
    json!({
        "now_ms": milliseconds(steering.now()),
        "uploads": steering.uploads(),
        "open": steering.open_captchas().len(),
        "rules": steering.rules().len(),
        "refusals": steering.refusals().len(),
        "faults": steering.faults().len(),
    })
}

pub(super) fn rules(rules: &[Rule]) -> Value {
    rules.iter().map(rule).collect()
}

fn rule(rule: &Rule) -> Value {
    let mut object = Map::new();
    if let Some(kind) = &rule.kind {
        object.insert("kind".into(), kind.as_str().into());
    }
    if let Some(picture) = &rule.picture {
        object.insert("picture".into(), picture.as_str().into());
    }
    object.insert("after_ms".into(), milliseconds(rule.after).into());
    if rule.times != usize::MAX {
        object.insert("times".into(), rule.times.into());
    }
    match &rule.then {
        Then::Answer(text) => object.insert("answer".into(), text.as_str().into()),
        Then::Unsolved => object.insert("unsolved".into(), true.into()),
        Then::Leave => object.insert("leave".into(), true.into()),
    };
    Value::Object(object)
}

pub(super) fn refusals(refusals: &[Refusal]) -> Value {
    refusals.iter().map(refusal).collect()
}

fn refusal(refusal: &Refusal) -> Value {
    let mut object = Map::new();
    object.insert("code".into(), refusal.code.into());
    if let Some(action) = &refusal.action {
        object.insert("action".into(), action.as_str().into());
    }
    if refusal.times != usize::MAX {
        object.insert("times".into(), refusal.times.into());
    }
    if let Some(status) = refusal.status {
        object.insert("status".into(), status.into());
    }
    if let Some(as_text) = refusal.as_text {
        object.insert("as_text".into(), as_text.into());
    }
    let language = match refusal.language {
        Language::Both => "both",
        Language::German => "german",
        Language::English => "english",
    };
    object.insert("language".into(), language.into());
    Value::Object(object)
}

/// The faults that are left, by what each does and for which action.
pub(super) fn faults(steps: &[Step]) -> Value {
    steps
        .iter()
        .map(|step| {
            let act = match &step.act {
                Act::Reply(reply) => format!("reply {}", reply.status),
                Act::Raw(bytes) => format!("{} raw bytes", bytes.len()),
                Act::Endless { bytes, .. } => format!("endless {bytes}"),
                Act::Hang => "hang".to_owned(),
                Act::Serve => "serve".to_owned(),
            };
            json!({ "for": step.action, "act": act })
        })
        .collect()
}

pub(super) fn load(steering: &Steering) -> Value {
    steering
        .load()
        .into_iter()
        .map(pair)
        .collect::<Map<_, _>>()
        .into()
}

fn pair((name, value): (String, i64)) -> (String, Value) {
    (name, value.into())
}

pub(super) fn accounts(steering: &Steering) -> Value {
    let accounts = steering.accounts().into_iter();
    accounts
        .map(|(user_id, credits)| json!({ "user_id": user_id, "credits": credits }))
        .collect()
}

pub(super) fn captchas(seen: &[Seen]) -> Value {
    seen.iter()
        .map(|captcha| {
            json!({
                "id": captcha.id,
                "kind": captcha.kind,
                "picture": captcha.picture,
                "age_ms": milliseconds(captcha.age),
                "in_work": captcha.in_work,
            })
        })
        .collect()
}

pub(super) fn switches(switches: &Switches) -> Value {
    json!({
        "pace_ms": milliseconds(switches.pace),
        "error_status": switches.error_status,
        "errors_as_text": switches.errors_as_text,
        "json_type": switches.json_type,
        "merge_duplicates": switches.merge_duplicates,
        "interactive_price": switches.interactive_price,
    })
}

/// The log, without any key.
pub(super) fn requests((first, requests): (usize, Vec<Recorded>)) -> Value {
    let next = first + requests.len();
    let list: Vec<Value> = (first..).zip(&requests).map(request).collect();
    json!({ "next": next, "requests": list })
}

fn request((number, request): (usize, &Recorded)) -> Value {
    let mut parameters = Map::new();
    let of_body = request.fields.iter().map(|field| {
        let text = String::from_utf8_lossy(&field.value).into_owned();
        (field.name.clone(), text)
    });
    for (name, text) in request.query.iter().cloned().chain(of_body) {
        let is_secret = ["apikey", "api_key"].contains(&name.as_str());
        let is_long = text.len() > 200;
        let text = match (is_secret, is_long) {
            (true, _) => "***".to_owned(),
            (false, true) => format!("({} bytes)", text.len()),
            (false, false) => text,
        };
        parameters.entry(name).or_insert(text.into());
    }
    let outcome = request.outcome.clone().unwrap_or_default();
    json!({
        "number": number,
        "at_ms": milliseconds(request.at),
        "method": request.method,
        "path": request.path,
        "parameters": parameters,
        "connection": request.connection,
        "status": outcome.status,
        "code": outcome.code,
        "outcome": outcome.note,
    })
}

fn milliseconds(duration: std::time::Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

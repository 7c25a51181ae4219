//! Compares results with expectations.

use std::collections::BTreeMap;
use std::fs;
use std::ops::RangeInclusive;
use std::time::Duration;

use ninekw_sandbox::Recorded;
use serde_json::{Map, Value};

use crate::line::Line;

/// The differences between a result and what the case expects of it.
pub(crate) fn result(
    expected: &Map<String, Value>,
    found: &Line,
    expand: &dyn Fn(&str) -> String,
) -> Vec<String> {
    let (word, fields) = match (expected.get("ok"), expected.get("error")) {
        (Some(fields), None) => ("ok", fields),
        (None, Some(fields)) => ("error", fields),
        _ => return vec!["a call expects either ok or error".into()],
    };
    if found.word != word {
        return vec![format!("expected {word} {fields}, found {}", show(found))];
    }
    let mut differences = Vec::new();
    for (name, value) in fields.as_object().into_iter().flatten() {
        let found_text = found.text(name);
        let fits = match (name.as_str(), value, &found_text) {
            (_, Value::Null, None) => true,
            ("message", Value::String(part), Some(text)) => text.contains(&expand(part)),
            ("status", Value::String(kind), Some(text)) => is_status(kind, text),
            // If the outcome is a race, each of these is right.
            ("status", Value::Array(kinds), Some(text)) => {
                let mut kinds = kinds.iter().filter_map(Value::as_str);
                kinds.any(|kind| is_status(kind, text))
            }
            (_, Value::Array(range), Some(text)) => is_within(range, text),
            (_, Value::String(exact), Some(text)) => expand(exact) == *text,
            (_, Value::Number(number), Some(text)) => number.to_string() == *text,
            _ => false,
        };
        if !fits {
            differences.push(format!("expected {name} = {value}, found {}", show(found)));
        }
    }
    differences
}

/// Checks that an error has the class that fits its status; all of `bindings/` have the same classes.
pub(crate) fn class(found: &Line) -> Option<String> {
    let status: i32 = found.text("status")?.parse().ok()?;
    let (_, row) = ninekw::statuses().find(|(_, row)| row.number == status)?;
    let stem = match status / 100 {
        1 => "Caller".into(),
        2 => "Network".into(),
        3 => "Reply".into(),
        9 => "Library".into(),
        // SUBMIT_UNKNOWN is SubmitUnknown.
        _ => row
            .name
            .split('_')
            .map(|word| {
                let (first, rest) = word.split_at(1);
                first.to_owned() + &rest.to_lowercase()
            })
            .collect::<String>(),
    };
    let class = found.text("class").unwrap_or_default();
    let last = class.rsplit([':', '.', '\\']).next().unwrap_or_default();
    let fits = ["Error", "Exception"]
        .iter()
        .any(|suffix| last == format!("{stem}{suffix}"));
    (!fits).then(|| format!("status {status} came out as {class:?}"))
}

fn is_status(name: &str, number: &str) -> bool {
    ninekw::statuses().any(|(_, row)| row.name == name && row.number.to_string() == number)
}

/// Whether it is a number between the two, or one of them.
fn is_within(range: &[Value], number: &str) -> bool {
    let [least, most] = range else { return false };
    let within = number.parse().ok().zip(least.as_i64().zip(most.as_i64()));
    within.is_some_and(|(number, (least, most)): (i64, _)| (least..=most).contains(&number))
}

fn show(line: &Line) -> String {
    let fields: Vec<String> = line
        .fields
        .iter()
        .map(|(name, value)| format!("{name}={}", String::from_utf8_lossy(value)))
        .collect();
    format!("{} {}", line.word, fields.join(", "))
}

/// The differences between the requests and the expected ones: their number, and the exact parameters of each.
pub(crate) fn requests(
    expected: &[Value],
    found: &[Recorded],
    expand: &dyn Fn(&str) -> String,
) -> Vec<String> {
    if expected.len() != found.len() {
        let actions: Vec<_> = found.iter().map(Recorded::action).collect();
        return vec![format!(
            "expected {} requests, found {actions:?}",
            expected.len()
        )];
    }
    expected
        .iter()
        .zip(found)
        .flat_map(|(expected, found)| request(expected, found, expand))
        .collect()
}

/// The gaps between two requests that are out of range.
pub(crate) fn gaps(expected: &RangeInclusive<Duration>, found: &[Recorded]) -> Option<String> {
    let gaps: Vec<Duration> = found
        .windows(2)
        .map(|pair| pair[1].at.saturating_sub(pair[0].at))
        .collect();
    let fits = !gaps.is_empty() && gaps.iter().all(|gap| expected.contains(gap));
    (!fits).then(|| format!("gaps: expected {expected:?} each, found {gaps:?}"))
}

fn request(expected: &Value, found: &Recorded, expand: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |what: &str, expected: String, found: String| {
        if expected != found {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    let text = |name: &str| {
        expected
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    compare("method", text("method").into(), found.method.clone());
    compare("path", text("path").into(), found.path.clone());
    let wanted: BTreeMap<String, String> = expected
        .get("parameters")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.clone(), expand(value.as_str().unwrap_or_default())))
        .collect();
    compare(
        "parameters",
        format!("{wanted:?}"),
        format!("{:?}", parameters(found)),
    );
    let files: BTreeMap<String, Vec<u8>> = expected
        .get("files")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, path)| {
            let path = expand(path.as_str().unwrap_or_default());
            let content = fs::read(&path).unwrap_or_else(|_| path.into_bytes());
            (name.clone(), content)
        })
        .collect();
    let sent: BTreeMap<String, Vec<u8>> = found
        .fields
        .iter()
        .filter(|field| field.filename.is_some())
        .map(|field| (field.name.clone(), field.value.clone()))
        .collect();
    if files != sent {
        differences.push(format!(
            "files: expected {:?}, found {:?}",
            files.keys(),
            sent.keys()
        ));
    }
    differences
}

/// Query and plain fields. A duplicate name is visible.
fn parameters(request: &Recorded) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let plain = request
        .fields
        .iter()
        .filter(|field| field.filename.is_none());
    let fields = plain.map(|field| {
        (
            &field.name,
            String::from_utf8_lossy(&field.value).into_owned(),
        )
    });
    let query = request
        .query
        .iter()
        .map(|(name, value)| (name, value.clone()));
    for (name, value) in query.chain(fields) {
        all.entry(name.clone())
            .and_modify(|known: &mut String| known.push_str(" and again"))
            .or_insert(value);
    }
    all
}

/// Rules that hold for every request of every case.
pub(crate) fn always(found: &[Recorded], text_form: bool) -> Vec<String> {
    let (mut faults, mut asked) = (Vec::new(), Vec::new());
    for request in found.iter().filter(|request| request.complete) {
        let action = request.action().unwrap_or_default();
        if request.parameter("jd").is_some() {
            faults.push(format!("{action}: jd was sent"));
        }
        let json = request.parameter("json");
        // These have only a documented text form.
        let as_text = [
            "usercaptchashow",
            "usercaptchacorrectcheck",
            "userhistory",
            "userhistory2",
            "userhistory3",
            "userhistorydetail",
            "userconfigref",
        ]
        .contains(&action.as_str());
        // A reply that cannot be parsed as JSON is requested again in the text form.
        let as_text = as_text || action == "usercaptchacorrectdata" && asked.contains(&action);
        if json.is_some() {
            asked.push(action.clone());
        }
        if request.path == "/index.cgi" && !text_form && !as_text && json.as_deref() != Some("1") {
            faults.push(format!("{action}: json=1 was not sent"));
        }
    }
    faults
}

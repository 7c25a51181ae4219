//! Case files.

use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::Result;
use crate::expand;

/// One behaviour.
#[derive(Debug, Clone)]
pub struct Case {
    /// File and name, for reports.
    pub name: String,
    /// The name of the file, for the table.
    pub group: String,
    /// Settings of the client that override the tests' defaults.
    pub client: Map<String, Value>,
    /// What the server does, in the sandbox's script format.
    pub server: Value,
    /// `valid`, `wrong_name` or `expired`: the server speaks TLS with this certificate.
    pub tls: Option<String>,
    /// The calls with their expected results.
    pub calls: Vec<Map<String, Value>>,
    /// The expected requests; `None` if they are not compared.
    pub requests: Option<Vec<Value>>,
    /// The range of every gap between two requests.
    pub gaps: Option<RangeInclusive<Duration>>,
    /// Events that the library tells on stderr, in this order among others; `None` if they are not compared.
    pub events: Option<Vec<String>>,
    only: Option<Vec<String>>,
    except: Option<Vec<String>>,
}

impl Case {
    /// Whether this language can express the case.
    pub fn is_for(&self, language: &str) -> bool {
        let named = |list: &Vec<String>| list.iter().any(|name| name == language);
        self.only.as_ref().is_none_or(named) && !self.except.as_ref().is_some_and(named)
    }
}

/// Every case of `cases/` and `vectors/`, in order.
pub fn load() -> Result<Vec<Case>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut cases = Vec::new();
    for (folder, read) in [
        ("cases", read_cases as fn(&str, &Value) -> Result<Vec<Case>>),
        ("vectors", read_vectors),
    ] {
        let mut files: Vec<_> = fs::read_dir(root.join(folder))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "json")
            })
            .collect();
        files.sort();
        for path in files {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let group = format!("{folder}/{stem}");
            let value: Value = serde_json::from_str(&fs::read_to_string(&path)?)
                .map_err(|error| format!("{group}: {error}"))?;
            cases.extend(read(&group, &value).map_err(|error| format!("{group}: {error}"))?);
        }
    }
    Ok(cases)
}

fn read_cases(group: &str, value: &Value) -> Result<Vec<Case>> {
    let list = expand::cases(value)?;
    list.iter().map(|value| read_case(group, value)).collect()
}

fn read_case(group: &str, value: &Value) -> Result<Case> {
    let object = value.as_object().ok_or("a case is an object")?;
    let known = [
        "name", "client", "server", "tls", "calls", "requests", "gaps_ms", "events", "only",
        "except",
    ];
    if let Some(name) = object.keys().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("unknown key {name}").into());
    }
    let name = object
        .get("name")
        .and_then(Value::as_str)
        .ok_or("name is missing")?;
    let calls = object
        .get("calls")
        .and_then(Value::as_array)
        .ok_or("calls are missing")?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let names = |key: &str| {
        let list = object.get(key).and_then(Value::as_array);
        list.map(|names| names.iter().filter_map(text).collect())
    };
    let gaps = object.get("gaps_ms").map(|gaps| {
        let [least, most] = serde_json::from_value(gaps.clone())
            .map_err(|_| "gaps_ms are the shortest and the longest")?;
        Ok::<_, &str>(Duration::from_millis(least)..=Duration::from_millis(most))
    });
    Ok(Case {
        name: format!("{group}: {name}"),
        group: group.into(),
        client: object
            .get("client")
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default(),
        server: object.get("server").cloned().unwrap_or_else(|| json!([])),
        tls: object.get("tls").and_then(text),
        calls: calls.iter().filter_map(Value::as_object).cloned().collect(),
        requests: object.get("requests").and_then(Value::as_array).cloned(),
        gaps: gaps.transpose()?,
        events: names("events"),
        only: names("only"),
        except: names("except"),
    })
}

/// A vector file has one call, and many replies with their meaning.
fn read_vectors(group: &str, value: &Value) -> Result<Vec<Case>> {
    let call = value
        .get("call")
        .and_then(Value::as_object)
        .ok_or("call is missing")?;
    let replies = value
        .get("replies")
        .and_then(Value::as_array)
        .ok_or("replies are missing")?;
    replies
        .iter()
        .map(|reply| {
            let mut step = reply.as_object().ok_or("a reply is an object")?.clone();
            let name = step.remove("name").ok_or("name is missing")?;
            step.remove("from");
            let mut call = call.clone();
            for result in ["ok", "error"] {
                if let Some(expected) = step.remove(result) {
                    call.insert(result.into(), expected);
                }
            }
            read_case(
                group,
                &json!({"name": name, "server": [step], "calls": [call]}),
            )
        })
        .collect()
}

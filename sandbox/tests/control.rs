//! The control interface: what it changes, whom it keeps out, and that its description is true.

mod common;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::time::Duration;

use common::{Reply, call, connect, get, picture, read_reply, upload};
use ninekw_sandbox::control::{OPENAPI, operations};
use ninekw_sandbox::{Control, ControlConfig, Service, ServiceConfig};
use serde_json::{Value, json};

const TOKEN: &str = "token-of-the-tests";

fn start() -> (Service, Control) {
    let service = Service::start(ServiceConfig {
        pace: Duration::ZERO,
        merge_duplicates: false,
        keep_requests: false,
        latest_requests: 3,
        ..ServiceConfig::default()
    })
    .expect("a service");
    let config = ControlConfig {
        token: Some(TOKEN.to_owned()),
        ..ControlConfig::default()
    };
    let control = Control::start(&service, config).expect("its control");
    (service, control)
}

fn raw(url: &str, method: &str, path: &str, headers: &str, body: &str) -> Reply {
    let mut stream = connect(url);
    let host = url.split_once("://").expect("an address").1;
    let host = if headers.contains("Host:") {
        String::new()
    } else {
        format!("Host: {host}\r\n")
    };
    let request = format!(
        "{method} {path} HTTP/1.1\r\n{host}{headers}Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).expect("send");
    read_reply(&mut stream).expect("a reply")
}

fn ask(control: &Control, method: &str, path: &str, body: &Value) -> Reply {
    let bearer = format!("Authorization: Bearer {TOKEN}\r\n");
    let body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    raw(&control.url(), method, path, &bearer, &body)
}

fn done(control: &Control, method: &str, path: &str, body: &Value) -> Value {
    let reply = ask(control, method, path, body);
    assert_eq!(
        reply.status,
        200,
        "{method} {path} {body}: {}",
        reply.text()
    );
    serde_json::from_slice(&reply.body).expect("JSON")
}

fn submit(service: &Service, options: &[(&str, &str)]) -> String {
    let options: Vec<_> = [("apikey", "sandbox")]
        .into_iter()
        .chain(options.iter().copied())
        .collect();
    upload(&service.url(), &options, &picture()).text()
}

fn poll(service: &Service, id: &str) -> String {
    let query = format!("usercaptchacorrectdata&apikey=sandbox&info=1&id={id}");
    call(&service.url(), &query).text()
}

#[test]
fn answers_by_rule() {
    let (service, control) = start();
    let rules = json!([
        {"kind": "mouse", "answer": "12x34", "after_ms": 2000, "times": 1},
        {"kind": "rotate", "unsolved": true},
        {"kind": "puzzle", "leave": true},
        {"picture": "ffff", "answer": "another picture"},
        {"answer": "{hash:6}"},
    ]);
    done(&control, "PUT", "/v1/rules", &rules);
    let mouse = submit(&service, &[("mouse", "1")]);
    assert_eq!(poll(&service, &mouse), "NO DATA");
    done(&control, "POST", "/v1/clock", &json!({"advance_ms": 2000}));
    assert_eq!(poll(&service, &mouse), "12x34");
    assert_eq!(
        poll(&service, &submit(&service, &[("rotate", "1")])),
        "ERROR NO USER"
    );
    let puzzle = submit(&service, &[("puzzle", "1")]);
    assert_eq!(poll(&service, &puzzle), "NO DATA");
    // The rule for clicks is used up, so the last one counts, with the fingerprint of the picture.
    let seen = done(&control, "GET", "/v1/captchas", &Value::Null);
    let hash = seen[0]["picture"].as_str().expect("a hash");
    let again = submit(&service, &[("mouse", "1")]);
    assert_eq!(poll(&service, &again), hash[..6]);
    let ended = json!({"id": puzzle.parse::<i64>().expect("an id"), "unsolved": true});
    done(&control, "POST", "/v1/captchas", &ended);
    assert_eq!(poll(&service, &puzzle), "ERROR NO USER");
    assert_eq!(ask(&control, "POST", "/v1/captchas", &ended).status, 400);
    let kept = done(&control, "GET", "/v1/rules", &Value::Null);
    assert_eq!(kept.as_array().map(Vec::len), Some(5));
    assert_eq!(service.credits("sandbox"), Some(980));
}

#[test]
fn faults_meet_the_requests_that_they_fit() {
    let (service, control) = start();
    let lost = json!({"for": "usercaptchaupload", "serve": true, "reset": "body"});
    done(&control, "POST", "/v1/faults", &lost);
    let page = json!({"status": 502, "type": "text/html", "body": "<html>"});
    done(&control, "POST", "/v1/faults", &page);
    let balance = "usercaptchaguthaben&apikey=sandbox";
    let reply = call(&service.url(), balance);
    assert_eq!((reply.status, reply.text().as_str()), (502, "<html>"));
    // The upload is accepted and paid for, but its reply is lost.
    let mut stream = connect(&service.url());
    let upload = "GET /index.cgi?action=usercaptchaupload&apikey=sandbox&textonly=1&file-upload-01=a \
                  HTTP/1.1\r\nHost: localhost\r\n\r\n";
    stream.write_all(upload.as_bytes()).expect("send");
    assert!(read_reply(&mut stream).is_err());
    assert_eq!(service.uploads(), 1);
    assert_eq!(call(&service.url(), balance).text(), "990");
    done(
        &control,
        "POST",
        "/v1/faults",
        &json!([{"hang": true}, {"close": "request"}]),
    );
    done(&control, "DELETE", "/v1/faults", &Value::Null);
    assert_eq!(call(&service.url(), balance).text(), "990");
}

#[test]
fn load_credits_and_switches() {
    let (service, control) = start();
    let url = service.url();
    done(
        &control,
        "PATCH",
        "/v1/load",
        &json!({"queue": 150, "workermouse": 0}),
    );
    let text = get(&url, "/grafik/servercheck.txt").text();
    assert!(
        text.contains("|queue=150|") && text.contains("workermouse=0"),
        "{text}"
    );
    assert_eq!(get(&url, "/grafik/servercheck.json").json()["queue"], 150);
    let counted = done(&control, "PATCH", "/v1/load", &json!({"queue": null}));
    assert_eq!(counted["queue"], 0);
    done(
        &control,
        "PUT",
        "/v1/accounts",
        &json!({"key": "sandbox", "credits": 3}),
    );
    assert!(submit(&service, &[]).starts_with("0011 "));
    assert_eq!(service.total_credits(), 2000);
    done(
        &control,
        "PUT",
        "/v1/accounts",
        &json!({"key": "another", "credits": 7}),
    );
    assert_eq!(call(&url, "usercaptchaguthaben&apikey=another").text(), "7");
    let switches = json!({"error_status": 500, "json_type": "text/plain", "errors_as_text": true});
    let all = done(&control, "PATCH", "/v1/switches", &switches);
    assert_eq!(all["pace_ms"], 0);
    let refused = json!({"code": 55, "times": 1, "language": "english"});
    done(&control, "POST", "/v1/refusals", &refused);
    let reply = call(&url, "usercaptchaguthaben&apikey=another&json=1");
    assert_eq!(
        (reply.status, reply.text().as_str()),
        (500, "0055 IP not allowed.")
    );
    let reply = call(&url, "usercaptchaguthaben&apikey=another&json=1");
    assert!(reply.head.contains("text/plain"));
    let state = done(&control, "GET", "/v1/state", &Value::Null);
    assert_eq!(state["refusals"], 0);
}

#[test]
fn the_log_has_outcomes_and_no_key() {
    let (service, control) = start();
    let id = submit(&service, &[]);
    poll(&service, &id);
    call(&service.url(), "usercaptchaguthaben&apikey=nobody1");
    let log = done(&control, "GET", "/v1/requests", &Value::Null);
    let outcomes: Vec<_> = log["requests"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|entry| entry["outcome"].clone())
        .collect();
    assert_eq!(
        outcomes,
        [id.as_str(), "waiting", "0003 Active API key not found"]
    );
    assert_eq!(log["requests"][2]["code"], 3);
    assert_eq!(log["requests"][0]["parameters"]["apikey"], "***");
    assert!(!log.to_string().contains("nobody1"));
    // Only the latest are kept, and the numbers go on.
    call(&service.url(), "usercaptchaguthaben&apikey=sandbox");
    let log = done(&control, "GET", "/v1/requests?since=3", &Value::Null);
    assert_eq!(log["next"], 4);
    assert_eq!(log["requests"].as_array().map(Vec::len), Some(1));
    let log = done(&control, "GET", "/v1/requests", &Value::Null);
    assert_eq!(log["requests"][0]["number"], 1);
}

#[test]
fn strangers_are_kept_out() {
    let (_service, control) = start();
    let url = control.url();
    let status = |headers: &str, path: &str| raw(&url, "GET", path, headers, "").status;
    let bearer = format!("Authorization: Bearer {TOKEN}\r\n");
    assert_eq!(status("", "/v1/state"), 401);
    assert_eq!(
        status("Authorization: Bearer other-token\r\n", "/v1/state"),
        401
    );
    assert_eq!(status("", &format!("/v1/state?token={TOKEN}")), 200);
    assert_eq!(status("", "/v1/state?token="), 401);
    assert_eq!(status("", "/openapi.json"), 200);
    let with = |more: &str| format!("{bearer}{more}\r\n");
    assert_eq!(
        status(&with("Origin: http://127.0.0.1:1"), "/v1/state"),
        403
    );
    assert_eq!(status(&with("Origin: null"), "/v1/state"), 403);
    assert_eq!(status(&with(&format!("Origin: {url}")), "/v1/state"), 200);
    assert_eq!(
        status(&with("Sec-Fetch-Site: cross-site"), "/v1/state"),
        403
    );
    // A name of somebody else's that points here.
    assert_eq!(status(&with("Host: example.com"), "/v1/state"), 403);
    let (service, _) = start();
    for wrong in ["short", "with a blank", "with&sign=1"] {
        let config = ControlConfig {
            token: Some(wrong.to_owned()),
            ..ControlConfig::default()
        };
        assert!(Control::start(&service, config).is_err(), "{wrong}");
    }
    let drawn = || {
        let control = Control::start(&service, ControlConfig::default()).expect("a control");
        control.token().to_owned()
    };
    assert_ne!(drawn(), drawn());
    // Without the option there is no page.
    assert_eq!(status(&bearer, "/desk/"), 404);
}

/// Sends nonsense, and expects each time the reason.
fn refused(control: &Control, nonsense: &[(&str, &str, Value, &str)]) {
    for (method, path, body, reason) in nonsense {
        let reply = ask(control, method, path, body);
        assert_eq!(reply.status, 400, "{path} {body}");
        let reason = reason.replace('"', "\\\"");
        assert!(reply.text().contains(&reason), "{}", reply.text());
    }
}

#[test]
#[rustfmt::skip]
fn nonsense_gets_its_reason() {
    let (service, control) = start();
    refused(&control, &[
        ("POST", "/v1/rules", json!({"answer": "a", "unsolved": true}), "one of"),
        ("POST", "/v1/rules", json!({"answer": "a", "knid": "text"}), "\"knid\" is unknown"),
        ("POST", "/v1/rules", json!([{"answer": "a"}, {"answer": "a", "kind": "txt"}]), "no kind"),
        ("PUT", "/v1/rules", json!({"answer": "a", "picture": "xyz"}), "SHA-256"),
        ("POST", "/v1/rules", json!({"answer": 5}), "\"answer\" must be a string"),
        ("POST", "/v1/refusals", json!({"code": "56"}), "\"code\" must be"),
        ("POST", "/v1/refusals", json!({"code": 56, "status": 99}), "between 200"),
        ("POST", "/v1/refusals", json!({"code": 56, "language": "french"}), "both, german"),
        ("POST", "/v1/faults", json!({"reset": "nowhere"}), "none of accept"),
        ("POST", "/v1/faults", json!(5), "step 0"),
        ("PATCH", "/v1/load", json!({"queues": 5}), "no figure"),
        ("PATCH", "/v1/load", json!({"queue": "5"}), "whole number"),
    ]);
    refused(&control, &[
        ("PUT", "/v1/accounts", json!({"key": "a b", "credits": 1}), "5 to 50"),
        ("PUT", "/v1/accounts", json!({"key": "abcde"}), "credits"),
        ("POST", "/v1/clock", json!({"advance_ms": -5}), "does not go back"),
        ("POST", "/v1/clock", json!({}), "missing"),
        ("POST", "/v1/captchas", json!({"id": 1, "answer": "a"}), "no captcha 1"),
        ("PATCH", "/v1/switches", json!({"error_status": 100}), "between 200"),
        ("PATCH", "/v1/switches", json!({"json_type": "a\r\nb"}), "control characters"),
        ("PATCH", "/v1/switches", json!({"interactive_price": -1}), "0 or more"),
        ("GET", "/v1/requests?since=-1", Value::Null, "since"),
    ]);
    let bearer = format!("Authorization: Bearer {TOKEN}\r\n");
    assert_eq!(raw(&control.url(), "POST", "/v1/rules", &bearer, "{").status, 400);
    assert_eq!(ask(&control, "GET", "/v1/nothing", &Value::Null).status, 404);
    assert_eq!(ask(&control, "DELETE", "/v1/clock", &Value::Null).status, 405);
    // Nothing was changed by half.
    assert!(service.steering().rules().is_empty());
    assert!(service.steering().faults().is_empty());
}

#[test]
fn the_description_is_true() {
    let described: Value = serde_json::from_str(OPENAPI).expect("JSON");
    let mut named = BTreeSet::new();
    for (path, methods) in described["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods") {
            let method = method.to_uppercase();
            named.insert((method.clone(), path.clone(), keys(&described, operation)));
            examples(&described, &method, path, operation);
        }
    }
    let code: BTreeSet<_> = operations()
        .map(|(method, path, keys)| {
            let keys: BTreeSet<String> = keys.iter().map(ToString::to_string).collect();
            (method.to_owned(), path.to_owned(), keys)
        })
        .collect();
    assert_eq!(named, code);
}

/// The schema of the objects in an operation's body.
fn schema<'a>(described: &'a Value, operation: &Value) -> Option<&'a Value> {
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    let reference = body["oneOf"][0]["$ref"]
        .as_str()
        .or(body["$ref"].as_str())?;
    Some(&described["components"]["schemas"][reference.rsplit('/').next()?])
}

fn keys(described: &Value, operation: &Value) -> BTreeSet<String> {
    let properties =
        schema(described, operation).and_then(|schema| schema["properties"].as_object());
    properties
        .map(|properties| properties.keys().cloned().collect())
        .unwrap_or_default()
}

/// Each example is accepted, and together they have every key.
fn examples(described: &Value, method: &str, path: &str, operation: &Value) {
    let mut left = keys(described, operation);
    let of_body = &operation["requestBody"]["content"]["application/json"]["examples"];
    let values: Vec<Value> = match of_body.as_object() {
        None => vec![Value::Null],
        Some(examples) => examples
            .values()
            .map(|example| example["value"].clone())
            .collect(),
    };
    // The captchas that examples name.
    let (service, control) = start();
    for _ in 0..2 {
        submit(&service, &[]);
    }
    for value in values {
        let items = value
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![value.clone()]);
        for object in items.iter().filter_map(Value::as_object) {
            left.retain(|key| !object.contains_key(key));
        }
        done(&control, method, path, &value);
    }
    // Rules are described once, and used by two methods.
    assert!(
        left.is_empty() || (method, path) == ("PUT", "/v1/rules"),
        "{path}: {left:?}"
    );
}

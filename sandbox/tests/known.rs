//! The list of what the service knows is true: each parameter listed is read, and no other is.

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use common::{call, code, get, picture, upload};
use ninekw_sandbox::{Service, ServiceConfig, calls, codes};

/// Long enough to be a picture, and fit for a query string.
fn file() -> String {
    "x".repeat(120)
}

/// A value for a parameter, which leads its call as far as possible.
fn value(action: &str, name: &str, id: &str) -> String {
    match (action, name) {
        (_, "id") => id,
        (_, "guthaben") => "1000",
        (_, "userid" | "ref") => "100001",
        (_, "maxtimeout") => "600",
        (_, "proxy") => "127.0.0.1:1080",
        (_, "proxytype") => "https",
        (_, "code") => "40000",
        (_, "captcha" | "antwort") => "abc",
        // What would lead away from most other parameters.
        ("usercaptchaupload", "confirm")
        | (
            _,
            "debug" | "refresh" | "short" | "interactive" | "text" | "captchaperhour"
            | "captchapermin" | "previousid" | "selfonly" | "textonly",
        ) => "0",
        _ => "1",
    }
    .to_owned()
}

fn query(action: &str, names: &[&str], id: &str) -> String {
    let fields = names
        .iter()
        .map(|name| format!("&{name}={}", value(action, name, id)));
    format!("{action}&apikey=sandbox{}", fields.collect::<String>())
}

/// Every call, with all its parameters, on a captcha that stands like this.
fn call_all(url: &str, id: &str) {
    for known in calls() {
        if known.name.contains(['.', '/']) || known.name == "usercaptchaupload" {
            continue;
        }
        for json in ["", "&json=1"] {
            let all = query(known.name, known.reads, id);
            assert_ne!(code(&call(url, &(all + json)).text()), "0017");
        }
    }
}

#[test]
fn every_listed_parameter_is_read() {
    let service = Service::start(ServiceConfig {
        accounts: vec![("sandbox".to_owned(), 1_000_000)],
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let of_upload = calls()
        .iter()
        .find(|call| call.name == "usercaptchaupload")
        .expect("the upload");
    let is_option = |name: &&&str| !name.starts_with("file-") && **name != "data-sitekey";
    let plain: Vec<&str> = of_upload.reads.iter().filter(is_option).copied().collect();
    let kinds = ["mouse", "multimouse", "rotate", "puzzle", "audio", "base64"];
    let typed: Vec<&str> = plain
        .iter()
        .filter(|name| !kinds.contains(name))
        .copied()
        .collect();
    let submit = |options: &[&str], more: &str| {
        let sent = query("usercaptchaupload", options, "") + more;
        call(&url, &sent).text()
    };
    let one = format!("&file-upload-01={}", file());
    // All options at once, of which one kind counts; then a puzzle of eight files, and an older name of the sitekey.
    assert_ne!(code(&submit(&plain, &one)), "0017");
    let files = (1..=8).map(|number| format!("&file-upload-{number:02}={}", file()));
    let puzzle = submit(&["puzzle"], &files.collect::<String>());
    submit(&["nomd5"], "&interactive=1&data-sitekey=key");
    let waiting = submit(&typed, &one);
    assert!(puzzle.parse::<i64>().is_ok() && waiting.parse::<i64>().is_ok());

    call_all(&url, &waiting);
    submit(&["nomd5"], &format!("{one}&prio=20&source=1"));
    let job = call(&url, "usercaptchanew&apikey=sandbox&selfsolve=1").text();
    let answer = format!("usercaptchacorrect&apikey=sandbox&id={job}&extended=1");
    // The answer is looked for under its older name when the usual one is missing.
    assert_eq!(code(&call(&url, &answer).text()), "0013");
    assert_eq!(call(&url, &format!("{answer}&captcha=abc")).text(), "OK|8");
    // A break is announced without a captcha.
    call(&url, "usercaptchaskip&apikey=sandbox&end=1");
    call_all(&url, &job);
    service.advance(Duration::from_secs(3 * 60 * 60));
    call_all(&url, &job);

    let read = service.parameters_read();
    for known in calls()
        .iter()
        .filter(|call| !call.name.contains(['.', '/']))
    {
        let listed: BTreeSet<String> = known.reads.iter().map(ToString::to_string).collect();
        assert_eq!(read.get(known.name), Some(&listed), "{}", known.name);
    }
}

#[test]
fn files_are_served_by_their_id() {
    let service = Service::start(ServiceConfig {
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let id = upload(&url, &[("apikey", "sandbox")], &picture()).text();
    for known in calls().iter().filter(|call| call.name.contains(['.', '/'])) {
        let path = known.name.replace("ID", &id);
        assert_eq!(get(&url, &format!("/grafik/{path}")).status, 200, "{path}");
    }
}

#[test]
fn every_code_can_be_had() {
    let service = Service::start(ServiceConfig::default()).expect("a service");
    let all: Vec<u16> = codes().map(|(number, _)| number).collect();
    assert_eq!(all, (1..=57).collect::<Vec<u16>>());
    for (number, text) in codes() {
        service.refuse(None, number, 1);
        let reply = call(&service.url(), "usercaptchaguthaben").text();
        assert!(reply.starts_with(&format!("{number:04} ")), "{reply}");
        assert!(reply.ends_with(&text), "{reply}");
    }
}

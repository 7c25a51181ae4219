//! The operator's switch: every error code on demand, in every form.

mod common;

use std::time::Duration;

use common::call;
use ninekw_sandbox::{Language, Refusal, Service, ServiceConfig};

const BALANCE: &str = "usercaptchaguthaben&apikey=sandbox";

fn service(refusals: Vec<Refusal>) -> Service {
    Service::start(ServiceConfig {
        pace: Duration::ZERO,
        refusals,
        ..ServiceConfig::default()
    })
    .expect("a service")
}

#[test]
fn every_code_can_be_had() {
    let service = service(Vec::new());
    let url = service.url();
    for code in 1..=57 {
        service.refuse(None, code, 2);
        let text = call(&url, BALANCE).text();
        assert!(text.starts_with(&format!("{code:04} ")), "{text}");
        assert!(text.len() > 10, "{text}");
        let json = call(&url, &format!("{BALANCE}&json=1")).json();
        assert_eq!(json["error"], text.as_str());
        assert_eq!(json["status"]["success"], false);
        assert_eq!(call(&url, BALANCE).text(), "1000");
    }
    service.refuse(None, 999, 1);
    assert_eq!(call(&url, BALANCE).text(), "0999 Unknown problem.");
}

#[test]
fn only_what_is_meant_is_refused() {
    let service = service(vec![Refusal::new(23).only_for("usercaptchanew")]);
    let url = service.url();
    service.refuse(Some("usercaptchaguthaben"), 4, 1);
    service.refuse(None, 55, 1);
    for _ in 0..3 {
        let new = call(&url, "usercaptchanew&apikey=sandbox").text();
        assert_eq!(new, "0023 Eingeben verboten. / Solve denied.");
    }
    assert!(call(&url, BALANCE).text().starts_with("0004 "));
    // Without a key, and for an action that does not exist.
    assert_eq!(call(&url, "nonsense").text(), "0055 IP not allowed.");
    assert_eq!(call(&url, BALANCE).text(), "1000");
    let file = common::get(&url, "/grafik/servercheck.txt").text();
    assert!(file.starts_with("worker="), "{file}");
    service.stop_refusing();
    let new = call(&url, "usercaptchanew&apikey=sandbox").text();
    assert_eq!(new, "NO CAPTCHA");
    service.refuse(None, 1, 0);
    assert_eq!(call(&url, BALANCE).text(), "1000");
}

#[test]
fn each_refusal_has_its_form() {
    let service = service(Vec::new());
    let url = service.url();
    let json = format!("{BALANCE}&json=1");
    let once = Refusal::new(7).times(1);
    service.add_refusal(once.clone().as_text().with_status(500));
    let reply = call(&url, &json);
    assert_eq!(reply.status, 500);
    assert_eq!(reply.text(), "0007 Keine ID gefunden. / No ID found.");
    service.add_refusal(once.clone().in_language(Language::German));
    assert_eq!(call(&url, &json).json()["error"], "0007 Keine ID gefunden.");
    service.add_refusal(once.clone().in_language(Language::English));
    assert_eq!(call(&url, BALANCE).text(), "0007 No ID found.");
    service.add_refusal(once.with_status(99));
    assert_eq!(call(&url, BALANCE).status, 200);
}

#[test]
fn a_refused_upload_costs_nothing() {
    let service = service(vec![Refusal::new(15).times(1)]);
    let url = service.url();
    let send = || common::upload(&url, &[("apikey", "sandbox")], &common::picture()).text();
    assert!(send().starts_with("0015 "));
    assert_eq!(
        (service.uploads(), service.credits("sandbox")),
        (0, Some(1000))
    );
    assert_eq!(send(), "130875948");
}

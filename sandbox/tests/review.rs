//! Answers that another worker reviews, equal pictures, limits of the submitter, and the credits.

mod common;

use std::time::Duration;

use common::{call, picture, upload};
use ninekw_sandbox::{Service, ServiceConfig};

/// A service without the rate limit, with a submitter and two workers.
fn service() -> Service {
    Service::start(ServiceConfig {
        accounts: vec![
            ("payer".into(), 1000),
            ("solver".into(), 0),
            ("second".into(), 0),
        ],
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })
    .expect("a service")
}

fn send(url: &str, options: &[(&str, &str)]) -> String {
    let mut all = vec![("apikey", "payer")];
    all.extend(options);
    upload(url, &all, &picture()).text()
}

fn new(url: &str, key: &str, query: &str) -> String {
    call(url, &format!("usercaptchanew&apikey={key}{query}")).text()
}

fn answer(url: &str, key: &str, id: &str, text: &str) -> String {
    let query = format!("usercaptchacorrect&apikey={key}&extended=1&id={id}&captcha={text}");
    call(url, &query).text()
}

fn poll(url: &str, id: &str) -> String {
    call(url, &format!("usercaptchacorrectdata&apikey=payer&id={id}")).text()
}

fn judge(url: &str, id: &str, correct: u8) -> String {
    let query = format!("usercaptchacorrectback&apikey=payer&id={id}&correct={correct}");
    call(url, &query).text()
}

fn check(url: &str, key: &str, id: &str) -> String {
    call(
        url,
        &format!("usercaptchacorrectcheck&apikey={key}&id={id}"),
    )
    .text()
}

#[test]
fn a_no_sends_the_captcha_back_to_the_queue() {
    let service = service();
    let url = service.url();
    let id = send(&url, &[("confirm", "1"), ("numeric", "0")]);
    assert_eq!(service.credits("payer"), Some(984));
    assert_eq!(new(&url, "solver", ""), id);
    assert_eq!(answer(&url, "solver", &id, "wrong"), "OK|8");
    assert_eq!(poll(&url, &id), "");
    // Only who asks for reviews gets one, and never of an own answer.
    assert_eq!(new(&url, "second", ""), "NO CAPTCHA");
    assert_eq!(new(&url, "solver", "&confirm=1"), "NO CAPTCHA");
    let status = common::get(&url, "/grafik/servercheck.json").json();
    assert_eq!(status["queueconfirm"], 1);
    assert_eq!(new(&url, "second", "&confirm=1"), format!("{id}|confirm"));
    let status = common::get(&url, "/grafik/servercheck.json").json();
    assert_eq!(
        (&status["queueconfirm"], &status["inworkconfirm"]),
        (&0.into(), &1.into())
    );
    assert!(answer(&url, "second", &id, "perhaps").starts_with("0053 "));
    assert!(answer(&url, "solver", &id, "yes").starts_with("0020 "));
    assert_eq!(answer(&url, "second", &id, "no&confirm=1"), "OK|4");
    assert_eq!(service.credits("solver"), Some(0));
    assert_eq!(check(&url, "solver", &id), "NotOK");

    // The next worker answers, and the first one may review that.
    assert_eq!(new(&url, "solver", ""), "NO CAPTCHA");
    assert_eq!(new(&url, "second", ""), id);
    assert_eq!(answer(&url, "second", &id, "right"), "OK|8");
    assert_eq!(new(&url, "solver", "&confirm=1"), "NO CAPTCHA");
    service.advance(Duration::from_secs(600));
    assert_eq!(poll(&url, &id), "right");
    assert_eq!(service.credits("payer"), Some(990));
    assert_eq!(service.total_credits(), 1000);
}

#[test]
fn a_yes_delivers_the_answer() {
    let service = service();
    let url = service.url();
    let id = send(&url, &[("confirm", "1")]);
    new(&url, "solver", "");
    answer(&url, "solver", &id, "abc");
    let job = call(&url, "usercaptchanew&apikey=second&confirm=1&json=1").json();
    assert_eq!(job["confirm"], 1);
    assert_eq!(job["confirm_check"], "1");
    assert_eq!(job["captchakey"], "abc");
    // A review may be given back, and it ends after its time.
    let skip = format!("usercaptchaskip&apikey=second&id={id}");
    assert_eq!(call(&url, &skip).text(), "OK");
    let id_2 = send(&url, &[("confirm", "1"), ("nomd5", "1")]);
    new(&url, "solver", "");
    answer(&url, "solver", &id_2, "def");
    let extended = new(&url, "second", "&confirm=1&extended=1");
    assert!(
        extended.starts_with(&format!("{id_2}|text|confirm|def|")),
        "{extended}"
    );
    assert!(extended.contains("|confirm=1|"), "{extended}");
    service.advance(Duration::from_secs(30));
    assert!(answer(&url, "second", &id_2, "yes").starts_with("0020 "));
    assert_eq!(new(&url, "second", "&confirm=1"), format!("{id_2}|confirm"));
    assert_eq!(answer(&url, "second", &id_2, "yes"), "OK|4");
    assert_eq!(poll(&url, &id_2), "def");
    assert_eq!(check(&url, "second", &id_2), "?");
    let history = call(&url, "userhistory2&apikey=second&confirm=1&short=1").text();
    assert!(history.starts_with("1\n"), "{history}");

    // A wrong answer costs nobody but those who gave and confirmed it; a correction undoes that.
    assert_eq!(service.credits("payer"), Some(1000 - 32));
    assert_eq!(judge(&url, &id_2, 2), "OK");
    assert_eq!(service.credits("payer"), Some(1000 - 16));
    assert_eq!(service.credits("second"), Some(0));
    assert_eq!(check(&url, "second", &id_2), "NotOK");
    assert_eq!(judge(&url, &id_2, 1), "OK");
    assert_eq!(judge(&url, &id_2, 1), "OK");
    assert_eq!(service.credits("payer"), Some(1000 - 32));
    assert_eq!(service.credits("solver"), Some(16));
    assert_eq!(service.credits("second"), Some(4));
    assert_eq!(service.total_credits(), 1000);
}

#[test]
fn an_own_solution_is_only_checked() {
    let service = service();
    let url = service.url();
    let options = [("confirm", "1"), ("checkanswer", "mine"), ("nomd5", "1")];
    let ids = [(); 3].map(|()| send(&url, &options));
    assert_eq!(service.credits("payer"), Some(1000 - 18));
    assert_eq!(new(&url, "solver", ""), "NO CAPTCHA");
    for (id, text) in ids.iter().zip(["yes", "no"]) {
        assert_eq!(new(&url, "solver", "&confirm=1"), format!("{id}|confirm"));
        assert_eq!(answer(&url, "solver", id, text), "OK|4");
    }
    assert_eq!(poll(&url, &ids[0]), "mine");
    assert_eq!(poll(&url, &ids[1]), "ERROR NO USER");
    service.advance(Duration::from_secs(600));
    assert_eq!(poll(&url, &ids[2]), "ERROR NO USER");
    assert_eq!(service.credits("payer"), Some(1000 - 12));
    assert_eq!(service.credits("solver"), Some(8));
    assert_eq!(service.total_credits(), 1000);
}

#[test]
fn an_equal_open_captcha_is_charged_once() {
    let service = service();
    let url = service.url();
    let id = send(&url, &[]);
    assert_eq!(send(&url, &[("json", "0")]), id);
    assert_eq!(
        (service.uploads(), service.credits("payer")),
        (1, Some(990))
    );
    // Another kind, another account, another wish, an answered one: captchas of their own.
    assert_ne!(send(&url, &[("mouse", "1")]), id);
    assert_ne!(send(&url, &[("nomd5", "1")]), id);
    new(&url, "solver", "");
    answer(&url, "solver", &id, "abc");
    let next = send(&url, &[("nomd5", "1")]);
    assert_ne!(next, id);
    assert_eq!(service.uploads(), 4);
    let site_key = [("interactive", "1"), ("oldsource", "hcaptcha")];
    assert_ne!(send(&url, &site_key), send(&url, &site_key));
}

#[test]
fn submitters_limit_themselves() {
    let service = service();
    let url = service.url();
    let limited = |options: &[(&str, &str)]| {
        let mut all = vec![("nomd5", "1")];
        all.extend(options);
        send(&url, &all) == "0056 Limit reached"
    };
    assert!(!limited(&[("captchapermin", "2"), ("captchaperhour", "3")]));
    assert!(!limited(&[]));
    assert!(limited(&[]));
    service.advance(Duration::from_secs(60));
    assert!(!limited(&[]));
    assert!(limited(&[("captchapermin", "0")]));
    assert_eq!(service.credits("payer"), Some(970));
    service.advance(Duration::from_secs(60 * 60 - 60));
    assert!(!limited(&[]));
    assert!(!limited(&[("captchaperhour", "-5")]));
    assert!(!limited(&[("captchaperhour", "99999999999999999999")]));
}

#[test]
fn files_may_be_too_large() {
    let service = Service::start(ServiceConfig {
        pace: Duration::ZERO,
        largest_file: 300,
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let send = |bytes| upload(&url, &[("apikey", "sandbox")], &vec![1; bytes]).text();
    assert_eq!(send(300), "130875948");
    assert!(send(301).starts_with("0010 "));
}

#[test]
fn the_limit_of_files_is_a_mebibyte_by_default() {
    let service = service();
    let url = service.url();
    let send = |bytes| upload(&url, &[("apikey", "payer")], &vec![1; bytes]).text();
    assert!(send(1024 * 1024 + 1).starts_with("0010 "));
    assert_eq!(send(1024 * 1024), "130875948");
}

/// A worker may have given the pay away before the feedback comes.
#[test]
fn credits_may_fall_below_zero_but_always_add_up() {
    let service = Service::start(ServiceConfig {
        accounts: vec![("payer".into(), 20), ("solver".into(), 995)],
        pace: Duration::ZERO,
        open: true,
        open_credits: 5,
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let total = || service.total_credits();
    let id = send(&url, &[]);
    assert_eq!(total(), 1015);
    new(&url, "solver", "");
    answer(&url, "solver", &id, "abc");
    let payer = service.user_id("payer").expect("a number");
    let transfer = format!("usertransfer&apikey=solver&guthaben=1000&transferart=1&userid={payer}");
    assert_eq!(call(&url, &transfer).text(), "OK|1|1000");
    assert_eq!(judge(&url, &id, 2), "OK");
    assert_eq!(service.credits("solver"), Some(-5));
    assert_eq!(service.credits("payer"), Some(1020));
    let coupon = "usergutscheincreate&apikey=payer&guthaben=1015";
    assert!(call(&url, coupon).text().starts_with("OK|"));
    assert_eq!(total(), 1015);
    // The price was given back; without it nothing can be corrected.
    assert!(judge(&url, &id, 1).starts_with("0011 "));
    assert_eq!(check(&url, "solver", &id), "NotOK");
    call(&url, "usercaptchaguthaben&apikey=passerby");
    assert_eq!(service.credits("passerby"), Some(5));
    assert!(service.credits("unknown").is_none());
    assert_eq!(total(), 1015);
}

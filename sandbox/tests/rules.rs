//! Refusals, prices, time limits and the rate limit.

mod common;

use std::sync::Arc;
use std::time::Duration;

use common::{call, code, get_on, picture, post, upload};
use ninekw_sandbox::{Service, ServiceConfig};

/// A service without the rate limit, and where equal pictures are captchas of their own.
fn service() -> Service {
    service_with(ServiceConfig::default())
}

fn service_with(config: ServiceConfig) -> Service {
    Service::start(ServiceConfig {
        pace: Duration::ZERO,
        merge_duplicates: false,
        ..config
    })
    .expect("a service")
}

#[test]
fn keys_are_checked() {
    let service = service();
    let url = service.url();
    let balance = |key: &str| call(&url, &format!("usercaptchaguthaben{key}")).text();
    assert_eq!(
        balance(""),
        "0001 Kein API Key vorhanden. / API key doesn't exist"
    );
    assert_eq!(code(&balance("&apikey=abc")), "0002");
    assert_eq!(code(&balance("&apikey=abc-def")), "0002");
    assert_eq!(
        balance("&apikey=abcdef"),
        "0003 Keinen aktiven API Key gefunden. / Active API key not found"
    );
    assert_eq!(
        call(&url, "usercaptchaguthaben&apikey=abcdef&json=1").text(),
        "{\"error\":\"0003 Keinen aktiven API Key gefunden. / Active API key not found\",\
         \"status\":{\"success\":false,\"https\":1}}\n"
    );
    assert_eq!(
        call(&url, "usernonsense&apikey=sandbox").text(),
        "0017 Unbekanntes Problem. / Unknown problem."
    );
}

#[test]
fn an_open_service_makes_accounts() {
    let service = service_with(ServiceConfig {
        open: true,
        ..ServiceConfig::default()
    });
    let balance = call(&service.url(), "usercaptchaguthaben&apikey=abcdef");
    assert_eq!(balance.text(), "1000");
    assert_eq!(service.credits("abcdef"), Some(1000));
    assert_eq!(service.credits("ghijkl"), None);
}

#[test]
fn errors_may_have_another_form() {
    let service = service_with(ServiceConfig {
        error_status: 500,
        errors_as_text: true,
        ..ServiceConfig::default()
    });
    let reply = call(&service.url(), "usercaptchaguthaben&json=1");
    assert_eq!(reply.status, 500);
    assert_eq!(code(&reply.text()), "0001");
}

#[test]
fn uploads_are_checked() {
    let service = service();
    let url = service.url();
    let send = |options: &[(&str, &str)], file: &[u8]| {
        let mut all = vec![("apikey", "sandbox")];
        all.extend(options);
        upload(&url, &all, file).text()
    };
    assert_eq!(
        code(&call(&url, "usercaptchaupload&apikey=sandbox").text()),
        "0008"
    );
    assert_eq!(code(&send(&[], b"")), "0008");
    assert_eq!(
        send(&[], &[1; 99]),
        "0010 Bildgrösse nicht erlaubt. / Image size not allowed"
    );
    assert_eq!(code(&send(&[("base64", "1")], b"no base64!")), "0009");
    assert_eq!(code(&send(&[("maxtimeout", "59")], &picture())), "0029");
    assert_eq!(code(&send(&[("maxtimeout", "soon")], &picture())), "0029");
    let malformed = post(
        &url,
        "/index.cgi?action=usercaptchaupload&apikey=sandbox",
        "multipart/form-data; boundary=b",
        b"--b\r\nno part",
    );
    assert_eq!(code(&malformed.text()), "0006");
    assert_eq!(service.uploads(), 0);
    assert_eq!(service.credits("sandbox"), Some(1000));
}

#[test]
fn credits_add_up() {
    let service = service_with(ServiceConfig {
        accounts: vec![("payer".into(), 40), ("worker".into(), 0)],
        ..ServiceConfig::default()
    });
    let url = service.url();
    let send = |options: &[(&str, &str)]| {
        let mut all = vec![("apikey", "payer")];
        all.extend(options);
        upload(&url, &all, &picture()).text()
    };
    let id = send(&[("confirm", "1"), ("prio", "4")]);
    assert_eq!(service.credits("payer"), Some(20));
    // Too short a life for a second opinion, so that it is not charged.
    let aborted = send(&[("confirm", "1"), ("maxtimeout", "149")]);
    assert_eq!(service.credits("payer"), Some(10));
    assert_eq!(code(&send(&[("prio", "1")])), "0011");
    let back = |id: &str| {
        call(
            &url,
            &format!("usercaptchacorrectback&apikey=payer&id={id}&correct=3"),
        )
    };
    assert_eq!(back(&aborted).text(), "OK");
    assert_eq!(service.credits("payer"), Some(20));
    // The reply may have been lost: asking again neither fails nor pays again.
    assert_eq!(back(&aborted).text(), "OK");
    assert_eq!(service.credits("payer"), Some(20));
    let poll = |id: &str| {
        call(
            &url,
            &format!("usercaptchacorrectdata&apikey=payer&id={id}"),
        )
        .text()
    };
    assert_eq!(poll(&aborted), "ERROR NO USER");
    assert_eq!(call(&url, "usercaptchanew&apikey=worker").text(), id);
    let answer = format!("usercaptchacorrect&apikey=worker&id={id}&captcha=abc");
    assert_eq!(call(&url, &answer).text(), "OK");
    assert_eq!(service.credits("worker"), Some(8));
    // Nobody has reviewed the answer yet: only the review is not charged.
    assert_eq!(back(&id).text(), "OK");
    assert_eq!(service.credits("payer"), Some(26));
    assert_eq!(poll(&id), "abc");
}

#[test]
fn ids_are_checked() {
    let service = service();
    let url = service.url();
    let id = upload(&url, &[("apikey", "sandbox")], &picture()).text();
    let poll = |key: &str, id: &str| {
        call(&url, &format!("usercaptchacorrectdata&apikey={key}{id}")).text()
    };
    assert_eq!(
        poll("sandbox", "&id=1"),
        "0007 Keine ID gefunden. / No ID found."
    );
    assert_eq!(code(&poll("sandboxworker", &format!("&id={id}"))), "0007");
    assert_eq!(code(&poll("sandbox", "")), "0018");
    assert_eq!(code(&poll("sandbox", "&id=x")), "0018");
    let show = format!("usercaptchashow&apikey=sandboxworker&id={id}");
    assert_eq!(code(&call(&url, &show).text()), "0007");
    service.advance(Duration::from_secs(2 * 60 * 60 + 1));
    assert_eq!(code(&poll("sandbox", &format!("&id={id}"))), "0008");
    assert_eq!(
        poll("sandbox", &format!("&id={id}&archiv=1")),
        "ERROR NO USER"
    );
}

#[test]
fn answers_are_checked() {
    let service = service();
    let url = service.url();
    let options = [
        ("apikey", "sandbox"),
        ("min_len", "3"),
        ("max_len", "4"),
        ("numeric", "1"),
    ];
    upload(&url, &options, &picture());
    call(&url, "usercaptchanew&apikey=sandboxworker");
    let answer = |text: &str| {
        let call_of =
            format!("usercaptchacorrect&apikey=sandboxworker&id=130875948&captcha={text}");
        call(&url, &call_of).text()
    };
    assert_eq!(code(&answer("12")), "0051");
    assert_eq!(code(&answer("12345")), "0052");
    assert_eq!(code(&answer("abc")), "0040");
    assert_eq!(service.credits("sandboxworker"), Some(1000));
    assert_eq!(answer("1234"), "OK");
}

#[test]
fn a_late_worker_loses_the_captcha() {
    let service = service();
    let url = service.url();
    upload(&url, &[("apikey", "sandbox")], &picture());
    let new = "usercaptchanew&apikey=sandboxworker";
    let answer = "usercaptchacorrect&apikey=sandboxworker&id=130875948&captcha=abc";
    assert_eq!(code(&call(&url, answer).text()), "0020");
    assert_eq!(call(&url, new).text(), "130875948");
    service.advance(Duration::from_secs(29));
    assert_eq!(call(&url, new).text(), "NO CAPTCHA");
    service.advance(Duration::from_secs(1));
    assert_eq!(code(&call(&url, answer).text()), "0020");
    assert_eq!(
        call(&url, &format!("{new}&moretimes=2")).text(),
        "130875948"
    );
    service.advance(Duration::from_secs(89));
    assert_eq!(call(&url, answer).text(), "OK");
}

#[test]
fn an_unsolved_captcha_ends_and_is_refunded() {
    let service = service();
    let url = service.url();
    upload(
        &url,
        &[("apikey", "sandbox"), ("maxtimeout", "60")],
        &picture(),
    );
    upload(&url, &[("apikey", "sandbox")], &picture());
    call(&url, "usercaptchanew&apikey=sandboxworker");
    assert_eq!(service.credits("sandbox"), Some(980));
    service.advance(Duration::from_secs(61));
    assert_eq!(service.credits("sandbox"), Some(990));
    let poll = "usercaptchacorrectdata&apikey=sandbox&id=130875948";
    assert_eq!(call(&url, poll).text(), "ERROR NO USER");
    assert_eq!(
        call(&url, &format!("{poll}&json=1")).text(),
        "{\"status\":{\"https\":1,\"success\":true},\"message\":\"OK\",\
         \"answer\":\"ERROR NO USER\"}\n"
    );
    let answer = "usercaptchacorrect&apikey=sandboxworker&id=130875948&captcha=abc";
    assert_eq!(code(&call(&url, answer).text()), "0012");
    assert!(!service.answer(130_875_948, "abc"));
    assert!(service.answer(130_875_949, "direct"));
    let poll = "usercaptchacorrectdata&apikey=sandbox&id=130875949";
    assert_eq!(call(&url, poll).text(), "direct");
    // Answers without a worker pay nobody.
    assert_eq!(service.credits("sandboxworker"), Some(1000));
}

#[test]
fn the_pace_is_judged_for_each_key() {
    let service = Service::start(ServiceConfig {
        // A clock that stands still leaves the pace to `advance`.
        clock: Some(Arc::new(|| Duration::from_secs(1))),
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let balance = |key: &str| call(&url, &format!("usercaptchaguthaben&apikey={key}")).text();
    assert_eq!(balance("sandbox"), "1000");
    assert_eq!(balance("sandboxworker"), "1000");
    assert_eq!(balance("sandbox"), "0056 Limit reached");
    service.advance(Duration::from_millis(244));
    assert_eq!(balance("sandbox"), "0056 Limit reached");
    service.advance(Duration::from_millis(245));
    assert_eq!(balance("sandbox"), "1000");
}

#[test]
fn an_automatic_answer_is_there_at_once() {
    let service = service_with(ServiceConfig {
        auto_answer: Some("auto".into()),
        ..ServiceConfig::default()
    });
    let url = service.url();
    upload(&url, &[("apikey", "sandbox")], &picture());
    let poll = "usercaptchacorrectdata&apikey=sandbox&id=130875948";
    assert_eq!(call(&url, poll).text(), "auto");
}

#[test]
fn an_automatic_answer_takes_its_time() {
    let service = service_with(ServiceConfig {
        auto_answer: Some("auto".into()),
        answer_after: Duration::from_secs(3),
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    });
    let url = service.url();
    upload(&url, &[("apikey", "sandbox")], &picture());
    let poll = "usercaptchacorrectdata&apikey=sandbox&id=130875948";
    assert_eq!(call(&url, poll).text(), "");
    service.advance(Duration::from_secs(3));
    assert_eq!(call(&url, poll).text(), "auto");
    assert_eq!(service.charged(), [130_875_948]);
    upload(&url, &[("apikey", "sandbox")], &picture());
    let give_up = "usercaptchacorrectback&apikey=sandbox&id=130875949&correct=3";
    assert_eq!(call(&url, give_up).text(), "OK");
    assert_eq!(service.charged(), [130_875_948]);
}

#[test]
fn requests_are_recorded() {
    let service = service();
    let url = service.url();
    let mut stream = common::connect(&url);
    get_on(&mut stream, "/index.cgi?action=a+b&x=1&x=%C3%A4").expect("a reply");
    get_on(&mut stream, "/nothing").expect("a reply");
    upload(&url, &[("apikey", "sandbox")], &picture());
    let requests = service.requests();
    assert_eq!(requests[0].action().as_deref(), Some("a b"));
    assert_eq!(requests[0].query[2], ("x".to_owned(), "ä".to_owned()));
    assert_eq!(requests[0].header("HOST"), Some("localhost"));
    assert_eq!(requests[1].path, "/nothing");
    assert_eq!((requests[1].connection, requests[2].connection), (1, 2));
    let file = requests[2].field("file-upload-01").expect("a file");
    assert_eq!(file.value, picture());
    assert_eq!(file.filename.as_deref(), Some("c.png"));
    assert_eq!(file.content_type.as_deref(), Some("image/png"));
    assert_eq!(requests[2].parameter("apikey").as_deref(), Some("sandbox"));
    assert!(requests[0].at <= requests[1].at);
    assert!(requests[2].complete);
}

#[test]
fn time_may_run_to_its_end() {
    let service = service();
    let url = service.url();
    for _ in 0..2 {
        service.advance(Duration::MAX);
        let id = upload(&url, &[("apikey", "sandbox")], &picture()).text();
        call(&url, "usercaptchanew&apikey=sandboxworker&json=1");
        let poll = format!("usercaptchacorrectdata&apikey=sandbox&id={id}");
        assert_eq!(call(&url, &poll).status, 200);
        assert_eq!(common::get(&url, "/grafik/servercheck.json").status, 200);
    }
}

#[test]
fn a_wrong_configuration_is_refused() {
    let wrong = ServiceConfig {
        accounts: vec![("bad key".into(), 1)],
        ..ServiceConfig::default()
    };
    assert!(Service::start(wrong).is_err());
}

#[test]
fn dropping_closes_connections() {
    let service = service();
    let mut stream = common::connect(&service.url());
    get_on(&mut stream, "/grafik/servercheck.txt").expect("a reply");
    drop(service);
    assert!(get_on(&mut stream, "/grafik/servercheck.txt").is_err());
}

#[test]
fn a_captcha_follows_one_of_the_same_account() {
    let service = service();
    let url = service.url();
    let send = |options: &[(&str, &str)]| {
        let mut all = vec![("apikey", "sandbox")];
        all.extend(options);
        upload(&url, &all, &picture()).text()
    };
    let first = send(&[]);
    assert!(send(&[("previousid", &first)]).parse::<i64>().is_ok());
    assert!(send(&[("previousid", "0")]).parse::<i64>().is_ok());
    assert_eq!(code(&send(&[("previousid", "1")])), "0007");
    assert_eq!(code(&send(&[("previousid", "last")])), "0018");
}

#[test]
fn a_proxy_is_a_host_and_a_port() {
    let service = service();
    let url = service.url();
    let send = |proxy: &str, kind: &str| {
        let options = [("apikey", "sandbox"), ("proxy", proxy), ("proxytype", kind)];
        upload(&url, &options, &picture()).text()
    };
    for proxy in ["127.0.0.1:1080", "[::1]:1080", "null", "0", ""] {
        assert!(send(proxy, "https").parse::<i64>().is_ok(), "{proxy}");
    }
    for proxy in [
        "127.0.0.1",
        ":80",
        "http://a:80",
        "a:0",
        "a:99999",
        "u:p@a:80",
    ] {
        assert_eq!(code(&send(proxy, "socks5")), "0006", "{proxy}");
    }
    assert_eq!(code(&send("127.0.0.1:1080", "ftp")), "0006");
}

#[test]
fn only_the_answers_of_clicks_are_drawn() {
    let service = service();
    let url = service.url();
    let shown = |options: &[(&str, &str)]| {
        let mut all = vec![("apikey", "sandbox")];
        all.extend(options);
        let id = upload(&url, &all, &picture()).text();
        call(
            &url,
            &format!("usercaptchashow&apikey=sandbox&nodraw=1&id={id}"),
        )
        .body
    };
    assert_eq!(shown(&[("mouse", "1")]), picture());
    assert!(shown(&[]).starts_with(b"0009 "));
}

#[test]
fn a_clock_that_is_set_back_stands_still() {
    use std::sync::atomic::{AtomicU64, Ordering};
    let seconds = Arc::new(AtomicU64::new(1000));
    let service = Service::start(ServiceConfig {
        pace: Duration::ZERO,
        clock: Some(Arc::new({
            let seconds = Arc::clone(&seconds);
            move || Duration::from_secs(seconds.load(Ordering::Relaxed))
        })),
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let id = upload(&url, &[("apikey", "sandbox")], &picture()).text();
    let poll = format!("usercaptchacorrectdata&apikey=sandbox&info=1&id={id}");
    seconds.store(10, Ordering::Relaxed);
    assert_eq!(call(&url, &poll).text(), "NO DATA");
    assert_eq!(service.steering().now(), Duration::from_secs(1000));
    seconds.store(1600, Ordering::Relaxed);
    assert_eq!(call(&url, &poll).text(), "ERROR NO USER");
}

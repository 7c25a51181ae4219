//! The whole life of a captcha, from both sides, in JSON and in text.

mod common;

use std::time::Duration;

use common::{call, get, picture, post, upload};
use ninekw_sandbox::{Service, ServiceConfig};

/// A service without the rate limit, and where equal pictures are captchas of their own.
fn service() -> Service {
    Service::start(ServiceConfig {
        pace: Duration::ZERO,
        merge_duplicates: false,
        ..ServiceConfig::default()
    })
    .expect("a service")
}

#[test]
fn in_json() {
    let service = service();
    let url = service.url();
    let reply = upload(&url, &[("apikey", "sandbox"), ("json", "1")], &picture());
    assert!(reply.head.contains("application/json"));
    assert_eq!(
        reply.text(),
        "{\"message\":\"OK\",\"captchaid\":\"130875948\",\
         \"status\":{\"success\":true,\"https\":1}}\n"
    );
    assert_eq!(service.credits("sandbox"), Some(990));

    let poll = "usercaptchacorrectdata&apikey=sandbox&json=1&id=130875948";
    assert_eq!(
        call(&url, poll).text(),
        "{\"credits\":990,\"message\":\"OK\",\"try_again\":1,\"answer\":\"\",\
         \"status\":{\"https\":1,\"success\":true}}\n"
    );
    assert_eq!(
        call(&url, &format!("{poll}&info=1")).json()["answer"],
        "NO DATA"
    );

    answer_in_json(&url);
    assert_eq!(service.credits("sandboxworker"), Some(1008));
    let solved = call(&url, poll).json();
    assert_eq!(solved["answer"], "2C888V");
    assert_eq!(solved["try_again"], 0);
    let feedback = call(
        &url,
        "usercaptchacorrectback&apikey=sandbox&json=1&id=130875948&correct=1",
    );
    assert_eq!(feedback.json()["message"], "OK");
    let balance = call(&url, "usercaptchaguthaben&apikey=sandbox&json=1").json();
    assert_eq!(balance["credits"], 990);
    assert_eq!(service.uploads(), 1);
    assert_eq!(service.requests().len(), 9);
}

fn answer_in_json(url: &str) {
    let job = call(
        url,
        "usercaptchanew&apikey=sandboxworker&json=1&filedata=1&withok=1",
    )
    .json();
    assert_eq!(job["captchaid"], "130875948");
    assert_eq!(job["timeout"], "30");
    assert_eq!(job["maxtimeout"], "600");
    assert_eq!(job["width"], "267");
    assert_eq!(job["mouse"], "0");
    assert_eq!(job["text"], 1);
    assert_eq!(job["files"], 1);
    assert_eq!(job["withok"], 1);
    assert!(job["securetoken"].is_null());
    assert!(job["serverdate"].is_i64());
    let file = job["file1"].as_str().expect("a file");
    assert!(file.starts_with("data:image/png;base64,iVBORw0KGgo"));

    let confirmed = call(url, "usercaptchanewok&apikey=sandboxworker&json=1");
    assert_eq!(
        confirmed.text(),
        "{\"message\":\"OK\",\"status\":{\"success\":true,\"https\":1}}\n"
    );
    let answered = call(
        url,
        "usercaptchacorrect&apikey=sandboxworker&json=1&id=130875948&captcha=2C888V",
    );
    assert_eq!(
        answered.text(),
        "{\"message\":\"OK\",\"status\":{\"success\":true,\"https\":1},\
         \"captchakey\":\"2C888V\",\"newcredits\":8}\n"
    );
}

#[test]
fn in_text() {
    let service = service();
    let url = service.url();
    let id = upload(&url, &[("apikey", "sandbox")], &picture()).text();
    assert_eq!(id, "130875948");
    let poll = format!("usercaptchacorrectdata&apikey=sandbox&id={id}");
    assert_eq!(call(&url, &poll).text(), "");
    assert_eq!(call(&url, &format!("{poll}&info=1")).text(), "NO DATA");
    let new = "usercaptchanew&apikey=sandboxworker";
    assert_eq!(call(&url, new).text(), id);
    assert_eq!(call(&url, new).text(), "NO CAPTCHA");
    assert_eq!(call(&url, &format!("{new}&nocaptcha=1")).text(), "");
    assert_eq!(
        call(&url, &format!("{new}&json=1")).text(),
        "{\"status\":{\"https\":1,\"success\":true},\"message\":\"NO CAPTCHA\"}\n"
    );

    look_at_files(&url, &id);
    let answer = format!("usercaptchacorrect&apikey=sandboxworker&extended=1&id={id}");
    assert_eq!(
        call(&url, &answer).text(),
        "0013 Keine Antwort enthalten. / No answer found."
    );
    assert_eq!(
        call(&url, &format!("{answer}&captcha=a%26b+%C3%A4")).text(),
        "OK|8"
    );
    assert!(
        call(&url, &format!("{answer}&captcha=x"))
            .text()
            .starts_with("0014 ")
    );
    assert_eq!(call(&url, &poll).text(), "a&b ä");
    assert_eq!(
        call(&url, &format!("{poll}&entities=1")).text(),
        "a&amp;b ä"
    );
    give_feedback(&url, &id);
}

fn look_at_files(url: &str, id: &str) {
    let show = format!("usercaptchashow&apikey=sandboxworker&id={id}");
    let shown = call(url, &show);
    assert!(shown.head.contains("image/png"));
    assert_eq!(shown.body, picture());
    let base64 = call(url, &format!("{show}&base64=1")).text();
    assert!(base64.starts_with("iVBORw0KGgo"));
    assert_eq!(
        get(url, &format!("/grafik/captchas/{id}.txt")).body,
        picture()
    );
    assert_eq!(
        get(url, &format!("/grafik/captchas/{id}_base64.txt")).text(),
        base64
    );
    assert_eq!(get(url, "/grafik/captchas/1.txt").status, 404);
}

fn give_feedback(url: &str, id: &str) {
    let back = format!("usercaptchacorrectback&apikey=sandbox&id={id}");
    assert!(call(url, &back).text().starts_with("0013 "));
    assert!(
        call(url, &format!("{back}&correct=0"))
            .text()
            .starts_with("0013 ")
    );
    assert_eq!(call(url, &format!("{back}&correct=2")).text(), "OK");
    assert_eq!(call(url, &format!("{back}&correct=1")).text(), "OK");
    assert!(
        call(url, &format!("{back}&correct=2"))
            .text()
            .starts_with("0012 ")
    );
    assert_eq!(
        call(url, "usercaptchaguthaben&apikey=sandbox").text(),
        "990"
    );
    assert_eq!(
        call(url, "usercaptchaguthaben&apikey=sandboxworker").text(),
        "1008"
    );
}

#[test]
fn extended_text_and_other_kinds() {
    let service = service();
    let url = service.url();
    let options = [
        ("apikey", "sandbox"),
        ("phrase", "1"),
        ("min_len", "5"),
        ("maxtimeout", "60"),
    ];
    upload(&url, &options, &picture());
    upload(
        &url,
        &[("apikey", "sandbox"), ("mouse", "1"), ("prio", "3")],
        &picture(),
    );
    let new = "usercaptchanew&apikey=sandboxworker";
    let fields = call(&url, &format!("{new}&extended=1")).text();
    let fields: Vec<&str> = fields.split('|').collect();
    assert_eq!(
        fields[..13],
        [
            "130875948",
            "text",
            "",
            "",
            "mouse=0",
            "phrase=1",
            "numeric=0",
            "math=0",
            "min_len=5",
            "max_len=0",
            "confirm=0",
            "267",
            "60"
        ]
    );
    assert!(fields[13].starts_with("userstart="));
    assert_eq!(fields[16], "maxtimeout=30");
    assert_eq!(call(&url, new).text(), "NO CAPTCHA");
    assert_eq!(
        call(&url, &format!("{new}&mouse=1")).text(),
        "130875949|mouse"
    );
    assert_eq!(service.credits("sandbox"), Some(1000 - 10 - 13));
    let answer = "usercaptchacorrect&apikey=sandboxworker&id=130875949&captcha";
    assert!(
        call(&url, &format!("{answer}=left"))
            .text()
            .starts_with("0045 ")
    );
    assert_eq!(call(&url, &format!("{answer}=324x184")).text(), "OK");

    site_keys(&url, new);
}

/// A site key as a plain string, in a query and in an urlencoded body.
fn site_keys(url: &str, new: &str) {
    let parameters = "apikey=sandbox&interactive=1&oldsource=hcaptcha&pageurl=http%3A%2F%2Fa%2F";
    let form = format!("{parameters}&file-upload-01=site-key");
    let target = "/index.cgi?action=usercaptchaupload";
    let media_type = "application/x-www-form-urlencoded";
    assert_eq!(
        post(url, target, media_type, form.as_bytes()).text(),
        "130875950"
    );
    let query = format!("usercaptchaupload&{parameters}&data-sitekey=k");
    assert_eq!(call(url, &query).text(), "130875951");
    let wrong = call(url, &format!("{new}&json=1&interactive=recaptchav2"));
    assert_eq!(wrong.json()["message"], "NO CAPTCHA");
    let job = call(
        url,
        &format!("{new}&json=1&interactive=recaptchav2,hcaptcha&filedata=1"),
    );
    let job = job.json();
    assert_eq!(job["sitekey"], "site-key");
    assert_eq!(job["pageurl"], "http://a/");
    assert_eq!(job["oldsource"], "hcaptcha");
    assert_eq!(job["timeout"], "120");
    assert!(job.get("file1").is_none());
}

#[test]
fn pictures_come_by_themselves_and_other_kinds_when_asked_for() {
    let service = service();
    let url = service.url();
    let new = |query: &str| call(&url, &format!("usercaptchanew&apikey=sandboxworker{query}"));
    let send = |options: &[(&str, &str)]| {
        let mut all = vec![("apikey", "sandbox")];
        all.extend(options);
        upload(&url, &all, &picture()).text()
    };
    let text = send(&[]);
    assert_eq!(new("&text=no").text(), "NO CAPTCHA");
    assert_eq!(new("").text(), text);
    for kind in [
        "mouse",
        "multimouse",
        "rotate",
        "puzzle",
        "textonly",
        "interactive",
    ] {
        let id = send(&[(kind, "1"), ("oldsource", "geetest")]);
        assert_eq!(new("").text(), "NO CAPTCHA", "{kind}");
        assert_eq!(new(&format!("&{kind}=0")).text(), "NO CAPTCHA", "{kind}");
        let taken = new(&format!("&{kind}=1&json=1")).json();
        assert_eq!(taken["captchaid"], id.as_str(), "{kind}");
    }
    let mut sound = b"ID3\x03".to_vec();
    sound.resize(200, 0);
    let sound = upload(&url, &[("apikey", "sandbox")], &sound).text();
    assert_eq!(new("").text(), "NO CAPTCHA");
    let taken = new("&audio=1&json=1").json();
    assert_eq!(taken["captchaid"], sound.as_str());
}

#[test]
fn a_higher_priority_is_handed_out_first() {
    let service = service();
    let url = service.url();
    let send = |prio| upload(&url, &[("apikey", "sandbox"), ("prio", prio)], &picture()).text();
    let [none, much, some, other] = ["0", "20", "1", "0"].map(send);
    for id in [much, some, none, other] {
        let taken = call(&url, "usercaptchanew&apikey=sandboxworker").text();
        assert_eq!(taken, id);
        let answer = format!("usercaptchacorrect&apikey=sandboxworker&id={id}&captcha=abc");
        assert_eq!(call(&url, &answer).text(), "OK");
    }
}

#[test]
fn own_captchas_only_when_asked_for() {
    let service = service();
    let url = service.url();
    let new = "usercaptchanew&apikey=sandbox";
    upload(&url, &[("apikey", "sandbox")], &picture());
    assert_eq!(call(&url, new).text(), "NO CAPTCHA");
    assert_eq!(
        call(&url, &format!("{new}&selfsolve=1")).text(),
        "130875948"
    );
    upload(
        &url,
        &[("apikey", "sandbox"), ("selfsolve", "1")],
        &picture(),
    );
    assert_eq!(call(&url, new).text(), "130875949");
    upload(&url, &[("apikey", "sandbox")], &picture());
    assert_eq!(
        call(&url, "usercaptchanew&apikey=sandboxworker&selfonly=1").text(),
        "NO CAPTCHA"
    );
}

#[test]
fn skipping_gives_the_captcha_to_others() {
    let service = service();
    let url = service.url();
    upload(
        &url,
        &[("apikey", "sandbox"), ("selfsolve", "1")],
        &picture(),
    );
    let new = "usercaptchanew&apikey=sandboxworker";
    let skip = "usercaptchaskip&apikey=sandboxworker";
    assert_eq!(call(&url, new).text(), "130875948");
    assert_eq!(call(&url, &format!("{skip}&id=130875948")).text(), "OK");
    assert_eq!(call(&url, new).text(), "NO CAPTCHA");
    assert!(
        call(&url, &format!("{skip}&id=130875948"))
            .text()
            .starts_with("0020 ")
    );
    assert_eq!(
        call(&url, &format!("{skip}&end=1&json=1")).json()["message"],
        "OK"
    );
    assert_eq!(
        call(&url, "usercaptchanew&apikey=sandbox").text(),
        "130875948"
    );
}

#[test]
fn an_unconfirmed_captcha_comes_again() {
    let service = service();
    let url = service.url();
    for _ in 0..2 {
        upload(&url, &[("apikey", "sandbox")], &picture());
    }
    let new = "usercaptchanew&apikey=sandboxworker&withok=1";
    assert_eq!(call(&url, new).text(), "130875948");
    assert_eq!(call(&url, new).text(), "130875948");
    assert_eq!(
        call(&url, "usercaptchanewok&apikey=sandboxworker").text(),
        "OK"
    );
    assert_eq!(call(&url, new).text(), "130875949");
}

#[test]
fn the_workload_is_shown() {
    let service = service();
    let url = service.url();
    upload(
        &url,
        &[("apikey", "sandbox"), ("maxtimeout", "90")],
        &picture(),
    );
    upload(&url, &[("apikey", "sandbox")], &picture());
    upload(&url, &[("apikey", "sandbox")], &picture());
    call(&url, "usercaptchanew&apikey=sandboxworker");
    service.advance(Duration::from_secs(7));
    call(
        &url,
        "usercaptchacorrect&apikey=sandboxworker&id=130875948&captcha=abc",
    );
    call(&url, "usercaptchanew&apikey=sandboxworker");
    let status = get(&url, "/grafik/servercheck.json").json();
    assert_eq!(status["worker"], 1);
    assert_eq!(status["queue"], 1);
    assert_eq!(status["queue2"], 1);
    assert_eq!(status["inworktext"], 1);
    assert_eq!(status["avgsec5m"], 7);
    let text = get(&url, "/grafik/servercheck.txt").text();
    assert!(text.starts_with("worker=1|avg24h=7s|avg1h=7s|"), "{text}");
}

#[test]
fn an_average_looks_back_as_far_as_its_name_says() {
    let service = service();
    let url = service.url();
    let figure = |name: &str| {
        let status = get(&url, "/grafik/servercheck.json").json();
        status[name].as_i64().expect("a number")
    };
    let begun = figure("serverdate");
    upload(&url, &[("apikey", "sandbox")], &picture());
    service.advance(Duration::from_secs(3));
    call(&url, "usercaptchanew&apikey=sandboxworker");
    service.advance(Duration::from_secs(7));
    let answer = "usercaptchacorrect&apikey=sandboxworker&id=130875948&captcha=abc";
    assert_eq!(call(&url, answer).text(), "OK");
    assert!((10..20).contains(&(figure("serverdate") - begun)));
    let windows = [
        ("5m", 5 * 60),
        ("15m", 15 * 60),
        ("1h", 60 * 60),
        ("24h", 24 * 60 * 60),
    ];
    let mut gone = 0;
    for (window, seconds) in windows {
        let both = || ["avgsec", "allavgsec"].map(|sort| figure(&format!("{sort}{window}")));
        assert_eq!(both(), [7, 10], "{window}");
        service.advance(Duration::from_secs(seconds + 10 - gone));
        gone = seconds + 10;
        assert_eq!(both(), [0, 0], "{window}");
    }
}

#[test]
fn debug_changes_nothing() {
    let service = service();
    let url = service.url();
    let options = [("apikey", "sandbox"), ("debug", "1")];
    assert_eq!(upload(&url, &options, &picture()).text(), "11111111");
    let debug = |query: &str| call(&url, &format!("{query}&apikey=sandbox&debug=1"));
    assert_eq!(debug("usercaptchacorrectdata&id=11111111").text(), "2C888V");
    assert_eq!(
        debug("usercaptchacorrectback&id=11111111&correct=1").text(),
        "OK"
    );
    assert_eq!(
        debug("usercaptchanew&json=1").json()["captchaid"],
        9_269_003
    );
    let answer = "usercaptchacorrect&id=9269003&json=1&captcha";
    assert_eq!(
        debug(&format!("{answer}=20888V")).text(),
        "{\"newcredits\":\"\",\"message\":\"Not OK\",\"captchakey\":\"20888V\",\
         \"status\":{\"success\":true,\"https\":1}}\n"
    );
    assert_eq!(debug(&format!("{answer}=2C888V")).json()["newcredits"], 7);
    assert_eq!(service.credits("sandbox"), Some(1000));
    assert_eq!(service.uploads(), 0);
}

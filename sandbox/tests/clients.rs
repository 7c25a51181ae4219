//! The requests of real clients, as each of them sends them, and the replies that each understands.

mod common;

use std::time::Duration;

use common::{call, get, picture, post};
use ninekw_sandbox::{Service, ServiceConfig};

const FIRST: &str = "130875948";
const FORM: &str = "application/x-www-form-urlencoded";

fn service() -> Service {
    Service::start(ServiceConfig {
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })
    .expect("a service")
}

/// The picture as base64 in a form or an address.
fn encoded() -> String {
    use base64::Engine as _;
    let text = base64::engine::general_purpose::STANDARD.encode(picture());
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A multipart body with these fields, and the picture as a file of this name.
fn parts(fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend_from_slice(
            format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .as_bytes(),
        );
    }
    if let Some((filename, bytes)) = file {
        body.extend_from_slice(
            format!(
                "--b\r\nContent-Disposition: form-data; name=\"file-upload-01\"; \
                 filename=\"{filename}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            )
            .as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    body
}

#[test]
fn py9kw() {
    let service = service();
    let url = service.url();
    // The picture goes with the address, and the program asks for more than the documentation allows together.
    let upload = format!(
        "usercaptchaupload&apikey=sandbox&file-upload-01={}&base64=1&maxtimeout=60\
         &source=py9kw-api&json=1",
        encoded()
    );
    assert_eq!(call(&url, &upload).json()["captchaid"], FIRST);
    let poll =
        format!("usercaptchacorrectdata&id={FIRST}&apikey=sandbox&info=1&source=py9kw-api&json=1");
    let waiting = call(&url, &poll).json();
    // It gives up where this is missing or 0.
    assert_eq!(waiting["try_again"], 1);
    assert_eq!(waiting["nodata"], 1);
    assert!(service.answer(130_875_948, "K7Q2M"));
    assert_eq!(call(&url, &poll).json()["answer"], "K7Q2M");
    let balance = call(
        &url,
        "usercaptchaguthaben&apikey=sandbox&source=py9kw-api&json=1",
    );
    assert_eq!(balance.json()["credits"], 990);
    let feedback = format!(
        "usercaptchacorrectback&apikey=sandbox&correct=1&id={FIRST}&source=py9kw-api&json=1"
    );
    assert_eq!(call(&url, &feedback).json()["status"]["success"], true);
}

#[test]
fn captcha9kw() {
    let service = service();
    let url = service.url();
    // The options are in the address, and only the file is in the body; a site key is a file, too.
    let target = "/index.cgi?action=usercaptchaupload&apikey=sandbox&json=1&interactive=1\
                  &oldsource=recaptchav2&pageurl=https%3A%2F%2Fexample.com%2F&source=pythonapi";
    let body = parts(
        &[],
        Some((
            "file-upload-01",
            b"6LfP0CITAAAAAHq9FOgCo7v_fb0-pmmH9VW3ziFs",
        )),
    );
    let reply = post(&url, target, "multipart/form-data; boundary=b", &body);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json()["captchaid"], FIRST);
    let poll = format!("usercaptchacorrectdata&id={FIRST}&apikey=sandbox&json=1");
    assert_eq!(call(&url, &poll).json()["try_again"], 1);
    assert!(service.answer(130_875_948, "03AGdBq25"));
    assert_eq!(call(&url, &poll).json()["answer"], "03AGdBq25");
    let check = get(&url, "/grafik/servercheck.json").json();
    assert!(check["queue"].is_i64() && check["workerinteractive"].is_i64());
    let settings = call(&url, "userconfig&apikey=sandbox&json=1").json();
    assert!(settings["selfsolve"].is_i64());
}

#[test]
fn cloudscraper() {
    let service = service();
    let url = service.url();
    let body = "apikey=sandbox&action=usercaptchaupload&interactive=1&file-upload-01=6LfP0CIT\
                &oldsource=hcaptcha&pageurl=https%3A%2F%2Fexample.com&maxtimeout=180&json=1";
    assert_eq!(
        post(&url, "/index.cgi", FORM, body.as_bytes()).json()["captchaid"],
        FIRST
    );
    let poll = format!("usercaptchacorrectdata&apikey=sandbox&id={FIRST}&info=1&json=1");
    // It waits as long as the answer is this text.
    assert_eq!(call(&url, &poll).json()["answer"], "NO DATA");
    assert!(service.answer(130_875_948, "P1_eyJ0"));
    assert_eq!(call(&url, &poll).json()["answer"], "P1_eyJ0");
}

#[test]
fn pyload() {
    let service = service();
    let url = service.url();
    let queue = get(&url, "/grafik/servercheck.txt").text();
    assert!(queue.split('|').any(|field| field == "queue=0"), "{queue}");
    let body = format!(
        "apikey=sandbox&prio=0&confirm=False&maxtimeout=300&selfsolve=False&captchaperhour=0\
         &case-sensitive=0&min_len=0&max_len=0&phrase=0&numeric=0&math=0&oldsource=example.com\
         &pyload=1&source=pyload&base64=1&mouse=0&file-upload-01={}&action=usercaptchaupload",
        encoded()
    );
    assert_eq!(
        post(&url, "/index.cgi", FORM, body.as_bytes()).text(),
        FIRST
    );
    let poll =
        format!("usercaptchacorrectdata&apikey=sandbox&id={FIRST}&pyload=1&info=1&source=pyload");
    assert_eq!(call(&url, &poll).text(), "NO DATA");
    assert!(service.answer(130_875_948, "324x184"));
    assert_eq!(call(&url, &poll).text(), "324x184");
    let feedback = format!(
        "usercaptchacorrectback&apikey=sandbox&api_key=sandbox&correct=1&pyload=1\
         &source=pyload&id={FIRST}"
    );
    assert_eq!(call(&url, &feedback).text(), "OK");
}

#[test]
fn jdownloader_before_2026() {
    let service = service();
    let url = service.url();
    let body = format!(
        "action=usercaptchaupload&jd=2&source=jd2&captchaperhour=9999&mouse=0&prio=0\
         &selfsolve=false&proxy=null&proxytype=null&confirm=false&oldsource=example.com\
         &apikey=sandbox&captchaSource=jdPlugin&maxtimeout=300&version=1.2&base64=1\
         &file-upload-01={}",
        encoded()
    );
    let accepted = post(&url, "/index.cgi", FORM, body.as_bytes()).text();
    assert_eq!(accepted, format!("OK-{FIRST}"));
    let poll =
        format!("usercaptchacorrectdata&jd=2&source=jd2&apikey=sandbox&id={FIRST}&version=1.1");
    assert_eq!(call(&url, &poll).text(), "");
    assert!(service.answer(130_875_948, "two words"));
    assert_eq!(call(&url, &poll).text(), "OK-answered-two words");
    for word in ["cbh", "okcheck"] {
        let balance = format!("usercaptchaguthaben&jd=2&{word}=1&apikey=sandbox");
        assert_eq!(call(&url, &balance).text(), "OK-990");
    }
    let again = "usercaptchaupload&jd=2&json=1&textonly=1&apikey=sandbox&file-upload-01=one";
    assert_eq!(call(&url, again).json()["captcha_id"], "130875949");
    let abort = "usercaptchacorrectback&apikey=sandbox&jd=2&correct=3&id=130875949";
    assert_eq!(call(&url, abort).text(), "OK");
    let poll = "usercaptchacorrectdata&jd=2&apikey=sandbox&id=130875949";
    assert_eq!(call(&url, poll).text(), "OK-answered-ERROR NO USER");
    // The same figures as in the file, which later versions read by these names.
    let figures = call(&url, "userservercheck").text();
    for name in [
        "worker",
        "avg24h",
        "inwork",
        "queue2",
        "workermultimouse",
        "workerinteractive",
    ] {
        assert!(figures.contains(&format!("{name}=")), "{figures}");
    }
    assert_eq!(figures, get(&url, "/grafik/servercheck.txt").text());
}

#[test]
fn jdownloader_of_2026() {
    let service = service();
    let url = service.url();
    let upload = format!(
        "usercaptchaupload&source=jd2&apikey=sandbox&json=1&version=1.2&maxtimeout=300&base64=1\
         &case-sensitive=1&file-upload-01={}",
        encoded()
    );
    assert_eq!(call(&url, &upload).json()["captchaid"], FIRST);
    let site = "usercaptchaupload&source=jd2&apikey=sandbox&json=1&interactive=1\
                &oldsource=recaptchav3&data-sitekey=6LfP0CIT&pageurl=https%3A%2F%2Fexample.com%2F\
                &isInvisible=1&actionname=login&min_score=0.3&securetoken=";
    assert_eq!(call(&url, site).json()["captchaid"], "130875949");
    let poll = format!("usercaptchacorrectdata&source=jd2&apikey=sandbox&json=1&id={FIRST}");
    assert_eq!(
        call(&url, &poll).text(),
        "{\"credits\":960,\"message\":\"OK\",\"try_again\":1,\"answer\":\"\",\
         \"status\":{\"https\":1,\"success\":true}}\n"
    );
}

#[test]
fn clients_in_node() {
    let service = service();
    let url = service.url();
    // This one reads the id out of a page.
    let fields = [
        ("apikey", "sandbox"),
        ("action", "usercaptchaupload"),
        ("source", "imacros"),
        ("oldsource", ""),
        ("debug", "0"),
        ("prio", "0"),
    ];
    let body = parts(&fields, Some(("captcha.png", &picture())));
    let page = post(&url, "/index.cgi", "multipart/form-data; boundary=b", &body);
    assert!(page.head.contains("text/html"));
    let page = page.text();
    let start = page.find("name=\"captchaid\" value=\"").expect("the field") + 24;
    let end = page.find("\"></body></html>").expect("its end");
    assert_eq!(&page[start..end], FIRST);
    // And for interactive captchas out of its link.
    let start = page.find("&id=").expect("the link") + 4;
    assert_eq!(
        &page[start..page.find("&refresh=").expect("its end")],
        FIRST
    );
    // The page goes to itself until it has the answer, as iMacros reads it.
    let again =
        format!("usercaptchacorrectdata&apikey=sandbox&source=imacros&id={FIRST}&refresh=1");
    assert!(call(&url, &again).text().contains("http-equiv=\"refresh\""));
    assert!(service.answer(130_875_948, "<a&\"b>"));
    let page = call(&url, &again).text();
    assert!(
        page.contains("name=\"result\" value=\"&lt;a&amp;&quot;b&gt;\""),
        "{page}"
    );
    // The other one sends text and reads text, and reports wrong answers with a number that nobody knows.
    let upload = "usercaptchaupload&apikey=sandbox&debug=1&file-upload-01=x&source=";
    assert!(call(&url, upload).text().parse::<i64>().is_ok());
    let feedback = "usercaptchacorrectback&apikey=sandbox&debug=1&id=11111111&correct=1";
    assert_eq!(call(&url, feedback).text(), "OK");
    let wrong = format!("usercaptchacorrectback&apikey=sandbox&id={FIRST}&correct=0");
    assert!(call(&url, &wrong).text().starts_with("0013 "));
}

#[test]
fn forms_for_browsers() {
    let service = service();
    for (page, part) in [
        ("form", "type=\"file\""),
        ("form_base64", "name=\"base64\""),
    ] {
        let reply = get(&service.url(), &format!("/grafik/{page}.html"));
        assert!(reply.head.contains("text/html"));
        assert!(reply.text().contains(part) && reply.text().contains("file-upload-01"));
    }
}

#[test]
fn the_service_s_own_samples() {
    let service = service();
    let url = service.url();
    // Made from the service's own client: the program's name stands twice, and what follows it is ignored.
    let target = "/index.cgi/index.cgi?action=usercaptchaguthaben&apikey=sandbox&source=phpapi";
    for _ in 0..5 {
        // Back to back, as its sample does.
        assert_eq!(get(&url, target).text(), "1000");
    }
    assert_eq!(
        get(&url, "/index.cgix?action=usercaptchaguthaben").status,
        404
    );
    let fields = [
        ("action", "usercaptchaupload"),
        ("apikey", "sandbox"),
        ("source", "phpapi"),
    ];
    let body = parts(&fields, Some(("captcha.jpg", &picture())));
    assert_eq!(
        post(&url, "/index.cgi", "multipart/form-data; boundary=b", &body).text(),
        FIRST
    );
    // An answer under its older name.
    let job = call(
        &url,
        "usercaptchanew&apikey=sandboxworker&source=autoitapi&text=yes",
    );
    assert_eq!(job.text(), FIRST);
    let answer =
        format!("usercaptchacorrect&apikey=sandboxworker&source=autoitapi&antwort=abc&id={FIRST}");
    assert_eq!(call(&url, &answer).text(), "OK");
}

#[test]
fn a_form_whose_head_lacks_the_boundary() {
    let service = service();
    let target = "/index.cgi?action=usercaptchaupload&apikey=sandbox";
    let body = parts(&[], Some(("captcha.png", &picture())));
    // What the users of one client say: it is accepted, and charged.
    let reply = post(&service.url(), target, "multipart/form-data", &body);
    assert_eq!(reply.text(), FIRST);
    assert_eq!(service.credits("sandbox"), Some(990));
}

#[test]
fn worker_s_clients() {
    let service = service();
    let url = service.url();
    let upload = format!(
        "usercaptchaupload&apikey=sandbox&base64=1&nospace=1&min_len=3&file-upload-01={}",
        encoded()
    );
    assert_eq!(call(&url, &upload).text(), FIRST);
    // In Java: the extended text form, fields by name, the first four and the size by position.
    let new = "usercaptchanew&apikey=sandboxworker&source=jCatGUI_9kw&extended=1&withok=1\
               &mouse=1&confirm=1&text=1";
    let job = call(&url, new).text();
    let fields: Vec<&str> = job.split('|').collect();
    assert_eq!(fields[..4], [FIRST, "text", "", ""]);
    assert_eq!(fields[11..13], ["267", "60"]);
    assert!(
        fields.contains(&"nospace=1") && fields.contains(&"min_len=3"),
        "{job}"
    );
    let received = call(
        &url,
        "usercaptchanewok&apikey=sandboxworker&source=jCatGUI_9kw",
    )
    .text();
    assert_eq!(received, "OK");
    assert_eq!(
        get(&url, &format!("/grafik/captchas/{FIRST}.txt")).body,
        picture()
    );
    let answer = format!(
        "usercaptchacorrect&apikey=sandboxworker&extended=1&source=jCatGUI_9kw&id={FIRST}\
         &captcha=abcd"
    );
    assert_eq!(call(&url, &answer).text(), "OK|8");
    // In a browser: as many at once as its level, plus one.
    for text in ["one", "two", "three"] {
        let upload = format!("usercaptchaupload&apikey=sandbox&textonly=1&file-upload-01={text}");
        assert!(call(&url, &upload).text().parse::<i64>().is_ok());
    }
    let new = "usercaptchanew&apikey=sandboxworker&textonly=1&json=1&speed=1&speedlevel=1\
               &filedata=1&withok=0&proxy=0&time=1700000000";
    let one = call(&url, new).json();
    assert_eq!(one["speedlevel"], 1);
    let two = call(&url, new).json();
    assert_ne!(one["captchaid"], two["captchaid"]);
    assert_eq!(call(&url, new).json()["message"], "NO CAPTCHA");
    let id = two["captchaid"].as_str().expect("an id");
    let skip = format!("usercaptchaskip&apikey=sandboxworker&json=1&id={id}");
    assert_eq!(call(&url, &skip).json()["message"], "OK");
    assert!(call(&url, new).json()["captchaid"].is_string());
    assert_eq!(
        call(&url, "usercaptchaskip&apikey=sandboxworker&end=1").text(),
        "OK"
    );
}

#[test]
fn the_debug_captcha_is_whole() {
    let service = service();
    let url = service.url();
    let new = "usercaptchanew&apikey=sandbox&debug=1&json=1&filedata=1";
    let job = call(&url, new).json();
    // Everything that was recorded of a real one, but as numbers.
    for name in [
        "captchaid",
        "timeout",
        "width",
        "min_len",
        "serverdate",
        "interactive",
    ] {
        assert!(job[name].is_i64(), "{name}: {job}");
    }
    for name in [
        "sitekey",
        "cookies",
        "textinstructions",
        "captchakey",
        "rows",
    ] {
        assert_eq!(job[name], "", "{name}");
    }
    for name in ["withok", "source", "oldsource", "speed", "confirm_user"] {
        assert!(
            job.get(name).is_some_and(serde_json::Value::is_null),
            "{name}"
        );
    }
    let file = job["file1"].as_str().expect("a picture");
    assert!(file.starts_with("data:image/png;base64,iVBORw0KGgo"));
    let show = "usercaptchashow&apikey=sandbox&debug=1&id=9269003";
    assert!(call(&url, show).body.starts_with(b"\x89PNG"));
    let text = call(&url, &format!("{show}&base64=1")).text();
    assert!(file.ends_with(&text));
}

#[test]
fn json_under_another_label() {
    let service = Service::start(ServiceConfig {
        json_type: "text/plain".to_owned(),
        ..ServiceConfig::default()
    })
    .expect("a service");
    let reply = call(&service.url(), "usercaptchaguthaben&apikey=sandbox&json=1");
    assert!(
        reply.head.contains("Content-Type: text/plain\r\n"),
        "{}",
        reply.head
    );
    assert_eq!(reply.json()["credits"], 1000);
}

#[test]
fn a_refused_request_does_not_restart_the_clock() {
    let service = Service::start(ServiceConfig::default()).expect("a service");
    let balance = || call(&service.url(), "usercaptchaguthaben&apikey=sandbox").text();
    assert_eq!(balance(), "1000");
    service.advance(Duration::from_millis(100));
    assert_eq!(balance(), "0056 Limit reached");
    service.advance(Duration::from_millis(160));
    assert_eq!(balance(), "1000");
}

#[test]
fn an_address_instead_of_a_picture() {
    let service = service();
    // Nothing is fetched from it.
    let upload =
        "usercaptchaupload&apikey=sandbox&file-upload-01=http%3A%2F%2F127.0.0.1%3A9%2Fc.png";
    assert_eq!(call(&service.url(), upload).text(), FIRST);
    let short = "usercaptchaupload&apikey=sandbox&file-upload-01=ftp%3A%2F%2Fhost";
    assert!(call(&service.url(), short).text().starts_with("0010 "));
}

#[test]
fn clicks_are_drawn() {
    let service = service();
    let url = service.url();
    let picture = include_bytes!("../assets/debug.png");
    let fields = [
        ("action", "usercaptchaupload"),
        ("apikey", "sandbox"),
        ("mouse", "1"),
    ];
    let body = parts(&fields, Some(("c.png", picture)));
    let id = post(&url, "/index.cgi", "multipart/form-data; boundary=b", &body).text();
    let show = format!("usercaptchashow&apikey=sandbox&id={id}&nodraw=1");
    assert_eq!(call(&url, &show).body, picture);
    assert!(service.answer(130_875_948, "60x20"));
    let drawn = call(&url, &show).body;
    assert!(drawn.starts_with(b"\x89PNG") && drawn != picture);
    assert_eq!(call(&url, &show.replace("&nodraw=1", "")).body, picture);
}

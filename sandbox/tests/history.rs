//! The histories, their details, and how an answer was judged.

mod common;

use std::time::Duration;

use common::{call, upload};
use ninekw_sandbox::{Service, ServiceConfig};

const COLUMNS: &str = "id|date|type|confirm|answer|feedback|credits|source|correctsource";

/// A service without the rate limit.
fn service() -> Service {
    Service::start(ServiceConfig {
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })
    .expect("a service")
}

/// Uploads a text captcha, answers it as the worker and returns its id.
fn solved(url: &str, number: usize, source: &str) -> String {
    let picture = format!("{number:0100}");
    let options = [("apikey", "sandbox"), ("source", source)];
    let id = upload(url, &options, picture.as_bytes()).text();
    assert_eq!(call(url, "usercaptchanew&apikey=sandboxworker").text(), id);
    let answer =
        format!("usercaptchacorrect&apikey=sandboxworker&source=w&id={id}&captcha=a|{number}");
    assert_eq!(call(url, &answer.replace('|', "%7C")).text(), "OK");
    id
}

fn judge(url: &str, id: &str, correct: u8) {
    let back = format!("usercaptchacorrectback&apikey=sandbox&id={id}&correct={correct}");
    assert_eq!(call(url, &back).text(), "OK");
}

#[test]
fn pages_and_forms() {
    let service = service();
    let url = service.url();
    let ids: Vec<String> = (0..12).map(|number| solved(&url, number, "s")).collect();
    judge(&url, &ids[11], 1);
    let history = |query: &str| call(&url, &format!("userhistory&apikey=sandbox{query}"));
    let first = history("").text();
    let lines: Vec<&str> = first.split('\n').collect();
    assert_eq!(lines.len(), 12);
    assert_eq!(lines[..2], ["12", COLUMNS]);
    let newest: Vec<&str> = lines[2].split('|').collect();
    assert_eq!(newest.len(), 9);
    assert_eq!(newest[0], ids[11]);
    // A separator inside of a field would add a column.
    assert_eq!(newest[2..], ["text", "0", "a 11", "OK", "10", "s", "w"]);
    assert_eq!(history("&page=1").text().lines().count(), 4);
    for beyond in ["2", "9223372036854775807", "99999999999999999999999"] {
        let text = history(&format!("&short=0&page={beyond}")).text();
        assert!(text.starts_with("12\n"), "{text}");
    }
    assert_eq!(history("&short=1").text(), format!("12\n{COLUMNS}"));

    let page = history("&json=1&page=1").json();
    assert_eq!(page["status"]["success"], true);
    assert_eq!((&page["count"], &page["page"]), (&12.into(), &1.into()));
    let rows = page["history"].as_array().expect("rows");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1]["id"], ids[0].as_str());
    assert_eq!(rows[1]["answer"], "a|0");
    let short = history("&json=1&short=1").json();
    assert_eq!(short["history"].as_array().map(Vec::len), Some(0));
}

#[test]
fn filters() {
    let service = service();
    let url = service.url();
    let ids: Vec<String> = ["s1", "s1", "s2"]
        .iter()
        .enumerate()
        .map(|(number, source)| solved(&url, number, source))
        .collect();
    judge(&url, &ids[0], 1);
    judge(&url, &ids[1], 2);
    let count = |action: &str, key: &str, query: &str| {
        let text = call(&url, &format!("{action}&apikey={key}&short=1{query}")).text();
        text.lines().next().expect("a count").to_owned()
    };
    for (action, key) in [
        ("userhistory", "sandbox"),
        ("userhistory2", "sandboxworker"),
    ] {
        let count = |query: &str| count(action, key, query);
        assert_eq!(count(""), "3");
        assert_eq!(count("&filter=ok"), "1");
        assert_eq!(count("&filter=notok"), "1");
        assert_eq!(count("&filter=both"), "2");
        assert_eq!(count("&filter=other"), "1");
        assert_eq!(count("&source=s1"), "2");
        assert_eq!(count("&correctsource=w&onlyapikey=1"), "3");
        assert_eq!(count("&correctsource=x"), "0");
    }
    assert_eq!(count("userhistory2", "sandboxworker", "&confirm=1"), "0");
    assert_eq!(count("userhistory2", "sandbox", ""), "0");
    assert_eq!(count("userhistory3", "sandbox", ""), "1");
    assert_eq!(count("userhistory3", "sandboxworker", ""), "1");
    service.advance(Duration::from_secs(2 * 60 * 60 + 1));
    assert_eq!(count("userhistory", "sandbox", ""), "0");
    assert_eq!(count("userhistory", "sandbox", "&archiv=1"), "3");
    assert_eq!(count("userhistory2", "sandboxworker", "&archiv=1"), "3");
    assert_eq!(count("userhistory3", "sandboxworker", "&archiv=1"), "1");
}

#[test]
fn the_judgement_of_an_answer() {
    let service = service();
    let url = service.url();
    let id = solved(&url, 1, "s");
    let check = |query: &str| {
        let query = format!("usercaptchacorrectcheck&apikey=sandboxworker&id={id}{query}");
        call(&url, &query)
    };
    assert_eq!(check("").text(), "?");
    assert_eq!(check("&notext=1").text(), "?");
    judge(&url, &id, 2);
    assert_eq!(check("&textonly=1").text(), "NotOK");
    assert_eq!(check("&notext=1").text(), "0");
    assert_eq!(check("&notext=1&textonly=1").text(), "NotOK");
    judge(&url, &id, 1);
    assert_eq!(check("").text(), "OK");
    assert_eq!(check("&notext=1").text(), "1");
    assert_eq!(
        check("&json=1").text(),
        "{\"message\":\"OK\",\"correct\":\"OK\",\"status\":{\"success\":true,\"https\":1}}\n"
    );
    // The submitter has not answered it.
    let other = format!("usercaptchacorrectcheck&apikey=sandbox&id={id}");
    assert!(call(&url, &other).text().starts_with("0007 "));
    service.advance(Duration::from_secs(2 * 60 * 60 + 1));
    assert!(check("").text().starts_with("0008 "));
    assert_eq!(check("&archiv=1").text(), "OK");
}

#[test]
fn details() {
    let service = service();
    let url = service.url();
    let worker = service.user_id("sandboxworker").expect("a number");
    let id = upload(&url, &[("apikey", "sandbox")], &common::picture()).text();
    call(&url, "usercaptchanew&apikey=sandboxworker");
    call(
        &url,
        &format!("usercaptchaskip&apikey=sandboxworker&id={id}"),
    );
    call(&url, "usercaptchanew&apikey=sandbox&selfsolve=1");
    let answer = format!("usercaptchacorrect&apikey=sandbox&id={id}&captcha=abc&source=tool");
    assert_eq!(call(&url, &answer).text(), "OK");
    let detail = |query: &str| {
        let query = format!("userhistorydetail&apikey=sandbox&id={id}{query}");
        call(&url, &query)
    };
    let text = detail("").text();
    let lines: Vec<&str> = text.split('\n').collect();
    assert_eq!(
        lines[0],
        "id|date|type|confirm|maxtimeout|status|answer|feedback|credits"
    );
    assert!(lines[1].starts_with(&format!("{id}|")));
    assert!(lines[1].ends_with("|text|0|600|answered|abc||10"));
    assert_eq!(lines[2], "<-- NEXT1 -->");
    for number in 1..=5 {
        let fence = format!("<-- NEXT{number} -->");
        assert_eq!(lines.iter().filter(|line| **line == fence).count(), 2);
    }
    let block = |number: u8| {
        let fence = format!("<-- NEXT{number} -->");
        text.split(&fence)
            .nth(1)
            .expect("a block")
            .trim_matches('\n')
    };
    assert_eq!(block(1).lines().count(), 3);
    assert_eq!(block(2).lines().count(), 3);
    assert!(block(3).ends_with(&format!("|{worker}")));
    assert!(block(4).starts_with("date|userid|answer|correctsource\n"));
    assert!(block(4).ends_with("|abc|tool"));
    assert_eq!(block(5), "date|userid|answer|correctsource");
    assert_eq!(detail("&short=1").text(), lines[..2].join("\n"));

    let json = detail("&json=1").json();
    assert_eq!(json["status"]["success"], true);
    assert_eq!(json["captcha"]["id"], id.as_str());
    assert_eq!(json["skip"][0]["userid"], worker.to_string());
    assert_eq!(json["answers"][0]["answer"], "abc");
    assert_eq!(json["confirm"].as_array().map(Vec::len), Some(0));
    let other = format!("userhistorydetail&apikey=sandboxworker&id={id}");
    assert!(call(&url, &other).text().starts_with("0007 "));
}

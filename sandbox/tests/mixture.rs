//! A long mixture of calls, sensible and not: every one is answered, and no credit is lost or made.

mod common;

use std::collections::BTreeMap;
use std::time::Duration;

use common::{call, upload};
use ninekw_sandbox::{Service, ServiceConfig};

const KEYS: [&str; 4] = ["first", "other", "third", "fourth"];

/// Numbers that look random and are the same each time (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn one_of(&mut self, texts: &[&'static str]) -> &'static str {
        let position = self.below(texts.len() as u64);
        texts[usize::try_from(position).expect("a position")]
    }
}

/// What earlier replies brought.
struct Known {
    coupon: String,
    /// The submitters' keys.
    submitters: BTreeMap<String, &'static str>,
    /// The last captcha handed out, with the worker's key.
    job: (String, String),
}

/// The next call, often about something that exists.
fn query(numbers: &mut Numbers, known: &Known) -> String {
    let mut key: &str = numbers.one_of(&KEYS);
    let number = 130_875_948 + numbers.below(200);
    let mut id = number.to_string();
    if numbers.below(2) == 0 {
        (key, id) = (&known.job.0, known.job.1.clone());
    }
    let coupon = &known.coupon;
    let value = numbers.one_of(&["0", "1", "2", "3", "-1", "x", "9223372036854775807", ""]);
    let credits = numbers.one_of(&["1000", "1500", "40000", "-9223372036854775808", "1"]);
    let action = match numbers.below(16) {
        0..=3 => format!("usercaptchanew&confirm=1&selfsolve={value}"),
        4..=6 => format!("usercaptchacorrect&captcha=yes&id={id}"),
        7 => format!("usercaptchacorrect&captcha=no&id={id}"),
        8 => {
            key = known.submitters.get(&id).copied().unwrap_or(key);
            let correct = numbers.one_of(&["1", "2", "2", "3", "x"]);
            format!("usercaptchacorrectback&archiv=1&correct={correct}&id={id}")
        }
        9 => format!("usercaptchaskip&id={id}"),
        10 => format!(
            "usertransfer&transferart=1&guthaben={credits}&userid={}",
            number % 4 + 100_001
        ),
        11 => format!("usergutscheincreate&guthaben={credits}"),
        12 => format!("anmelden2_create&code={coupon}&ref={value}"),
        13 => format!("anmelden2_create&code={credits}"),
        14 => format!(
            "{}&archiv=1&page={value}",
            numbers.one_of(&["userhistory", "userhistory2"])
        ),
        _ => format!("userhistorydetail&archiv=1&id={id}"),
    };
    let json = numbers.below(2);
    format!("{action}&json={json}&apikey={key}")
}

/// One more captcha.
fn submit(url: &str, numbers: &mut Numbers, known: &mut Known) {
    let key = numbers.one_of(&KEYS);
    let options = [
        ("apikey", key),
        ("confirm", numbers.one_of(&["0", "1"])),
        ("checkanswer", numbers.one_of(&["", "", "abc"])),
        ("nomd5", numbers.one_of(&["0", "1"])),
        ("prio", numbers.one_of(&["-9223372036854775808", "0", "20"])),
        ("maxtimeout", numbers.one_of(&["60", "200", "x"])),
    ];
    let reply = upload(url, &options, &common::picture());
    assert_eq!(reply.status, 200);
    known.submitters.insert(reply.text(), key);
}

#[test]
fn credits_always_add_up() {
    let service = Service::start(ServiceConfig {
        accounts: KEYS.map(|key| (key.to_owned(), 50_000)).to_vec(),
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut known = Known {
        coupon: "NONE".to_owned(),
        submitters: BTreeMap::new(),
        job: (KEYS[0].to_owned(), "1".to_owned()),
    };
    for _ in 0..2000 {
        if numbers.below(4) == 0 {
            submit(&url, &mut numbers, &mut known);
        }
        let query = query(&mut numbers, &known);
        let reply = call(&url, &query);
        assert_eq!(reply.status, 200);
        let text = reply.text();
        if let Some(code) = text
            .strip_prefix("OK|")
            .and_then(|text| text.split('|').next())
        {
            code.clone_into(&mut known.coupon);
        }
        // "ID", "ID|confirm", or the captcha as JSON.
        let id = match text.split_once("captchaid\":\"") {
            Some((_, rest)) => rest.split('"').next(),
            None => text.split('|').next(),
        };
        if let Some(id) = id.filter(|_| query.starts_with("usercaptchanew"))
            && id.parse::<u64>().is_ok()
        {
            let key = query.rsplit('=').next().expect("a key");
            known.job = (key.to_owned(), id.to_owned());
        }
        assert_eq!(service.total_credits(), 200_000);
        service.advance(Duration::from_secs(numbers.below(20)));
    }
    assert!(service.uploads() > 60);
    // Without answers and reviews the sum would prove little.
    let worked = |only: &str| {
        let counts = KEYS.map(|key| {
            let query = format!("userhistory2&short=1&archiv=1&apikey={key}{only}");
            let text = call(&url, &query).text();
            text.lines()
                .next()
                .and_then(|count| count.parse().ok())
                .unwrap_or(0)
        });
        counts.iter().sum::<u32>()
    };
    assert!(worked("&filter=notok") > 5);
    assert!(worked("&confirm=1") > 5);
}

#[test]
fn hostile_text_is_only_text() {
    let service = Service::start(ServiceConfig {
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })
    .expect("a service");
    let url = service.url();
    let hostile = "%00%7C%0A%3C--%20NEXT1%20--%3E%22%5C%FF";
    let send =
        format!("usercaptchaupload&apikey=sandbox&textonly=1&file-upload-01=a&source={hostile}");
    let id = call(&url, &send).text();
    call(&url, "usercaptchanew&apikey=sandboxworker&textonly=1");
    let answer = format!("usercaptchacorrect&apikey=sandboxworker&id={id}&captcha={hostile}");
    assert_eq!(call(&url, &answer).text(), "OK");
    let history = call(&url, "userhistory&apikey=sandbox").text();
    assert_eq!(history.lines().count(), 3);
    let detail = format!("userhistorydetail&apikey=sandbox&id={id}");
    assert_eq!(
        call(&url, &detail)
            .text()
            .lines()
            .nth(1)
            .map(|line| line.split('|').count()),
        Some(9)
    );
    let json = call(&url, &format!("{detail}&json=1")).json();
    assert_eq!(
        json["answers"][0]["answer"],
        "\0|\n<-- NEXT1 -->\"\\\u{fffd}"
    );
}

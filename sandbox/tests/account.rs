//! Settings, transfers, coupons, new accounts.

mod common;

use std::time::Duration;

use common::{call, code, picture, upload};
use ninekw_sandbox::{Service, ServiceConfig};

/// A service without the rate limit, with a rich, a poor and a third account.
fn service() -> Service {
    service_with(ServiceConfig::default())
}

fn service_with(config: ServiceConfig) -> Service {
    Service::start(ServiceConfig {
        accounts: vec![
            ("richone".into(), 100_000),
            ("poorone".into(), 999),
            ("thirdone".into(), 0),
        ],
        pace: Duration::ZERO,
        merge_duplicates: false,
        ..config
    })
    .expect("a service")
}

#[test]
fn settings_decide_what_is_handed_out() {
    let service = service();
    let url = service.url();
    let user_id = service.user_id("richone").expect("a number");
    assert_eq!(service.key_of(user_id).as_deref(), Some("richone"));
    assert_eq!(
        call(&url, "userconfig&apikey=richone").text(),
        format!("OK|id={user_id}|credits=100000|selfsolve=0|selfonly=0|selfsend=0")
    );
    let set = |name: &str, value: &str| {
        call(
            &url,
            &format!("userconfig{name}&apikey=richone&{name}={value}"),
        )
        .text()
    };
    let new = |key: &str| call(&url, &format!("usercaptchanew&apikey={key}")).text();
    let send = |key: &str| upload(&url, &[("apikey", key)], &picture()).text();
    assert_eq!(code(&set("selfsolve", "")), "0025");
    assert_eq!(code(&set("selfsolve", "2")), "0025");

    let own = send("richone");
    assert_eq!(new("richone"), "NO CAPTCHA");
    assert_eq!(set("selfsolve", "1"), "OK");
    let without = "usercaptchanew&apikey=richone&selfsolve=0";
    assert_eq!(call(&url, without).text(), "NO CAPTCHA");
    assert_eq!(new("richone"), own);

    let foreign = send("poorone");
    assert_eq!(set("selfonly", "1"), "OK");
    assert_eq!(new("richone"), "NO CAPTCHA");
    assert_eq!(set("selfonly", "0"), "OK");
    assert_eq!(new("richone"), foreign);

    assert_eq!(set("selfsolve", "0"), "OK");
    let reply = call(&url, "userconfigselfsend&apikey=richone&selfsend=1&json=1");
    assert_eq!(reply.json()["message"], "OK");
    let private = send("richone");
    assert_eq!(new("poorone"), "NO CAPTCHA");
    assert_eq!(new("richone"), private);

    let config = call(&url, "userconfig&apikey=richone&json=1").json();
    assert_eq!(config["id"], user_id);
    assert_eq!(config["selfsolve"], 0);
    assert_eq!(config["selfsend"], 1);
    assert_eq!(config["credits"], 99_980);
    assert_eq!(config["status"]["success"], true);
}

#[test]
fn transfers() {
    let service = service();
    let url = service.url();
    let third = service.user_id("thirdone").expect("a number");
    let send = |key: &str, credits: &str, user: &str| {
        let query = format!("usertransfer&apikey={key}&transferart=1");
        call(&url, &format!("{query}&guthaben={credits}&userid={user}")).text()
    };
    let third_text = third.to_string();
    for wrong in ["999", "-1000", "", "many", "99999999999999999999"] {
        assert_eq!(
            code(&send("richone", wrong, &third_text)),
            "0025",
            "{wrong}"
        );
    }
    assert_eq!(code(&send("richone", "1000", "1")), "0030");
    assert_eq!(code(&send("richone", "1000", "")), "0030");
    assert_eq!(code(&send("poorone", "1000", &third_text)), "0024");
    assert_eq!(
        code(&send("richone", "9223372036854775807", &third_text)),
        "0024"
    );
    assert!(service.allow_transfers("richone", false));
    assert_eq!(code(&send("richone", "1000", &third_text)), "0037");
    assert!(service.allow_transfers("richone", true));
    assert!(!service.allow_transfers("nobody", true));
    assert_eq!(send("richone", "1000", &third_text), "OK|1|1000");
    let query = format!("usertransfer&apikey=richone&guthaben=2000&userid={third}");
    assert_eq!(
        code(&call(&url, &format!("{query}&transferart=3")).text()),
        "0025"
    );
    let json = call(&url, &format!("{query}&transferart=2&json=1")).json();
    assert_eq!(json["transferid"], 2);
    assert_eq!(json["message"], "OK");
    assert_eq!(service.credits("richone"), Some(97_000));
    assert_eq!(service.credits("thirdone"), Some(3000));
    assert_eq!(service.total_credits(), 100_999);
}

#[test]
fn coupons_make_accounts() {
    let service = service();
    let url = service.url();
    let own = service.user_id("richone").expect("a number");
    let make = |key: &str, credits: &str| {
        call(
            &url,
            &format!("usergutscheincreate&apikey={key}&guthaben={credits}"),
        )
        .text()
    };
    assert_eq!(code(&make("richone", "999")), "0025");
    assert_eq!(code(&make("poorone", "1000")), "0024");
    let coupon = make("richone", "1500");
    let fields: Vec<&str> = coupon.split('|').collect();
    assert_eq!((fields[0], fields[2]), ("OK", "1500"));
    assert_eq!(service.credits("richone"), Some(98_500));
    assert_eq!(service.total_credits(), 100_999);

    let sign_up = |query: &str| call(&url, &format!("anmelden2_create&apikey=richone{query}"));
    assert_eq!(code(&sign_up("").text()), "0025");
    assert_eq!(code(&sign_up("&code=NOSUCHCODE").text()), "0027");
    let with_coupon = format!("&code={}", fields[1]);
    assert_eq!(
        code(&sign_up(&format!("{with_coupon}&ref=1")).text()),
        "0030"
    );
    let account = sign_up(&format!("{with_coupon}&ref={own}")).text();
    let account: Vec<&str> = account.split('|').collect();
    assert_eq!(account[0], "OK");
    let user_id: i64 = account[1].parse().expect("a number");
    assert_eq!(service.key_of(user_id).as_deref(), Some(account[2]));
    let balance = format!("usercaptchaguthaben&apikey={}", account[2]);
    assert_eq!(call(&url, &balance).text(), "1500");
    assert_eq!(code(&sign_up(&with_coupon).text()), "0028");

    assert_eq!(code(&sign_up("&code=39999").text()), "0025");
    assert_eq!(code(&sign_up("&code=98501").text()), "0024");
    assert_eq!(
        code(&sign_up("&code=99999999999999999999999").text()),
        "0024"
    );
    let json = sign_up(&format!("&code=40000&ref={own}&json=1")).json();
    let second = json["newpass"].as_str().expect("a password");
    assert_eq!(service.credits(second), Some(40_000));
    assert_eq!(service.credits("richone"), Some(58_500));
    assert_eq!(service.total_credits(), 100_999);

    let text = call(&url, "userconfigref&apikey=richone").text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines[0], lines.len()), ("id|date", 3));
    let list = call(&url, "userconfigref&apikey=richone&json=1").json();
    assert_eq!(list["refs"][0]["id"], account[1]);
    assert_eq!(list["refs"][1]["id"], json["newuser"]);
    assert_eq!(call(&url, "userconfigref&apikey=poorone").text(), "id|date");
    let status = common::get(&url, "/grafik/servercheck.json").json();
    assert_eq!(status["newuser24h"], 2);
}

/// The key of an account with 40000 credits that was made a moment ago.
fn newcomer(service: &Service) -> String {
    let reply = call(
        &service.url(),
        "anmelden2_create&apikey=richone&code=40000&json=1",
    );
    reply.json()["newpass"].as_str().expect("a key").to_owned()
}

#[test]
fn new_accounts_keep_their_credits_for_a_day() {
    let strict = service();
    let key = newcomer(&strict);
    let own = strict.user_id("richone").expect("a number");
    let transfer = format!("usertransfer&apikey={key}&guthaben=1000&transferart=1&userid={own}");
    let coupon = format!("usergutscheincreate&apikey={key}&guthaben=1000");
    for query in [&transfer, &coupon] {
        assert_eq!(
            call(&strict.url(), query).text(),
            "0031 An account is not yet 24 hours in our system"
        );
    }
    strict.advance(Duration::from_secs(24 * 60 * 60));
    for query in [&transfer, &coupon] {
        assert!(call(&strict.url(), query).text().starts_with("OK|"));
    }
    assert_eq!(strict.credits(&key), Some(38_000));
    let lenient = service_with(ServiceConfig {
        new_account_rule: false,
        ..ServiceConfig::default()
    });
    let key = newcomer(&lenient);
    let coupon = format!("usergutscheincreate&apikey={key}&guthaben=1000");
    assert!(call(&lenient.url(), &coupon).text().starts_with("OK|"));
}

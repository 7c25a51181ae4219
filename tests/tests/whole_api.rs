//! Every action by its name against the local service, and every error code of the service in every form.

mod support;

use ninekw::table::{ACTIONS, CODES, Category};
use ninekw::{Captcha, ErrorKind, Options, Value};
use ninekw_sandbox::{Language, Refusal, Service, ServiceConfig};
use support::{Both, PICTURE};

/// Values for the required parameters of an action.
fn needed(action: &str, name: &str, id: i64) -> Value {
    match (action, name) {
        (_, "id") => id.into(),
        (_, "guthaben") => 1000.into(),
        (_, "userid" | "transferart" | "correct") => 1.into(),
        (_, "code") => "no-such-coupon".into(),
        (_, "captcha") => "kw7Fx9".into(),
        (_, "file-upload-01") => Value::File(PICTURE.into()),
        (_, name) if name.starts_with("self") => 1.into(),
        other => panic!("no value for {other:?}"),
    }
}

#[test]
fn the_service_knows_every_action_in_both_forms() {
    for json in [1, 0] {
        let both = Both::new(100);
        let id = both.submitter.submit(&Captcha::image(PICTURE)).unwrap();
        for action in ACTIONS {
            let mut options = Options::new();
            for parameter in action.parameters.iter().filter(|row| row.required) {
                let value = needed(action.name, parameter.name, id);
                options.set(parameter.name, value).unwrap();
            }
            options.set("json", json).unwrap();
            match both.submitter.call(action.name, &options) {
                Ok(reply) if json == 1 && action.needs_key && action.name != "usercaptchashow" => {
                    assert!(reply.is_json(), "{}: {}", action.name, reply.body());
                }
                Ok(_) => {}
                Err(error) => {
                    // A refusal is fine; an unknown action, or an error that is not the service's, is not.
                    let code = error.service_code();
                    assert!(
                        code.is_some_and(|code| code != 17),
                        "{}: {error}",
                        action.name
                    );
                }
            }
        }
    }
}

#[test]
fn every_code_comes_out_typed_in_every_form() {
    let key = "codesKey1";
    let service = Service::start(ServiceConfig {
        accounts: vec![(key.into(), 100)],
        pace: std::time::Duration::ZERO,
        ..ServiceConfig::default()
    })
    .unwrap();
    let config = ninekw::Config::new(key)
        .unwrap()
        .base_url(&service.url())
        .unwrap();
    let config = config.min_interval(std::time::Duration::ZERO).retries(0);
    // No back-off, not even after a limit: all 57 codes are requested in a row.
    let config = config.retry_pause(std::time::Duration::ZERO);
    let client = ninekw::Client::new(config).unwrap();
    for row in CODES {
        let plain = || Refusal::new(row.number).times(1);
        let forms = [
            plain(),
            plain().as_text(),
            plain().in_language(Language::German),
            plain().in_language(Language::English).as_text(),
            plain().with_status(500),
            plain().with_status(500).as_text(),
        ];
        for (form, refusal) in forms.into_iter().enumerate() {
            service.add_refusal(refusal);
            let error = client.balance().unwrap_err();
            let what = format!("{:04} in form {form}: {error}", row.number);
            assert_eq!(error.service_code(), Some(row.number), "{what}");
            assert_eq!(error.kind(), ErrorKind::from(row.category), "{what}");
            assert_eq!(error.is_retryable(), row.retryable, "{what}");
            assert_eq!(
                error.http_status(),
                Some(if form < 4 { 200 } else { 500 }),
                "{what}"
            );
            assert!(error.message().contains(row.advice), "{what}");
        }
    }
    assert_eq!(client.balance().unwrap(), 100);
}

#[test]
fn limits_are_the_only_category_that_slows_an_account_down() {
    let slow: Vec<u16> = CODES
        .iter()
        .filter(|row| row.category == Category::Limit)
        .map(|row| row.number)
        .collect();
    assert_eq!(slow, [15, 56]);
}

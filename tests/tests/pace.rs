//! The service's rate limit of 250 ms, checked in the service's own log and in real time.

use std::thread;
use std::time::Duration;

use ninekw::{Captcha, Client, Config, Verdict};
use ninekw_sandbox::{Recorded, Service, ServiceConfig};

const KEY: &str = "paceKey1";
const GAP: Duration = Duration::from_millis(250);

fn service(keys: &[&str]) -> Service {
    let account = |key: &&str| ((*key).to_owned(), 1000);
    let config = ServiceConfig {
        accounts: keys.iter().map(account).collect(),
        ..ServiceConfig::default()
    };
    Service::start(config).unwrap()
}

fn client(url: &str, key: &str) -> Client {
    Client::new(Config::new(key).unwrap().base_url(url).unwrap()).unwrap()
}

#[test]
fn eight_threads_with_clients_of_their_own_keep_250_ms_between_requests() {
    let service = service(&[KEY]);
    let picture = Captcha::image("GIF89a".repeat(50).into_bytes());
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let client = client(&service.url(), KEY);
                let id = client.submit(&picture).unwrap();
                client.balance().unwrap();
                client.feedback(id, Verdict::Unused).unwrap();
            });
        }
    });
    let times: Vec<Duration> = service
        .requests()
        .iter()
        .map(|request| request.at)
        .collect();
    // Exactly the 24 calls: a request that was too early would have been repeated.
    assert_eq!(times.len(), 24);
    for pair in times.windows(2) {
        let gap = pair[1].checked_sub(pair[0]).expect("the log is in order");
        assert!(gap >= GAP, "{gap:?} in {times:?}");
    }
    let whole = times[23].saturating_sub(times[0]);
    assert!(whole < GAP * 23 * 2, "{whole:?}");
}

#[test]
fn uploads_go_first() {
    let service = service(&[KEY]);
    let url = service.url();
    let first = client(&url, KEY);
    first.balance().unwrap();
    thread::scope(|scope| {
        // These queue during the 250 ms after the first request.
        for _ in 0..3 {
            scope.spawn(|| client(&url, KEY).balance().unwrap());
        }
        thread::sleep(Duration::from_millis(100));
        scope.spawn(|| {
            client(&url, KEY)
                .submit(&Captcha::image("GIF89a".repeat(50).into_bytes()))
                .unwrap()
        });
    });
    let actions: Vec<String> = service
        .requests()
        .iter()
        .filter_map(Recorded::action)
        .collect();
    assert_eq!(actions[1], "usercaptchaupload", "{actions:?}");
}

#[test]
fn another_account_has_a_budget_of_its_own() {
    let service = service(&["accountOne", "accountTwo"]);
    let url = service.url();
    client(&url, "accountOne").balance().unwrap();
    client(&url, "accountTwo").balance().unwrap();
    let times: Vec<Duration> = service
        .requests()
        .iter()
        .map(|request| request.at)
        .collect();
    assert!(times[1].saturating_sub(times[0]) < GAP, "{times:?}");
}

//! What becomes of a batch that is left before its end.

use std::time::{Duration, Instant};

use ninekw::{Abandon, CallOptions, Captcha, Client, Config, Polling, Verdict};
use ninekw_sandbox::{Service, ServiceConfig};

const KEY: &str = "leaveKey1";

fn pair(abandon: Abandon) -> (Service, Client) {
    let service = Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 1000)],
        pace: Duration::ZERO,
        merge_duplicates: false,
        ..ServiceConfig::default()
    })
    .unwrap();
    let config = Config::new(KEY).unwrap().base_url(&service.url()).unwrap();
    let config = config
        .min_interval(Duration::ZERO)
        .first_poll(Duration::ZERO)
        .poll_interval(Duration::from_millis(1))
        .polling(Polling::Fast)
        .look_at_service(false)
        .abandon(abandon);
    (service, Client::new(config).unwrap())
}

fn picture(number: u8) -> Captcha {
    let mut picture = include_bytes!("../data/captcha.png").to_vec();
    picture.push(number);
    Captcha::image(picture)
}

/// How many requests of an action were received.
fn requests(service: &Service, action: &str) -> usize {
    let sent = service.requests();
    sent.iter()
        .filter(|request| request.parameter("action").as_deref() == Some(action))
        .count()
}

/// Twelve at the service, of which two are answered and one has come out.
fn left_after_the_first(service: &Service, client: &Client) -> (ninekw::Batch, i64) {
    let mut batch = client.batch();
    for number in 0..12 {
        batch.add(&picture(number)).unwrap();
    }
    let soon = CallOptions::new().timeout(Duration::from_millis(500));
    batch.next_done_with(soon).unwrap_err();
    let ids: Vec<i64> = batch.pending().collect();
    assert_eq!(ids.len(), 12);
    let _ = service.answer(ids[3], "kw7Fx9");
    let done = batch.next_done().unwrap().unwrap();
    assert_eq!(done.captcha_id, Some(ids[3]));
    batch.feedback(ids[3], Verdict::Correct);
    (batch, ids[5])
}

#[test]
fn what_is_open_is_named_and_feedback_is_given() {
    let (service, client) = pair(Abandon::Keep);
    let (mut batch, _) = left_after_the_first(&service, &client);
    batch.leave().unwrap();
    assert_eq!(batch.pending().count(), 11);
    assert_eq!(requests(&service, "usercaptchacorrectback"), 1);
    assert!(!batch.has_feedback());
}

#[test]
fn what_is_open_is_given_up() {
    let (service, client) = pair(Abandon::Abort);
    let (mut batch, answered) = left_after_the_first(&service, &client);
    // Answered meanwhile, it is paid for and therefore named.
    assert!(service.answer(answered, "kw7Fx9"));
    std::thread::sleep(Duration::from_millis(5));
    batch.leave().unwrap();
    assert_eq!(batch.pending().collect::<Vec<_>>(), [answered]);
    assert_eq!(requests(&service, "usercaptchacorrectback"), 11);
}

#[test]
fn a_service_that_is_gone_holds_nobody_up() {
    let (service, client) = pair(Abandon::Abort);
    let mut batch = client.batch();
    batch.add(&picture(1)).unwrap();
    let soon = CallOptions::new().timeout(Duration::from_millis(300));
    batch.next_done_with(soon).unwrap_err();
    drop(service);
    let started = Instant::now();
    batch.leave().unwrap_err();
    assert!(
        started.elapsed() < Duration::from_secs(9),
        "{:?}",
        started.elapsed()
    );
    assert_eq!(batch.pending().count(), 1);
}

#[test]
fn an_empty_batch_asks_nothing() {
    let (service, client) = pair(Abandon::Abort);
    client.batch().leave().unwrap();
    assert!(service.requests().is_empty());
}

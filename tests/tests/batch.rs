//! How a batch is fed.

use std::io::Read;
use std::net::TcpListener;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use ninekw::{
    Abandon, AddOptions, CallOptions, Captcha, Client, Config, ErrorKind, Options, Polling,
};
use ninekw_sandbox::{Service, ServiceConfig};

const KEY: &str = "batchKey1";

/// A service, with or without an immediate answer, and a client of it.
fn pair(answer: Option<&str>, max_in_flight: usize) -> (Service, Client) {
    let service = Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 1000)],
        pace: Duration::ZERO,
        auto_answer: answer.map(Into::into),
        ..ServiceConfig::default()
    })
    .unwrap();
    let config = Config::new(KEY).unwrap().base_url(&service.url()).unwrap();
    let config = config
        .min_interval(Duration::ZERO)
        .first_poll(Duration::ZERO)
        .poll_interval(Duration::from_millis(1))
        .polling(Polling::Fast)
        .look_at_service(false);
    let client = Client::new(config.max_in_flight(max_in_flight).unwrap());
    (service, client.unwrap())
}

fn picture(number: u8) -> Captcha {
    let mut picture = include_bytes!("../data/captcha.png").to_vec();
    picture.push(number);
    Captcha::image(picture)
}

fn soon() -> CallOptions {
    CallOptions::new().timeout(Duration::from_millis(300))
}

#[test]
fn there_is_room_for_as_many_as_may_be_open() {
    let (_service, client) = pair(None, 3);
    let mut batch = client.batch();
    let mut added = 0;
    while batch.has_room() {
        batch.add(&picture(added)).unwrap();
        added += 1;
    }
    assert_eq!((added, batch.queued(), batch.in_flight()), (3, 3, 0));
    let error = batch.next_done_with(soon()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deadline);
    assert_eq!((batch.queued(), batch.in_flight()), (0, 3));
    assert!(!batch.has_room());
    batch.give_up_with(soon()).unwrap();
    assert!(batch.has_room() && batch.pending().next().is_none());
}

#[test]
fn the_price_is_what_the_service_takes() {
    let (service, client) = pair(Some("kw7Fx9"), 3);
    let before = client.balance().unwrap();
    let mut batch = client.batch();
    for captcha in [picture(0), picture(1).prio(7)] {
        batch.add(&captcha).unwrap();
    }
    let mut prices = Vec::new();
    let mut ids = Vec::new();
    while let Some(done) = batch.next_done().unwrap() {
        prices.push(done.price());
        ids.push(done.captcha_id.unwrap());
    }
    prices.sort_unstable();
    assert_eq!(prices, [Some(10), Some(17)]);
    assert_eq!(before - client.balance().unwrap(), 27);

    // Another client does not know what it cost.
    let config = Config::new(KEY).unwrap().base_url(&service.url());
    let other = Client::new(config.unwrap()).unwrap();
    let answer = other.poll(ids[0]).unwrap();
    assert_eq!((answer.price(), answer.retry_in()), (None, None));
}

#[test]
fn a_stream_is_fed_as_soon_as_there_is_room() {
    let (_service, client) = pair(None, 2);
    let mut batch = client.batch();
    for number in 0..2 {
        assert!(batch.next_done_or_room_with(soon()).unwrap().is_none());
        assert_eq!(batch.in_flight(), usize::from(number));
        batch.add(&picture(number)).unwrap();
    }
    let error = batch.next_done_or_room_with(soon()).unwrap_err();
    assert_eq!((error.kind(), batch.in_flight()), (ErrorKind::Deadline, 2));

    let (_service, client) = pair(Some("kw7Fx9"), 1);
    let mut batch = client.batch();
    assert_eq!(batch.take_ticket(), 0);
    batch.add(&picture(0)).unwrap();
    let done = batch.next_done_or_room_with(soon()).unwrap().unwrap();
    assert_eq!((done.ticket, done.result.unwrap().text()), (1, "kw7Fx9"));
}

#[test]
fn other_threads_feed_wake_and_cancel() {
    let (service, client) = pair(None, 3);
    let mut batch = client.batch();
    let feeder = batch.feeder();
    let other = feeder.clone();
    let waker = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(100));
        let first = other
            .add(&picture(1), AddOptions::new().tag("first"))
            .unwrap();
        std::thread::sleep(Duration::from_millis(300));
        other.wake();
        first
    });
    let started = Instant::now();
    // It waits if there is nothing to do; meanwhile the captcha is uploaded and polled.
    assert!(batch.next_fed_with(CallOptions::new()).unwrap().is_none());
    assert!(started.elapsed() < Duration::from_secs(2));
    let first = waker.join().unwrap();
    assert_eq!(batch.in_flight(), 1);
    assert_eq!(feeder.captcha_id(first), batch.pending().next());
    feeder.cancel(first);
    let done = batch.next_fed_with(soon()).unwrap().unwrap();
    assert_eq!((done.ticket, done.tag.as_deref()), (first, Some("first")));
    let error = done.result.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);
    assert_eq!(error.captcha_id(), done.captcha_id);
    assert_eq!((batch.in_flight(), feeder.captcha_id(first)), (0, None));
    // One that has not left yet is not uploaded any more, and what is finished is ignored.
    let second = batch.add(&picture(2)).unwrap();
    batch.cancel(second);
    batch.cancel(first);
    let done = batch.next_done_with(soon()).unwrap().unwrap();
    assert!(done.captcha_id.is_none() && done.result.unwrap_err().kind() == ErrorKind::Cancelled);
    assert!(batch.next_done_with(soon()).unwrap().is_none());
    let sent = service.requests();
    assert_eq!(
        sent.iter()
            .filter(|request| request.parameter("action").as_deref() == Some("usercaptchaupload"))
            .count(),
        1
    );
}

#[test]
fn cancelling_one_breaks_off_its_upload_and_no_other() {
    // A service that takes requests and never replies.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let config = Config::new(KEY).unwrap().base_url(&url).unwrap();
    let config = config.min_interval(Duration::ZERO).look_at_service(false);
    let mut batch = Client::new(config).unwrap().batch();
    let first = batch.add(&picture(1)).unwrap();
    let second = batch.add(&picture(2)).unwrap();
    let feeder = batch.feeder();
    let canceller = std::thread::spawn(move || {
        let (mut stream, _) = silent.accept().unwrap();
        let mut some = [0; 64];
        stream.read_exact(&mut some).unwrap();
        feeder.cancel(second);
        std::thread::sleep(Duration::from_millis(200));
        feeder.cancel(first);
        (silent, stream)
    });
    let started = Instant::now();
    let done = batch.next_done().unwrap().unwrap();
    assert_eq!(done.ticket, first);
    assert_eq!(done.result.unwrap_err().kind(), ErrorKind::SubmitUnknown);
    let took = started.elapsed();
    assert!(
        took >= Duration::from_millis(200) && took < Duration::from_secs(2),
        "{took:?}"
    );
    let done = batch.next_done().unwrap().unwrap();
    assert_eq!((done.ticket, done.captcha_id), (second, None));
    assert_eq!(done.result.unwrap_err().kind(), ErrorKind::Cancelled);
    canceller.join().unwrap();
}

#[test]
fn a_captcha_has_its_own_deadline() {
    for (abandon, verdicts) in [(Abandon::Keep, 0), (Abandon::Abort, 1)] {
        let (service, _) = pair(None, 3);
        let config = Config::new(KEY).unwrap().base_url(&service.url()).unwrap();
        let config = config.min_interval(Duration::ZERO).look_at_service(false);
        let client = Client::new(config.abandon(abandon)).unwrap();
        let mut batch = client.batch();
        let short = AddOptions::new().timeout(Duration::from_millis(200));
        let short = batch.add_with(&picture(1), short).unwrap();
        batch.add(&picture(2)).unwrap();
        let done = batch.next_done_with(soon()).unwrap().unwrap();
        assert_eq!(done.ticket, short);
        let error = done.result.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Deadline);
        assert_eq!(batch.in_flight(), 1);
        let sent = service.requests();
        let given_up = sent
            .iter()
            .filter(|request| request.parameter("correct").as_deref() == Some("3"));
        assert_eq!(given_up.count(), verdicts, "{error}");
    }
}

#[test]
fn a_captcha_from_elsewhere_that_is_waited_for_is_asked_about_at_once() {
    let (service, submitter) = pair(Some("K7Q2M"), 3);
    let id = submitter.submit(&picture(1)).unwrap();
    let config = Config::new(KEY).unwrap().base_url(&service.url()).unwrap();
    let config = config
        .min_interval(Duration::ZERO)
        .first_poll(Duration::from_secs(600))
        .polling(Polling::Polite)
        .look_at_service(false);
    let mut batch = Client::new(config).unwrap().batch();
    let archive = Options::new().with("archiv", true).unwrap();
    let archive = AddOptions::new().parameters(&archive);
    let ticket = batch.add_submitted_with(id, archive).unwrap();
    let done = batch.next_done_with(soon()).unwrap().unwrap();
    assert_eq!((done.ticket, done.captcha_id), (ticket, Some(id)));
    assert_eq!(done.result.unwrap().text(), "K7Q2M");
    let other = Options::new().with("prio", 3).unwrap();
    let other = AddOptions::new().parameters(&other);
    let error = batch.add_submitted_with(id, other).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnknownOption);
}

#[test]
fn a_captcha_from_elsewhere_is_asked_about_at_once() {
    let (service, submitter) = pair(Some("K7Q2M"), 3);
    let id = submitter.submit(&picture(1)).unwrap();
    let config = Config::new(KEY).unwrap().base_url(&service.url()).unwrap();
    let config = config
        .min_interval(Duration::ZERO)
        .first_poll(Duration::from_secs(600))
        .look_at_service(false);
    for polling in [Polling::Polite, Polling::Balanced, Polling::Fast] {
        let client = Client::new(config.clone().polling(polling)).unwrap();
        let mut batch = client.batch();
        batch.add_submitted(id).unwrap();
        let done = batch.next_done_with(soon()).unwrap().unwrap();
        assert_eq!(done.result.unwrap().text(), "K7Q2M");
    }
}

#[test]
fn an_id_is_told_at_its_upload() {
    let (service, _) = pair(None, 3);
    let config = Config::new(KEY).unwrap().base_url(&service.url()).unwrap();
    let config = config.min_interval(Duration::ZERO).look_at_service(false);
    let mut batch = Client::new(config).unwrap().batch();
    for number in 0..3 {
        batch.add(&picture(number)).unwrap();
    }
    let told = Arc::new(Mutex::new(Vec::new()));
    let list = Arc::clone(&told);
    let call = CallOptions::new()
        .timeout(Duration::from_millis(500))
        .progress(move |progress| {
            let id = progress.captcha_id;
            let mut list = list.lock().unwrap();
            if let Some(id) = id.filter(|id| list.last() != Some(id)) {
                list.push(id);
            }
            ControlFlow::Continue(())
        });
    // Nobody answers.
    batch.next_done_with(call).unwrap_err();
    let mut told = told.lock().unwrap().clone();
    told.truncate(3);
    let pending: Vec<i64> = batch.pending().collect();
    assert_eq!(told, pending);
}

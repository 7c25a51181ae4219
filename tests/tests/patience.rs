//! No call outlives its deadline or its cancel token by more than 100 ms, wherever it hangs.

use std::net::{TcpListener, TcpStream};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ninekw::{CallOptions, CancelToken, Captcha, Client, Config, ErrorKind, Options};
use ninekw_sandbox::{Script, Step};

const AFTER: Duration = Duration::from_millis(150);
/// 100 ms, plus what a busy machine may add; still far from any timeout.
const LATE: Duration = Duration::from_secs(1);

fn client(url: &str) -> Client {
    let config = Config::new("patienceKey1").unwrap().base_url(url).unwrap();
    Client::new(config.min_interval(Duration::ZERO)).unwrap()
}

/// A server whose backlog is full, so that connecting hangs.
fn never_accepts() -> (TcpListener, Vec<TcpStream>, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut filling = Vec::new();
    while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(200)) {
        filling.push(stream);
    }
    (listener, filling, format!("http://{address}"))
}

/// Runs a call that hangs, with a deadline and with a token.
fn ends_in_time(client: &Client, what: &str, deadline: ErrorKind, cancelled: ErrorKind) {
    let captcha = Captcha::image("GIF89a".repeat(50).into_bytes());
    let started = Instant::now();
    let call = CallOptions::new().timeout(AFTER);
    let error = client.with_options(call).submit(&captcha).unwrap_err();
    assert_eq!(error.kind(), deadline, "{what}: {error}");
    let took = started.elapsed();
    assert!(took >= AFTER && took < AFTER + LATE, "{what}: {took:?}");

    let token = CancelToken::new();
    let trigger = token.clone();
    let started = Instant::now();
    let thread = thread::spawn(move || {
        thread::sleep(AFTER);
        trigger.trigger();
    });
    let call = CallOptions::new().cancel(&token);
    let error = client.with_options(call).submit(&captcha).unwrap_err();
    assert_eq!(error.kind(), cancelled, "{what}: {error}");
    let took = started.elapsed();
    assert!(took < AFTER + LATE, "{what}: {took:?}");
    thread.join().unwrap();
}

#[test]
fn connecting_ends_in_time() {
    let (_listener, _filling, url) = never_accepts();
    ends_in_time(
        &client(&url),
        "connecting",
        ErrorKind::Deadline,
        ErrorKind::Cancelled,
    );
}

#[test]
fn a_hanging_reply_ends_in_time() {
    let script = Script::start(vec![Step::hang(), Step::hang()]).unwrap();
    ends_in_time(
        &client(&script.url()),
        "the reply",
        ErrorKind::SubmitUnknown,
        ErrorKind::SubmitUnknown,
    );
}

#[test]
fn waiting_for_a_turn_ends_in_time() {
    let script = Script::start(vec![Step::json(r#"{"credits":1}"#)]).unwrap();
    let config = Config::new("patienceKey2")
        .unwrap()
        .base_url(&script.url())
        .unwrap();
    let client = Client::new(config.min_interval(Duration::from_secs(60))).unwrap();
    client.balance().unwrap();
    ends_in_time(
        &client,
        "the queue",
        ErrorKind::Deadline,
        ErrorKind::Cancelled,
    );
    assert_eq!(script.requests().len(), 1);
}

#[test]
fn the_callback_is_called_at_least_every_100_ms_on_the_network_too() {
    let script = Script::start(vec![Step::hang()]).unwrap();
    let (sender, receiver) = std::sync::mpsc::channel();
    let call = CallOptions::new()
        .timeout(Duration::from_millis(600))
        .progress(move |_| {
            sender.send(Instant::now()).unwrap();
            ControlFlow::Continue(())
        });
    client(&script.url())
        .with_options(call)
        .balance()
        .unwrap_err();
    let times: Vec<Instant> = receiver.try_iter().collect();
    // Every 50 ms, with room for a busy machine.
    assert!(times.len() >= 6, "{}", times.len());
}

#[test]
fn a_call_inside_the_callback_is_refused() {
    let script = Script::start(vec![Step::json(r#"{"credits":1}"#)]).unwrap();
    let outer = client(&script.url());
    let inner = outer.clone();
    let (sender, receiver) = std::sync::mpsc::channel();
    let call = CallOptions::new().progress(move |_| {
        sender.send(inner.balance()).unwrap();
        ControlFlow::Continue(())
    });
    assert_eq!(outer.with_options(call).balance().unwrap(), 1);
    let error = receiver.recv().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Busy);
    assert_eq!(script.requests().len(), 1);
}

#[test]
fn a_client_s_options_count_where_the_call_s_say_nothing() {
    let script = Script::start(vec![Step::json(r#"{"answer":"a"}"#), Step::hang()]).unwrap();
    let token = CancelToken::new();
    let source = |name: &str| Options::new().with("source", name).unwrap();
    let call = CallOptions::new()
        .parameters(&source("view"))
        .cancel(&token);
    let view = client(&script.url()).with_options(call.timeout(Duration::ZERO));
    let told = Arc::new(AtomicBool::new(false));
    let teller = Arc::clone(&told);
    let own = CallOptions::new().timeout(LATE * 10).progress(move |_| {
        teller.store(true, Ordering::Relaxed);
        ControlFlow::Continue(())
    });
    let inner = view.with_further_options(own);
    assert_eq!(inner.poll(7).unwrap().text(), "a");
    assert!(told.load(Ordering::Relaxed));
    let sent = &script.requests()[0];
    assert_eq!(sent.parameter("source").as_deref(), Some("view"));
    assert_eq!(view.poll(7).unwrap_err().kind(), ErrorKind::Deadline);
    token.trigger();
    assert_eq!(inner.poll(7).unwrap_err().kind(), ErrorKind::Cancelled);
    assert_eq!(script.requests().len(), 1);
}

//! What listeners hear of calls to a scripted service: which events, in which order, and never the key.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ninekw::unstable::{Clock, ManualClock};
use ninekw::{Captcha, Client, Config, ErrorKind, Event, Level, Listener, Polling, set_listener};
use ninekw_sandbox::{Script, Step};
use ninekw_tests::SilentPort;

const KEY: &str = "SECRETeventKey1";
const UPLOADED: &str = r#"{"captchaid":"125575422"}"#;
const SOLVED: &str = r#"{"answer":"ANSWERtext","try_again":0}"#;

type Then = Box<dyn Fn(&Event<'_>) + Send + Sync>;

/// Notes what it hears, then does something.
#[derive(Default)]
struct Notes {
    lines: Mutex<Vec<String>>,
    then: Option<Then>,
}

impl fmt::Debug for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Notes")
    }
}

impl Listener for Notes {
    fn hear(&self, event: &Event<'_>) {
        let json = event.fields_as_json();
        let mut lines = self.lines.lock().unwrap();
        lines.push(format!("{} {event} {json}", event.level.name()));
        drop(lines);
        if let Some(then) = &self.then {
            then(event);
        }
    }
}

impl Notes {
    fn then(then: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Arc<Self> {
        let then: Option<Then> = Some(Box::new(then));
        let lines = Mutex::default();
        Arc::new(Self { lines, then })
    }

    /// Level and name of each event, after a look for what must not be in them.
    fn names(&self) -> Vec<String> {
        let lines = self.lines.lock().unwrap();
        for secret in [KEY, "ANSWERtext", "PASSword", "GIF89a"] {
            assert!(!lines.iter().any(|line| line.contains(secret)), "{lines:?}");
        }
        let first_two = |line: &String| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
        lines.iter().map(first_two).collect()
    }

    /// The line of the first event of this name.
    fn line(&self, name: &str) -> String {
        let lines = self.lines.lock().unwrap();
        let mut found = lines.iter();
        found
            .find(|line| line.split(' ').nth(1) == Some(name))
            .unwrap_or_else(|| panic!("no {name} in {lines:?}"))
            .clone()
    }
}

fn config(url: &str) -> Config {
    Config::new(KEY)
        .unwrap()
        .base_url(url)
        .unwrap()
        .min_interval(Duration::ZERO)
        .first_poll(Duration::ZERO)
        .poll_interval(Duration::from_millis(1))
        .retry_pause(Duration::from_millis(1))
        .polling(Polling::Fast)
        .look_at_service(false)
}

fn client(url: &str, level: Level, notes: &Arc<Notes>) -> Client {
    let listener: Arc<dyn Listener> = Arc::clone(notes) as _;
    Client::new(config(url).listener(Some((level, listener)))).unwrap()
}

fn captcha() -> Captcha {
    Captcha::image(b"GIF89a-and-more".to_vec())
}

#[test]
fn a_solve_with_a_retry() {
    let script = Script::start(vec![
        Step::text("0056 Limit reached"),
        Step::text(UPLOADED),
        Step::reply(500, "text/plain", ""),
        Step::text(SOLVED),
    ])
    .unwrap();
    let notes: Arc<Notes> = Arc::default();
    let listener = Arc::clone(&notes) as _;
    // Long enough that the account is still held back when the upload is tried again, on a slow machine, too.
    let config = config(&script.url()).retry_pause(Duration::from_millis(800));
    Client::new(config.listener(Some((Level::Debug, listener))))
        .unwrap()
        .solve(&captcha())
        .unwrap();
    // Whether it waits for a poll depends on the clock.
    let mut names = notes.names();
    names.retain(|name| name != "debug poll_due");
    assert_eq!(
        names,
        [
            "debug request_sent",
            "debug request_answered",
            "warning limit_reached",
            "warning retry",
            "info held_back",
            "debug request_sent",
            "debug request_answered",
            "info upload_accepted",
            "debug request_sent",
            "debug request_answered",
            "warning retry",
            "debug request_sent",
            "debug request_answered",
            "info answer_received",
        ]
    );
    for (name, part) in [
        ("request_sent", "action=usercaptchaupload attempt=1 {"),
        (
            "request_answered",
            "http_status=200 service_code=56 time_ms=",
        ),
        ("limit_reached", r#""scope":"account","service_code":56"#),
        ("retry", "action=usercaptchaupload attempt=2 wait_ms="),
        ("upload_accepted", "captcha_id=125575422 kind=text"),
    ] {
        let line = notes.line(name);
        assert!(line.contains(part), "{line}");
    }
}

#[test]
fn a_due_poll_is_told_once() {
    let pending = r#"{"answer":"","try_again":1}"#;
    let steps = [UPLOADED, pending, SOLVED].map(Step::text);
    let script = Script::start(steps.into()).unwrap();
    let notes: Arc<Notes> = Arc::default();
    let listener: Arc<dyn Listener> = Arc::clone(&notes) as _;
    // The moment is estimated anew while it comes near.
    let config = config(&script.url())
        .polling(Polling::Balanced)
        .listener(Some((Level::Debug, listener)));
    let client = Client::with_clock(config, Arc::new(ManualClock::default())).unwrap();
    client.solve(&captcha()).unwrap();
    let names = notes.names();
    let due = names.iter().filter(|name| *name == "debug poll_due");
    assert_eq!(due.count(), 2);
}

#[test]
fn a_poll_that_comes_due_earlier_is_told_again() {
    let steps = vec![
        Step::text(UPLOADED),
        Step::reply(500, "text/plain", ""),
        Step::text(r#"{"captchaid":"125575423"}"#),
        Step::text(SOLVED),
        Step::text(SOLVED),
    ];
    let script = Script::start(steps).unwrap();
    let clock = Arc::new(ManualClock::default());
    let told: Arc<Mutex<Vec<(Duration, String)>>> = Arc::default();
    let (now, tells) = (Arc::clone(&clock), Arc::clone(&told));
    let notes = Notes::then(move |event| {
        let line = event.to_string();
        if line.starts_with("poll_due ") || line.contains("usercaptchacorrectdata") {
            tells.lock().unwrap().push((now.now(), line));
        }
    });
    let listener: Arc<dyn Listener> = Arc::clone(&notes) as _;
    // The first captcha waits long for its second poll; meanwhile the second one is uploaded.
    let config = config(&script.url())
        .first_poll(Duration::from_secs(1))
        .retry_pause(Duration::from_secs(60))
        .upload_interval(Duration::from_secs(10))
        .listener(Some((Level::Debug, listener)));
    let client = Client::with_clock(config, clock as _).unwrap();
    let mut batch = client.batch();
    for _ in 0..2 {
        batch.add(&captcha()).unwrap();
    }
    while batch.next_done().unwrap().is_some() {}
    // No poll leaves before the moment that was told last.
    let told = told.lock().unwrap();
    let mut due = None;
    for (at, line) in told.iter() {
        if let Some((_, wait)) = line.split_once(" wait_ms=")
            && line.starts_with("poll_due ")
        {
            due = Some(*at + Duration::from_millis(wait.parse().unwrap()));
        } else if line.starts_with("request_sent ") {
            assert!(due.take().is_none_or(|due| due <= *at), "{told:?}");
        }
    }
    let count = told
        .iter()
        .filter(|(_, line)| line.starts_with("poll_due "));
    assert_eq!(count.count(), 4, "{told:?}");
}

#[test]
fn a_lost_upload_of_an_ended_process_is_told() {
    let another = || Step::text("1\nid|source\n3|another");
    let mut steps = vec![Step::hang()];
    steps.extend((0..16).map(|_| another()));
    let script = Script::start(steps).unwrap();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let journal = folder.join(format!("sought-{}.journal", std::process::id()));
    let clock = Arc::new(ManualClock::default());
    let submit = |notes: &Arc<Notes>| {
        let listener: Arc<dyn Listener> = Arc::clone(notes) as _;
        let config = config(&script.url())
            .timeout(Duration::from_millis(200))
            .unwrap()
            .journal(&journal)
            .listener(Some((Level::Warning, listener)));
        let client = Client::with_clock(config, Arc::clone(&clock) as _).unwrap();
        let error = client.submit(&captcha().tag("one")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::SubmitUnknown);
    };
    // Its own lost upload is another event.
    let first: Arc<Notes> = Arc::default();
    submit(&first);
    assert!(first.names().contains(&"warning upload_unknown".into()));
    assert!(!first.names().contains(&"warning upload_sought".into()));
    let (second, before) = (Arc::<Notes>::default(), clock.now());
    submit(&second);
    assert_eq!(second.names()[0], "warning upload_sought");
    let line = second.line("upload_sought");
    let (_, wait) = line.split_once("upload_sought tag=one wait_ms=").unwrap();
    let wait: u64 = wait.split(' ').next().unwrap().parse().unwrap();
    // It is as long as was told.
    let took = clock.now().saturating_sub(before);
    let wait = Duration::from_millis(wait);
    assert!(wait > Duration::from_secs(600) && took >= wait, "{took:?}");
    assert!(took < wait + Duration::from_secs(5), "{took:?} {wait:?}");
    std::fs::remove_file(journal).unwrap();
}

#[test]
fn a_network_that_fails_names_the_host() {
    let closed = SilentPort::take().unwrap();
    let address = closed.address().unwrap();
    let notes: Arc<Notes> = Arc::default();
    let listener: Arc<dyn Listener> = Arc::clone(&notes) as _;
    let config = config(&format!("http://{address}"))
        .retries(1)
        .listener(Some((Level::Info, listener)));
    let error = Client::new(config).unwrap().balance().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(error.message().contains(&format!("({address})")), "{error}");
    assert_eq!(
        notes.names(),
        [
            "warning request_failed",
            "warning retry",
            "warning request_failed",
            "error call_failed",
        ]
    );
    let failed = notes.line("call_failed");
    assert!(failed.contains("action=usercaptchaguthaben error=CONNECT"));
    assert!(failed.contains(&address.to_string()), "{failed}");
}

#[test]
fn a_proxy_that_fails_is_named_without_its_password() {
    let closed = SilentPort::take().unwrap();
    let address = closed.address().unwrap();
    for scheme in ["http", "socks5h"] {
        let notes: Arc<Notes> = Arc::default();
        let proxy = format!("{scheme}://me:PASSword@{address}");
        let listener: Arc<dyn Listener> = Arc::clone(&notes) as _;
        let config = config("http://captcha.invalid:81/x").proxy(&proxy);
        let client = Client::new(config.listener(Some((Level::Info, listener)))).unwrap();
        let error = client.submit(&captcha()).unwrap_err();
        let expected = format!("(captcha.invalid:81 by the proxy {address})");
        assert!(error.message().contains(&expected), "{error}");
        assert!(!error.message().contains("PASSword"), "{error}");
        // The key goes to another machine without TLS.
        assert_eq!(notes.names()[0], "warning plain_http");
        assert!(notes.line("captcha_failed").contains(&expected));
    }
}

#[test]
fn a_service_that_is_silent_is_named() {
    let script = Script::start(vec![Step::hang()]).unwrap();
    let config = config(&script.url())
        .timeout(Duration::from_millis(200))
        .unwrap()
        .retries(0);
    let error = Client::new(config).unwrap().balance().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    let host = script.url().replace("http://", "");
    assert!(error.message().contains(&format!("({host})")), "{error}");
}

#[test]
fn a_listener_that_fails_loses_no_answer() {
    let script = Script::start(vec![Step::text(UPLOADED), Step::text(SOLVED)]).unwrap();
    let notes = Notes::then(|_| panic!("on purpose"));
    let answer = client(&script.url(), Level::Debug, &notes)
        .solve(&captcha())
        .unwrap();
    assert_eq!(answer.text(), "ANSWERtext");
    assert!(notes.names().contains(&"info answer_received".into()));
}

#[test]
fn a_listener_may_call_the_library() {
    let script = Script::start(vec![Step::text("7"), Step::text("7")]).unwrap();
    let url = script.url();
    let notes = Notes::then(move |_| {
        let inner = Client::new(config(&url)).unwrap();
        assert_eq!(inner.balance().unwrap_err().kind(), ErrorKind::Busy);
    });
    let client = client(&script.url(), Level::Debug, &notes);
    assert_eq!(client.balance().unwrap(), 7);
    assert_eq!(
        notes.names(),
        ["debug request_sent", "debug request_answered"]
    );
    // The mark of the callback is gone.
    assert_eq!(client.balance().unwrap(), 7);
}

#[test]
fn the_processs_listener_may_be_replaced_while_it_hears() {
    let script = Script::start(vec![Step::text("7"), Step::text("7")]).unwrap();
    let second: Arc<Notes> = Arc::default();
    let next: Arc<dyn Listener> = Arc::clone(&second) as _;
    // Another thread sets it, while this one waits for that inside of a call.
    let first = Notes::then(move |_| {
        let next = Arc::clone(&next);
        let thread = std::thread::spawn(move || set_listener(Some((Level::Debug, next))));
        thread.join().unwrap();
    });
    set_listener(Some((Level::Debug, Arc::clone(&first) as _)));
    let client = Client::new(config(&script.url())).unwrap();
    let balance = client.balance();
    set_listener(None);
    balance.unwrap();
    client.balance().unwrap();
    // Other tests of this program may be heard as well.
    assert!(!first.names().is_empty());
    assert!(second.names().contains(&"debug request_answered".into()));
}

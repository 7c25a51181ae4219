//! Back-off and retries to the millisecond, over the scripted transport.

use std::sync::Arc;
use std::time::Duration;

use ninekw::unstable::{Clock, ManualClock};
use ninekw::unstable::{
    Exchange, Failure, MemoryTransport, Request, Response, Scripted, Transport,
};
use ninekw::{Captcha, Client, Config, ErrorKind, Options, Verdict};

const KEY: &str = "SECRETmemory1";
const BALANCE: &str = r#"{"credits":7}"#;
const UPLOADED: &str = r#"{"captchaid":"125575422"}"#;
const ANSWERED: &str = r#"{"answer":"kw7Fx9","try_again":0}"#;

/// Shares a transport with its client.
#[derive(Debug)]
struct Shared(Arc<MemoryTransport>);

impl Transport for Shared {
    fn exchange(&self, request: &Request, exchange: &Exchange) -> Result<Response, Failure> {
        self.0.exchange(request, exchange)
    }
}

struct Setup {
    client: Client,
    clock: Arc<ManualClock>,
    transport: Arc<MemoryTransport>,
}

/// Each test has its own address, and so its own request budget.
fn setup(name: &str, retries: u32, script: Vec<Scripted>) -> Setup {
    setup_with(name, retries, ninekw::Polling::Fast, script)
}

fn setup_with(name: &str, retries: u32, polling: ninekw::Polling, script: Vec<Scripted>) -> Setup {
    let clock = Arc::new(ManualClock::default());
    let transport = Arc::new(MemoryTransport::new(script));
    let config = Config::new(KEY).unwrap().retries(retries);
    let config = config.polling(polling);
    let config = config.base_url(&format!("http://{name}.test")).unwrap();
    let client = Client::with_parts(
        config,
        Box::new(Shared(Arc::clone(&transport))),
        Arc::clone(&clock) as Arc<dyn Clock>,
    );
    Setup {
        client: client.unwrap(),
        clock,
        transport,
    }
}

fn refused() -> Scripted {
    Scripted::Refused(Failure::new(ErrorKind::Connect, "connection refused"))
}

fn lost() -> Scripted {
    Scripted::Lost(Failure::new(ErrorKind::Disconnected, "connection reset"))
}

/// A back-off is shorter by up to a fifth, at random.
fn assert_about(time: Duration, milliseconds: u64) {
    let most = Duration::from_millis(milliseconds);
    assert!(time <= most && time >= most * 4 / 5, "{time:?}");
}

#[test]
fn pauses_double() {
    let script = vec![lost(), refused(), lost(), Scripted::body(BALANCE)];
    let test = setup("doubling", 3, script);
    assert_eq!(test.client.balance().unwrap(), 7);
    // A refused connection is known at once, so it is retried sooner.
    assert_about(test.clock.now(), 1000 + 2000 / 4 + 4000);
    assert_eq!(test.transport.requests().len(), 3);
}

#[test]
fn a_limit_slows_the_account_down_even_if_the_call_gives_up() {
    let limit = Scripted::body("0056 Limit reached");
    let test = setup("limit", 0, vec![limit, Scripted::body(BALANCE)]);
    let error = test.client.balance().unwrap_err();
    assert_eq!(error.service_code(), Some(56));
    assert_eq!(test.clock.now(), Duration::ZERO);
    assert_eq!(test.client.balance().unwrap(), 7);
    // The first one costs about an interval.
    assert_about(test.clock.now(), 250);
}

#[test]
fn repeated_limits_cost_more_each_time() {
    let limit = || Scripted::body("0056 Limit reached");
    let script = vec![limit(), limit(), limit(), Scripted::body(BALANCE)];
    let test = setup("limits", 3, script);
    assert_eq!(test.client.balance().unwrap(), 7);
    assert_about(test.clock.now(), 250 + 1000 + 4000);
}

#[test]
fn captchas_that_come_too_quickly_slow_down_uploads_alone() {
    let quickly = || Scripted::body("0015 Captcha submitted too quickly");
    let script = vec![
        quickly(),
        Scripted::body(BALANCE),
        Scripted::body(UPLOADED),
        Scripted::body(UPLOADED),
    ];
    let test = setup("quickly", 0, script);
    let captcha = Captcha::image("GIF89a".repeat(50).into_bytes());
    let error = test.client.submit(&captcha).unwrap_err();
    assert_eq!(error.service_code(), Some(15));
    assert_eq!(test.client.balance().unwrap(), 7);
    assert_eq!(test.clock.now(), Duration::from_millis(250));
    test.client.submit(&captcha).unwrap();
    assert_eq!(test.clock.now(), Duration::from_secs(1));
    test.client.submit(&captcha).unwrap();
    assert_eq!(test.clock.now(), Duration::from_secs(2));
}

#[test]
fn no_pause_is_longer_than_the_longest() {
    let busy = |status| {
        Scripted::Reply(Response {
            status,
            retry_after: Some(Duration::from_secs(u64::MAX)),
            body: Vec::new(),
        })
    };
    for status in [429, 503] {
        let script = vec![busy(status), Scripted::body(BALANCE)];
        let test = setup(&format!("longest-{status}"), 1, script);
        assert_eq!(test.client.balance().unwrap(), 7);
        assert_eq!(test.clock.now(), Duration::from_secs(120));
    }
}

#[test]
fn a_pause_that_the_service_asks_for_holds_back_every_call() {
    for status in [429, 503, 500] {
        let busy = Scripted::Reply(Response {
            status,
            retry_after: Some(Duration::from_secs(86400)),
            body: Vec::new(),
        });
        let test = setup(
            &format!("pause-{status}"),
            0,
            vec![busy, Scripted::body(BALANCE)],
        );
        test.client.balance().unwrap_err();
        // A diagnosis tells of the pause and does not wait for it.
        let diagnosis = test.client.diagnose(ninekw::Kind::Text).unwrap();
        let names: Vec<_> = diagnosis
            .findings
            .iter()
            .map(ninekw::Finding::name)
            .collect();
        assert_eq!(names, ["held_back", "plain_http"]);
        assert_eq!(test.clock.now(), Duration::ZERO);
        assert_eq!(test.client.balance().unwrap(), 7);
        assert_eq!(test.clock.now(), Duration::from_secs(120));
    }
}

#[test]
fn the_services_own_pause_counts_if_it_is_longer() {
    let busy = Scripted::Reply(Response {
        status: 503,
        retry_after: Some(Duration::from_secs(20)),
        body: Vec::new(),
    });
    let test = setup("retry-after", 1, vec![busy, Scripted::body(BALANCE)]);
    assert_eq!(test.client.balance().unwrap(), 7);
    assert_eq!(test.clock.now(), Duration::from_secs(20));
}

#[test]
fn an_upload_is_repeated_after_a_refused_connection_and_never_after_a_lost_reply() {
    let captcha = Captcha::image("GIF89a".repeat(50).into_bytes());
    let test = setup(
        "refused",
        3,
        vec![refused(), refused(), Scripted::body(UPLOADED)],
    );
    assert_eq!(test.client.submit(&captcha).unwrap(), 125_575_422);
    assert_eq!(test.transport.requests().len(), 1);

    let test = setup("lost", 3, vec![lost(), Scripted::body(UPLOADED)]);
    let error = test.client.submit(&captcha).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::SubmitUnknown);
    assert_eq!(test.transport.requests().len(), 1);
}

#[test]
fn a_solve_takes_the_least_time_that_the_rules_allow() {
    let script = vec![
        Scripted::body(UPLOADED),
        Scripted::body(ANSWERED),
        Scripted::body("OK"),
    ];
    let test = setup("least", 3, script);
    let answer = test
        .client
        .solve(&Captcha::image("GIF89a".repeat(50).into_bytes()))
        .unwrap();
    assert_eq!(answer.text(), "kw7Fx9");
    let polled = test.clock.now();
    assert_eq!(polled.as_millis(), 5000);
    test.client.feedback(answer.id(), Verdict::Correct).unwrap();
    assert_eq!(test.clock.now(), polled + Duration::from_millis(250));
}

#[test]
fn a_deadline_that_cannot_be_kept_is_not_waited_for() {
    let test = setup("hopeless", 3, vec![lost(), Scripted::body(BALANCE)]);
    let call = ninekw::CallOptions::new().timeout(Duration::from_millis(500));
    let error = test.client.with_options(call).balance().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Disconnected);
    assert_eq!(test.clock.now(), Duration::ZERO);
}

#[test]
fn requests_do_not_show_the_key() {
    let script = vec![Scripted::body(BALANCE), Scripted::body(UPLOADED)];
    let test = setup("key", 0, script);
    test.client.balance().unwrap();
    test.client
        .submit(&Captcha::image("GIF89a".repeat(50).into_bytes()))
        .unwrap();
    for request in test.transport.requests() {
        let body = request
            .body
            .as_ref()
            .map(|body| String::from_utf8_lossy(&body.bytes));
        assert!(
            !format!("{request:?} {body:?}").contains(KEY),
            "{request:?}"
        );
    }
}

#[test]
fn an_answer_whose_reply_was_lost_has_arrived_if_the_service_says_so() {
    let already = "0014 Captcha already answered";
    let script = vec![lost(), Scripted::body(already)];
    let test = setup("answered", 3, script);
    assert_eq!(test.client.answer_job(7, "kw7Fx9").unwrap(), None);
    assert_eq!(test.transport.requests().len(), 2);
    // Another worker was faster.
    let script = vec![refused(), Scripted::body(already)];
    let error = setup("faster", 3, script).client.answer_job(7, "kw7Fx9");
    assert_eq!(error.unwrap_err().service_code(), Some(14));
    let script = vec![lost(), Scripted::body("0020 Not filed on time")];
    setup("given-back", 3, script).client.skip_job(7).unwrap();
    let script = vec![lost(), Scripted::body("0020 Not filed on time")];
    let error = setup("too-late", 3, script).client.answer_job(7, "kw7Fx9");
    assert_eq!(error.unwrap_err().service_code(), Some(20));
}

#[test]
fn a_job_is_asked_for_again_only_if_none_can_be_lost() {
    let none = r#"{"message":"NO CAPTCHA","status":{"success":true}}"#;
    let test = setup("job", 3, vec![lost(), Scripted::body(none)]);
    let error = test.client.next_job(&Options::new()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Disconnected);
    let test = setup("held", 3, vec![lost(), Scripted::body(none)]);
    let held = Options::new().with("withok", 1).unwrap();
    assert!(test.client.next_job(&held).unwrap().is_none());
}

#[test]
fn credits_are_sent_once() {
    let test = setup("transfer", 3, vec![lost(), Scripted::body("OK|5|1000")]);
    let error = test.client.transfer(1000, 5).unwrap_err();
    assert_eq!(
        (error.kind(), error.is_retryable()),
        (ErrorKind::Disconnected, false)
    );
    assert!(error.message().contains("may have taken effect"), "{error}");
    assert_eq!(test.transport.requests().len(), 1);
    let test = setup("unsent", 3, vec![refused(), Scripted::body("OK|5|1000")]);
    assert_eq!(test.client.transfer(1000, 5).unwrap().id(), Some(5));
}

#[test]
fn rows_that_the_text_form_does_not_show_are_read_from_json() {
    let object = r#"{"count":1,"history":[{"id":7,"answer":"kw7Fx9"}]}"#;
    let script = vec![Scripted::body("OK"), Scripted::body(object)];
    let test = setup("rows", 0, script);
    let kind = ninekw::HistoryKind::Submitted;
    let page = test.client.history(kind, &Options::new()).unwrap();
    assert_eq!(page.entries().row(0).unwrap().get("answer"), Some("kw7Fx9"));
    let requests = test.transport.requests();
    assert!(!requests[0].target.contains("json=") && requests[1].target.contains("json=1"));
    let failed = r#"{"status":{"success":false},"rows":[]}"#;
    let test = setup("failed", 0, vec![Scripted::body(failed)]);
    let error = test.client.history(kind, &Options::new()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedReply);
}

#[test]
fn a_captcha_that_is_given_up_is_not_charged() {
    let waiting = r#"{"answer":"","try_again":1}"#;
    let ok = r#"{"message":"OK","status":{"success":true}}"#;
    for (abandon, requests) in [(ninekw::Abandon::Keep, 1), (ninekw::Abandon::Abort, 2)] {
        let script = vec![Scripted::body(waiting), Scripted::body(ok)];
        let transport = Arc::new(MemoryTransport::new(script));
        let clock: Arc<dyn Clock> = Arc::new(ManualClock::default());
        let config = Config::new(KEY).unwrap().abandon(abandon);
        let config = config
            .base_url(&format!("http://{abandon:?}.test"))
            .unwrap();
        let shared = Box::new(Shared(Arc::clone(&transport)));
        let client = Client::with_parts(config, shared, clock).unwrap();
        let call = ninekw::CallOptions::new().timeout(Duration::from_secs(1));
        let error = client.with_options(call).wait(7).unwrap_err();
        assert_eq!(
            (error.kind(), error.captcha_id()),
            (ErrorKind::Deadline, Some(7))
        );
        assert_eq!(transport.requests().len(), requests);
        if abandon == ninekw::Abandon::Abort {
            assert!(transport.requests()[1].target.contains("correct=3"));
            assert!(
                error.message().ends_with("captcha 7 was given up"),
                "{error}"
            );
        }
    }
}

#[test]
fn an_answer_that_came_before_the_wait_was_given_up_is_handed_out() {
    let solved = r#"{"answer":"kw7Fx9","try_again":0}"#;
    let transport = Arc::new(MemoryTransport::new(vec![Scripted::body(solved)]));
    let clock: Arc<dyn Clock> = Arc::new(ManualClock::default());
    let config = Config::new(KEY).unwrap().abandon(ninekw::Abandon::Abort);
    let config = config.base_url("http://late.test").unwrap();
    let shared = Box::new(Shared(Arc::clone(&transport)));
    let client = Client::with_parts(config, shared, clock).unwrap();
    let call = ninekw::CallOptions::new().timeout(Duration::ZERO);
    let answer = client.with_options(call).wait(7).unwrap();
    assert_eq!(answer.text(), "kw7Fx9");
    let requests = transport.requests();
    assert_eq!(requests.len(), 1);
    assert!(requests[0].target.contains("usercaptchacorrectdata"));
}

#[test]
fn what_was_given_up_is_not_said_to_need_more_time() {
    let ok = r#"{"message":"OK","status":{"success":true}}"#;
    let nobody = r#"{"answer":"ERROR NO USER"}"#;
    let script = [ok, nobody, nobody].map(Scripted::body);
    let test = setup("unwanted", 0, script.to_vec());
    test.client.feedback(7, Verdict::Unused).unwrap();
    let error = test.client.wait(7).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unsolved);
    assert!(error.message().contains("given up"), "{error}");
    let error = test.client.wait(8).unwrap_err();
    assert!(error.message().contains("maxtimeout"), "{error}");
}

#[test]
fn polls_of_a_captcha_from_elsewhere_are_as_far_apart_as_those_of_a_wait() {
    let setup = |name| {
        let mut script: Vec<_> = (0..6).map(|_| Scripted::body("NO DATA")).collect();
        script.push(Scripted::body(ANSWERED));
        setup_with(name, 0, ninekw::Polling::Balanced, script)
    };
    let waited = setup("elsewhere-waited");
    assert_eq!(waited.client.wait(7).unwrap().text(), "kw7Fx9");
    let polled = setup("elsewhere-polled");
    while let Some(pause) = polled.client.poll(7).unwrap().retry_in() {
        polled.clock.sleep(pause);
    }
    assert_eq!(polled.transport.requests().len(), 7);
    let times = (waited.clock.now(), polled.clock.now());
    let apart = times.0.abs_diff(times.1);
    assert!(apart < Duration::from_millis(700), "{times:?}");
}

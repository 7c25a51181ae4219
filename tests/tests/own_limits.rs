//! The time of one captcha among many, and a cancel of it: neither waits for a request of another one that stalls, for
//! a turn, or for what the service has said before.

use std::time::Duration;

use ninekw::{AddOptions, Captcha, Config, Done, ErrorKind};
use ninekw_tests::simulation::{Model, Simulated, Simulation};

/// Longer than anybody here waits, and shorter than the timeout of a request.
const STALL: Duration = Duration::from_secs(20);

fn simulated(name: &str, settings: impl FnOnce(Config) -> Config) -> Simulated {
    Simulated::new(name, Simulation::new(Model::Slow, 7), |config| {
        settings(config.look_at_service(false).recover_uploads(false))
    })
}

fn captcha() -> Captcha {
    Captcha::image("GIF89a".repeat(50).into_bytes())
}

fn within(ms: u64) -> AddOptions {
    AddOptions::new().timeout(Duration::from_millis(ms))
}

fn kind(done: &Done) -> ErrorKind {
    done.result.as_ref().unwrap_err().kind()
}

#[test]
fn an_upload_that_stalls_ends_with_its_own_captcha() {
    let simulated = simulated("own-upload", |config| config);
    simulated.service().round_trip = STALL;
    let mut batch = simulated.client.batch();
    batch.add_with(&captcha(), within(2000)).unwrap();
    let begun = simulated.now();
    let done = batch.next_done().unwrap().unwrap();
    assert_eq!(kind(&done), ErrorKind::SubmitUnknown);
    let took = simulated.now() - begun;
    assert!((2.0..2.2).contains(&took), "{took}");
}

#[test]
fn nothing_is_uploaded_after_its_time() {
    let slow = |config: Config| config.min_interval(Duration::from_secs(3));
    let simulated = simulated("no-upload", slow);
    let mut batch = simulated.client.batch();
    batch.add(&captcha()).unwrap();
    let late = batch.add_with(&captcha(), within(300)).unwrap();
    let begun = simulated.now();
    let done = batch.next_done().unwrap().unwrap();
    assert_eq!((done.ticket, kind(&done)), (late, ErrorKind::Deadline));
    let took = simulated.now() - begun;
    assert!(took < 0.5, "{took}");
    assert_eq!(simulated.service().uploads, 1);
}

#[test]
fn a_poll_that_stalls_holds_nobody_up() {
    for is_cancelled in [false, true] {
        let simulated = simulated(&format!("poll-{is_cancelled}"), |config| config);
        let stalls = simulated.client.submit(&captcha()).unwrap();
        let other = simulated.client.submit(&captcha()).unwrap();
        simulated.clock.advance(Duration::from_secs(6));
        simulated.service().round_trip = STALL;
        let mut batch = simulated.client.batch();
        batch.add_submitted(stalls).unwrap();
        let begun = simulated.now();
        let options = if is_cancelled {
            AddOptions::new()
        } else {
            within(2000)
        };
        let ticket = batch.add_submitted_with(other, options).unwrap();
        let feeder = batch.feeder();
        let call = ninekw::CallOptions::new().progress(move |progress| {
            if is_cancelled && progress.elapsed >= Duration::from_secs(2) {
                feeder.cancel(ticket);
            }
            std::ops::ControlFlow::Continue(())
        });
        let done = batch.next_done_with(call).unwrap().unwrap();
        let wanted = if is_cancelled {
            ErrorKind::Cancelled
        } else {
            ErrorKind::Deadline
        };
        assert_eq!((done.ticket, kind(&done)), (ticket, wanted));
        let took = simulated.now() - begun;
        assert!((1.9..2.4).contains(&took), "{took}");
        assert_eq!(batch.in_flight(), 1);
        // A service that is only slow still comes to its reply.
        simulated.clock.advance(Duration::from_secs(300));
        let done = batch.next_done().unwrap().unwrap();
        assert_eq!(done.result.unwrap().id(), stalls);
    }
}

#[test]
fn what_is_answered_is_asked_for_at_once() {
    let simulated = simulated("again", |config| config);
    let answer = simulated.client.solve(&captcha()).unwrap();
    let begun = simulated.now();
    let again = simulated.client.wait(answer.id()).unwrap();
    assert_eq!(again.text(), answer.text());
    let took = simulated.now() - begun;
    assert!(took < 0.5, "{took}");
}

//! Batches with many short calls: nothing is uploaded twice, and every paid answer arrives, wherever a deadline or a
//! cancel interrupts.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Duration;

use ninekw::unstable::Clock;
use ninekw::{Batch, CallOptions, CancelToken, Captcha, Config, Done, ErrorKind, Polling};
use ninekw_tests::simulation::{Faults, Model, Simulated, Simulation};

const WAY: Duration = Duration::from_millis(400);
/// The check at which the first upload has started.
const UNDERWAY: u32 = 6;
const TIMER: Duration = Duration::from_millis(100);

fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

fn simulated(name: &str, way: Duration, recover: bool) -> Simulated {
    let mut service = Simulation::new(Model::LogNormal, 7);
    service.round_trip = way;
    with_settings(name, service, recover, |config| config)
}

fn with_settings(
    name: &str,
    service: Simulation,
    recover: bool,
    settings: impl FnOnce(Config) -> Config,
) -> Simulated {
    Simulated::new(name, service, |config| {
        settings(config.recover_uploads(recover).look_at_service(false))
    })
}

fn filled(simulated: &Simulated, count: u64) -> Batch {
    let mut batch = simulated.client.batch();
    for _ in 0..count {
        batch
            .add(&Captcha::image("GIF89a".repeat(50).into_bytes()))
            .unwrap();
    }
    batch
}

/// The answer of each ticket, or the kind of its error.
#[derive(Default)]
struct Results(BTreeMap<u64, Result<i64, ErrorKind>>);

impl Results {
    fn note(&mut self, done: Done) {
        let result = match done.result {
            Ok(answer) => {
                assert_eq!(answer.text(), Simulation::answer(answer.id()));
                Ok(answer.id())
            }
            Err(error) => Err(error.kind()),
        };
        assert!(self.0.insert(done.ticket, result).is_none(), "twice");
    }

    fn solved(&self) -> u64 {
        self.0.values().filter(|result| result.is_ok()).count() as u64
    }

    fn finish(&mut self, batch: &mut Batch) {
        while let Some(done) = batch.next_done().unwrap() {
            self.note(done);
        }
    }
}

/// Calls that are interrupted like `call`, and then one without a deadline.
fn cut(
    simulated: &Simulated,
    count: u64,
    kind: ErrorKind,
    call: impl Fn() -> CallOptions,
) -> Results {
    let mut batch = filled(simulated, count);
    let mut results = Results::default();
    for _ in 0..8 {
        match batch.next_done_with(call()) {
            Ok(Some(done)) => results.note(done),
            Ok(None) => break,
            Err(error) => assert_eq!(error.kind(), kind, "{error}"),
        }
    }
    results.finish(&mut batch);
    results
}

#[test]
fn no_deadline_cuts_an_upload_that_is_on_its_way() {
    for deadline in (1..1000).step_by(9) {
        for recover in [false, true] {
            let simulated = simulated(&format!("deadline-{deadline}-{recover}"), WAY, recover);
            let call = || CallOptions::new().timeout(ms(deadline));
            let results = cut(&simulated, 3, ErrorKind::Deadline, call);
            assert_eq!(results.solved(), 3, "{deadline}: {:?}", results.0);
            assert_eq!(simulated.service().uploads, 3, "{deadline}");
        }
    }
}

/// The service takes longer for a reply than the timeout of each call.
#[test]
fn calls_that_are_shorter_than_an_exchange_get_their_answers() {
    let way = ms(1200);
    let simulated = simulated("short", way, false);
    let mut batch = filled(&simulated, 3);
    let mut results = Results::default();
    for _ in 0..600 {
        match batch.next_done_with(CallOptions::new().timeout(ms(1000))) {
            Ok(Some(done)) => results.note(done),
            Ok(None) => break,
            Err(error) => assert_eq!(error.kind(), ErrorKind::Deadline, "{error}"),
        }
    }
    assert_eq!(results.solved(), 3, "{:?}", results.0);
}

/// Cancels at the nth check.
fn cancelled_at(tick: u32) -> CallOptions {
    let ticks = Cell::new(0);
    CallOptions::new().progress(move |_| {
        ticks.set(ticks.get() + 1);
        if ticks.get() >= tick {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    })
}

#[test]
fn an_upload_that_a_cancel_cuts_at_any_moment_is_found_again() {
    for tick in 1..40_u32 {
        let simulated = simulated(&format!("cancel-{tick}"), WAY, true);
        let results = cut(&simulated, 3, ErrorKind::Cancelled, || cancelled_at(tick));
        assert_eq!(results.solved(), 3, "{tick}: {:?}", results.0);
        assert_eq!(simulated.service().uploads, 3, "{tick}");
    }
}

#[test]
fn without_a_look_into_the_history_an_upload_that_was_cut_is_told() {
    let simulated = simulated("told", WAY, false);
    let results = cut(&simulated, 3, ErrorKind::Cancelled, || {
        cancelled_at(UNDERWAY)
    });
    let unknown = results
        .0
        .values()
        .filter(|result| **result == Err(ErrorKind::SubmitUnknown));
    assert_eq!(unknown.count(), 3, "{:?}", results.0);
    assert_eq!(simulated.service().uploads, 3);
}

#[test]
fn what_is_looked_up_counts_as_open_until_it_is_found() {
    let simulated = simulated("counts", WAY, true);
    let mut batch = filled(&simulated, 1);
    let error = batch.next_done_with(cancelled_at(UNDERWAY)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);
    assert_eq!(
        (batch.queued(), batch.in_flight(), batch.pending().count()),
        (0, 1, 0)
    );
    let error = batch
        .next_done_with(CallOptions::new().timeout(ms(2000)))
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deadline);
    assert_eq!(
        (batch.queued(), batch.in_flight(), batch.pending().count()),
        (0, 1, 1)
    );
}

#[test]
fn a_question_that_is_cut_at_any_moment_loses_no_answer() {
    for deadline in (1..1000).step_by(9) {
        let simulated = simulated(&format!("question-{deadline}"), WAY, false);
        let mut batch = simulated.client.batch();
        for _ in 0..3 {
            let id = simulated
                .client
                .submit(&Captcha::image("GIF89a".repeat(50).into_bytes()))
                .unwrap();
            batch.add_submitted(id).unwrap();
        }
        // All are answered by now.
        simulated.clock.advance(Duration::from_secs(300));
        let before = simulated.service().requests;
        let mut results = Results::default();
        for _ in 0..8 {
            match batch.next_done_with(CallOptions::new().timeout(ms(deadline))) {
                Ok(Some(done)) => results.note(done),
                Ok(None) => break,
                Err(error) => assert_eq!(error.kind(), ErrorKind::Deadline, "{error}"),
            }
        }
        results.finish(&mut batch);
        assert_eq!(results.solved(), 3, "{deadline}: {:?}", results.0);
        // Each captcha is polled at most every two seconds, so short calls do not poll more often.
        let asked = simulated.service().requests - before;
        assert!(asked <= 9, "{deadline}: {asked} questions");
    }
}

/// Makes steps from a timer, like a program with windows, until all is finished; returns the longest time of a step.
fn by_timer(simulated: &Simulated, batch: &mut Batch, results: &mut Results) -> Duration {
    let mut longest = Duration::ZERO;
    loop {
        let (started, before) = (simulated.clock.now(), simulated.service().requests);
        let step = batch.next_done_with(CallOptions::new().timeout(Duration::ZERO));
        longest = longest.max(simulated.clock.now().saturating_sub(started));
        assert!(
            simulated.service().requests <= before + 1,
            "one request at most"
        );
        match step {
            Ok(Some(done)) => results.note(done),
            Ok(None) => return longest,
            Err(error) => assert_eq!(error.kind(), ErrorKind::Deadline, "{error}"),
        }
        simulated.clock.advance(TIMER);
    }
}

#[test]
fn a_step_is_one_request_and_no_pause() {
    let way = ms(80);
    let simulated = simulated("timer", way, false);
    let mut batch = filled(&simulated, 50);
    let mut results = Results::default();
    let longest = by_timer(&simulated, &mut batch, &mut results);
    assert_eq!((results.solved(), longest), (50, way));
    let service = simulated.service();
    assert_eq!(service.uploads, 50);
    assert!(service.least_gap >= ms(250));
}

#[test]
fn a_step_gives_feedback_too() {
    let simulated = simulated("timer-feedback", ms(80), false);
    let mut batch = filled(&simulated, 1);
    let done = loop {
        match batch.next_done_with(CallOptions::new().timeout(Duration::ZERO)) {
            Ok(done) => break done.unwrap(),
            Err(_) => simulated.clock.advance(TIMER),
        }
    };
    batch.feedback(done.captcha_id.unwrap(), ninekw::Verdict::Correct);
    by_timer(&simulated, &mut batch, &mut Results::default());
    assert_eq!(simulated.service().feedbacks, 1);
}

#[test]
fn a_step_without_a_turn_does_nothing() {
    let simulated = simulated("no-turn", ms(80), false);
    let (mut first, mut second) = (filled(&simulated, 1), filled(&simulated, 1));
    let step = |batch: &mut Batch| {
        let step = batch.next_done_with(CallOptions::new().timeout(Duration::ZERO));
        step.unwrap_err().kind()
    };
    assert_eq!(step(&mut first), ErrorKind::Deadline);
    let now = simulated.clock.now();
    assert_eq!(step(&mut second), ErrorKind::Deadline);
    assert_eq!((simulated.clock.now(), second.queued()), (now, 1));
    simulated.clock.advance(ms(500));
    assert_eq!(step(&mut second), ErrorKind::Deadline);
    assert_eq!((first.in_flight(), second.in_flight()), (1, 1));
    let mut empty = simulated.client.batch();
    let nothing = empty.next_done_with(CallOptions::new().timeout(Duration::ZERO));
    assert!(nothing.unwrap().is_none());
}

#[test]
fn a_step_can_be_cancelled() {
    let simulated = simulated("cancelled-step", ms(400), true);
    let mut batch = filled(&simulated, 1);
    let token = CancelToken::new();
    let trigger = token.clone();
    let call = CallOptions::new().timeout(Duration::ZERO).cancel(&token);
    let call = call.progress(move |progress| {
        if progress.elapsed >= ms(100) {
            trigger.trigger();
        }
        ControlFlow::Continue(())
    });
    let error = batch.next_done_with(call).unwrap_err();
    assert_eq!(
        (error.kind(), simulated.clock.now()),
        (ErrorKind::Deadline, ms(100))
    );
    let error = batch
        .next_done_with(CallOptions::new().cancel(&token))
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);
    let mut results = Results::default();
    results.finish(&mut batch);
    assert_eq!((results.solved(), simulated.service().uploads), (1, 1));
}

#[test]
fn what_is_answered_when_it_is_given_up_is_handed_out() {
    let simulated = simulated("given-up", ms(80), false);
    let mut batch = filled(&simulated, 3);
    let call = CallOptions::new().timeout(ms(2000));
    assert!(batch.next_done_with(call).is_err());
    simulated.clock.advance(Duration::from_secs(300));
    batch.give_up().unwrap();
    assert_eq!((batch.in_flight(), simulated.service().feedbacks), (0, 0));
    let mut results = Results::default();
    results.finish(&mut batch);
    assert_eq!(results.solved(), 3);
}

#[test]
fn it_is_given_up_without_a_look_where_none_is_due() {
    let simulated = simulated("not-due", ms(80), false);
    let mut batch = filled(&simulated, 3);
    let call = CallOptions::new().timeout(ms(2000));
    assert!(batch.next_done_with(call).is_err());
    batch.give_up().unwrap();
    assert!(batch.next_done().unwrap().is_none());
    let service = simulated.service();
    assert_eq!((service.feedbacks, service.requests), (3, 6));
}

#[test]
fn a_captcha_whose_upload_was_cut_is_found_and_given_up() {
    let simulated = simulated("cut-given-up", WAY, true);
    let mut batch = filled(&simulated, 1);
    let call = CallOptions::new().timeout(ms(300));
    assert!(batch.next_done_with(call).is_err());
    batch.give_up().unwrap();
    assert!(batch.next_done().unwrap().is_none());
    assert_eq!(simulated.service().feedbacks, 1);
}

/// Steps and calls of any length, over a network on which a fifth of all exchanges breaks.
#[test]
fn calls_of_any_length_over_a_bad_network_lose_nothing() {
    let service = Simulation::new(Model::Heavy, 11).with_faults(Faults { share: 0.2 });
    let simulated = with_settings("any-length", service, true, |config| {
        config.polling(Polling::Fast)
    });
    let count = 400;
    let mut batch = filled(&simulated, count);
    let mut results = Results::default();
    let mut random = fastrand::Rng::with_seed(5);
    loop {
        let timeout = if random.bool() {
            simulated.clock.advance(TIMER);
            0
        } else {
            random.u64(1..1500)
        };
        match batch.next_done_with(CallOptions::new().timeout(ms(timeout))) {
            Ok(Some(done)) => {
                if let (Some(id), Ok(_)) = (done.captcha_id, &done.result) {
                    batch.feedback(id, ninekw::Verdict::Correct);
                }
                results.note(done);
            }
            Ok(None) => break,
            Err(error) => assert_eq!(error.kind(), ErrorKind::Deadline, "{error}"),
        }
    }
    let service = simulated.service();
    assert_eq!(results.0.len() as u64, count);
    assert_eq!(
        results.solved(),
        service.uploads,
        "every captcha that was accepted was solved"
    );
    assert!(service.feedbacks >= results.solved() && batch.lost_feedback().is_empty());
    assert!(service.least_gap >= ms(250));
    // The others never reached the service, or only half of it.
    for result in results.0.values().filter_map(|result| result.err()) {
        assert!(
            matches!(result, ErrorKind::Connect | ErrorKind::SubmitUnknown),
            "{result:?}"
        );
    }
}

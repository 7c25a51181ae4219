//! The loop that takes jobs and gets them answered in time.

mod support;

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::rc::Rc;
use std::time::Duration;

use ninekw::unstable::Clock;
use ninekw::{
    Answerer, CallOptions, CancelToken, Captcha, Client, Decision, ErrorKind, Job, JobOutcome,
    Options, WorkEnd, WorkTally,
};
use ninekw_sandbox::Recorded;
use support::{Both, PICTURE, WORKER};

fn submit(both: &Both) -> i64 {
    let captcha = Captcha::image(PICTURE).nomd5(true);
    both.submitter.submit(&captcha).unwrap()
}

/// Decides with a closure and records the outcomes of the jobs.
struct Noting<F> {
    decide: F,
    outcomes: Rc<RefCell<Vec<String>>>,
    most: usize,
}

impl<F: FnMut(&Job) -> Decision> Answerer for Noting<F> {
    fn decide(&mut self, job: &Job) -> Decision {
        (self.decide)(job)
    }

    fn outcome(&mut self, _: &Job, outcome: &JobOutcome) -> ControlFlow<()> {
        let word = match outcome {
            JobOutcome::Answered(credits) => format!("answered {}", credits.unwrap_or(0)),
            JobOutcome::Refused(error) => format!("refused {}", error.service_code().unwrap_or(0)),
            JobOutcome::Skipped => "skipped".into(),
            JobOutcome::Late => "late".into(),
            JobOutcome::LetGo => "let go".into(),
            other => format!("{other:?}"),
        };
        self.outcomes.borrow_mut().push(word);
        if self.outcomes.borrow().len() == self.most {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

fn work(
    client: &Client,
    options: &Options,
    call: CallOptions,
    decide: impl FnMut(&Job) -> Decision,
) -> (WorkTally, Vec<String>) {
    let outcomes = Rc::default();
    let mut answerer = Noting {
        decide,
        outcomes: Rc::clone(&outcomes),
        most: usize::MAX,
    };
    let tally = client
        .with_options(call)
        .work(options, &mut answerer)
        .unwrap();
    let outcomes = outcomes.borrow().clone();
    (tally, outcomes)
}

fn seconds(seconds: u64) -> CallOptions {
    CallOptions::new().timeout(Duration::from_secs(seconds))
}

/// The actions that arrived, in order, without `usercaptchanew`.
fn actions(both: &Both) -> Vec<String> {
    let times = both.times();
    let names = times.into_iter().map(|(name, _)| name);
    names
        .filter(|name| name != "usercaptchanew" && name != "usercaptchaupload")
        .collect()
}

#[test]
fn jobs_are_answered_one_after_the_other() {
    let both = Both::new(1000);
    for _ in 0..3 {
        submit(&both);
    }
    let (tally, outcomes) = work(&both.answerer, &Options::new(), seconds(10), |job| {
        assert_eq!(job.files().len(), 1);
        Decision::Answer("kw7Fx9".into())
    });
    assert_eq!((tally.answered, tally.credits), (3, 24));
    assert_eq!(outcomes, ["answered 8", "answered 8", "answered 8"]);
    assert_eq!(both.service.credits(WORKER), Some(24));
    // With no job in hand the deadline is the end.
    assert_eq!(tally.end, WorkEnd::Deadline);
    assert_eq!(actions(&both).last().unwrap(), "usercaptchacorrect");
    // With nothing to do it polls for jobs once a second.
    let idle = both.times().len();
    assert!((3 + 3 + 3 + 7..=3 + 3 + 3 + 12).contains(&idle), "{idle}");
}

#[test]
fn a_person_may_take_their_time_but_not_too_much() {
    let both = Both::new(1000);
    submit(&both);
    let mut asked = 0;
    let (tally, outcomes) = work(&both.answerer, &Options::new(), seconds(60), |_| {
        asked += 1;
        Decision::Working
    });
    assert_eq!(
        (tally.late, outcomes.as_slice()),
        (1, &["late".to_owned()][..])
    );
    assert!(asked > 500, "{asked}");
    let skip = both.times();
    let at = |name: &str| skip.iter().find(|(known, _)| known == name).unwrap().1;
    let held = at("usercaptchaskip").saturating_sub(at("usercaptchanew"));
    assert!(
        held > Duration::from_secs(28) && held < Duration::from_secs(30),
        "{held:?}"
    );
}

#[test]
fn more_time_is_paid_for_with_a_touch_within_ten_seconds() {
    let both = Both::new(1000);
    let more = Options::new().with("moretimes", 3).unwrap();
    submit(&both);
    let (tally, _) = work(&both.answerer, &more, seconds(60), |job| {
        assert_eq!(job.time_limit(), Duration::from_secs(120));
        Decision::Pending
    });
    assert_eq!(tally.late, 1);
    let times = both.times();
    let at = |name: &str| times.iter().find(|(known, _)| known == name).unwrap().1;
    let held = at("usercaptchaskip").saturating_sub(at("usercaptchanew"));
    assert!(
        held >= Duration::from_secs(10) && held < Duration::from_secs(11),
        "{held:?}"
    );

    let both = Both::new(1000);
    submit(&both);
    let (tally, _) = work(&both.answerer, &more, seconds(200), |job| {
        if job.time_left() > Duration::from_secs(70) {
            Decision::Working
        } else {
            Decision::Answer("kw7Fx9".into())
        }
    });
    assert_eq!(tally.answered, 1);
}

#[test]
fn a_blocking_answerer_that_is_too_late_sends_nothing() {
    let both = Both::new(1000);
    submit(&both);
    let clock = std::sync::Arc::clone(&both.clock);
    let (tally, outcomes) = work(&both.answerer, &Options::new(), seconds(30), move |_| {
        clock.advance(Duration::from_secs(31));
        Decision::Answer("kw7Fx9".into())
    });
    assert_eq!((tally.late, tally.answered), (1, 0));
    assert_eq!(outcomes, ["late"]);
    assert!(!actions(&both).contains(&"usercaptchacorrect".to_owned()));
}

#[test]
fn a_wrong_answer_may_be_mended() {
    let both = Both::new(1000);
    let captcha = Captcha::mouse(PICTURE);
    both.submitter.submit(&captcha).unwrap();
    let clicks = Options::new().with("mouse", 1).unwrap();
    let mut tries = 0;
    let (tally, outcomes) = work(&both.answerer, &clicks, seconds(5), |_| {
        tries += 1;
        Decision::Answer(if tries < 3 { "nowhere" } else { "3x4" }.into())
    });
    assert_eq!((tally.answered, tally.refused), (1, 0));
    assert_eq!(outcomes, ["refused 45", "refused 45", "answered 8"]);

    let captcha = captcha.nomd5(true);
    both.submitter.submit(&captcha).unwrap();
    let (tally, outcomes) = work(&both.answerer, &clicks, seconds(5), |_| {
        Decision::Answer("nowhere".into())
    });
    assert_eq!(tally.skipped, 1);
    assert_eq!(outcomes.last().unwrap(), "skipped");
}

#[test]
fn skip_let_go_and_stop() {
    let both = Both::new(1000);
    let ids = [submit(&both), submit(&both), submit(&both)];
    let (tally, outcomes) = work(&both.answerer, &Options::new(), seconds(20), |job| {
        if job.id() == ids[0] {
            Decision::Skip
        } else if job.id() == ids[1] {
            Decision::LetGo
        } else {
            Decision::Stop
        }
    });
    assert_eq!((tally.skipped, tally.let_go), (1, 1));
    assert_eq!(tally.end, WorkEnd::Stopped);
    assert_eq!(outcomes, ["skipped", "let go"]);
    let requests = both.service.requests();
    let last = requests.last().unwrap();
    assert_eq!(last.action().as_deref(), Some("usercaptchaskip"));
    assert_eq!(last.parameter("id"), Some(ids[2].to_string()));
    assert_eq!(last.parameter("end").as_deref(), Some("1"));
}

/// Ends by a token or a deadline when somebody has worked on a job for `after`; returns the tally, the requests since
/// then, and how long it took.
fn interrupt(after: Duration, by_token: bool) -> (i64, WorkTally, Vec<Recorded>, Duration) {
    let both = Both::new(1000);
    let id = submit(&both);
    let clock = std::sync::Arc::clone(&both.clock);
    // After its 250 ms, the request for a job comes first.
    clock.advance(Duration::from_secs(1));
    let begun = clock.now();
    let end = begun + after;
    let token = CancelToken::new();
    let call = if by_token {
        CallOptions::new().cancel(&token)
    } else {
        CallOptions::new().timeout(after)
    };
    let (tally, outcomes) = work(&both.answerer, &Options::new(), call, |_| {
        if by_token && clock.now() >= end {
            token.trigger();
        }
        Decision::Working
    });
    assert!(outcomes.is_empty());
    let requests = both.service.requests().split_off(2);
    (id, tally, requests, both.clock.now().saturating_sub(end))
}

fn ended(by_token: bool) -> WorkEnd {
    if by_token {
        WorkEnd::Cancelled
    } else {
        WorkEnd::Deadline
    }
}

#[test]
fn a_token_and_a_deadline_end_it_and_give_the_job_back_if_there_is_a_turn() {
    for by_token in [false, true] {
        let (id, tally, requests, late) = interrupt(Duration::from_secs(2), by_token);
        assert_eq!((tally.answered, tally.in_hand), (0, None));
        assert_eq!(tally.end, ended(by_token));
        assert_eq!(requests.len(), 1, "{requests:?}");
        assert_eq!(requests[0].action().as_deref(), Some("usercaptchaskip"));
        assert_eq!(requests[0].parameter("id"), Some(id.to_string()));
        assert!(late <= Duration::from_millis(100), "{late:?}");
    }
}

#[test]
fn without_a_turn_it_names_the_job_in_hand() {
    for by_token in [false, true] {
        // The 250 ms after the request for the job are not over.
        let (id, tally, requests, late) = interrupt(Duration::from_millis(50), by_token);
        let in_hand = tally.in_hand;
        assert_eq!((in_hand, requests.len()), (Some(id), 0), "{requests:?}");
        assert_eq!(tally.end, ended(by_token));
        assert!(late <= Duration::from_millis(100), "{late:?}");
    }
}

#[test]
fn an_error_that_does_not_pass_ends_it() {
    let both = Both::new(1000);
    let stranger = both.client("noSuchKey");
    let error = stranger
        .work(&Options::new(), &mut |_: &Job| Decision::Stop)
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Auth);
    let wrong = Options::new().with("maxtimeout", 60).unwrap();
    let error = both
        .answerer
        .work(&wrong, &mut |_: &Job| Decision::Stop)
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnknownOption);
}

#[test]
fn who_is_told_the_outcome_may_end_it() {
    let both = Both::new(1000);
    submit(&both);
    submit(&both);
    let outcomes = Rc::default();
    let mut answerer = Noting {
        decide: |_: &Job| Decision::Answer("kw7Fx9".into()),
        outcomes: Rc::clone(&outcomes),
        most: 1,
    };
    let tally = both.answerer.work(&Options::new(), &mut answerer).unwrap();
    assert_eq!((tally.answered, outcomes.borrow().len()), (1, 1));
}

//! `solve`, `wait` and a batch are one engine: they poll at the same times, whatever `polling` is, and waits of one
//! captcha share their polls.

mod support;

use std::time::Duration;

use ninekw::{AddOptions, CallOptions, Captcha, Client, ErrorKind, Polling};

use support::{Both, PICTURE};

fn captcha() -> Captcha {
    Captcha::image(PICTURE)
}

/// The times of the polls after the upload, in milliseconds. The answer is ready after twelve seconds.
fn polls(polling: Polling, solve: impl FnOnce(&Client) -> String) -> Vec<u128> {
    let both = Both::new(100);
    both.answer_at(Duration::from_secs(12), "kw7Fx9");
    assert_eq!(solve(&both.submitter_polling(polling)), "kw7Fx9");
    let times = both.times();
    let uploaded = times[0].1;
    assert_eq!(times[0].0, "usercaptchaupload");
    let polls = times[1..].iter().map(|(action, at)| {
        assert_eq!(action, "usercaptchacorrectdata");
        at.saturating_sub(uploaded).as_millis()
    });
    polls.collect()
}

#[test]
fn every_way_to_an_answer_polls_at_the_same_times() {
    let mut counts = Vec::new();
    for polling in [Polling::Polite, Polling::Balanced, Polling::Fast] {
        let text = |answer: ninekw::Answer| answer.text().to_owned();
        let solve = polls(polling, |client| text(client.solve(&captcha()).unwrap()));
        let wait = polls(polling, |client| {
            let id = client.submit(&captcha()).unwrap();
            text(client.wait(id).unwrap())
        });
        let batch = polls(polling, |client| {
            let mut batch = client.batch();
            batch.add(&captcha()).unwrap();
            text(batch.next_done().unwrap().unwrap().result.unwrap())
        });
        let many = polls(polling, |client| {
            let mut many = client.solve_many([captcha()]);
            text(many.next().unwrap().unwrap().result.unwrap())
        });
        // A batch chooses when it gets its turn, in slices.
        for (way, other) in [("wait", &wait), ("batch", &batch), ("solve_many", &many)] {
            let differ = |(one, other): (&u128, &u128)| one.abs_diff(*other) > 50;
            let is_off = solve.len() != other.len() || solve.iter().zip(other).any(differ);
            assert!(!is_off, "{polling:?} {way}: {solve:?} {other:?}");
        }
        counts.push(solve.len());
    }
    assert!(counts.is_sorted() && counts[0] < counts[2], "{counts:?}");
}

#[test]
fn a_wait_that_ends_before_a_poll_is_worth_it_polls_once() {
    for polling in [Polling::Polite, Polling::Balanced, Polling::Fast] {
        let both = Both::new(100);
        let client = both.submitter_polling(polling);
        let call = CallOptions::new().timeout(Duration::from_secs(7));
        let error = client.with_options(call).solve(&captcha()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Deadline);
        let times = both.times();
        let last = times.last().unwrap();
        assert_eq!(last.0, "usercaptchacorrectdata", "{polling:?} {times:?}");
        assert!(last.1 >= Duration::from_secs(5), "{polling:?} {times:?}");

        let both = Both::new(100);
        let mut batch = both.submitter_polling(polling).batch();
        let short = AddOptions::new().timeout(Duration::from_secs(7));
        batch.add_with(&captcha(), short).unwrap();
        let done = batch.next_done().unwrap().unwrap();
        assert_eq!(done.result.unwrap_err().kind(), ErrorKind::Deadline);
        assert_eq!(both.times().len(), times.len(), "{polling:?}");
    }
}

#[test]
fn waits_of_one_captcha_share_their_polls() {
    let both = Both::new(100);
    let client = both.submitter_polling(Polling::Fast);
    let id = client.submit(&captcha()).unwrap();
    let alone = both.times().len();
    let mut first = client.batch();
    let mut second = client.batch();
    first.add_submitted(id).unwrap();
    second.add_submitted(id).unwrap();
    let soon = || CallOptions::new().timeout(Duration::from_secs(6));
    assert!(first.next_done_with(soon()).is_err());
    let polls = both.times().len() - alone;
    assert_eq!(polls, 1);
    // The second one uses the poll of the first.
    let at_once = CallOptions::new().timeout(Duration::from_millis(500));
    assert!(second.next_done_with(at_once).is_err());
    assert_eq!(both.times().len() - alone, polls);
    assert!(both.service.answer(id, "kw7Fx9"));
    let done = first.next_done().unwrap().unwrap();
    assert_eq!(done.result.unwrap().text(), "kw7Fx9");
    let asked = both.times().len();
    let done = second.next_done().unwrap().unwrap();
    assert_eq!(done.result.unwrap().text(), "kw7Fx9");
    assert_eq!(both.times().len(), asked);
}

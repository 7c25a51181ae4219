//! Submitter and worker with the local service, on a clock that all three share.

mod support;

use std::time::Duration;

use ninekw::{Captcha, ErrorKind, Kind, Options, State, Verdict};
use support::{Both, PICTURE};

fn captcha() -> Captcha {
    Captcha::image(PICTURE)
}

#[test]
fn a_captcha_lives_from_submission_to_feedback() {
    let both = Both::new(100);
    assert_eq!(both.submitter.balance().unwrap(), 100);
    let id = both.submitter.submit(&captcha()).unwrap();
    assert_eq!(both.submitter.poll(id).unwrap().state(), State::Pending);

    let job = both.take().expect("a captcha is waiting");
    assert_eq!(job, id);
    let shown = both.worker("usercaptchashow", &[("id", id.into())]);
    assert_eq!(shown.bytes(), std::fs::read(PICTURE).unwrap());
    let answered = both.worker(
        "usercaptchacorrect",
        &[("id", id.into()), ("captcha", "größer 1&2".into())],
    );
    assert_eq!(answered.text("message").as_deref(), Some("OK"));

    let answer = both.submitter.wait(id).unwrap();
    assert_eq!(answer.text(), "größer 1&2");
    assert_eq!(answer.kind(), Some(Kind::Text));
    both.submitter.feedback(id, Verdict::Incorrect).unwrap();
    both.submitter.feedback(id, Verdict::Correct).unwrap();
    assert_eq!(both.submitter.balance().unwrap(), 90);
    assert_eq!(both.service.credits(support::WORKER), Some(8));
    assert_eq!(both.service.uploads(), 1);
}

#[test]
fn the_text_form_serves_both_sides_too() {
    let both = Both::new(100);
    let text = |action: &str, entries: &[(&str, ninekw::Value)]| {
        let mut options = Options::new();
        for (name, value) in entries {
            options.set(name, value.clone()).unwrap();
        }
        options.set("json", 0).unwrap();
        both.submitter.call(action, &options).unwrap().body()
    };
    let id = both.submitter.submit(&captcha()).unwrap();
    assert_eq!(text("usercaptchaguthaben", &[]), "90");
    assert_eq!(text("usercaptchacorrectdata", &[("id", id.into())]), "");
    let info = [("id", id.into()), ("info", 1.into())];
    assert_eq!(text("usercaptchacorrectdata", &info), "NO DATA");
    assert!(both.service.answer(id, "abc"));
    assert_eq!(text("usercaptchacorrectdata", &[("id", id.into())]), "abc");
    let correct = [("id", id.into()), ("correct", 1.into())];
    assert_eq!(text("usercaptchacorrectback", &correct), "OK");
    assert!(text("servercheck.txt", &[]).starts_with("worker="));
}

#[test]
fn the_first_poll_comes_after_five_seconds_and_the_next_two_later() {
    let both = Both::new(100);
    both.answer_at(Duration::from_secs(12), "kw7Fx9");
    let answer = both.submitter.solve(&captcha()).unwrap();
    assert_eq!(answer.text(), "kw7Fx9");
    let times = both.times();
    let at = |action: &str| -> Vec<Duration> {
        let mine = times.iter().filter(|(name, _)| name == action);
        mine.map(|(_, at)| *at).collect()
    };
    let (uploads, polls) = (at("usercaptchaupload"), at("usercaptchacorrectdata"));
    assert_eq!(uploads.len(), 1);
    assert!(
        polls[0].saturating_sub(uploads[0]) >= Duration::from_secs(5),
        "{times:?}"
    );
    assert!(
        polls[0].saturating_sub(uploads[0]) < Duration::from_millis(5300),
        "{times:?}"
    );
    for pair in polls.windows(2) {
        assert!(
            pair[1].saturating_sub(pair[0]) >= Duration::from_secs(2),
            "{times:?}"
        );
    }
    assert!(
        times.last().unwrap().1 < Duration::from_secs(15),
        "{times:?}"
    );
}

#[test]
fn waiting_for_a_captcha_of_ones_own_keeps_to_the_first_poll_as_well() {
    let both = Both::new(100);
    both.answer_at(Duration::from_secs(1), "kw7Fx9");
    let id = both.submitter.submit(&captcha()).unwrap();
    both.submitter.wait(id).unwrap();
    let times = both.times();
    assert!(
        times[1].1.saturating_sub(times[0].1) >= Duration::from_secs(5),
        "{times:?}"
    );
}

#[test]
fn the_service_says_unsolved_before_the_deadline_does() {
    let both = Both::new(100);
    let error = both.submitter.solve(&captcha().maxtimeout(90)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unsolved);
    assert!(error.captcha_id().is_some());
    assert_eq!(both.submitter.balance().unwrap(), 100);
    let last = both.times().last().unwrap().1;
    assert!(last < Duration::from_secs(95), "{last:?}");
}

#[test]
fn unused_gives_up_an_open_captcha_and_frees_its_credits() {
    let both = Both::new(100);
    let id = both.submitter.submit(&captcha()).unwrap();
    assert_eq!(both.submitter.balance().unwrap(), 90);
    both.submitter.feedback(id, Verdict::Unused).unwrap();
    assert_eq!(both.submitter.balance().unwrap(), 100);
    assert_eq!(both.submitter.poll(id).unwrap().state(), State::Unsolved);
    assert_eq!(both.take(), None);
}

#[test]
fn another_client_goes_on_waiting() {
    let both = Both::new(100);
    let id = both.submitter.submit(&captcha()).unwrap();
    let timeout = ninekw::CallOptions::new().timeout(Duration::from_secs(8));
    let error = both.submitter.with_options(timeout).wait(id).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deadline);
    assert_eq!(error.captcha_id(), Some(id));
    assert!(both.service.answer(id, "late"));
    assert_eq!(both.another_submitter().wait(id).unwrap().text(), "late");
    assert_eq!(both.service.uploads(), 1);
}

#[test]
fn the_service_refuses_with_its_own_codes() {
    let both = Both::new(5);
    let error = both.submitter.submit(&captcha()).unwrap_err();
    assert_eq!(
        (error.kind(), error.service_code()),
        (ErrorKind::Balance, Some(11))
    );
    let tiny = both
        .submitter
        .submit(&Captcha::image(&b"GIF89a"[..]))
        .unwrap_err();
    assert_eq!(
        (tiny.kind(), tiny.service_code()),
        (ErrorKind::Input, Some(10))
    );
    let unknown = both.submitter.poll(123).unwrap_err();
    assert_eq!(
        (unknown.kind(), unknown.service_code()),
        (ErrorKind::Gone, Some(7))
    );
    let stranger = both.client("noSuchKey").balance().unwrap_err();
    assert_eq!(
        (stranger.kind(), stranger.service_code()),
        (ErrorKind::Auth, Some(3))
    );
}

#[test]
fn the_load_is_told() {
    let both = Both::new(100);
    let before = both.submitter.server_status().unwrap();
    assert_eq!(
        (before.queue(), before.queue_for(Kind::Text)),
        (Some(0), Some(0))
    );
    both.submitter.submit(&captcha()).unwrap();
    let after = both.submitter.server_status().unwrap();
    assert_eq!(
        (after.queue(), after.queue_for(Kind::Text)),
        (Some(1), Some(1))
    );
    assert!(after.workers().is_some());
    let hurried = captcha().maxtimeout(90).nomd5(true);
    both.submitter.submit(&hurried).unwrap();
    let later = both.submitter.server_status().unwrap();
    let queues = ["queue", "queue1", "queue2"].map(|name| later.reply().int(name));
    assert_eq!(queues, [Some(2), Some(1), Some(1)]);
}

#[test]
fn every_documented_figure_can_be_read() {
    let both = Both::new(100);
    let status = both.submitter.server_status().unwrap();
    let names = include_str!("../data/documented-figures.txt").lines();
    let names: Vec<&str> = names.filter(|line| !line.starts_with('#')).collect();
    assert_eq!(names.len(), 46);
    for name in names {
        let found = match name {
            "ninekwclientversion" => status.reply().text(name).is_some(),
            _ => status.reply().int(name).is_some(),
        };
        assert!(found, "{name}");
    }
}

//! Thousands of captchas at once over a network on which a fifth of all exchanges breaks: every paid answer arrives,
//! none is paid for twice, and the rate limit holds.

use std::time::Duration;

use ninekw::{Captcha, ErrorKind, Polling, Verdict};
use ninekw_tests::simulation::{Faults, Model, Simulated, Simulation};

/// The number of captchas; the longer soak test sets another one.
fn count() -> u64 {
    std::env::var("NINEKW_SOAK")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(2000)
}

#[test]
fn every_answer_that_was_paid_for_arrives() {
    let (solved, uploads) = soak("recovered", true);
    assert_eq!(
        solved, uploads,
        "every captcha that was accepted was solved"
    );
}

#[test]
fn without_a_look_into_the_history_it_is_said_what_is_unknown() {
    let (solved, uploads) = soak("plain", false);
    assert!(solved < uploads);
}

/// Captchas solved, and captchas accepted by the service.
fn soak(name: &str, recover: bool) -> (u64, u64) {
    let service = Simulation::new(Model::Heavy, 7).with_faults(Faults { share: 0.2 });
    let simulated = Simulated::new(name, service, |config| {
        config.polling(Polling::Fast).recover_uploads(recover)
    });
    let client = &simulated.client;
    let captcha = Captcha::image("GIF89a".repeat(50).into_bytes());
    let captchas = (0..count()).map(|_| captcha.clone());
    let mut solving = client.solve_many(captchas);
    let (mut solved, mut unknown, mut failed) = (0_u64, 0_u64, Vec::new());
    let mut seen = std::collections::HashSet::new();
    while let Some(done) = solving.next() {
        let done = done.unwrap();
        assert!(
            seen.insert(done.ticket),
            "ticket {} came twice",
            done.ticket
        );
        match done.result {
            Ok(answer) => {
                assert_eq!(answer.text(), Simulation::answer(answer.id()));
                solving.batch().feedback(answer.id(), Verdict::Correct);
                solved += 1;
            }
            Err(error) if error.kind() == ErrorKind::SubmitUnknown => unknown += 1,
            Err(error) => failed.push(error),
        }
    }
    assert_eq!(solving.batch().in_flight(), 0);
    assert!(solving.batch().lost_feedback().is_empty());
    let service = simulated.service();
    println!(
        "{solved} solved, {unknown} of unknown fate, {} failed; {} uploads, {} requests, {} feedbacks, {:.0} s",
        failed.len(),
        service.uploads,
        service.requests,
        service.feedbacks,
        simulated.now(),
    );
    assert_eq!(seen.len() as u64, count());
    // The failed ones never reached the service: every attempt to connect failed.
    for error in &failed {
        assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    }
    // Some of the unknown ones were accepted; nothing was submitted twice.
    assert!(service.uploads >= solved && service.uploads <= solved + unknown);
    assert!(solved + unknown + failed.len() as u64 == count());
    assert!(service.feedbacks >= solved);
    assert!(service.least_gap >= Duration::from_millis(250));
    (solved, service.uploads)
}

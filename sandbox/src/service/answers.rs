//! Answers, their review by another worker, and the submitter's feedback, with the credits of each.

use std::time::Duration;

use super::captcha::{Answer, Captcha, Review, Stage, Verdict};
use super::events::{Event, Happening};
use super::money::{REVIEWER_PAY, WORKER_PAY};
use super::state::State;

/// The worker who sent something, and the worker's program.
pub(crate) struct Sender<'a> {
    pub(crate) key: &'a str,
    pub(crate) source: String,
}

impl State {
    /// Answers a pending captcha without a worker; false when it is unknown or no longer pending.
    pub(crate) fn answer(&mut self, id: i64, text: &str, now: Duration) -> bool {
        let answer = |captcha: &mut Captcha| {
            if !captcha.is_open() {
                return false;
            }
            let mut event = Event::new(Happening::Answered, now, "");
            text.clone_into(&mut event.text);
            captcha.stage = Stage::Answered(new_answer(captcha, text, now));
            captcha.events.push(event);
            true
        };
        self.captchas.change(id, answer).unwrap_or(false)
    }

    /// A worker's answer: paid at once, then reviewed if the submitter requested that.
    pub(crate) fn solve(&mut self, id: i64, text: &str, sender: Sender<'_>, now: Duration) {
        let solve = |captcha: &mut Captcha| {
            let answer = new_answer(captcha, text, now);
            captcha.stage = if captcha.reviewed {
                Stage::Reviewing(Review { answer, hold: None })
            } else {
                Stage::Answered(answer)
            };
            captcha.events.push(Event {
                text: text.to_owned(),
                source: sender.source,
                paid: WORKER_PAY,
                ..Event::new(Happening::Answered, now, sender.key)
            });
        };
        if self.captchas.change(id, solve).is_some() {
            self.pay(sender.key, WORKER_PAY);
        }
    }

    /// A reviewer's yes or no; both are paid the same.
    ///
    /// After a no the captcha goes back to the queue, and the worker who was wrong is not paid
    /// and does not get it again. A captcha that only had an answer to check ends.
    pub(crate) fn review(&mut self, id: i64, yes: bool, sender: Sender<'_>, now: Duration) {
        let key = sender.key;
        let decide = |captcha: &mut Captcha| decide(captcha, yes, sender, now);
        let Some(Decision::Made { taken_back }) = self.captchas.change(id, decide) else {
            return;
        };
        self.pay(key, REVIEWER_PAY);
        if let Some((worker, credits)) = taken_back {
            self.charge(&worker, credits);
        }
    }

    /// The submitter's first verdict on an answer, or its change from wrong to right.
    ///
    /// A wrong answer costs nothing: the price is refunded, and the pay for the answer and for its
    /// review is taken back. A change to right undoes that.
    pub(crate) fn judge(&mut self, id: i64, right: bool) {
        let judge = |captcha: &mut Captcha| {
            let changed = captcha.verdict == Some(Verdict::NotOk);
            captcha.verdict = Some(if right { Verdict::Ok } else { Verdict::NotOk });
            let payments = mark_work(captcha, right);
            let moves_credits = !right || changed;
            moves_credits.then(|| (captcha.submitter.clone(), captcha.price, payments))
        };
        let Some(Some((submitter, price, payments))) = self.captchas.change(id, judge) else {
            return;
        };
        let sign = if right { 1 } else { -1 };
        self.charge(&submitter, sign * price);
        for (worker, paid) in payments {
            self.pay(&worker, sign * paid);
        }
    }
}

/// What a reviewer's word did.
enum Decision {
    /// Nothing is in review.
    Nothing,
    /// It counts, and a worker who was wrong loses this pay.
    Made { taken_back: Option<(String, i64)> },
}

/// Applies a reviewer's word.
fn decide(captcha: &mut Captcha, yes: bool, sender: Sender<'_>, now: Duration) -> Decision {
    let check_only = captcha.is_check_only();
    let Stage::Reviewing(review) = captcha.stage.clone() else {
        return Decision::Nothing;
    };
    let mut taken_back = None;
    captcha.stage = match (yes, check_only) {
        (true, _) => Stage::Answered(review.answer),
        (false, true) => Stage::Unsolved,
        (false, false) => {
            taken_back = reject_last_answer(captcha);
            Stage::Waiting
        }
    };
    captcha.events.push(Event {
        text: if yes { "yes" } else { "no" }.to_owned(),
        source: sender.source,
        paid: REVIEWER_PAY,
        ..Event::new(Happening::Confirmed, now, sender.key)
    });
    if matches!(captcha.stage, Stage::Waiting) {
        captcha.events.push(Event::new(Happening::Queued, now, ""));
    }
    Decision::Made { taken_back }
}

/// Marks the latest answer and its review; returns the workers and their pay.
fn mark_work(captcha: &mut Captcha, right: bool) -> Vec<(String, i64)> {
    let mut payments = Vec::new();
    for event in captcha.events.iter_mut().rev() {
        if !event.is_work() {
            continue;
        }
        event.right = Some(right);
        payments.push((event.worker.clone(), event.paid));
        if event.what == Happening::Answered {
            break;
        }
    }
    payments
}

fn new_answer(captcha: &Captcha, text: &str, now: Duration) -> Answer {
    Answer {
        text: text.to_owned(),
        at: now,
        assigned_at: captcha
            .assignment()
            .map_or(captcha.submitted_at, |assignment| assignment.since),
    }
}

/// Marks the latest answer as wrong; returns its worker and the pay to take back.
fn reject_last_answer(captcha: &mut Captcha) -> Option<(String, i64)> {
    let event = captcha
        .events
        .iter_mut()
        .rev()
        .find(|event| event.what == Happening::Answered)?;
    event.right = Some(false);
    captcha.skipped_by.insert(event.worker.clone());
    Some((event.worker.clone(), std::mem::take(&mut event.paid)))
}

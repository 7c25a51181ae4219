//! A pending captcha, as far as it matters for when to poll it.

use std::time::Duration;

use super::solve_time::SolveTime;
use super::{Polling, moment};
use crate::answer::Kind;

/// After the captcha's own end the service's verdict is certain; this long after it asks at once.
pub(super) const VERDICT: f64 = 1.0;
/// Waiting a little longer than the service lets its own verdict come first.
const GRACE: f64 = 10.0;

/// In seconds; as exactly as this is it told when a poll is worth its turn.
const LEAST_STEP: f64 = 0.05;

/// What determines how long its answer may have been ready.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pending {
    /// None: not submitted by this client.
    pub(crate) kind: Option<Kind>,
    /// Seconds on the client's clock.
    pub(super) submitted: f64,
    /// Age at the last poll that found no answer; 0: not asked yet.
    pub(super) last: f64,
    /// Seconds that the captcha lives.
    pub(super) life: f64,
}

impl Pending {
    /// Submitted at `submitted`, and not polled yet.
    pub(crate) fn new(kind: Option<Kind>, submitted: Duration, life: Duration) -> Self {
        Self {
            kind,
            submitted: submitted.as_secs_f64(),
            last: 0.0,
            life: life.as_secs_f64(),
        }
    }

    /// Age in seconds.
    pub(crate) fn age(&self, now: Duration) -> f64 {
        now.as_secs_f64() - self.submitted
    }

    /// The age, in seconds, at which the service's own verdict is overdue.
    pub(crate) fn end(&self) -> f64 {
        self.life + GRACE
    }

    /// When, on the client's clock, the service's own verdict is overdue.
    pub(crate) fn ends_at(&self) -> Duration {
        Duration::try_from_secs_f64(self.submitted + self.end()).unwrap_or(Duration::MAX)
    }

    /// Age at the last poll that found no answer; 0: not polled yet.
    pub(crate) fn last_poll(&self) -> f64 {
        self.last
    }

    /// A poll sent at age `age` found no answer.
    pub(crate) fn not_yet(&mut self, age: f64) {
        self.last = age.max(0.0);
    }

    /// For how long the answer or the verdict has been there for certain, if it is.
    pub(super) fn certain_wait(&self, now: f64) -> Option<f64> {
        let (age, end) = (now - self.submitted, self.life + VERDICT);
        (age >= end).then(|| age - end.max(self.last))
    }

    /// Expected seconds that its answer has been ready.
    pub(super) fn accrued_wait(&self, time: &SolveTime, now: f64) -> f64 {
        let certain = self.certain_wait(now);
        certain.unwrap_or_else(|| time.accrued_wait(self.last, now - self.submitted))
    }

    /// The first moment from `from` on at which a poll is worth its turn.
    pub(crate) fn worth_a_poll(
        &self,
        polling: Polling,
        time: &SolveTime,
        from: Duration,
    ) -> Duration {
        let mut now = from.as_secs_f64().max(self.submitted);
        // A little later, as rounding may make it early.
        let end = self.submitted + self.life + VERDICT + 1e-6;
        // The accrued wait rises by at most a second a second, so only the least step goes too far.
        while self.certain_wait(now).is_none() {
            let missing = polling.floor() - self.accrued_wait(time, now);
            if missing <= 0.0 {
                break;
            }
            now = (now + missing.max(LEAST_STEP)).min(end);
        }
        moment(now)
    }
}

/// A pending captcha, and the time that people take for its kind as known when this was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Estimate {
    pub(crate) pending: Pending,
    pub(crate) time: SolveTime,
}

impl Estimate {
    /// Expected seconds that its answer has been ready.
    pub(crate) fn accrued_wait(&self, now: f64) -> f64 {
        self.pending.accrued_wait(&self.time, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::polling::{Learning, Next, Scheduler};

    /// When a scheduler that has nothing else to do polls it again, after a poll at age `last` found no answer.
    fn polled_again(polling: Polling, pending: Pending, last: f64, interval: Duration) -> f64 {
        let mut scheduler = Scheduler::new(polling, Duration::ZERO, interval);
        scheduler.add((1, 0), pending, None);
        scheduler.not_yet(0, last);
        let mut now = moment(last);
        loop {
            match scheduler.next(now, &Learning::default()) {
                Next::Poll(_) => return now.as_secs_f64(),
                Next::Wait(until) => now = until,
                Next::Nothing => panic!("it is pending"),
            }
        }
    }

    #[test]
    fn it_is_the_moment_that_the_scheduler_chooses() {
        let (life, interval) = (Duration::from_secs(90), Duration::from_secs(2));
        for polling in [Polling::Polite, Polling::Balanced, Polling::Fast] {
            for kind in [None, Some(Kind::Text), Some(Kind::Interactive)] {
                for last in [0.5, 5.0, 20.0, 60.0, 88.5, 95.0] {
                    let mut pending = Pending::new(kind, Duration::ZERO, life);
                    let expected = polled_again(polling, pending, last, interval);
                    pending.not_yet(last);
                    let time = Learning::default().solve_time(kind);
                    let from = moment(last).saturating_add(interval);
                    let due = pending.worth_a_poll(polling, &time, from).as_secs_f64();
                    assert!(
                        (due - expected).abs() < 2.0 * LEAST_STEP,
                        "{polling:?} {kind:?} {last}: {due}, not {expected}"
                    );
                }
            }
        }
    }
}

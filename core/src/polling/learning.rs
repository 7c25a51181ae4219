//! What all clients, threads and batches of an account have learnt together of how long people take.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::fit::Learned;
use super::pending::Pending;
use super::solve_time::SolveTime;
use crate::answer::Kind;
use crate::lock;

/// How often the service's own figures are looked at while captchas are pending.
const LOOK_AT_SERVICE: Duration = Duration::from_secs(60);

/// One account's.
#[derive(Debug, Default)]
pub(crate) struct Learning {
    known: Mutex<Known>,
    /// Changes with every new distribution.
    version: AtomicU32,
}

#[derive(Debug, Default)]
struct Known {
    kinds: Vec<(Option<Kind>, Learned)>,
    looked_at_service: Option<Duration>,
}

impl Known {
    fn of(&mut self, kind: Option<Kind>) -> &mut Learned {
        let index = self.kinds.iter().position(|(known, _)| *known == kind);
        let index = index.unwrap_or_else(|| {
            self.kinds.push((kind, Learned::new(guess(kind))));
            self.kinds.len() - 1
        });
        &mut self.kinds[index].1
    }
}

impl Learning {
    /// An answer was found at age `age`: this is how long people take. Tells whether the distribution changed.
    pub(crate) fn observe(&self, open: &Pending, age: f64) -> bool {
        let is_new = lock(&self.known).of(open.kind).observe(open.last, age);
        if is_new {
            self.changed();
        }
        is_new
    }

    /// How long people take for a kind, as known now.
    pub(crate) fn solve_time(&self, kind: Option<Kind>) -> SolveTime {
        lock(&self.known).of(kind).solve_time()
    }

    /// What the service says about the time that people take, in seconds.
    pub(crate) fn seed(&self, mean: f64) {
        let mut known = lock(&self.known);
        for kind in Kind::ALL.into_iter().map(Some).chain([None]) {
            // Widgets take longer than the mean of everything.
            if kind != Some(Kind::Interactive) {
                known.of(kind).seed(mean);
            }
        }
        drop(known);
        self.changed();
    }

    /// How long people take, whatever the answers and the service say.
    pub(crate) fn fix(&self, time: SolveTime) {
        let mut known = lock(&self.known);
        for kind in Kind::ALL.into_iter().map(Some).chain([None]) {
            known.of(kind).fix(time);
        }
        drop(known);
        self.changed();
    }

    /// Whether the service's own figures are old. Returning true counts as a look at them.
    pub(crate) fn look_is_due(&self, now: Duration) -> bool {
        let mut known = lock(&self.known);
        let last = known.looked_at_service;
        let due = last.is_none_or(|last| now.saturating_sub(last) >= LOOK_AT_SERVICE);
        if due {
            known.looked_at_service = Some(now);
        }
        due
    }

    fn changed(&self) {
        self.version.fetch_add(1, Ordering::Release);
    }
}

/// The distributions as known at one moment: a copy, to be used without a lock.
#[derive(Debug, Clone, Default)]
pub(crate) struct Times {
    version: u32,
    known: Vec<(Option<Kind>, SolveTime)>,
}

impl Times {
    /// How long people take for a kind.
    pub(crate) fn of(&self, kind: Option<Kind>) -> SolveTime {
        let mut known = self.known.iter();
        known
            .find(|(known, _)| *known == kind)
            .map_or_else(|| guess(kind), |(_, time)| *time)
    }

    /// Gives what was known before, if there is something newer by now.
    pub(crate) fn refresh(&mut self, learning: &Learning) -> Option<Self> {
        let version = learning.version.load(Ordering::Acquire);
        if version == self.version {
            return None;
        }
        let known = lock(&learning.known);
        let kinds = known.kinds.iter();
        let known = kinds
            .map(|(kind, learned)| (*kind, learned.solve_time()))
            .collect();
        Some(std::mem::replace(self, Self { version, known }))
    }
}

/// The time that people take, before anything is known: half a minute for a captcha, longer for a widget.
fn guess(kind: Option<Kind>) -> SolveTime {
    let median = if kind == Some(Kind::Interactive) {
        40.0
    } else {
        15.0
    };
    SolveTime::with_median(median, 0.6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_learns_all_know() {
        let learning = Learning::default();
        let (mut one, mut other) = (Times::default(), Times::default());
        assert!(one.refresh(&learning).is_none());
        let text = Some(Kind::Text);
        let open = Pending::new(text, Duration::ZERO, Duration::from_secs(600));
        for _ in 0..200 {
            learning.observe(&open, 60.0);
        }
        for times in [&mut one, &mut other] {
            let before = times.refresh(&learning).unwrap();
            assert!((before.of(text).mean() - 17.96).abs() < 0.01);
            assert!(times.refresh(&learning).is_none());
        }
        assert_eq!(one.of(text), other.of(text));
        assert_ne!(one.of(text), one.of(Some(Kind::Mouse)));
    }

    #[test]
    fn the_service_is_looked_at_once_a_minute_by_whoever_comes_first() {
        let learning = Learning::default();
        let at = |seconds| learning.look_is_due(Duration::from_secs(seconds));
        assert_eq!(
            [at(0), at(1), at(59), at(60), at(61)],
            [true, false, false, true, false]
        );
    }
}

//! How busy the service is: counts of pending captchas, and mean times to an answer.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use super::captcha::{Answer, Captcha, Kind};

/// Captchas with a shorter lifetime than this are in `queue1`, the others in `queue2`.
const SHORT_LIFE: Duration = Duration::from_secs(299);
/// The averages look back no further than this, in seconds.
const LONGEST_WINDOW: u64 = 86_400;

/// What counts of a pending captcha.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Load {
    pub(crate) kind: Kind,
    /// A worker has it; else it is in the queue.
    pub(crate) in_work: bool,
    /// It waits for a review, or is in one.
    pub(crate) review: bool,
    /// Its lifetime is short.
    pub(crate) short: bool,
}

impl Load {
    pub(crate) fn of(captcha: &Captcha) -> Self {
        Self {
            kind: captcha.kind,
            in_work: captcha.assignment().is_some(),
            review: captcha.answer_in_review().is_some(),
            short: captcha.maxtimeout < SHORT_LIFE,
        }
    }
}

/// How many pending captchas there are of each sort.
#[derive(Debug, Default)]
pub(crate) struct Counts(HashMap<Load, usize>);

impl Counts {
    pub(crate) fn add(&mut self, load: Load) {
        *self.0.entry(load).or_default() += 1;
    }

    pub(crate) fn remove(&mut self, load: Load) {
        if let Some(count) = self.0.get_mut(&load) {
            *count = count.saturating_sub(1);
        }
    }

    /// The number of those that are wanted.
    pub(crate) fn of(&self, wanted: impl Fn(&Load) -> bool) -> usize {
        let counted = self.0.iter().filter(|(load, _)| wanted(load));
        counted.map(|(_, count)| count).sum()
    }
}

/// The times of the answers of one second.
#[derive(Debug, Default, Clone, Copy)]
struct Second {
    answers: u32,
    from_assignment: Duration,
    from_upload: Duration,
}

/// The times of all answers of the last day.
#[derive(Debug, Default)]
pub(crate) struct Averages(BTreeMap<u64, Second>);

/// The start of the time to an answer.
#[derive(Clone, Copy)]
pub(crate) enum Measure {
    FromAssignment,
    FromUpload,
}

impl Averages {
    pub(crate) fn add(&mut self, answer: &Answer, submitted_at: Duration) {
        let second = self.0.entry(answer.at.as_secs()).or_default();
        second.answers += 1;
        second.from_assignment += answer.at.saturating_sub(answer.assigned_at);
        second.from_upload += answer.at.saturating_sub(submitted_at);
        let oldest = answer.at.as_secs().saturating_sub(LONGEST_WINDOW);
        if self.0.len() as u64 > LONGEST_WINDOW {
            self.0 = self.0.split_off(&oldest);
        }
    }

    /// The mean time in whole seconds over the answers of the last `window` seconds, 0 without any.
    pub(crate) fn of(&self, now: Duration, window: u64, measure: Measure) -> i64 {
        let since = now.as_secs().saturating_sub(window);
        let (mut sum, mut answers) = (Duration::ZERO, 0_u32);
        for (_, second) in self.0.range(since..) {
            answers += second.answers;
            sum += match measure {
                Measure::FromAssignment => second.from_assignment,
                Measure::FromUpload => second.from_upload,
            };
        }
        let mean = sum.checked_div(answers).unwrap_or_default();
        i64::try_from(mean.as_secs()).unwrap_or(i64::MAX)
    }
}

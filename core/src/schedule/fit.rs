//! Learning how long people take from one's own answers.
//!
//! When an answer came is never seen, only that it was not there at one poll and there at the next. The expectation
//! maximisation for interval-censored normal data fits the logarithms: the moments within each interval under the
//! current guess give the next guess.

use std::collections::VecDeque;
use std::f64::consts::PI;

use super::solve_time::{SolveTime, normal};

/// The answers remembered.
const MOST: usize = 200;
/// A new fit after this many answers.
const EVERY: u32 = 10;
/// The guess from outside counts like this many answers, so that the first few do not throw it over.
const SEED_WEIGHT: f64 = 5.0;
const ROUNDS: usize = 30;
const SIGMAS: std::ops::RangeInclusive<f64> = 0.15..=1.5;

/// What is known about one kind of captcha.
#[derive(Debug)]
pub(crate) struct Learned {
    seed: SolveTime,
    current: SolveTime,
    /// Logarithms of the ages at the last poll without and the first with the answer.
    seen: VecDeque<(f64, f64)>,
    news: u32,
}

impl Learned {
    pub(crate) fn new(seed: SolveTime) -> Self {
        Self {
            seed,
            current: seed,
            seen: VecDeque::new(),
            news: 0,
        }
    }

    /// The distribution as known now.
    pub(crate) fn solve_time(&self) -> SolveTime {
        self.current
    }

    /// A better guess from outside; counts for as long as there are few answers of one's own.
    pub(crate) fn seed(&mut self, seed: SolveTime) {
        self.seed = seed;
        self.fit();
    }

    /// An answer that was not there at age `last` (seconds) and there at age `age`. Tells whether the distribution
    /// changed.
    pub(crate) fn observe(&mut self, last: f64, age: f64) -> bool {
        if self.seen.len() == MOST {
            self.seen.pop_front();
        }
        let low = if last > 0.0 {
            last.ln()
        } else {
            f64::NEG_INFINITY
        };
        self.seen.push_back((low, age.max(0.1).ln()));
        self.news += 1;
        if self.news < EVERY {
            return false;
        }
        self.news = 0;
        self.fit();
        true
    }

    #[allow(clippy::cast_precision_loss)]
    fn fit(&mut self) {
        let count = self.seen.len() as f64;
        let SolveTime { mut mu, mut sigma } = self.seed;
        for _ in 0..ROUNDS {
            let mut sum = SEED_WEIGHT * self.seed.mu;
            let mut squares =
                SEED_WEIGHT * (self.seed.mu * self.seed.mu + self.seed.sigma * self.seed.sigma);
            for &(low, high) in &self.seen {
                let (mean, square) = moments(mu, sigma, low, high);
                sum += mean;
                squares += square;
            }
            let weight = SEED_WEIGHT + count;
            let (new_mu, variance) = (sum / weight, squares / weight - (sum / weight).powi(2));
            let new_sigma = variance
                .max(0.0)
                .sqrt()
                .clamp(*SIGMAS.start(), *SIGMAS.end());
            let done = (new_mu - mu).abs() + (new_sigma - sigma).abs() < 1e-4;
            (mu, sigma) = (new_mu, new_sigma);
            if done {
                break;
            }
        }
        if mu.is_finite() {
            self.current = SolveTime { mu, sigma };
        }
    }
}

/// Mean and mean square of a normal variable that lies in this interval.
fn moments(mu: f64, sigma: f64, low: f64, high: f64) -> (f64, f64) {
    let (a, b) = ((low - mu) / sigma, (high - mu) / sigma);
    let inside = normal(b) - normal(a);
    if inside < 1e-12 {
        // Far out in a tail: the end nearer to the middle.
        let end = if a > 0.0 { low } else { high };
        return (end, end * end);
    }
    let (at_low, at_high) = (density(a), density(b));
    let mean = (at_low - at_high) / inside;
    let a_at_low = if a.is_finite() { a * at_low } else { 0.0 };
    let square = 1.0 + (a_at_low - b * at_high) / inside;
    (
        mu + sigma * mean,
        mu * mu + 2.0 * mu * sigma * mean + sigma * sigma * square,
    )
}

fn density(z: f64) -> f64 {
    (-z * z / 2.0).exp() / (2.0 * PI).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles stand in for random numbers.
    fn learn(learned: &mut Learned, median: f64, sigma: f64, polls: f64) {
        for number in 0..MOST {
            // Multiplying by a number without common factors mixes the order.
            let number = u32::try_from((number * 77) % MOST).unwrap();
            let share = (f64::from(number) + 0.5) / 200.0;
            let time = (median.ln() + sigma * quantile(share)).exp();
            let age = 5.0_f64.max((time / polls).ceil() * polls);
            let last = if age > 5.0 { age - polls } else { 0.0 };
            learned.observe(last, age);
        }
    }

    fn quantile(share: f64) -> f64 {
        let (mut low, mut high) = (-8.0, 8.0);
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if normal(middle) < share {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }

    #[test]
    fn a_wrong_guess_is_mended_by_what_is_seen() {
        let mut learned = Learned::new(SolveTime::with_median(15.0, 0.6));
        learn(&mut learned, 40.0, 0.5, 3.0);
        let found = learned.solve_time();
        assert!((found.mu.exp() - 40.0).abs() < 2.0, "{found:?}");
        assert!((found.sigma - 0.5).abs() < 0.07, "{found:?}");
    }

    #[test]
    fn quick_answers_are_all_before_the_first_poll() {
        let mut learned = Learned::new(SolveTime::with_median(15.0, 0.6));
        learn(&mut learned, 2.0, 0.3, 2.0);
        let found = learned.solve_time();
        assert!(found.mu.exp() < 5.0, "{found:?}");
    }

    #[test]
    fn a_seed_from_outside_counts_until_there_is_something_of_ones_own() {
        let mut learned = Learned::new(SolveTime::with_median(15.0, 0.6));
        learned.seed(SolveTime::with_median(60.0, 0.6));
        assert!((learned.solve_time().mu.exp() - 60.0).abs() < 0.1);
        learn(&mut learned, 10.0, 0.5, 2.0);
        learned.seed(SolveTime::with_median(90.0, 0.6));
        assert!(learned.solve_time().mu.exp() < 12.0);
    }
}

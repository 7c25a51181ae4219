//! Learning how long people take from one's own answers.
//!
//! When an answer came is never seen, only that it was not there at one poll and there at the next. The expectation
//! maximisation for interval-censored normal data fits the logarithms: each answer's share in the two parts of the
//! mixture, and the moments within its interval, under the current guess give the next guess.

use std::collections::VecDeque;
use std::f64::consts::PI;

use super::solve_time::{LogNormal, SolveTime, normal};

/// The answers remembered.
const MOST: usize = 400;
/// A new fit after this many answers.
const EVERY: u32 = 20;
/// The guess from outside counts like this many answers, so that the first few do not throw it over.
const SEED_WEIGHT: f64 = 5.0;
/// The guess that some are stubborn counts like this many answers, of which a tenth are.
const SHARE_WEIGHT: f64 = 5.0;
const SHARE: f64 = 0.1;
const ROUNDS: usize = 25;
const LEAST_SIGMA: f64 = 0.15;
const GREATEST_SIGMA: f64 = 1.5;

/// What is known about one kind of captcha.
#[derive(Debug)]
pub(crate) struct Learned {
    seed: SolveTime,
    current: SolveTime,
    /// Logarithms of the ages at the last poll without and the first with the answer.
    seen: VecDeque<(f64, f64)>,
    news: u32,
    /// Nothing is learnt any more: somebody knows.
    is_fixed: bool,
}

impl Learned {
    pub(crate) fn new(seed: SolveTime) -> Self {
        Self {
            seed,
            current: seed,
            seen: VecDeque::new(),
            news: 0,
            is_fixed: false,
        }
    }

    /// The distribution as known now.
    pub(crate) fn solve_time(&self) -> SolveTime {
        self.current
    }

    /// What somebody knows; nothing is learnt any more.
    pub(crate) fn fix(&mut self, time: SolveTime) {
        self.current = time;
        self.is_fixed = true;
    }

    /// A better guess from outside; counts for as long as there are few answers of one's own.
    pub(crate) fn seed(&mut self, mean: f64) {
        self.seed = SolveTime::with_mean(mean, self.seed.usual.sigma);
        self.fit();
    }

    /// An answer that was not there at age `last` (seconds) and there at age `age`. Tells whether the distribution
    /// changed.
    pub(crate) fn observe(&mut self, last: f64, age: f64) -> bool {
        if self.seen.len() == MOST {
            self.seen.pop_front();
        }
        let low = if last > 0.0 {
            // The compiler takes the logarithm in any case, and in programs in Pascal the processor stops at that of 0.
            last.max(1e-9).ln()
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

    fn fit(&mut self) {
        if self.is_fixed {
            return;
        }
        if self.seen.is_empty() {
            self.current = self.seed;
            return;
        }
        let mut guess = SolveTime {
            share: SHARE,
            ..self.seed
        };
        for _ in 0..ROUNDS {
            let mut usual = Sums::of(self.seed.usual, SEED_WEIGHT);
            let mut stubborn = Sums::of(self.seed.stubborn, SEED_WEIGHT * SHARE);
            let (mut weight, mut share) = (SHARE_WEIGHT, SHARE_WEIGHT * SHARE);
            for &(low, high) in &self.seen {
                let first = Moments::of(guess.usual, low, high);
                let second = Moments::of(guess.stubborn, low, high);
                let (one, other) = (
                    (1.0 - guess.share) * first.chance,
                    guess.share * second.chance,
                );
                let is_stubborn = if one + other > 0.0 {
                    other / (one + other)
                } else {
                    guess.share
                };
                usual.add(&first, 1.0 - is_stubborn);
                stubborn.add(&second, is_stubborn);
                weight += 1.0;
                share += is_stubborn;
            }
            guess = SolveTime {
                usual: usual.fitted(),
                stubborn: stubborn.fitted(),
                share: share / weight,
            };
        }
        if guess.usual.mu.is_finite() && guess.stubborn.mu.is_finite() {
            self.current = guess;
        }
    }
}

/// Weighted sums of logarithms.
struct Sums {
    weight: f64,
    sum: f64,
    squares: f64,
}

impl Sums {
    fn of(known: LogNormal, weight: f64) -> Self {
        Self {
            weight,
            sum: weight * known.mu,
            squares: weight * (known.mu * known.mu + known.sigma * known.sigma),
        }
    }

    fn add(&mut self, moments: &Moments, weight: f64) {
        self.weight += weight;
        self.sum += weight * moments.mean;
        self.squares += weight * moments.square;
    }

    fn fitted(&self) -> LogNormal {
        let mu = self.sum / self.weight;
        let variance = self.squares / self.weight - mu * mu;
        let sigma = variance.max(0.0).sqrt().clamp(LEAST_SIGMA, GREATEST_SIGMA);
        LogNormal { mu, sigma }
    }
}

/// Of a normal variable within an interval.
struct Moments {
    /// The chance that it lies there.
    chance: f64,
    mean: f64,
    square: f64,
}

impl Moments {
    fn of(known: LogNormal, low: f64, high: f64) -> Self {
        let LogNormal { mu, sigma } = known;
        let (a, b) = ((low - mu) / sigma, (high - mu) / sigma);
        // In the upper tail the difference of the survivals keeps its digits.
        let chance = if a > 0.0 {
            normal(-a) - normal(-b)
        } else {
            normal(b) - normal(a)
        };
        if chance < 1e-12 {
            // Far out in a tail: the end nearer to the middle.
            let end = if a > 0.0 { low } else { high };
            return Self {
                chance: chance.max(0.0),
                mean: end,
                square: end * end,
            };
        }
        let (at_low, at_high) = (density(a), density(b));
        let mean = (at_low - at_high) / chance;
        let a_at_low = if a.is_finite() { a * at_low } else { 0.0 };
        let square = 1.0 + (a_at_low - b * at_high) / chance;
        Self {
            chance,
            mean: mu + sigma * mean,
            square: mu * mu + 2.0 * mu * sigma * mean + sigma * sigma * square,
        }
    }
}

fn density(z: f64) -> f64 {
    (-z * z / 2.0).exp() / (2.0 * PI).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles stand in for random numbers; `stubborn` of ten are from the other distribution.
    fn learn(learned: &mut Learned, parts: [(f64, f64); 2], stubborn: usize, polls: f64) {
        for number in 0..MOST {
            // Multiplying by a number without common factors mixes the order.
            let place = u32::try_from((number * 77) % MOST).unwrap();
            let share = (f64::from(place) + 0.5) / 400.0;
            let (median, sigma) = parts[usize::from((number * 7) % 10 < stubborn)];
            let time = (f64::ln(median) + sigma * quantile(share)).exp();
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

    fn guess() -> Learned {
        Learned::new(SolveTime::with_median(15.0, 0.6))
    }

    #[test]
    fn a_wrong_guess_is_mended_by_what_is_seen() {
        let mut learned = guess();
        learn(&mut learned, [(40.0, 0.5); 2], 0, 3.0);
        let found = learned.solve_time();
        let mean = 40.0 * f64::exp(0.125);
        assert!((found.mean() - mean).abs() < 3.0, "{found:?}");
        for age in [20.0, 40.0, 80.0] {
            let truth = SolveTime::with_median(40.0, 0.5).accrued_wait(0.0, age);
            let told = found.accrued_wait(0.0, age);
            assert!(
                (told - truth).abs() < 0.1 * truth + 0.3,
                "{age}: {told} {truth}"
            );
        }
    }

    #[test]
    fn stubborn_captchas_are_told_from_the_usual() {
        let mut learned = guess();
        learn(&mut learned, [(12.0, 0.4), (80.0, 0.4)], 2, 2.0);
        let found = learned.solve_time();
        assert!((found.share - 0.2).abs() < 0.05, "{found:?}");
        assert!((found.usual.mu.exp() - 12.0).abs() < 1.5, "{found:?}");
        assert!((found.stubborn.mu.exp() - 80.0).abs() < 15.0, "{found:?}");
    }

    #[test]
    fn quick_answers_are_all_before_the_first_poll() {
        let mut learned = guess();
        learn(&mut learned, [(2.0, 0.3); 2], 0, 2.0);
        assert!(learned.solve_time().mean() < 6.0, "{learned:?}");
    }

    #[test]
    fn a_seed_from_outside_counts_until_there_is_something_of_ones_own() {
        let mut learned = guess();
        learned.seed(60.0);
        assert!((learned.solve_time().mean() - 60.0).abs() < 0.1);
        learn(&mut learned, [(10.0, 0.5); 2], 0, 2.0);
        learned.seed(90.0);
        assert!(learned.solve_time().mean() < 14.0, "{learned:?}");
    }
}

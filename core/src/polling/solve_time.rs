//! Solve times: their distribution, and how long an answer has probably been ready.

use std::f64::consts::FRAC_1_SQRT_2;

/// Below this chance of still being pending the model says nothing.
const LEAST_SURVIVAL: f64 = 1e-9;
/// Stubborn captchas take about four times as long, until more is known.
const STUBBORN: f64 = 1.4;

/// A time whose logarithm is normally distributed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LogNormal {
    /// Mean of the logarithm of the seconds.
    pub(super) mu: f64,
    /// Standard deviation of the logarithm.
    pub(super) sigma: f64,
}

impl LogNormal {
    fn mean(&self) -> f64 {
        (self.mu + self.sigma * self.sigma / 2.0).exp()
    }

    fn z(&self, age: f64) -> f64 {
        // No logarithm of 0: programs in Pascal have the processor stop at it.
        (age.max(1e-9).ln() - self.mu) / self.sigma
    }

    fn survival(&self, age: f64) -> f64 {
        normal(-self.z(age))
    }

    fn remainder(&self, age: f64) -> f64 {
        let z = self.z(age);
        (self.mean() * normal(self.sigma - z) - age * normal(-z)).max(0.0)
    }
}

/// The time from the upload to the answer: most people take the usual time, and some captchas are stubborn, so it is
/// a mixture of two log-normal distributions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct SolveTime {
    pub(super) usual: LogNormal,
    pub(super) stubborn: LogNormal,
    /// The share of the stubborn.
    pub(super) share: f64,
}

impl SolveTime {
    /// With this median in seconds, and none that is stubborn.
    pub(crate) fn with_median(median: f64, sigma: f64) -> Self {
        let mu = median.max(0.5).ln();
        Self {
            usual: LogNormal { mu, sigma },
            stubborn: LogNormal {
                mu: mu + STUBBORN,
                sigma,
            },
            share: 0.0,
        }
    }

    /// A share of the captchas takes longer; each part by its median in seconds and its sigma.
    pub(crate) fn mixture(usual: (f64, f64), stubborn: (f64, f64), share: f64) -> Self {
        let part = |(median, sigma): (f64, f64)| LogNormal {
            mu: median.max(0.5).ln(),
            sigma,
        };
        Self {
            usual: part(usual),
            stubborn: part(stubborn),
            share,
        }
    }

    /// With this mean in seconds, as the service tells it.
    pub(crate) fn with_mean(mean: f64, sigma: f64) -> Self {
        Self::with_median((mean.max(0.5).ln() - sigma * sigma / 2.0).exp(), sigma)
    }

    /// The mean in seconds.
    pub(crate) fn mean(&self) -> f64 {
        self.mixed(LogNormal::mean)
    }

    fn mixed(&self, of: impl Fn(&LogNormal) -> f64) -> f64 {
        if self.share <= 0.0 {
            return of(&self.usual);
        }
        (1.0 - self.share) * of(&self.usual) + self.share * of(&self.stubborn)
    }

    /// The chance that a captcha of this age is still pending.
    fn survival(&self, age: f64) -> f64 {
        if age <= 0.0 {
            return 1.0;
        }
        self.mixed(|part| part.survival(age))
    }

    /// The time still to come, summed over all that are open at this age: the integral of the survival from here on.
    fn remainder(&self, age: f64) -> f64 {
        if age <= 0.0 {
            return self.mean();
        }
        self.mixed(|part| part.remainder(age))
    }

    /// For how many seconds, on average, the answer to a captcha of age `age` has been lying ready, if it was not
    /// there at age `last`: what a poll would save. Rises with `age`, by at most a second a second.
    pub(crate) fn accrued_wait(&self, last: f64, age: f64) -> f64 {
        let gap = age - last;
        if gap <= 0.0 {
            return 0.0;
        }
        let open = self.survival(last);
        if open < LEAST_SURVIVAL {
            return gap / 2.0;
        }
        let waited = (self.remainder(last) - self.remainder(age)) / open;
        (gap - waited).clamp(0.0, gap)
    }

    /// Expected seconds until the answer, for a captcha that is pending at this age.
    pub(crate) fn expected_rest(&self, age: f64) -> f64 {
        let open = self.survival(age);
        if open < LEAST_SURVIVAL {
            return self.mean();
        }
        self.remainder(age) / open
    }
}

/// The standard normal distribution.
pub(super) fn normal(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `accrued_wait` by summing up small steps.
    fn summed(time: SolveTime, last: f64, age: f64) -> f64 {
        let steps = 20_000;
        let width = (age - last) / f64::from(steps);
        let base = 1.0 - time.survival(last);
        let sum: f64 = (0..steps)
            .map(|step| 1.0 - time.survival(last + (f64::from(step) + 0.5) * width) - base)
            .sum();
        sum * width / (1.0 - base)
    }

    #[test]
    fn the_closed_form_is_the_integral() {
        let time = SolveTime::with_median(15.0, 0.6);
        let mixed = SolveTime {
            share: 0.15,
            ..time
        };
        for time in [time, mixed] {
            for (last, age) in [(0.0, 5.0), (0.0, 30.0), (11.0, 15.5), (40.0, 90.0)] {
                let (exact, closed) = (summed(time, last, age), time.accrued_wait(last, age));
                assert!(
                    (exact - closed).abs() < 1e-3,
                    "{last} {age}: {exact} {closed}"
                );
            }
        }
        assert!((time.mean() - 17.96).abs() < 0.01);
        assert!((SolveTime::with_mean(18.0, 0.6).mean() - 18.0).abs() < 1e-9);
        assert!((time.expected_rest(0.0) - time.mean()).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn waiting_never_grows_faster_than_time(
            median in 0.5_f64..500.0, sigma in 0.05_f64..2.0, share in 0.0_f64..1.0, last in 0.0_f64..4000.0,
            first in 0.0_f64..600.0, more in 0.0_f64..600.0,
        ) {
            let time = SolveTime { share, ..SolveTime::with_median(median, sigma) };
            let (early, late) = (last + first, last + first + more);
            let (before, after) = (time.accrued_wait(last, early), time.accrued_wait(last, late));
            prop_assert!(before.is_finite() && after.is_finite());
            prop_assert!(after >= before - 1e-6, "{before} {after}");
            prop_assert!(after - before <= more + 1e-6, "{before} {after} {more}");
        }
    }
}

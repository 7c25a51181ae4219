//! Solve times of people.

use std::f64::consts::TAU;

use fastrand::Rng;

/// A distribution of the time from the upload to the answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Model {
    /// Log-normal, median 15 s, sigma 0.6: mean 18 s.
    LogNormal,
    /// 85 % with a median of 12 s, 15 % of 60 s, sigma 0.5: mean 21.8 s.
    Heavy,
    /// Median 40 s, sigma 0.6: mean 47.9 s, as for interactive captchas.
    Slow,
    /// A median that goes from 10 s at midnight to 60 s at noon and back, sigma 0.6.
    Drift,
}

/// A distribution in two parts: median in seconds and sigma of each, and the share of the second one.
pub type Mixture = ((f64, f64), (f64, f64), f64);

const DAY: f64 = 86_400.0;

impl Model {
    /// The constant distributions.
    pub const ALL: [Self; 3] = [Self::LogNormal, Self::Heavy, Self::Slow];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::LogNormal => "log-normal",
            Self::Heavy => "heavy",
            Self::Slow => "slow",
            Self::Drift => "drift",
        }
    }

    /// The distribution at `now`, in seconds.
    pub fn at(self, now: f64) -> Mixture {
        let one = |median: f64| ((median, 0.6), (median, 0.6), 0.0);
        match self {
            Self::LogNormal => one(15.0),
            Self::Slow => one(40.0),
            Self::Drift => one(35.0 - 25.0 * (TAU * now / DAY).cos()),
            Self::Heavy => ((12.0, 0.5), (60.0, 0.5), 0.15),
        }
    }

    /// Mean seconds at `now`.
    pub fn mean_at(self, now: f64) -> f64 {
        let (usual, stubborn, share) = self.at(now);
        let mean = |(median, sigma): (f64, f64)| median * (sigma * sigma / 2.0).exp();
        (1.0 - share) * mean(usual) + share * mean(stubborn)
    }
}

/// Draws random times, reproducibly from a seed.
#[derive(Debug)]
pub struct People {
    rng: Rng,
    model: Model,
}

impl People {
    /// People of this kind.
    pub fn new(model: Model, seed: u64) -> Self {
        Self {
            rng: Rng::with_seed(seed),
            model,
        }
    }

    /// The solve time in seconds of a captcha that is submitted at `now`.
    pub fn take_at(&mut self, now: f64) -> f64 {
        let (usual, stubborn, share) = self.model.at(now);
        let is_usual = share <= 0.0 || self.rng.f64() < 1.0 - share;
        let (median, sigma) = if is_usual { usual } else { stubborn };
        (f64::ln(median) + sigma * self.normal()).exp()
    }

    /// The solve time in seconds of the next captcha, at midnight.
    pub fn take(&mut self) -> f64 {
        self.take_at(0.0)
    }

    /// Mean seconds at `now`.
    pub fn mean_at(&self, now: f64) -> f64 {
        self.model.mean_at(now)
    }

    /// Seconds between two random arrivals, at this rate per second.
    pub fn until_next(&mut self, rate: f64) -> f64 {
        -(1.0 - self.rng.f64()).ln() / rate
    }

    /// A normally distributed number (Box-Muller).
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.rng.f64()).ln()).sqrt();
        radius * (TAU * self.rng.f64()).cos()
    }
}

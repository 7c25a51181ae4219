//! How long people take.

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
}

impl Model {
    /// Every model.
    pub const ALL: [Self; 3] = [Self::LogNormal, Self::Heavy, Self::Slow];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::LogNormal => "log-normal",
            Self::Heavy => "heavy",
            Self::Slow => "slow",
        }
    }
}

/// Draws times, the same for the same seed.
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

    /// Seconds that the next one takes.
    pub fn take(&mut self) -> f64 {
        let (median, sigma) = match self.model {
            Model::LogNormal => (15.0, 0.6),
            Model::Slow => (40.0, 0.6),
            Model::Heavy if self.rng.f64() < 0.85 => (12.0, 0.5),
            Model::Heavy => (60.0, 0.5),
        };
        (f64::ln(median) + sigma * self.normal()).exp()
    }

    /// Seconds between two arrivals at random, at this rate a second.
    pub fn until_next(&mut self, rate: f64) -> f64 {
        -(1.0 - self.rng.f64()).ln() / rate
    }

    /// A normally distributed number (Box and Muller's way).
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.rng.f64()).ln()).sqrt();
        radius * (TAU * self.rng.f64()).cos()
    }
}

//! The lowest mean delay of any schedule with a given number of polls per captcha, if the limit holds only on average:
//! the inspection schedule of Barlow, Hunter and Proschan, by dynamic programming over ages.

use ninekw_tests::simulation::Model;

const STEP: f64 = 0.25;
const STEPS: usize = 1600;
const FIRST: usize = 20;
const GAP: usize = 8;
const LONGEST_GAP: usize = 400;
const ROUND_TRIP: f64 = 0.08;

/// The error function to seven digits (Abramowitz and Stegun 7.1.26), which is enough for the bound.
fn normal(z: f64) -> f64 {
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let series = t
        * (0.254_829_592
            + t * (-0.284_496_736
                + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
    let tail = series * (-x * x).exp() / 2.0;
    if z < 0.0 { tail } else { 1.0 - tail }
}

fn open(model: Model, age: f64) -> f64 {
    if age <= 0.0 {
        return 1.0;
    }
    let (usual, stubborn, share) = model.at(0.0);
    let one = |(median, sigma): (f64, f64)| normal((median.ln() - age.ln()) / sigma);
    (1.0 - share) * one(usual) + share * one(stubborn)
}

#[allow(clippy::cast_precision_loss)]
fn age(step: usize) -> f64 {
    step as f64 * STEP
}

/// Mean delay and mean number of polls of the best schedule at this price of a poll.
fn best(survival: &[f64], area: &[f64], price: f64) -> (f64, f64) {
    // For each age at which a poll found nothing: the future cost, delay and polls, times the survival.
    let mut to_come = vec![(0.0, 0.0, 0.0); STEPS + 1];
    for from in (0..STEPS).rev() {
        let earliest = if from == 0 { FIRST } else { from + GAP };
        let mut least = (f64::INFINITY, 0.0, 0.0);
        for at in earliest..=(from + LONGEST_GAP).min(STEPS) {
            // Answers between the two polls wait for the second.
            let delay = (age(at) - age(from)) * survival[from] - (area[at] - area[from]);
            let rest = to_come[at];
            let cost = price * survival[from] + delay + rest.0;
            if cost < least.0 {
                least = (cost, delay + rest.1, survival[from] + rest.2);
            }
        }
        to_come[from] = if least.0.is_finite() {
            least
        } else {
            (0.0, 0.0, 0.0)
        };
    }
    (to_come[0].1, to_come[0].2)
}

/// The lowest mean delay with `polls` polls per captcha on average.
pub(crate) fn least_delay(model: Model, polls: f64) -> f64 {
    let survival: Vec<f64> = (0..=STEPS).map(|step| open(model, age(step))).collect();
    let mut area = vec![0.0; STEPS + 1];
    for step in 0..STEPS {
        area[step + 1] = area[step] + STEP * f64::midpoint(survival[step], survival[step + 1]);
    }
    let (mut low, mut high) = (0.0_f64, 200.0_f64);
    let mut delay = best(&survival, &area, 0.0).0;
    for _ in 0..25 {
        let price = f64::midpoint(low, high);
        let found = best(&survival, &area, price);
        if found.1 > polls {
            low = price;
        } else {
            high = price;
            delay = found.0;
        }
    }
    delay + ROUND_TRIP
}

//! The tables, in Markdown, as `docs/performance.md` shows them.

use super::programs::{CORE, RAW, UREQ};
use super::way::Way;

/// A bound on how much more CPU time one way takes than another.
pub(super) struct Target {
    title: &'static str,
    ratio: f64,
    bound: f64,
}

impl Target {
    pub(super) fn new(
        title: &'static str,
        ways: &[Way],
        way: &str,
        floor: &str,
        bound: f64,
    ) -> Self {
        let median = |name| find(ways, name).map_or(0, Way::median);
        Self {
            title,
            ratio: ratio(median(way), median(floor)),
            bound,
        }
    }
}

/// The cost of each way, and its CPU time relative to the three baselines.
pub(super) fn print(title: &str, ways: &[Way]) {
    println!(
        "\n| {title} | instructions | CPU µs | to raw socket | to bare ureq | to ninekw in Rust |"
    );
    println!("|---|--:|--:|--:|--:|--:|");
    for way in ways {
        let to = |floor: &str| {
            find(ways, floor).map_or(String::new(), |floor| {
                format!("{:.2}", ratio(way.median(), floor.median()))
            })
        };
        println!(
            "| {} | {} | {:.1} | {} | {} | {} |",
            way.name,
            with_thousands(way.instructions),
            ratio(way.median(), 1000),
            to(RAW),
            to(UREQ),
            to(CORE),
        );
    }
}

pub(super) fn print_targets(targets: &[Target]) {
    println!("\n| CPU time | target | measured | |");
    println!("|---|--:|--:|---|");
    for target in targets {
        let verdict = if target.ratio <= target.bound {
            "met"
        } else {
            "missed"
        };
        println!(
            "| {} | ≤ {} | {:.2} | {verdict} |",
            target.title, target.bound, target.ratio
        );
    }
}

fn find<'a>(ways: &'a [Way], name: &str) -> Option<&'a Way> {
    ways.iter().find(|way| way.name == name)
}

/// Figures of a benchmark, far below 2^53.
#[allow(clippy::cast_precision_loss)]
fn ratio(value: u64, floor: u64) -> f64 {
    value as f64 / floor as f64
}

/// With a blank between thousands.
fn with_thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

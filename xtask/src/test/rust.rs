//! The tests in Rust, and what is made from its sources.

use std::process::Command;

use super::step::Step;
use crate::local::readme_program;
use crate::shell::{cargo, output, target};
use crate::{Result, bench, checks, codegen, robust};

pub(super) fn steps() -> Vec<Step> {
    vec![
        Step::new("generated files", &[], codegen::check).quick(),
        Step::new("Rust: unit and integration tests, all cases", &[], tests).quick(),
        Step::new("Rust: the README's program", &[], || {
            output(&mut cargo(&["build", "-p", "ninekw", "--example", "first"]))?;
            readme_program(Command::new(target().join("debug/examples/first")))
        })
        .quick(),
        Step::new(
            "Rust: the fuzz targets compile",
            &[],
            checks::fuzz_targets_compile,
        ),
        Step::new("Rust: a program killed at 204 points", &[], || {
            let mut test = cargo(&["test", "--quiet", "-p", "ninekw-tests", "--test", "journal"]);
            output(test.env("NINEKW_KILLS", "all")).map(|text| passed(&text))
        }),
        Step::new("Rust: the benchmark's programs run", &[], bench::rehearse),
        Step::new(
            "Rust: under the address and leak sanitizers",
            &[],
            robust::rust_sanitized,
        ),
    ]
}

fn tests() -> Result<usize> {
    output(&mut cargo(&["test", "--quiet"])).map(|text| passed(&text))
}

/// How many tests passed, by what `cargo test` printed.
pub(crate) fn passed(text: &str) -> usize {
    text.lines()
        .filter_map(|line| line.strip_prefix("test result: ok. "))
        .filter_map(|line| line.split(' ').next()?.parse::<usize>().ok())
        .sum()
}

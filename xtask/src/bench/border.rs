//! Calls without network: the additional cost in C.

use std::process::Command;

use crate::shell::{cargo, output, run as run_command, target};
use crate::{Result, build};

const ROUNDS: usize = 21;
/// The additional nanoseconds per call that C may cost.
const LIMIT: f64 = 10.0;

pub(crate) fn run() -> Result {
    build::use_release();
    build::c_library()?;
    let from_c = build::c_program("border", &["tests/bench/border.c"])?;
    let arguments = [
        "build",
        "--quiet",
        "--release",
        "-p",
        "ninekw-tests",
        "--bin",
    ];
    run_command(cargo(&arguments).arg("ninekw-border"))?;
    let from_rust = target().join("release/ninekw-border");
    let mut rust = Vec::new();
    let mut c = Vec::new();
    for _ in 0..ROUNDS {
        rust.push(times(&mut Command::new(&from_rust))?);
        c.push(times(&mut Command::new(&from_c))?);
    }
    println!("| call | Rust ns | C ns | more | |\n|---|--:|--:|--:|---|");
    for (at, (name, _)) in rust[0].iter().enumerate() {
        let (rust, c) = (median(&rust, at), median(&c, at));
        let verdict = if c - rust <= LIMIT { "met" } else { "missed" };
        println!(
            "| {name} | {rust:.1} | {c:.1} | {:.1} | {verdict} |",
            c - rust
        );
    }
    Ok(())
}

fn times(program: &mut Command) -> Result<Vec<(String, f64)>> {
    output(program)?
        .lines()
        .map(|line| {
            let (name, time) = line.split_once(' ').ok_or("not a name and a time")?;
            Ok((name.to_owned(), time.parse()?))
        })
        .collect()
}

fn median(rounds: &[Vec<(String, f64)>], at: usize) -> f64 {
    super::median(rounds.iter().map(|round| round[at].1))
}

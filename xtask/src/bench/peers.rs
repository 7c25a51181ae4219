//! The Python package compared with other captcha clients, all with one local service.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Stdio;

use serde_json::Value;

use crate::local::picture;
use crate::shell::{Running, command, output};
use crate::{Result, build, python};

const SCRIPT: &str = "tests/bench/peers.py";
const PACKAGES: [&str; 4] = [
    "ninekw",
    "captcha9kw",
    "2captcha-python",
    "anticaptchaofficial",
];
/// The number of runs; the tables show medians.
const RUNS: usize = 5;

pub(crate) fn run() -> Result {
    build::use_release();
    python::install("")?;
    let others = python::with_requirements("bench-peers", "tests/bench/peers.txt")?;
    let child = command(python::interpreter())
        .args([SCRIPT, "serve"])
        .stdout(Stdio::piped())
        .spawn()?;
    let mut serving = Running(child);
    let mut port = String::new();
    let answers = serving.0.stdout.take().ok_or("no output")?;
    BufReader::new(answers).read_line(&mut port)?;

    let columns = [
        ("call_us", "CPU us a call"),
        ("answer_us", "CPU us an answer"),
        ("import_ms", "CPU ms to import"),
        ("memory_mib", "MiB at most"),
        ("installed_mb", "MB installed"),
    ];
    let titles: Vec<&str> = columns.iter().map(|(_, title)| *title).collect();
    println!(
        "| package | {} |\n|---|{}",
        titles.join(" | "),
        "---|".repeat(columns.len())
    );
    let mut first: Option<Vec<f64>> = None;
    for package in PACKAGES {
        let interpreter = if package == "ninekw" {
            python::interpreter()
        } else {
            others.clone()
        };
        let runs = (0..RUNS)
            .map(|_| measured(&interpreter, package, port.trim()))
            .collect::<Result<Vec<_>>>()?;
        let medians: Vec<f64> = columns
            .iter()
            .map(|(name, _)| median(&runs, name))
            .collect();
        let ours = first.get_or_insert_with(|| medians.clone());
        let cells: Vec<String> = medians
            .iter()
            .zip(ours)
            .map(|(value, ours)| format!("{value:.1} ({:.1})", value / *ours))
            .collect();
        println!("| {package} | {} |", cells.join(" | "));
    }
    println!("\nIn brackets: how many times ours. Medians of {RUNS} runs.");
    Ok(())
}

fn measured(interpreter: &PathBuf, package: &str, port: &str) -> Result<Value> {
    let text = output(
        command(interpreter)
            .args([SCRIPT, package, port])
            .arg(picture()),
    )?;
    Ok(serde_json::from_str(
        text.lines().last().unwrap_or_default(),
    )?)
}

fn median(runs: &[Value], name: &str) -> f64 {
    super::median(runs.iter().filter_map(|run| run.get(name)?.as_f64()))
}

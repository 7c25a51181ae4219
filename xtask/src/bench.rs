//! What a kept-alive call costs: instructions by callgrind, CPU time by the kernel, side by side in one run.

mod server;

use std::process::Command;

use crate::shell::{cargo, command, exists, output, root, run as run_command, target};
use crate::system::{CC, VALGRIND, need};
use crate::{Result, build, python};

/// Calls of one measurement of CPU time.
const CALLS: u32 = 5000;
/// Interleaved rounds; the table shows medians.
const ROUNDS: usize = 9;
/// Two run lengths: their difference leaves the start of the program out.
const FEW: u32 = 50;
const MANY: u32 = 250;

/// One way to make the call.
struct Way {
    name: &'static str,
    program: Vec<String>,
    instructions: u64,
    nanoseconds: Vec<u64>,
}

impl Way {
    fn new(name: &'static str, program: &[&str]) -> Self {
        Self {
            name,
            program: program.iter().map(ToString::to_string).collect(),
            instructions: 0,
            nanoseconds: Vec::new(),
        }
    }

    fn command(&self, before: &[&str], url: &str, calls: u32) -> Command {
        let mut words = before.iter().map(ToString::to_string).collect::<Vec<_>>();
        words.extend(self.program.iter().cloned());
        let mut command = command(&words[0]);
        command.args(&words[1..]).args([url, &calls.to_string()]);
        command
    }

    /// CPU nanoseconds a call.
    fn time(&mut self, url: &str) -> Result {
        // On one core, so that no wake-up crosses cores; the server has the other.
        let pinned: &[&str] = if exists("taskset") {
            &["taskset", "-c", "0"]
        } else {
            &[]
        };
        let text = output(&mut self.command(pinned, url, CALLS))?;
        let whole: u64 = text.trim().parse()?;
        self.nanoseconds.push(whole / u64::from(CALLS));
        Ok(())
    }

    /// Instructions a call.
    fn count(&mut self, url: &str) -> Result {
        let many = self.collected(url, MANY)?;
        let few = self.collected(url, FEW)?;
        self.instructions = many.saturating_sub(few) / u64::from(MANY - FEW);
        Ok(())
    }

    fn collected(&self, url: &str, calls: u32) -> Result<u64> {
        let callgrind = [
            "valgrind",
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
        ];
        let mut command = self.command(&callgrind, url, calls);
        // Hash seeds change the number of instructions from run to run.
        let result = command.env("PYTHONHASHSEED", "0").output()?;
        let text = String::from_utf8_lossy(&result.stderr);
        text.lines()
            .find_map(|line| line.split("Collected :").nth(1))
            .and_then(|number| number.trim().parse().ok())
            .ok_or_else(|| format!("{}: callgrind said\n{text}", self.name).into())
    }

    fn median(&self) -> u64 {
        let mut sorted = self.nanoseconds.clone();
        sorted.sort_unstable();
        sorted[sorted.len() / 2]
    }
}

/// How long answers lie ready before they are fetched.
pub(crate) fn pace() -> Result {
    simulation("ninekw-pace")
}

/// What pending captchas cost.
pub(crate) fn pending() -> Result {
    simulation("ninekw-pending")
}

fn simulation(program: &str) -> Result {
    let arguments = ["run", "--quiet", "--release", "-p", "ninekw-tests", "--bin"];
    run_command(cargo(&arguments).arg(program))
}

/// How large everything is, and how long Python takes to import it.
pub(crate) fn size() -> Result {
    build::c_library()?;
    python::install("")?;
    let kilobytes = |bytes: u64| {
        format!(
            "{:.0} kB",
            f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0
        )
    };
    for name in ["libninekw.so", "libninekw.a"] {
        let bytes = std::fs::metadata(build::prefix().join("lib").join(name))?.len();
        println!("{name:40} {}", kilobytes(bytes));
    }
    let installed = "import pathlib, ninekw; p = pathlib.Path(ninekw.__file__).parent; \
                     print(sum(f.stat().st_size for f in p.rglob('*') if f.suffix != '.pyc'))";
    let bytes = output(command(python::interpreter()).args(["-c", installed]))?;
    println!(
        "{:40} {}",
        "Python package, installed",
        kilobytes(bytes.trim().parse()?)
    );
    let import = "import time; t = time.process_time(); import ninekw; \
                  print(round((time.process_time() - t) * 1e6))";
    let mut times = Vec::new();
    for _ in 0..=(ROUNDS * 2) {
        let text = output(command(python::interpreter()).args(["-c", import]))?;
        times.push(text.trim().parse::<u64>()?);
    }
    times.sort_unstable();
    let milliseconds = |micros: u64| format!("{}.{} ms", micros / 1000, micros % 1000 / 100);
    println!(
        "{:40} {} (least {})",
        "import ninekw, CPU time, median",
        milliseconds(times[ROUNDS]),
        milliseconds(times[0])
    );
    Ok(())
}

/// Builds, measures, prints the table.
pub(crate) fn run() -> Result {
    need(&[&CC, &VALGRIND], true)?;
    run_command(&mut cargo(&[
        "build",
        "--quiet",
        "--release",
        "-p",
        "ninekw",
        "--example",
        "balance_loop",
    ]))?;
    build::c_library()?;
    let c_program = build::c_program("balance_loop", &["tests/bench/balance_loop.c"])?;
    python::install("")?;
    let rust = target()
        .join("release/examples/balance_loop")
        .display()
        .to_string();
    let script = root()
        .join("tests/bench/balance_loop.py")
        .display()
        .to_string();
    let interpreter = python::interpreter().display().to_string();
    let mut ways = [
        Way::new("raw socket", &[&rust, "raw"]),
        Way::new("core", &[&rust, "core"]),
        Way::new("core from C", &[&c_program.display().to_string()]),
        Way::new("core from Python", &[&interpreter, &script]),
    ];
    let url = server::start()?;
    for way in &mut ways {
        println!("counting instructions: {}", way.name);
        way.count(&url)?;
    }
    println!("measuring CPU time: {ROUNDS} rounds of {CALLS} calls each");
    for _ in 0..ROUNDS {
        ways.iter_mut().try_for_each(|way| way.time(&url))?;
    }
    print(&ways);
    Ok(())
}

fn print(ways: &[Way]) {
    let floor = &ways[0];
    let ratio = |value: u64, floor: u64| {
        // Figures of a benchmark, far below 2^53.
        #[allow(clippy::cast_precision_loss)]
        let ratio = value as f64 / floor as f64;
        ratio
    };
    println!("\nOne balance call on a kept connection, plain HTTP on loopback");
    println!(
        "{:18} {:>14} {:>8} {:>10} {:>8}",
        "", "instructions", "ratio", "CPU us", "ratio"
    );
    for way in ways {
        println!(
            "{:18} {:>14} {:>8.2} {:>10.1} {:>8.2}",
            way.name,
            way.instructions,
            ratio(way.instructions, floor.instructions),
            ratio(way.median(), 1000),
            ratio(way.median(), floor.median()),
        );
    }
    let core = ways[1].instructions;
    println!(
        "\nOver the core: C {:.3}, Python {:.3} times its instructions",
        ratio(ways[2].instructions, core),
        ratio(ways[3].instructions, core)
    );
}

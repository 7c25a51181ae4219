//! Benchmarks.

mod border;
mod calls;
mod peers;
mod programs;
mod server;
mod table;
mod way;

use crate::shell::{cargo, command, output, run as run_command};
use crate::{Result, build, python};

pub(crate) use border::run as border;
pub(crate) use calls::{rehearse, run as calls};
pub(crate) use peers::run as python;

/// Imports of the Python package to measure.
const IMPORTS: usize = 19;

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// How long answers are ready before they are fetched.
pub(crate) fn pace() -> Result {
    simulation("ninekw-pace")
}

/// The cost of pending captchas.
pub(crate) fn pending() -> Result {
    simulation("ninekw-pending")
}

fn simulation(program: &str) -> Result {
    let arguments = ["run", "--quiet", "--release", "-p", "ninekw-tests", "--bin"];
    run_command(cargo(&arguments).arg(program))
}

/// How large everything is, and how long Python takes to import it.
pub(crate) fn size() -> Result {
    build::use_release();
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
    for _ in 0..IMPORTS {
        let text = output(command(python::interpreter()).args(["-c", import]))?;
        times.push(text.trim().parse::<u64>()?);
    }
    times.sort_unstable();
    let milliseconds = |micros: u64| format!("{}.{} ms", micros / 1000, micros % 1000 / 100);
    println!(
        "{:40} {} (least {})",
        "import ninekw, CPU time, median",
        milliseconds(times[IMPORTS / 2]),
        milliseconds(times[0])
    );
    Ok(())
}

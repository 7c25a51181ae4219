//! The cost of a call: instructions by callgrind and CPU time by the kernel, compared in one run.

use super::programs::{self, CLIENTS, CORE, FROM_PYTHON, FULL, LIBCURL, RAW, UREQ};
use super::server::{After, Server};
use super::table::{self, Target};
use super::way::Way;
use crate::Result;
use crate::shell::{cargo, output, target};
use crate::system::{CC, VALGRIND, need};

/// Interleaved rounds, many and short, because other work on the machine comes and goes; the tables show medians.
const ROUNDS: usize = 31;

/// A call made in several ways.
struct Setting {
    title: &'static str,
    server: Server,
    /// Calls of one measurement of CPU time.
    calls: u32,
    ways: Vec<Way>,
}

/// The tables' settings, the first of them plain and TLS with one connection.
fn settings() -> Result<[Setting; 4]> {
    let every = programs::all()?;
    let of = |wanted: &dyn Fn(&str) -> bool| -> Vec<Way> {
        let ways = every.iter().filter(|way| wanted(way.name));
        ways.cloned().collect()
    };
    let is_loop = |name: &str| ![CLIENTS, FULL].contains(&name);
    // Uploads go out on connections of their own.
    let fresh = |name: &str| [UREQ, CORE, LIBCURL].contains(&name);
    let setting = |title, server, calls, ways| Setting {
        title,
        server,
        calls,
        ways,
    };
    let (plain, tls) = (Server::plain, Server::tls);
    let ways = of(&|name| name != RAW && is_loop(name));
    Ok([
        setting(
            "Plain HTTP, one kept connection",
            plain(After::Keep)?,
            800,
            of(&is_loop),
        ),
        setting("TLS, one kept connection", tls(After::Keep)?, 800, ways),
        setting(
            "Plain HTTP, one connection per call",
            plain(After::Close)?,
            60,
            of(&fresh),
        ),
        setting(
            "TLS, one connection per call",
            tls(After::Close)?,
            60,
            of(&|name| fresh(name) || !is_loop(name)),
        ),
    ])
}

/// Makes a few calls in each way in Rust: a benchmark that nobody runs for long stops working unseen.
pub(crate) fn rehearse() -> Result<usize> {
    output(&mut cargo(&[
        "build",
        "-p",
        "ninekw",
        "--example",
        "balance_loop",
    ]))?;
    let program = target().join("debug/examples/balance_loop");
    let program = program.display().to_string();
    let mut ran = 0;
    for server in [Server::plain(After::Keep)?, Server::tls(After::Close)?] {
        for how in ["ureq", "core", "clients", "full"] {
            Way::new(how, &[&program, how]).time(&server, 2)?;
            ran += 1;
        }
    }
    Ok(ran)
}

/// Builds, measures, prints the tables.
pub(crate) fn run() -> Result {
    need(&[&CC, &VALGRIND])?;
    let mut settings = settings()?;
    for setting in &mut settings {
        println!("counting instructions: {}", setting.title);
        for way in &mut setting.ways {
            way.count(&setting.server)?;
        }
    }
    for setting in &mut settings {
        let Setting { title, calls, .. } = setting;
        println!("measuring CPU time: {title}, {ROUNDS} rounds of {calls} calls each");
        for _ in 0..ROUNDS {
            for way in &mut setting.ways {
                way.time(&setting.server, setting.calls)?;
            }
        }
    }
    for setting in &settings {
        table::print(setting.title, &setting.ways);
    }
    let [plain, tls, ..] = &settings;
    table::print_targets(&[
        Target::new("Rust over bare ureq, TLS", &tls.ways, CORE, UREQ, 1.3),
        Target::new("Python over Rust, TLS", &tls.ways, FROM_PYTHON, CORE, 1.1),
        Target::new(
            "Python over Rust, plain",
            &plain.ways,
            FROM_PYTHON,
            CORE,
            1.1,
        ),
    ]);
    Ok(())
}

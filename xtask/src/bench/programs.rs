//! The programs that make the calls.

use std::path::Path;

use super::way::Way;
use crate::shell::{cargo, root, run, target};
use crate::system::{CURL, need};
use crate::{Result, build, python};

/// The names of the ways that are the baselines.
pub(super) const RAW: &str = "raw socket";
pub(super) const UREQ: &str = "ureq, bare";
pub(super) const CORE: &str = "ninekw, Rust";
const FROM_C: &str = "ninekw, C";
pub(super) const FROM_PYTHON: &str = "ninekw, Python";
/// With a client for each call, and with an account for each, whose TLS handshakes are full.
pub(super) const CLIENTS: &str = "ninekw, Rust, a client each";
pub(super) const FULL: &str = "ninekw, Rust, full handshakes";
pub(super) const LIBCURL: &str = "libcurl, C";

/// Builds everything; returns the ways in the table's order.
pub(super) fn all() -> Result<Vec<Way>> {
    run(&mut cargo(&[
        "build",
        "--quiet",
        "--release",
        "-p",
        "ninekw",
        "--example",
        "balance_loop",
    ]))?;
    build::use_release();
    build::c_library()?;
    let from_c = build::c_program("balance_loop", &["tests/bench/balance_loop.c"])?;
    python::install("")?;
    let others = python::with_requirements("bench-python", "tests/bench/requirements.txt")?;

    let rust = text(target().join("release/examples/balance_loop"));
    let python = text(python::interpreter());
    let others = text(others);
    let script = text(root().join("tests/bench/balance_loop.py"));
    let other_script = text(root().join("tests/bench/other_loop.py"));
    let mut ways = vec![
        Way::new(RAW, &[&rust, "raw"]),
        Way::new(UREQ, &[&rust, "ureq"]),
        Way::new(CORE, &[&rust, "core"]),
        Way::new(CLIENTS, &[&rust, "clients"]),
        Way::new(FULL, &[&rust, "full"]),
        Way::new(FROM_C, &[&text(from_c)]),
        Way::new(FROM_PYTHON, &[&python, &script]),
    ];
    match libcurl() {
        Ok(program) => ways.push(Way::new(LIBCURL, &[&program])),
        Err(error) => println!("left out: libcurl, which cannot be had here: {error}"),
    }
    ways.push(Way::new(
        "http.client, Python",
        &[&others, &other_script, "http.client"],
    ));
    ways.push(Way::new(
        "requests, Python",
        &[&others, &other_script, "requests"],
    ));
    Ok(ways)
}

fn libcurl() -> Result<String> {
    need(&[&CURL])?;
    build::curl_program("curl_loop", "tests/bench/curl_loop.c").map(text)
}

fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().display().to_string()
}

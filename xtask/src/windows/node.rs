//! Node for Windows, with koffi, which calls functions of a DLL: the binding for JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs::packed;
use super::stand_ins::Libraries;
use super::{Bits, folder, wine};
use crate::Result;
use crate::languages::fixtures;
use crate::languages::packages::HEADER;
use crate::once::once;
use crate::shell::{command, make_empty, output, root};

/// Gets what the list in the repository names, with its hashes; gives the folder.
fn packages() -> Result<PathBuf> {
    once("Node for Windows", install)
}

fn install() -> Result<PathBuf> {
    let into = folder().join("node");
    let list = fs::read(root().join("tests/windows/node/package-lock.json"))?;
    let lock = into.join("package-lock.json");
    let done = into.join("node_modules/.package-lock.json");
    if done.exists() && fs::read(&lock).is_ok_and(|found| found == list) {
        return Ok(into);
    }
    fs::create_dir_all(&into)?;
    fs::write(&lock, list)?;
    fs::copy(
        root().join("tests/windows/node/package.json"),
        into.join("package.json"),
    )?;
    output(
        command("npm")
            .current_dir(&into)
            // They are for another system, and no program of theirs is to run on this one. What is optional is for yet
            // others.
            .args(["ci", "--force", "--ignore-scripts", "--omit=optional"])
            .args(["--no-audit", "--no-fund"]),
    )?;
    Ok(into)
}

/// Copies the binding to where its packages for Windows are; gives its folder.
fn binding(bits: Bits) -> Result<PathBuf> {
    // Where `require` finds them.
    let into = packages()?.join(format!("binding-{}", bits.name()));
    make_empty(&into)?;
    let from = root().join("bindings/javascript");
    output(
        Command::new("cp")
            .arg("-r")
            .args(
                ["lib", "test", "examples", "package.json", "index.d.ts"]
                    .map(|name| from.join(name)),
            )
            .arg(&into),
    )?;
    // Beside the file that loads it.
    fs::copy(root().join(HEADER), into.join("lib/ninekw.ffi.h"))?;
    fs::copy(
        packed(bits)?.join("ninekw.dll"),
        into.join("lib/ninekw.dll"),
    )?;
    Ok(into)
}

/// A script, with arguments; gives what it writes when it has ended.
fn script(bits: Bits, path: &Path, arguments: &[&str]) -> Result<Command> {
    let folder = packages()?;
    let node = folder.join(format!(
        "node_modules/node-win-{}/bin/node.exe",
        bits.name()
    ));
    let mut command = wine::program(bits, &node);
    command
        .arg(wine::windows_path(path))
        .args(arguments)
        // For the tests of what the collector frees.
        .env("NODE_OPTIONS", "--expose-gc")
        // A file of this system, which Node for Windows would complain about.
        .env("NODE_EXTRA_CA_CERTS", "");
    let output = folder.join(format!("output-{}", bits.name()));
    Ok(wine::through_a_file(&command, &output))
}

/// The README's program; it takes a picture.
pub(super) fn example(bits: Bits) -> Result<Command> {
    script(bits, &binding(bits)?.join("examples/solve.js"), &[])
}

/// The driver of the cases, by promises or by the calls that block.
pub(super) fn driver(bits: Bits, arguments: &[&str]) -> Result<Command> {
    script(bits, &binding(bits)?.join("test/driver.js"), arguments)
}

/// The binding's own tests.
pub(super) fn own(bits: Bits, libraries: &Libraries) -> Result<usize> {
    let path = binding(bits)?.join("test/own.js");
    let passed = fixtures::run_with(&script(bits, &path, &[])?, &libraries.fixtures)?;
    Ok(passed + libraries.unfit(|| script(bits, &path, &[]))?)
}

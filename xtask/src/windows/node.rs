//! Node for Windows, with koffi, which calls functions of a DLL: the binding for JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs::packed;
use super::{Bits, folder, wine};
use crate::Result;
use crate::once::{npm_ci, once};
use crate::package::HEADER;
use crate::shell::{make_empty, output, root};

/// Gets what the list in the repository names, with its hashes; returns the folder.
fn packages() -> Result<PathBuf> {
    once("Node for Windows", install)
}

fn install() -> Result<PathBuf> {
    let into = folder().join("node");
    // They are for another system. What is optional is for yet others.
    npm_ci("tests/windows/node", &into, &["--force", "--omit=optional"])?;
    Ok(into)
}

/// Copies the binding to where its packages for Windows are; returns its folder.
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

/// A script, with arguments; returns what it writes when it has ended.
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
pub(super) fn own(bits: Bits) -> Result<Command> {
    script(bits, &binding(bits)?.join("test/own.js"), &[])
}

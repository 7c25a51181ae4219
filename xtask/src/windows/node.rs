//! Node for Windows, with koffi, which calls functions of a DLL.

use std::fs;
use std::path::PathBuf;

use super::programs::packed;
use super::{Bits, folder, wine};
use crate::shell::{command, output, root};
use crate::{Result, local};

/// Gets what the list in the repository names, with its hashes; gives the folder.
fn packages() -> Result<PathBuf> {
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
            // They are for another system, and no program of theirs is to run on this one.
            .args([
                "ci",
                "--force",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
            ]),
    )?;
    Ok(into)
}

/// A program gets an answer, in a thread of Node's own, with progress.
pub(super) fn smoke(bits: Bits) -> Result<usize> {
    let folder = packages()?;
    let script = folder.join("smoke.js");
    fs::copy(root().join("tests/windows/node/smoke.js"), &script)?;
    let node = folder.join(format!(
        "node_modules/node-win-{}/bin/node.exe",
        bits.name()
    ));
    let mut command = wine::program(bits, &node);
    command
        .arg(wine::windows_path(&script))
        .arg(wine::windows_path(&packed(bits).join("ninekw.dll")))
        // A file of this system, which Node for Windows would complain about.
        .env("NODE_EXTRA_CA_CERTS", "");
    let output = folder.join(format!("output-{}", bits.name()));
    local::readme_program(wine::through_a_file(&command, &output))
}

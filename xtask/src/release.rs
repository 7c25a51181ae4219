//! `cargo xtask release --dry-run`: everything of a release but its publishing.

mod checks;
mod publish;
mod tools;

use std::fs;
use std::path::Path;

use lexopt::prelude::*;

use crate::Result;
use crate::package;
use crate::platform::{self, Platform};
use crate::shell::{command, make_empty, output, root};
use crate::system;

pub(crate) use tools::actionlint;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Checks, builds and describes a release; the workflow for tags publishes it.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result {
    let mut dry_run = false;
    let mut install = false;
    let mut platforms: Vec<&'static Platform> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dry-run") => dry_run = true,
            Long("install") => install = true,
            Long("platform") => {
                platforms.extend(Platform::all_named(&arguments.value()?.string()?)?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if !dry_run {
        return Err(
            "only --dry-run: .github/workflows/release.yml publishes what a tag names".into(),
        );
    }
    if platforms.is_empty() {
        platforms.extend(platform::ALL.iter());
    }
    let missing = system::missing(&package::tools(&platforms));
    if install {
        system::install(&missing)?;
    }
    println!("ninekw {VERSION}: checks");
    checks::all()?;
    let folder = package::folder_of_release();
    make_empty(&folder)?;
    make_empty(&package::packages())?;
    let made = package::make_all(&platforms)?;
    collect(&package::packages(), &folder)?;
    tools::bill_of_materials(&folder)?;
    fs::write(folder.join("RELEASE-NOTES.md"), checks::notes()?)?;
    let files = sums(&folder)?;
    println!("{files} files in {}", folder.display());
    publish::explain(&made);
    Ok(())
}

/// Copies the packages, with their folders.
fn collect(from: &Path, to: &Path) -> Result {
    let mut copy = command("cp");
    output(copy.arg("-r").arg(from.join(".")).arg(to)).map(drop)
}

/// Writes the sums; returns the number of files.
fn sums(folder: &Path) -> Result<usize> {
    let list = output(
        command("find")
            .current_dir(folder)
            .args([".", "-type", "f", "-printf", "%P\\n"]),
    )?;
    let mut names: Vec<&str> = list.lines().collect();
    names.sort_unstable();
    let text = output(
        command("sha256sum")
            .current_dir(folder)
            .arg("--")
            .args(&names),
    )?;
    fs::write(folder.join(package::SUMS), text)?;
    Ok(names.len())
}

/// The newest tag of an earlier version, if there is one.
fn last_release() -> Result<Option<String>> {
    let tags = output(command("git").current_dir(root()).args([
        "tag",
        "--list",
        "v*",
        "--sort=-version:refname",
    ]))?;
    let this = format!("v{VERSION}");
    Ok(tags.lines().find(|tag| **tag != this).map(str::to_owned))
}

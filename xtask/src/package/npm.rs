//! The packages of npm: one with the scripts, one with the library for each system, and the same for the local service.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::stage::{README, Stage, packages};
use super::{notices, readme};
use crate::Result;
use crate::platform::{Platform, System};
use crate::shell::{command, output, read};

const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(super) fn make(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let mut made = vec![main_package()?, sandbox()?];
    for platform in platforms {
        made.push(library(platform)?);
        made.push(program(platform)?);
    }
    Ok(made)
}

/// The scripts, which need the library for the system that they are installed on.
fn main_package() -> Result<PathBuf> {
    let stage = Stage::of("javascript", "npm")?;
    stage.add(
        &crate::shell::root().join(super::HEADER),
        "lib/ninekw.ffi.h",
    )?;
    depend_on_all(&stage, "")?;
    pack(&stage.0)
}

/// A program in JavaScript that starts the one for its system.
fn sandbox() -> Result<PathBuf> {
    let stage = Stage::empty("npm-sandbox")?;
    for file in ["package.json", "ninekw-sandbox.js"] {
        stage.write(file, &read(&format!("sandbox/packaging/npm/{file}"))?)?;
    }
    stage.write(README, &readme::elsewhere("sandbox/README.md")?)?;
    stage.add(
        &crate::shell::root().join("bindings/javascript/lib/platforms.js"),
        "platforms.js",
    )?;
    depend_on_all(&stage, "sandbox-")?;
    pack(&stage.0)
}

/// Makes the packages of all platforms optional dependencies: npm installs the one that fits. They are not named in the
/// repository, where they need not be published yet.
fn depend_on_all(stage: &Stage, prefix: &str) -> Result {
    let mut set = command("npm");
    set.current_dir(&stage.0).args(["pkg", "set"]);
    for platform in &crate::platform::ALL {
        let name = format!("@ninekw/{prefix}{}", platform.name);
        set.arg(format!("optionalDependencies[{name}]={VERSION}"));
    }
    // The scripts of the repository's own package are for those who pack it by hand.
    output(&mut set)?;
    output(command("npm").current_dir(&stage.0).args([
        "pkg",
        "delete",
        "scripts",
        "devDependencies",
    ]))
    .map(drop)
}

fn library(platform: &Platform) -> Result<PathBuf> {
    let stage = Stage::empty(&format!("npm-{}", platform.name))?;
    let name = platform.library_name()?;
    stage.library(platform, ".", &name)?;
    describe(
        &stage,
        platform,
        "",
        &format!("The library of the package ninekw for {}", platform.name),
        &name,
    )?;
    pack(&stage.0)
}

fn program(platform: &Platform) -> Result<PathBuf> {
    let stage = Stage::empty(&format!("npm-sandbox-{}", platform.name))?;
    let name = platform.program("ninekw-sandbox");
    stage.add(&platform.sandbox()?, &name)?;
    stage.write("THIRD-PARTY.txt", &notices::of("ninekw-sandbox", platform)?)?;
    let text = format!(
        "The program of the package ninekw-sandbox for {}",
        platform.name
    );
    describe(&stage, platform, "sandbox-", &text, &name)?;
    pack(&stage.0)
}

/// What npm must know of a package that is for one platform.
fn describe(stage: &Stage, platform: &Platform, prefix: &str, text: &str, file: &str) -> Result {
    let (system, processor) = platform.npm;
    let mut package = json!({
        "name": format!("@ninekw/{prefix}{}", platform.name),
        "version": VERSION,
        "description": text,
        "license": "(MIT OR Apache-2.0)",
        "repository": {"type": "git", "url": format!("git+{}.git", env!("CARGO_PKG_REPOSITORY"))},
        "os": [system],
        "cpu": [processor],
        "files": [file, "THIRD-PARTY.txt", "LICENSE-MIT", "LICENSE-APACHE"],
    });
    match platform.system {
        System::Linux => package["libc"] = json!(["glibc"]),
        System::Musl => package["libc"] = json!(["musl"]),
        System::Windows(_) | System::Mac => {}
    }
    stage.write(
        "package.json",
        &(serde_json::to_string_pretty(&package)? + "\n"),
    )?;
    stage.write(
        "README.md",
        &format!(
            "# @ninekw/{prefix}{}\n\n{text}. Install that package, not this one.\n",
            platform.name
        ),
    )
}

/// Has npm pack a folder; returns the file.
fn pack(folder: &Path) -> Result<PathBuf> {
    let name = output(
        command("npm")
            .current_dir(folder)
            .args(["pack", "--silent", "--pack-destination"])
            .arg(packages()),
    )?;
    Ok(packages().join(name.trim()))
}

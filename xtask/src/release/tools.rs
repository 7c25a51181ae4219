//! Programs of others that look at a release, each in one version.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{VERSION, last_release};
use crate::once::made_by;
use crate::shell::{cargo, command, output, read, root, target};
use crate::{Result, python};

/// A program that cargo installs.
fn installed(name: &str, version: &str) -> Result<PathBuf> {
    let folder = target().join("tools").join(name);
    made_by(version, &folder, || {
        println!("  installing {name} {version}");
        let mut install = cargo(&["install", "--quiet", "--locked", "--root"]);
        install
            .arg(&folder)
            .arg(format!("{name}@{version}"))
            .env("CARGO_TARGET_DIR", target().join("tools/build"));
        output(&mut install).map(drop)
    })?;
    Ok(folder.join("bin").join(name))
}

/// What GitHub would say of the workflows.
pub(crate) fn actionlint() -> Result<String> {
    const ACTIONLINT: &str = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.3";
    let folder = target().join("tools/actionlint");
    made_by(ACTIONLINT, &folder, || {
        let mut go = command("go");
        go.args(["install", ACTIONLINT])
            .env("GOBIN", folder.join("bin"))
            .env("GOFLAGS", "-mod=mod -modcacherw")
            .env("GOPATH", folder.join("sources"));
        output(&mut go).map(drop)
    })?;
    output(command(folder.join("bin/actionlint")).current_dir(root()))?;
    Ok("fine".into())
}

/// Whether the crate's public items are those of the last release, or more.
pub(super) fn semver() -> Result<String> {
    let Some(tag) = last_release()? else {
        return Ok("there is no earlier release".into());
    };
    let program = installed("cargo-semver-checks", "0.45.0")?;
    let mut check = command(program);
    check
        .current_dir(root())
        .args(["semver-checks", "--package", "ninekw", "--baseline-rev"])
        .arg(&tag);
    output(&mut check).map(|_| format!("as in {tag}"))
}

/// Whether the modules of the Python package keep what they had in the last release.
pub(super) fn griffe() -> Result<String> {
    let Some(tag) = last_release()? else {
        return Ok("there is no earlier release".into());
    };
    let python = python::with_requirements("release", "py/packaging/release.txt")?;
    let mut check = command(python.with_file_name("griffe"));
    check
        .current_dir(root())
        .args(["check", "ninekw", "--search", "py/python", "--against"])
        .arg(&tag);
    output(&mut check).map(|_| format!("as in {tag}"))
}

/// Licences, sources and doubles; advisories where there is a network, as they are kept in a repository.
pub(super) fn deny() -> Result<String> {
    let program = installed("cargo-deny", DENY)?;
    let deny = |checks: &[&str]| -> Result<()> {
        let mut deny = command(&program);
        deny.current_dir(root())
            .args(["--log-level", "error", "check"]);
        output(deny.args(checks)).map(drop)
    };
    deny(&["bans", "licenses", "sources"])?;
    if std::env::var_os("CI").is_some_and(|ci| !ci.is_empty()) {
        deny(&["advisories"])?;
        return Ok("fine, and no advisory".into());
    }
    Ok("fine (advisories are looked up by the workflow)".into())
}

const DENY: &str = "0.20.2";

/// What the libraries are made of, after `CycloneDX`, with no folder of this machine.
pub(super) fn bill_of_materials(folder: &Path) -> Result {
    const MADE: &str = "bill-of-materials";
    let program = installed("cargo-cyclonedx", "0.5.9")?;
    let mut bill = command(&program);
    bill.current_dir(root())
        .args(["cyclonedx", "--format", "json", "--spec-version", "1.5"])
        .args(["--override-filename", MADE])
        .env("SOURCE_DATE_EPOCH", crate::package::time_of_commit());
    output(&mut bill)?;
    for (package, name) in [
        ("ffi-c/lib", "libninekw"),
        ("py", "ninekw-python"),
        ("sandbox", "ninekw-sandbox"),
    ] {
        let text = read(&format!("{package}/{MADE}.json"))?;
        let mut bill: Value = serde_json::from_str(&text)?;
        scrub(&mut bill);
        let file = folder.join(format!("{name}-{VERSION}.cdx.json"));
        fs::write(file, serde_json::to_string_pretty(&bill)? + "\n")?;
    }
    // It makes one beside each Cargo.toml of the workspace.
    let list = output(command("git").args(["ls-files", "-z", "Cargo.toml", "*/Cargo.toml"]))?;
    for manifest in list.split_terminator('\0') {
        let made = root().join(manifest).with_file_name(format!("{MADE}.json"));
        if made.exists() {
            fs::remove_file(made)?;
        }
    }
    Ok(())
}

/// Takes out the number that differs each time, and folders.
fn scrub(bill: &mut Value) {
    let here = format!("path+file://{}", root().display());
    match bill {
        Value::String(text) => *text = text.replace(&here, "path+file:///ninekw"),
        Value::Array(values) => values.iter_mut().for_each(scrub),
        Value::Object(members) => {
            members.remove("serialNumber");
            members.values_mut().for_each(scrub);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

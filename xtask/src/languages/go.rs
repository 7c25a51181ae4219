//! Go, over cgo.

use std::path::PathBuf;
use std::process::Command;

use super::{Language, fixtures, words};
use crate::Result;
use crate::build::prefix;
use crate::shell::{command, output, root, target};
use crate::system::{CC, GO as COMPILER, PKG_CONFIG};

pub(crate) const GO: Language = Language {
    word: "go",
    folder: "go",
    readme: "bindings/go/README.md",
    name: "Go",
    tools: &[&COMPILER, &CC, &PKG_CONFIG],
    build: Some(programs),
    driver: || Ok(program("driver")),
    own: || {
        let mut own = program("own");
        own.env("LD_LIBRARY_PATH", fixtures::folder()?);
        Ok(own)
    },
    example_file: "examples/solve/main.go",
    example: || Ok(program("solve")),
    version: || words(&["sh", "-c", "go env GOVERSION | sed 's/go/Go /'"]),
    sources: &["*.go"],
};

fn built(name: &str) -> PathBuf {
    target().join("bindings/go").join(name)
}

fn program(name: &str) -> Command {
    with_installed(built(name))
}

/// A program finds the library as the system does; the tests name its folder.
pub(super) fn with_installed(program: PathBuf) -> Command {
    let mut program = command(program);
    program.env("LD_LIBRARY_PATH", prefix().join("lib"));
    program
}

fn programs() -> Result {
    for (name, package) in [
        ("driver", "./internal/driver"),
        ("solve", "./examples/solve"),
    ] {
        output(go(&["build", "-o"]).arg(built(name)).arg(package))?;
    }
    // With the race detector.
    output(
        go(&["build", "-race", "-o"])
            .arg(built("own"))
            .arg("./internal/own"),
    )?;
    let unformatted = output(command("gofmt").args(["-l", "bindings/go"]))?;
    if !unformatted.is_empty() {
        return Err(format!("gofmt would change {unformatted}").into());
    }
    output(&mut go(&["vet", "./..."])).map(drop)
}

pub(super) fn go(arguments: &[&str]) -> Command {
    let mut go = Command::new("go");
    go.args(arguments)
        .current_dir(root().join("bindings/go"))
        .env("PKG_CONFIG_PATH", prefix().join("lib/pkgconfig"))
        .env("GOCACHE", target().join("bindings/go/cache"))
        // Nothing is fetched.
        .env("GOFLAGS", "-mod=mod")
        .env("GOPROXY", "off");
    go
}

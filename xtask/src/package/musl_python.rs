//! A CPython for musl, compiled here, since no registry has one.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{compile, wheels};
use crate::chroot::{RELEASE, mirror};
use crate::once::do_once;
use crate::platform::MUSL_X64;
use crate::shell::{command, make_empty, output, target};
use crate::{Result, python};

const BUILD: &str = include_str!("musl_python.sh");

/// This interpreter, with the wheel that pip takes for it.
pub(super) fn with_wheel() -> Result<(PathBuf, PathBuf)> {
    let wheel = wheels::wheel(&MUSL_X64)?;
    let modules = target().join("musl-python-modules");
    make_empty(&modules)?;
    let mut pip = python::pip(&compile::tools()?, &["install", "--no-index"]);
    pip.args(["--only-binary=:all:", "--platform=musllinux_1_2_x86_64"])
        .arg("--find-links")
        .arg(wheel.parent().unwrap_or(Path::new("")))
        .arg("--target")
        .arg(&modules)
        .arg("ninekw");
    output(&mut pip)?;
    Ok((interpreter()?, modules))
}

fn interpreter() -> Result<PathBuf> {
    let folder = target().join("musl-python");
    let program = folder.join("python");
    do_once("Python for musl", || {
        // Written last.
        if folder.join("pybuilddir.txt").exists() && program.exists() {
            return Ok(());
        }
        make_empty(&folder)?;
        let mut compiler = MUSL_X64.cc()?;
        compiler.args(["-dynamic", "-Wno-date-time"]);
        let mut build = command("sh");
        build.args(["-c", BUILD, "sh"]).arg(&folder);
        build.args([&mirror()?, RELEASE, &words(&compiler)]);
        for (name, value) in compiler.get_envs() {
            if let Some(value) = value {
                build.env(name, value);
            }
        }
        output(&mut build).map(drop)
    })?;
    Ok(program)
}

/// As in a shell.
fn words(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy()),
    );
    words.join(" ")
}

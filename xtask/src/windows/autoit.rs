//! `AutoIt`'s own interpreter, which no package registry has: run where the environment names one.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::programs::packed;
use super::{Bits, folder, wine};
use crate::Result;
use crate::local::{self, KEY};
use crate::shell::{output, root};

/// The variable that names the interpreter.
pub(super) fn variable(bits: Bits) -> &'static str {
    match bits {
        Bits::X64 => "NINEKW_AUTOIT",
        Bits::X86 => "NINEKW_AUTOIT_X86",
    }
}

/// Whether there is one.
pub(super) fn is_here(bits: Bits) -> bool {
    std::env::var_os(variable(bits)).is_some()
}

/// Copies the binding, the DLL and the interpreter to where programs of both kinds see them.
fn ready(bits: Bits) -> Result<PathBuf> {
    let into = folder().join(format!("autoit-{}", bits.name()));
    if into.exists() {
        fs::remove_dir_all(&into)?;
    }
    fs::create_dir_all(&into)?;
    output(
        Command::new("cp")
            .arg("-r")
            .arg(root().join("bindings/autoit/."))
            .arg(&into),
    )?;
    let interpreter = std::env::var_os(variable(bits)).ok_or("no interpreter is named")?;
    fs::copy(interpreter, into.join("interpreter.exe"))?;
    for folder in ["test", "examples"] {
        fs::copy(
            packed(bits).join("ninekw.dll"),
            into.join(folder).join("ninekw.dll"),
        )?;
    }
    Ok(into)
}

fn script(bits: Bits, path: &str) -> Result<Command> {
    let folder = ready(bits)?;
    let mut command = wine::program(bits, &folder.join("interpreter.exe"));
    command
        .arg("/ErrorStdOut")
        .arg(wine::windows_path(&folder.join(path)));
    Ok(command)
}

/// The driver of the cases.
pub(super) fn driver(bits: Bits) -> Result<Command> {
    script(bits, "test/driver.au3")
}

/// The README's program.
pub(super) fn example(bits: Bits) -> Result<usize> {
    local::readme_program(script(bits, "examples/solve.au3")?)
}

/// What scripts may do to the binding.
pub(super) fn own(bits: Bits) -> Result<usize> {
    let other = match bits {
        Bits::X64 => Bits::X86,
        Bits::X86 => Bits::X64,
    };
    let service = local::service()?;
    let text = output(
        script(bits, "test/own.au3")?
            .arg(wine::windows_path(&packed(other).join("ninekw.dll")))
            .current_dir(root().join("tests/data"))
            .env("NINEKW_API_KEY", KEY)
            .env("NINEKW_URL", service.url()),
    )?;
    let last = text.trim().lines().last().unwrap_or_default();
    match last.split(' ').collect::<Vec<_>>()[..] {
        [passed, "of", all, "checks", "passed"] if passed == all => Ok(passed.parse()?),
        _ => Err(format!("the tests ended so:\n{text}").into()),
    }
}

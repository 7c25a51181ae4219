//! `AutoIt`'s own interpreter, which no package registry has: run where the environment names one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs::packed;
use super::stand_ins::Libraries;
use super::{Bits, folder, wine};
use crate::Result;
use crate::languages::fixtures;
use crate::shell::{make_empty, output, root};

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

/// Puts the DLL and the interpreter to the binding in a folder, which programs of both kinds see.
pub(super) fn ready(bits: Bits, binding: &Path, dll: &Path) -> Result {
    let interpreter = std::env::var_os(variable(bits)).ok_or("no interpreter is named")?;
    fs::copy(interpreter, binding.join("interpreter.exe"))?;
    // The part of AutoIt's own library that an example includes.
    let include = binding.join("Include");
    fs::create_dir_all(&include)?;
    let constants = "Global Const $GUI_EVENT_CLOSE = -3\r\n";
    fs::write(include.join("GUIConstantsEx.au3"), constants)?;
    for folder in ["test", "examples", "examples/recipes"] {
        fs::copy(dll, binding.join(folder).join("ninekw.dll"))?;
    }
    Ok(())
}

/// A script of a binding that is ready.
pub(super) fn script(bits: Bits, binding: &Path, path: &str) -> Command {
    let mut command = wine::program(bits, &binding.join("interpreter.exe"));
    command
        .arg("/ErrorStdOut")
        .arg(wine::windows_path(&binding.join(path)));
    command
}

/// Where the tests run a copy of the binding.
fn copy(bits: Bits) -> PathBuf {
    folder().join(format!("autoit-{}", bits.name()))
}

/// Copies the binding, and makes it ready.
fn make_copy(bits: Bits) -> Result {
    let into = copy(bits);
    make_empty(&into)?;
    output(
        Command::new("cp")
            .arg("-r")
            .arg(root().join("bindings/autoit/."))
            .arg(&into),
    )?;
    ready(bits, &into, &packed(bits)?.join("ninekw.dll"))
}

/// A script of the tests, in a copy of the binding.
fn test(bits: Bits, path: &str) -> Result<Command> {
    make_copy(bits)?;
    Ok(script(bits, &copy(bits), path))
}

/// Makes a copy of the binding for its recipes.
pub(crate) fn ready_recipes() -> Result {
    make_copy(Bits::X64)
}

/// A recipe of the copy, by its path in the repository.
pub(crate) fn recipe(path: &str) -> Command {
    let path = path.trim_start_matches("bindings/autoit/");
    script(Bits::X64, &copy(Bits::X64), path)
}

/// The driver of the cases.
pub(super) fn driver(bits: Bits) -> Result<Command> {
    test(bits, "test/driver.au3")
}

/// The examples with windows, and a script that uses them.
pub(super) fn windows(bits: Bits, binding: &Path, libraries: &Libraries) -> Result<usize> {
    let script = script(bits, binding, "test/windows.au3");
    // Programs that it leaves behind would keep a pipe open.
    let script = wine::through_a_file(&script, &binding.join("output"));
    fixtures::run_with(&script, &libraries.fixtures)
}

/// What scripts may do to the binding.
pub(super) fn own(bits: Bits, libraries: &Libraries) -> Result<usize> {
    let mut script = test(bits, "test/own.au3")?;
    fixtures::run_with(script.arg(&libraries.other_bits), &libraries.fixtures)
}

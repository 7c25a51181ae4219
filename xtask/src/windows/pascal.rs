//! Free Pascal for Windows, made of Debian's source; it stands in for Delphi.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::programs::packed;
use super::{Bits, folder, wine};
use crate::Result;
use crate::local;
use crate::once::{made_by, once};
use crate::shell::{command, output, root};

fn system(bits: Bits) -> &'static str {
    match bits {
        Bits::X64 => "win64",
        Bits::X86 => "win32",
    }
}

/// Makes what is missing; returns the folder of the run-time units.
fn units(bits: Bits) -> Result<PathBuf> {
    once(system(bits), || make_units(bits))
}

fn make_units(bits: Bits) -> Result<PathBuf> {
    let script = include_str!("pascal.sh");
    let made = folder().join("pascal");
    let units = made.join(format!("units-{}", system(bits)));
    made_by(script, &units, || {
        let mut shell = command("sh");
        shell.args(["-c", script, "pascal.sh"]).arg(&made);
        output(shell.arg(system(bits))).map(drop)
    })?;
    Ok(units)
}

/// Compiles a program, with the units of these folders; puts the DLL beside it.
pub(super) fn compile(
    bits: Bits,
    source: &Path,
    more: &[PathBuf],
    into: &Path,
    dll: &Path,
) -> Result<PathBuf> {
    let units = units(bits)?;
    let compiler: PathBuf = match bits {
        Bits::X64 => "fpc".into(),
        Bits::X86 => folder().join("pascal/ppcross386"),
    };
    let stem = source.file_stem().unwrap_or_default();
    fs::create_dir_all(into)?;
    let program = into.join(stem).with_extension("exe");
    output(
        command(compiler)
            .args(["-n", "-v0", "-l-", &format!("-T{}", system(bits))])
            .arg(format!("-Fu{}", units.display()))
            .args(
                more.iter().flat_map(|unit| {
                    ["-Fu", "-Fi"].map(|flag| format!("{flag}{}", unit.display()))
                }),
            )
            .arg(format!("-FU{}", into.display()))
            .arg(format!("-o{}", program.display()))
            .arg(source),
    )?;
    fs::copy(dll, into.join("ninekw.dll"))?;
    Ok(program)
}

/// A program of the repository, with the DLL that was packed.
fn compiled(bits: Bits, source: &str, more: &[&str]) -> Result<PathBuf> {
    let folders: Vec<PathBuf> = more.iter().map(|folder| root().join(folder)).collect();
    compile(
        bits,
        &root().join(source),
        &folders,
        &folder().join(format!("pascal/{}", bits.name())),
        &packed(bits)?.join("ninekw.dll"),
    )
}

/// A program gets an answer, with the floating-point exceptions that Pascal has on.
pub(super) fn smoke(bits: Bits) -> Result<usize> {
    let program = compiled(bits, "tests/windows/smoke.pas", &[])?;
    local::readme_program(wine::program(bits, &program))
}

/// The driver of the cases.
pub(super) fn driver(bits: Bits) -> Result<Command> {
    test(bits, "driver")
}

/// The binding's own tests.
pub(super) fn own(bits: Bits) -> Result<Command> {
    test(bits, "own")
}

fn test(bits: Bits, name: &str) -> Result<Command> {
    let program = once(&format!("{name} in Pascal, {}", system(bits)), || {
        let folders = ["bindings/delphi/source", "bindings/delphi/test"];
        compiled(bits, &format!("bindings/delphi/test/{name}.dpr"), &folders)
    })?;
    Ok(wine::program(bits, &program))
}

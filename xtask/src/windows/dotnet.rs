//! .NET Core for Windows, and the programs of C# and VB.NET, which are compiled as for all systems.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Bits, folder, programs, wine};
use crate::Result;
use crate::languages::dotnet;
use crate::once::made_by;
use crate::python::{pip, with_requirements};
use crate::shell::{output, read};

const LIST: &str = "tests/windows/dotnet/requirements.txt";

/// Fetches the runtime; returns its program.
fn runtime(bits: Bits) -> Result<PathBuf> {
    let into = folder().join(format!("dotnet-{}", bits.name()));
    let platform = match bits {
        Bits::X64 => "win_amd64",
        Bits::X86 => "win32",
    };
    made_by(&read(LIST)?, &into, || {
        let python = with_requirements("dotnet", "bindings/csharp/test/requirements.txt")?;
        let mut pip = pip(&python, &["install", "--no-deps", "--require-hashes"]);
        // For another system: no program of the package's is run by pip.
        pip.args(["--only-binary", ":all:", "--platform", platform]);
        pip.arg("--target").arg(&into);
        output(pip.args(["--requirement", LIST])).map(drop)
    })?;
    Ok(into.join("dotnetcore2/bin/dotnet.exe"))
}

/// A program, with whatever lies beside it.
pub(super) fn run(bits: Bits, program: &Path) -> Result<Command> {
    let mut command = wine::program(bits, &runtime(bits)?);
    command.arg("exec").arg(wine::windows_path(program));
    Ok(command)
}

/// A program of the binding for C#, with the DLL that was packed beside the assembly.
fn program(bits: Bits, name: &str) -> Result<Command> {
    dotnet::csharp()?;
    let into = folder().join(format!("csharp-{}", bits.name()));
    fs::create_dir_all(&into)?;
    let dll = programs::packed(bits)?.join("ninekw.dll");
    for file in [
        &dotnet::folder().join("Ninekw.Net.dll"),
        &dotnet::folder().join(format!("{name}.exe")),
        &dotnet::folder().join(format!("{name}.runtimeconfig.json")),
        &dll,
    ] {
        fs::copy(file, into.join(file.file_name().unwrap_or_default()))?;
    }
    run(bits, &into.join(format!("{name}.exe")))
}

/// The driver of the cases.
pub(super) fn driver(bits: Bits) -> Result<Command> {
    program(bits, "driver")
}

/// The binding's own tests.
pub(super) fn own(bits: Bits) -> Result<Command> {
    program(bits, "own")
}

/// Compiles a program in C# or VB.NET to beside the assembly; returns its path.
pub(super) fn compile_example(source: &Path, assembly: &Path) -> Result<PathBuf> {
    let language = source.extension().unwrap_or_default();
    let program = assembly.with_file_name(format!("solve-{}.exe", language.display()));
    if language == "vb" {
        dotnet::compile_vb(assembly, &program, &[source.to_path_buf()])?;
    } else {
        dotnet::compile_cs(assembly, &program, &[source.to_path_buf()])?;
    }
    Ok(program)
}

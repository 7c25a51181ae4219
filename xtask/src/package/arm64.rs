//! The library and the wheel for Linux on aarch64, built here and run by qemu.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::dist::{self, Zig};
use super::inspect::runs_with_old_glibc;
use super::wheels::{FOR_LINUX, build as build_wheel};
use super::{Library, Processor, abi_version};
use crate::chroot::Chroot;
use crate::own_std::{self, CARGO, SMALL, with_std_for};
use crate::shell::{command, output, root, target, without_paths};
use crate::system::{
    BINUTILS_ARM64, CARGO_WEB, DEBOOTSTRAP, PYTHON, PYTHON_VENV, QEMU, RUST_SRC, RUSTC_WEB, Tool,
    need,
};
use crate::test::Step;
use crate::{Result, build, local};

const TARGET: &str = "aarch64-unknown-linux-gnu";

/// glibc and Python for aarch64.
const SYSTEM: Chroot = Chroot {
    architecture: "arm64",
    packages: "python3",
    foreign: true,
};

const TOOLS: [&Tool; 4] = [&RUSTC_WEB, &CARGO_WEB, &RUST_SRC, &BINUTILS_ARM64];
const FOR_TESTS: [&Tool; 4] = [&QEMU, &DEBOOTSTRAP, &PYTHON, &PYTHON_VENV];

/// What the wheel may weigh: whoever adds to it should notice.
const LARGEST: u64 = 1_300_000;

/// Builds the static library; the compiler for its parts in C and assembler is in a file.
pub(super) fn library(compiler: &Path) -> Result<Library> {
    need(&TOOLS)?;
    let folder = own_std::folder();
    let mut cargo = with_std_for(command(CARGO), SMALL, TARGET);
    cargo
        .args(["rustc", "--release", "--locked", "-p", "ninekw-capi"])
        .args(["--crate-type", "staticlib"])
        .env("CC_aarch64_unknown_linux_gnu", compiler)
        .env("AR_aarch64_unknown_linux_gnu", "aarch64-linux-gnu-ar");
    without_paths(&mut cargo);
    let mut library = build::run_build(cargo, &folder.join(TARGET).join("release"))?;
    library.processor = Processor::Arm64;
    Ok(library)
}

/// Builds the wheel and looks into it; returns where it is unpacked.
pub(crate) fn wheel() -> Result<PathBuf> {
    need(&TOOLS)?;
    let made = build_wheel("manylinux_2_17_aarch64", LARGEST, |build| {
        let mut build = with_std_for(build, SMALL, TARGET);
        build
            .args(FOR_LINUX)
            .args(["--target", TARGET, "--interpreter", "python3.10"])
            .env("CARGO", CARGO);
        without_paths(&mut build);
        Ok(build)
    })?;
    runs_with_old_glibc(&made.inside.join("ninekw/_native.abi3.so"))?;
    let bytes = fs::metadata(&made.wheel)?.len();
    println!("{}: {bytes} bytes", made.wheel.display());
    Ok(made.inside)
}

/// The tests.
pub(crate) fn steps() -> Vec<Step> {
    let tools: Vec<&'static Tool> = [&TOOLS[..], &FOR_TESTS].concat();
    vec![
        Step::new("aarch64: tarball, and programs run by qemu", &tools, || {
            SYSTEM.make()?;
            programs()
        })
        .with_root(),
        Step::cases("aarch64: C", "c", &tools, || {
            SYSTEM.make()?;
            driver()
        })
        .with_root(),
        Step::new("aarch64: wheel, run by qemu", &tools, || {
            SYSTEM.make()?;
            let mut python = SYSTEM.emulated(&SYSTEM.folder().join("usr/bin/python3"));
            python
                .arg(root().join("py/examples/first.py"))
                .env("PYTHONPATH", wheel()?);
            local::readme_program(python)
        })
        .with_root(),
    ]
}

/// The README's program, linked with either library.
fn programs() -> Result<usize> {
    dist::make(Processor::Arm64)?;
    let with_static = target().join("dist/first-static-aarch64");
    local::readme_program(SYSTEM.emulated(&with_static))?;
    let program = compile("first", &["ffi-c/examples/first.c"])?;
    local::readme_program(program)?;
    Ok(2)
}

fn driver() -> Result<Command> {
    compile("driver", &build::c_sources(build::DRIVER)?)
}

/// A program with the shared library of the tarball, to be run by qemu.
fn compile(name: &str, sources: &[impl AsRef<OsStr>]) -> Result<Command> {
    let packed = dist::packed(Processor::Arm64)?;
    let program = target().join("dist").join(format!("{name}-aarch64"));
    output(
        Zig::get(Processor::Arm64)?
            .cc()
            .args(["-std=c99", "-O1", "-Wall", "-Wextra", "-Werror", "-I"])
            .arg(packed.join("include"))
            .arg("-o")
            .arg(&program)
            .args(sources)
            .arg(
                packed
                    .join("lib")
                    .join(format!("libninekw.so.{}", abi_version()?)),
            ),
    )?;
    let mut command = SYSTEM.emulated(&program);
    command.env("LD_LIBRARY_PATH", packed.join("lib"));
    Ok(command)
}

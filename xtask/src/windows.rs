//! The library for Windows: built here with Debian's Rust and MinGW, packed, and run under Wine.

mod inspect;
mod library;
mod pack;
mod programs;
mod steps;
mod wine;

pub(crate) use pack::run as dist;
pub(crate) use steps::run as steps;

use std::path::PathBuf;
use std::process::Command;

use crate::own_std;
use crate::shell::{command, target, without_paths_and};
use crate::system::{CARGO_WEB, MINGW_X64, MINGW_X86, MINGWXX_X64, MINGWXX_X86, PYTHON, RUST_SRC, RUSTC_WEB, Tool};

/// What the builds need; Wine is for the tests alone.
pub(crate) const TOOLS: [&Tool; 8] = [
    &RUSTC_WEB,
    &CARGO_WEB,
    &RUST_SRC,
    &MINGW_X64,
    &MINGW_X86,
    &MINGWXX_X64,
    &MINGWXX_X86,
    &PYTHON,
];

/// The two kinds of programs on Windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bits {
    X64,
    X86,
}

pub(crate) const BOTH: [Bits; 2] = [Bits::X64, Bits::X86];

impl Bits {
    /// As users call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Bits::X64 => "x64",
            Bits::X86 => "x86",
        }
    }

    /// As GNU calls the processor.
    fn processor(self) -> &'static str {
        match self {
            Bits::X64 => "x86_64",
            Bits::X86 => "i686",
        }
    }

    /// As rustc calls it. `*-pc-windows-gnu` is for Windows 10 and later.
    pub(crate) fn target(self) -> &'static str {
        match self {
            Bits::X64 => "x86_64-win7-windows-gnu",
            Bits::X86 => "i686-win7-windows-gnu",
        }
    }

    /// A program of MinGW or its binutils.
    pub(crate) fn mingw(self, program: &str) -> Command {
        command(self.mingw_name(program))
    }

    fn mingw_name(self, program: &str) -> String {
        format!("{}-w64-mingw32-{program}", self.processor())
    }
}

/// Where everything for Windows is built; both kinds and the wheels share what they have in common.
pub(crate) fn folder() -> PathBuf {
    target().join("windows")
}

/// Has a command that calls cargo build for Windows, with the standard library that is made for size. `flags` are more
/// of rustc's flags.
pub(crate) fn with_std(command: Command, bits: Bits, flags: &[String]) -> Command {
    let name = bits.target().replace('-', "_");
    let mut command = own_std::with_std_for(command, own_std::SMALL, bits.target());
    command
        .env(format!("CC_{name}"), bits.mingw_name("gcc"))
        .env(format!("AR_{name}"), bits.mingw_name("ar"))
        .env(
            format!("CARGO_TARGET_{}_LINKER", name.to_uppercase()),
            bits.mingw_name("gcc"),
        )
        // The limits on size are tighter than on Linux.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z")
        .env("CARGO_TARGET_DIR", folder().join("build"));
    let mut all = flags.to_vec();
    // 40 KB: a panic is told without its place in the source.
    all.push("-Zlocation-detail=none".into());
    without_paths_and(&mut command, &all);
    command
}

//! The library for Windows: built here with Debian's Rust and MinGW, packed, and run under Wine.

mod autoit;
mod dotnet;
mod inspect;
mod library;
mod made;
mod node;
mod pack;
mod pascal;
mod programs;
mod python;
mod stand_ins;
mod steps;
mod unzipped;
mod wine;

pub(crate) use autoit::{ready_recipes as ready_autoit, recipe as autoit};
pub(crate) use inspect::{headers, runs_with_windows_7};
pub(crate) use library::{archive, dll};
pub(crate) use pack::{make as zip, zip_folder};
pub(crate) use steps::steps;

use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

pub(crate) use crate::platform::Bits;
use crate::shell::{command, output, target, without_paths_and};
use crate::system::{
    CARGO_WEB, MCS, MINGW_X64, MINGW_X86, MINGWXX_X64, MINGWXX_X86, MONO, MONO_CORE, PYTHON,
    PYTHON_VENV, RUST_SRC, RUSTC_WEB, Tool,
};
use crate::{Result, own_std};

/// What the builds need; Wine is for the tests alone.
pub(crate) const TOOLS: [&Tool; 12] = [
    &RUSTC_WEB,
    &CARGO_WEB,
    &RUST_SRC,
    &MINGW_X64,
    &MINGW_X86,
    &MINGWXX_X64,
    &MINGWXX_X86,
    &PYTHON,
    &PYTHON_VENV,
    // The assembly of C# is part of the zip.
    &MCS,
    &MONO,
    &MONO_CORE,
];

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

/// Where what is made for Windows lies.
pub(crate) fn folder() -> PathBuf {
    target().join("windows")
}

/// Has a command that calls cargo build for Windows, with the standard library that is made for size.
pub(crate) fn with_std(command: Command, bits: Bits) -> Result<Command> {
    let name = bits.target().replace('-', "_");
    let mut command = own_std::with_std_for(command, own_std::SMALL, bits.target());
    command
        .env(format!("CC_{name}"), bits.mingw_name("gcc"))
        .env(format!("AR_{name}"), bits.mingw_name("ar"))
        .env("PATH", path_with_dlltool(bits)?)
        .env(
            format!("CARGO_TARGET_{}_LINKER", name.to_uppercase()),
            bits.mingw_name("gcc"),
        )
        // The limits on size are tighter than on Linux.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z");
    let mut flags = vec![
        // 40 KB: a panic is told without its place in the source.
        "-Zlocation-detail=none".into(),
        // What cargo links itself, the wheels, has no time in it either.
        "-Clink-arg=-Wl,--no-insert-timestamp".into(),
    ];
    if bits == Bits::X86 {
        flags.push(format!("-Lnative={}", startup()?.display()));
    }
    without_paths_and(&mut command, &flags);
    Ok(command)
}

/// Where programs are, ours before the system's: rustc finds dlltool by its name alone.
fn path_with_dlltool(bits: Bits) -> Result<OsString> {
    let programs = folder().join("programs").join(bits.name());
    fs::create_dir_all(&programs)?;
    let file = programs.join(bits.mingw_name("dlltool"));
    fs::write(&file, include_str!("windows/dlltool.sh"))?;
    fs::set_permissions(&file, Permissions::from_mode(0o755))?;
    let mut path = programs.into_os_string();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    Ok(path)
}

/// Two objects that rustc puts around what it links for 32 bits, and that do not come with the standard library's build.
fn startup() -> Result<PathBuf> {
    let into = folder().join("startup");
    fs::create_dir_all(&into)?;
    for name in ["rsbegin", "rsend"] {
        output(
            command("/usr/bin/rustc")
                .args(["--target", Bits::X86.target(), "--crate-type=rlib"])
                .args(["--emit=obj", "-O", "-o"])
                .arg(into.join(name).with_extension("o"))
                .arg(format!(
                    "/usr/lib/rustlib/src/rust/library/rtstartup/{name}.rs"
                ))
                .env("RUSTC_BOOTSTRAP", "1"),
        )?;
    }
    Ok(into)
}

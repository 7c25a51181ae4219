//! `ninekw.dll` with what programs are linked with.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::made::Made;
use super::{Bits, folder, inspect, with_std};
use crate::abi::Abi;
use crate::layout::abi_version;
use crate::once::once;
use crate::own_std::{self, CARGO};
use crate::package::with_zig_cache;
use crate::shell::{command, output, read};
use crate::{Result, build, python};

/// The DLL as released.
pub(crate) fn dll(bits: Bits) -> Result<PathBuf> {
    once(&format!("DLL, {}", bits.name()), || {
        make(bits).map(|made| made.dll)
    })
}

/// The static library as released, and what a linker needs beside it.
pub(crate) fn archive(bits: Bits) -> Result<(PathBuf, Vec<String>)> {
    let (archive, libraries) = compile(bits, &[], "")?;
    // What it holds names the folders of the build.
    output(bits.mingw("strip").arg("--strip-debug").arg(&archive))?;
    Ok((archive, libraries))
}

/// Builds and checks the library as released.
pub(super) fn make(bits: Bits) -> Result<Made> {
    let into = folder().join(bits.name());
    fs::create_dir_all(&into)?;
    let (archive, libraries) = compile(bits, &[], "")?;
    let names = names()?;
    let linker = Linker {
        bits,
        into: &into,
        archive: &archive,
        libraries: &libraries,
        names: &names,
    };
    let dll = linker.all()?;
    inspect::check(bits, &dll, &names)?;
    linker.again(&dll)?;
    Ok(dll)
}

/// Like [`make`], with the functions for tests; returns the folder of the library.
pub(super) fn make_testing(bits: Bits) -> Result<PathBuf> {
    let into = folder().join(format!("testing-{}", bits.name()));
    once(&format!("DLL for tests, {}", bits.name()), || {
        fs::create_dir_all(&into)?;
        let (archive, libraries) = compile(bits, &["--features", "testing"], "-testing")?;
        let mut names = names()?;
        names.extend(["ninekw__testing_panic", "ninekw__testing_live_handles"].map(str::to_owned));
        Linker {
            bits,
            into: &into,
            archive: &archive,
            libraries: &libraries,
            names: &names,
        }
        .all()?;
        Ok(into.clone())
    })
}

/// The functions of the header.
fn names() -> Result<Vec<String>> {
    let functions = Abi::read()?.functions;
    Ok(functions.into_iter().map(|each| each.name).collect())
}

/// A build with other features puts its files in the same place.
static BUILDING: Mutex<()> = Mutex::new(());

/// Has cargo make the static library; returns a copy of it, and what it needs.
fn compile(bits: Bits, flags: &[&str], suffix: &str) -> Result<(PathBuf, Vec<String>)> {
    let mut cargo = with_std(command(CARGO), bits)?;
    cargo
        .args(["rustc", "--release", "--locked", "-p", "ninekw-capi"])
        .args(["--crate-type", "staticlib"])
        .args(flags);
    let made = own_std::folder().join(bits.target()).join("release");
    let _alone = BUILDING.lock().unwrap_or_else(PoisonError::into_inner);
    let library = build::run_build(cargo, &made)?;
    // The next build with other features takes its place.
    let copy = folder().join(format!("libninekw{suffix}-{}.a", bits.name()));
    fs::copy(&library.archive, &copy)?;
    let mut libraries = library.static_libraries;
    // Crates bring them along for everything that Windows has; what is used of it is in the system's own.
    libraries.retain(|library| !library.starts_with("-lwindows."));
    Ok((copy, libraries))
}

struct Linker<'a> {
    bits: Bits,
    into: &'a Path,
    archive: &'a Path,
    libraries: &'a [String],
    names: &'a [String],
}

impl Linker<'_> {
    fn all(&self) -> Result<Made> {
        let file = |name: &str| self.into.join(name);
        let made = Made {
            dll: file("ninekw.dll"),
            definition: file("ninekw.def"),
            mingw: file("libninekw.dll.a"),
            msvc: file("ninekw.lib"),
        };
        let mut lines = vec!["LIBRARY ninekw.dll".to_owned(), "EXPORTS".to_owned()];
        lines.extend(self.names.iter().map(|name| format!("    {name}")));
        fs::write(&made.definition, lines.join("\r\n") + "\r\n")?;
        self.link(&made)?;
        self.import_libraries(&made)?;
        Ok(made)
    }

    /// The static library holds the same code as cargo's own DLL; linking it takes less than a second, and everything
    /// in the result is told here.
    fn link(&self, made: &Made) -> Result {
        let resource = self.resource()?;
        // In C, names of 32 bits begin with an underscore that no export has.
        let mark = if self.bits == Bits::X86 { "_" } else { "" };
        let wanted = self.into.join("wanted.rsp");
        let lines = self
            .names
            .iter()
            .map(|name| format!("-Wl,-u,{mark}{name}\n"));
        fs::write(&wanted, lines.collect::<String>())?;
        output(
            self.bits
                .mingw("gcc")
                // The linker orders imports by the names of files as they are given: no path in this one.
                .current_dir(self.archive.parent().unwrap_or(self.archive))
                .args(["-shared", "-s", "-static-libgcc", "-o"])
                .arg(&made.dll)
                .arg(&made.definition)
                .arg(format!("@{}", wanted.display()))
                .arg(resource)
                .arg(self.archive.file_name().unwrap_or_default())
                .args(["-Wl,--gc-sections", "-Wl,--no-insert-timestamp"])
                // By itself the linker takes it from the name of the output.
                .arg("-Wl,--disable-auto-image-base")
                .args(["-Wl,--dynamicbase", "-Wl,--nxcompat"])
                // Windows 7.
                .args(["-Wl,--major-os-version,6", "-Wl,--minor-os-version,1"])
                .args(["-Wl,--major-subsystem-version,6"])
                .arg("-Wl,--minor-subsystem-version,1")
                .args(self.libraries),
        )?;
        Ok(())
    }

    /// What the file's properties show.
    fn resource(&self) -> Result<PathBuf> {
        let version = env!("CARGO_PKG_VERSION");
        let numbers = version.split(['-', '+']).next().unwrap_or(version);
        let text = read("ffi-c/packaging/windows/version.rc")?
            .replace("@VERSION_WITH_COMMAS@", &numbers.replace('.', ","))
            .replace("@VERSION@", version)
            .replace("@ABI@", &abi_version()?.to_string())
            .replace("@BITS@", self.bits.name());
        let source = self.into.join("version.rc");
        fs::write(&source, text)?;
        let resource = self.into.join("version.o");
        output(self.bits.mingw("windres").arg(&source).arg(&resource))?;
        Ok(resource)
    }

    fn import_libraries(&self, made: &Made) -> Result {
        output(
            self.bits
                .mingw("dlltool")
                .current_dir(self.into)
                // Otherwise named after the process.
                .args(["--deterministic-libraries", "--temp-prefix", "ninekw"])
                .arg("--input-def")
                .arg(&made.definition)
                // The name given here is in the library.
                .args(["--output-lib", "libninekw.dll.a"]),
        )?;
        // GNU's form is not Microsoft's; LLVM makes that.
        let machine = match self.bits {
            Bits::X64 => "x64",
            Bits::X86 => "x86",
        };
        let python = python::with_requirements("zig", "ffi-c/packaging/requirements.txt")?;
        output(
            with_zig_cache(&mut command(python))
                .args(["-m", "ziglang", "lib"])
                .arg(format!("/def:{}", made.definition.display()))
                .arg(format!("/out:{}", made.msvc.display()))
                .arg(format!("/machine:{machine}")),
        )
        .map(drop)
    }

    /// Made once more in another folder, every file has the same bytes.
    fn again(&self, first: &Made) -> Result {
        let into = self.into.join("made again");
        fs::create_dir_all(&into)?;
        let second = Linker {
            into: &into,
            ..*self
        }
        .all()?;
        for (one, other) in [
            (&first.dll, &second.dll),
            (&first.mingw, &second.mingw),
            (&first.msvc, &second.msvc),
        ] {
            if fs::read(one)? != fs::read(other)? {
                return Err(format!("made twice, {} differs", one.display()).into());
            }
        }
        Ok(())
    }
}

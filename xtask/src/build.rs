//! Building the C library and C programs against it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::shell::{cargo, command, output, root, run, target};

/// Where the C library lies as if it were installed: `lib` and `include`.
pub(crate) fn prefix() -> PathBuf {
    target().join("prefix")
}

/// Builds the C library and puts it into [`prefix`].
pub(crate) fn c_library() -> Result {
    run(&mut cargo(&["build", "--release", "-p", "ninekw-capi"]))?;
    let library = prefix().join("lib");
    let include = prefix().join("include");
    fs::create_dir_all(&library)?;
    fs::create_dir_all(&include)?;
    let abi = format!("libninekw.so.{ABI_VERSION}");
    copy(&target().join("release/libninekw.so"), &library.join(&abi))?;
    copy(
        &target().join("release/libninekw.a"),
        &library.join("libninekw.a"),
    )?;
    copy(&root().join("include/ninekw.h"), &include.join("ninekw.h"))?;
    let link = library.join("libninekw.so");
    if fs::symlink_metadata(&link).is_ok() {
        fs::remove_file(&link)?;
    }
    std::os::unix::fs::symlink(abi, link)?;
    Ok(())
}

const ABI_VERSION: u32 = 1;

/// A running program may have the old file open: a new one takes its place.
fn copy(from: &Path, to: &Path) -> Result {
    if to.exists() {
        fs::remove_file(to)?;
    }
    fs::copy(from, to).map_err(|error| format!("{}: {error}", from.display()))?;
    Ok(())
}

/// Compiles a C99 program against the library; gives its path.
pub(crate) fn c_program(name: &str, sources: &[&str]) -> Result<PathBuf> {
    c_program_with(name, sources, &[])
}

fn c_program_with(name: &str, sources: &[&str], flags: &[&str]) -> Result<PathBuf> {
    let program = prefix().join("bin").join(name);
    fs::create_dir_all(prefix().join("bin"))?;
    let library = prefix().join("lib");
    output(
        command("gcc")
            .args([
                "-std=c99",
                "-g",
                "-O1",
                "-Wall",
                "-Wextra",
                "-Wpedantic",
                "-Wstrict-prototypes",
                "-Werror",
            ])
            .args(flags)
            .arg("-I")
            .arg(prefix().join("include"))
            .arg("-o")
            .arg(&program)
            .args(sources)
            .arg("-L")
            .arg(&library)
            .arg("-lninekw")
            .arg(format!("-Wl,-rpath,{}", library.display())),
    )?;
    Ok(program)
}

/// Compiles a C99 program that uses libcurl instead.
pub(crate) fn curl_program(name: &str, source: &str) -> Result<PathBuf> {
    let program = prefix().join("bin").join(name);
    fs::create_dir_all(prefix().join("bin"))?;
    output(
        command("gcc")
            .args(["-std=c99", "-O1", "-Wall", "-Wextra", "-Werror", "-o"])
            .arg(&program)
            .args([source, "-lcurl"]),
    )?;
    Ok(program)
}

/// The C example.
pub(crate) fn c_example() -> Result<PathBuf> {
    c_program("solve", &["ffi-c/examples/solve.c"])
}

/// The README's C program.
pub(crate) fn c_first() -> Result<PathBuf> {
    c_program("first", &["ffi-c/examples/first.c"])
}

const DRIVER: [&str; 6] = [
    "tests/drivers/c/driver.c",
    "tests/drivers/c/answering.c",
    "tests/drivers/c/account.c",
    "tests/drivers/c/batch.c",
    "tests/drivers/c/line.c",
    "tests/drivers/c/null.c",
];

/// The C driver of the cases.
pub(crate) fn c_driver() -> Result<PathBuf> {
    c_program("driver", &DRIVER)
}

/// The same with sanitizers.
pub(crate) fn c_driver_sanitized() -> Result<PathBuf> {
    sanitized("driver-sanitized", &DRIVER)
}

const ROBUST: [&str; 1] = ["tests/c/robust.c"];

/// Threads, signals and handles freed in use, with sanitizers.
pub(crate) fn c_robust() -> Result<PathBuf> {
    sanitized("robust-sanitized", &ROBUST)
}

/// Forks, without sanitizers.
pub(crate) fn c_forks() -> Result<PathBuf> {
    c_program_with("robust", &ROBUST, &["-pthread"])
}

/// A program under the address, leak and undefined-behaviour sanitizers; a proof that they are on comes with it.
fn sanitized(name: &str, sources: &[&str]) -> Result<PathBuf> {
    let flags = [
        "-pthread",
        "-fsanitize=address,undefined",
        "-fno-sanitize-recover=all",
    ];
    let program = c_program_with(name, sources, &flags)?;
    let symbols = output(command("nm").arg(&program))?;
    if !symbols.contains("__asan_init") || !symbols.contains("__ubsan_handle") {
        return Err("the sanitizers are not in the program".into());
    }
    Ok(program)
}

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
    sanitized("driver-sanitized", &DRIVER, &[])
}

pub(crate) const ROBUST: [&str; 13] = [
    "tests/c/robust/main.c",
    "tests/c/robust/helpers.c",
    "tests/c/robust/threads.c",
    "tests/c/robust/freeing.c",
    "tests/c/robust/signals.c",
    "tests/c/robust/client_token.c",
    "tests/c/robust/jobs.c",
    "tests/c/robust/budget.c",
    "tests/c/robust/texts.c",
    "tests/c/robust/sizes.c",
    "tests/c/robust/stack.c",
    "tests/c/robust/forks.c",
    "tests/c/robust/testing.c",
];

/// What a C program may do to the library, with sanitizers and the library's test functions.
pub(crate) fn c_robust_sanitized() -> Result<PathBuf> {
    let library = testing_library()?;
    let flags = [
        "-pthread",
        "-DNINEKW_TESTING",
        "-L",
        library
            .to_str()
            .ok_or("the target folder's name is not UTF-8")?,
        &format!("-Wl,-rpath,{}", library.display()),
    ];
    sanitized("robust-sanitized", &ROBUST, &flags)
}

/// The same against the library as it is handed out.
pub(crate) fn c_robust() -> Result<PathBuf> {
    c_program_with("robust", &ROBUST, &["-pthread"])
}

/// The same against a library with the race detector in it.
pub(crate) fn c_robust_for_races(library: &Path) -> Result<PathBuf> {
    copy(
        &library.join("libninekw.so"),
        &library.join(format!("libninekw.so.{ABI_VERSION}")),
    )?;
    let mut sources = ROBUST.to_vec();
    sources.push("tests/c/tsan_names.c");
    let flags = [
        "-pthread",
        "-DNINEKW_TESTING",
        "-fsanitize=thread",
        "-L",
        library
            .to_str()
            .ok_or("the target folder's name is not UTF-8")?,
        &format!("-Wl,-rpath,{}", library.display()),
    ];
    c_program_with("robust-races", &sources, &flags)
}

/// A program that has a race, to see that the detector is on.
pub(crate) fn c_race() -> Result<PathBuf> {
    c_program_with(
        "race",
        &["tests/c/race.c"],
        &["-pthread", "-fsanitize=thread"],
    )
}

/// Loads the library itself, again and again.
pub(crate) fn c_loading() -> Result<PathBuf> {
    c_program_with("loading", &["tests/c/loading.c"], &["-pthread", "-ldl"])
}

/// The library with debug assertions and functions for tests; gives its folder.
fn testing_library() -> Result<PathBuf> {
    let directory = target().join("testing");
    run(cargo(&[
        "build",
        "--quiet",
        "-p",
        "ninekw-capi",
        "--features",
        "testing",
    ])
    .env("CARGO_TARGET_DIR", &directory))?;
    let library = directory.join("debug");
    let abi = library.join(format!("libninekw.so.{ABI_VERSION}"));
    copy(&library.join("libninekw.so"), &abi)?;
    Ok(library)
}

/// A program under the address, leak and undefined-behaviour sanitizers; a proof that they are on comes with it.
fn sanitized(name: &str, sources: &[&str], more: &[&str]) -> Result<PathBuf> {
    let mut flags = vec!["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
    flags.extend(more);
    let program = c_program_with(name, sources, &flags)?;
    let symbols = output(command("nm").arg(&program))?;
    if !symbols.contains("__asan_init") || !symbols.contains("__ubsan_handle") {
        return Err("the sanitizers are not in the program".into());
    }
    Ok(program)
}

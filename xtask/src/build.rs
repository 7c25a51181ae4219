//! Builds the C library and C programs that use it.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};

use crate::Result;
use crate::layout::{Library, Place, abi_version, lay_out};
use crate::once::{do_once, once};
use crate::shell::{cargo, command, files, output, root, target, without_paths};

/// The folder with the C library as if installed: `lib` and `include`.
pub(crate) fn prefix() -> PathBuf {
    target().join(if IS_RELEASE.get().is_some() {
        "prefix-release"
    } else {
        "prefix"
    })
}

/// For benchmarks: from now on the programs built here use the release library.
pub(crate) fn use_release() {
    IS_RELEASE.get_or_init(|| ());
}

static IS_RELEASE: OnceLock<()> = OnceLock::new();

/// Whether programs use the library as released.
pub(crate) fn is_release() -> bool {
    IS_RELEASE.get().is_some()
}

/// Builds the C library quickly and installs it into [`prefix`].
pub(crate) fn c_library() -> Result {
    if is_release() {
        return handed_out().map(drop);
    }
    do_once("C library", || install_quick(&[], &prefix()))
}

/// The library as released; returns its prefix.
pub(crate) fn handed_out() -> Result<PathBuf> {
    once("C library, release", || {
        let prefix = target().join("prefix-release");
        lay_out(&library()?, &Place::new(&prefix, Path::new("lib"), None)?)?;
        Ok(prefix)
    })
}

/// Builds the library with functions for tests; returns its folder.
pub(crate) fn testing_library() -> Result<PathBuf> {
    once("C library, testing", || {
        let prefix = target().join("prefix-testing");
        install_quick(&["--features", "ninekw-capi/testing"], &prefix)?;
        Ok(prefix.join("lib"))
    })
}

/// Builds the library as `cargo test` builds everything, with what `xtask` has built already.
fn install_quick(flags: &[&str], prefix: &Path) -> Result {
    // A build with other features puts its files in the same place.
    static BUILDING: Mutex<()> = Mutex::new(());
    let _alone = BUILDING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut build = cargo(&["build", "--quiet", "-p", "ninekw-capi", "-p", "xtask"]);
    output(build.args(flags))?;
    let library = Library {
        has_debug_information: true,
        shared: target().join("debug/libninekw.so"),
        archive: target().join("debug/libninekw.a"),
        // Nothing links with it.
        static_libraries: Vec::new(),
    };
    lay_out(&library, &Place::new(prefix, Path::new("lib"), None)?).map(drop)
}

/// Builds the C library as released.
pub(crate) fn library() -> Result<Library> {
    let mut build = cargo(&["rustc", "--release", "-p", "ninekw-capi"]);
    without_paths(&mut build);
    run_build(build, &target().join("release"))
}

/// Runs the build and reads what the static library needs.
pub(crate) fn run_build(mut build: Command, folder: &Path) -> Result<Library> {
    build.args(["--quiet", "--", "--print", "native-static-libs"]);
    // Cargo prints it even if there is nothing to build.
    let mut build = build.stderr(Stdio::piped()).spawn()?;
    let lines = BufReader::new(build.stderr.take().ok_or("cargo says nothing")?).lines();
    let mut needed = None;
    for line in lines {
        let line = line?;
        match line.split_once("native-static-libs:") {
            Some((_, libraries)) => needed = Some(libraries.to_owned()),
            // What the other line is about.
            None if line.contains("link against the following native artifacts") => {}
            None => eprintln!("{line}"),
        }
    }
    if !build.wait()?.success() {
        return Err("the C library does not build".into());
    }
    let needed = needed.ok_or("rustc does not tell what the static library needs")?;
    Ok(Library {
        has_debug_information: true,
        shared: folder.join("libninekw.so"),
        archive: folder.join("libninekw.a"),
        // C compilers add these themselves, in the form that suits -static or not.
        static_libraries: needed
            .split_whitespace()
            .filter(|library| !["-lc", "-lgcc_s"].contains(library))
            .map(str::to_owned)
            .collect(),
    })
}

/// Compiles a C99 program against the library; returns its path.
pub(crate) fn c_program(name: &str, sources: &[impl AsRef<OsStr>]) -> Result<PathBuf> {
    c_program_with(name, sources, &[])
}

fn c_program_with(name: &str, sources: &[impl AsRef<OsStr>], flags: &[&str]) -> Result<PathBuf> {
    let mut gcc = command("gcc");
    gcc.args([
        "-std=c99",
        "-g",
        "-O1",
        "-Wall",
        "-Wextra",
        "-Wpedantic",
        "-Wstrict-prototypes",
        "-Werror",
    ]);
    gcc.args(flags);
    linked(gcc, name, sources)
}

/// Builds a program with the library in [`prefix`] by a compiler with its flags.
pub(crate) fn linked(
    mut compiler: Command,
    name: &str,
    sources: &[impl AsRef<OsStr>],
) -> Result<PathBuf> {
    c_library()?;
    once(&format!("program {name}"), || {
        let program = prefix().join("bin").join(name);
        fs::create_dir_all(prefix().join("bin"))?;
        let library = prefix().join("lib");
        output(
            compiler
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
    })
}

/// A program that [`linked`] made, with the library as released.
pub(crate) fn with_handed_out(program: PathBuf) -> Result<Command> {
    let mut command = Command::new(program);
    command.env("LD_LIBRARY_PATH", handed_out()?.join("lib"));
    Ok(command)
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
    c_example_called("solve")
}

/// One of the C examples.
pub(crate) fn c_example_called(name: &str) -> Result<PathBuf> {
    c_program(name, &[&format!("ffi-c/examples/{name}.c")])
}

/// The README's C program.
pub(crate) fn c_first() -> Result<PathBuf> {
    c_program("first", &["ffi-c/examples/first.c"])
}

/// A folder's sources in C.
pub(crate) fn c_sources(folder: &str) -> Result<Vec<PathBuf>> {
    files(&root().join(folder), "c")
}

pub(crate) const DRIVER: &str = "tests/drivers/c";
pub(crate) const ROBUST: &str = "tests/c/robust";

/// The C driver of the cases.
pub(crate) fn c_driver() -> Result<PathBuf> {
    c_program("driver", &c_sources(DRIVER)?)
}

/// [`c_driver`] with sanitizers.
pub(crate) fn c_driver_sanitized() -> Result<PathBuf> {
    sanitized("driver-sanitized", DRIVER, &[])
}

/// What a C program may do to the library, with sanitizers and the library's test functions.
pub(crate) fn c_robust_sanitized() -> Result<PathBuf> {
    let flags = with_test_functions(&testing_library()?);
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    sanitized("robust-sanitized", ROBUST, &flags)
}

/// Flags for a library with functions for tests, in this folder.
fn with_test_functions(library: &Path) -> [String; 4] {
    let library = library.display();
    [
        "-pthread".into(),
        "-DNINEKW_TESTING".into(),
        format!("-L{library}"),
        format!("-Wl,-rpath,{library}"),
    ]
}

/// [`ROBUST`] as a user would compile it: without sanitizers and test functions.
pub(crate) fn c_robust() -> Result<PathBuf> {
    c_program_with("robust", &c_sources(ROBUST)?, &["-pthread"])
}

/// [`ROBUST`] against a library with the race detector in it.
pub(crate) fn c_robust_for_races(library: &Path) -> Result<PathBuf> {
    under_its_name(library)?;
    let mut sources = c_sources(ROBUST)?;
    sources.push(root().join("tests/c/tsan_names.c"));
    let flags = with_test_functions(library);
    let mut flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    flags.push("-fsanitize=thread");
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

/// Leaves a batch early.
pub(crate) fn c_leaving() -> Result<PathBuf> {
    c_program("leaving", &["tests/c/leaving.c"])
}

/// Loads the library at run time, repeatedly.
pub(crate) fn c_loading() -> Result<PathBuf> {
    c_program_with("loading", &["tests/c/loading.c"], &["-pthread", "-ldl"])
}

/// Copies the library to the name that programs load; cargo gives it another.
fn under_its_name(library: &Path) -> Result {
    let name = library.join(format!("libninekw.so.{}", abi_version()?));
    // A running program may use the old file, so replace it by a new one.
    if name.exists() {
        fs::remove_file(&name)?;
    }
    fs::copy(library.join("libninekw.so"), &name)?;
    Ok(())
}

/// A program with the address, leak and undefined-behaviour sanitizers, checked to be on.
fn sanitized(name: &str, folder: &str, more: &[&str]) -> Result<PathBuf> {
    let mut flags = vec!["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];
    flags.extend(more);
    has_sanitizers(c_program_with(name, &c_sources(folder)?, &flags)?)
}

/// The program, if the sanitizers are in it.
pub(crate) fn has_sanitizers(program: PathBuf) -> Result<PathBuf> {
    let symbols = output(command("nm").arg(&program))?;
    if symbols.contains("__asan_init") && symbols.contains("__ubsan_handle") {
        return Ok(program);
    }
    Err("the sanitizers are not in the program".into())
}

//! Checks that need no run of what they look at.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::abi::{Abi, symbols};
use crate::build::{ROBUST, prefix};
use crate::package::abi_version;
use crate::shell::{cargo, command, output, read, target};

/// The symbols list never lost a line.
pub(crate) fn symbols_only_grew() -> Result {
    symbols::only_grew()
}

/// A compiler, a language and its standard.
type Way = (&'static str, &'static str, &'static str);

pub(crate) const GCC: [Way; 4] = [
    ("gcc", "c", "-std=c99"),
    ("gcc", "c", "-std=c2x"),
    ("g++", "c++", "-std=c++11"),
    ("g++", "c++", "-std=c++20"),
];
pub(crate) const LLVM: [Way; 3] = [
    ("clang", "c", "-std=c99"),
    ("clang", "c", "-std=c2x"),
    ("clang++", "c++", "-std=c++17"),
];

/// The header compiles by itself in C and C++, strictly.
pub(crate) fn header_compiles(ways: &[Way]) -> Result {
    let strict = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only"];
    for (compiler, language, standard) in ways {
        output(
            command(compiler)
                .args([standard, &"-x", language])
                .args(strict)
                .arg("include/ninekw.h"),
        )?;
    }
    Ok(())
}

/// The shared library that the tests use.
pub(crate) fn shared_library() -> PathBuf {
    prefix().join("lib/libninekw.so")
}

/// The shared library exports what the header declares, and nothing else; the static one beside it has all of it.
/// `binutils` stands before the names of the tools for another processor.
pub(crate) fn exports_are_declared(library: &Path, binutils: &str) -> Result {
    let abi = Abi::read()?;
    let declared: BTreeSet<&str> = abi
        .functions
        .iter()
        .map(|each| each.name.as_str())
        .collect();
    let shared = defined(binutils, library, &["-D", "--defined-only"])?;
    let shared: BTreeSet<&str> = shared.iter().map(String::as_str).collect();
    if shared != declared {
        let differ: Vec<_> = shared.symmetric_difference(&declared).collect();
        return Err(format!("header and exports differ: {differ:?}").into());
    }
    let archive = library.with_extension("a");
    let archive = defined(binutils, &archive, &["--defined-only", "--extern-only"])?;
    // The archive also holds Rust's own symbols.
    let archive: BTreeSet<&str> = archive
        .iter()
        .map(String::as_str)
        .filter(|name| name.starts_with("ninekw_"))
        .collect();
    if archive != declared {
        let differ: Vec<_> = archive.symmetric_difference(&declared).collect();
        return Err(format!("header and static library differ: {differ:?}").into());
    }
    Ok(())
}

/// The names of the symbols that a library defines.
fn defined(binutils: &str, library: &Path, flags: &[&str]) -> Result<Vec<String>> {
    let nm = format!("{binutils}nm");
    let listing = output(command(nm).args(flags).arg(library))?;
    Ok(listing
        .lines()
        .filter(|line| line.split_whitespace().count() == 3)
        .filter_map(|line| line.split_whitespace().last())
        .map(str::to_owned)
        .collect())
}

/// No function of the header goes untested in C.
pub(crate) fn every_function_is_called() -> Result {
    let mut sources = vec![
        "tests/drivers/c/driver.c",
        "tests/drivers/c/answering.c",
        "tests/drivers/c/account.c",
        "tests/drivers/c/batch.c",
        "tests/drivers/c/null.c",
        "tests/drivers/c/settings.c",
        "ffi-c/examples/solve.c",
    ];
    sources.extend(ROBUST);
    let mut text = String::new();
    for source in sources {
        text.push_str(&read(source)?);
    }
    let words: BTreeSet<&str> = text
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .collect();
    let abi = Abi::read()?;
    let missing: Vec<&str> = abi
        .functions
        .iter()
        .map(|function| function.name.as_str())
        .filter(|name| !words.contains(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("no C test calls {missing:?}").into())
}

/// The shared library is called after its ABI and stays loaded; packagers' tools are told the same number.
pub(crate) fn soname(library: &Path) -> Result {
    let dynamic = output(command("readelf").arg("-d").arg(library))?;
    let abi = abi_version()?;
    for wanted in [&format!("[libninekw.so.{abi}]"), "NODELETE"] {
        if !dynamic.contains(wanted) {
            return Err(format!("the shared library lacks {wanted}").into());
        }
    }
    if !read("ffi-c/lib/Cargo.toml")?.contains(&format!("\nversion = \"{abi}.0.0\"")) {
        return Err("ffi-c/lib/Cargo.toml has another ABI for cargo-c".into());
    }
    Ok(())
}

/// The fuzz targets, which no other step builds, still fit the crate. Checked only: to fuzz takes another tool.
pub(crate) fn fuzz_targets_compile() -> Result {
    let arguments = [
        "check",
        "--quiet",
        "--locked",
        "--manifest-path",
        "fuzz/Cargo.toml",
    ];
    output(
        cargo(&arguments)
            .env("RUSTFLAGS", "--cfg fuzzing -D warnings")
            .env("CARGO_TARGET_DIR", target()),
    )
    .map(drop)
}

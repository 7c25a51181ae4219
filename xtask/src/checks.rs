//! Static checks.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::abi::Abi;
use crate::build::{DRIVER, ROBUST, c_sources, prefix};
use crate::layout::abi_version;
use crate::names::{same_names, words};
use crate::shell::{cargo, command, output, read, target};

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

/// Checks that the header compiles on its own in C and C++, without warnings.
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

/// Checks that the shared library exports exactly what the header declares, and that the static one contains all of it.
pub(crate) fn exports_are_declared(library: &Path) -> Result {
    let abi = Abi::read()?;
    let declared: BTreeSet<&str> = abi
        .functions
        .iter()
        .map(|each| each.name.as_str())
        .collect();
    let shared = defined_symbols(library, "--dyn-syms")?;
    let shared: BTreeSet<&str> = shared.iter().map(String::as_str).collect();
    same_names(&shared, &declared, "header and exports")?;
    let archive = defined_symbols(&library.with_extension("a"), "--symbols")?;
    // The archive also holds Rust's own symbols.
    let archive: BTreeSet<&str> = archive
        .iter()
        .map(String::as_str)
        .filter(|name| name.starts_with("ninekw_"))
        .collect();
    same_names(&archive, &declared, "header and static library")
}

/// The names of the global symbols that a library for any processor defines.
fn defined_symbols(library: &Path, table: &str) -> Result<Vec<String>> {
    let listing = output(command("readelf").args(["--wide", table]).arg(library))?;
    let mut names = Vec::new();
    for line in listing.lines() {
        let columns: Vec<&str> = line.split_whitespace().collect();
        if let [_, _, _, _, "GLOBAL", _, section, name, ..] = columns[..]
            && section != "UND"
        {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

/// Checks that the C tests call every function of the header.
pub(crate) fn every_function_is_called() -> Result {
    let mut text = read("ffi-c/examples/solve.c")? + &read("tests/c/leaving.c")?;
    for folder in [DRIVER, ROBUST] {
        for source in c_sources(folder)? {
            text.push_str(&fs::read_to_string(source)?);
        }
    }
    let words = words(&text);
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

/// Checks that the shared library has the ABI in its name and stays loaded, and that cargo-c has the same number.
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

/// Checks that the fuzz targets compile, which no other step builds. Fuzzing itself needs another tool.
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

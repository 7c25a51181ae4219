//! The C++ headers: programs that use them, and checks that they are complete.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::Result;
use crate::abi::{Abi, Group};
use crate::build::{has_sanitizers, linked};
use crate::languages::LONGER;
use crate::layout::headers;
use crate::names::words;
use crate::shell::{command, files, output, read, root};

const STRICT: [&str; 7] = [
    "-Wall",
    "-Wextra",
    "-Wpedantic",
    "-Wshadow",
    "-Wconversion",
    "-Wsign-conversion",
    "-Werror",
];

const SANITIZERS: [&str; 3] = [
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
    // Whatever the layer does when something is thrown, too.
    "-fno-omit-frame-pointer",
];

/// Compiles a C++17 program against the library; returns its path.
pub(crate) fn program(name: &str, sources: &[PathBuf], flags: &[&str]) -> Result<PathBuf> {
    compile("g++", name, sources, flags)
}

fn compile(compiler: &str, name: &str, sources: &[PathBuf], flags: &[&str]) -> Result<PathBuf> {
    let mut compiler = command(compiler);
    compiler.args(["-std=c++17", "-g", "-O1", "-pthread"]);
    compiler.args(STRICT).args(flags);
    linked(compiler, name, sources)
}

fn sources(folder: &str) -> Result<Vec<PathBuf>> {
    files(&root().join(folder), "cpp")
}

const DRIVER: &str = "tests/drivers/cpp";
const ROBUST: &str = "tests/cpp";
const LEAVING: &str = "tests/cpp/leaving";
const EXAMPLES: &str = "ffi-c/examples/cpp";

/// The driver of the cases.
pub(crate) fn driver() -> Result<Command> {
    program("driver-cpp", &sources(DRIVER)?, &[]).map(Command::new)
}

/// [`driver`] with sanitizers.
pub(crate) fn driver_sanitized() -> Result<Command> {
    sanitized("driver-cpp-sanitized", DRIVER).map(Command::new)
}

/// What a C++ program may do to the headers, by the other compiler.
pub(crate) fn robust() -> Result<PathBuf> {
    compile("clang++", "robust-cpp", &sources(ROBUST)?, &[])
}

/// [`robust`] with sanitizers.
pub(crate) fn robust_sanitized() -> Result<PathBuf> {
    sanitized("robust-cpp-sanitized", ROBUST)
}

/// The headers without exceptions.
pub(crate) fn no_exceptions() -> Result<PathBuf> {
    let sources = sources("tests/cpp/no_exceptions")?;
    program(
        "no-exceptions-cpp",
        &sources,
        &["-fno-exceptions", "-fno-rtti"],
    )
}

/// Leaves a batch early.
pub(crate) fn leaving() -> Result<PathBuf> {
    program("leaving-cpp", &sources(LEAVING)?, &[])
}

fn sanitized(name: &str, folder: &str) -> Result<PathBuf> {
    has_sanitizers(program(name, &sources(folder)?, &SANITIZERS)?)
}

/// An example.
pub(crate) fn example(name: &str) -> Result<Command> {
    let source = root().join(EXAMPLES).join(format!("{name}.cpp"));
    program(&format!("{name}-cpp"), &[source], &[]).map(Command::new)
}

/// The headers compile strictly: each by itself, and all of them in each standard, twice, and without exceptions.
pub(crate) fn headers_compile(compiler: &str) -> Result<usize> {
    let mut count = 0;
    for header in cpp_headers()? {
        syntax(compiler, &["-std=c++17"], &header)?;
        count += 1;
    }
    for flags in [
        ["-std=c++17"].as_slice(),
        &["-std=c++20"],
        &["-std=c++2b"],
        &["-std=c++17", "-include", UMBRELLA],
        &["-std=c++17", "-fno-exceptions", "-fno-rtti"],
    ] {
        syntax(compiler, flags, &PathBuf::from(UMBRELLA))?;
        count += 1;
    }
    Ok(count)
}

const UMBRELLA: &str = "include/ninekw.hpp";

fn syntax(compiler: &str, flags: &[&str], header: &PathBuf) -> Result<String> {
    output(
        command(compiler)
            .args(flags)
            .args(STRICT)
            .args(["-fsyntax-only", "-include"])
            .arg(header)
            .args(["-x", "c++", "/dev/null"]),
    )
}

/// The headers in C++, by their paths in the repository.
fn cpp_headers() -> Result<Vec<PathBuf>> {
    let mut headers = headers()?;
    headers.retain(|path| path.extension().is_some_and(|extension| extension == "hpp"));
    Ok(headers)
}

/// Checks that C++ has every function and value of the C header, and that every function of the C++ headers is tested.
pub(crate) fn nothing_is_left_out() -> Result<usize> {
    let mut text = String::new();
    for header in cpp_headers()? {
        text.push_str(&without_comments(&read(&header.to_string_lossy())?));
    }
    let words = words(&text);
    let abi = Abi::read()?;
    let values = abi
        .constants
        .iter()
        .filter(|constant| constant.group == Group::Value)
        .map(|constant| &constant.name);
    let functions = abi.functions.iter().map(|function| &function.name);
    let stands_in = |name: &String| {
        let longer = LONGER.iter().find(|(short, _)| short == name);
        longer.is_some_and(|(_, longer)| words.contains(longer))
    };
    let missing: Vec<_> = functions
        .chain(values)
        .filter(|name| !words.contains(name.as_str()) && !stands_in(name))
        // Functions of C++ can be called on any thread.
        .filter(|name| !name.contains("_log_queue") && !name.contains("limiter_queue"))
        .collect();
    if !missing.is_empty() {
        return Err(format!("the C++ headers do not use {missing:?}").into());
    }
    let mut tests = String::new();
    for folder in [DRIVER, ROBUST, LEAVING, EXAMPLES] {
        for source in sources(folder)? {
            tests.push_str(&without_comments(&fs::read_to_string(source)?));
        }
    }
    let used = crate::names::words(&tests);
    let twins: Vec<&str> = words
        .iter()
        .filter_map(|word| word.strip_prefix("try_"))
        .collect();
    let untested: Vec<_> = twins
        .iter()
        .filter(|name| !used.contains(**name) && !used.contains(format!("try_{name}").as_str()))
        .collect();
    if !untested.is_empty() {
        return Err(format!("no C++ test calls {untested:?}").into());
    }
    Ok(abi.functions.len())
}

/// C++ as these headers write it: comments are whole lines or ends of lines, and no text has two slashes.
fn without_comments(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_uses_nothing() {
        let text = without_comments("/// ninekw_a()\nninekw_b(); // ninekw_c()\n");
        let words = words(&text);
        assert!(words.contains("ninekw_b"));
        assert!(!words.contains("ninekw_a") && !words.contains("ninekw_c"));
    }
}

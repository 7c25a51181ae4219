//! What is made from the code and the table.

use std::fmt::Write as _;
use std::fs;

use crate::shell::root;
use crate::{Result, constants, python_options, reference, setters, shell, snippets};

/// Writes every generated file.
pub(crate) fn write() -> Result {
    for (path, text) in generated()? {
        fs::write(root().join(path), text)?;
        println!("wrote {path}");
    }
    Ok(())
}

/// Fails if a generated file is not what would be written.
pub(crate) fn check() -> Result {
    for (path, text) in generated()? {
        let found = fs::read_to_string(root().join(path)).unwrap_or_default();
        if found != text {
            let different = found.lines().zip(text.lines()).position(|(a, b)| a != b);
            let line =
                different.map_or_else(String::new, |line| format!(" from line {}", line + 1));
            return Err(format!("{path} is out of date{line}: run cargo xtask codegen").into());
        }
        println!("{path} is up to date");
    }
    Ok(())
}

fn generated() -> Result<Vec<(&'static str, String)>> {
    Ok(vec![
        ("include/ninekw.h", header()?),
        ("README.md", snippets::readme()?),
        ("docs/api.md", reference::page()),
        ("py/python/ninekw/_options.py", python_options::module()?),
        ("core/src/options/setters.rs", setters::options()),
        ("core/src/captcha/setters.rs", setters::captcha()),
    ])
}

fn header() -> Result<String> {
    let directory = root().join("ffi-c");
    let mut config = cbindgen::Config::from_file(directory.join("cbindgen.toml"))
        .map_err(|error| format!("ffi-c/cbindgen.toml: {error}"))?;
    config.after_includes = Some(constants());
    let bindings = cbindgen::Builder::new()
        .with_crate(&directory)
        .with_config(config)
        .generate()?;
    let mut text = Vec::new();
    bindings.write(&mut text);
    let text = String::from_utf8(text)?;
    // One blank line between things is enough.
    let mut tidy = String::with_capacity(text.len());
    for line in text.lines() {
        if !(line.is_empty() && tidy.ends_with("\n\n")) {
            tidy.push_str(line.trim_end());
            tidy.push('\n');
        }
    }
    Ok(tidy)
}

/// What the Rust source of the C crate does not spell out: versions, export mark, statuses, the table.
fn constants() -> String {
    let version = env!("CARGO_PKG_VERSION");
    let parts: Vec<u32> = version
        .split('.')
        .filter_map(|part| part.parse().ok())
        .collect();
    let number = parts.iter().fold(0, |number, part| number * 1000 + part);
    let mut text = String::from(
        "
#ifndef NINEKW_API
#  if defined(_WIN32)
#    define NINEKW_API __declspec(dllimport)
#  elif defined(__GNUC__)
#    define NINEKW_API __attribute__((visibility(\"default\")))
#  else
#    define NINEKW_API
#  endif
#endif

/** Version of this header. */
",
    );
    // Writing to a string cannot fail.
    let _ = writeln!(text, "#define NINEKW_VERSION \"{version}\"");
    for (name, part) in ["MAJOR", "MINOR", "PATCH"].iter().zip(&parts) {
        let _ = writeln!(text, "#define NINEKW_VERSION_{name} {part}");
    }
    let _ = writeln!(text, "/** major * 1000000 + minor * 1000 + patch */");
    let _ = writeln!(text, "#define NINEKW_VERSION_NUMBER {number}\n");
    for (_, status) in ninekw::statuses() {
        let _ = writeln!(text, "/** {}. */", status.doc);
        let _ = writeln!(text, "#define NINEKW_ERR_{} {}", status.name, status.number);
    }
    text.push_str(&constants::of_the_table());
    text
}

/// The functions that the header declares.
pub(crate) fn declared_functions() -> Result<Vec<String>> {
    let header = shell::read("include/ninekw.h")?;
    let code: String = header
        .split("/*")
        .map(|part| part.split_once("*/").map_or(part, |(_, code)| code))
        .collect();
    let mut names: Vec<String> = code
        .split("NINEKW_API")
        .skip(1)
        .filter_map(|declaration| declaration.split_once('('))
        .filter_map(|(before, _)| before.split([' ', '*', '\n']).next_back())
        .filter(|name| name.starts_with("ninekw_"))
        .map(str::to_owned)
        .collect();
    names.sort();
    Ok(names)
}

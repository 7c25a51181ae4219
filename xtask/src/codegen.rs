//! What is made from the code and the table.

use std::fs;

use crate::abi::{Abi, header, json};
use crate::shell::root;
use crate::{Result, languages, python_options, reference, setters, settings, snippets};

/// Writes every generated file that is not right already: what depends on a written one is built anew.
pub(crate) fn write() -> Result {
    write_all(settings::sources()?)?;
    write_all(generated()?)
}

fn write_all(files: Vec<(&'static str, String)>) -> Result {
    for (path, text) in files {
        if fs::read_to_string(root().join(path)).unwrap_or_default() != text {
            fs::write(root().join(path), text)?;
            println!("wrote {path}");
        }
    }
    Ok(())
}

/// Fails if a generated file is not what would be written.
pub(crate) fn check() -> Result {
    check_all(settings::sources()?)?;
    check_all(generated()?)
}

fn check_all(files: Vec<(&'static str, String)>) -> Result {
    for (path, text) in files {
        let found = fs::read_to_string(root().join(path)).unwrap_or_default();
        if found != text {
            let different = found.lines().zip(text.lines()).position(|(a, b)| a != b);
            let line =
                different.map_or_else(String::new, |line| format!(" from line {}", line + 1));
            return Err(format!("{path} is out of date{line}: run cargo xtask codegen").into());
        }
    }
    Ok(())
}

fn generated() -> Result<Vec<(&'static str, String)>> {
    let abi = Abi::read()?;
    let mut files = vec![
        ("include/ninekw.h", header::documented(&abi)?),
        ("include/ninekw.ffi.h", header::bare(&abi)),
        ("include/ninekw.json", json::description(&abi)?),
        ("README.md", snippets::page("README.md")?),
        ("docs/api.md", reference::page()),
        ("py/python/ninekw/_options.py", python_options::module()?),
        ("core/src/options/setters.rs", setters::options()),
        ("core/src/captcha/setters.rs", setters::captcha()),
    ];
    files.extend(settings::generated()?);
    files.extend(languages::generated(&abi)?);
    Ok(files)
}

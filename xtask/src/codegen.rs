//! Code generation from the code and the table.

use std::fs;

use crate::abi::{Abi, json};
use crate::shell::{self, root};
use crate::template::Templates;
use crate::{Result, languages, recipes, settings, snippets};

/// Writes the generated files that have changed; unchanged ones cause no rebuild.
pub(crate) fn write() -> Result {
    // What the C setters are made of comes first: the ABI is read from them.
    write_all(settings::files::sources()?)?;
    write_all(generated()?)
}

fn write_all(files: Vec<(String, String)>) -> Result {
    for (path, text) in files {
        if fs::read_to_string(root().join(&path)).unwrap_or_default() != text {
            let file = root().join(&path);
            fs::create_dir_all(file.parent().unwrap_or(root()))?;
            fs::write(file, text)?;
            println!("wrote {path}");
        }
    }
    Ok(())
}

/// Fails if a generated file is out of date.
pub(crate) fn check() -> Result {
    for (path, text) in settings::files::sources()?.into_iter().chain(generated()?) {
        let found = fs::read_to_string(root().join(&path)).unwrap_or_default();
        if found != text {
            let different = found.lines().zip(text.lines()).position(|(a, b)| a != b);
            let line =
                different.map_or_else(String::new, |line| format!(" from line {}", line + 1));
            return Err(format!("{path} is out of date{line}: run cargo xtask codegen").into());
        }
    }
    Ok(())
}

fn generated() -> Result<Vec<(String, String)>> {
    let abi = Abi::read()?;
    let templates = Templates::new(&abi)?;
    let mut files = languages::generated(&templates)?;
    for (path, template) in [
        ("include/ninekw.h", "include/ninekw.h"),
        ("include/ninekw.ffi.h", "include/ninekw.ffi.h"),
        ("docs/api.md", "docs/api.md"),
        ("py/python/ninekw/_options.py", "python/_options.py"),
        ("core/src/captcha/setters.rs", "rust/captcha.rs"),
    ] {
        files.push((path.to_owned(), templates.render(template)?));
    }
    for (path, text) in [
        ("include/ninekw.json", json::description(&abi)?),
        ("README.md", snippets::page("README.md")?),
        ("docs/c.md", snippets::page("docs/c.md")?),
        ("docs/testing.md", snippets::page("docs/testing.md")?),
        ("docs/journal.md", snippets::page("docs/journal.md")?),
        ("docs/queues.md", snippets::page("docs/queues.md")?),
    ] {
        files.push((path.to_owned(), text));
    }
    for page in shell::files(&root().join("docs/migration"), "md")? {
        files.push(snippets::page_at(&page)?);
    }
    files.extend(settings::files::generated(&templates)?);
    for (from, to) in COPIED {
        files.extend(copied(from, to)?);
    }
    files.extend(recipes::generated(&templates)?);
    Ok(files)
}

/// Folders whose files two packages have.
const COPIED: [(&str, &str); 2] = [
    // The page for answering captchas by hand, which the sandbox and the Python package both serve.
    ("sandbox/src/desk/page", "py/python/ninekw/_cli/page"),
    // The scripts of the limiter for Redis.
    ("py/python/ninekw/_redis", "bindings/javascript/lib/redis"),
];

fn copied(from: &str, to: &str) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root().join(from))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(root().join(from).join(&name))?;
        files.push((format!("{to}/{name}"), text));
    }
    files.sort();
    Ok(files)
}

//! Programs in tabs by language, out of the files that the tests run.

use std::fmt::Write as _;
use std::path::Path;

use crate::Result;
use crate::recipes::{KINDS, Kind, LANGUAGES};
use crate::shell::read;

/// The first program in each language, with the language's name.
const FIRST: [(&str, &str); 17] = [
    ("Python", "py/examples/first.py"),
    ("C", "ffi-c/examples/first.c"),
    ("C++", "ffi-c/examples/cpp/first.cpp"),
    ("Rust", "core/examples/first.rs"),
    ("JavaScript", "bindings/javascript/examples/solve.js"),
    ("PHP", "bindings/php/examples/solve.php"),
    ("Java", "bindings/java/examples/Solve.java"),
    ("C#", "bindings/csharp/examples/Solve.cs"),
    ("VB.NET", "bindings/vbnet/examples/Solve.vb"),
    ("Go", "bindings/go/examples/solve/main.go"),
    ("Ruby", "bindings/ruby/examples/solve.rb"),
    ("Perl", "bindings/perl/examples/solve.pl"),
    ("Lua", "bindings/lua/examples/solve.lua"),
    ("Tcl", "bindings/tcl/examples/solve.tcl"),
    ("Delphi", "bindings/delphi/examples/solve.dpr"),
    ("AutoIt", "bindings/autoit/examples/solve.au3"),
    ("PowerShell", "bindings/powershell/examples/Solve.ps1"),
];

/// The tabs of a program: `first`, or a kind of recipe.
pub(super) fn of(name: &str) -> Result<String> {
    if name != "first" {
        let kind = KINDS.iter().find(|kind| kind.name == name);
        return recipe(kind.ok_or_else(|| format!("there is no recipe {name}"))?);
    }
    let mut text = String::new();
    for (language, path) in FIRST {
        tab(&mut text, language, path)?;
    }
    Ok(text)
}

fn recipe(kind: &Kind) -> Result<String> {
    let mut text = String::new();
    for language in &LANGUAGES {
        if let Some(path) = language.path(kind) {
            tab(&mut text, language.name, &path)?;
        }
    }
    Ok(text)
}

/// All recipes, behind a table of them by kind and language.
pub(super) fn recipes() -> Result<String> {
    let mut text = table();
    for kind in &KINDS {
        write!(
            text,
            "\n## {} {{ #{} }}\n\n{}",
            kind.title,
            kind.name,
            recipe(kind)?
        )?;
    }
    Ok(text)
}

fn tab(text: &mut String, language: &str, path: &str) -> Result {
    write!(
        text,
        "=== \"{language}\"\n\n    ```{} title=\"{path}\"\n",
        lexer(path)
    )?;
    for line in read(path)?.lines() {
        if line.is_empty() {
            text.push('\n');
        } else {
            writeln!(text, "    {line}")?;
        }
    }
    text.push_str("    ```\n\n");
    Ok(())
}

fn table() -> String {
    let mut text = String::from("| |");
    let mut line = String::from("\n|---|");
    for language in &LANGUAGES {
        let _ = write!(text, " {} |", language.name);
        line.push_str(":-:|");
    }
    text.push_str(&line);
    text.push('\n');
    for kind in &KINDS {
        let _ = write!(text, "| [{}](#{}) |", kind.title, kind.name);
        for language in &LANGUAGES {
            let is_here = language.path(kind).is_some();
            text.push_str(if is_here { " ✓ |" } else { " |" });
        }
        text.push('\n');
    }
    let counts = LANGUAGES
        .each_ref()
        .map(|language| language.recipes().len());
    let _ = write!(text, "| {} in all |", counts.iter().sum::<usize>());
    for count in counts {
        let _ = write!(text, " {count} |");
    }
    text.push('\n');
    text
}

/// What Pygments calls the language of a file.
pub(super) fn lexer(path: &str) -> &'static str {
    let end = Path::new(path).extension().and_then(|end| end.to_str());
    match end.unwrap_or_default() {
        "au3" => "autoit",
        "c" | "h" => "c",
        "cpp" | "hpp" => "cpp",
        "cs" => "csharp",
        "dpr" | "pas" => "delphi",
        "go" => "go",
        "html" => "html",
        "java" => "java",
        "js" => "js",
        "json" => "json",
        "lua" => "lua",
        "php" => "php",
        "pl" | "pm" => "perl",
        "ps1" => "powershell",
        "py" => "python",
        "rb" => "ruby",
        "rs" => "rust",
        "tcl" => "tcl",
        "vb" => "vbnet",
        _ => "text",
    }
}

//! What must hold before a version goes out.

use super::{VERSION, last_release, tools};
use crate::Result;
use crate::codegen;
use crate::shell::{command, output, read, root};

type Check = fn() -> Result<String>;

const ALL: [(&str, Check); 9] = [
    ("nothing is uncommitted", committed),
    ("one version everywhere", versions),
    ("CHANGELOG has the version", changelog),
    ("generated files and the list of C symbols", generated),
    ("no symbol of the last release is gone", symbols),
    ("the crate keeps its promises", tools::semver),
    ("the Python package keeps its promises", tools::griffe),
    ("licences and sources of dependencies", tools::deny),
    ("GitHub's workflows", tools::actionlint),
];

/// Runs all of them; one that fails does not hide the others.
pub(super) fn all() -> Result {
    let mut failed = 0;
    for (name, check) in ALL {
        match check() {
            Ok(what) => println!("  {name}: {what}"),
            Err(error) => {
                failed += 1;
                println!("  {name}: FAILED: {error}");
            }
        }
    }
    if failed > 0 {
        return Err(format!("{failed} checks failed").into());
    }
    Ok(())
}

fn committed() -> Result<String> {
    let mut git = command("git");
    let text = output(git.current_dir(root()).args(["status", "--porcelain"]))?;
    if !text.is_empty() {
        return Err(format!("a release is what git knows:\n{text}").into());
    }
    let mut git = command("git");
    output(
        git.current_dir(root())
            .args(["rev-parse", "--short", "HEAD"]),
    )
    .map(|commit| commit.trim().to_owned())
}

/// Files that name the version, as the text around it.
const VERSIONS: [(&str, &str); 13] = [
    ("Cargo.toml", "\nversion = \"@\""),
    ("README.md", "packages/ninekw-@.tgz"),
    ("bindings/csharp/Ninekw.csproj", "<Version>@</Version>"),
    ("bindings/go/numbers.go", "packageVersion = \"@\""),
    ("bindings/java/pom.xml", "<version>@</version>\n  <name>"),
    ("bindings/javascript/package.json", "\"version\": \"@\""),
    ("bindings/lua/ninekw-@-1.rockspec", "version = \"@-1\""),
    ("bindings/perl/lib/Ninekw.pm", "$VERSION = '@'"),
    ("bindings/powershell/Ninekw/Ninekw.psd1", "= '@'"),
    ("bindings/ruby/ninekw.gemspec", "spec.version = \"@\""),
    ("bindings/tcl/numbers.tcl", "VERSION @\n"),
    ("bindings/tcl/pkgIndex.tcl", "ninekw @ "),
    ("sandbox/packaging/npm/package.json", "\"version\": \"@\""),
];

fn versions() -> Result<String> {
    for (file, text) in VERSIONS {
        let file = file.replace('@', VERSION);
        let text = text.replace('@', VERSION);
        if !read(&file)?.contains(&text) {
            return Err(format!("{file} does not have {text:?}").into());
        }
    }
    Ok(format!("{VERSION} in {} files", VERSIONS.len()))
}

fn changelog() -> Result<String> {
    let text = notes()?;
    if text.lines().count() < 5 {
        return Err("it says next to nothing".into());
    }
    Ok(format!("{} lines", text.lines().count()))
}

/// What CHANGELOG says of this version.
pub(super) fn notes() -> Result<String> {
    let text = read("CHANGELOG.md")?;
    section(&text)
        .map(|section| format!("# ninekw {VERSION}\n{section}"))
        .ok_or_else(|| format!("CHANGELOG.md has no `## {VERSION} - YYYY-MM-DD`").into())
}

fn section(changelog: &str) -> Option<&str> {
    let (_, rest) = changelog.split_once(&format!("\n## {VERSION} - "))?;
    let (_date, rest) = rest.split_once('\n')?;
    Some(rest.split("\n## ").next().unwrap_or(rest))
}

fn generated() -> Result<String> {
    codegen::check().map(|()| "fit".to_owned())
}

const SYMBOLS: &str = "ffi-c/symbols.txt";

fn symbols() -> Result<String> {
    let Some(tag) = last_release()? else {
        return Ok("there is no earlier release".into());
    };
    let mut git = command("git");
    let old = output(
        git.current_dir(root())
            .arg("show")
            .arg(format!("{tag}:{SYMBOLS}")),
    )?;
    let new = read(SYMBOLS)?;
    match old
        .lines()
        .find(|line| !new.lines().any(|found| found == *line))
    {
        Some(gone) => Err(format!("{tag} had {gone}").into()),
        None => Ok(format!("{} lines of {tag}", old.lines().count())),
    }
}

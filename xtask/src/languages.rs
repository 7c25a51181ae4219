//! The languages of `bindings/`, their generated declarations and their tests.

pub(crate) mod autoit;
mod coverage;
mod csharp;
pub(crate) mod dotnet;
mod errors;
pub(crate) mod fixtures;
mod go;
mod java;
mod javascript;
pub(crate) mod jvm;
mod lua;
pub(crate) mod packages;
pub(crate) mod pascal;
mod perl;
mod php;
pub(crate) mod powershell;
mod ruby;
mod table;
mod tcl;
pub(crate) mod vba;
mod vbnet;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::Result;
use crate::once::do_once;
use crate::shell::{files, output, read, root};
use crate::snippets;
use crate::system::Tool;
use crate::template::Templates;

pub(crate) use coverage::{LONGER, every_function_is_used};
pub(crate) use table::write as write_table;

/// The data of a language's binding.
pub(crate) struct Language {
    /// Its name in the cases and on the command line.
    pub(crate) word: &'static str,
    /// Its folder in `bindings/`.
    pub(crate) folder: &'static str,
    pub(crate) readme: &'static str,
    /// Its name for people.
    pub(crate) name: &'static str,
    /// What its tests need.
    pub(crate) tools: &'static [&'static Tool],
    /// Builds what has to be built before the programs below can run.
    pub(crate) build: Option<fn() -> Result>,
    /// The driver of the cases.
    pub(crate) driver: fn() -> Result<Command>,
    /// The binding's own tests; they end with the line `N of N checks passed`.
    pub(crate) own: fn() -> Result<Command>,
    /// The file of the program in its README.
    pub(crate) example_file: &'static str,
    /// Runs it; it takes the picture's path.
    pub(crate) example: fn() -> Result<Command>,
    /// Prints its version.
    pub(crate) version: fn() -> Command,
    /// Its own files, as folders with an ending.
    pub(crate) sources: &'static [&'static str],
}

/// All of them, in the order of the table.
pub(crate) const ALL: [&Language; 16] = [
    &csharp::MONO_RUNTIME,
    &csharp::NET_CORE,
    &pascal::DELPHI,
    &go::GO,
    &java::JNA,
    &java::FFM,
    &javascript::PROMISES,
    &javascript::BLOCKING,
    &lua::LUAJIT,
    &lua::LUA_5_3,
    &lua::LUA_5_4,
    &perl::PERL,
    &php::PHP,
    &ruby::RUBY,
    &tcl::TCL,
    &vbnet::VBNET,
];

/// Files that are made from the ABI, each by the template of its name in the folder of its language.
const TEMPLATES: [&str; 16] = [
    "bindings/autoit/ninekw_api.au3",
    "bindings/csharp/src/Native.cs",
    "bindings/delphi/source/NinekwApi.pas",
    "bindings/go/numbers.go",
    "bindings/java/src/main/java/ninekw/Calls.java",
    "bindings/java/src/main/java/ninekw/Numbers.java",
    "bindings/javascript/lib/numbers.js",
    "bindings/javascript/lib/platforms.js",
    "bindings/lua/ninekw/numbers.lua",
    "bindings/perl/lib/Ninekw/Native.pm",
    "bindings/php/src/Native.php",
    "bindings/purebasic/ninekw_api.pbi",
    "bindings/ruby/lib/ninekw/native.rb",
    "bindings/shared/calls.h",
    "bindings/tcl/numbers.tcl",
    "bindings/vba/ninekw_api.bas",
];

/// What each of them says in its first lines.
const GENERATED: &str = "by `cargo xtask codegen` from";

/// Every file that is made from the ABI, and every page with programs.
pub(crate) fn generated(templates: &Templates) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for path in TEMPLATES {
        let mut folders = path.split('/').skip(1);
        let language = folders.next().unwrap_or_default();
        let file = folders.last().unwrap_or_default();
        let text = templates.render(&format!("{language}/{file}"))?;
        files.push((path.to_owned(), text));
    }
    files.push(errors::page()?);
    for folder in fs::read_dir(root().join("bindings"))? {
        let page = folder?.path().join("README.md");
        if page.exists() {
            files.push(snippets::page_at(&page)?);
        }
    }
    Ok(files)
}

/// The tests of a package of the Go binding.
pub(crate) fn go_test(package: &str) -> Command {
    let mut go = go::go(&["test", "-count=1", package]);
    go.env("LD_LIBRARY_PATH", crate::build::prefix().join("lib"));
    go
}

/// Builds programs of the Go binding into a folder.
pub(crate) fn go_build(packages: &str, folder: &Path) -> Result {
    output(go::go(&["build", "-o"]).arg(folder).arg(packages)).map(drop)
}

/// One of them, which finds the library.
pub(crate) fn go_program(program: &Path) -> Command {
    go::with_installed(program.to_path_buf())
}

/// A file of the repository run by Lua, with the binding.
pub(crate) fn lua_program(interpreter: &str, path: &str) -> Command {
    lua::program(interpreter, &format!("../../{path}"))
}

/// A file of the repository run by Tcl, with the binding.
pub(crate) fn tcl_program(path: &str) -> Command {
    tcl::program(&format!("../../{path}"))
}

/// The language of a word.
pub(crate) fn called(word: &str) -> Result<&'static Language> {
    let found = ALL.iter().find(|language| language.word == word);
    Ok(found.ok_or_else(|| format!("there is no language {word}"))?)
}

/// Sets the library and the service for a language's program.
fn with_library(mut command: Command) -> Command {
    command.env("NINEKW_LIB", crate::checks::shared_library());
    command
}

impl Language {
    /// Builds the library, and once what its programs need; one at a time, as some share a folder.
    fn build(&self) -> Result {
        static BUILDING: Mutex<()> = Mutex::new(());
        crate::build::c_library()?;
        let _alone = BUILDING.lock().unwrap_or_else(PoisonError::into_inner);
        let build = || self.build.map_or(Ok(()), |build| build());
        do_once(&format!("{}, {}", self.folder, self.word), build)
    }

    /// The driver, ready to start.
    pub(crate) fn ready(&self) -> Result<Command> {
        self.build()?;
        (self.driver)().map(with_library)
    }

    /// Runs the binding's own tests against the library with test functions; returns their number.
    pub(crate) fn own_tests(&self) -> Result<usize> {
        self.build()?;
        let (checks, text) = fixtures::printed(&(self.own)()?)?;
        errors::check(self.word, &text)?;
        Ok(checks)
    }

    /// Checks that the README's program works, and is short.
    pub(crate) fn run_example(&self) -> Result<usize> {
        let path = format!("bindings/{}/{}", self.folder, self.example_file);
        let lines = read(&path)?.lines().count();
        if lines > 40 || !read(self.readme)?.contains(&format!("<!-- {path} -->")) {
            return Err(format!("{path} has {lines} lines, or is not in the README").into());
        }
        self.build()?;
        let mut program = with_library((self.example)()?);
        program.arg("captcha.png");
        crate::local::readme_program(program)
    }

    /// The version of its interpreter or compiler, in a line.
    pub(crate) fn version_line(&self) -> Result<String> {
        let text = output(&mut (self.version)())?;
        let line = text.lines().next().unwrap_or_default();
        // Without its location and its builder.
        let end = line.find(['[', '(']).unwrap_or(line.len());
        Ok(line.get(..end).unwrap_or(line).trim().to_owned())
    }

    /// How many lines of its sources are neither empty nor only comments.
    pub(crate) fn lines(&self) -> Result<usize> {
        let comment = |line: &str| {
            ["#", "//", "--", ";", "*", "/*", "'"]
                .iter()
                .any(|mark| line.starts_with(mark))
        };
        let text = self.text()?;
        let lines = text.lines().map(str::trim);
        Ok(lines
            .filter(|line| !line.is_empty() && !comment(line))
            .count())
    }

    /// Its hand-written sources, as one text.
    fn text(&self) -> Result<String> {
        let mut text = String::new();
        for pattern in self.sources {
            let pattern = format!("bindings/{}/{pattern}", self.folder);
            let (folder, ending) = pattern
                .split_once("/*.")
                .ok_or("not a folder and an ending")?;
            for file in files(&root().join(folder), ending)? {
                let source = fs::read_to_string(file)?;
                if !source.contains(GENERATED) {
                    text.push_str(&source);
                }
            }
        }
        Ok(text)
    }
}

/// Compiles a C file of a binding to what its interpreter loads; the flags are the interpreter's.
fn c_module(module: &Path, source: &str, flags: &[&str]) -> Result {
    let mut gcc = crate::shell::command("gcc");
    gcc.args(["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror"])
        .args(["-shared", "-fPIC", "-Iinclude", "-Ibindings/shared", "-o"])
        .arg(module)
        .arg(source)
        .args(flags);
    output(&mut gcc).map(drop)
}

/// A command of words.
fn words(words: &[&str]) -> Command {
    let mut command = crate::shell::command(words[0]);
    command.args(&words[1..]);
    command
}

/// A program of a binding's folder, run by an interpreter.
fn script(interpreter: &str, word: &str, path: &str) -> Command {
    let mut command = crate::shell::command(interpreter);
    command.arg(root().join("bindings").join(word).join(path));
    command
}

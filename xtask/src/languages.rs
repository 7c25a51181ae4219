//! The languages of `bindings/`, their generated declarations and their tests.

pub(crate) mod autoit;
mod c_calls;
mod copies;
mod coverage;
mod csharp;
mod ctype;
pub(crate) mod dotnet;
pub(crate) mod fixtures;
mod go;
mod java;
mod java_ffm;
mod javascript;
mod jvm;
mod lua;
pub(crate) mod packages;
pub(crate) mod pascal;
mod perl;
mod php;
pub(crate) mod powershell;
mod purebasic;
mod ruby;
mod table;
mod tcl;
pub(crate) mod vba;
mod vbnet;

use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use crate::Result;
use crate::abi::Abi;
use crate::once::do_once;
use crate::shell::{output, read, root};
use crate::snippets;
use crate::system::Tool;
use crate::template::render;

pub(crate) use coverage::every_function_is_used;
pub(crate) use ctype::CType;
pub(crate) use table::write as write_table;

/// What there is to know about a language's binding.
pub(crate) struct Language {
    /// Its name in the cases and on the command line.
    pub(crate) word: &'static str,
    /// Its folder in `bindings/`.
    pub(crate) folder: &'static str,
    pub(crate) readme: &'static str,
    /// As people write it.
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
    /// The files that are written by hand and call the library.
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

/// Every file that is made from the ABI.
pub(crate) fn generated(abi: &Abi) -> Result<Vec<(&'static str, String)>> {
    let calls = c_calls::file(abi)?;
    let mut files = vec![
        ("bindings/csharp/src/Native.cs", csharp::native(abi)?),
        (
            "bindings/java/src/main/java/ninekw/Numbers.java",
            java::numbers(abi)?,
        ),
        (
            "bindings/java/src/main/java/ninekw/Calls.java",
            java::calls(abi)?,
        ),
        (
            "bindings/java/src/main/java/ninekw/JnaCalls.java",
            java::jna_calls(abi)?,
        ),
        (
            "bindings/java/src/main/java22/ninekw/FfmCalls.java",
            java_ffm::calls(abi)?,
        ),
        (
            "bindings/ruby/lib/ninekw/native.rb",
            render(abi, "ruby/native.rb")?,
        ),
        (
            "bindings/javascript/lib/numbers.js",
            javascript::numbers(abi)?,
        ),
        ("bindings/go/numbers.go", go::numbers(abi)?),
        ("bindings/autoit/ninekw_api.au3", autoit::api(abi)?),
        ("bindings/purebasic/ninekw_api.pbi", purebasic::api(abi)?),
        ("bindings/vba/ninekw_api.bas", vba::api(abi)?),
        (vba::README, snippets::page(vba::README)?),
        (
            "bindings/purebasic/README.md",
            snippets::page("bindings/purebasic/README.md")?,
        ),
        (
            "bindings/autoit/README.md",
            snippets::page("bindings/autoit/README.md")?,
        ),
        ("bindings/delphi/source/NinekwApi.pas", pascal::api(abi)?),
        ("bindings/lua/ninekw/numbers.lua", lua::numbers(abi)?),
        ("bindings/lua/src/calls.h", calls.clone()),
        ("bindings/perl/lib/Ninekw/Native.pm", perl::native(abi)?),
        ("bindings/tcl/numbers.tcl", tcl::numbers(abi)?),
        ("bindings/tcl/src/calls.h", calls),
        ("bindings/php/src/Native.php", php::native(abi)?),
    ];
    files.extend(copies::all(abi));
    files.push((powershell::README, snippets::page(powershell::README)?));
    for language in ALL {
        // Some share a folder.
        if !files.iter().any(|(path, _)| *path == language.readme) {
            files.push((language.readme, snippets::page(language.readme)?));
        }
    }
    Ok(files)
}

/// What a language's programs are told about the library and the service.
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

    /// Runs the binding's own tests against the library with test functions; gives their number.
    pub(crate) fn own_tests(&self) -> Result<usize> {
        self.build()?;
        fixtures::run(&(self.own)()?)
    }

    /// The README's program does what it says, and is short.
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
        // Without where it lies and who built it.
        let end = line.find(['[', '(']).unwrap_or(line.len());
        Ok(line.get(..end).unwrap_or(line).trim().to_owned())
    }

    /// How many lines of its sources are neither empty nor comments alone.
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
        for source in self.sources {
            text.push_str(&read(&format!("bindings/{}/{source}", self.folder))?);
        }
        Ok(text)
    }
}

/// Compiles a C file of a binding to what its interpreter loads; the flags are the interpreter's.
fn c_module(module: &Path, source: &str, flags: &[&str]) -> Result {
    let mut gcc = crate::shell::command("gcc");
    gcc.args(["-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror"])
        .args(["-shared", "-fPIC", "-Iinclude", "-o"])
        .arg(module)
        .arg(source)
        .args(flags);
    output(&mut gcc).map(drop)
}

/// A program of a binding's folder, run by an interpreter.
fn script(interpreter: &str, word: &str, path: &str) -> Command {
    let mut command = crate::shell::command(interpreter);
    command.arg(root().join("bindings").join(word).join(path));
    command
}

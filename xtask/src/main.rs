//! What a maintainer types. `cargo xtask help` lists it.

#![forbid(unsafe_code)]

mod abi;
mod bench;
mod build;
mod checks;
mod chroot;
mod codegen;
mod constants;
mod cpp;
mod demo;
mod examples;
mod header_readers;
mod languages;
mod local;
mod names;
mod once;
mod own_std;
mod package;
mod python;
mod python_options;
mod reference;
mod robust;
mod setters;
mod settings;
mod shell;
mod snippets;
mod system;
mod template;
mod test;
mod windows;

use std::process::ExitCode;

use lexopt::prelude::*;

/// An error for a person to read.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const HELP: &str = "\
cargo xtask COMMAND

  codegen [--check]          make the C header, the typed setters, the settings in every language, the Python option
                             types, docs/api.md, docs/settings.md and the README's programs; with --check only compare
  test                       the tests in Rust, C, C++ and Python, and those of each other language that is here
  test --all                 also sanitizers, packages and other systems
  test --only STEP           the step of this name, or the steps that have this in their names
  test --lang L              the binding of one language (php, ruby, ...); `all` also writes docs/languages.md
  test ... --install         installs the Debian packages that these tests lack, except languages of a test without --all
  test ... --continue        leaves out what passed on the same sources before
  demo [--interactive]       solve a captcha through C and through Python on the local sandbox;
                             --interactive: you are the person who answers
  demo --live                the same on 9kw.eu with NINEKW_API_KEY, as a captcha for yourself (selfsolve)
  install [--prefix P] [--libdir L] [--destdir D]
                             build the C library and install it with headers, pkg-config and CMake files
                             (P is /usr/local, L is lib; D stands before P while a package is made)
  dist                       make target/dist/ninekw-VERSION-x86_64-linux-gnu.tar.gz, for any glibc from 2.17 on
  dist --target aarch64-linux  the same for aarch64
  dist --target windows      make target/dist/ninekw-VERSION-windows-x64.zip and -x86.zip, for Windows 7 and later
  wheel                      a wheel for x86-64 Linux and a source package for pip, in target/wheels
  wheel --target aarch64-linux  the wheel for aarch64
  wheel --target windows     wheels for Windows, 64 and 32 bits
  bench [calls]              instructions and CPU time of a call, plain and TLS, beside other HTTP clients
  bench python               the Python package beside others: CPU of a call and an answer, import, memory, size
  bench border               nanoseconds that a call without network costs C on top of Rust
  bench pace                 how long answers lie ready: the scheduler on a virtual clock, other schedules, the bound
  bench pending              memory and time with 100, 10 000 and 1 000 000 captchas pending
  bench size                 sizes of the libraries and of the installed Python package, and its import time
  help                       this text
";

fn main() -> ExitCode {
    match shell::forget_cargo().and_then(|()| run()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) | None => "help".into(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "install" => return package::install(arguments),
        "test" => return test::run(&test::Options::read(arguments)?),
        _ => {}
    }
    let mut flags = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long(flag) => flags.push(flag.to_owned()),
            Value(word) if ["bench", "dist", "wheel"].contains(&command.as_str()) => {
                flags.push(word.string()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    match (command.as_str(), flags.as_slice()) {
        ("codegen", []) => codegen::write(),
        ("codegen", ["check"]) => codegen::check(),
        ("demo", []) => demo::run(demo::Answerer::Robot),
        ("demo", ["interactive"]) => demo::run(demo::Answerer::Person),
        ("demo", ["live"]) => demo::run(demo::Answerer::Service),
        ("dist", []) => package::dist(package::Processor::X64),
        ("dist", ["target", "aarch64-linux"]) => package::dist(package::Processor::Arm64),
        ("dist", ["target", "windows"]) => windows::dist(),
        ("wheel", []) => package::wheel(),
        ("wheel", ["target", "aarch64-linux"]) => package::arm64_wheel().map(drop),
        ("wheel", ["target", "windows"]) => package::windows_wheels(),
        ("bench", [] | ["calls"]) => bench::calls(),
        ("bench", ["python"]) => bench::python(),
        ("bench", ["border"]) => bench::border(),
        ("bench", ["pace"]) => bench::pace(),
        ("bench", ["pending"]) => bench::pending(),
        ("bench", ["size"]) => bench::size(),
        ("help", []) => {
            print!("{HELP}");
            Ok(())
        }
        (command, flags) => {
            Err(format!("there is no `{command}` with {flags:?}; see cargo xtask help").into())
        }
    }
}

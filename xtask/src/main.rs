//! Commands for maintainers; `cargo xtask help` lists them.

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
mod docs;
mod examples;
mod header_readers;
mod languages;
mod layout;
mod live;
mod local;
mod names;
mod once;
mod own_std;
mod package;
mod platform;
mod python;
mod recipes;
mod release;
mod robust;
mod settings;
mod shell;
mod snippets;
mod system;
mod template;
mod test;
mod windows;

use std::process::ExitCode;

use lexopt::prelude::*;

/// An error for people to read.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

const HELP: &str = include_str!("help.txt");

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
        "live" => return live::run(arguments),
        "package" => return package::run(arguments),
        "release" => return release::run(arguments),
        "test" => return test::run(&test::Options::read(arguments)?),
        _ => {}
    }
    let mut flags = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long(flag) => flags.push(flag.to_owned()),
            Value(word) if command == "bench" => {
                flags.push(word.string()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    match (command.as_str(), flags.as_slice()) {
        ("codegen", []) => codegen::write(),
        ("codegen", ["check"]) => codegen::check(),
        ("docs", []) => docs::run_command(false),
        ("docs", ["serve"]) => docs::run_command(true),
        ("demo", []) => demo::run(demo::Answerer::Robot),
        ("demo", ["interactive"]) => demo::run(demo::Answerer::Person),
        ("demo", ["live"]) => demo::run(demo::Answerer::Service),
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

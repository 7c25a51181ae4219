//! PHP, over its own FFI, which reads the header.

use std::fmt::Write as _;
use std::process::Command;

use super::{Language, copies, script};
use crate::Result;
use crate::abi::Abi;
use crate::shell::command;
use crate::system::PHP as INTERPRETER;

pub(crate) const PHP: Language = Language {
    word: "php",
    folder: "php",
    readme: "bindings/php/README.md",
    name: "PHP",
    tools: &[&INTERPRETER],
    build: None,
    driver: || Ok(program("test/driver.php")),
    own: || Ok(program("test/own.php")),
    example_file: "examples/solve.php",
    example: || Ok(program("examples/solve.php")),
    version: || {
        let mut php = command("php");
        php.args(["-r", "echo 'PHP ', PHP_VERSION;"]);
        php
    },
    sources: &[
        "src/Account.php",
        "src/Answer.php",
        "src/Answering.php",
        "src/Batch.php",
        "src/Call.php",
        "src/CancelToken.php",
        "src/Client.php",
        "src/Config.php",
        "src/Done.php",
        "src/Errors.php",
        "src/Job.php",
        "src/Library.php",
        "src/Limiter.php",
        "src/Many.php",
        "src/Ninekw.php",
        "src/Options.php",
        "src/Reply.php",
        "src/Values.php",
    ],
};

fn program(path: &str) -> Command {
    script("php", "php", path)
}

/// `src/Native.php`: the numbers, which PHP wants before it has read the header.
pub(crate) fn native(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "<?php\n// Made by `cargo xtask codegen` from the C header; not to be edited.\n\
         declare(strict_types=1);\n\nnamespace Ninekw;\n\n/** The numbers of ninekw.h. */\nfinal class Native\n{\n",
    );
    writeln!(
        text,
        "    public const VERSION = '{}';",
        env!("CARGO_PKG_VERSION")
    )?;
    for constant in copies::numbers(abi) {
        let name = constant.name.trim_start_matches("NINEKW_");
        writeln!(text, "    public const {name} = {};", constant.value)?;
    }
    text.push_str("}\n");
    Ok(text)
}

//! PHP, over its own FFI, which reads the header.

use std::process::Command;

use super::{Language, script, words};
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
    version: || words(&["php", "-r", "echo 'PHP ', PHP_VERSION;"]),
    sources: &["src/*.php"],
};

fn program(path: &str) -> Command {
    script("php", "php", path)
}

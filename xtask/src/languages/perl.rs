//! Perl, over `FFI::Platypus`.

use std::process::Command;

use super::{Language, script, words};
use crate::shell::root;
use crate::system::{PERL as INTERPRETER, PLATYPUS};

pub(crate) const PERL: Language = Language {
    word: "perl",
    folder: "perl",
    readme: "bindings/perl/README.md",
    name: "Perl",
    tools: &[&INTERPRETER, &PLATYPUS],
    build: None,
    driver: || Ok(program("test/driver.pl")),
    own: || Ok(program("test/own.pl")),
    example_file: "examples/solve.pl",
    example: || {
        let mut perl = program("examples/solve.pl");
        perl.env("PERL5LIB", root().join("bindings/perl/lib"));
        Ok(perl)
    },
    version: || words(&["perl", "-e", "print 'Perl ', substr($^V, 1)"]),
    sources: &["lib/*.pm", "lib/Ninekw/*.pm"],
};

fn program(path: &str) -> Command {
    script("perl", "perl", path)
}

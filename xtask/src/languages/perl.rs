//! Perl, over `FFI::Platypus`.

use std::process::Command;

use super::{Language, script};
use crate::shell::{command, root};
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
    version: || {
        let mut perl = command("perl");
        perl.args(["-e", "print 'Perl ', substr($^V, 1)"]);
        perl
    },
    sources: &["lib/*.pm", "lib/Ninekw/*.pm"],
};

fn program(path: &str) -> Command {
    script("perl", "perl", path)
}

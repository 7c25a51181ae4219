//! Ruby, over the `ffi` gem.

use super::{Language, script, words};
use crate::shell::command;
use crate::system::{RUBY as INTERPRETER, RUBY_FFI};

pub(crate) const RUBY: Language = Language {
    word: "ruby",
    folder: "ruby",
    readme: "bindings/ruby/README.md",
    name: "Ruby",
    tools: &[&INTERPRETER, &RUBY_FFI],
    build: None,
    driver: || Ok(script("ruby", "ruby", "test/driver.rb")),
    own: || Ok(script("ruby", "ruby", "test/own.rb")),
    example_file: "examples/solve.rb",
    example: || {
        let mut ruby = command("ruby");
        ruby.arg("-I")
            .arg(crate::shell::root().join("bindings/ruby/lib"))
            .arg(crate::shell::root().join("bindings/ruby/examples/solve.rb"));
        Ok(ruby)
    },
    version: || words(&["ruby", "-e", "puts \"Ruby #{RUBY_VERSION}\""]),
    sources: &["lib/ninekw/*.rb"],
};

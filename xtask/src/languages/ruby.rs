//! Ruby, over the `ffi` gem.

use std::fmt::Write as _;

use super::ctype::CType;
use super::{Language, script};
use crate::Result;
use crate::abi::{Abi, Function};
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
    version: || {
        let mut ruby = command("ruby");
        ruby.args(["-e", "puts \"Ruby #{RUBY_VERSION}\""]);
        ruby
    },
    sources: &[
        "lib/ninekw/account.rb",
        "lib/ninekw/answer.rb",
        "lib/ninekw/answering.rb",
        "lib/ninekw/batch.rb",
        "lib/ninekw/call.rb",
        "lib/ninekw/client.rb",
        "lib/ninekw/config.rb",
        "lib/ninekw/errors.rb",
        "lib/ninekw/job.rb",
        "lib/ninekw/library.rb",
        "lib/ninekw/reply.rb",
        "lib/ninekw/values.rb",
    ],
};

/// `lib/ninekw/native.rb`: constants, and the functions' parameters and results.
pub(crate) fn native(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "# frozen_string_literal: true\n\n\
         # Made by `cargo xtask codegen` from the C header; not to be edited.\n\
         module Ninekw\n  # What ninekw.h declares.\n  module Native\n",
    );
    for constant in super::copies::numbers(abi) {
        let name = constant.name.trim_start_matches("NINEKW_");
        writeln!(text, "    {name} = {}", constant.value)?;
    }
    writeln!(
        text,
        "    VERSION = \"{}\"\n\n    # Types that only say what they point to.\n    TYPES = {{",
        env!("CARGO_PKG_VERSION")
    )?;
    for handle in &abi.handles {
        let name = handle.name.trim_start_matches("ninekw_");
        writeln!(text, "      {name}: :pointer,")?;
    }
    text.push_str("      out: :pointer,\n      err: :pointer\n    }.freeze\n\n    CALLBACKS = {\n");
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        let plain = callback
            .parameters
            .iter()
            .map(|parameter| {
                let kind = CType::read(&parameter.kind)?;
                // A text would be copied before the callback can say so; it reads the pointer itself.
                Ok(match kind {
                    CType::Handle(_) | CType::Text => "pointer",
                    kind => word(kind),
                })
            })
            .collect::<Result<Vec<_>>>()?;
        let result = word(CType::read(&callback.returns)?);
        writeln!(text, "      {name}: [%i[{}], :{result}],", plain.join(" "))?;
    }
    text.push_str("    }.freeze\n\n    FUNCTIONS = {\n");
    for function in &abi.functions {
        let Function { name, returns, .. } = function;
        let words = function
            .parameters
            .iter()
            .map(|parameter| CType::read(&parameter.kind).map(word))
            .collect::<Result<Vec<_>>>()?;
        let result = match CType::read(returns)? {
            CType::Handle(_) => "pointer",
            kind => word(kind),
        };
        writeln!(text, "      {name}: [%i[{}], :{result}],", words.join(" "))?;
    }
    text.push_str("    }.freeze\n  end\nend\n");
    Ok(text)
}

fn word(kind: CType<'_>) -> &str {
    match kind {
        CType::Void => "void",
        CType::I32 => "int32",
        CType::U32 => "uint32",
        CType::I64 => "int64",
        CType::Size => "size_t",
        CType::Text => "string",
        CType::Data | CType::User => "pointer",
        CType::ToI32 | CType::ToI64 | CType::ToSize | CType::ToHandle(_) => "out",
        CType::Error => "err",
        CType::Handle(name) => name,
        CType::Callback("progress") => "progress_fn",
        CType::Callback("limiter") => "limiter_fn",
        CType::Callback("decide") => "decide_fn",
        CType::Callback(_) => "outcome_fn",
    }
}

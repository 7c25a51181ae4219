//! Perl, over `FFI::Platypus`.

use std::fmt::Write as _;
use std::process::Command;

use super::ctype::CType;
use super::{Language, copies, script};
use crate::Result;
use crate::abi::Abi;
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
    sources: &[
        "lib/Ninekw.pm",
        "lib/Ninekw/Account.pm",
        "lib/Ninekw/Answer.pm",
        "lib/Ninekw/Answering.pm",
        "lib/Ninekw/Batch.pm",
        "lib/Ninekw/Call.pm",
        "lib/Ninekw/CancelToken.pm",
        "lib/Ninekw/Client.pm",
        "lib/Ninekw/Error.pm",
        "lib/Ninekw/Handle.pm",
        "lib/Ninekw/Job.pm",
        "lib/Ninekw/Library.pm",
        "lib/Ninekw/Reply.pm",
        "lib/Ninekw/Values.pm",
    ],
};

fn program(path: &str) -> Command {
    script("perl", "perl", path)
}

/// `lib/Ninekw/Native.pm`.
pub(crate) fn native(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "package Ninekw::Native;\n\n# Made by `cargo xtask codegen` from the C header; not to be edited.\n\n\
         use strict;\nuse warnings;\n\nuse constant {\n",
    );
    writeln!(text, "    VERSION => '{}',", env!("CARGO_PKG_VERSION"))?;
    for constant in copies::numbers(abi) {
        let name = constant.name.trim_start_matches("NINEKW_");
        writeln!(text, "    {name} => {},", constant.value)?;
    }
    text.push_str("};\n\nour %CALLBACKS = (\n");
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        let words = words(callback.parameters.iter().map(|each| each.kind.as_str()))?;
        let result = word(CType::read(&callback.returns)?);
        writeln!(text, "    {name} => '({})->{result}',", words.join(","))?;
    }
    text.push_str(");\n\nour %FUNCTIONS = (\n");
    for function in &abi.functions {
        let words = words(function.parameters.iter().map(|each| each.kind.as_str()))?;
        let result = word(CType::read(&function.returns)?);
        writeln!(
            text,
            "    {} => [[qw({})] => '{result}'],",
            function.name,
            words.join(" ")
        )?;
    }
    text.push_str(");\n\n1;\n");
    // An array of numbers is packed by the caller.
    Ok(text.replace("opaque sint64* size_t", "opaque opaque size_t"))
}

fn words<'a>(kinds: impl Iterator<Item = &'a str>) -> Result<Vec<&'static str>> {
    kinds.map(|kind| CType::read(kind).map(word)).collect()
}

fn word(kind: CType<'_>) -> &'static str {
    match kind {
        CType::Void => "void",
        CType::I32 => "sint32",
        CType::U32 => "uint32",
        CType::I64 => "sint64",
        CType::Size => "size_t",
        CType::Text => "string",
        CType::Data | CType::User | CType::Handle(_) | CType::Callback(_) => "opaque",
        CType::ToI32 => "sint32*",
        CType::ToI64 => "sint64*",
        CType::ToSize => "size_t*",
        CType::ToHandle(_) | CType::Error => "opaque*",
    }
}

//! Tcl, over an extension in C.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use super::{Language, c_module, copies, script};
use crate::Result;
use crate::abi::Abi;
use crate::shell::{command, target};
use crate::system::{TCL as INTERPRETER, TCL_DEV};

pub(crate) const TCL: Language = Language {
    word: "tcl",
    folder: "tcl",
    readme: "bindings/tcl/README.md",
    name: "Tcl",
    tools: &[&INTERPRETER, &TCL_DEV],
    build: Some(extension),
    driver: || Ok(program("test/driver.tcl")),
    own: || Ok(program("test/own.tcl")),
    example_file: "examples/solve.tcl",
    example: || Ok(program("examples/solve.tcl")),
    version: || {
        let mut tcl = command("sh");
        tcl.args(["-c", "echo 'puts \"Tcl [info patchlevel]\"' | tclsh8.6"]);
        tcl
    },
    sources: &[
        "account.tcl",
        "answering.tcl",
        "call.tcl",
        "client.tcl",
        "ninekw.tcl",
        "results.tcl",
        "src/core.c",
        "values.tcl",
    ],
};

fn built(name: &str) -> PathBuf {
    target().join("bindings/tcl").join(name)
}

fn program(path: &str) -> Command {
    let mut tcl = script("tclsh8.6", "tcl", path);
    tcl.env("NINEKW_TCL", built("libninekw_tcl.so"))
        .env("NINEKW_TCL_LIVE", built("liblive.so"));
    tcl
}

fn extension() -> Result {
    std::fs::create_dir_all(target().join("bindings/tcl"))?;
    for (source, name) in [
        ("src/core.c", "libninekw_tcl.so"),
        ("test/live.c", "liblive.so"),
    ] {
        c_module(
            &built(name),
            &format!("bindings/tcl/{source}"),
            &["-DUSE_TCL_STUBS", "-I/usr/include/tcl8.6", "-ltclstub8.6"],
        )?;
    }
    Ok(())
}

/// `numbers.tcl`.
pub(crate) fn numbers(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "# Made by `cargo xtask codegen` from the C header; not to be edited.\nnamespace eval ::ninekw {\n",
    );
    writeln!(text, "    variable VERSION {}", env!("CARGO_PKG_VERSION"))?;
    for constant in copies::numbers(abi) {
        let name = constant.name.trim_start_matches("NINEKW_");
        writeln!(text, "    variable {name} {}", constant.value)?;
    }
    text.push_str("}\n");
    Ok(text)
}

//! Tcl, over an extension in C.

use std::path::PathBuf;
use std::process::Command;

use super::{Language, c_module, script, words};
use crate::Result;
use crate::shell::target;
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
        words(&[
            "sh",
            "-c",
            "echo 'puts \"Tcl [info patchlevel]\"' | tclsh8.6",
        ])
    },
    sources: &["*.tcl", "src/*.c"],
};

fn built(name: &str) -> PathBuf {
    target().join("bindings/tcl").join(name)
}

pub(super) fn program(path: &str) -> Command {
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

//! Delphi and Free Pascal, tested with Free Pascal.

use std::path::{Path, PathBuf};

use super::{Language, words};
use crate::Result;
use crate::shell::{command, files, output, root, target};
use crate::system::FPC;

pub(crate) const DELPHI: Language = Language {
    word: "delphi",
    folder: "delphi",
    readme: "bindings/delphi/README.md",
    name: "Delphi (Free Pascal)",
    tools: &[&FPC],
    build: Some(programs),
    driver: || Ok(command(built("driver"))),
    own: || Ok(command(built("own"))),
    example_file: "examples/solve.dpr",
    example: || Ok(command(built("solve"))),
    version: || words(&["sh", "-c", "echo Free Pascal $(fpc -iV)"]),
    sources: &["source/*.pas"],
};

/// What is compiled, and with which units beside the binding's own.
pub(crate) const PROGRAMS: [&str; 3] = ["test/driver.dpr", "test/own.dpr", "examples/solve.dpr"];

/// The two languages that Free Pascal has for Delphi's: with `string` of bytes, as in the old ones, and of UTF-16.
const MODES: [&str; 2] = ["-dNINEKW_ANSI", "-dNINEKW_WIDE"];

fn built(name: &str) -> PathBuf {
    target().join("bindings/delphi").join(name)
}

/// Compiles everything in both modes; the programs of the first are not kept.
fn programs() -> Result {
    for mode in MODES {
        let units = target()
            .join("bindings/delphi/units")
            .join(mode.trim_start_matches('-'));
        std::fs::create_dir_all(&units)?;
        let compile = |more: &[&str], source: &str, program: Option<&str>| {
            let mut fpc = command("fpc");
            fpc.args(["-v0ew", "-l-", "-O2", mode])
                .args(more)
                .args(folders())
                .arg(format!("-FU{}", units.display()))
                .arg(root().join("bindings/delphi").join(source));
            if let Some(program) = program {
                fpc.arg(format!("-o{}", built(program).display()));
            }
            output(&mut fpc)
        };
        // The binding itself has no warnings.
        compile(&["-Sew"], "source/Ninekw.pas", None)?;
        for program in PROGRAMS {
            compile(&[], program, program.rsplit(['/', '.']).nth(1))?;
        }
    }
    Ok(())
}

/// Compiles the recipes into a folder.
pub(crate) fn compile_recipes(folder: &Path) -> Result {
    for source in files(&root().join("bindings/delphi/examples/recipes"), "dpr")? {
        let mut fpc = command("fpc");
        fpc.args(["-v0ew", "-l-", MODES[1]]).args(folders());
        fpc.arg(format!("-FE{}", folder.display())).arg(source);
        output(&mut fpc)?;
    }
    Ok(())
}

/// Where the binding's own units and those of its tests are, for the compiler.
pub(crate) fn folders() -> [String; 3] {
    let folder = |name: &str| {
        root()
            .join("bindings/delphi")
            .join(name)
            .display()
            .to_string()
    };
    [
        format!("-Fi{}", folder("source")),
        format!("-Fu{}", folder("source")),
        format!("-Fu{}", folder("test")),
    ]
}

//! Delphi and Free Pascal: `NinekwApi.pas`, and the tests with Free Pascal.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::ctype::CType;
use super::{Language, copies};
use crate::Result;
use crate::abi::{Abi, Function, Group};
use crate::shell::{command, output, root, target};
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
    version: || {
        let mut fpc = command("sh");
        fpc.args(["-c", "echo Free Pascal $(fpc -iV)"]);
        fpc
    },
    sources: &[
        "source/Ninekw.pas",
        "source/NinekwBatch.pas",
        "source/NinekwCall.pas",
        "source/NinekwErrors.pas",
        "source/NinekwJobs.pas",
        "source/NinekwLibrary.pas",
        "source/NinekwResults.pas",
        "source/NinekwValues.pas",
    ],
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

/// `NinekwApi.pas`: numbers, types, and functions as variables that the loader fills.
pub(crate) fn api(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "unit NinekwApi;\n\n\
         { Made by `cargo xtask codegen` from the C header; not to be edited. }\n\n\
         {$IFDEF FPC}{$MODE DELPHI}{$ENDIF}\n\n\
         interface\n\nconst\n",
    );
    // Names that differ by case alone are one: these would be those of functions.
    writeln!(
        text,
        "  NINEKW_HEADER_VERSION = '{}';",
        env!("CARGO_PKG_VERSION")
    )?;
    for constant in copies::numbers(abi) {
        let name = match constant.group {
            Group::Version => constant.name.replace("NINEKW_", "NINEKW_HEADER_"),
            _ => constant.name.clone(),
        };
        writeln!(text, "  {name} = {};", constant.value)?;
    }
    text.push_str("\ntype\n");
    for handle in &abi.handles {
        let name = pascal(handle.name.trim_start_matches("ninekw_"));
        writeln!(
            text,
            "  T{name}Handle = record end;\n  P{name} = ^T{name}Handle;"
        )?;
    }
    text.push('\n');
    for callback in &abi.callbacks {
        let name = callback
            .name
            .trim_start_matches("ninekw_")
            .trim_end_matches("_fn");
        writeln!(text, "  T{}Fn = {}", pascal(name), signature(callback)?)?;
    }
    text.push_str("\nvar\n");
    for function in &abi.functions {
        writeln!(text, "  {}: {}", function.name, signature(function)?)?;
    }
    text.push_str(
        "\ntype\n  { The address of a function of the library; raises if it has none. }\n  \
         TNinekwFind = function(const Name: PAnsiChar): Pointer;\n\n\
         { Fills all functions. }\n\
         procedure NinekwBind(Find: TNinekwFind);\n\n\
         implementation\n\nprocedure NinekwBind(Find: TNinekwFind);\nbegin\n",
    );
    for function in &abi.functions {
        writeln!(text, "  @{0} := Find('{0}');", function.name)?;
    }
    text.push_str("end;\n\nend.\n");
    Ok(text)
}

/// `ninekw_done` is `NinekwDone`.
fn pascal(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    format!("Ninekw{}", words.collect::<String>())
}

fn signature(function: &Function) -> Result<String> {
    let mut parameters = Vec::new();
    for parameter in &function.parameters {
        let kind = CType::read(&parameter.kind)?;
        let out = if matches!(kind, CType::ToHandle(_) | CType::Error) {
            "out "
        } else {
            ""
        };
        parameters.push(format!("{out}{}: {}", parameter.name, word(kind)));
    }
    let list = match parameters.len() {
        0 => String::new(),
        _ => format!("({})", parameters.join("; ")),
    };
    Ok(match CType::read(&function.returns)? {
        CType::Void => format!("procedure{list}; cdecl;"),
        kind => format!("function{list}: {}; cdecl;", word(kind)),
    })
}

fn word(kind: CType<'_>) -> String {
    match kind {
        CType::Void | CType::Data | CType::User => "Pointer".into(),
        CType::I32 => "Integer".into(),
        CType::U32 => "Cardinal".into(),
        CType::I64 => "Int64".into(),
        CType::Size => "NativeUInt".into(),
        CType::Text => "PAnsiChar".into(),
        CType::ToI32 => "PInteger".into(),
        CType::ToI64 => "PInt64".into(),
        CType::ToSize => "PNativeUInt".into(),
        CType::Handle(name) | CType::ToHandle(name) => format!("P{}", pascal(name)),
        CType::Error => "PNinekwError".into(),
        CType::Callback(name) => format!("T{}Fn", pascal(name)),
    }
}

//! Java: one set of classes over an interface that two generated ones implement, by JNA and by java.lang.foreign.

use super::Language;
use super::ctype::CType;
use super::jvm::{self, ffm, jna};
use crate::Result;
use crate::abi::{Abi, Function};
use crate::shell::command;
use crate::system::{ECJ, JAVAC, MAVEN, PYTHON, PYTHON_VENV};

pub(crate) const JNA: Language = Language {
    word: "java-jna",
    folder: "java",
    readme: "bindings/java/README.md",
    name: "Java (JNA)",
    tools: &[&JAVAC, &MAVEN],
    build: Some(jvm::classes),
    driver: || jna("Driver"),
    own: || jna("Own"),
    example_file: "examples/Solve.java",
    example: || jna("Solve"),
    version: || {
        let mut java = command("java");
        java.arg("--version");
        java
    },
    sources: &[
        "src/main/java/ninekw/Answer.java",
        "src/main/java/ninekw/Batch.java",
        "src/main/java/ninekw/Call.java",
        "src/main/java/ninekw/CancelToken.java",
        "src/main/java/ninekw/Client.java",
        "src/main/java/ninekw/ClientAccount.java",
        "src/main/java/ninekw/ClientAnswering.java",
        "src/main/java/ninekw/Done.java",
        "src/main/java/ninekw/Handle.java",
        "src/main/java/ninekw/Job.java",
        "src/main/java/ninekw/Library.java",
        "src/main/java/ninekw/NinekwException.java",
        "src/main/java/ninekw/Options.java",
        "src/main/java/ninekw/Reply.java",
        "src/main/java/ninekw/Settings.java",
        "src/main/java/ninekw/Text.java",
    ],
};

/// The same classes on Java 22 and newer, without JNA.
pub(crate) const FFM: Language = Language {
    word: "java-ffm",
    name: "Java (foreign)",
    tools: &[&JAVAC, &MAVEN, &ECJ, &PYTHON, &PYTHON_VENV],
    build: Some(jvm::classes22),
    driver: || ffm("Driver"),
    own: || ffm("Own"),
    example: || ffm("Solve"),
    version: jvm::version22,
    ..JNA
};

pub(super) const MADE: &str =
    "// Made by `cargo xtask codegen` from the C header; not to be edited.\npackage ninekw;\n\n";

/// A parameter's type in the interface: pointers are addresses, places for results are arrays.
fn kind(kind: CType<'_>) -> Result<&'static str> {
    Ok(match kind {
        CType::I32 => "int",
        CType::I64 | CType::Size | CType::Handle(_) | CType::User => "long",
        CType::Text | CType::Data => "byte[]",
        CType::ToI32 => "int[]",
        CType::ToI64 | CType::ToSize | CType::ToHandle(_) | CType::Error => "long[]",
        CType::Callback(_) => "Object",
        CType::Void | CType::U32 => return Err(format!("no parameter is {kind:?}").into()),
    })
}

pub(super) fn result(function: &Function) -> Result<&'static str> {
    Ok(match CType::read(&function.returns)? {
        CType::Void => "void",
        CType::I32 | CType::U32 => "int",
        CType::Text => "String",
        CType::I64 | CType::Size | CType::Data | CType::Handle(_) => "long",
        kind => return Err(format!("{} gives {kind:?}", function.name).into()),
    })
}

/// A function's head.
pub(super) fn head(function: &Function) -> Result<String> {
    let parameters = function
        .parameters
        .iter()
        .map(|parameter| {
            let kind = kind(CType::read(&parameter.kind)?)?;
            Ok(format!("{kind} {}", parameter.name))
        })
        .collect::<Result<Vec<_>>>()?;
    let result = result(function)?;
    Ok(format!(
        "{result} {}({})",
        function.name,
        parameters.join(", ")
    ))
}

pub(super) fn number(kind: CType<'_>) -> &'static str {
    if kind == CType::I32 { "int" } else { "long" }
}

/// The functions that tell whether a library fits are bound first.
pub(super) fn constructor(
    abi: &Abi,
    name: &str,
    open: &str,
    bind: impl Fn(&Function) -> Result<String>,
) -> Result<String> {
    let mut text = format!("\n    {name}(String file) {{\n{open}");
    let first = |function: &&Function| {
        [
            "ninekw_abi_version",
            "ninekw_version",
            "ninekw_version_number",
        ]
        .contains(&function.name.as_str())
    };
    for function in abi.functions.iter().filter(first) {
        text.push_str(&bind(function)?);
    }
    text.push_str("        Library.fits(file, this);\n");
    for function in abi.functions.iter().filter(|function| !first(function)) {
        text.push_str(&bind(function)?);
    }
    text.push_str("    }\n");
    Ok(text)
}

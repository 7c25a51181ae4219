//! Java: one set of classes over an interface that two generated ones implement, by JNA and by java.lang.foreign.

use std::fmt::Write as _;

use super::ctype::CType;
use super::jvm::{self, ffm, jna};
use super::{Language, copies};
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
        "src/main/java/ninekw/Config.java",
        "src/main/java/ninekw/ClientAccount.java",
        "src/main/java/ninekw/ClientAnswering.java",
        "src/main/java/ninekw/Done.java",
        "src/main/java/ninekw/Handle.java",
        "src/main/java/ninekw/Job.java",
        "src/main/java/ninekw/Library.java",
        "src/main/java/ninekw/NinekwException.java",
        "src/main/java/ninekw/Options.java",
        "src/main/java/ninekw/Reply.java",
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

/// `Numbers.java`.
pub(crate) fn numbers(abi: &Abi) -> Result<String> {
    let mut text = format!(
        "{MADE}/** The numbers of ninekw.h. */\npublic final class Numbers {{\n    private Numbers() {{}}\n\n    \
         /** The version of this binding. */\n    public static final String VERSION = \"{}\";\n",
        env!("CARGO_PKG_VERSION")
    );
    for constant in copies::numbers(abi) {
        let name = constant.name.trim_start_matches("NINEKW_");
        let doc = constant.doc.split_whitespace().collect::<Vec<_>>();
        let doc = doc.join(" ").replace('&', "&amp;").replace('<', "&lt;");
        writeln!(
            text,
            "    /** {doc} */\n    public static final int {name} = {};",
            constant.value
        )?;
    }
    text.push_str("}\n");
    Ok(text)
}

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

/// A callback's parameters, which are numbers alone, with their types by `word`.
fn plain(callback: &Function, word: fn(CType<'_>) -> &'static str) -> Result<String> {
    let parameters = callback
        .parameters
        .iter()
        .map(|parameter| {
            let kind = word(CType::read(&parameter.kind)?);
            Ok(format!("{kind} {}", parameter.name))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(parameters.join(", "))
}

pub(super) fn number(kind: CType<'_>) -> &'static str {
    if kind == CType::I32 { "int" } else { "long" }
}

fn number_or_pointer(kind: CType<'_>) -> &'static str {
    match kind {
        CType::I32 => "int",
        CType::I64 => "long",
        _ => "Pointer",
    }
}

/// `Calls.java`: the interface.
pub(crate) fn calls(abi: &Abi) -> Result<String> {
    let mut text = format!(
        "{MADE}/** The functions of a loaded library; pointers are numbers, 0 is NULL. */\ninterface Calls {{\n    \
         /** A copy of bytes of the library's. */\n    byte[] bytes(long address, long length);\n"
    );
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        let result = result(callback)?;
        writeln!(
            text,
            "\n    interface {name} {{\n        {result} call({});\n    }}\n\n    \
             /** A function for C, usable as long as somebody holds it. */\n    Object {name}({name} function);\n",
            plain(callback, number)?
        )?;
    }
    for function in &abi.functions {
        writeln!(text, "    {};\n", head(function)?)?;
    }
    text.truncate(text.trim_end().len());
    text.push_str("\n}\n");
    Ok(text)
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

/// `JnaCalls.java`.
pub(crate) fn jna_calls(abi: &Abi) -> Result<String> {
    let mut text = format!(
        "{MADE}import com.sun.jna.Callback;\nimport com.sun.jna.Function;\nimport com.sun.jna.Native;\n\
         import com.sun.jna.NativeLibrary;\nimport com.sun.jna.Pointer;\n\n\
         /** By JNA, on every Java since 8. */\nfinal class JnaCalls implements Calls {{\n"
    );
    for function in &abi.functions {
        writeln!(text, "    private final Function {};", function.name)?;
    }
    let open = "        NativeLibrary library = NativeLibrary.getInstance(file);\n";
    text.push_str(&constructor(abi, "JnaCalls", open, |function| {
        Ok(format!(
            "        {0} = library.getFunction(\"{0}\");\n",
            function.name
        ))
    })?);
    text.push_str(
        "\n    private static Pointer at(long address) {\n        return address == 0 ? null : new Pointer(address);\n    }\n\n    \
         private static Object size(long size) {\n        \
         return Native.SIZE_T_SIZE == 8 ? (Object) Long.valueOf(size) : Integer.valueOf((int) size);\n    }\n\n    \
         private static long sized(Function function, Object... arguments) {\n        \
         return Native.SIZE_T_SIZE == 8 ? function.invokeLong(arguments) : function.invokeInt(arguments) & 0xffffffffL;\n    }\n\n    \
         private static String text(Pointer start) {\n        return start == null ? null : start.getString(0, \"UTF-8\");\n    }\n\n    \
         @Override\n    public byte[] bytes(long address, long length) {\n        \
         return address == 0 ? new byte[0] : new Pointer(address).getByteArray(0, Math.toIntExact(length));\n    }\n",
    );
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        let upper = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        let result = result(callback)?;
        let names = callback
            .parameters
            .iter()
            .map(|parameter| {
                let kind = CType::read(&parameter.kind)?;
                Ok(if number_or_pointer(kind) == "Pointer" {
                    format!("Pointer.nativeValue({})", parameter.name)
                } else {
                    parameter.name.clone()
                })
            })
            .collect::<Result<Vec<_>>>()?
            .join(", ");
        let parameters = plain(callback, number_or_pointer)?;
        write!(
            text,
            "\n    /** As JNA wants it. */\n    public interface {upper} extends Callback {{\n        {result} invoke({parameters});\n    }}\n\n    \
             @Override\n    public Object {name}({name} function) {{\n        \
             return ({upper}) ({bare}) -> function.call({names});\n    }}\n",
            bare = callback
                .parameters
                .iter()
                .map(|parameter| parameter.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        )?;
    }
    for function in &abi.functions {
        let mut arguments = Vec::new();
        for parameter in &function.parameters {
            let name = &parameter.name;
            arguments.push(match CType::read(&parameter.kind)? {
                CType::Handle(_) | CType::User => format!("at({name})"),
                CType::Size => format!("size({name})"),
                _ => name.clone(),
            });
        }
        let list = format!("new Object[] {{{}}}", arguments.join(", "));
        let name = &function.name;
        let body = match CType::read(&function.returns)? {
            CType::Void => format!("{name}.invokeVoid({list})"),
            CType::I32 | CType::U32 => format!("return {name}.invokeInt({list})"),
            CType::I64 => format!("return {name}.invokeLong({list})"),
            CType::Size => format!("return sized({name}, {})", arguments.join(", ")),
            CType::Text => format!("return text({name}.invokePointer({list}))"),
            _ => format!("return Pointer.nativeValue({name}.invokePointer({list}))"),
        };
        write!(
            text,
            "\n    @Override\n    public {} {{\n        {body};\n    }}\n",
            head(function)?
        )?;
    }
    text.push_str("}\n");
    Ok(text)
}

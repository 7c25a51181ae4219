//! C#: one assembly for Mono, .NET Framework and .NET Core, whose functions are bound when the library is loaded.

use std::fmt::Write as _;

use super::ctype::CType;
use super::dotnet::{self, mono, netcore};
use super::{Language, copies};
use crate::Result;
use crate::abi::{Abi, Function};
use crate::shell::command;
use crate::system::{MCS, MONO, MONO_CORE, PYTHON};

pub(crate) const MONO_RUNTIME: Language = Language {
    word: "csharp-mono",
    folder: "csharp",
    readme: "bindings/csharp/README.md",
    name: "C# (Mono)",
    tools: &[&MCS, &MONO, &MONO_CORE],
    build: Some(dotnet::csharp),
    driver: || Ok(mono("driver.exe")),
    own: || Ok(mono("own.exe")),
    example_file: "examples/Solve.cs",
    example: || Ok(mono("solve.exe")),
    version: || {
        let mut mono = command("mono");
        mono.arg("--version");
        mono
    },
    sources: &[
        "src/Answer.cs",
        "src/Batch.cs",
        "src/Call.cs",
        "src/CancelToken.cs",
        "src/Client.cs",
        "src/ClientAccount.cs",
        "src/ClientAnswering.cs",
        "src/Config.cs",
        "src/Errors.cs",
        "src/Handle.cs",
        "src/Job.cs",
        "src/Library.cs",
        "src/Many.cs",
        "src/Options.cs",
        "src/Reply.cs",
        "src/Values.cs",
    ],
};

/// The same files on .NET Core.
pub(crate) const NET_CORE: Language = Language {
    word: "csharp-netcore",
    name: "C# (.NET Core)",
    tools: &[&MCS, &MONO, &MONO_CORE, &PYTHON],
    build: Some(|| {
        dotnet::csharp()?;
        dotnet::runtime()
    }),
    driver: || netcore("driver.exe"),
    own: || netcore("own.exe"),
    example: || netcore("solve.exe"),
    version: dotnet::version,
    ..MONO_RUNTIME
};

/// `src/Native.cs`: the numbers, and a delegate for each function.
pub(crate) fn native(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "// Made by `cargo xtask codegen` from the C header; not to be edited.\n\
         using System;\nusing System.Runtime.InteropServices;\n\nnamespace Ninekw\n{\n    \
         /// <summary>The numbers of ninekw.h.</summary>\n    public static class Numbers\n    {\n",
    );
    let version = env!("CARGO_PKG_VERSION");
    writeln!(
        text,
        "        /// <summary>The version of this binding.</summary>\n        public const string VERSION = \"{version}\";"
    )?;
    for constant in copies::numbers(abi) {
        let name = constant.name.trim_start_matches("NINEKW_");
        let doc = constant.doc.split_whitespace().collect::<Vec<_>>();
        let doc = doc.join(" ").replace('&', "&amp;").replace('<', "&lt;");
        writeln!(
            text,
            "        /// <summary>{doc}</summary>\n        public const int {name} = {};",
            constant.value
        )?;
    }
    text.push_str(
        "    }\n\n    // The functions of a loaded library.\n    internal sealed class Native\n    {\n        \
         [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n        internal delegate void free_fn(IntPtr handle);\n",
    );
    for callback in &abi.callbacks {
        let name = callback.name.trim_start_matches("ninekw_");
        text.push_str(&delegate(callback, name, true)?);
    }
    let (mut fields, mut found) = (String::new(), String::new());
    for function in &abi.functions {
        let name = &function.name;
        let kind = if name.ends_with("_free") {
            "free_fn".to_owned()
        } else {
            let kind = format!("{}_fn", name.trim_start_matches("ninekw_"));
            text.push_str(&delegate(function, &kind, false)?);
            kind
        };
        writeln!(fields, "        internal readonly {kind} {name};")?;
        writeln!(
            found,
            "            {name} = ({kind})find(\"{name}\", typeof({kind}));"
        )?;
    }
    write!(
        text,
        "\n{fields}\n        internal Native(Func<string, Type, Delegate> find)\n        {{\n{found}        }}\n    }}\n}}\n"
    )?;
    Ok(text)
}

/// A callback is handed pointers, which the library keeps.
fn delegate(function: &Function, name: &str, lent: bool) -> Result<String> {
    let result = match CType::read(&function.returns)? {
        CType::Void => "void",
        CType::I32 => "int",
        CType::U32 => "uint",
        CType::I64 => "long",
        CType::Size => "UIntPtr",
        CType::Text | CType::Data | CType::Handle(_) => "IntPtr",
        kind => return Err(format!("{name} gives {kind:?}").into()),
    };
    let parameters = function
        .parameters
        .iter()
        .map(|parameter| {
            let kind = match CType::read(&parameter.kind)? {
                CType::I32 => "int",
                CType::I64 => "long",
                CType::Size => "UIntPtr",
                CType::Text | CType::Handle(_) if lent => "IntPtr",
                CType::Text | CType::Data => "byte[]",
                CType::User => "IntPtr",
                CType::ToI32 => "out int",
                CType::ToI64 if parameter.name == "ids" => "[In, Out] long[]",
                CType::ToI64 => "out long",
                CType::ToSize => "out UIntPtr",
                CType::Handle(_) => "Handle",
                CType::ToHandle(_) | CType::Error => "out IntPtr",
                CType::Callback(of) => return Ok(format!("{of}_fn {}", parameter.name)),
                kind => return Err(format!("{name} takes {kind:?}").into()),
            };
            Ok(format!("{kind} {}", parameter.name))
        })
        .collect::<Result<Vec<_>>>()?
        .join(", ");
    Ok(format!(
        "        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n        internal delegate {result} {name}({parameters});\n"
    ))
}

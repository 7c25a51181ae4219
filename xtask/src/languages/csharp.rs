//! C#: one assembly for Mono, .NET Framework and .NET Core, whose functions are bound when the library is loaded.

use super::dotnet::{self, mono, netcore};
use super::{Language, words};
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
    version: || words(&["mono", "--version"]),
    sources: &["src/*.cs"],
};

/// C# on .NET Core.
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

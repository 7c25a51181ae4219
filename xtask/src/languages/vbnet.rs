//! VB.NET, over the assembly of C#.

use super::Language;
use super::csharp::NET_CORE;
use super::dotnet::{self, netcore};
use crate::system::{CC, MCS, MONO, MONO_CORE, NODE, NPM, PYTHON};

pub(crate) const VBNET: Language = Language {
    word: "vbnet",
    folder: "vbnet",
    readme: "bindings/vbnet/README.md",
    name: "VB.NET",
    tools: &[&CC, &MCS, &MONO, &MONO_CORE, &NODE, &NPM, &PYTHON],
    build: Some(dotnet::vbnet),
    driver: || netcore("vb-driver.exe"),
    own: || netcore("vb-own.exe"),
    example_file: "examples/Solve.vb",
    example: || netcore("vb-solve.exe"),
    sources: &[
        "../csharp/src/Answer.cs",
        "../csharp/src/Batch.cs",
        "../csharp/src/Call.cs",
        "../csharp/src/CancelToken.cs",
        "../csharp/src/Client.cs",
        "../csharp/src/ClientAccount.cs",
        "../csharp/src/ClientAnswering.cs",
        "../csharp/src/Config.cs",
        "../csharp/src/Errors.cs",
        "../csharp/src/Handle.cs",
        "../csharp/src/Job.cs",
        "../csharp/src/Library.cs",
        "../csharp/src/Options.cs",
        "../csharp/src/Reply.cs",
        "../csharp/src/Values.cs",
    ],
    ..NET_CORE
};

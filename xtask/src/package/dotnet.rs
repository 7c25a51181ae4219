//! The `NuGet` package as users of .NET take it: `dotnet add package` puts it into a project, without network.

use std::fs;

use super::all::Packager;
use super::stage::packages;
use crate::Result;
use crate::languages::dotnet;
use crate::local;
use crate::shell::{make_empty, output, read, root, target};
use crate::system::{CC, MCS, MONO, NODE, NPM};
use crate::test::Step;

/// Only the folder that stands for a registry.
const SOURCES: &str = "<configuration><packageSources><clear />\
                       <add key=\"packages\" value=\"packages\" /></packageSources></configuration>\n";
const PROJECT: &str = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType>\
                       <TargetFramework>netcoreapp3.1</TargetFramework></PropertyGroup></Project>\n";

pub(crate) fn step() -> Step {
    Step::new(
        "C# (.NET): its package, added to a project",
        &[&CC, &MCS, &MONO, &NODE, &NPM],
        check,
    )
}

fn check() -> Result<usize> {
    Packager::named("nuget")?.once()?;
    let folder = target().join("bindings/packages/dotnet");
    make_empty(&folder.join("packages"))?;
    let package = format!("Ninekw.{}.nupkg", env!("CARGO_PKG_VERSION"));
    fs::copy(
        packages().join(&package),
        folder.join("packages").join(package),
    )?;
    fs::write(folder.join("nuget.config"), SOURCES)?;
    fs::write(folder.join("solve.csproj"), PROJECT)?;
    let sdk = dotnet::Sdk::install()?;
    output(
        sdk.command(&folder)
            .args(["add", "package", "Ninekw"])
            .current_dir(&folder),
    )?;
    let mut ran = 0;
    for example in ["Solve.cs", "Each.cs"] {
        let program = read(&format!("bindings/csharp/examples/{example}"))?;
        fs::write(folder.join("Program.cs"), program)?;
        output(sdk.command(&folder).arg("build").current_dir(&folder))?;
        let mut run = sdk.command(&folder);
        run.arg(folder.join("bin/Debug/netcoreapp3.1/solve.dll"));
        run.arg(root().join("tests/data/captcha.png"));
        ran += local::readme_program(run)?;
    }
    Ok(ran)
}

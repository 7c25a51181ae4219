//! Compilers and runtimes of .NET.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::python::with_requirements;
use crate::shell::{command, output, root, target};

/// Where assemblies are put.
fn folder() -> PathBuf {
    target().join("bindings/dotnet")
}

/// The assembly, and the programs of C#.
pub(super) fn csharp() -> Result {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    let csharp = root().join("bindings/csharp");
    let library = folder.join("Ninekw.dll");
    compile("library", &library, &sources(&csharp.join("src"))?)?;
    let mut driver = sources(&csharp.join("test/driver"))?;
    driver.push(csharp.join("test/Driver.cs"));
    for (name, files) in [
        ("driver", driver),
        ("own", vec![csharp.join("test/Own.cs")]),
        ("solve", vec![csharp.join("examples/Solve.cs")]),
    ] {
        program(&library, name, &files)?;
    }
    Ok(())
}

fn program(library: &Path, name: &str, files: &[PathBuf]) -> Result {
    let mut all = files.to_vec();
    let mut reference = std::ffi::OsString::from("-r:");
    reference.push(library);
    all.push(reference.into());
    compile("exe", &folder().join(format!("{name}.exe")), &all)?;
    runtime_config(name)
}

/// What .NET Core wants beside a program.
pub(super) fn runtime_config(name: &str) -> Result {
    let text = "{\"runtimeOptions\":{\"tfm\":\"netcoreapp3.1\",\
                \"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"3.1.0\"},\
                \"configProperties\":{\"System.Globalization.Invariant\":true}}}\n";
    Ok(fs::write(
        folder().join(format!("{name}.runtimeconfig.json")),
        text,
    )?)
}

fn compile(kind: &str, out: &Path, arguments: &[PathBuf]) -> Result {
    let mut mcs = command("mcs");
    mcs.args(["-nologo", "-langversion:5", "-warn:4", "-warnaserror+"]);
    if kind == "library" {
        // The programs of the tests need no comments; what others call does.
        let mut documentation = std::ffi::OsString::from("-doc:");
        documentation.push(out.with_extension("xml"));
        mcs.arg(documentation);
    }
    let mut output_file = std::ffi::OsString::from("-out:");
    output_file.push(out);
    mcs.arg(format!("-target:{kind}")).arg(output_file);
    output(mcs.args(arguments)).map(drop)
}

/// A folder's C# files.
fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "cs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A program on Mono.
pub(super) fn mono(program: &str) -> Command {
    let mut mono = command("mono");
    mono.arg("--debug").arg(folder().join(program));
    mono
}

/// A program on .NET Core.
pub(super) fn netcore(program: &str) -> Result<Command> {
    let mut dotnet = command(starter()?);
    dotnet.arg(folder().join(program));
    // There is no ICU everywhere.
    dotnet.env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
    Ok(dotnet)
}

/// Prints which runtimes there are.
pub(super) fn version() -> Result<Command> {
    let mut dotnet = command(starter()?);
    dotnet.arg("--list-runtimes");
    Ok(dotnet)
}

/// Installs the runtime of .NET Core.
pub(super) fn runtime() -> Result {
    with_requirements("dotnet", "bindings/csharp/test/requirements.txt")?;
    executable(&starter()?)
}

fn starter() -> Result<PathBuf> {
    Ok(packages("dotnet")?.join("dotnetcore2/bin/dotnet"))
}

/// Where an environment of Python has its packages.
pub(super) fn packages(environment: &str) -> Result<PathBuf> {
    let library = target().join(environment).join("lib");
    let python = fs::read_dir(&library)?
        .next()
        .ok_or("an empty environment")??;
    Ok(python.path().join("site-packages"))
}

/// Programs in wheels lose their mark.
pub(super) fn executable(file: &Path) -> Result {
    Ok(fs::set_permissions(
        file,
        fs::Permissions::from_mode(0o755),
    )?)
}

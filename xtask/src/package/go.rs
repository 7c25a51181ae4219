//! The module for Go, as a module proxy has it: with static libraries, which the programs hold then.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use super::stage::{Stage, packages};
use crate::layout::headers;
use crate::platform::{Platform, System};
use crate::shell::{root, target};
use crate::windows::{self, zip_folder};
use crate::{Result, package};

pub(crate) const MODULE: &str = "github.com/ninekw/ninekw/bindings/go";

/// What a folder of a module proxy has of a version.
pub(super) fn make(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let version = format!("v{}", env!("CARGO_PKG_VERSION"));
    let stage = Stage::of("go", &format!("go/{MODULE}@{version}"))?;
    for header in headers()? {
        stage.add(&root().join(&header), &header.display().to_string())?;
    }
    let mut flags = "#cgo CFLAGS: -I${SRCDIR}/include\n".to_owned();
    for platform in platforms {
        let (archive, libraries) = archive(platform)?;
        let folder = format!("lib/{}", platform.name);
        stage.add(&archive, &format!("{folder}/libninekw.a"))?;
        stage.write(
            &format!("{folder}/THIRD-PARTY.txt"),
            &super::notices::text(platform)?,
        )?;
        let (system, processor) = platform.go;
        let libc = match platform.system {
            System::Linux => ",!musl",
            System::Musl => ",musl",
            System::Windows(_) | System::Mac => "",
        };
        writeln!(
            flags,
            "#cgo {system},{processor}{libc} LDFLAGS: ${{SRCDIR}}/{folder}/libninekw.a {}",
            libraries.join(" ")
        )?;
    }
    stage.replace("ninekw.go", "#cgo pkg-config: ninekw\n", &flags)?;
    let folder = packages().join("go").join(MODULE).join("@v");
    fs::create_dir_all(&folder)?;
    let file = |ending: &str| folder.join(format!("{version}.{ending}"));
    fs::write(file("info"), format!("{{\"Version\": \"{version}\"}}\n"))?;
    fs::write(folder.join("list"), format!("{version}\n"))?;
    fs::copy(stage.0.join("go.mod"), file("mod"))?;
    package::names_no_folder(&stage.0)?;
    let above = target().join("stage/go");
    package::pack_twice(&file("zip"), |to| zip_folder(&stage.0, &above, to))?;
    Ok(vec![file("zip")])
}

/// The static library, and what a linker needs beside it.
fn archive(platform: &Platform) -> Result<(PathBuf, Vec<String>)> {
    if let System::Windows(bits) = platform.system {
        return windows::archive(bits);
    }
    let library = platform.library()?;
    // zig has it in another library.
    let libraries = library.static_libraries.into_iter();
    Ok((
        library.archive,
        libraries.filter(|library| library != "-lunwind").collect(),
    ))
}

//! A zip for each kind of programs.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Bits, library};
use crate::Result;
use crate::languages::dotnet;
use crate::once::once;
use crate::package::{names_no_folder, notices, pack_twice, time_of_commit};
use crate::platform::Platform;
use crate::shell::{command, output, root, target};

/// What is in the zip beside the library, as files or folders of the repository, and where.
const CONTENTS: &[(&str, &str)] = &[
    ("ffi-c/packaging/windows/README.md", "README.md"),
    ("ffi-c/packaging/windows/LIESMICH.md", "LIESMICH.md"),
    ("LICENSE-MIT", "LICENSE-MIT.txt"),
    ("LICENSE-APACHE", "LICENSE-APACHE.txt"),
    ("ffi-c/packaging/windows/MINGW-W64.txt", "MINGW-W64.txt"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("include", "include"),
    ("ffi-c/examples", "examples/c"),
    ("bindings/csharp/README.md", "dotnet/README.md"),
    ("bindings/csharp/examples", "examples/csharp"),
    ("bindings/vbnet/examples", "examples/vbnet"),
    ("bindings/powershell/Ninekw", "powershell/Ninekw"),
    ("bindings/powershell/README.md", "powershell/README.md"),
    ("bindings/powershell/examples", "powershell/examples"),
    ("bindings/delphi", "delphi"),
    ("bindings/autoit", "autoit"),
    ("bindings/purebasic", "purebasic"),
    ("bindings/vba", "vba"),
    ("docs/api.md", "docs/api.md"),
    ("docs/settings.md", "docs/settings.md"),
    ("docs/windows.md", "docs/windows.md"),
];

/// The editor of Windows 7 shows no other ends of lines, and that of VBA reads no others.
const WITH_RETURNS: [&str; 3] = ["md", "txt", "bas"];

/// The zip's name, without its ending.
pub(crate) fn name(bits: Bits) -> String {
    format!(
        "ninekw-{}-windows-{}",
        env!("CARGO_PKG_VERSION"),
        bits.name()
    )
}

/// Builds, checks and packs.
pub(crate) fn make(bits: Bits) -> Result<PathBuf> {
    once(&name(bits), || make_now(bits))
}

fn make_now(bits: Bits) -> Result<PathBuf> {
    let made = library::make(bits)?;
    let folder = target().join("dist");
    let packed = folder.join(name(bits));
    if packed.exists() {
        fs::remove_dir_all(&packed)?;
    }
    for (from, to) in [
        (made.dll, "ninekw.dll"),
        (made.mingw, "lib/libninekw.dll.a"),
        (made.msvc, "lib/ninekw.lib"),
        (made.definition, "lib/ninekw.def"),
    ] {
        add(&from, &packed.join(to))?;
    }
    let assembly = dotnet::assembly()?;
    for to in ["dotnet/Ninekw.Net.dll", "powershell/Ninekw/Ninekw.Net.dll"] {
        add(&assembly, &packed.join(to))?;
    }
    add(
        &assembly.with_extension("xml"),
        &packed.join("dotnet/Ninekw.Net.xml"),
    )?;
    for (from, to) in CONTENTS {
        add(&root().join(from), &packed.join(to))?;
    }
    let notices = notices::text(Platform::windows(bits))?;
    fs::write(packed.join("THIRD-PARTY.txt"), with_returns(&notices))?;
    names_no_folder(&packed)?;
    let zip = folder.join(format!("{}.zip", name(bits)));
    pack_twice(&zip, |to| zip_folder(&packed, &folder, to))?;
    Ok(zip)
}

/// Copies a file, or a folder with all that is in it.
fn add(from: &Path, to: &Path) -> Result {
    let fault = |error: std::io::Error| format!("{}: {error}", from.display());
    if from.is_dir() {
        for entry in fs::read_dir(from).map_err(fault)? {
            let entry = entry?;
            add(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    let ending = to.extension().and_then(|ending| ending.to_str());
    if ending.is_some_and(|ending| WITH_RETURNS.contains(&ending)) {
        let text = fs::read_to_string(from).map_err(fault)?;
        fs::write(to, with_returns(&text))?;
    } else {
        fs::copy(from, to).map_err(fault)?;
    }
    Ok(())
}

fn with_returns(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

/// Packs a folder with its path below `root`. Python's zip module is there; Debian's `zip` writes the time of packing.
pub(crate) fn zip_folder(folder: &Path, root: &Path, zip: &Path) -> Result {
    output(
        command("python3")
            .args(["-c", include_str!("zip.py")])
            .args([folder, root, zip])
            .arg(time_of_commit()),
    )
    .map(drop)
}

//! A tarball for Linux or macOS that old systems can use.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::inspect::{names_no_folder, runs_with_old_glibc, weighs_at_most};
use super::notices;
use crate::layout::{Place, lay_out};
use crate::once::once;
use crate::platform::{Platform, Run, System};
use crate::shell::{command, make_empty, output, root, target};
use crate::{Result, local};

/// What the shared library may weigh: whoever adds to it should notice.
const LARGEST: u64 = 2_400_000;

/// The tarball's name, without its ending.
pub(crate) fn name(platform: &Platform) -> String {
    format!("ninekw-{}-{}", env!("CARGO_PKG_VERSION"), platform.name)
}

/// The folder that [`make`] packs.
pub(crate) fn packed(platform: &Platform) -> Result<PathBuf> {
    make(platform)?;
    Ok(folder(platform))
}

fn folder(platform: &Platform) -> PathBuf {
    target().join("dist").join(name(platform))
}

/// Builds, checks and packs.
pub(crate) fn make(platform: &Platform) -> Result<PathBuf> {
    once(&name(platform), || make_now(platform))
}

fn make_now(platform: &Platform) -> Result<PathBuf> {
    let packed = folder(platform);
    make_empty(&packed)?;
    let library = platform.library()?;
    lay_out(&library, &Place::movable(&packed)?)?;
    fs::create_dir_all(packed.join("bin"))?;
    fs::copy(platform.sandbox()?, packed.join("bin/ninekw-sandbox"))?;
    add_documents(&packed, platform)?;
    weighs_at_most(&library.shared, LARGEST)?;
    names_no_folder(&packed)?;
    if platform.run == Run::Here {
        local::readme_program(Command::new(static_program(platform)?))?;
    }
    let tarball = packed.with_file_name(format!("{}.tar.gz", name(platform)));
    pack_twice(&tarball, |to| archive(&packed, to).map(drop))?;
    Ok(tarball)
}

/// The README's program with the static library, which asks a linker for nothing newer either.
pub(super) fn static_program(platform: &Platform) -> Result<PathBuf> {
    let packed = folder(platform);
    let program = target().join(format!("dist/first-static-{}", platform.name));
    output(
        platform
            .cc()?
            .arg("-I")
            .arg(packed.join("include"))
            .arg("-o")
            .arg(&program)
            .arg(packed.join("examples/first.c"))
            .arg(packed.join("lib/libninekw.a"))
            .arg("-lunwind")
            .args(&platform.library()?.static_libraries),
    )?;
    if platform.system == System::Linux {
        runs_with_old_glibc(&program)?;
    }
    Ok(program)
}

/// Makes a file twice: it has the same bytes.
pub(crate) fn pack_twice(file: &Path, pack: impl Fn(&Path) -> Result) -> Result {
    let again = file.with_extension("again");
    pack(file)?;
    pack(&again)?;
    if fs::read(file)? != fs::read(&again)? {
        return Err(format!("made twice, {} differs", file.display()).into());
    }
    Ok(fs::remove_file(again)?)
}

fn add_documents(packed: &Path, platform: &Platform) -> Result {
    for (from, to) in [
        ("ffi-c/packaging/README.md", "README.md"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("CHANGELOG.md", "CHANGELOG.md"),
        ("docs/api.md", "docs/api.md"),
        ("docs/packaging.md", "docs/packaging.md"),
        ("docs/settings.md", "docs/settings.md"),
    ] {
        let to = packed.join(to);
        fs::create_dir_all(to.parent().unwrap_or(packed))?;
        fs::copy(root().join(from), to)?;
    }
    for folder in ["examples", "examples/cpp"] {
        fs::create_dir_all(packed.join(folder))?;
        for entry in fs::read_dir(root().join("ffi-c").join(folder))? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                let to = packed.join(folder).join(entry.file_name());
                fs::copy(entry.path(), to)?;
            }
        }
    }
    fs::write(packed.join("THIRD-PARTY.txt"), notices::text(platform)?)?;
    Ok(())
}

/// Packs reproducibly: equal files give equal bytes.
pub(super) fn archive(packed: &Path, tarball: &Path) -> Result<PathBuf> {
    let time = time();
    output(
        command("tar")
            .args([
                "--create",
                "--format=ustar",
                "--sort=name",
                "--numeric-owner",
            ])
            .args(["--owner=0", "--group=0", "--mode=u=rwX,go=rX"])
            .arg(format!("--mtime=@{time}"))
            .args(["--use-compress-program", "gzip -9 --no-name", "--file"])
            .arg(tarball)
            .arg("--directory")
            .arg(packed.parent().unwrap_or(packed))
            .arg(packed.file_name().unwrap_or_default()),
    )?;
    Ok(tarball.to_path_buf())
}

/// When a package was made, in seconds since 1970: whatever `SOURCE_DATE_EPOCH` says, else the commit's time.
pub(crate) fn time() -> String {
    let time = std::env::var("SOURCE_DATE_EPOCH")
        .or_else(|_| output(command("git").args(["log", "-1", "--format=%ct"])))
        .unwrap_or_else(|_| "0".into());
    time.trim().to_owned()
}

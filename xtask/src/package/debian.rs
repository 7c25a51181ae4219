//! Packages for Debian and its like: the library, what programs are built with, and the local service.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::stage::packages;
use super::{notices, time_of_commit};
use crate::Result;
use crate::layout::{Place, abi_version, lay_out};
use crate::platform::Platform;
use crate::shell::{command, make_empty, output, read, root, target};

const VERSION: &str = env!("CARGO_PKG_VERSION");

pub(super) fn make(platforms: &[&'static Platform]) -> Result<Vec<PathBuf>> {
    let mut made = Vec::new();
    for platform in platforms {
        if let Some(architecture) = platform.debian {
            made.extend(for_one(platform, architecture)?);
        }
    }
    Ok(made)
}

/// A package before it is packed.
struct Deb<'a> {
    name: String,
    architecture: &'a str,
    section: &'a str,
    depends: String,
    /// The first line, and the rest.
    description: [&'a str; 2],
    folder: PathBuf,
}

fn for_one(platform: &Platform, architecture: &str) -> Result<Vec<PathBuf>> {
    let runtime_name = format!("libninekw{}", abi_version()?);
    let new = |name: &str| -> Result<PathBuf> {
        let folder = target()
            .join("stage")
            .join(format!("deb-{architecture}"))
            .join(name);
        make_empty(&folder)?;
        Ok(folder)
    };
    let dev = Deb {
        folder: new("dev")?,
        name: "libninekw-dev".into(),
        architecture,
        section: "libdevel",
        depends: format!("{runtime_name} (= {VERSION}-1)"),
        description: [
            "client of the 9kw.eu captcha service, for development",
            "Headers for C and C++, the static library, pkg-config and CMake files.",
        ],
    };
    let runtime = Deb {
        folder: new("lib")?,
        name: runtime_name,
        section: "libs",
        depends: "libc6 (>= 2.17), ca-certificates".into(),
        description: [
            "client of the 9kw.eu captcha service",
            "Submits captchas to people who answer them, and answers captchas of others.",
        ],
        ..dev.copy()
    };
    let sandbox = Deb {
        folder: new("sandbox")?,
        name: "ninekw-sandbox".into(),
        section: "devel",
        depends: "libc6 (>= 2.17)".into(),
        description: [
            "the 9kw.eu captcha service on this machine",
            "For demos and tests of programs that use the service.",
        ],
        ..dev.copy()
    };
    fill(platform, [&runtime.folder, &dev.folder, &sandbox.folder])?;
    [runtime, dev, sandbox]
        .into_iter()
        .map(|deb| deb.pack(platform))
        .collect()
}

/// Puts the files into the folders of the three packages.
fn fill(platform: &Platform, [runtime, dev, sandbox]: [&Path; 3]) -> Result<()> {
    let triplet = platform.zig.split('.').next().unwrap_or(platform.zig);
    let libdir = format!("lib/{triplet}");
    let place = Place::new(Path::new("/usr"), Path::new(&libdir), Some(dev))?;
    lay_out(&platform.library()?, &place)?;
    let shared = format!("usr/{libdir}/{}", platform.library_name()?);
    fs::create_dir_all(runtime.join("usr").join(&libdir))?;
    fs::rename(dev.join(&shared), runtime.join(&shared))?;
    // Debian has libraries without the right to run them.
    fs::set_permissions(runtime.join(&shared), fs::Permissions::from_mode(0o644))?;
    let program = sandbox.join("usr/bin/ninekw-sandbox");
    fs::create_dir_all(sandbox.join("usr/bin"))?;
    fs::copy(platform.sandbox()?, program)?;
    fs::create_dir_all(runtime.join("DEBIAN"))?;
    fs::write(
        runtime.join("DEBIAN/triggers"),
        "activate-noawait ldconfig\n",
    )?;
    Ok(())
}

impl<'a> Deb<'a> {
    fn copy(&self) -> Deb<'a> {
        Deb {
            name: self.name.clone(),
            depends: self.depends.clone(),
            folder: self.folder.clone(),
            ..*self
        }
    }

    fn pack(&self, platform: &Platform) -> Result<PathBuf> {
        let documents = self.folder.join("usr/share/doc").join(&self.name);
        fs::create_dir_all(&documents)?;
        let licences = [
            read("LICENSE-MIT")?,
            read("LICENSE-APACHE")?,
            notices::text(platform)?,
        ];
        fs::write(
            documents.join("copyright"),
            format!(
                "Licence: MIT or Apache-2.0, at your option.\n\n{}",
                licences.join("\n\n")
            ),
        )?;
        fs::copy(root().join("CHANGELOG.md"), documents.join("changelog"))?;
        output(
            command("gzip")
                .args(["-9n"])
                .arg(documents.join("changelog")),
        )?;
        let [summary, rest] = self.description;
        fs::create_dir_all(self.folder.join("DEBIAN"))?;
        fs::write(
            self.folder.join("DEBIAN/control"),
            format!(
                "Package: {}\nVersion: {VERSION}-1\nArchitecture: {}\nSection: {}\nPriority: optional\n\
                 Multi-Arch: same\nMaintainer: The ninekw authors <ninekw@users.noreply.github.com>\n\
                 Homepage: {}\nDepends: {}\nDescription: {summary}\n {rest}\n",
                self.name,
                self.architecture,
                self.section,
                env!("CARGO_PKG_REPOSITORY"),
                self.depends
            )
            .replace(if self.section == "devel" { "Multi-Arch: same\n" } else { "\0" }, ""),
        )?;
        let file = packages().join(format!(
            "{}_{VERSION}-1_{}.deb",
            self.name, self.architecture
        ));
        output(
            command("dpkg-deb")
                .args(["--root-owner-group", "--build"])
                .args([&self.folder, &file])
                .env("SOURCE_DATE_EPOCH", time_of_commit()),
        )?;
        Ok(file)
    }
}

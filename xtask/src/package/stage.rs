//! A folder that a packager packs: the files of a binding as they are in the repository, and what it lacks there.

use std::fs;
use std::path::{Path, PathBuf};

use super::{notices, readme};
use crate::Result;
use crate::platform::Platform;
use crate::shell::{command, make_empty, output, root, target};

/// The sums of a release, which are written last.
pub(crate) const SUMS: &str = "SHA256SUMS";

/// Where a release is made.
pub(crate) fn folder_of_release() -> PathBuf {
    target().join(concat!("release-", env!("CARGO_PKG_VERSION")))
}

/// The folder of the release, once it is whole.
pub(crate) fn finished_release() -> Result<PathBuf> {
    let folder = folder_of_release();
    if !folder.join(SUMS).exists() {
        return Err("cargo xtask release --dry-run makes what this test installs".into());
    }
    Ok(folder)
}

/// Where packages are put.
pub(crate) fn packages() -> PathBuf {
    target().join("packages")
}

/// Licences of our own, which every package has.
pub(super) const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// What registries show of a package.
pub(super) const README: &str = "README.md";

/// Such a folder.
pub(super) struct Stage(pub(super) PathBuf);

impl Stage {
    /// An empty one with the licences.
    pub(super) fn empty(name: &str) -> Result<Self> {
        let stage = Self(target().join("stage").join(name));
        make_empty(&stage.0)?;
        for licence in LICENCES {
            stage.add(&root().join(licence), licence)?;
        }
        Ok(stage)
    }

    /// With the files of a binding that git knows, but its tests, and what several bindings share.
    pub(super) fn of(binding: &str, name: &str) -> Result<Self> {
        let stage = Self::empty(name)?;
        let folder = format!("bindings/{binding}/");
        let list = output(command("git").args(["ls-files", "-z", &folder]))?;
        for file in list.split_terminator('\0') {
            let below = file.strip_prefix(&folder).unwrap_or(file);
            if below == README {
                stage.write(README, &readme::elsewhere(file)?)?;
            } else if !below.starts_with("test/") && !below.starts_with("internal/") {
                stage.add(&root().join(file), below)?;
            }
        }
        Ok(stage)
    }

    /// Adds a file.
    pub(super) fn add(&self, from: &Path, to: &str) -> Result {
        let to = self.0.join(to);
        fs::create_dir_all(to.parent().unwrap_or(&self.0))?;
        fs::copy(from, to).map_err(|error| format!("{}: {error}", from.display()))?;
        Ok(())
    }

    /// Adds or replaces a text.
    pub(super) fn write(&self, to: &str, text: &str) -> Result {
        let to = self.0.join(to);
        fs::create_dir_all(to.parent().unwrap_or(&self.0))?;
        Ok(fs::write(to, text)?)
    }

    /// Changes a file, which must have the text.
    pub(super) fn replace(&self, file: &str, from: &str, to: &str) -> Result {
        let text = fs::read_to_string(self.0.join(file))?;
        if !text.contains(from) {
            return Err(format!("{file} has no {from:?}").into());
        }
        self.write(file, &text.replacen(from, to, 1))
    }

    /// Adds the shared library for a platform under a name, and beside it the licences of what is in it.
    pub(super) fn library(&self, platform: &Platform, folder: &str, name: &str) -> Result {
        self.add(&platform.shared()?, &format!("{folder}/{name}"))?;
        self.write(
            &format!("{folder}/THIRD-PARTY.txt"),
            &notices::text(platform)?,
        )
    }
}

//! Checks of built libraries and packed folders.

use std::path::Path;
use std::process::Command;

use crate::Result;
use crate::shell::{cargo_home, command, output, root, target};

/// The oldest glibc that tarballs are for.
pub(crate) const GLIBC: (u32, u32) = (2, 17);

/// A library or program runs with the oldest glibc.
pub(crate) fn runs_with_old_glibc(file: &Path) -> Result {
    let versions = output(
        command("readelf")
            .args(["--version-info", "--wide"])
            .arg(file),
    )?;
    let needed: Vec<&str> = versions
        .split_whitespace()
        .filter_map(|word| word.strip_prefix("GLIBC_"))
        .collect();
    if needed.is_empty() {
        return Err(format!("{}: no version of glibc is named", file.display()).into());
    }
    match needed.into_iter().find(|version| !is_old(version)) {
        None => Ok(()),
        Some(version) => Err(format!("{} needs GLIBC_{version}", file.display()).into()),
    }
}

/// Versions without a number, such as that of a new kind of relocation, do not exist in old glibc.
fn is_old(version: &str) -> bool {
    let mut parts = version.split('.').map(str::parse);
    match (parts.next(), parts.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) <= GLIBC,
        _ => false,
    }
}

/// Checks the size of a file, so that growth is noticed.
pub(crate) fn weighs_at_most(file: &Path, largest: u64) -> Result {
    let bytes = file.metadata()?.len();
    if bytes <= largest {
        return Ok(());
    }
    Err(format!("{} has {bytes} bytes, above {largest}", file.display()).into())
}

/// Checks that no file below a folder contains a path of this machine.
pub(crate) fn names_no_folder(packed: &Path) -> Result {
    let home = std::env::home_dir().unwrap_or_default();
    let mut grep = Command::new("grep");
    grep.args([
        "--recursive",
        "--files-with-matches",
        "--text",
        "--fixed-strings",
    ]);
    for path in [root().to_path_buf(), target(), cargo_home(), home] {
        // A user without a home has no path to find.
        if path.components().count() > 1 {
            grep.arg("-e").arg(path);
        }
    }
    let found = grep.arg(packed).output()?;
    match found.status.code() {
        Some(1) => Ok(()),
        Some(0) => {
            let files = String::from_utf8_lossy(&found.stdout);
            Err(format!("the build's folders are named in\n{files}").into())
        }
        _ => Err(String::from_utf8_lossy(&found.stderr).into()),
    }
}

/// Whether a program needs a shared library.
pub(crate) fn needs_shared(program: &Path, library: &str) -> Result<bool> {
    let dynamic = output(command("readelf").arg("-d").arg(program))?;
    Ok(dynamic.contains(&format!("[{library}]")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_versions_of_glibc() {
        for old in ["2.2.5", "2.3", "2.17"] {
            assert!(is_old(old), "{old}");
        }
        for new in ["2.18", "2.34", "3.0", "ABI_DT_RELR", "PRIVATE", ""] {
            assert!(!is_old(new), "{new}");
        }
    }

    #[test]
    fn a_folder_of_this_machine_is_found() {
        let folder = root().join("xtask/src/package");
        names_no_folder(&folder).unwrap();
        let named = target().join("named");
        std::fs::create_dir_all(&named).unwrap();
        std::fs::write(
            named.join("file"),
            [b"\0", root().as_os_str().as_encoded_bytes()].concat(),
        )
        .unwrap();
        assert!(names_no_folder(&named).is_err());
    }
}

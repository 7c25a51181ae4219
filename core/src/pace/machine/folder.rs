//! Where the lock files are: a folder that is this user's alone.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};

/// `$XDG_RUNTIME_DIR/ninekw`, else a folder of this user among the temporary files.
#[cfg(unix)]
pub(super) fn usual() -> PathBuf {
    let run_time = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    match run_time.filter(|path| path.is_absolute()) {
        Some(path) => path.join("ninekw"),
        None => std::env::temp_dir().join(format!("ninekw-{}", user())),
    }
}

/// Windows keeps a user's temporary files in the user's own profile.
#[cfg(not(unix))]
pub(super) fn usual() -> PathBuf {
    std::env::temp_dir().join("ninekw")
}

/// Makes the folder, for this user alone.
pub(super) fn make(folder: &Path) -> io::Result<()> {
    match builder().create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn builder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

#[cfg(not(unix))]
fn builder() -> DirBuilder {
    DirBuilder::new()
}

/// Whoever else could write here could stop our requests, or lead our writes to another file.
pub(super) fn check(folder: &Path) -> io::Result<()> {
    let found = fs::symlink_metadata(folder)?;
    let wrong = if found.is_dir() {
        others(&found)
    } else {
        Some("is no folder")
    };
    match wrong {
        Some(wrong) => Err(io::Error::other(format!("the folder {wrong}"))),
        None => Ok(()),
    }
}

#[cfg(unix)]
fn others(found: &fs::Metadata) -> Option<&'static str> {
    use std::os::unix::fs::MetadataExt as _;
    if found.uid() != user() {
        Some("belongs to another user")
    } else if found.mode() & 0o077 != 0 {
        Some("must have the mode 0700")
    } else {
        None
    }
}

#[cfg(not(unix))]
fn others(_: &fs::Metadata) -> Option<&'static str> {
    None
}

#[cfg(unix)]
fn user() -> u32 {
    rustix::process::geteuid().as_raw()
}

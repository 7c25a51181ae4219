//! Where the files are: a folder that is this user's alone. Another user who could write there could stop our requests,
//! or lead our writes to another file.

use std::fs::{DirBuilder, File};
use std::io;
use std::path::{Path, PathBuf};

/// `$XDG_RUNTIME_DIR/ninekw`, else a folder of this user among the temporary files. The variable may be inherited from
/// another user, by `su` or `sudo -E`.
#[cfg(unix)]
pub(super) fn usual() -> PathBuf {
    use std::os::unix::fs::MetadataExt as _;
    let run_time = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let is_ours = |path: &PathBuf| {
        let found = path.symlink_metadata();
        path.is_absolute() && found.map_or(true, |found| found.uid() == user())
    };
    match run_time.filter(is_ours) {
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

/// Opens a file of the folder, and makes it where there is none. Folder and file are looked at by their handles: a path
/// may lead elsewhere between a look and its use.
#[cfg(unix)]
pub(super) fn open_file(folder: &Path, name: &str) -> io::Result<File> {
    use rustix::fs::{CWD, FileType, Mode, OFlags, fstat, openat};
    let wrong = |what: &str| Err(io::Error::other(what));
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let folder = match openat(CWD, folder, flags, Mode::empty()) {
        Err(rustix::io::Errno::NOTDIR | rustix::io::Errno::LOOP) => {
            return wrong("the folder is no folder");
        }
        folder => folder?,
    };
    let found = fstat(&folder)?;
    if found.st_uid != user() {
        return wrong("the folder belongs to another user");
    }
    if found.st_mode & 0o077 != 0 {
        return wrong("the folder must have the mode 0700");
    }
    // Not to wait: what lies there may be a pipe.
    let flags =
        OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = openat(&folder, name, flags, Mode::RUSR | Mode::WUSR)?;
    let found = fstat(&file)?;
    let is_file = FileType::from_raw_mode(found.st_mode) == FileType::RegularFile;
    if !is_file || found.st_uid != user() || found.st_nlink != 1 {
        return wrong("it must be a file of this user with one name");
    }
    Ok(file.into())
}

#[cfg(not(unix))]
pub(super) fn open_file(folder: &Path, name: &str) -> io::Result<File> {
    if folder.symlink_metadata()?.is_dir() {
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        options.open(folder.join(name))
    } else {
        Err(io::Error::other("the folder is no folder"))
    }
}

#[cfg(unix)]
fn user() -> u32 {
    rustix::process::geteuid().as_raw()
}

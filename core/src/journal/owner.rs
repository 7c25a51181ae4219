//! Who goes on with a captcha: a process, as long as it lives. A file beside the journal, locked until the process ends
//! however it ends, tells that; process ids would not, as they are used again, and differ between containers.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::random;

/// Letters and digits that tell one process from another.
const NAME: usize = 8;
/// Another process may have taken a new file for one that was left.
const TRIES: usize = 8;

/// This process's file.
#[derive(Debug)]
pub(super) struct Owner {
    name: String,
    path: PathBuf,
    /// Locked as long as it is open. A child of a fork keeps it open, too.
    _file: File,
    process: u32,
}

impl Owner {
    pub(super) fn new(journal: &Path) -> io::Result<Self> {
        for _ in 0..TRIES {
            let letters = random::letters::<NAME>();
            let name = letters.ok_or_else(|| io::Error::other("the system gives no randomness"))?;
            let path = path_of(journal, &name);
            let file = File::create_new(&path)?;
            if file.try_lock().is_ok() {
                return Ok(Self {
                    name,
                    path,
                    _file: file,
                    process: std::process::id(),
                });
            }
        }
        Err(io::Error::other("files beside it cannot be locked"))
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        // A child of a fork has a copy of this, and the file is its parent's.
        if self.process == std::process::id() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Whether this process still runs. The file of one that does not is removed.
pub(super) fn is_alive(journal: &Path, owner: &str) -> bool {
    let path = path_of(journal, owner);
    // Windows locks only what is opened for writing.
    let Ok(file) = File::options().write(true).open(&path) else {
        // It may be there and belong to another user.
        return path.exists();
    };
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        return true;
    }
    let _ = std::fs::remove_file(&path);
    false
}

fn path_of(journal: &Path, owner: &str) -> PathBuf {
    let mut path = OsString::from(journal);
    path.push(format!(".{owner}.lock"));
    path.into()
}

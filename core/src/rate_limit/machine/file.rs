//! The file of one account: opened without following anything that somebody else may have put in its place, and locked.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::time::Duration;

use super::folder;
use super::record::SIZE;

/// Files of accounts that nobody has used for this long are removed; Windows tidies up its temporary files itself.
#[cfg(unix)]
const OLD: Duration = Duration::from_secs(24 * 3600);

/// Where the file is.
#[derive(Debug)]
pub(super) struct Place {
    folder: PathBuf,
    name: String,
}

/// The file, once it has been opened.
#[derive(Debug)]
pub(super) struct SharedFile(File);

impl Place {
    pub(super) fn new(folder: &Path, name: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            name: name.to_owned(),
        }
    }

    pub(super) fn display(&self) -> String {
        self.folder.join(&self.name).display().to_string()
    }

    /// The file, locked; none while another process has it. Opened anew if somebody has removed it.
    pub(super) fn locked<'a>(
        &self,
        open: &'a mut Option<SharedFile>,
    ) -> io::Result<Option<Locked<'a>>> {
        if open.as_ref().is_none_or(|file| !is_ours(&file.0)) {
            *open = Some(SharedFile(self.open()?));
        }
        let Some(SharedFile(file)) = open else {
            return Ok(None);
        };
        match file.try_lock() {
            Ok(()) => Ok(Some(Locked(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn open(&self) -> io::Result<File> {
        folder::open_file(&self.folder, &self.name).or_else(|error| match error.kind() {
            // The first time, or after a clean-up.
            io::ErrorKind::NotFound => {
                folder::make(&self.folder)?;
                folder::open_file(&self.folder, &self.name)
            }
            _ => Err(error),
        })
    }

    /// Removes the files of accounts that have long not been used. A process that loses its file makes it again.
    #[cfg(unix)]
    pub(super) fn clean_up(&self) {
        let Ok(files) = self.folder.read_dir() else {
            return;
        };
        for file in files.flatten() {
            let age = file
                .metadata()
                .and_then(|found| found.modified())
                .map(|at| at.elapsed().unwrap_or_default());
            if age.is_ok_and(|age| age > OLD) {
                let _ = std::fs::remove_file(file.path());
            }
        }
    }
}

/// Whether it is still the one file of its name.
#[cfg(unix)]
fn is_ours(file: &File) -> bool {
    rustix::fs::fstat(file).is_ok_and(|found| found.st_nlink == 1)
}

/// An open file cannot be removed.
#[cfg(not(unix))]
fn is_ours(_: &File) -> bool {
    true
}

/// The locked file. A fork may have made a second owner of it, so the lock is given up by name.
#[derive(Debug)]
pub(super) struct Locked<'a>(&'a File);

impl Locked<'_> {
    /// What is in it, as far as it can be a record.
    pub(super) fn read(&self) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; SIZE + 1];
        let mut length = 0;
        while length < bytes.len() {
            match read_at(self.0, &mut bytes[length..], length as u64) {
                Ok(0) => break,
                Ok(more) => length += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        if length > SIZE {
            // Something else, which would outlast what is written over its beginning.
            self.0.set_len(0)?;
        }
        bytes.truncate(length);
        Ok(bytes)
    }

    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        write_all_at(self.0, bytes)
    }
}

#[cfg(unix)]
fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, into, at)
}

#[cfg(unix)]
fn write_all_at(file: &File, bytes: &[u8]) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, 0)
}

#[cfg(windows)]
fn read_at(file: &File, into: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, into, at)
}

#[cfg(windows)]
fn write_all_at(file: &File, bytes: &[u8]) -> io::Result<()> {
    let written = std::os::windows::fs::FileExt::seek_write(file, bytes, 0)?;
    if written == bytes.len() {
        Ok(())
    } else {
        Err(io::ErrorKind::WriteZero.into())
    }
}

impl Drop for Locked<'_> {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

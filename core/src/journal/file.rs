//! The file of the journal: locked for the moment of each look, read on from where the last look ended, and appended to.

use std::fs::{File, TryLockError};
use std::io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use super::record::{self, wrong};

/// The lock is held for the time of some lines; a process that was stopped meanwhile may hold it for ever.
const LONGEST_HOLD: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(2);
/// Files that are replaced or removed again and again while they are opened.
const TRIES: usize = 16;
/// A journal is written anew when it is larger than this and most of its lines are of captchas that are over.
const LARGE: u64 = 1024 * 1024;
/// The lines that a captcha needs at most.
const LINES_PER_ENTRY: u64 = 3;
/// What is longer is no line of a journal.
const LONGEST_LINE: u64 = 16 * 1024 * 1024;

/// The open file.
#[derive(Debug)]
pub(super) struct JournalFile {
    file: File,
    /// Where its last sound line ends.
    end: u64,
    lines: u64,
}

impl JournalFile {
    /// The file, locked; true if it was opened anew, so that what is known of it is void.
    pub(super) fn locked(path: &Path, mut kept: Option<Self>) -> io::Result<(Self, bool)> {
        for _ in 0..TRIES {
            let (file, is_new) = match kept.take() {
                Some(file) => (file, false),
                None => (Self::open(path)?, true),
            };
            file.lock()?;
            if file.is_at(path) && file.file.metadata()?.len() >= file.end {
                return Ok((file, is_new));
            }
        }
        Err(io::Error::other("something else replaces it all the time"))
    }

    fn open(path: &Path) -> io::Result<Self> {
        if path.metadata().is_ok_and(|found| !found.is_file()) {
            return Err(wrong("it must be a file"));
        }
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        // It has answers in it.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Self {
            file: options.open(path)?,
            end: 0,
            lines: 0,
        })
    }

    fn lock(&self) -> io::Result<()> {
        let since = Instant::now();
        loop {
            match self.file.try_lock() {
                Ok(()) => return Ok(()),
                Err(TryLockError::Error(error)) => return Err(error),
                Err(TryLockError::WouldBlock) if since.elapsed() < LONGEST_HOLD => {
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(io::Error::new(
                        io::ErrorKind::TimedOut,
                        "another process has not let go of it for 10 s; is it stopped?",
                    ));
                }
            }
        }
    }

    /// Gives up the lock by name: a child of a fork may have made a second owner of it.
    #[inline(never)]
    pub(super) fn unlock(&self) {
        let _ = self.file.unlock();
    }

    /// Whether the path still leads to it.
    #[cfg(unix)]
    fn is_at(&self, path: &Path) -> bool {
        use std::os::unix::fs::MetadataExt as _;
        let name = |found: std::fs::Metadata| (found.dev(), found.ino());
        let here = self.file.metadata().map(name);
        path.metadata()
            .map(name)
            .is_ok_and(|there| here.is_ok_and(|here| here == there))
    }

    /// An open file cannot be replaced.
    #[cfg(not(unix))]
    fn is_at(&self, _: &Path) -> bool {
        true
    }

    /// Whether it has no line yet. Then it must be empty, but for the beginning of the first line, `head`: it may be a
    /// file that somebody named by mistake.
    pub(super) fn is_new(&self, head: &str) -> io::Result<bool> {
        if self.end > 0 {
            return Ok(false);
        }
        let mut found = Vec::new();
        (&self.file).seek(SeekFrom::Start(0))?;
        (&self.file)
            .take(head.len() as u64 + 1)
            .read_to_end(&mut found)?;
        let is_cut_short = head.as_bytes().starts_with(&found);
        let is_blank = found.len() <= head.len() && found.iter().all(|byte| *byte == 0);
        if is_cut_short || is_blank {
            return Ok(true);
        }
        Err(wrong("it is no journal of this library"))
    }

    /// Reads what was written since the last look. A process that was killed leaves at most the beginning of a line at
    /// the end, which the next writes over; anything else that is not sound is damage.
    pub(super) fn read_on(
        &mut self,
        mut each: impl FnMut(&str, bool) -> io::Result<()>,
    ) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.end))?;
        let mut reader = BufReader::new(&self.file);
        let mut line = Vec::new();
        let mut damaged = None;
        loop {
            line.clear();
            if (&mut reader)
                .take(LONGEST_LINE)
                .read_until(b'\n', &mut line)?
                == 0
            {
                return Ok(());
            }
            let Some(json) = record::checked(&line) else {
                damaged.get_or_insert(self.lines + 1);
                continue;
            };
            if let Some(damaged) = damaged {
                return Err(wrong(&format!(
                    "line {damaged} is damaged; a copy without that line goes on, but may pay again for what the line was about: first look into the history, and see docs/journal.md"
                )));
            }
            self.end += line.len() as u64;
            self.lines += 1;
            each(json, self.lines == 1)?;
        }
    }

    /// Writes lines behind the last sound one, and returns when they are on the disk.
    pub(super) fn append(&mut self, lines: &str) -> io::Result<()> {
        // The rest of a line that was cut short must not stand behind a shorter one.
        if self.file.metadata()?.len() > self.end {
            self.file.set_len(self.end)?;
        }
        self.file.seek(SeekFrom::Start(self.end))?;
        let written = self.file.write_all(lines.as_bytes());
        if let Err(error) = written.and_then(|()| self.file.sync_data()) {
            let _ = self.file.set_len(self.end);
            return Err(error);
        }
        self.end += lines.len() as u64;
        self.lines += lines.bytes().filter(|byte| *byte == b'\n').count() as u64;
        Ok(())
    }

    /// Whether so much of it is over that it is worth writing it anew.
    pub(super) fn is_mostly_closed(&self, open: usize) -> bool {
        self.end > LARGE && self.lines > 2 * LINES_PER_ENTRY * (open as u64 + 1)
    }

    /// Puts a file with these lines in its place, where files that others have open can be replaced. It is locked.
    #[cfg(unix)]
    pub(super) fn replace(path: &Path, lines: &str) -> io::Result<Option<Self>> {
        let mut new = std::ffi::OsString::from(path);
        new.push(".new");
        let new = Path::new(&new);
        let _ = std::fs::remove_file(new);
        let mut file = Self::open(new)?;
        file.lock()?;
        file.append(lines)?;
        std::fs::rename(new, path)?;
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
        Ok(Some(file))
    }

    #[cfg(not(unix))]
    pub(super) fn replace(_: &Path, _: &str) -> io::Result<Option<Self>> {
        Ok(None)
    }
}

impl Drop for JournalFile {
    fn drop(&mut self) {
        self.unlock();
    }
}

//! The journal: a file that knows which captchas are paid for, so that a program that was killed pays for none twice.
//!
//! It is appended to under a lock, record by record, each of them on the disk before what it announces happens. Any
//! number of processes may share it: each reads what the others wrote before it writes itself. An embedded database
//! would do the same and is larger than this whole library; this needs five kinds of record, and no index.

mod entries;
mod entry;
mod file;
mod owner;
mod record;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use crate::error::{Error, ErrorKind, Result};
use crate::lock;
use crate::per_process::PerProcess;
use crate::random;

pub(crate) use entry::{Entry, Known, Stage};

use entries::Entries;
use file::JournalFile;
use owner::Owner;
use record::Record;

/// Letters and digits that tell one entry from another.
const NAME: usize = 12;

/// The journal of a client.
#[derive(Debug)]
pub(crate) struct Journal {
    path: PathBuf,
    account: String,
    own: PerProcess<Mutex<Open>>,
}

/// What a process has of it.
#[derive(Debug, Default)]
struct Open {
    file: Option<JournalFile>,
    entries: Entries,
    owner: Option<Owner>,
    /// The names of the captchas that this process uploads, or looks for in the history.
    held: Vec<Arc<str>>,
}

/// What to do with a captcha that is to be uploaded.
#[derive(Debug)]
pub(crate) enum Begun {
    /// To be sent: it is on the disk under this name, [held](Journal::hold).
    Send(Arc<str>),
    /// It is known, so it is not sent again.
    Known(Known),
    /// Another captcha has this tag.
    OtherContent,
}

impl Journal {
    /// Opens or makes the journal. Fails if it is no journal of this account, or cannot be written.
    pub(crate) fn open(path: &Path, account: String) -> Result<Self> {
        let journal = Self {
            // The program may go to another folder.
            path: std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
            account,
            own: PerProcess::new(Mutex::default()),
        };
        journal
            .with(|_| Ok(()))
            .map_err(|error| journal.fault("config", &error))?;
        Ok(journal.by_its_real_path())
    }

    /// Whoever comes by another way finds the same locks beside it.
    #[cfg(unix)]
    fn by_its_real_path(mut self) -> Self {
        if let Ok(real) = std::fs::canonicalize(&self.path) {
            self.path = real;
        }
        self
    }

    /// Links are rare on Windows, and the real path has a form that people do not know.
    #[cfg(not(unix))]
    fn by_its_real_path(self) -> Self {
        self
    }

    /// What went wrong with the file, as the error of a call.
    pub(crate) fn fault(&self, operation: &'static str, error: &io::Error) -> Error {
        let message = format!("the journal {}: {error}", self.path.display());
        Error::new(ErrorKind::File, operation, message)
    }

    /// Notes that a captcha is about to be uploaded, unless it is known: by its tag, or, without one, as the same
    /// content that an ended process left behind.
    pub(crate) fn begin(&self, mut entry: Entry) -> io::Result<Begun> {
        self.with(|open| {
            if let Some(known) = open.find(&self.path, &entry) {
                if known.entry.content != entry.content {
                    return Ok(Begun::OtherContent);
                }
                if !open.is_alive(&self.path, &known.entry.owner) {
                    open.take(&self.path, std::slice::from_ref(&known.name))?;
                }
                return Ok(Begun::Known(known));
            }
            let name: Box<str> = random_name()?;
            entry.owner = open.owner(&self.path)?.into();
            open.append(&[Record::Send(name.clone(), entry)])?;
            Ok(Begun::Send(open.hold(&name)))
        })
    }

    /// The name of a captcha that this process goes on with; until it is dropped, nothing here
    /// [forgets](Self::forget) the captcha.
    pub(crate) fn hold(&self, name: &str) -> Arc<str> {
        self.own().hold(name)
    }

    /// The upload was accepted.
    pub(crate) fn accepted(&self, name: &str, id: i64) -> io::Result<()> {
        self.with(|open| open.append(&[Record::Accept(name.into(), id)]))
    }

    /// An answer has come for a captcha, if it is one of the journal's.
    pub(crate) fn answered(&self, id: i64, text: &str) -> io::Result<()> {
        self.with(|open| {
            let pending = open.entries.of_id(id, |stage| *stage == Stage::Pending(id));
            open.append_each(pending, |name| Record::Answer(name, text.into()))
        })
    }

    /// A captcha is over: refused, unsolved, given up, or its answer is safe with the caller.
    pub(crate) fn close(&self, name: &str) -> io::Result<()> {
        self.with(|open| open.close(name))
    }

    /// [`close`](Self::close) of whatever has this id.
    pub(crate) fn close_id(&self, id: i64) -> io::Result<()> {
        self.close_all(id, true)
    }

    /// The answer of this id is safe with the caller. What is pending is not: it is waited for all the same.
    pub(crate) fn acknowledge(&self, id: i64) -> io::Result<()> {
        self.close_all(id, false)
    }

    fn close_all(&self, id: i64, with_pending: bool) -> io::Result<()> {
        self.with(|open| {
            let is_over = |stage: &Stage| with_pending || matches!(stage, Stage::Answered(..));
            let all = open.entries.of_id(id, is_over);
            open.append_each(all, Record::Close)
        })
    }

    /// Closes the captcha of this tag alone, however far it has come. False: somebody is at work on it, this process or
    /// the living one that it belongs to.
    pub(crate) fn forget(
        &self,
        tag: &str,
        is_waited_for: impl Fn(i64) -> bool,
    ) -> io::Result<bool> {
        self.with(|open| {
            let Some(name) = open.entries.by_tag.get(tag).cloned() else {
                return Ok(true);
            };
            if open.is_in_use(&self.path, &name, is_waited_for) {
                return Ok(false);
            }
            open.close(&name)?;
            Ok(true)
        })
    }

    /// The captcha of this id, unless it is closed.
    pub(crate) fn known(&self, id: i64) -> io::Result<Option<Known>> {
        self.with(|open| {
            let mut names = open.entries.of_id(id, |_| true);
            // All have one answer, if there is one.
            let answered = open
                .entries
                .of_id(id, |it| matches!(it, Stage::Answered(..)));
            let name = answered.into_iter().next().or_else(|| names.pop());
            let found = name.and_then(|name| {
                let entry = open.entries.all.get(&name)?;
                Some(Known::of(&name, entry))
            });
            Ok(found)
        })
    }

    /// How far a captcha has come; None once it is closed.
    pub(crate) fn stage(&self, name: &str) -> io::Result<Option<Stage>> {
        self.with(|open| Ok(open.entries.all.get(name).map(|entry| entry.stage.clone())))
    }

    /// Whether the captcha of this id and source was sent before another; None if it does not know it.
    pub(crate) fn is_older(&self, id: i64, source: &str, than: &str) -> io::Result<Option<bool>> {
        self.with(|open| {
            let later = open.entries.all.get(than).map(|entry| entry.sent_at);
            let closed = open.entries.closed.as_ref().map(|known| &known.entry);
            let closed = closed.filter(|entry| entry.stage.id() == Some(id));
            let found = open
                .entries
                .entries_of_id(id)
                .chain(closed)
                .find(|entry| entry.mark.as_deref() == Some(source));
            Ok(found.map(|entry| later > Some(entry.sent_at)))
        })
    }

    /// Takes over what ended processes left behind, and of this process the pending captchas that `is_free`.
    pub(crate) fn resume(&self, is_free: impl Fn(i64) -> bool) -> io::Result<Vec<Known>> {
        self.with(|open| {
            let own = open.owner(&self.path)?.to_owned();
            let mut alive: BTreeMap<Box<str>, bool> = BTreeMap::new();
            let mut left = Vec::new();
            for (name, entry) in &open.entries.all {
                let is_left = if *entry.owner == *own {
                    matches!(entry.stage, Stage::Pending(id) if is_free(id))
                } else {
                    let is_alive = || owner::is_alive(&self.path, &entry.owner);
                    !*alive.entry(entry.owner.clone()).or_insert_with(is_alive)
                };
                if is_left {
                    left.push(Known::of(name, entry));
                }
            }
            left.sort_by_key(|known| known.entry.sent_at);
            let names: Vec<Box<str>> = left.iter().map(|known| known.name.clone()).collect();
            open.take(&self.path, &names)?;
            Ok(left)
        })
    }

    /// What this process has of the file, which is locked and read to its end. In one place, for a smaller library.
    #[inline(never)]
    fn locked(&self) -> io::Result<MutexGuard<'_, Open>> {
        let mut open = self.own();
        open.lock_and_read(&self.path, &self.account)?;
        Ok(open)
    }

    fn own(&self) -> MutexGuard<'_, Open> {
        lock(self.own.get(Mutex::default))
    }

    /// Does something with the file, which is locked and read to its end.
    fn with<T>(&self, act: impl FnOnce(&mut Open) -> io::Result<T>) -> io::Result<T> {
        let mut open = self.locked()?;
        let result = act(&mut open);
        if let Some(file) = &mut open.file {
            file.unlock();
        }
        result
    }
}

impl Open {
    /// What cannot be read is let go of, and read anew from its beginning the next time.
    fn lock_and_read(&mut self, path: &Path, account: &str) -> io::Result<()> {
        let (mut file, is_new) = JournalFile::locked(path, self.file.take())?;
        if is_new {
            self.entries = Entries::default();
        }
        let entries = &mut self.entries;
        file.read_on(|line, is_first| {
            if is_first {
                return record::check_head(line, account);
            }
            let record = Record::read(line);
            entries.apply(record.ok_or_else(|| record::wrong("it has a line of a later library"))?);
            Ok(())
        })?;
        let head = record::head(account);
        if file.is_new(&head)? {
            file.append(&head)?;
        }
        if is_new && file.is_mostly_closed(self.entries.all.len()) {
            let lines = head + &lines(&self.entries.records());
            if let Some(shorter) = JournalFile::replace(path, &lines)? {
                file = shorter;
            }
        }
        self.file = Some(file);
        Ok(())
    }

    fn append(&mut self, records: &[Record]) -> io::Result<()> {
        let Some(file) = &mut self.file else {
            return Err(io::ErrorKind::NotFound.into());
        };
        file.append(&lines(records))?;
        for record in records {
            self.entries.apply(record.clone());
        }
        Ok(())
    }

    fn append_each(
        &mut self,
        names: Vec<Box<str>>,
        record: impl Fn(Box<str>) -> Record,
    ) -> io::Result<()> {
        if names.is_empty() {
            return Ok(());
        }
        let records: Vec<Record> = names.into_iter().map(record).collect();
        self.append(&records)
    }

    fn close(&mut self, name: &str) -> io::Result<()> {
        if self.entries.all.contains_key(name) {
            self.append(&[Record::Close(name.into())])?;
        }
        Ok(())
    }

    fn hold(&mut self, name: &str) -> Arc<str> {
        let held: Arc<str> = name.into();
        self.held.retain(|other| Arc::strong_count(other) > 1);
        self.held.push(Arc::clone(&held));
        held
    }

    /// Whether somebody uploads a captcha, looks for it or waits for it.
    fn is_in_use(&self, path: &Path, name: &str, is_waited_for: impl Fn(i64) -> bool) -> bool {
        let Some(entry) = self.entries.all.get(name) else {
            return false;
        };
        let is_used_here = match entry.stage {
            Stage::Sent => self
                .held
                .iter()
                .any(|held| **held == *name && Arc::strong_count(held) > 1),
            Stage::Pending(id) => is_waited_for(id),
            Stage::Answered(..) => return false,
        };
        let owner = self.owner.as_ref().map(Owner::name);
        is_used_here || owner != Some(&*entry.owner) && owner::is_alive(path, &entry.owner)
    }

    /// What is now this process's, so that no other takes it.
    fn take(&mut self, path: &Path, names: &[Box<str>]) -> io::Result<()> {
        let own: Box<str> = self.owner(path)?.into();
        let records: Vec<Record> = names
            .iter()
            .map(|name| Record::Take(name.clone(), own.clone()))
            .collect();
        if records.is_empty() {
            return Ok(());
        }
        self.append(&records)
    }

    /// The name of this process in the journal.
    fn owner(&mut self, path: &Path) -> io::Result<&str> {
        let owner = match self.owner.take() {
            Some(owner) => owner,
            None => Owner::new(path)?,
        };
        Ok(self.owner.insert(owner).name())
    }

    /// The entry of this captcha.
    fn find(&self, path: &Path, new: &Entry) -> Option<Known> {
        if let Some(tag) = &new.tag {
            let name = self.entries.by_tag.get(tag)?;
            return Some(Known::of(name, self.entries.all.get(name)?));
        }
        let mut same = self.entries.all.iter().filter(|(_, entry)| {
            let is_answered = matches!(entry.stage, Stage::Answered(..));
            entry.tag.is_none() && entry.content == new.content && !is_answered
        });
        let left = same.find(|(_, entry)| !self.is_alive(path, &entry.owner));
        left.map(|(name, entry)| Known::of(name, entry))
    }

    fn is_alive(&self, path: &Path, owner: &str) -> bool {
        let is_own = self.owner.as_ref().is_some_and(|own| own.name() == owner);
        is_own || owner::is_alive(path, owner)
    }
}

fn lines(records: &[Record]) -> String {
    records.iter().map(Record::line).collect()
}

fn random_name() -> io::Result<Box<str>> {
    let letters = random::letters::<NAME>();
    let letters = letters.ok_or_else(|| io::Error::other("the system gives no randomness"))?;
    Ok(letters.into())
}

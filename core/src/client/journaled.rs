//! What the client tells its journal, and learns from it.

use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use ring::digest::{Context, SHA256};

use super::Client;
use super::actions::{UPLOAD, upload};
use super::recent::Submitted;
use crate::answer::{Answer, State};
use crate::encode::{Fields, fields};
use crate::error::{Error, ErrorKind, Result};
use crate::events::{self, Level};
use crate::journal::{Begun, Entry, Journal, Known, Stage};
use crate::options::{Input, Options};
use crate::polling::Pending;
use crate::secret::hexadecimal;
use crate::watch::Watch;

/// Half a SHA-256 is enough to tell two captchas apart.
const HASH: usize = 16;

/// What came of an upload.
pub(super) enum Tried {
    /// It was sent: its result, the source under which it is found again, and its name in the journal.
    Sent(Result<i64>, Option<String>, Option<Arc<str>>),
    /// The journal knows the captcha.
    Known(Box<Known>),
}

impl Client {
    /// Uploads a captcha, unless the journal knows it. `mark` is the source of its own that it has among `options`.
    pub(super) fn upload_once(
        &self,
        (options, mark): (&Options, Option<String>),
        tag: Option<&str>,
        watch: &Rc<Watch>,
    ) -> Tried {
        let Some(journal) = &self.0.journal else {
            return Tried::Sent(self.upload(options, watch), mark, None);
        };
        let fields = match fields(&self.0.config, upload(), options) {
            Ok(fields) => fields,
            Err(error) => return Tried::Sent(Err(error.with_nothing_sent()), None, None),
        };
        let content = hash(&fields);
        let name = match self.begin(journal, (options, content), mark.as_deref(), tag) {
            Ok(Begun::Send(name)) => name,
            Ok(Begun::Known(known)) => return Tried::Known(Box::new(known)),
            Ok(Begun::OtherContent) => {
                let message = format!(
                    "the journal has another captcha with the tag {:?}",
                    tag.unwrap_or_default()
                );
                let error = Error::new(ErrorKind::InvalidArgument, UPLOAD, message);
                return Tried::Sent(Err(error.with_nothing_sent()), None, None);
            }
            Err(error) => return Tried::Sent(Err(error.with_nothing_sent()), None, None),
        };
        let result = self.upload_fields(options, fields, watch);
        match &result {
            Ok(id) => self.note(|journal| journal.accepted(&name, *id)),
            // It may be paid for.
            Err(error) if error.kind() == ErrorKind::SubmitUnknown => {}
            Err(_) => self.note(|journal| journal.close(&name)),
        }
        Tried::Sent(result, mark, Some(name))
    }

    fn begin(
        &self,
        journal: &Journal,
        (options, content): (&Options, String),
        mark: Option<&str>,
        tag: Option<&str>,
    ) -> Result<Begun> {
        let now = self.0.clock.since_1970();
        let submitted = Submitted::of(options, Duration::ZERO);
        let entry = Entry {
            tag: tag.map(Into::into),
            content: content.into(),
            mark: mark.map(Into::into),
            sent_at: u64::try_from(now.as_millis()).unwrap_or(u64::MAX),
            kind: submitted.kind,
            max_timeout: submitted.max_timeout.as_secs(),
            checked: submitted.checked,
            price: submitted.price,
            owner: Box::default(),
            stage: Stage::Sent,
        };
        let begun = journal.begin(entry);
        begun.map_err(|error| journal.fault(UPLOAD, &error))
    }

    /// Tells the journal something that has happened already. If that fails, nothing is lost but what the next run
    /// would know, so no call fails for it.
    pub(super) fn note(&self, tell: impl FnOnce(&Journal) -> io::Result<()>) {
        if let Some(journal) = &self.0.journal
            && let Err(error) = tell(journal)
        {
            let error = journal.fault("journal", &error);
            self.0
                .events
                .tell(Level::Warning, "journal_failed", || events::failure(&error));
        }
    }

    /// Tells the journal what a poll said.
    pub(super) fn note_answer(&self, id: i64, answer: &Answer) {
        match answer.state() {
            State::Pending => {}
            State::Solved => self.note(|journal| journal.answered(id, answer.text())),
            State::Unsolved => self.note_closed(id),
        }
    }

    /// The journal's captcha of this id, unless that is closed.
    pub(super) fn in_journal(&self, id: i64) -> Option<Entry> {
        let known = self.0.journal.as_ref()?.known(id);
        Some(known.ok()??.entry)
    }

    /// The answer that the journal has, which need not be asked for again.
    pub(super) fn kept_answer(&self, id: i64) -> Option<Answer> {
        let entry = self.in_journal(id)?;
        match &entry.stage {
            Stage::Answered(id, text) => Some(answer_of(&entry, *id, text)),
            _ => None,
        }
    }

    /// Tells the journal that a captcha is over.
    pub(super) fn note_closed(&self, id: i64) {
        self.note(|journal| journal.close_id(id));
    }

    /// The journal, where a call needs one.
    pub(super) fn needed_journal(&self, operation: &'static str) -> Result<&Journal> {
        self.0.journal.as_ref().ok_or_else(|| {
            let message = "the client has no journal; set journal to a file";
            Error::new(ErrorKind::InvalidArgument, operation, message)
        })
    }

    /// Tells the journal that the answer to a captcha is where it belongs, so that it need not be kept:
    /// [`Batch::resume`](crate::Batch::resume) does not give it again, and its tag is free for another captcha, and so
    /// are all tags of this id, which equal pictures may share. An id that the journal does not know, or whose answer is
    /// not there yet, is fine.
    pub fn acknowledge(&self, captcha_id: i64) -> Result<()> {
        let journal = self.needed_journal("acknowledge")?;
        let closed = journal.acknowledge(captcha_id);
        closed.map_err(|error| journal.fault("acknowledge", &error))
    }

    /// Makes the journal forget what it has under a tag: an upload of which it is not known whether it was accepted, an
    /// id or an answer. So the tag is free, and a captcha that is added under it is uploaded and paid for. Other tags
    /// of the same id stay, and nothing is sent: the service keeps what it has. A tag that the journal does not know is
    /// fine.
    ///
    /// While this client waits for it, or another living process to which it belongs has no answer yet, the error is
    /// [`ErrorKind::Busy`].
    pub fn forget(&self, tag: &str) -> Result<()> {
        let journal = self.needed_journal("forget")?;
        match journal.forget(tag, |id| self.0.recent.is_waited_for(id)) {
            Ok(true) => Ok(()),
            Ok(false) => {
                let message = format!(
                    "the captcha with the tag {tag:?} is in use by this client or by another that runs"
                );
                Err(Error::new(ErrorKind::Busy, "forget", message))
            }
            Err(error) => Err(journal.fault("forget", &error)),
        }
    }

    /// What is remembered of a captcha of the journal, as if this client had submitted it; and when to ask for it.
    pub(super) fn remember(&self, id: i64, entry: &Entry) -> Pending {
        let (now, age) = (self.0.clock.now(), self.age(entry));
        let at = now.saturating_sub(age);
        // The clock may have begun after the upload.
        let before = age.saturating_sub(now.saturating_sub(at));
        let mut submitted = Submitted::of_entry(entry, at);
        submitted.max_timeout = submitted.max_timeout.saturating_sub(before);
        // Nobody knows when it was answered, so nothing is learnt from it.
        let pending = Pending::new(None, at, submitted.max_timeout);
        if !self.has_submitted(id) {
            self.0.recent.add(id, submitted);
        }
        pending
    }

    /// How long ago its upload began, by the time of day.
    pub(super) fn age(&self, entry: &Entry) -> Duration {
        let sent_at = Duration::from_millis(entry.sent_at);
        self.0.clock.since_1970().saturating_sub(sent_at)
    }
}

/// The answer of an entry.
pub(super) fn answer_of(entry: &Entry, id: i64, text: &str) -> Answer {
    let answer = Answer::new(id, State::Solved, text, Some(entry.kind), None);
    answer
        .with_price(entry.price)
        .with_checked(entry.checked.clone())
}

/// A hash of everything that is sent of a captcha but for its source.
fn hash(fields: &Fields) -> String {
    let mut hash = Context::new(&SHA256);
    for (name, input) in fields.iter().filter(|(name, _)| *name != "source") {
        let content = match input {
            Input::Text(text) => text.as_bytes(),
            Input::Bytes(bytes) => bytes,
        };
        for part in [name.as_bytes(), content] {
            hash.update(&(part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    hexadecimal(&hash.finish().as_ref()[..HASH])
}

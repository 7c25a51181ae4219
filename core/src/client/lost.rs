//! An upload of which it is not known whether it was accepted, and what the history says of it.

use std::sync::Arc;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::history::History;
use crate::options::Options;

/// When to look into the history, after the loss: the service may take its time, too.
const LOOKS: [Duration; 3] = [
    Duration::ZERO,
    Duration::from_secs(2),
    Duration::from_secs(5),
];
/// What the column of the ids may be called; the service does not say.
const ID_COLUMNS: [&str; 4] = ["id", "captchaid", "captcha_id", "captcha-id"];
/// From the first look to the last of those that come soon.
const LOOKS_TAKE: Duration = Duration::from_secs(7);
const SOURCE_COLUMN: &str = "source";
/// How long after its end the history shows a captcha for certain.
const SHOWN: Duration = Duration::from_secs(30);
/// The service moves captchas to the archive after two hours: before and after that it is certain where one is.
const ARCHIVED_FROM: Duration = Duration::from_secs(3600);
const ARCHIVED_BY: Duration = Duration::from_secs(3 * 3600);

/// An upload of which it is not known whether it was accepted.
#[derive(Debug)]
pub(super) struct Lost {
    pub(super) source: String,
    /// What is told if it is not found.
    pub(super) error: Error,
    looks: usize,
    pub(super) failures: u32,
    /// How many captchas the history showed last, of which none was proved to be this one.
    pub(super) others: usize,
    /// Whether it showed any when it was last looked at.
    pub(super) is_shown: bool,
    /// Whether the text form shows no rows, so that it is asked for in JSON.
    pub(super) json: bool,
    /// Its name in the journal, which holds it there.
    name: Option<Arc<str>>,
    /// Of a process that ended.
    pub(super) ended: Option<Ended>,
    /// It was certainly not accepted.
    pub(super) is_absent: bool,
    /// When to look.
    pub(super) next: Duration,
}

impl Lost {
    pub(super) fn new(source: String, error: Error, now: Duration) -> Self {
        Self {
            source,
            error,
            looks: 0,
            failures: 0,
            others: 0,
            is_shown: false,
            json: false,
            name: None,
            ended: None,
            is_absent: false,
            next: now.saturating_add(LOOKS[0]),
        }
    }

    pub(super) fn named(mut self, name: Option<Arc<str>>) -> Self {
        self.name = name;
        self
    }

    /// It is of a process that ended, and its upload began so long ago.
    pub(super) fn of_ended_process(mut self, age: Duration, max_timeout: Duration) -> Self {
        self.ended = Some(Ended::new(self.next, age, max_timeout));
        self
    }

    /// Nobody waits until the history must show it: the looks that come soon have to do.
    pub(super) fn hurry(&mut self, now: Duration) {
        if self.ended.take().is_some() && self.looks >= LOOKS.len() {
            self.next = now;
        }
    }

    /// What to ask the history for.
    pub(super) fn history(&self, now: Duration) -> Result<Options> {
        let options = Options::new().with("json", i64::from(self.json))?;
        let in_archive = self.ended.is_some_and(|ended| {
            let is_other_look = self.looks % 2 == 1;
            ended.is_archived(now) || ended.may_be_archived(now) && is_other_look
        });
        if in_archive {
            return options.with("archiv", true);
        }
        Ok(options)
    }

    pub(super) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Why it is not known whether the captcha was accepted.
    pub(super) fn into_error(self) -> Error {
        self.error
    }

    /// It is not in the history yet; an error if there is no more time for it.
    pub(super) fn not_yet(&mut self, now: Duration) -> Result<Option<i64>> {
        self.looks += 1;
        self.failures = 0;
        if let Some(pause) = LOOKS.get(self.looks) {
            self.next = now.saturating_add(*pause);
            return Ok(None);
        }
        if let Some(shown_from) = self.ended.and_then(|ended| ended.comes_later(now)) {
            self.next = shown_from;
            return Ok(None);
        }
        Err(self.not_found())
    }

    fn not_found(&self) -> Error {
        let note = match self.others {
            _ if !self.is_shown => "; the history is empty, or could not be read".to_owned(),
            0 => "; the history shows no captcha of this upload's source".to_owned(),
            others => format!(
                "; the history shows {others} other captcha(s), none of them with this upload's source {}",
                self.source
            ),
        };
        self.error.clone().with_note(&note)
    }
}

/// An upload of a process that ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ended {
    began: Duration,
    /// How old the upload was at `began`.
    age: Duration,
    /// From when on the history must show the captcha if it was accepted: it is over then, should the history show no
    /// others.
    shown_from: Duration,
}

impl Ended {
    fn new(now: Duration, age: Duration, max_timeout: Duration) -> Self {
        let rest = max_timeout.saturating_add(SHOWN).saturating_sub(age);
        Self {
            began: now,
            age,
            shown_from: now.saturating_add(rest),
        }
    }

    fn age(&self, now: Duration) -> Duration {
        self.age.saturating_add(now.saturating_sub(self.began))
    }

    /// How long it is looked for at most, but for what requests and their retries take.
    pub(super) fn longest(&self) -> Duration {
        let last = self.shown_from.max(self.began.saturating_add(LOOKS_TAKE));
        let then = self.comes_later(last).unwrap_or(last);
        then.saturating_sub(self.began)
    }

    /// Whether it may be in the archive.
    pub(super) fn may_be_archived(&self, now: Duration) -> bool {
        self.age(now) >= ARCHIVED_FROM
    }

    fn is_archived(&self, now: Duration) -> bool {
        self.age(now) >= ARCHIVED_BY
    }

    /// The time of the last look, if that is not now. It is one at which the captcha can be in one place only.
    fn comes_later(&self, now: Duration) -> Option<Duration> {
        if now < self.shown_from {
            return Some(self.shown_from);
        }
        let is_between = self.may_be_archived(now) && !self.is_archived(now);
        is_between.then(|| now.saturating_add(ARCHIVED_BY.saturating_sub(self.age(now))))
    }
}

/// The ids of the entries that bear this source.
pub(super) fn proved(page: &History, source: &str) -> Vec<i64> {
    let mut ids: Vec<i64> = sources(page)
        .filter(|(_, found)| found.eq_ignore_ascii_case(source))
        .map(|(id, _)| id)
        .collect();
    ids.dedup();
    ids
}

/// Id and source of each row of a history that has both.
pub(super) fn sources(page: &History) -> impl Iterator<Item = (i64, &str)> {
    let is_id = |name: &str| ID_COLUMNS.contains(&name.to_ascii_lowercase().as_str());
    let is_text = !page.reply().is_json();
    page.entries()
        .rows()
        // A row of the text form with more or fewer cells than columns is not whole.
        .filter(move |row| {
            let is_odd = |(name, cell): (&str, Option<&str>)| name.is_empty() || cell.is_none();
            !(is_text && row.cells().any(is_odd))
        })
        .filter_map(move |row| {
            let mut columns = row.cells().filter(|(name, _)| is_id(name));
            let (column, _) = columns.next()?;
            let only_one = columns.next().is_none();
            let id = row.int(column).filter(|id| *id > 0 && only_one)?;
            let mut cells = row.cells();
            let source = cells.find(|(name, _)| name.eq_ignore_ascii_case(SOURCE_COLUMN));
            Some((id, source?.1?))
        })
}

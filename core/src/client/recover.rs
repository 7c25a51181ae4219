//! Finding a captcha again whose upload got no reply: it went out under a source of its own, which the history shows.
//! Only a row that bears this very source is proof; whether the service filters by it is not known.

use std::rc::Rc;
use std::time::Duration;

use super::Client;
use super::absence::Ended;
use crate::error::{Error, Result};
use crate::history::History;
use crate::options::Options;
use crate::random;
use crate::watch::Watch;

/// What a source may have.
const LONGEST_SOURCE: usize = 30;
/// Letters and digits that tell one upload from another: enough for some 10^12 of them.
const MARK: usize = 8;
/// When to look into the history, after the loss: the service may take its time, too.
const LOOKS: [Duration; 3] = [
    Duration::ZERO,
    Duration::from_secs(2),
    Duration::from_secs(5),
];
/// What the column of the ids may be called; the service does not say.
const ID_COLUMNS: [&str; 4] = ["id", "captchaid", "captcha_id", "captcha-id"];
const SOURCE_COLUMN: &str = "source";
/// "Source not allowed".
const SOURCE_REFUSED: u16 = 36;

/// An upload of which it is not known whether it was accepted.
#[derive(Debug)]
pub(super) struct Lost {
    source: String,
    /// What is told if it is not found.
    error: Error,
    looks: usize,
    failures: u32,
    /// How many captchas the history showed last, of which none was proved to be this one.
    others: usize,
    /// Whether the text form shows no rows, so that it is asked for in JSON.
    json: bool,
    /// Its name in the journal.
    name: Option<Box<str>>,
    /// Of a process that ended.
    ended: Option<Ended>,
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
            json: false,
            name: None,
            ended: None,
            is_absent: false,
            next: now.saturating_add(LOOKS[0]),
        }
    }

    pub(super) fn named(mut self, name: Option<Box<str>>) -> Self {
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
        if self.ended.is_some_and(|ended| ended.is_archived(now)) {
            return options.with("archiv", true);
        }
        Ok(options)
    }

    pub(super) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub(super) fn source(&self) -> &str {
        &self.source
    }

    pub(super) fn error(&self) -> &Error {
        &self.error
    }

    /// Why it is not known whether the captcha was accepted.
    pub(super) fn into_error(self) -> Error {
        self.error
    }

    /// It is not in the history yet; an error if there is no more time for it.
    fn not_yet(&mut self, now: Duration) -> Result<Option<i64>> {
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
            0 => "; the history shows no captcha of this upload's source".to_owned(),
            others => format!(
                "; the history shows {others} other captcha(s), none of them with this upload's source {}",
                self.source
            ),
        };
        self.error.clone().with_note(&note)
    }
}

impl Client {
    /// The captcha under a source of its own, and that source; none without randomness.
    pub(super) fn marked(&self, options: &Options) -> Result<Option<(Options, String)>> {
        let source = options.text_of("source").unwrap_or(&self.0.config.source);
        let Some(own) = unmistakable(source) else {
            return Ok(None);
        };
        let marked = Options::new().with("source", own.as_str())?.or(options);
        Ok(Some((marked, own)))
    }

    /// Looks once, in one request. None: to be looked up again at [`Lost::next`]. An error that is no interrupt: it
    /// cannot be found.
    pub(super) fn look_up(&self, lost: &mut Lost, watch: &Rc<Watch>) -> Result<Option<i64>> {
        if let Some(id) = self.found_by_others(lost)? {
            return Ok(Some(id));
        }
        let options = lost.history(watch.now())?;
        let options = options.with("source", lost.source.as_str())?;
        let page = self.history_page(&options, watch);
        let now = watch.now();
        match page {
            Ok(Some(page)) => {
                let mut ids = proved(&page, &lost.source);
                ids.retain(|id| !self.has_submitted(*id));
                if let [id] = ids[..] {
                    return Ok(Some(id));
                }
                lost.others = page.entries().len();
                let looked = lost.not_yet(now);
                if let (Err(_), Some(ended)) = (&looked, lost.ended) {
                    lost.is_absent = self.is_absent(lost, ended, watch)?;
                }
                looked
            }
            Ok(None) if !lost.json => {
                lost.json = true;
                Ok(None)
            }
            Ok(None) => lost.not_yet(now),
            Err(error) if error.is_interrupt() => Err(error),
            Err(error) if error.should_continue() => {
                lost.failures += 1;
                let pause = self.pause_after(&error, lost.failures);
                if lost.failures > self.0.config.retries {
                    return lost.not_yet(now);
                }
                lost.next = now.saturating_add(pause);
                Ok(None)
            }
            Err(_) => Err(lost.error.clone()),
        }
    }
}

/// Accounts may allow certain sources only. Refused is not accepted.
pub(super) fn is_source_refused(error: &Error) -> bool {
    error.service_code() == Some(SOURCE_REFUSED)
}

/// The ids of the entries that bear this source.
fn proved(page: &History, source: &str) -> Vec<i64> {
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

/// The source, cut where it must be, with letters that nobody else has.
fn unmistakable(source: &str) -> Option<String> {
    // A bar separates the cells of the history.
    let source = source.replace('|', "-");
    let mut text: String = source.chars().take(LONGEST_SOURCE - MARK - 1).collect();
    text.push('-');
    text.push_str(&random::letters::<MARK>()?);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_told_apart_and_fit() {
        let first = unmistakable("ninekw").unwrap();
        assert!(first.starts_with("ninekw-") && first.len() == 15, "{first}");
        assert_ne!(first, unmistakable("ninekw").unwrap());
        let long = unmistakable(&"ä".repeat(30)).unwrap();
        assert_eq!(long.chars().count(), LONGEST_SOURCE);
    }
}

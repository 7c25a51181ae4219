//! Finding a captcha again whose upload got no reply: it went out under a source of its own, which the history shows.
//! Only a row that bears this very source is proof; whether the service filters by it is not known.

use std::rc::Rc;

use super::Client;
use super::lost::{Lost, proved};
use crate::error::{Error, Result};
use crate::options::Options;
use crate::random;
use crate::watch::Watch;

/// What a source may have.
const LONGEST_SOURCE: usize = 30;
/// Letters and digits that tell one upload from another: enough for some 10^12 of them.
const MARK: usize = 8;
/// "Source not allowed".
const SOURCE_REFUSED: u16 = 36;

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
        lost.is_shown = matches!(page, Ok(Some(_)));
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

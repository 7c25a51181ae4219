//! Proof that a captcha of an ended process was not accepted, so that it can be uploaded again without paying twice.

use std::rc::Rc;

use super::Client;
use super::lost::{Ended, Lost, proved, sources};
use crate::error::Result;
use crate::history::{History, HistoryKind};
use crate::options::Options;
use crate::reply;
use crate::watch::Watch;

/// How far back to look, in pages of the history.
const MOST_PAGES: i64 = 50;

impl Client {
    pub(super) fn history_page(
        &self,
        options: &Options,
        watch: &Rc<Watch>,
    ) -> Result<Option<History>> {
        let action = HistoryKind::Submitted.action();
        self.ask(action, options, watch.call_options(), reply::history)
    }

    /// Another process that shares the journal may have found it, or closed it.
    pub(super) fn found_by_others(&self, lost: &Lost) -> Result<Option<i64>> {
        let (Some(journal), Some(name)) = (&self.0.journal, lost.name()) else {
            return Ok(None);
        };
        match journal.stage(name) {
            Ok(Some(stage)) => Ok(stage.id()),
            Ok(None) => Err(lost.error.clone()),
            Err(_) => Ok(None),
        }
    }

    /// Whether the history, read from the newest captcha back to one that this journal knows to be older, or to its
    /// end, shows captchas of this journal under their sources, and the upload not at all. Without that nothing is
    /// known.
    pub(super) fn is_absent(&self, lost: &Lost, ended: Ended, watch: &Rc<Watch>) -> Result<bool> {
        let (Some(journal), Some(name)) = (&self.0.journal, lost.name()) else {
            return Ok(false);
        };
        let mut shows_ours = false;
        for number in 0..MOST_PAGES {
            let options = lost.history(watch.now())?.with("page", number)?;
            let page = match self.history_page(&options, watch) {
                Ok(Some(page)) => page,
                Err(error) if error.is_interrupt() => return Err(error),
                _ => return Ok(false),
            };
            if page.entries().is_empty() {
                return Ok(shows_ours && !ended.may_be_archived(watch.now()));
            }
            let rows: Vec<(i64, &str)> = sources(&page).collect();
            // Captchas that come meanwhile repeat rows on the next page, and leave none out.
            let is_from_newest = rows.is_sorted_by(|one, next| one.0 > next.0);
            if !is_from_newest || !proved(&page, &lost.source).is_empty() {
                return Ok(false);
            }
            for (id, source) in &rows {
                let Ok(Some(is_older)) = journal.is_older(*id, source, name) else {
                    continue;
                };
                if is_older {
                    return Ok(true);
                }
                shows_ours = true;
            }
        }
        Ok(false)
    }
}

//! Finding a captcha again whose upload got no reply: it went out under a source of its own, and the history can be
//! filtered by that.

use std::rc::Rc;
use std::time::Duration;

use super::Client;
use crate::error::{Error, ErrorKind, Result};
use crate::history::{History, HistoryKind};
use crate::options::Options;
use crate::watch::Watch;

/// What a source may have.
const LONGEST_SOURCE: usize = 30;
/// Letters that tell one upload from another: enough for some 10^12 of them.
const MARK: usize = 8;
/// When to look into the history, after the loss: the service may take its time, too.
const LOOKS: [Duration; 3] = [
    Duration::ZERO,
    Duration::from_secs(2),
    Duration::from_secs(5),
];
/// What the column of the ids may be called; the service does not say.
const ID_COLUMNS: [&str; 4] = ["id", "captchaid", "captcha_id", "captcha-id"];
/// "Source not allowed".
const SOURCE_REFUSED: u16 = 36;

impl Client {
    /// Uploads under a source of its own, and looks the captcha up if the reply is lost.
    pub(super) fn submit_recoverably(&self, options: &Options, watch: &Rc<Watch>) -> Result<i64> {
        let source = options.text_of("source").unwrap_or(&self.0.config.source);
        let own = unmistakable(source);
        let marked = Options::new().with("source", own.as_str())?.or(options);
        match self.upload(&marked, watch) {
            // Accounts may allow certain sources only. Refused is not accepted.
            Err(error) if error.service_code() == Some(SOURCE_REFUSED) => {
                self.upload(options, watch)
            }
            Err(error) if error.kind() == ErrorKind::SubmitUnknown => {
                self.look_up(&own, watch, error)
            }
            result => result,
        }
    }

    fn look_up(&self, source: &str, watch: &Rc<Watch>, lost: Error) -> Result<i64> {
        let options = Options::new().with("source", source)?;
        for pause in LOOKS {
            if watch
                .sleep_until(watch.now().saturating_add(pause))
                .is_err()
            {
                break;
            }
            let call = watch.call_options();
            let page = self.history_with(HistoryKind::Submitted, &options, call);
            match page.as_ref().map(only_id) {
                Ok(Some(id)) => return Ok(id),
                Ok(None) => {}
                Err(error) if error.is_temporary() => {}
                Err(_) => break,
            }
        }
        Err(lost)
    }
}

/// The id of the page's only entry.
fn only_id(page: &History) -> Option<i64> {
    let entries = page.entries();
    if entries.len() != 1 {
        return None;
    }
    let row = entries.row(0)?;
    let known = |name: &str| ID_COLUMNS.contains(&name.to_ascii_lowercase().as_str());
    let (column, _) = row.cells().find(|(name, _)| known(name))?;
    row.int(column).filter(|id| *id > 0)
}

/// The source, cut where it must be, with letters that nobody else has.
fn unmistakable(source: &str) -> String {
    let mut text: String = source.chars().take(LONGEST_SOURCE - MARK - 1).collect();
    text.push('-');
    text.extend((0..MARK).map(|_| fastrand::lowercase()));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_told_apart_and_fit() {
        let first = unmistakable("ninekw");
        assert!(first.starts_with("ninekw-") && first.len() == 15, "{first}");
        assert_ne!(first, unmistakable("ninekw"));
        let long = unmistakable(&"ä".repeat(30));
        assert_eq!(long.chars().count(), LONGEST_SOURCE);
    }
}

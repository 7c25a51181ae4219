//! Histories, page by page.

use super::Client;
use crate::error::{Error, ErrorKind, Result};
use crate::history::{History, HistoryDetail, HistoryKind};
use crate::options::Options;
use crate::reply;
use crate::watch::CallOptions;

impl Client {
    /// One page of a history (actions `userhistory`, `userhistory2`, `userhistory3`). `options`: `page` (from 0),
    /// `filter`, `short`, `archiv`, `onlyapikey` and so on; `json=0` asks for the text form.
    pub fn history(&self, kind: HistoryKind, options: &Options) -> Result<History> {
        let call = self.call_options();
        let asked = options.clone().or(&call.parameters);
        let page = self.ask_rows(kind.action(), options, call, reply::history)?;
        if is_whole(&page, &asked) {
            return Ok(page);
        }
        let (rows, count) = (page.entries().len(), page.count().unwrap_or_default());
        let message = format!(
            "the history has {count} entries by its own count, but {rows} were found on this page; ask for it by call"
        );
        Err(Error::new(
            ErrorKind::UnexpectedReply,
            kind.action(),
            message,
        ))
    }

    /// All pages of a history, each asked for when it is due, from the option `page` (default 0) on. Ends behind the
    /// last page, and after an error that lasts. After trouble that passes, a cancel or a deadline the next call asks
    /// for the same page again, so whoever goes on after an error must not do so for ever.
    pub fn history_pages(&self, kind: HistoryKind, options: &Options) -> HistoryPages {
        HistoryPages {
            client: self.clone(),
            kind,
            options: options.clone(),
            page: options.int("page").unwrap_or(0),
            last: None,
            ended: false,
        }
    }

    /// The page after `page`, which [`Client::history`] gave for these options; None after the last. Sets the option
    /// `page` to its number.
    pub fn history_after(
        &self,
        kind: HistoryKind,
        options: &mut Options,
        page: &History,
    ) -> Result<Option<History>> {
        let mut pages = self.history_pages(kind, options);
        pages.passed(page.clone());
        options.set("page", pages.page)?;
        pages.next().transpose()
    }

    /// Everything about a captcha that you submitted (action `userhistorydetail`).
    pub fn history_detail(&self, captcha_id: i64) -> Result<HistoryDetail> {
        let call = self.call_options();
        let options = Options::new().with("id", captcha_id)?;
        self.ask_rows("userhistorydetail", &options, call, reply::history_detail)
            .map_err(|error| error.with_captcha_id(captcha_id))
    }
}

/// How many entries the service puts on a page.
const PAGE: i64 = 10;

/// Whether a page has the entries that its count promises. The JSON form is not documented: what is found in it may be
/// less than what was sent.
fn is_whole(page: &History, options: &Options) -> bool {
    let Some(count) = page.count().filter(|_| !options.is_on("short")) else {
        return true;
    };
    let rows = i64::try_from(page.entries().len()).unwrap_or(i64::MAX);
    let before = options.int("page").unwrap_or(0).saturating_mul(PAGE);
    let promised = count.saturating_sub(before).clamp(0, PAGE);
    rows <= count.max(0) && (rows >= promised || !page.reply().is_json())
}

/// The pages of a history; see [`Client::history_pages`].
#[derive(Debug)]
pub struct HistoryPages {
    client: Client,
    kind: HistoryKind,
    options: Options,
    page: i64,
    last: Option<History>,
    ended: bool,
}

impl HistoryPages {
    /// The next page, asked for with a deadline, a token or progress; None after the last. May be called again after
    /// an error that passes.
    pub fn next_with(&mut self, call: CallOptions) -> Option<Result<History>> {
        if self.ended {
            return None;
        }
        let page = self.fetch(call).transpose();
        self.ended |= match &page {
            Some(Ok(_)) => false,
            Some(Err(error)) => {
                !error.should_continue() && !error.is_interrupt() && error.kind() != ErrorKind::Busy
            }
            None => true,
        };
        page
    }

    fn fetch(&mut self, call: CallOptions) -> Result<Option<History>> {
        let options = Options::new().with("page", self.page)?.or(&self.options);
        let page = self
            .client
            .with_options(call)
            .history(self.kind, &options)?;
        let entries = page.entries();
        let first = self.last.is_none();
        // A service that ignores the page number sends the same page for ever.
        let same = self
            .last
            .as_ref()
            .is_some_and(|last| last.entries() == entries);
        if !first && (entries.is_empty() || same) {
            return Ok(None);
        }
        self.passed(page.clone());
        Ok(Some(page))
    }

    fn passed(&mut self, page: History) {
        self.page += 1;
        // An empty first page tells the count, and there is no second.
        self.ended = page.entries().is_empty();
        self.last = Some(page);
    }
}

impl Iterator for HistoryPages {
    type Item = Result<History>;

    fn next(&mut self) -> Option<Self::Item> {
        let call = self.client.call_options();
        self.next_with(call)
    }
}

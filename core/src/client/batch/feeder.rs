//! How captchas come into a batch, also from other threads than the one that drives it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::super::Client;
use crate::cancel::CancelToken;
use crate::error::Result;
use crate::lock;
use crate::options::Options;
use crate::watch::{Cut, Watch};

/// How a batch treats one captcha.
#[derive(Debug, Clone, Default)]
pub struct AddOptions {
    pub(super) parameters: Options,
    pub(super) timeout: Option<Duration>,
    pub(super) tag: Option<Box<str>>,
}

impl AddOptions {
    /// Without a deadline but the captcha's own, further parameters and a tag.
    pub fn new() -> Self {
        Self::default()
    }

    /// Further parameters of its polls, such as `archiv`, `debug` or `source`.
    #[must_use]
    pub fn parameters(mut self, parameters: &Options) -> Self {
        self.parameters = parameters.clone();
        self
    }

    /// Ends with [`ErrorKind::Deadline`](crate::ErrorKind::Deadline) after `timeout`. What becomes of the captcha then
    /// is what the setting [`abandon`](crate::Config::abandon) says; if its upload is on its way, it ends with
    /// [`ErrorKind::SubmitUnknown`](crate::ErrorKind::SubmitUnknown), or is looked up, as after a cancel. Without a
    /// timeout, the wait ends 10 s after the captcha's `maxtimeout`.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The caller's own name for it, in place of the captcha's option `tag`; it comes back in
    /// [`Done::tag`](super::Done::tag). Empty is none.
    #[must_use]
    pub fn tag(mut self, tag: &str) -> Self {
        self.tag = (!tag.is_empty()).then(|| tag.into());
        self
    }
}

/// How a captcha is to be treated, its deadline fixed.
#[derive(Debug, Default)]
pub(super) struct Terms {
    pub(super) parameters: Options,
    pub(super) deadline: Option<Duration>,
    pub(super) tag: Option<Box<str>>,
}

impl Terms {
    fn new(options: AddOptions, now: Duration) -> Self {
        Self {
            parameters: options.parameters,
            deadline: options.timeout.map(|timeout| now.saturating_add(timeout)),
            tag: options.tag,
        }
    }

    /// With further parameters of its polls alone.
    pub(super) fn polling_with(parameters: &Options) -> Self {
        Self {
            parameters: parameters.clone(),
            ..Self::default()
        }
    }

    /// With a tag alone.
    pub(super) fn tagged(tag: Option<Box<str>>) -> Self {
        Self {
            tag,
            ..Self::default()
        }
    }

    /// Whether its polls have further parameters, so that they are no other's.
    pub(super) fn asks_more(&self) -> bool {
        !self.parameters.is_empty()
    }

    /// Whether they say nothing; most do, and need no room.
    pub(super) fn are_usual(&self) -> bool {
        self.parameters.is_empty() && self.deadline.is_none() && self.tag.is_none()
    }
}

/// What came in.
#[derive(Debug)]
pub(super) enum News {
    Captcha(u64, Options, Terms),
    Submitted(u64, i64, Terms),
    Cancel(u64),
}

/// A request that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// That of this ticket, which nobody else may break off: it may be paid for.
    Upload(u64),
    /// A poll can be sent again.
    Poll,
}

/// Parameters are checked before there is an id.
const SOME_ID: i64 = 1;

/// Feeds a [`Batch`](super::Batch) that another thread drives. Clones feed the same batch.
#[derive(Debug, Clone)]
pub struct Feeder(Arc<Inbox>);

#[derive(Debug)]
struct Inbox {
    client: Client,
    tickets: AtomicU64,
    news: Mutex<Vec<News>>,
    has_news: AtomicBool,
    is_woken: AtomicBool,
    /// The ids of pending captchas, by ticket.
    ids: Mutex<HashMap<u64, i64>>,
    /// What the batch does just now.
    part: Mutex<Option<Part>>,
    /// Breaks that off for a captcha that is cancelled meanwhile.
    cut: CancelToken,
}

impl Feeder {
    pub(super) fn new(client: &Client) -> Self {
        Self(Arc::new(Inbox {
            client: client.clone(),
            tickets: AtomicU64::new(0),
            news: Mutex::default(),
            has_news: AtomicBool::new(false),
            is_woken: AtomicBool::new(false),
            ids: Mutex::default(),
            part: Mutex::default(),
            cut: CancelToken::new(),
        }))
    }

    /// Adds a captcha and gives its ticket; see [`Batch::add`](super::Batch::add).
    pub fn add(
        &self,
        captcha: &(impl AsRef<Options> + ?Sized),
        options: AddOptions,
    ) -> Result<u64> {
        self.add_owned(captcha.as_ref().clone(), options)
    }

    pub(super) fn add_owned(&self, captcha: Options, mut options: AddOptions) -> Result<u64> {
        Client::check_submission(&captcha)?;
        // What the captcha says of its polls, too, unless they are told otherwise.
        options.parameters = options.parameters.or(&captcha.only(&["debug", "source"]));
        if !options.parameters.is_empty() {
            self.0.client.check_poll(SOME_ID, &options.parameters)?;
        }
        options.tag = options.tag.or_else(|| captcha.tag());
        let terms = self.terms(options);
        let ticket = self.take_ticket();
        self.tell(News::Captcha(ticket, captcha, terms));
        Ok(ticket)
    }

    /// Adds a captcha that was submitted earlier, and gives its ticket; see
    /// [`Batch::add_submitted`](super::Batch::add_submitted).
    pub fn add_submitted(&self, captcha_id: i64, options: AddOptions) -> Result<u64> {
        self.0.client.check_poll(captcha_id, &options.parameters)?;
        let terms = self.terms(options);
        let ticket = self.take_ticket();
        self.tell(News::Submitted(ticket, captcha_id, terms));
        Ok(ticket)
    }

    /// Ends the wait for one captcha with [`ErrorKind::Cancelled`](crate::ErrorKind::Cancelled). What becomes of it is
    /// what the setting [`abandon`](crate::Config::abandon) says. An upload that is on its way is broken off: its
    /// captcha is then looked up, if the settings say so, or ends with
    /// [`ErrorKind::SubmitUnknown`](crate::ErrorKind::SubmitUnknown). A ticket that is finished is ignored.
    pub fn cancel(&self, ticket: u64) {
        self.tell(News::Cancel(ticket));
        let part = *lock(&self.0.part);
        if part == Some(Part::Poll) || part == Some(Part::Upload(ticket)) {
            self.0.cut.trigger();
        }
    }

    /// Runs a request, which [`cancel`](Self::cancel) breaks off from a moment on, and the end of its time; tells
    /// whether they did.
    pub(super) fn during<T>(
        &self,
        part: Part,
        watch: &Watch,
        (from, at): (Duration, Option<Duration>),
        request: impl FnOnce() -> T,
    ) -> (T, bool) {
        // A cancel that came too late for the last request is none of this one.
        self.0.cut.reset();
        *lock(&self.0.part) = Some(part);
        let token = self.0.cut.clone();
        watch.set_cut(Some(Cut { token, from, at }));
        let result = request();
        watch.set_cut(None);
        *lock(&self.0.part) = None;
        let is_cut = self.0.cut.is_triggered() || at.is_some_and(|at| watch.now() >= at);
        self.0.cut.reset();
        (result, is_cut)
    }

    /// Makes [`Batch::next_fed_with`](super::Batch::next_fed_with) return, within 50 ms, without breaking off a
    /// request.
    pub fn wake(&self) {
        self.0.is_woken.store(true, Ordering::Release);
    }

    /// The id of a captcha that is pending at the service. None before it is accepted, and once it is finished.
    pub fn captcha_id(&self, ticket: u64) -> Option<i64> {
        lock(&self.0.ids).get(&ticket).copied()
    }

    pub(super) fn set_captcha_id(&self, ticket: u64, id: Option<i64>) {
        let mut ids = lock(&self.0.ids);
        match id {
            Some(id) => drop(ids.insert(ticket, id)),
            None => drop(ids.remove(&ticket)),
        }
    }

    pub(super) fn take_ticket(&self) -> u64 {
        self.0.tickets.fetch_add(1, Ordering::Relaxed)
    }

    fn terms(&self, options: AddOptions) -> Terms {
        Terms::new(options, self.0.client.0.clock.now())
    }

    fn tell(&self, news: News) {
        let mut list = lock(&self.0.news);
        list.push(news);
        self.0.has_news.store(true, Ordering::Release);
    }

    pub(super) fn has_news(&self) -> bool {
        self.0.has_news.load(Ordering::Acquire)
    }

    pub(super) fn take_news(&self) -> Vec<News> {
        if !self.has_news() {
            return Vec::new();
        }
        let mut list = lock(&self.0.news);
        self.0.has_news.store(false, Ordering::Release);
        std::mem::take(&mut list)
    }

    pub(super) fn is_woken(&self) -> bool {
        self.0.is_woken.load(Ordering::Acquire)
    }

    pub(super) fn take_wake(&self) -> bool {
        self.0.is_woken.swap(false, Ordering::AcqRel)
    }
}

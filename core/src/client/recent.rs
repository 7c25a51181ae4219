//! What this client remembers of the captchas that it submitted: how old they are and what they ask for; and of those
//! that it polled or gave up.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use crate::answer::{Answer, Kind};
use crate::journal::Entry;
use crate::lock;
use crate::options::Options;
use crate::per_process::PerProcess;
use crate::table::price::price;

/// The most captchas remembered; older ones are waited for as if they came from another process.
const MOST: usize = 4096;
const DEFAULT_MAX_TIMEOUT: i64 = 600;

/// One submitted captcha.
#[derive(Debug, Clone)]
pub(super) struct Submitted {
    pub(super) at: Duration,
    pub(super) kind: Kind,
    pub(super) max_timeout: Duration,
    /// The answer that was to be checked.
    pub(super) checked: Option<Arc<str>>,
    /// What it costs.
    pub(super) price: Option<i64>,
    /// What this client spent on it, until that is given back.
    spent: i64,
    /// When it was last polled and the service replied.
    pub(super) polled: Option<Duration>,
    /// The service said what became of it.
    pub(super) is_settled: bool,
}

impl Submitted {
    /// A captcha that was submitted with these options at `at`.
    pub(super) fn of(options: &Options, at: Duration) -> Self {
        let max_timeout = options.int("maxtimeout").unwrap_or(DEFAULT_MAX_TIMEOUT);
        let price = price(options);
        Self {
            at,
            kind: options.kind(),
            checked: options.text_of("checkanswer").map(Into::into),
            max_timeout: Duration::from_secs(max_timeout.unsigned_abs()),
            price: Some(price),
            spent: price,
            polled: None,
            is_settled: false,
        }
    }

    /// A captcha of the journal.
    pub(super) fn of_entry(entry: &Entry, at: Duration) -> Self {
        Self {
            at,
            kind: entry.kind,
            checked: entry.checked.clone(),
            max_timeout: Duration::from_secs(entry.max_timeout),
            price: entry.price,
            spent: 0,
            polled: None,
            is_settled: false,
        }
    }
}

/// The captchas of late.
#[derive(Debug)]
pub(super) struct Recent(PerProcess<Known>);

#[derive(Debug, Default)]
struct Known {
    lists: Mutex<Lists>,
    /// How many polls have been shared.
    shared: AtomicU64,
}

#[derive(Debug, Default)]
struct Lists {
    submitted: List<Submitted>,
    /// When the first and the last poll for it left, whoever submitted it.
    asked: List<(Duration, Duration)>,
    given_up: List<()>,
    /// Replies in JSON that could not be read though they have an answer.
    garbled: List<Option<Box<str>>>,
    /// How many waits there are for an id that was added by it.
    waits: HashMap<i64, u32>,
    /// What the last poll said, of ids for which several may wait, and when it left.
    polls: HashMap<i64, (Duration, Answer)>,
    being_polled: Vec<i64>,
}

/// What is known of captchas by their ids; of too many, the oldest is forgotten.
#[derive(Debug)]
struct List<T> {
    known: HashMap<i64, T>,
    order: VecDeque<i64>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self {
            known: HashMap::new(),
            order: VecDeque::new(),
        }
    }
}

impl<T> List<T> {
    fn get(&mut self, id: i64) -> Option<&mut T> {
        self.known.get_mut(&id)
    }

    fn set(&mut self, id: i64, what: T) {
        if self.known.insert(id, what).is_some() {
            return;
        }
        if self.order.len() == MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        self.order.push_back(id);
    }
}

/// A captcha that is being polled.
pub(super) struct BeingPolled<'a>(&'a Recent, i64);

impl Drop for BeingPolled<'_> {
    fn drop(&mut self) {
        let mut lists = self.0.lists();
        let place = lists.being_polled.iter().position(|id| *id == self.1);
        if let Some(place) = place {
            lists.being_polled.swap_remove(place);
        }
    }
}

impl Recent {
    pub(super) fn new() -> Self {
        Self(PerProcess::new(Known::default()))
    }

    /// What was spent on a captcha, which is given back; 0 if that is not known any more.
    pub(super) fn take_spent(&self, id: i64) -> i64 {
        let mut lists = self.lists();
        let submitted = lists.submitted.get(id);
        submitted.map_or(0, |known| std::mem::take(&mut known.spent))
    }

    fn lists(&self) -> MutexGuard<'_, Lists> {
        lock(&self.0.get(Known::default).lists)
    }

    /// A wait for this id has begun.
    pub(super) fn join(&self, id: i64) {
        *self.lists().waits.entry(id).or_default() += 1;
    }

    /// A wait for this id has ended.
    pub(super) fn part(&self, id: i64) {
        let mut lists = self.lists();
        let Some(waits) = lists.waits.get_mut(&id) else {
            return;
        };
        *waits -= 1;
        if *waits == 0 {
            lists.waits.remove(&id);
            lists.polls.remove(&id);
        }
    }

    /// Whether somebody waits for this id.
    pub(super) fn is_waited_for(&self, id: i64) -> bool {
        self.lists().waits.contains_key(&id)
    }

    /// Marks a captcha as being polled until what this gives is dropped.
    pub(super) fn begin_poll(&self, id: i64) -> BeingPolled<'_> {
        self.lists().being_polled.push(id);
        BeingPolled(self, id)
    }

    pub(super) fn is_being_polled(&self, id: i64) -> bool {
        self.lists().being_polled.contains(&id)
    }

    /// What a poll that left at `sent_at` said, for others who wait for the same captcha.
    pub(super) fn share(&self, id: i64, sent_at: Duration, answer: &Answer) {
        let mut lists = self.lists();
        if lists.waits.get(&id).is_some_and(|waits| *waits > 1) {
            lists.polls.insert(id, (sent_at, answer.clone()));
            drop(lists);
            let known = self.0.get(Known::default);
            known.shared.fetch_add(1, Ordering::Release);
        }
    }

    /// What the last shared poll for this captcha said, and when it left.
    pub(super) fn shared(&self, id: i64) -> Option<(Duration, Answer)> {
        self.lists().polls.get(&id).cloned()
    }

    /// How many polls have been shared: changes when there is something to look at.
    pub(super) fn polls_shared(&self) -> u64 {
        self.0.get(Known::default).shared.load(Ordering::Acquire)
    }

    pub(super) fn add(&self, id: i64, submitted: Submitted) {
        self.lists().submitted.set(id, submitted);
    }

    pub(super) fn get(&self, id: i64) -> Option<Submitted> {
        self.lists().submitted.get(id).cloned()
    }

    pub(super) fn polled(&self, id: i64, now: Duration) {
        if let Some(submitted) = self.lists().submitted.get(id) {
            submitted.polled = Some(now);
        }
    }

    /// Notes that a poll for it left at `at`, whether or not a reply came.
    pub(super) fn asked(&self, id: i64, at: Duration) {
        let mut lists = self.lists();
        let first = lists.asked.get(id).map_or(at, |(first, _)| *first);
        lists.asked.set(id, (first, at));
    }

    /// What became of it is known: whoever waits for it once more asks at once.
    pub(super) fn settle(&self, id: i64) {
        let mut lists = self.lists();
        if let Some(submitted) = lists.submitted.get(id) {
            submitted.is_settled = true;
            submitted.polled = None;
        }
        if let Some((_, last)) = lists.asked.get(id) {
            *last = Duration::ZERO;
        }
    }

    /// When the first and the last poll for it left.
    pub(super) fn asked_at(&self, id: i64) -> Option<(Duration, Duration)> {
        self.lists().asked.get(id).copied()
    }

    /// The service was told that nobody wants it any more.
    pub(super) fn give_up(&self, id: i64) {
        self.lists().given_up.set(id, ());
    }

    pub(super) fn is_given_up(&self, id: i64) -> bool {
        self.lists().given_up.get(id).is_some()
    }

    /// Its last reply in JSON, which could not be read though it has an answer.
    pub(super) fn set_garbled(&self, id: i64, reply: &str) {
        self.lists().garbled.set(id, Some(reply.into()));
    }

    /// That reply, for one poll in the text form.
    pub(super) fn take_garbled(&self, id: i64) -> Option<Box<str>> {
        self.lists().garbled.get(id)?.take()
    }
}

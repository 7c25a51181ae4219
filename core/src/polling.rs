//! Poll scheduler: which captcha to poll next, the one whose answer has probably been ready for longest.
//!
//! The accrued wait of a captcha rises by at most a second a second. So what it was at some moment, less that moment,
//! is an upper bound for ever after, and a heap of such bounds finds the largest by looking again at few of them.

mod fit;
mod learning;
mod pending;
mod solve_time;

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};
use std::time::Duration;

use crate::answer::Kind;

pub(crate) use learning::{Learning, Times};
pub(crate) use pending::{Estimate, Pending};
pub(crate) use solve_time::SolveTime;

use pending::VERDICT;

/// So long before a wait ends, in seconds, its captcha is polled however little that promises.
const LAST_CHANCE: f64 = 1.0;
/// A changed distribution looks at every captcha again; so at most this many looks come to each poll.
const POLLS_PER_LOOK: usize = 64;

/// How eagerly answers are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Polling {
    /// Few polls: only once an answer has, on average, been ready for a second.
    Polite,
    /// A third fewer polls than possible, for half a second of delay: 0.3 s.
    #[default]
    Balanced,
    /// Whenever there is a turn to spare.
    Fast,
}

impl Polling {
    /// Minimum accrued wait that is worth a poll, in seconds.
    fn floor(self) -> f64 {
        match self {
            Self::Polite => 1.0,
            Self::Balanced => 0.3,
            Self::Fast => 0.0,
        }
    }
}

/// A captcha that waits for its answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    pub(crate) ticket: u64,
    pub(crate) pending: Pending,
    /// From this moment on, in seconds, any accrued wait is worth a poll: the caller's wait ends soon after.
    last_chance: f64,
    pub(crate) failures: u32,
    generation: u32,
    /// Its answer may have been ready for long: poll it before all others.
    at_once: bool,
}

impl Entry {
    /// Whether its answer may have been ready for long.
    pub(crate) fn is_at_once(&self) -> bool {
        self.at_once
    }
}

/// A place in one of the heaps; stale once its captcha's generation has moved on.
#[derive(Debug, Clone, Copy)]
struct Place {
    key: f64,
    slot: u32,
    generation: u32,
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Place {}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        // Of equals the older slot goes first.
        self.key
            .total_cmp(&other.key)
            .then(other.slot.cmp(&self.slot))
    }
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Next {
    /// Ask about the captcha in this slot.
    Poll(u32),
    /// Nothing is worth a poll before this moment.
    Wait(Duration),
    /// Nothing is pending.
    Nothing,
}

/// All captchas that wait for an answer.
#[derive(Debug)]
pub(crate) struct Scheduler {
    floor: f64,
    first_poll: f64,
    interval: f64,
    slots: Vec<Option<Entry>>,
    free: Vec<u32>,
    /// Captchas that may be polled now, by accrued wait minus the time of its computation.
    ready: BinaryHeap<Place>,
    /// Those that may not yet, by the moment from which they may, negated.
    resting: BinaryHeap<Place>,
    times: Times,
    /// Polls until a changed distribution is taken over: that looks at all captchas again.
    polls_to_refresh: usize,
    generation: u32,
    /// Slots by ticket.
    places: HashMap<u64, u32>,
}

impl Scheduler {
    pub(crate) fn new(polling: Polling, first_poll: Duration, interval: Duration) -> Self {
        Self {
            floor: polling.floor(),
            first_poll: first_poll.as_secs_f64(),
            interval: interval.as_secs_f64(),
            slots: Vec::new(),
            free: Vec::new(),
            ready: BinaryHeap::new(),
            resting: BinaryHeap::new(),
            times: Times::default(),
            polls_to_refresh: 0,
            generation: 0,
            places: HashMap::new(),
        }
    }

    /// How many wait.
    pub(crate) fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// Those that wait.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.slots.iter().flatten()
    }

    /// Slots and ids of those that wait.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (u32, i64)> {
        (0..)
            .zip(&self.slots)
            .filter_map(|(slot, pending)| Some((slot, pending.as_ref()?.id)))
    }

    /// Adds a captcha: its id and ticket. The wait for it may end at `until`.
    pub(crate) fn add(&mut self, names: (i64, u64), pending: Pending, until: Option<Duration>) {
        let slot = self.slot(names, pending, until, false);
        let first = (pending.submitted + self.first_poll).max(match pending.last {
            0.0 => 0.0,
            last => pending.submitted + last + self.interval,
        });
        self.rest_until(slot, first);
    }

    /// Adds a captcha whose answer may have been ready for long.
    pub(crate) fn add_ready(
        &mut self,
        names: (i64, u64),
        pending: Pending,
        until: Option<Duration>,
    ) {
        let slot = self.slot(names, pending, until, true);
        self.rest_until(slot, pending.submitted);
    }

    fn slot(
        &mut self,
        (id, ticket): (i64, u64),
        pending: Pending,
        until: Option<Duration>,
        at_once: bool,
    ) -> u32 {
        self.generation = self.generation.wrapping_add(1);
        let entry = Entry {
            id,
            ticket,
            pending,
            last_chance: until.map_or(f64::INFINITY, |until| until.as_secs_f64() - LAST_CHANCE),
            failures: 0,
            at_once,
            generation: self.generation,
        };
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            u32::try_from(self.slots.len() - 1).expect("fewer than four thousand million")
        });
        self.slots[slot as usize] = Some(entry);
        self.places.insert(ticket, slot);
        slot
    }

    /// Slot and id of the captcha with this ticket.
    pub(crate) fn find(&self, ticket: u64) -> Option<(u32, i64)> {
        let slot = *self.places.get(&ticket)?;
        Some((slot, self.get(slot)?.id))
    }

    /// The captcha in a slot.
    pub(crate) fn get(&self, slot: u32) -> Option<&Entry> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// Takes a captcha out.
    pub(crate) fn remove(&mut self, slot: u32) -> Option<Entry> {
        let entry = self.slots.get_mut(slot as usize)?.take()?;
        self.places.remove(&entry.ticket);
        self.free.push(slot);
        Some(entry)
    }

    /// A poll sent when the captcha had age `age` found no answer.
    pub(crate) fn not_yet(&mut self, slot: u32, age: f64) {
        let interval = self.interval;
        let Some(entry) = self.entry(slot) else {
            return;
        };
        entry.pending.not_yet(age);
        entry.failures = 0;
        entry.at_once = false;
        let until = entry.pending.submitted + age + interval;
        self.rest_until(slot, until);
    }

    /// A poll that was not sent after all; the captcha may be polled as before.
    pub(crate) fn put_back(&mut self, slot: u32) {
        if let Some(entry) = self.get(slot) {
            let generation = entry.generation;
            self.ready.push(Place {
                key: f64::INFINITY,
                slot,
                generation,
            });
        }
    }

    /// A poll failed, `failures` times in a row now; the next one not before `pause` from `now`.
    pub(crate) fn failed(&mut self, slot: u32, now: Duration, pause: Duration, failures: u32) {
        let pause = pause.as_secs_f64().max(self.interval);
        if let Some(entry) = self.entry(slot) {
            entry.failures = failures;
            self.rest_until(slot, now.as_secs_f64() + pause);
        }
    }

    /// Another client of the account polls it just now; not before `until`.
    pub(crate) fn postpone(&mut self, slot: u32, until: Duration) {
        self.rest_until(slot, until.as_secs_f64());
    }

    /// How long people take for a kind, as known now.
    pub(crate) fn solve_time(&self, kind: Option<Kind>) -> SolveTime {
        self.times.of(kind)
    }

    /// What to do at `now`, by what is known by then.
    pub(crate) fn next(&mut self, now: Duration, learning: &Learning) -> Next {
        let now = now.as_secs_f64();
        if self.polls_to_refresh == 0
            && let Some(before) = self.times.refresh(learning)
        {
            self.look_again(&before);
            self.polls_to_refresh = self.len() / POLLS_PER_LOOK;
        }
        self.wake(now);
        while let Some(top) = self.ready.pop() {
            if !self.is_current(top) {
                continue;
            }
            let key = self.key(top.slot, now);
            let place = Place { key, ..top };
            if self.ready.peek().is_some_and(|next| next.key > key) {
                self.ready.push(place);
                continue;
            }
            let wait = key + now;
            if wait >= self.floor {
                self.polls_to_refresh = self.polls_to_refresh.saturating_sub(1);
                return Next::Poll(top.slot);
            }
            self.ready.push(place);
            let reached = now + (self.floor - wait);
            let woken = self.next_wake().unwrap_or(reached);
            return Next::Wait(moment(reached.min(woken)));
        }
        self.next_wake()
            .map_or(Next::Nothing, |at| Next::Wait(moment(at)))
    }

    fn entry(&mut self, slot: u32) -> Option<&mut Entry> {
        self.slots.get_mut(slot as usize)?.as_mut()
    }

    /// Another distribution makes the bounds of its kind worthless.
    fn look_again(&mut self, before: &Times) {
        let places = std::mem::take(&mut self.ready).into_vec();
        let changed = |entry: &Entry| {
            let kind = entry.pending.kind;
            before.of(kind) != self.times.of(kind)
        };
        let again = places
            .into_iter()
            .filter(|place| self.is_current(*place))
            .map(|place| match self.get(place.slot) {
                Some(entry) if changed(entry) => Place {
                    key: f64::INFINITY,
                    ..place
                },
                _ => place,
            });
        self.ready = again.collect();
    }

    fn is_current(&self, place: Place) -> bool {
        self.get(place.slot)
            .is_some_and(|entry| entry.generation == place.generation)
    }

    /// Accrued wait less `now`.
    fn key(&self, slot: u32, now: f64) -> f64 {
        let Some(entry) = self.get(slot) else {
            return f64::NEG_INFINITY;
        };
        let pending = &entry.pending;
        let certain = if entry.at_once {
            Some(now - pending.submitted)
        } else {
            pending.certain_wait(now)
        };
        let wait = certain.unwrap_or_else(|| {
            let time = self.times.of(pending.kind);
            pending.accrued_wait(&time, now)
        });
        // Then it is worth a poll, however short.
        let is_worth_it = certain.is_some() || now >= entry.last_chance;
        let wait = if is_worth_it { wait + self.floor } else { wait };
        wait - now
    }

    fn rest_until(&mut self, slot: u32, at: f64) {
        self.generation = self.generation.wrapping_add(1);
        let generation = self.generation;
        if let Some(entry) = self.entry(slot) {
            entry.generation = generation;
            self.resting.push(Place {
                key: -at,
                slot,
                generation,
            });
        }
    }

    /// Moves captchas that may be polled from now on to the other heap.
    fn wake(&mut self, now: f64) {
        while let Some(top) = self.resting.peek().copied()
            && -top.key <= now
        {
            self.resting.pop();
            if !self.is_current(top) {
                continue;
            }
            let key = self.key(top.slot, now);
            self.ready.push(Place { key, ..top });
            // At the last chance and at the end of its life the bound jumps, so it is looked at again then.
            let Some(entry) = self.get(top.slot) else {
                continue;
            };
            let end = entry.pending.submitted + entry.pending.life + VERDICT;
            let next = [entry.last_chance, end].into_iter().filter(|at| *at > now);
            let next = next.fold(f64::INFINITY, f64::min);
            if next.is_finite() {
                self.resting.push(Place { key: -next, ..top });
            }
        }
    }

    fn next_wake(&mut self) -> Option<f64> {
        while let Some(top) = self.resting.peek().copied() {
            if self.is_current(top) {
                return Some(-top.key);
            }
            self.resting.pop();
        }
        None
    }
}

/// A little late rather than early: at the moment itself a rounding error may still say no.
fn moment(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds.max(0.0) + 1e-6).unwrap_or(Duration::MAX)
}

//! Whom to ask about next: the captcha whose answer has, by all that is known, been lying ready for longest.
//!
//! The accrued wait of a captcha rises by at most a second a second. So what it was at some moment, less that moment,
//! is an upper bound for ever after, and a heap of such bounds finds the largest by looking again at few of them.

mod fit;
mod learning;
mod open;
mod solve_time;

use std::cmp::Ordering;
use std::collections::{BTreeSet, BinaryHeap};
use std::time::Duration;

use crate::answer::Kind;

pub(crate) use learning::{Learning, Times};
pub(crate) use open::Open;
pub(crate) use solve_time::SolveTime;

use open::VERDICT;

/// How eagerly answers are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Polling {
    /// Few questions: only once an answer has, on average, been ready for a second.
    Polite,
    /// A third fewer questions than possible, for half a second of delay: 0.3 s.
    #[default]
    Balanced,
    /// Whenever there is a turn to spare.
    Fast,
}

impl Polling {
    /// The least accrued wait that is worth a question, in seconds.
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
pub(crate) struct Pending {
    pub(crate) id: i64,
    pub(crate) ticket: u64,
    pub(crate) open: Open,
    pub(crate) failures: u32,
    /// Its answer may have been lying ready for long: ask before all others.
    at_once: bool,
    generation: u32,
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
    /// Nothing is worth a question before this moment.
    Wait(Duration),
    /// Nothing is pending.
    Nothing,
}

/// All captchas that wait for an answer.
#[derive(Debug)]
pub(crate) struct Schedule {
    floor: f64,
    first_poll: f64,
    interval: f64,
    slots: Vec<Option<Pending>>,
    free: Vec<u32>,
    /// Those that may be asked about, by accrued wait less the moment at which it was that.
    ready: BinaryHeap<Place>,
    /// Those that may not yet, by the moment from which they may, negated.
    resting: BinaryHeap<Place>,
    times: Times,
    generation: u32,
}

impl Schedule {
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
            generation: 0,
        }
    }

    /// How many wait.
    pub(crate) fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// Those that wait.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Pending> {
        self.slots.iter().flatten()
    }

    /// Slots and ids of those that wait.
    pub(crate) fn slots(&self) -> impl Iterator<Item = (u32, i64)> {
        (0..)
            .zip(&self.slots)
            .filter_map(|(slot, pending)| Some((slot, pending.as_ref()?.id)))
    }

    /// Adds a captcha.
    pub(crate) fn add(&mut self, names: (i64, u64), open: Open) {
        let slot = self.slot(names, open, false);
        self.rest_until(slot, open.submitted + self.first_poll);
    }

    /// Adds a captcha whose answer may have been lying ready for long.
    pub(crate) fn add_ready(&mut self, names: (i64, u64), open: Open) {
        let slot = self.slot(names, open, true);
        self.rest_until(slot, open.submitted);
    }

    fn slot(&mut self, (id, ticket): (i64, u64), open: Open, at_once: bool) -> u32 {
        self.generation = self.generation.wrapping_add(1);
        let pending = Pending {
            id,
            ticket,
            open,
            failures: 0,
            at_once,
            generation: self.generation,
        };
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            u32::try_from(self.slots.len() - 1).expect("fewer than four thousand million")
        });
        self.slots[slot as usize] = Some(pending);
        slot
    }

    /// The captcha in a slot.
    pub(crate) fn get(&self, slot: u32) -> Option<&Pending> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// Takes a captcha out.
    pub(crate) fn remove(&mut self, slot: u32) -> Option<Pending> {
        let pending = self.slots.get_mut(slot as usize)?.take()?;
        self.free.push(slot);
        Some(pending)
    }

    /// Takes all captchas with these tickets out.
    pub(crate) fn remove_all(&mut self, tickets: &BTreeSet<u64>) {
        for (slot, place) in (0..).zip(&mut self.slots) {
            if place
                .take_if(|pending| tickets.contains(&pending.ticket))
                .is_some()
            {
                self.free.push(slot);
            }
        }
    }

    /// A poll sent when the captcha had age `age` found no answer.
    pub(crate) fn not_yet(&mut self, slot: u32, age: f64) {
        let interval = self.interval;
        let Some(pending) = self.pending(slot) else {
            return;
        };
        pending.open.not_yet(age);
        pending.failures = 0;
        pending.at_once = false;
        let until = pending.open.submitted + age + interval;
        self.rest_until(slot, until);
    }

    /// A poll that was not sent after all; the captcha may be asked about as before.
    pub(crate) fn put_back(&mut self, slot: u32) {
        if let Some(pending) = self.get(slot) {
            let generation = pending.generation;
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
        if let Some(pending) = self.pending(slot) {
            pending.failures = failures;
            self.rest_until(slot, now.as_secs_f64() + pause);
        }
    }

    /// How long people take for a kind, as known now.
    pub(crate) fn solve_time(&self, kind: Option<Kind>) -> SolveTime {
        self.times.of(kind)
    }

    /// What to do at `now`, by what is known by then.
    pub(crate) fn next(&mut self, now: Duration, learning: &Learning) -> Next {
        let now = now.as_secs_f64();
        if let Some(before) = self.times.refresh(learning) {
            self.look_again(&before);
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

    fn pending(&mut self, slot: u32) -> Option<&mut Pending> {
        self.slots.get_mut(slot as usize)?.as_mut()
    }

    /// Another distribution makes the bounds of its kind worthless.
    fn look_again(&mut self, before: &Times) {
        let places = std::mem::take(&mut self.ready).into_vec();
        let changed = |pending: &Pending| {
            let kind = pending.open.kind;
            before.of(kind) != self.times.of(kind)
        };
        let again = places
            .into_iter()
            .filter(|place| self.is_current(*place))
            .map(|place| match self.get(place.slot) {
                Some(pending) if changed(pending) => Place {
                    key: f64::INFINITY,
                    ..place
                },
                _ => place,
            });
        self.ready = again.collect();
    }

    fn is_current(&self, place: Place) -> bool {
        self.get(place.slot)
            .is_some_and(|pending| pending.generation == place.generation)
    }

    /// Accrued wait less `now`.
    fn key(&self, slot: u32, now: f64) -> f64 {
        let Some(pending) = self.get(slot) else {
            return f64::NEG_INFINITY;
        };
        let open = &pending.open;
        let certain = if pending.at_once {
            Some(now - open.submitted)
        } else {
            open.certain_wait(now)
        };
        let wait = match certain {
            // However short, it is worth a question.
            Some(wait) => wait + self.floor,
            None => open.accrued_wait(&self.times.of(open.kind), now),
        };
        wait - now
    }

    fn rest_until(&mut self, slot: u32, at: f64) {
        self.generation = self.generation.wrapping_add(1);
        let generation = self.generation;
        if let Some(pending) = self.pending(slot) {
            pending.generation = generation;
            self.resting.push(Place {
                key: -at,
                slot,
                generation,
            });
        }
    }

    /// Whoever may be asked about from now on goes to the other heap.
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
            // At the end of its life the bound jumps, so it has to be looked at again then.
            let end = self
                .get(top.slot)
                .map(|pending| pending.open.submitted + pending.open.life + VERDICT);
            if let Some(end) = end.filter(|end| *end > now) {
                self.resting.push(Place { key: -end, ..top });
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

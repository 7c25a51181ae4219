//! All captchas, with what finds them fast: a call takes as long among a million as among ten.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::Duration;

use super::captcha::{Captcha, Kind, Stage};
use super::load::{Averages, Counts, Load};

/// The captchas by their ids. They change only through [`change`](Self::change), which keeps the rest true.
#[derive(Debug, Default)]
pub(crate) struct Captchas {
    all: BTreeMap<i64, Captcha>,
    /// When the next time limit of each pending one ends.
    timers: BTreeSet<(Duration, i64)>,
    /// What can be handed out, by kind and whether it is a review: the most urgent first, then the oldest.
    free: HashMap<(Kind, bool), BTreeSet<Urgency>>,
    /// What each worker holds.
    held: HashMap<String, BTreeSet<i64>>,
    /// Pending ones by the fingerprint of their first file.
    pending: HashMap<[u8; 32], BTreeSet<i64>>,
    counts: Counts,
    averages: Averages,
}

/// The order in which captchas are handed out: by priority, then by age.
type Urgency = (Reverse<i64>, i64);

/// Where a captcha stands in the lists.
#[derive(PartialEq, Eq)]
struct Place {
    timer: Option<Duration>,
    free: Option<(Kind, bool, i64)>,
    holder: Option<String>,
    pending: Option<[u8; 32]>,
    load: Option<Load>,
    is_answered: bool,
}

impl Place {
    fn of(captcha: &Captcha) -> Self {
        let pending = captcha.is_open();
        let free = captcha.is_free();
        Self {
            timer: captcha.next_limit(),
            free: free.map(|review| (captcha.kind, review, captcha.option_number("prio"))),
            holder: captcha.assignment().map(|hold| hold.worker.clone()),
            pending: pending.then_some(captcha.fingerprint),
            load: pending.then(|| Load::of(captcha)),
            is_answered: matches!(captcha.stage, Stage::Answered(_)),
        }
    }
}

impl Captchas {
    pub(crate) fn get(&self, id: i64) -> Option<&Captcha> {
        self.all.get(&id)
    }

    /// Every captcha, the oldest first.
    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &Captcha> {
        self.all.values()
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn insert(&mut self, captcha: Captcha) {
        let id = captcha.id;
        self.all.insert(id, captcha);
        let Some(captcha) = self.all.get(&id) else {
            return;
        };
        let place = Place::of(captcha);
        self.enter(id, &place);
    }

    /// Changes a captcha; `None` when there is none with this id.
    pub(crate) fn change<T>(
        &mut self,
        id: i64,
        change: impl FnOnce(&mut Captcha) -> T,
    ) -> Option<T> {
        let captcha = self.all.get_mut(&id)?;
        let before = Place::of(captcha);
        let result = change(captcha);
        let after = Place::of(captcha);
        if !before.is_answered
            && let Stage::Answered(answer) = &captcha.stage
        {
            self.averages.add(answer, captcha.submitted_at);
        }
        if before != after {
            self.leave(id, &before);
            self.enter(id, &after);
        }
        Some(result)
    }

    /// The pending captchas whose time limit is over.
    pub(crate) fn due(&self, now: Duration) -> Vec<i64> {
        let over = self.timers.iter().take_while(|(at, _)| *at <= now);
        over.map(|(_, id)| *id).collect()
    }

    /// What can be handed out of a kind, the most urgent first, then the oldest.
    pub(crate) fn free(&self, kind: Kind, review: bool) -> impl Iterator<Item = &Captcha> {
        let ids = self.free.get(&(kind, review)).into_iter().flatten();
        ids.filter_map(|(_, id)| self.all.get(id))
    }

    /// The captchas that a worker holds, the oldest first.
    pub(crate) fn held_by(&self, worker: &str) -> impl Iterator<Item = &Captcha> {
        let ids = self.held.get(worker).into_iter().flatten();
        ids.filter_map(|id| self.all.get(id))
    }

    /// The pending captchas whose first file has this fingerprint.
    pub(crate) fn pending_with(&self, fingerprint: &[u8; 32]) -> impl Iterator<Item = &Captcha> {
        let ids = self.pending.get(fingerprint).into_iter().flatten();
        ids.filter_map(|id| self.all.get(id))
    }

    /// Every pending captcha.
    pub(crate) fn open(&self) -> impl Iterator<Item = &Captcha> {
        self.timers.iter().filter_map(|(_, id)| self.all.get(id))
    }

    pub(crate) fn counts(&self) -> &Counts {
        &self.counts
    }

    pub(crate) fn averages(&self) -> &Averages {
        &self.averages
    }

    fn enter(&mut self, id: i64, place: &Place) {
        if let Some(at) = place.timer {
            self.timers.insert((at, id));
        }
        if let Some((kind, review, prio)) = place.free {
            let list = self.free.entry((kind, review)).or_default();
            list.insert((Reverse(prio), id));
        }
        if let Some(worker) = &place.holder {
            self.held.entry(worker.clone()).or_default().insert(id);
        }
        if let Some(fingerprint) = place.pending {
            self.pending.entry(fingerprint).or_default().insert(id);
        }
        if let Some(load) = place.load {
            self.counts.add(load);
        }
    }

    fn leave(&mut self, id: i64, place: &Place) {
        if let Some(at) = place.timer {
            self.timers.remove(&(at, id));
        }
        if let Some((kind, review, prio)) = place.free
            && let Some(list) = self.free.get_mut(&(kind, review))
        {
            list.remove(&(Reverse(prio), id));
        }
        if let Some(worker) = &place.holder
            && let Some(list) = self.held.get_mut(worker)
        {
            list.remove(&id);
        }
        if let Some(fingerprint) = place.pending
            && let Some(list) = self.pending.get_mut(&fingerprint)
        {
            list.remove(&id);
            if list.is_empty() {
                self.pending.remove(&fingerprint);
            }
        }
        if let Some(load) = place.load {
            self.counts.remove(load);
        }
    }
}

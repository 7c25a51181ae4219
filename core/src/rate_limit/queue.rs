//! Who waits for a turn, and who gets the next one.

use std::cmp::Ordering;
use std::time::Duration;

use super::Asking;
use crate::limiter::Priority;
use crate::polling::Estimate;

/// Rank among requests of equal priority.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Rank {
    /// Before all polls of its priority: first in, first out.
    First,
    /// A poll whose answer may be ready.
    Answer(Estimate),
    /// A poll of which nothing is known: as if its answer had been ready from then on.
    ReadySince(Duration),
}

impl Rank {
    /// Expected seconds that its answer has been ready at `now`.
    fn weight(&self, now: f64) -> f64 {
        match self {
            Self::First => f64::INFINITY,
            Self::Answer(estimate) => estimate.accrued_wait(now),
            Self::ReadySince(since) => now - since.as_secs_f64(),
        }
    }
}

/// One that waits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) number: u64,
    pub(super) priority: Priority,
    pub(super) interval: Duration,
    pub(super) upload_interval: Duration,
    pub(super) rank: Rank,
}

/// All that wait, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Queue {
    places: Vec<Place>,
    tickets: u64,
    chosen: Option<u64>,
}

impl Queue {
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The ticket of a new place.
    pub(super) fn join(&mut self, asking: &Asking<'_>) -> u64 {
        let priority = asking.priority;
        self.tickets += 1;
        self.places.push(Place {
            number: self.tickets,
            priority,
            interval: asking.interval,
            upload_interval: asking.upload_interval,
            rank: asking.rank,
        });
        // A chosen request that still waits gives way to a higher priority.
        let chosen = self
            .places
            .iter()
            .find(|place| Some(place.number) == self.chosen);
        if chosen.is_some_and(|chosen| priority < chosen.priority) {
            self.chosen = None;
        }
        self.tickets
    }

    pub(super) fn leave(&mut self, ticket: u64) {
        self.places.retain(|place| place.number != ticket);
        self.give_up(ticket);
    }

    /// Withdraws the choice, so that it is made again.
    pub(super) fn give_up(&mut self, ticket: u64) {
        if self.chosen == Some(ticket) {
            self.chosen = None;
        }
    }

    /// Whose turn it is.
    pub(super) fn chosen(&self) -> Option<u64> {
        self.chosen
    }

    /// The leader of the queue: the chosen request or, before the choice, the oldest.
    pub(super) fn leader(&self) -> Option<u64> {
        self.chosen
            .or(self.places.first().map(|place| place.number))
    }

    /// Minimum interval that the chosen request asks for, or any request before the choice.
    pub(super) fn interval(&self) -> Duration {
        let mine = |place: &&Place| self.chosen.is_none_or(|chosen| place.number == chosen);
        let intervals = self.places.iter().filter(mine).map(|place| place.interval);
        intervals.min().unwrap_or_default()
    }

    /// The least time between two uploads, if there is nothing but uploads.
    pub(super) fn upload_interval_of_all(&self) -> Option<Duration> {
        let intervals = self.places.iter().map(|place| {
            let is_upload = place.priority == Priority::Upload;
            is_upload.then_some(place.upload_interval)
        });
        intervals.min().flatten()
    }

    /// The next to go at `now`: of the first class, whose answer has been lying ready for longest, and of equals the
    /// one that has waited for longest. Uploads are of no class while `may_upload` says no to their interval.
    pub(super) fn choose(
        &mut self,
        now: Duration,
        may_upload: impl Fn(Duration) -> bool,
    ) -> Option<u64> {
        let may_go = |place: &&Place| {
            place.priority != Priority::Upload || may_upload(place.upload_interval)
        };
        let chosen = self
            .places
            .iter()
            .find(|place| Some(place.number) == self.chosen);
        if !chosen.is_some_and(|chosen| may_go(&chosen)) {
            let able = || self.places.iter().filter(may_go);
            let first = able().map(|place| place.priority).min();
            let class = able().filter(|place| Some(place.priority) == first);
            let now = now.as_secs_f64();
            let weighed = class.map(|place| (place.rank.weight(now), place.number));
            let order = |one: &(f64, u64), other: &(f64, u64)| -> Ordering {
                one.0.total_cmp(&other.0).then(other.1.cmp(&one.1))
            };
            self.chosen = weighed.max_by(order).map(|(_, number)| number);
        }
        self.chosen
    }
}

#[cfg(test)]
mod tests;

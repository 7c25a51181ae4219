//! Polls, each of them once: what fails has its next try in a later turn.

use std::rc::Rc;
use std::time::Duration;

use super::Batch;
use super::ending::overdue;
use super::feeder::{Part, Terms};
use crate::answer::{Answer, State};
use crate::clock::SLICE;
use crate::error::{Error, Result};
use crate::options::Options;
use crate::polling::Entry;
use crate::rate_limit::Rank;
use crate::watch::Watch;

/// A poll without a reply for so long holds up whoever's time is over.
const STALLED: Duration = Duration::from_millis(500);

impl Batch {
    /// One poll for a captcha of this batch, which knows it for longer than the client remembers it.
    pub(super) fn poll_entry(&self, entry: &Entry, watch: &Rc<Watch>) -> Result<Answer> {
        let none = Options::new();
        let terms = self.terms.get(&entry.ticket);
        let parameters = terms.map_or(&none, |terms| &terms.parameters);
        let rank = if entry.is_at_once() {
            Rank::ReadySince(watch.now())
        } else {
            self.client.rank(entry.pending)
        };
        watch.set_captcha_id(entry.id);
        let _mark = self.client.0.recent.begin_poll(entry.id);
        let answer = self.client.poll_once(entry.id, parameters, rank, watch)?;
        let answer = answer.or_kind(entry.pending.kind);
        if parameters.is_empty() {
            self.client
                .0
                .recent
                .share(entry.id, watch.sent_at(), &answer);
        }
        Ok(answer)
    }

    pub(super) fn poll(&mut self, slot: u32, watch: &Rc<Watch>) -> Result<()> {
        let Some(entry) = self.scheduler.get(slot).copied() else {
            return Ok(());
        };
        let (id, pending) = (entry.id, entry.pending);
        if self.client.0.recent.is_being_polled(id) {
            self.scheduler
                .postpone(slot, watch.now().saturating_add(SLICE));
            return Ok(());
        }
        self.told_due = Duration::MAX;
        watch.set_attempt(entry.failures + 1);
        let cut = self.when_to_break_off(watch.now());
        let poll = || self.poll_entry(&entry, watch);
        let (result, is_cut) = self.feeder.during(Part::Poll, watch, cut, poll);
        let is_cut = is_cut && result.as_ref().is_err_and(Error::is_interrupt);
        self.was_cut = is_cut;
        let is_over = pending.age(watch.now()) > pending.end();
        let error = match result {
            Ok(answer) => {
                let over = is_over.then(|| overdue(id, None));
                self.polled(slot, answer, watch.sent_at(), over);
                return Ok(());
            }
            Err(error) => error,
        };
        if error.is_interrupt() {
            if error.nothing_sent() {
                self.scheduler.put_back(slot);
            } else {
                // Its reply was cut off: it is asked for again when that may be.
                let (now, failures) = (watch.now(), entry.failures);
                self.scheduler.failed(slot, now, Duration::ZERO, failures);
            }
            return if is_cut { Ok(()) } else { Err(error) };
        }
        if error.should_retry_request() && !is_over {
            let failures = entry.failures + 1;
            let pause = self.client.pause_after(&error, failures);
            self.scheduler.failed(slot, watch.now(), pause, failures);
            self.client.tell_retry(&error, failures, pause);
            self.trouble.insert(entry.ticket, error);
            return Ok(());
        }
        let error = if error.should_retry_request() {
            overdue(id, Some(&error))
        } else {
            error.with_captcha_id(id)
        };
        self.finish_pending(slot, Err(error));
        Ok(())
    }

    /// From when on a cancel breaks a poll off that begins now, and when the next captcha's time is over. A service
    /// that is merely slow must come to its replies: so never two in a row, and none at once.
    fn when_to_break_off(&self, now: Duration) -> (Duration, Option<Duration>) {
        if self.was_cut {
            return (Duration::MAX, None);
        }
        let from = now.saturating_add(STALLED);
        (from, self.next_deadline().map(|next| next.max(from)))
    }

    /// What a poll that left at `sent_at` says of a captcha; `over` is its error if there is no more time for it.
    fn polled(&mut self, slot: u32, answer: Answer, sent_at: Duration, over: Option<Error>) {
        let Some(entry) = self.scheduler.get(slot).copied() else {
            return;
        };
        let age = entry.pending.age(sent_at);
        let result = match (answer.state(), over) {
            (State::Solved, _) => {
                // Of one from elsewhere nobody knows how long it took.
                if entry.pending.kind.is_some() {
                    let learning = self.client.0.account.learning();
                    if learning.observe(&entry.pending, age) {
                        self.client.tell_learnt(entry.pending.kind, "answers");
                    }
                }
                Ok(answer)
            }
            (State::Unsolved, _) => Err(self.client.unsolved(entry.id)),
            (State::Pending, Some(over)) => Err(over),
            (State::Pending, None) => {
                self.trouble.remove(&entry.ticket);
                self.scheduler.not_yet(slot, age);
                return;
            }
        };
        self.finish_pending(slot, result);
    }

    /// Takes over what others have learnt by their polls of the same captchas.
    pub(super) fn look_at_polls_of_others(&mut self) {
        let recent = &self.client.0.recent;
        let shared = recent.polls_shared();
        if shared == self.seen {
            return;
        }
        self.seen = shared;
        let news: Vec<_> = self
            .scheduler
            .slots()
            .filter_map(|(slot, id)| Some((slot, recent.shared(id)?)))
            .collect();
        for (slot, (sent_at, answer)) in news {
            let is_new = self.scheduler.get(slot).is_some_and(|entry| {
                let is_plain = !self.terms.get(&entry.ticket).is_some_and(Terms::asks_more);
                is_plain && entry.pending.age(sent_at) > entry.pending.last_poll()
            });
            if is_new {
                self.polled(slot, answer, sent_at, None);
            }
        }
    }
}

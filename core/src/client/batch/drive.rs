//! What the engine does next: one request or one pause at a time.

use std::rc::Rc;
use std::time::Duration;

use super::{Batch, Done};
use crate::clock::SLICE;
use crate::error::Result;
use crate::events::Level;
use crate::polling::Next;
use crate::watch::{Interrupt, Phase, Watch};

impl Batch {
    /// Goes on until a captcha is done, nothing is left to do (unless it `lingers`), or `ends` says so.
    pub(super) fn drive(
        &mut self,
        watch: &Rc<Watch>,
        lingers: bool,
        ends: &dyn Fn(&Self) -> bool,
    ) -> Result<Option<Done>> {
        let mut goes_on = true;
        loop {
            self.take_news();
            self.end_overdue(watch.now());
            self.look_at_polls_of_others();
            if let Some(done) = self.done.pop_front() {
                return Ok(Some(done));
            }
            if ends(self) || self.is_over() && !lingers {
                return Ok(None);
            }
            if !goes_on {
                return Err(Interrupt::Deadline.into_error(watch.operation()));
            }
            self.advance(watch)?;
            goes_on = !watch.is_step();
        }
    }

    fn is_over(&self) -> bool {
        self.in_flight() + self.queued() + self.feedback.len() == 0
    }

    /// Sleeps, and not longer than until there is news.
    fn rest(&self, watch: &Rc<Watch>, until: Duration) -> Result<()> {
        loop {
            let next = watch.now().saturating_add(SLICE).min(until);
            watch
                .sleep_until(next)
                .map_err(|interrupt| interrupt.into_error(watch.operation()))?;
            if next == until || self.is_disturbed() {
                return Ok(());
            }
        }
    }

    fn is_disturbed(&self) -> bool {
        self.feeder.has_news()
            || self.feeder.is_woken()
            || self.client.0.recent.polls_shared() != self.seen
    }

    /// One request, or one pause.
    fn advance(&mut self, watch: &Rc<Watch>) -> Result<()> {
        if self.wait_for_turn(watch)? {
            return Ok(());
        }
        if let Some(leaving) = self.leaving.pop_front() {
            return self.part_with(leaving, watch);
        }
        let now = watch.now();
        let rate_limit = self.client.0.account.rate_limit();
        let config = &self.client.0.config;
        let (interval, max_in_flight) = (config.min_interval, config.max_in_flight);
        let room = self.in_flight() < max_in_flight;
        let upload_from = self
            .upload_from
            .max(rate_limit.next_upload(config.upload_interval, now));
        if room
            && upload_from <= now
            && let Some(upload) = self.queue.pop_front()
        {
            return self.upload(upload, watch);
        }
        if let Some(place) = self.unknown.iter().position(|one| one.lost.next <= now) {
            return self.look_up(place, watch);
        }
        let next = match self.scheduler.next(now, self.client.0.account.learning()) {
            Next::Poll(slot) => return self.poll(slot, watch),
            Next::Wait(until) => Some(until),
            Next::Nothing => None,
        };
        let idle =
            !watch.is_alone() && next.is_some_and(|until| until >= now.saturating_add(interval));
        if idle && self.look_at_service(now, watch)? || self.give_feedback(now, watch)? {
            return Ok(());
        }
        let upload = (room && !self.queue.is_empty()).then_some(upload_from);
        let feedback = (!self.feedback.is_empty()).then_some(self.feedback_from);
        let deadline = self.next_deadline();
        let lost = self.unknown.iter().map(|one| one.lost.next);
        let until = [next, upload, feedback, deadline].into_iter().flatten();
        let is_retried = upload.is_some() || !self.trouble.is_empty();
        watch.set_phase(if is_retried {
            Phase::Retrying
        } else {
            Phase::Waiting
        });
        // What is estimated anew only moves away from now; a captcha that comes in between may be due earlier.
        if let Some(due) = next.filter(|due| due.saturating_add(SLICE) < self.told_due) {
            self.told_due = due;
            watch.events().tell(Level::Debug, "poll_due", || {
                let pending = i64::try_from(self.in_flight()).unwrap_or(i64::MAX);
                let wait = due.saturating_sub(now);
                [("pending", pending.into()), ("wait_ms", wait.into())]
            });
        }
        self.rest(watch, until.chain(lost).min().unwrap_or(Duration::MAX))
    }

    /// Chosen when the turn comes, the choice is not stale. True if the batch rested for it.
    fn wait_for_turn(&self, watch: &Rc<Watch>) -> Result<bool> {
        let rate_limit = self.client.0.account.rate_limit();
        let (now, held_back) = (watch.now(), rate_limit.held_back_until());
        // What is alone needs no choice: it takes its place among the requests of other threads.
        let until = if watch.is_alone() {
            held_back
        } else {
            rate_limit.next_turn(self.client.0.config.min_interval)
        };
        if until <= now {
            return Ok(false);
        }
        watch.set_queued(held_back);
        let until = self.next_deadline().map_or(until, |next| until.min(next));
        self.rest(watch, until)?;
        // Somebody's time may be over by now.
        Ok(true)
    }
}

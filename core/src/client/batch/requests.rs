//! The requests of a batch, each of them once: whatever fails has its next try in a later turn.

use std::rc::Rc;
use std::time::Duration;

use super::super::recover::{Lost, is_source_refused};
use super::super::submit::{is_refused_for_now, refuse_json};
use super::super::wait::overdue;
use super::{Batch, Done, Submitted, Unknown, Upload};
use crate::answer::{Answer, State};
use crate::error::{ErrorKind, Result};
use crate::watch::Watch;

/// Means that are taken for what they are, in seconds.
const PLAUSIBLE: std::ops::RangeInclusive<i64> = 3..=600;
/// Feedback that failed so many times as often as a call may is given back to the caller.
const FEEDBACK_ROUNDS: u32 = 5;

impl Batch {
    pub(super) fn upload(&mut self, mut upload: Upload, watch: &Rc<Watch>) -> Result<()> {
        let recovers = self.client.0.config.recover_uploads && !upload.plain;
        let mut source = None;
        let result = refuse_json(&upload.options).and_then(|()| {
            if !recovers {
                return self.client.upload(&upload.options, watch);
            }
            match self.client.marked(&upload.options)? {
                None => self.client.upload(&upload.options, watch),
                Some((marked, own)) => {
                    source = Some(own);
                    self.client.upload(&marked, watch)
                }
            }
        });
        let error = match result {
            Ok(id) => {
                let submitted = Submitted::of(&upload.options, watch.now());
                self.accepted(id, upload.ticket, submitted, watch);
                return Ok(());
            }
            Err(error) => error,
        };
        // The captcha has not left: it is the first again.
        if error.is_interrupt() && error.nothing_sent() {
            self.queue.push_front(upload);
            return Err(error);
        }
        match source {
            Some(own) if error.kind() == ErrorKind::SubmitUnknown => {
                let now = watch.now();
                self.unknown.push(Unknown {
                    ticket: upload.ticket,
                    lost: Lost::new(own, error, now),
                    submitted: Submitted::of(&upload.options, now),
                });
                return Ok(());
            }
            Some(_) if is_source_refused(&error) => {
                upload.plain = true;
                self.queue.push_front(upload);
                return Ok(());
            }
            _ => {}
        }
        upload.failures += 1;
        // A limit slows the account down, whether or not this captcha is tried again.
        let pause = self.client.pause_after(&error, upload.failures);
        if is_refused_for_now(&error) && upload.failures <= self.client.0.config.retries {
            self.upload_from = watch.now().saturating_add(pause);
            self.queue.push_front(upload);
        } else {
            self.finish(upload.ticket, None, Err(error));
        }
        Ok(())
    }

    fn accepted(&mut self, id: i64, ticket: u64, submitted: Submitted, watch: &Watch) {
        watch.tell_captcha_id(id);
        self.client.0.recent.add(id, submitted);
        self.schedule.add((id, ticket), self.client.open(id));
    }

    pub(super) fn finish(&mut self, ticket: u64, captcha_id: Option<i64>, result: Result<Answer>) {
        self.done.push_back(Done {
            ticket,
            captcha_id,
            result,
        });
    }

    /// Looks once for a captcha whose upload got no reply.
    pub(super) fn look_up(&mut self, place: usize, watch: &Rc<Watch>) -> Result<()> {
        let Some(unknown) = self.unknown.get_mut(place) else {
            return Ok(());
        };
        match self.client.look_up(&mut unknown.lost, watch) {
            Ok(None) => {}
            Ok(Some(id)) => {
                let found = self.unknown.swap_remove(place);
                self.accepted(id, found.ticket, found.submitted, watch);
            }
            Err(error) if error.is_interrupt() => return Err(error),
            Err(error) => {
                let ticket = self.unknown.swap_remove(place).ticket;
                self.finish(ticket, None, Err(error));
            }
        }
        Ok(())
    }

    pub(super) fn poll(&mut self, slot: u32, watch: &Rc<Watch>) -> Result<()> {
        let Some(pending) = self.schedule.get(slot).copied() else {
            return Ok(());
        };
        let id = pending.id;
        let parameters = self.parameters.get(&pending.ticket);
        let answer = self
            .client
            .poll_pending(id, pending.open, parameters, watch);
        let age = pending.open.age(watch.sent_at());
        let over = pending.open.age(watch.now()) > pending.open.end();
        let result = match answer {
            Ok(answer) => match answer.state() {
                State::Solved => {
                    self.client.0.account.learning().observe(&pending.open, age);
                    Ok(answer)
                }
                State::Unsolved => Err(self.client.unsolved(id)),
                _ if over => Err(overdue(id, None)),
                _ => {
                    self.schedule.not_yet(slot, age);
                    return Ok(());
                }
            },
            Err(error) if error.is_interrupt() => {
                if error.nothing_sent() {
                    self.schedule.put_back(slot);
                } else {
                    // Its reply was cut off: it is asked for again when that may be.
                    let (now, failures) = (watch.now(), pending.failures);
                    self.schedule.failed(slot, now, Duration::ZERO, failures);
                }
                return Err(error);
            }
            Err(error) if error.is_passing() && !over => {
                let failures = pending.failures + 1;
                let pause = self.client.pause_after(&error, failures);
                self.schedule.failed(slot, watch.now(), pause, failures);
                return Ok(());
            }
            Err(error) if error.is_passing() => Err(overdue(id, Some(&error))),
            Err(error) => Err(error.with_captcha_id(id)),
        };
        self.take_out(slot);
        self.finish(pending.ticket, Some(id), result);
        Ok(())
    }

    pub(super) fn take_out(&mut self, slot: u32) {
        if let Some(pending) = self.schedule.remove(slot) {
            self.parameters.remove(&pending.ticket);
        }
    }

    /// One feedback, if there is one; interrupts end the call, other errors put it off.
    pub(super) fn give_feedback(&mut self, now: Duration, watch: &Rc<Watch>) -> Result<bool> {
        if self.feedback_from > now {
            return Ok(false);
        }
        let Some(mut feedback) = self.feedback.pop_front() else {
            return Ok(false);
        };
        let call = watch.call_options();
        match self
            .client
            .feedback_with(feedback.id, feedback.verdict, call)
        {
            Ok(()) => {}
            Err(error) if error.is_interrupt() => {
                self.feedback.push_front(feedback);
                return Err(error);
            }
            Err(error) => {
                feedback.tries += 1;
                let round = self.client.0.config.retries.saturating_add(1);
                let pause = self.client.pause_after(&error, feedback.tries % round);
                if error.is_passing() && feedback.tries / round < FEEDBACK_ROUNDS {
                    self.feedback_from = watch.now().saturating_add(pause);
                    self.feedback.push_back(feedback);
                } else {
                    self.lost_feedback.push((feedback.id, error));
                }
            }
        }
        Ok(true)
    }

    /// Looks at how long people take just now, once in a while, in a turn that nothing else needs. Whether it works is
    /// of no importance, except that interrupts end the call.
    pub(super) fn look_at_service(&mut self, now: Duration, watch: &Rc<Watch>) -> Result<bool> {
        let learning = self.client.0.account.learning();
        if !self.client.0.config.look_at_service || !learning.look_is_due(now) {
            return Ok(false);
        }
        match self.client.server_status_with(watch.call_options()) {
            Ok(status) => {
                let mean = status.mean_solve_seconds();
                if let Some(mean) = mean.filter(|mean| PLAUSIBLE.contains(mean)) {
                    #[allow(clippy::cast_precision_loss)]
                    self.client.0.account.learning().seed(mean as f64);
                }
            }
            Err(error) if error.is_interrupt() => return Err(error),
            Err(error) => drop(self.client.pause_after(&error, 1)),
        }
        Ok(true)
    }
}

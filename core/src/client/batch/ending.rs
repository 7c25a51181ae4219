//! Waits that end without an answer: by a deadline, a cancel, or because the captcha is given up.
//!
//! Before a captcha is given up it is polled once more: an answer that has come meanwhile is paid for.

use std::rc::Rc;
use std::time::Duration;

use super::super::Verdict;
use super::super::actions::POLL;
use super::super::actions::UPLOAD;
use super::{Batch, Feedback};
use crate::answer::{Answer, State};
use crate::config::Abandon;
use crate::error::{Error, ErrorKind, Result};
use crate::watch::{CallOptions, Interrupt, Watch};

/// For giving up a captcha after a deadline or a cancel.
const GIVE_UP_TIMEOUT: Duration = Duration::from_secs(5);

/// A pending captcha that nobody waits for any more, to be given up.
#[derive(Debug)]
pub(super) struct Leaving {
    ticket: u64,
    /// Why nobody waits any more.
    error: Error,
    /// Until when it may be polled once more.
    until: Duration,
}

impl Batch {
    /// Ends the waits whose deadline has passed.
    pub(super) fn end_overdue(&mut self, now: Duration) {
        while let Some(&(deadline, ticket)) = self.deadlines.first()
            && deadline <= now
        {
            self.deadlines.pop_first();
            self.end(ticket, Interrupt::Deadline);
        }
    }

    /// Ends the wait for a captcha, wherever it stands.
    pub(super) fn end(&mut self, ticket: u64, interrupt: Interrupt) {
        if let Some(place) = self.queue.iter().position(|one| one.ticket == ticket) {
            self.queue.remove(place);
            let error = interrupt.into_error(UPLOAD).with_nothing_sent();
            self.finish(ticket, None, Err(error));
        } else if let Some(unknown) = self.unknown.iter_mut().find(|one| one.ticket == ticket) {
            // It may be paid for, so it is found first, if that does not take minutes.
            unknown.ends = Some(interrupt);
            unknown.lost.hurry(self.client.0.clock.now());
        } else if let Some((slot, id)) = self.scheduler.find(ticket) {
            let error = unfinished(interrupt, id, self.trouble.get(&ticket));
            if self.client.0.config.abandon == Abandon::Keep {
                self.finish_pending(slot, Err(still_pending(id, &error)));
                return;
            }
            self.leaving.push_back(Leaving {
                ticket,
                error,
                until: self.client.0.clock.now().saturating_add(GIVE_UP_TIMEOUT),
            });
        }
    }

    /// Gives up a captcha that nobody waits for any more, unless it is answered by now.
    pub(super) fn part_with(&mut self, leaving: Leaving, watch: &Rc<Watch>) -> Result<()> {
        let Some((slot, id)) = self.scheduler.find(leaving.ticket) else {
            return Ok(());
        };
        let left = leaving.until.saturating_sub(watch.now());
        let mut note = format!("; captcha {id} is given up in a later turn");
        let mut is_told = false;
        if !left.is_zero() {
            let call = || watch.call_options().within(watch.now(), left);
            match self.last_poll(slot, &self.client.watch(call(), POLL)?) {
                Ok(Some(answer)) => {
                    self.finish_pending(slot, Ok(answer));
                    return Ok(());
                }
                Err(error) if watch.is_step() && error.nothing_sent() => {
                    self.leaving.push_front(leaving);
                    return Ok(());
                }
                _ => {}
            }
            if self
                .client
                .with_options(call())
                .feedback(id, Verdict::Unused)
                .is_ok()
            {
                note = given_up(id);
                is_told = true;
            }
        }
        if !is_told {
            self.feedback.push_front(Feedback {
                id,
                verdict: Verdict::Unused,
                tries: 0,
            });
        }
        self.finish_pending(slot, Err(leaving.error.with_note(&note)));
        Ok(())
    }

    /// What becomes of the captcha of a call that ends with it. The call's own time is over, and its token may be
    /// triggered, so this has a few seconds of its own.
    pub(super) fn end_alone(&mut self, slot: u32, id: i64, error: Error) -> Result<Answer> {
        if self.client.0.config.abandon == Abandon::Keep {
            return Err(still_pending(id, &error));
        }
        let call = || CallOptions::new().timeout(GIVE_UP_TIMEOUT);
        let watch = self.client.watch(call(), POLL)?;
        if let Ok(Some(answer)) = self.last_poll(slot, &watch) {
            return Ok(answer);
        }
        let note = match self
            .client
            .with_options(call())
            .feedback(id, Verdict::Unused)
        {
            Ok(()) => given_up(id),
            Err(_) => format!("; captcha {id} is still pending: giving it up failed"),
        };
        Err(error.with_note(&note))
    }

    /// Polls once more about a captcha that is about to be given up, if that is due.
    fn last_poll(&self, slot: u32, watch: &Rc<Watch>) -> Result<Option<Answer>> {
        let Some(entry) = self.scheduler.get(slot) else {
            return Ok(None);
        };
        if watch.now() < self.client.may_ask_at(entry.id) {
            return Ok(None);
        }
        let answer = self.poll_entry(entry, watch)?;
        Ok(Some(answer).filter(|answer| answer.state() == State::Solved))
    }

    /// Gives up every captcha that nobody has answered yet, so that it is not charged, and forgets the rest.
    ///
    /// Before that it polls each once more, where that is due by the settings: an answer that has come meanwhile is
    /// paid for, so it ends like any other and comes out of [`next_done`](Self::next_done). So do those of
    /// which it stays unknown whether they were accepted.
    pub fn give_up(&mut self) -> Result<()> {
        self.give_up_with(CallOptions::new())
    }

    /// [`give_up`](Self::give_up) with a deadline, a token or progress. What it did not come to stays in the batch;
    /// what the service refuses to give up does not, and the first such refusal is the error.
    pub fn give_up_with(&mut self, call: CallOptions) -> Result<()> {
        let call = call.fix_span(&*self.client.0.clock);
        let watch = self.client.watch(call.clone(), "batch")?;
        for upload in std::mem::take(&mut self.queue) {
            self.forget(upload.ticket);
        }
        self.find_unknown(&watch)?;
        let slots: Vec<(u32, i64)> = self.scheduler.slots().collect();
        let mut fault = None;
        for (slot, id) in slots {
            match self.last_poll(slot, &watch) {
                Ok(Some(answer)) => {
                    self.finish_pending(slot, Ok(answer));
                    continue;
                }
                Err(error) if error.is_interrupt() => return Err(error),
                // Trouble is no reason not to give it up.
                _ => {}
            }
            match self
                .client
                .with_options(call.clone())
                .feedback(id, Verdict::Unused)
            {
                // What the service refuses to give up it will refuse again.
                Err(error) if error.service_code().is_some() && !error.is_limit() => {
                    self.forget_pending(slot);
                    fault = fault.or(Some(error));
                }
                Err(error) => return Err(error),
                Ok(()) => self.forget_pending(slot),
            }
        }
        fault.map_or(Ok(()), Err)
    }

    fn find_unknown(&mut self, watch: &Rc<Watch>) -> Result<()> {
        let now = watch.now();
        for unknown in &mut self.unknown {
            unknown.lost.hurry(now);
        }
        while let Some(next) = self.unknown.first().map(|one| one.lost.next) {
            watch.sleep_until(next).map_err(interrupted)?;
            self.look_up(0, watch)?;
        }
        Ok(())
    }

    /// Ends a batch whose caller goes before its end: what was on its way is looked for, what is pending is given up if
    /// the setting [`abandon`](crate::Config::abandon) says so, and the feedback that waits is given.
    ///
    /// This takes at most five seconds, and one for each of these. [`pending`](Self::pending) names what is left at the
    /// service. The first trouble is the error; the rest is seen to all the same.
    pub fn leave(&mut self) -> Result<()> {
        self.leave_with(CallOptions::new())
    }

    /// [`leave`](Self::leave) with a time limit of the caller's, a token or progress.
    pub fn leave_with(&mut self, mut call: CallOptions) -> Result<()> {
        self.take_news();
        let rest = self.unknown.len() + self.feedback.len() + self.scheduler.len();
        let span = GIVE_UP_TIMEOUT.saturating_add(Duration::from_secs(rest as u64));
        call.timeout.get_or_insert(span);
        let call = call.fix_span(&*self.client.0.clock);
        let watch = self.client.watch(call.clone(), "batch")?;
        let found = match self.client.0.config.abandon {
            Abandon::Keep => self.find_unknown(&watch),
            Abandon::Abort => self.give_up_with(call),
        };
        found.and(self.give_all_feedback(&watch))
    }

    fn give_all_feedback(&mut self, watch: &Rc<Watch>) -> Result<()> {
        while self.has_feedback() {
            watch.sleep_until(self.feedback_from).map_err(interrupted)?;
            self.give_feedback(watch.now(), watch)?;
        }
        Ok(())
    }

    fn forget_pending(&mut self, slot: u32) {
        if let Some(entry) = self.remove(slot) {
            self.forget(entry.ticket);
        }
    }
}

fn interrupted(interrupt: Interrupt) -> Error {
    interrupt.into_error("batch")
}

fn still_pending(id: i64, error: &Error) -> Error {
    let note = format!("; captcha {id} is still pending, and wait goes on with it");
    error.clone().with_note(&note)
}

fn given_up(id: i64) -> String {
    format!("; captcha {id} was given up")
}

/// The service's verdict did not come, although its time was over.
pub(super) fn overdue(id: i64, trouble: Option<&Error>) -> Error {
    unfinished(Interrupt::Deadline, id, trouble)
}

/// The captcha is still pending; the message says what stood in the way.
pub(super) fn unfinished(interrupt: Interrupt, id: i64, trouble: Option<&Error>) -> Error {
    let (what, kind) = match interrupt {
        Interrupt::Cancelled => ("cancelled by the caller", ErrorKind::Cancelled),
        Interrupt::Deadline | Interrupt::Timeout => {
            ("the deadline passed without an answer", ErrorKind::Deadline)
        }
    };
    let last = trouble.map_or_else(String::new, |error| format!(" (last: {})", error.message()));
    Error::new(kind, POLL, format!("{what}{last}")).with_captcha_id(id)
}

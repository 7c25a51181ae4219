//! Giving captchas up. Before that the service is asked once more: an answer that has come meanwhile is paid for.

use std::rc::Rc;

use super::super::Verdict;
use super::{Batch, Done};
use crate::answer::State;
use crate::error::Result;
use crate::watch::{CallOptions, Interrupt, Watch};

impl Batch {
    /// Gives up every captcha that nobody has answered yet, so that it is not charged, and forgets the rest.
    ///
    /// Before that it asks about each once more, where that is due by the settings: an answer that has come meanwhile is
    /// paid for, so it is done with like any other and comes out of [`next_done`](Self::next_done). So do those of which
    /// it stays unknown whether they were accepted.
    pub fn give_up(&mut self) -> Result<()> {
        self.give_up_with(CallOptions::new())
    }

    /// [`give_up`](Self::give_up) with a deadline, a token or progress. What it did not come to stays in the batch; what
    /// the service refuses to give up does not, and the first such refusal is the error.
    pub fn give_up_with(&mut self, call: CallOptions) -> Result<()> {
        let call = call.pinned(&*self.client.0.clock);
        let watch = self.client.watch(call.clone(), "batch")?;
        self.queue.clear();
        while let Some(next) = self.unknown.first().map(|one| one.lost.next) {
            let interrupted = |interrupt: Interrupt| interrupt.into_error("batch");
            watch.sleep_until(next).map_err(interrupted)?;
            self.look_up(0, &watch)?;
        }
        let slots: Vec<(u32, i64)> = self.schedule.slots().collect();
        let mut fault = None;
        for (slot, id) in slots {
            if let Some(done) = self.look_once_more(slot, &watch)? {
                self.done.push_back(done);
                continue;
            }
            match self.client.feedback_with(id, Verdict::Unused, call.clone()) {
                // What the service refuses to give up it will refuse again.
                Err(error) if error.service_code().is_some() && !error.is_limit() => {
                    self.take_out(slot);
                    fault = fault.or(Some(error));
                }
                Err(error) => return Err(error),
                Ok(()) => self.take_out(slot),
            }
        }
        fault.map_or(Ok(()), Err)
    }

    /// Asks once more about a captcha that is about to be given up, if that is due, and takes it out if it is answered;
    /// for those who give up captchas one by one.
    pub fn last_look_with(&mut self, ticket: u64, call: CallOptions) -> Result<Option<Done>> {
        let watch = self.client.watch(call, "batch")?;
        let is_it = |slot: &u32| {
            let pending = self.schedule.get(*slot);
            pending.is_some_and(|pending| pending.ticket == ticket)
        };
        let mut slots = self.schedule.slots().map(|(slot, _)| slot);
        let Some(slot) = slots.find(is_it) else {
            return Ok(None);
        };
        drop(slots);
        self.look_once_more(slot, &watch)
    }

    /// Trouble is no reason not to give it up.
    fn look_once_more(&mut self, slot: u32, watch: &Rc<Watch>) -> Result<Option<Done>> {
        let Some(pending) = self.schedule.get(slot).copied() else {
            return Ok(None);
        };
        let id = pending.id;
        if watch.now() < self.client.may_ask_at(id) {
            return Ok(None);
        }
        let parameters = self.parameters.get(&pending.ticket);
        let answer = self
            .client
            .poll_pending(id, pending.open, parameters, watch);
        match answer {
            Ok(answer) if answer.state() == State::Solved => {
                self.take_out(slot);
                Ok(Some(Done {
                    ticket: pending.ticket,
                    captcha_id: Some(id),
                    result: Ok(answer),
                }))
            }
            Err(error) if error.is_interrupt() => Err(error),
            _ => Ok(None),
        }
    }
}

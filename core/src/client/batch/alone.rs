//! A batch of one: `submit`, `solve` and `wait`.
//!
//! Its call ends with it. So its deadline cuts every request, and what becomes of the captcha is seen to before the
//! call returns.

use std::rc::Rc;

use super::super::Client;
use super::ending::unfinished;
use super::feeder::Terms;
use super::{AddOptions, Batch};
use crate::answer::Answer;
use crate::error::{Error, ErrorKind, Result};
use crate::options::Options;
use crate::watch::{Interrupt, Watch};

impl Client {
    pub(in crate::client) fn batch_of_one(&self, captcha: Options) -> Result<Batch> {
        let mut batch = self.batch();
        batch.feeder.add_owned(captcha, AddOptions::new())?;
        batch.take_news();
        Ok(batch)
    }
}

impl Batch {
    /// Adds the captcha that a call waits for.
    pub(in crate::client) fn add_for(
        &mut self,
        watch: &Watch,
        id: i64,
        parameters: &Options,
    ) -> Result<()> {
        self.client.check_poll(id, parameters)?;
        watch.set_captcha_id(id);
        watch.default_deadline(self.client.pending(id).ends_at());
        let (ticket, terms) = (self.take_ticket(), Terms::polling_with(parameters));
        self.add_pending(ticket, id, terms, watch.deadline());
        Ok(())
    }

    /// The id of its captcha, once that is accepted.
    pub(in crate::client) fn accepted(&mut self, watch: &Rc<Watch>) -> Result<i64> {
        let is_accepted = |batch: &Self| batch.scheduler.len() > 0;
        match self.drive(watch, false, &is_accepted) {
            Ok(Some(done)) => done.result.map(|answer| answer.id()),
            Ok(None) => self.pending().next().ok_or_else(nothing),
            Err(error) => Err(self.cut_short(error)),
        }
    }

    /// The answer to its captcha.
    pub(in crate::client) fn answer(&mut self, watch: &Rc<Watch>) -> Result<Answer> {
        match self.next_watched(watch) {
            Ok(Some(done)) => done.result,
            Ok(None) => Err(nothing()),
            Err(error) => {
                let slot = self.scheduler.slots().next();
                let Some((slot, id)) = slot.filter(|_| error.is_interrupt()) else {
                    return Err(self.cut_short(error));
                };
                let interrupt = match error.kind() {
                    ErrorKind::Cancelled => Interrupt::Cancelled,
                    _ => Interrupt::Deadline,
                };
                let error = unfinished(interrupt, id, self.trouble.values().next());
                self.end_alone(slot, id, error)
            }
        }
    }

    /// Before the captcha was accepted, as far as is known.
    fn cut_short(&mut self, error: Error) -> Error {
        match self.unknown.pop() {
            Some(unknown) => unknown.lost.into_error(),
            None if self.queue.is_empty() => error,
            None => error.with_nothing_sent(),
        }
    }
}

fn nothing() -> Error {
    Error::new(ErrorKind::Internal, "batch", "the captcha is gone")
}

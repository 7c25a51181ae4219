//! Captchas out of an iterator, in constant memory.

use super::Client;
use super::batch::{Batch, Done};
use crate::error::Result;
use crate::options::Options;
use crate::watch::CallOptions;

impl Client {
    /// Solves captchas as they come out of an iterator, and gives each as soon as it is done. The iterator is asked
    /// only when there is room for another captcha, so a million of them need no more memory than those in flight.
    pub fn solve_many<I>(&self, captchas: I) -> SolveMany<I::IntoIter>
    where
        I: IntoIterator,
        I::Item: AsRef<Options>,
    {
        let call = self.call_options();
        SolveMany {
            batch: self.batch(),
            captchas: captchas.into_iter(),
            call: call.fix_span(&*self.0.clock),
            drained: false,
            ended: false,
        }
    }
}

/// Captchas out of an iterator, solved; see [`Client::solve_many`].
#[derive(Debug)]
pub struct SolveMany<I> {
    batch: Batch,
    captchas: I,
    call: CallOptions,
    drained: bool,
    ended: bool,
}

impl<I> SolveMany<I> {
    /// The batch behind it, for instance to give feedback.
    pub fn batch(&mut self) -> &mut Batch {
        &mut self.batch
    }
}

impl<I> Iterator for SolveMany<I>
where
    I: Iterator,
    I::Item: AsRef<Options>,
{
    type Item = Result<Done>;

    /// The next captcha that is done. An error concerns all of them (the deadline, a cancel) and is the last item;
    /// the batch still knows what is pending.
    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let next = self.step();
        self.ended = !matches!(next, Ok(Some(_)));
        next.transpose()
    }
}

impl<I> SolveMany<I>
where
    I: Iterator,
    I::Item: AsRef<Options>,
{
    fn step(&mut self) -> Result<Option<Done>> {
        let watch = self.batch.watch(self.call.clone())?;
        while !self.drained {
            if let Some(done) = self.batch.done_or_room(&watch)? {
                return Ok(Some(done));
            }
            match self.captchas.next() {
                Some(captcha) => self.add(&captcha),
                None => self.drained = true,
            }
        }
        self.batch.next_watched(&watch)
    }

    /// What is wrong with one captcha is its own result.
    fn add(&mut self, captcha: &I::Item) {
        if let Err(error) = self.batch.add(captcha) {
            let ticket = self.batch.take_ticket();
            self.batch.finish(ticket, None, Err(error));
        }
    }
}

//! What is done in turns that nothing else needs: feedback, and a look at the service's load.

use std::rc::Rc;
use std::time::Duration;

use super::Batch;
use crate::answer::Kind;
use crate::error::Result;
use crate::watch::Watch;

/// Means that are taken for what they are, in seconds.
const PLAUSIBLE: std::ops::RangeInclusive<i64> = 3..=600;
/// Feedback that failed so many times as often as a call may is given back to the caller.
const FEEDBACK_ROUNDS: u32 = 5;

impl Batch {
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
            .with_options(call)
            .feedback(feedback.id, feedback.verdict)
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
                if error.should_retry_request() && feedback.tries / round < FEEDBACK_ROUNDS {
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
        match self
            .client
            .with_options(watch.call_options())
            .server_status()
        {
            Ok(status) => {
                let mean = status.mean_solve_seconds();
                if let Some(mean) = mean.filter(|mean| PLAUSIBLE.contains(mean)) {
                    #[allow(clippy::cast_precision_loss)]
                    self.client.0.account.learning().seed(mean as f64);
                    self.client.tell_learnt(Some(Kind::Text), "service");
                }
            }
            Err(error) if error.is_interrupt() => return Err(error),
            Err(error) => drop(self.client.pause_after(&error, 1)),
        }
        Ok(true)
    }
}

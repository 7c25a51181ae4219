//! Budgets beyond the process: the machine's, and the caller's limiter.

use std::sync::Arc;
use std::time::Duration;

use super::Asking;
use super::fault::Fault;
use super::machine::{Held, Look, Machine};
use crate::callback;
use crate::clock::Clock;
use crate::config::{Config, Share, service_of};
use crate::error::Result;
use crate::limiter::{Acquire, Limiter, Permit};
use crate::secret::ApiKey;

/// A limiter that says "wait" means some time.
const LEAST_WAIT: Duration = Duration::from_millis(1);

/// The budgets beyond the process, of a client that asked for one.
#[derive(Debug)]
pub(crate) struct Shared {
    account: String,
    machine: Option<Arc<Machine>>,
    /// Whether a fault of the machine's budget ends the call.
    is_needed: bool,
    limiter: Option<Arc<dyn Limiter>>,
}

/// What came of asking for a turn beyond the process.
pub(super) enum Attempt {
    Go(Option<Held>),
    /// To be looked at again after this time, or sooner.
    Look(Duration),
    /// To be asked again after this time, and not sooner.
    Ask(Duration),
    Cancel,
}

impl Shared {
    /// What the settings ask for. Makes sure that it works, if it was asked for by name.
    pub(crate) fn of(
        config: &Config,
        key: &ApiKey,
        clock: &dyn Clock,
        is_system_clock: bool,
    ) -> Result<Option<Self>> {
        let account = key.account_name(&service_of(&config.base_url));
        let machine = match config.share {
            Share::Process => None,
            Share::Machine => Some(
                Machine::open(&account, clock).map_err(|fault| fault.into_error("config", key))?,
            ),
            // Without an interval there is nothing to share, and a clock of the caller's is no other process's.
            Share::Auto if config.min_interval.is_zero() || !is_system_clock => None,
            Share::Auto => Machine::open(&account, clock).ok(),
        };
        if machine.is_none() && config.limiter.is_none() {
            return Ok(None);
        }
        Ok(Some(Self {
            account,
            machine,
            is_needed: config.share == Share::Machine,
            limiter: config.limiter.clone(),
        }))
    }

    /// Asks once, without waiting. `blocked` is since when others have been seen at their turn.
    pub(super) fn attempt(
        &self,
        asking: &Asking<'_>,
        blocked: &mut Option<Duration>,
    ) -> Result<Attempt, Fault> {
        let machine = self.machine.as_ref();
        let look = machine.map(|machine| machine.attempt(asking, blocked));
        let held = match look {
            Some(Ok(Look::Held(held))) => Some(held),
            Some(Ok(Look::Later(wait))) => return Ok(Attempt::Look(wait)),
            Some(Err(fault)) if self.is_needed => return Err(fault),
            // Not asked for by name, it may fail: the process's own budget has to do.
            Some(Err(_)) | None => None,
        };
        let Some(limiter) = &self.limiter else {
            return Ok(Attempt::Go(held));
        };
        let request = Acquire {
            account: &self.account,
            priority: asking.priority,
        };
        // It has this process's turn: a call of its own would wait for that for ever.
        let permit = callback::run(|| limiter.acquire(&request)).map_err(Fault::of_limiter)?;
        Ok(match permit {
            Permit::Granted => Attempt::Go(held),
            Permit::Wait(pause) => Attempt::Ask(pause.max(LEAST_WAIT)),
            Permit::Cancel => Attempt::Cancel,
        })
    }

    /// For how long the service wants no requests, by what other processes know.
    pub(crate) fn held_back(&self, longest: Duration, clock: &dyn Clock) -> Duration {
        let machine = self.machine.as_ref();
        machine.map_or(Duration::ZERO, |machine| machine.held_back(longest, clock))
    }

    /// Tells everybody that the service wants no request for `pause`.
    pub(crate) fn limited(&self, pause: Duration, clock: &dyn Clock) {
        if let Some(machine) = &self.machine {
            machine.hold_back(pause, clock);
        }
        if let Some(limiter) = &self.limiter {
            callback::run(|| limiter.limited(&self.account, pause));
        }
    }
}

#[cfg(test)]
mod tests;

//! When to try again, and after what pause.

use std::rc::Rc;
use std::time::Duration;

use super::Client;
use crate::error::{Error, Result};
use crate::watch::{Phase, Watch};

const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// A pause is shorter by up to this share, at random.
const JITTER: f64 = 0.2;
/// "Too quickly" and "limit reached" want more patience than a broken connection.
const LIMIT_FACTOR: u32 = 10;
const LONGEST_LIMIT_PAUSE: Duration = Duration::from_secs(300);

impl Client {
    /// Makes `attempt` again after errors that `harmless` lets through, as often as the settings say.
    pub(super) fn with_retries<T>(
        &self,
        watch: &Rc<Watch>,
        harmless: impl Fn(&Error) -> bool,
        mut attempt: impl FnMut() -> Result<T>,
    ) -> Result<T> {
        let mut failures = 0;
        loop {
            let error = match attempt() {
                Err(error) => error,
                done => return done,
            };
            if watch.is_once() {
                return Err(error);
            }
            failures += 1;
            // A limit slows the account down, whether or not this call goes on.
            let pause = self.pause_after(&error, failures);
            let until = watch.now().saturating_add(pause);
            let too_late = watch.deadline().is_some_and(|deadline| until >= deadline);
            if failures > self.0.config.retries || too_late || !harmless(&error) {
                return Err(error);
            }
            watch.set_phase(if error.is_limit() {
                Phase::HeldBack
            } else {
                Phase::Retrying
            });
            watch.sleep_until(until).map_err(|interrupt| {
                let stopped = interrupt.into_error(error.operation());
                // Refused or never sent, it has had no effect.
                if error.nothing_sent() || error.service_code().is_some() {
                    stopped.with_nothing_sent()
                } else {
                    stopped
                }
            })?;
        }
    }

    /// The pause after the nth failure in a row. A limit holds the whole account back.
    pub(super) fn pause_after(&self, error: &Error, failures: u32) -> Duration {
        let doubled = self
            .0
            .config
            .retry_pause
            .saturating_mul(1 << failures.saturating_sub(1).min(16));
        let own = if error.is_limit() {
            doubled
                .saturating_mul(LIMIT_FACTOR)
                .min(LONGEST_LIMIT_PAUSE)
        } else {
            doubled.min(LONGEST_PAUSE)
        };
        // Clients that failed together should not come again together.
        let own = own.mul_f64(1.0 - JITTER * fastrand::f64());
        let pause = own.max(error.retry_after().unwrap_or_default());
        if error.is_limit() {
            self.0.account.hold_back(pause, &*self.0.clock);
            if let Some(shared) = &self.0.shared {
                shared.limited(pause, &*self.0.clock);
            }
        }
        pause
    }
}

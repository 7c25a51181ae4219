//! When to try again, and after what pause.

use std::rc::Rc;
use std::time::Duration;

use super::Client;
use super::submit::UPLOAD;
use crate::error::{Error, ErrorKind, Result};
use crate::random;
use crate::watch::{Phase, Watch};

const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// A pause is shorter by up to this share, at random.
const JITTER: f64 = 0.2;
/// A request that came too soon costs about an interval; repeated ones cost more.
const SLIP_SHARE: u32 = 4;
/// Nobody listens: that is known at once, and seldom changes.
const REFUSED_SHARE: u32 = 4;
/// "Captcha submitted too quickly".
const TOO_MANY_CAPTCHAS: u16 = 15;

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
            if !watch.repeats() {
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

    /// The pause after the nth failure in a row. A limit holds the whole account back, or its uploads alone.
    pub(super) fn pause_after(&self, error: &Error, failures: u32) -> Duration {
        let config = &self.0.config;
        let (account, clock) = (&self.0.account, &*self.0.clock);
        let asked = error.retry_after().unwrap_or_default();
        let asked = asked.min(config.longest_pause);
        if error.service_code() == Some(TOO_MANY_CAPTCHAS) && error.operation() == UPLOAD {
            return account.rate_limit().slow_uploads(clock).max(asked);
        }
        let first = if error.is_limit() {
            let first = config.retry_pause / SLIP_SHARE;
            account.rate_limit().pause_after_slip(first, clock)
        } else {
            let doubled = 1 << failures.saturating_sub(1).min(16);
            let pause = config
                .retry_pause
                .saturating_mul(doubled)
                .min(LONGEST_PAUSE);
            if error.kind() == ErrorKind::Connect {
                pause / REFUSED_SHARE
            } else {
                pause
            }
        };
        let own = first.min(config.longest_pause);
        // Clients that failed together should not come again together.
        let pause = own.mul_f64(1.0 - JITTER * random::share()).max(asked);
        if error.is_limit() {
            account.rate_limit().hold_back(pause, clock);
            if let Some(shared) = &self.0.shared {
                shared.limited(pause, clock);
            }
        }
        pause
    }
}

//! When to try again, and after what pause.

use std::rc::Rc;
use std::time::Duration;

use super::Client;
use super::actions::UPLOAD;
use crate::error::{Error, ErrorKind, Result};
use crate::events::{self, Level};
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
            watch.set_attempt(failures + 1);
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
                self.tell_failed("call_failed", None, &error);
                return Err(error);
            }
            self.tell_retry(&error, failures, pause);
            if error.is_limit() {
                watch.set_held_back(until);
            } else {
                watch.set_phase(Phase::Retrying);
            }
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

    /// Tells that a call, or a captcha of a batch, ended without success.
    pub(super) fn tell_failed(&self, name: &'static str, captcha_id: Option<i64>, error: &Error) {
        // How a captcha ended, or what the caller wanted, is no fault.
        let level = if error.is_interrupt() || error.kind() == ErrorKind::Unsolved {
            Level::Info
        } else {
            Level::Error
        };
        self.0.events.tell(level, name, || {
            let [action, kind, code, reason] = events::failure(error);
            let id = captcha_id.or(error.captcha_id());
            [action, ("captcha_id", id.into()), kind, code, reason]
        });
    }

    /// Tells that a request is repeated after a pause.
    pub(super) fn tell_retry(&self, error: &Error, failures: u32, pause: Duration) {
        self.0.events.tell(Level::Warning, "retry", || {
            let [action, kind, code, reason] = events::failure(error);
            let attempt = ("attempt", failures.saturating_add(1).into());
            [
                action,
                attempt,
                ("wait_ms", pause.into()),
                kind,
                code,
                reason,
            ]
        });
    }

    /// Tells that the service wants fewer requests of the account, or fewer uploads.
    fn tell_limit(&self, error: &Error, scope: &'static str, pause: Duration) {
        self.0.events.tell(Level::Warning, "limit_reached", || {
            [
                ("action", error.operation().into()),
                ("scope", scope.into()),
                ("service_code", error.service_code().map(i64::from).into()),
                ("http_status", error.http_status().map(i64::from).into()),
                ("wait_ms", pause.into()),
            ]
        });
    }

    /// The pause after the nth failure in a row. A limit holds the whole account back, or its uploads alone.
    pub(super) fn pause_after(&self, error: &Error, failures: u32) -> Duration {
        let config = &self.0.config;
        let (account, clock) = (&self.0.account, &*self.0.clock);
        let asked = error.retry_after().unwrap_or_default();
        let asked = asked.min(config.longest_pause);
        if error.service_code() == Some(TOO_MANY_CAPTCHAS) && error.operation() == UPLOAD {
            let pause = account.rate_limit().slow_uploads(clock).max(asked);
            self.tell_limit(error, "uploads", pause);
            return pause;
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
        // What the service asks for by Retry-After is meant for every request, whatever the status.
        if error.is_limit() || !asked.is_zero() {
            account.rate_limit().hold_back(pause, clock);
            if let Some(shared) = &self.0.shared {
                shared.limited(pause, clock);
            }
            self.tell_limit(error, "account", pause);
        }
        pause
    }
}

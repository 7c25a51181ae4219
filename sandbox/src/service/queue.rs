//! Which captcha a worker gets.

use std::time::Duration;

use super::captcha::{Assignment, Captcha, KINDS, Kind, Stage};
use super::request::{Request, is_on};
use super::state::State;

/// How long a worker may take, in seconds, per step of `moretimes`.
const WORKER_SECONDS: i64 = 30;
/// The longest a worker may take, in seconds; interactive captchas always get it.
const LONGEST_WORKER_SECONDS: i64 = 120;

/// What a worker asked for (the parameters of `usercaptchanew`).
pub(crate) struct Wish {
    kinds: Vec<Kind>,
    /// The interactive types wanted (`oldsource` of the upload); empty for all.
    variants: Vec<String>,
    /// Also captchas of the worker's own account.
    selfsolve: bool,
    /// Nothing but captchas of the worker's own account.
    selfonly: bool,
    /// The worker will confirm the receipt.
    withok: bool,
    moretimes: i64,
}

impl Wish {
    pub(crate) fn of(request: &Request<'_>) -> Self {
        let interactive = request.text("interactive").unwrap_or_default();
        let off = ["", "0", "no", "false"].contains(&interactive.to_ascii_lowercase().as_str());
        let variants = if off || is_on(&interactive) {
            Vec::new()
        } else {
            interactive.split(',').map(str::to_owned).collect()
        };
        let wanted = |kind: &Kind| match kind {
            // The only kind that comes unless it is refused.
            Kind::Text => request.text("text").is_none_or(|text| is_on(&text)),
            Kind::Interactive => !off,
            _ => request.flag(kind.name()),
        };
        Self {
            kinds: KINDS.into_iter().filter(wanted).collect(),
            variants,
            selfsolve: request.flag("selfsolve"),
            selfonly: request.flag("selfonly"),
            withok: request.flag("withok"),
            moretimes: request.number("moretimes").unwrap_or(0),
        }
    }

    fn admits(&self, captcha: &Captcha, worker: &str) -> bool {
        if !self.kinds.contains(&captcha.kind) || captcha.skipped_by.contains(worker) {
            return false;
        }
        let variant = captcha.option("oldsource").unwrap_or("");
        if captcha.kind == Kind::Interactive
            && !self.variants.is_empty()
            && !self.variants.iter().any(|wanted| wanted == variant)
        {
            return false;
        }
        if captcha.submitter == worker {
            self.selfsolve || self.selfonly || captcha.option_number("selfsolve") == 1
        } else {
            !self.selfonly
        }
    }

    fn limit(&self, kind: Kind) -> Duration {
        let seconds = if kind == Kind::Interactive {
            LONGEST_WORKER_SECONDS
        } else {
            WORKER_SECONDS.saturating_mul(self.moretimes.saturating_add(1))
        };
        let seconds = seconds.clamp(WORKER_SECONDS, LONGEST_WORKER_SECONDS);
        Duration::from_secs(seconds.unsigned_abs())
    }
}

/// Gives the worker the most urgent captcha that fits, and says which.
///
/// A worker who promised to confirm receipts gets the unconfirmed captcha again. Otherwise each
/// call hands out another one: a worker may hold several.
pub(crate) fn hand_out(state: &mut State, worker: &str, wish: &Wish, now: Duration) -> Option<i64> {
    if let Some(account) = state.accounts.get_mut(worker) {
        account.worked_at = Some(now);
    }
    let unconfirmed = state.captchas.values().find(|captcha| {
        captcha
            .assignment_of(worker)
            .is_some_and(|assignment| assignment.unconfirmed)
    });
    if let Some(captcha) = unconfirmed {
        return Some(captcha.id);
    }
    let captcha = state
        .captchas
        .values_mut()
        .filter(|captcha| matches!(captcha.stage, Stage::Waiting) && wish.admits(captcha, worker))
        // Of equal priorities the last of the reversed order wins: the oldest.
        .rev()
        .max_by_key(|captcha| captcha.option_number("prio"))?;
    captcha.stage = Stage::Assigned(Assignment {
        worker: worker.to_owned(),
        since: now,
        limit: wish.limit(captcha.kind),
        unconfirmed: wish.withok,
    });
    Some(captcha.id)
}

//! Which captcha a worker gets.

use std::time::Duration;

use super::account::Settings;
use super::captcha::{Assignment, Captcha, KINDS, Kind};
use super::events::{Event, Happening};
use super::request::{Request, is_on};
use super::state::State;

/// How long a worker may take, in seconds, per step of `moretimes`.
const WORKER_SECONDS: i64 = 30;
/// The longest a worker may take, in seconds; interactive captchas always get it.
const LONGEST_WORKER_SECONDS: i64 = 120;

/// What a worker requested (the parameters of `usercaptchanew`).
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the request"
)]
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
    /// Also answers to review.
    confirm: bool,
    moretimes: i64,
}

impl Wish {
    /// Reads the parameters; the account's settings are the defaults.
    pub(crate) fn of(request: &Request<'_>, settings: Settings) -> Self {
        let interactive = request.text("interactive").unwrap_or_default();
        let off = ["", "0", "no", "false"].contains(&interactive.to_ascii_lowercase().as_str());
        let variants = if off || is_on(&interactive) {
            Vec::new()
        } else {
            interactive.split(',').map(str::to_owned).collect()
        };
        let wanted = |kind: &Kind| match kind {
            // The only kind that a worker gets by default.
            Kind::Text => request.text("text").is_none_or(|text| is_on(&text)),
            Kind::Interactive => !off,
            _ => request.flag(kind.name()),
        };
        Self {
            kinds: KINDS.into_iter().filter(wanted).collect(),
            variants,
            selfsolve: switch(request, "selfsolve", settings.selfsolve),
            selfonly: switch(request, "selfonly", settings.selfonly),
            withok: request.flag("withok"),
            confirm: request.flag("confirm"),
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
        let review = captcha.is_free() == Some(true);
        // Nobody reviews an answer of his own.
        let answered = |event: &Event| event.what == Happening::Answered && event.worker == worker;
        if review && (!self.confirm || captcha.events.iter().any(answered)) {
            return false;
        }
        if captcha.submitter == worker {
            self.selfsolve
                || self.selfonly
                || captcha.only_submitter
                || captcha.option_number("selfsolve") == 1
        } else {
            !self.selfonly && !captcha.only_submitter
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

/// A switch of the request, or else of the account.
fn switch(request: &Request<'_>, name: &str, setting: bool) -> bool {
    request.text(name).map_or(setting, |value| is_on(&value))
}

/// Gives the worker the most urgent captcha that fits, and returns its id.
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
        .filter(|captcha| captcha.is_free().is_some() && wish.admits(captcha, worker))
        // Of equal priorities the last of the reversed order wins: the oldest.
        .rev()
        .max_by_key(|captcha| captcha.option_number("prio"))?;
    captcha.assign(Assignment {
        worker: worker.to_owned(),
        since: now,
        limit: wish.limit(captcha.kind),
        unconfirmed: wish.withok,
    });
    Some(captcha.id)
}

//! Which captcha a worker gets.

use std::cmp::Reverse;
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
    /// How many captchas the worker may hold at once, where the request says that (`speed`, `speedlevel`).
    at_once: Option<usize>,
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
            at_once: at_once(request),
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

/// With `speed=1` a worker may hold one captcha, and one more for each level.
fn at_once(request: &Request<'_>) -> Option<usize> {
    let level = request.number("speedlevel").unwrap_or(0).clamp(0, 5);
    let speedy = request.flag("speed");
    speedy.then(|| usize::try_from(level).unwrap_or(0) + 1)
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
    let unconfirmed = state.captchas.held_by(worker).find(|captcha| {
        captcha
            .assignment_of(worker)
            .is_some_and(|assignment| assignment.unconfirmed)
    });
    if let Some(captcha) = unconfirmed {
        return Some(captcha.id);
    }
    if wish
        .at_once
        .is_some_and(|most| state.captchas.held_by(worker).count() >= most)
    {
        return None;
    }
    let lists = wish
        .kinds
        .iter()
        .flat_map(|kind| [(*kind, false), (*kind, true)]);
    let first_of_each = lists.filter_map(|(kind, review)| {
        let mut free = state.captchas.free(kind, review);
        free.find(|captcha| wish.admits(captcha, worker))
    });
    let (id, kind) = first_of_each
        .min_by_key(|captcha| (Reverse(captcha.option_number("prio")), captcha.id))
        .map(|captcha| (captcha.id, captcha.kind))?;
    let assignment = Assignment {
        worker: worker.to_owned(),
        since: now,
        limit: wish.limit(kind),
        unconfirmed: wish.withok,
    };
    state
        .captchas
        .change(id, |captcha| captcha.assign(assignment))?;
    Some(id)
}

//! Changing a service while it runs.

use std::sync::Arc;
use std::time::Duration;

use super::captcha::{KINDS, Kind};
use super::refusal::Refusal;
use super::rules::Rule;
use super::shared::Shared;
use super::{account, statistics};
use crate::record::{Outcome, Recorded};
use crate::script::{Handler as _, Reply, Shared as Steps, Step};

/// The switches of a running [`Service`](super::Service), from [`Service::steering`](super::Service::steering). The
/// [control interface](crate::Control) has the same over HTTP.
#[derive(Debug, Clone)]
pub struct Steering {
    shared: Arc<Shared>,
    steps: Arc<Steps>,
}

/// A captcha, as its service sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its id.
    pub id: i64,
    /// Its kind, such as `mouse`.
    pub kind: &'static str,
    /// The SHA-256 of its first file, in hexadecimal digits.
    pub picture: String,
    /// How long it has waited for an answer.
    pub age: Duration,
    /// Whether a worker has it.
    pub in_work: bool,
}

/// Switches that the service reads at each request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switches {
    /// As [`ServiceConfig::pace`](super::ServiceConfig::pace).
    pub pace: Duration,
    /// As [`ServiceConfig::error_status`](super::ServiceConfig::error_status).
    pub error_status: u16,
    /// As [`ServiceConfig::errors_as_text`](super::ServiceConfig::errors_as_text).
    pub errors_as_text: bool,
    /// As [`ServiceConfig::json_type`](super::ServiceConfig::json_type).
    pub json_type: String,
    /// As [`ServiceConfig::merge_duplicates`](super::ServiceConfig::merge_duplicates).
    pub merge_duplicates: bool,
    /// As [`ServiceConfig::interactive_price`](super::ServiceConfig::interactive_price).
    pub interactive_price: i64,
}

impl Steering {
    pub(super) fn new(shared: Arc<Shared>, steps: Arc<Steps>) -> Self {
        Self { shared, steps }
    }

    /// Replaces the rules for answers without a worker; also those of
    /// [`ServiceConfig::auto_answer`](super::ServiceConfig::auto_answer). Captchas that were uploaded before keep theirs.
    ///
    /// # Errors
    ///
    /// The reason, when a rule names an unknown kind or a hash that is none.
    pub fn set_rules(&self, rules: Vec<Rule>) -> Result<(), String> {
        for rule in &rules {
            check(rule)?;
        }
        self.shared.state().robot.rules = rules;
        Ok(())
    }

    /// The rules for answers, the first that fits counts.
    pub fn rules(&self) -> Vec<Rule> {
        self.shared.state().robot.rules.clone()
    }

    /// Refuses requests, as [`Service::add_refusal`](super::Service::add_refusal).
    pub fn add_refusal(&self, refusal: Refusal) {
        self.shared.state().refusals.push(refusal);
    }

    /// The refusals that are left.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = self.shared.state().refusals.clone();
        refusals.retain(|refusal| refusal.times > 0);
        refusals
    }

    /// Ends all refusals.
    pub fn stop_refusing(&self) {
        self.shared.state().refusals.clear();
    }

    /// Has the next requests that a step fits meet it instead of the service: faults down to single bytes. A step
    /// [`Step::serve`] has the service answer, and then delays, drips or cuts its reply.
    pub fn add_faults(&self, steps: Vec<Step>) {
        for step in steps {
            self.steps.push(step);
        }
    }

    /// The faults that no request has met yet.
    pub fn faults(&self) -> Vec<Step> {
        self.steps.steps()
    }

    /// Forgets the faults that no request has met yet.
    pub fn stop_faults(&self) {
        self.steps.replace(Vec::new());
    }

    /// Sets a figure of the load, or the number of workers, for instance `queue` or `workermouse`, by its name in
    /// `servercheck.json`; `None` counts again.
    ///
    /// # Errors
    ///
    /// The reason, when there is no such figure.
    pub fn set_load(&self, name: &str, value: Option<i64>) -> Result<(), String> {
        if !self.load().iter().any(|(known, _)| known == name) {
            return Err(format!("{name:?} is no figure of servercheck.json"));
        }
        let mut state = self.shared.state();
        match value {
            Some(value) => state.load_by_hand.insert(name.to_owned(), value),
            None => state.load_by_hand.remove(name),
        };
        Ok(())
    }

    /// The figures of the load that are numbers.
    pub fn load(&self) -> Vec<(String, i64)> {
        let (state, now) = self.shared.state_now();
        let figures = statistics::figures(&state, now).into_iter();
        figures
            .filter_map(|(name, value)| Some((name, value.as_i64()?)))
            .collect()
    }

    /// Sets the credits of an account, which is made if there is none with this key. The difference is the service's
    /// own, so that the sum of all credits stays.
    ///
    /// # Errors
    ///
    /// The reason, when an account cannot have this key.
    pub fn set_credits(&self, key: &str, credits: i64) -> Result<(), String> {
        if !account::is_key(key) {
            return Err("an API key has 5 to 50 characters, a-z, A-Z and 0-9".to_owned());
        }
        let mut state = self.shared.state();
        state.open_account(key);
        let difference = credits.saturating_sub(state.credits(key));
        state.pay(key, difference);
        Ok(())
    }

    /// The user ids and credits of all accounts.
    pub fn accounts(&self) -> Vec<(i64, i64)> {
        let (state, _) = self.shared.state_now();
        let accounts = state.accounts.values();
        let mut list: Vec<(i64, i64)> = accounts
            .map(|account| (account.user_id, account.credits))
            .collect();
        list.sort_unstable();
        list
    }

    /// Advances the clock of all time limits. It never goes back.
    pub fn advance(&self, by: Duration) {
        self.shared.advance(by);
    }

    /// The time on that clock.
    pub fn now(&self) -> Duration {
        self.shared.now()
    }

    /// The captchas that wait for an answer, the one that ends first at the front.
    pub fn open_captchas(&self) -> Vec<Seen> {
        let (state, now) = self.shared.state_now();
        let open = state.captchas.open();
        open.map(|captcha| Seen {
            id: captcha.id,
            kind: captcha.kind.name(),
            picture: super::rules::hexadecimal(&captcha.fingerprint),
            age: now.saturating_sub(captcha.submitted_at),
            in_work: captcha.assignment().is_some(),
        })
        .collect()
    }

    /// Answers a captcha, as [`Service::answer`](super::Service::answer).
    pub fn answer(&self, id: i64, text: &str) -> bool {
        let (mut state, now) = self.shared.state_now();
        state.answer(id, text, now)
    }

    /// Ends a captcha as if nobody had answered it in time. False when it does not wait for an answer.
    pub fn give_up(&self, id: i64) -> bool {
        let (mut state, _) = self.shared.state_now();
        let is_open = state
            .captchas
            .get(id)
            .is_some_and(super::captcha::Captcha::is_open);
        state.give_up(id);
        is_open
    }

    /// The switches.
    pub fn switches(&self) -> Switches {
        let state = self.shared.state();
        Switches {
            pace: state.pace,
            error_status: state.wire.error_status,
            errors_as_text: state.wire.errors_as_text,
            json_type: state.wire.json_type.clone(),
            merge_duplicates: state.merge_duplicates,
            interactive_price: state.interactive_price,
        }
    }

    /// Sets the switches.
    ///
    /// # Errors
    ///
    /// The reason, when the HTTP status is none, the media type cannot be in a header, or the price is below zero.
    pub fn set_switches(&self, switches: Switches) -> Result<(), String> {
        if !(200..=599).contains(&switches.error_status) {
            return Err("the status of errors is between 200 and 599".to_owned());
        }
        if switches.json_type.chars().any(char::is_control) {
            return Err("a media type has no control characters".to_owned());
        }
        if switches.interactive_price < 0 {
            return Err("a price is 0 or more".to_owned());
        }
        let mut state = self.shared.state();
        state.pace = switches.pace;
        state.wire.error_status = switches.error_status;
        state.wire.errors_as_text = switches.errors_as_text;
        state.wire.json_type = switches.json_type;
        state.merge_duplicates = switches.merge_duplicates;
        state.interactive_price = switches.interactive_price;
        Ok(())
    }

    /// The requests that were kept, from this number on, and the number of the first of them.
    pub fn requests_since(&self, number: usize) -> (usize, Vec<Recorded>) {
        self.shared.requests_since(number)
    }

    /// How many captchas were accepted so far.
    pub fn uploads(&self) -> usize {
        self.shared.state().uploads()
    }

    /// Calls the service as a client would, without a socket. Neither faults nor the log see it.
    pub(crate) fn call(&self, request: &Recorded) -> (Reply, Outcome) {
        self.shared.answer(request, self.shared.now())
    }

    /// Makes an account, if there is none with this key.
    pub(crate) fn open_account(&self, key: &str) {
        self.shared.state().open_account(key);
    }
}

/// Whether a rule can mean something.
fn check(rule: &Rule) -> Result<(), String> {
    if let Some(kind) = &rule.kind
        && Kind::named(kind).is_none()
    {
        let names: Vec<&str> = KINDS.iter().map(|kind| kind.name()).collect();
        return Err(format!("{kind:?} is no kind: {}", names.join(", ")));
    }
    if let Some(picture) = &rule.picture
        && (picture.len() > 64 || !picture.bytes().all(|digit| digit.is_ascii_hexdigit()))
    {
        return Err("a picture is named by its SHA-256, at most 64 hexadecimal digits".to_owned());
    }
    Ok(())
}

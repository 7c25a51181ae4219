//! Everything the service knows: accounts, captchas, and the time.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::captcha::{Answer, Captcha, Stage};
use super::errors::{ErrorCode, LIMIT, MALFORMED_KEY, NO_KEY, UNKNOWN_KEY};

/// The id of the first captcha.
const FIRST_ID: i64 = 130_875_948;
/// What a worker earns for an answer, in credits.
pub(crate) const WORKER_PAY: i64 = 8;
/// How far below the pace a distance may fall: the receiver's own jitter.
const PACE_TOLERANCE: Duration = Duration::from_millis(5);
/// The longest API key, and the shortest.
const KEY_LENGTH: std::ops::RangeInclusive<usize> = 5..=50;

/// An account, which has one API key here.
#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) credits: i64,
    /// When its latest request arrived.
    latest_request: Option<Duration>,
    /// When it last asked for work.
    pub(crate) worked_at: Option<Duration>,
}

impl Account {
    fn new(credits: i64) -> Self {
        Self {
            credits,
            latest_request: None,
            worked_at: None,
        }
    }
}

/// Everything that changes.
pub(crate) struct State {
    pub(crate) accounts: BTreeMap<String, Account>,
    pub(crate) captchas: BTreeMap<i64, Captcha>,
    next_id: i64,
    pace: Duration,
    /// Credits of an account that opens itself with its first request, if that is allowed.
    open_with: Option<i64>,
    /// Each captcha is answered with this at once, if set.
    pub(crate) auto_answer: Option<String>,
    /// Seconds from the UNIX epoch to the service's time zero.
    epoch: i64,
}

impl State {
    pub(crate) fn new(
        accounts: Vec<(String, i64)>,
        pace: Duration,
        open_with: Option<i64>,
        auto_answer: Option<String>,
        now: Duration,
    ) -> Self {
        let today = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, seconds);
        Self {
            accounts: accounts
                .into_iter()
                .map(|(key, credits)| (key, Account::new(credits)))
                .collect(),
            captchas: BTreeMap::new(),
            next_id: FIRST_ID,
            pace,
            open_with,
            auto_answer,
            epoch: today.saturating_sub(seconds(now)),
        }
    }

    /// Checks the key of a request and the distance to its account's latest request.
    pub(crate) fn admit(&mut self, key: &str, arrival: Duration) -> Result<(), ErrorCode> {
        if key.is_empty() {
            return Err(NO_KEY);
        }
        if !is_key(key) {
            return Err(MALFORMED_KEY);
        }
        if let Some(credits) = self.open_with
            && !self.accounts.contains_key(key)
        {
            self.accounts.insert(key.to_owned(), Account::new(credits));
        }
        let account = self.accounts.get_mut(key).ok_or(UNKNOWN_KEY)?;
        // Requests may be judged in another order than they arrived in, hence the absolute distance.
        let too_soon = account.latest_request.is_some_and(|latest| {
            arrival.abs_diff(latest).saturating_add(PACE_TOLERANCE) < self.pace
        });
        account.latest_request = account.latest_request.max(Some(arrival));
        if too_soon { Err(LIMIT) } else { Ok(()) }
    }

    /// Lets time pass for every captcha and gives the credits of unsolved ones back.
    pub(crate) fn settle(&mut self, now: Duration) {
        for captcha in self.captchas.values_mut() {
            let refund = captcha.settle(now);
            if let Some(account) = self.accounts.get_mut(&captcha.submitter) {
                account.credits += refund;
            }
        }
    }

    /// Adds a captcha, whose id is set here, and takes its price from the submitter.
    pub(crate) fn submit(&mut self, mut captcha: Captcha) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        captcha.id = id;
        if let Some(account) = self.accounts.get_mut(&captcha.submitter) {
            account.credits -= captcha.price;
        }
        self.captchas.insert(id, captcha);
        id
    }

    /// Answers an open captcha; false when it is unknown or no longer open.
    pub(crate) fn answer(&mut self, id: i64, text: &str, now: Duration) -> bool {
        let Some(captcha) = self
            .captchas
            .get_mut(&id)
            .filter(|captcha| captcha.is_open())
        else {
            return false;
        };
        let assigned_at = match &captcha.stage {
            Stage::Assigned(assignment) => assignment.since,
            _ => captcha.submitted_at,
        };
        captcha.stage = Stage::Answered(Answer {
            text: text.to_owned(),
            at: now,
            assigned_at,
        });
        true
    }

    /// Ends an open captcha at its submitter's wish and gives the price back.
    pub(crate) fn abort(&mut self, id: i64) {
        let Some(captcha) = self
            .captchas
            .get_mut(&id)
            .filter(|captcha| captcha.is_open())
        else {
            return;
        };
        let refund = captcha.give_up();
        let submitter = captcha.submitter.clone();
        self.earn(&submitter, refund);
    }

    /// Adds credits to an account.
    pub(crate) fn earn(&mut self, key: &str, credits: i64) {
        if let Some(account) = self.accounts.get_mut(key) {
            account.credits += credits;
        }
    }

    /// The credits of an account, 0 for an unknown one.
    pub(crate) fn credits(&self, key: &str) -> i64 {
        self.accounts.get(key).map_or(0, |account| account.credits)
    }

    /// The number of captchas ever accepted.
    pub(crate) fn uploads(&self) -> usize {
        self.captchas.len()
    }

    /// A moment of the service's time as seconds since the UNIX epoch.
    pub(crate) fn date(&self, moment: Duration) -> i64 {
        self.epoch.saturating_add(seconds(moment))
    }
}

/// Whole seconds, as the service counts.
pub(crate) fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

/// Whether an account may have this key: 5 to 50 letters and digits.
pub(crate) fn is_key(key: &str) -> bool {
    KEY_LENGTH.contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

//! Everything the service knows: accounts, captchas, and the time.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::account::{Account, Coupon, is_key};
use super::captcha::{Captcha, Kind, Stage, Verdict};
use super::captchas::Captchas;
use super::config::ServiceConfig;
use super::errors::{ErrorCode, LIMIT, MALFORMED_KEY, NO_KEY, UNKNOWN_KEY};
use super::events::{Event, Happening};
use super::refusal::Refusal;
use super::rules::Robot;

/// The id of the first captcha.
const FIRST_ID: i64 = 130_875_948;
/// The number of the first account.
const FIRST_USER_ID: i64 = 100_001;
/// How much closer than the rate limit two requests may arrive: the jitter of the receiver.
const PACE_TOLERANCE: Duration = Duration::from_millis(5);

/// Everything that changes.
pub(crate) struct State {
    pub(crate) accounts: BTreeMap<String, Account>,
    pub(crate) captchas: Captchas,
    pub(crate) coupons: BTreeMap<String, Coupon>,
    /// Requests that the operator wants refused.
    pub(crate) refusals: Vec<Refusal>,
    /// The parameters that calls have read so far.
    pub(crate) read: BTreeMap<&'static str, BTreeSet<String>>,
    /// What the service itself holds: prices of pending captchas and its fees.
    pub(super) house: i64,
    /// The number of transfers.
    pub(super) transfers: i64,
    /// The number of codes, keys and passwords created.
    pub(super) tokens: u64,
    next_id: i64,
    next_user_id: i64,
    pub(crate) pace: Duration,
    /// Credits of an account that its first request creates, if that is allowed.
    open_with: Option<i64>,
    /// Answers without a worker.
    pub(crate) robot: Robot,
    /// Figures of the load that were set by hand, by their names in JSON.
    pub(crate) load_by_hand: BTreeMap<String, i64>,
    /// How replies look.
    pub(crate) wire: Wire,
    pub(crate) interactive_price: i64,
    /// The largest file of an upload, in bytes.
    pub(crate) largest_file: usize,
    /// Whether an upload is merged with an equal pending captcha (`nomd5`).
    pub(crate) merge_duplicates: bool,
    /// Whether new accounts may not transfer credits yet.
    pub(crate) new_account_rule: bool,
    /// Seconds from the UNIX epoch to the service's time zero.
    epoch: i64,
}

/// How replies look.
#[derive(Debug, Clone)]
pub(crate) struct Wire {
    /// The HTTP status of errors.
    pub(crate) error_status: u16,
    /// Whether errors are text even under `json=1`.
    pub(crate) errors_as_text: bool,
    /// The `Content-Type` of JSON.
    pub(crate) json_type: String,
}

impl State {
    /// A service with the accounts and rules of `config`, whose clock shows `now`.
    pub(crate) fn new(config: &ServiceConfig, now: Duration) -> Self {
        let today = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, seconds);
        let mut state = Self {
            accounts: BTreeMap::new(),
            captchas: Captchas::default(),
            coupons: BTreeMap::new(),
            refusals: config.refusals.clone(),
            read: BTreeMap::new(),
            house: 0,
            transfers: 0,
            tokens: 0,
            next_id: FIRST_ID,
            next_user_id: FIRST_USER_ID,
            pace: config.pace,
            open_with: config.open.then_some(config.open_credits),
            robot: Robot {
                rules: config.all_rules(),
                ..Robot::default()
            },
            load_by_hand: BTreeMap::new(),
            wire: Wire {
                error_status: config.error_status,
                errors_as_text: config.errors_as_text,
                json_type: config.json_type.clone(),
            },
            interactive_price: config.interactive_price,
            largest_file: config.largest_file,
            merge_duplicates: config.merge_duplicates,
            new_account_rule: config.new_account_rule,
            epoch: today.saturating_sub(seconds(now)),
        };
        for (key, credits) in &config.accounts {
            let user_id = state.new_user_id();
            let account = Account::new(user_id, *credits);
            state.accounts.insert(key.clone(), account);
        }
        state
    }

    /// A number that no account has yet.
    pub(crate) fn new_user_id(&mut self) -> i64 {
        let user_id = self.next_user_id;
        self.next_user_id += 1;
        user_id
    }

    /// Makes an account without credits, if there is none with this key.
    pub(crate) fn open_account(&mut self, key: &str) {
        if !self.accounts.contains_key(key) {
            let user_id = self.new_user_id();
            self.accounts
                .insert(key.to_owned(), Account::new(user_id, 0));
        }
    }

    /// Checks the key of a request and the rate limit of its account.
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
            self.open_account(key);
            // From the service's own credits, so that the sum of all credits does not change.
            self.pay(key, credits);
        }
        let account = self.accounts.get_mut(key).ok_or(UNKNOWN_KEY)?;
        // Requests may be handled in another order than they arrived in, so compare the absolute difference.
        let too_soon = account.latest_request.is_some_and(|latest| {
            arrival.abs_diff(latest).saturating_add(PACE_TOLERANCE) < self.pace
        });
        // A refused request does not count: a client that is a little too fast would never get through.
        if too_soon {
            return Err(LIMIT);
        }
        account.latest_request = account.latest_request.max(Some(arrival));
        Ok(())
    }

    /// Applies the time limits of every captcha and refunds unsolved ones.
    pub(crate) fn expire(&mut self, now: Duration) {
        self.act_in_time(now);
        for id in self.captchas.due(now) {
            let expire = |captcha: &mut Captcha| (captcha.submitter.clone(), captcha.expire(now));
            if let Some((submitter, refund)) = self.captchas.change(id, expire) {
                self.pay(&submitter, refund);
            }
        }
    }

    /// Adds a captcha, sets its id, and charges the submitter.
    pub(crate) fn submit(&mut self, mut captcha: Captcha) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        captcha.id = id;
        let queued = Event::new(Happening::Queued, captcha.submitted_at, "");
        captcha.events.push(queued);
        self.charge(&captcha.submitter, captcha.price);
        self.captchas.insert(captcha);
        id
    }

    /// The pending captcha of this account with the same kind and files, if there is one.
    pub(crate) fn duplicate(&self, key: &str, kind: Kind, files: &[Vec<u8>]) -> Option<i64> {
        self.captchas
            .pending_with(&fingerprint(files))
            .find(|captcha| {
                captcha.kind == kind && captcha.submitter == key && captcha.files == files
            })
            .map(|captcha| captcha.id)
    }

    /// How many captchas this account submitted in the time before `now`.
    pub(crate) fn submitted_within(&self, key: &str, window: Duration, now: Duration) -> usize {
        self.captchas
            .values()
            .rev()
            .take_while(|captcha| now.saturating_sub(captcha.submitted_at) < window)
            .filter(|captcha| captcha.submitter == key)
            .count()
    }

    /// Gives up a pending captcha and refunds what is not used.
    pub(crate) fn give_up(&mut self, id: i64) {
        let end = |captcha: &mut Captcha| {
            let refund = if captcha.is_open() { captcha.end() } else { 0 };
            (captcha.submitter.clone(), refund)
        };
        if let Some((submitter, refund)) = self.captchas.change(id, end) {
            self.pay(&submitter, refund);
        }
    }

    /// The number of an account, if the key has one.
    pub(crate) fn user_id(&self, key: &str) -> Option<i64> {
        self.accounts.get(key).map(|account| account.user_id)
    }

    /// The key of an account, if the number has one.
    pub(crate) fn key_of(&self, user_id: i64) -> Option<&str> {
        self.accounts
            .iter()
            .find(|(_, account)| account.user_id == user_id)
            .map(|(key, _)| key.as_str())
    }

    /// The captchas that cost something: pending or answered, but not those that the submitter did not want.
    pub(crate) fn charged(&self) -> Vec<i64> {
        let captchas = self.captchas.values();
        let costs = captchas.filter(|captcha| {
            !matches!(captcha.stage, Stage::Unsolved) && captcha.verdict != Some(Verdict::Unused)
        });
        costs.map(|captcha| captcha.id).collect()
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

/// The SHA-256 of the first file.
pub(crate) fn fingerprint(files: &[Vec<u8>]) -> [u8; 32] {
    let first = files.first().map_or(&[][..], Vec::as_slice);
    let digest = ring::digest::digest(&ring::digest::SHA256, first);
    let mut bytes = [0; 32];
    bytes.copy_from_slice(digest.as_ref());
    bytes
}

/// Whole seconds, as the service counts.
pub(crate) fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

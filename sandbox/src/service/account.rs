//! An account: its credits, its settings, its age.

use std::time::Duration;

/// The longest API key, and the shortest.
const KEY_LENGTH: std::ops::RangeInclusive<usize> = 5..=50;
/// How old an account must be before it may transfer credits (error 0031).
const GROWN_UP_AFTER: Duration = Duration::from_secs(24 * 60 * 60);

/// An account, which has one API key here.
#[derive(Debug, Default)]
pub(crate) struct Account {
    /// The user id.
    pub(crate) user_id: i64,
    pub(crate) credits: i64,
    /// When its latest request arrived.
    pub(crate) latest_request: Option<Duration>,
    /// When it last requested a job.
    pub(crate) worked_at: Option<Duration>,
    /// When it was created; `None` for accounts that exist from the start.
    pub(crate) signed_up_at: Option<Duration>,
    /// The user id of the account that referred it.
    pub(crate) referrer: Option<i64>,
    /// Whether its owner forbids transfers.
    pub(crate) transfers_denied: bool,
    pub(crate) settings: Settings,
    pub(crate) limits: Limits,
}

/// The settings of `userconfig`.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Settings {
    /// The account also gets its own captchas as jobs.
    pub(crate) selfsolve: bool,
    /// The account only gets its own captchas as jobs.
    pub(crate) selfonly: bool,
    /// Nobody else gets the account's captchas.
    pub(crate) selfsend: bool,
}

/// How many captchas the account wants to submit at most; 0 for no limit.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) per_hour: i64,
    pub(crate) per_minute: i64,
}

impl Account {
    /// An account that exists from the start.
    pub(crate) fn new(user_id: i64, credits: i64) -> Self {
        Self {
            user_id,
            credits,
            ..Self::default()
        }
    }

    /// Whether it was created less than 24 hours ago.
    pub(crate) fn is_new(&self, now: Duration) -> bool {
        self.signed_up_at
            .is_some_and(|moment| now.saturating_sub(moment) < GROWN_UP_AFTER)
    }
}

/// Whether an account may have this key: 5 to 50 letters and digits.
pub(crate) fn is_key(key: &str) -> bool {
    KEY_LENGTH.contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Credits for anybody who knows the code.
#[derive(Debug)]
pub(crate) struct Coupon {
    pub(crate) credits: i64,
    pub(crate) used: bool,
}

//! The guard over what a client spends: the settings `max_credits` and `min_balance`.
//!
//! What is spent is counted from the upload on. It is given back if the upload was certainly not accepted, and when the
//! service says that nobody solved the captcha. The balance is the last one that the service told, less what was
//! uploaded since. All numbers are atomic: a fork leaves no lock behind.

use std::rc::Rc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use super::Client;
use super::actions::UPLOAD;
use crate::config::Config;
use crate::error::{Error, ErrorKind, Result};
use crate::events::{Events, Level};
use crate::options::Options;
use crate::reply;
use crate::table::price::price;
use crate::watch::Watch;

/// A reading of the balance this young is not repeated before an upload is refused.
const FRESH: Duration = Duration::from_secs(60);
/// The balance is not known yet.
const UNKNOWN: i64 = i64::MIN;

/// What a client has spent and may spend; a limit of 0 is none.
#[derive(Debug)]
pub(super) struct Spending {
    most: i64,
    least_balance: i64,
    spent: AtomicI64,
    balance: AtomicI64,
    /// When the balance was read, in milliseconds of the client's clock.
    read_at: AtomicI64,
    is_low: AtomicBool,
}

impl Spending {
    pub(super) fn new(config: &Config) -> Self {
        Self {
            most: config.max_credits.into(),
            least_balance: config.min_balance.into(),
            spent: AtomicI64::new(0),
            balance: AtomicI64::new(UNKNOWN),
            read_at: AtomicI64::new(0),
            is_low: AtomicBool::new(false),
        }
    }

    /// Counts a captcha, if it is within `max_credits`.
    fn spend(&self, price: i64) -> Result<()> {
        let within = |spent: i64| {
            let sum = spent.saturating_add(price);
            (self.most == 0 || sum <= self.most).then_some(sum)
        };
        let counted = self
            .spent
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, within);
        counted.map(drop).map_err(|spent| {
            refused(&format!(
                "the captcha costs {price} credits and {spent} are spent, but max_credits is {}",
                self.most
            ))
        })
    }

    /// Takes a captcha's price from the balance, if it is known to be enough.
    fn take(&self, price: i64) -> bool {
        let least = self.least_balance;
        let enough = |balance: i64| {
            let rest = balance.saturating_sub(price);
            (balance != UNKNOWN && rest >= least).then_some(rest)
        };
        let taken = self
            .balance
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, enough);
        taken.is_ok()
    }

    /// Gives back what was not spent after all.
    fn give_back(&self, price: i64) {
        self.spent.fetch_sub(price, Ordering::Relaxed);
    }

    /// Gives back to the balance.
    fn put_back(&self, price: i64) {
        let known = |balance: i64| (balance != UNKNOWN).then(|| balance.saturating_add(price));
        // Unknown, it stays so.
        let _ = self
            .balance
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, known);
    }

    fn is_fresh(&self, now: Duration) -> bool {
        let read_at = Duration::from_millis(self.read_at.load(Ordering::Relaxed).unsigned_abs());
        self.balance.load(Ordering::Relaxed) != UNKNOWN && now.saturating_sub(read_at) < FRESH
    }

    /// Tells once that the balance is below the threshold.
    fn tell_low(&self, is_low: bool, events: &Events) {
        if !self.is_low.swap(is_low, Ordering::Relaxed) && is_low {
            events.tell(Level::Warning, "balance_low", || {
                [
                    ("balance", self.balance.load(Ordering::Relaxed).into()),
                    ("min_balance", self.least_balance.into()),
                ]
            });
        }
    }
}

impl Client {
    /// Counts a captcha that is about to be uploaded and gives its price, or refuses it.
    pub(super) fn reserve(&self, options: &Options, watch: &Rc<Watch>) -> Result<i64> {
        let spending = &self.0.spending;
        let price = price(options);
        spending.spend(price)?;
        self.take_from_balance(price, watch)
            .map(|()| price)
            .map_err(|error| {
                spending.give_back(price);
                error.with_nothing_sent()
            })
    }

    /// The captcha was certainly not accepted.
    pub(super) fn release(&self, price: i64) {
        self.0.spending.give_back(price);
        self.0.spending.put_back(price);
    }

    /// Nobody solved the captcha: the service does not charge it, or gives the credits back later.
    pub(super) fn refund(&self, captcha_id: i64) {
        self.0
            .spending
            .give_back(self.0.recent.take_spent(captcha_id));
    }

    /// Notes the balance that a reading told.
    pub(super) fn note_balance(&self, credits: i64) {
        let spending = &self.0.spending;
        if spending.least_balance == 0 {
            return;
        }
        let now = i64::try_from(self.0.clock.now().as_millis()).unwrap_or(i64::MAX);
        spending.read_at.store(now, Ordering::Relaxed);
        spending.balance.store(credits, Ordering::Relaxed);
        spending.tell_low(credits < spending.least_balance, &self.0.events);
    }

    /// Notes the balance that came along with a poll. It may not know of uploads on their way, so it only lowers what
    /// is known.
    pub(super) fn note_balance_of_poll(&self, credits: i64) {
        let known = self.0.spending.balance.load(Ordering::Relaxed);
        if known == UNKNOWN || credits < known {
            self.note_balance(credits);
        }
    }

    /// The balance is asked for only if it is not known, or if an old reading would refuse the captcha.
    fn take_from_balance(&self, price: i64, watch: &Rc<Watch>) -> Result<()> {
        let spending = &self.0.spending;
        if spending.least_balance == 0 || spending.take(price) {
            return Ok(());
        }
        if !spending.is_fresh(watch.now()) {
            let (none, call) = (Options::new(), watch.call_options());
            let credits = self.ask("usercaptchaguthaben", &none, call, |reply, _| {
                reply::balance(reply)
            })?;
            self.note_balance(credits);
            if spending.take(price) {
                return Ok(());
            }
        }
        spending.tell_low(true, &self.0.events);
        Err(refused(&format!(
            "the captcha costs {price} credits and the balance is {}, but min_balance is {}",
            spending.balance.load(Ordering::Relaxed),
            spending.least_balance
        )))
    }
}

fn refused(why: &str) -> Error {
    let message = format!("not sent: {why}");
    Error::new(ErrorKind::SpendingLimit, UPLOAD, message).with_nothing_sent()
}

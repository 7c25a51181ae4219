//! Credits: every one that leaves a purse goes into another.
//!
//! The purses are the accounts, the unused coupons and the house, which holds the prices of captchas
//! and pays the workers. Their sum never changes.

use std::time::Duration;

use super::account::Coupon;
use super::errors::{ACCOUNT_TOO_NEW, ErrorCode, NO_INPUT, NOT_ENOUGH_CREDITS};
use super::state::State;

/// What a worker earns for an answer, in credits.
pub(crate) const WORKER_PAY: i64 = 8;
/// What a worker earns for the review of an answer, in credits.
pub(crate) const REVIEWER_PAY: i64 = 4;
/// The least that can be given away, in credits.
const SMALLEST_GIFT: i64 = 1000;

impl State {
    /// The credits of an account, 0 for an unknown one.
    pub(crate) fn credits(&self, key: &str) -> i64 {
        self.accounts.get(key).map_or(0, |account| account.credits)
    }

    /// Takes credits from an account into the house. A worker's account may fall below zero.
    pub(crate) fn charge(&mut self, key: &str, credits: i64) {
        self.pay(key, credits.saturating_neg());
    }

    /// Gives credits of the house to an account.
    pub(crate) fn pay(&mut self, key: &str, credits: i64) {
        if let Some(account) = self.accounts.get_mut(key) {
            account.credits = account.credits.saturating_add(credits);
            self.house = self.house.saturating_sub(credits);
        }
    }

    /// All credits of all purses.
    pub(crate) fn total_credits(&self) -> i64 {
        let accounts = self.accounts.values().map(|account| account.credits);
        let coupons = self
            .coupons
            .values()
            .filter(|coupon| !coupon.used)
            .map(|coupon| coupon.credits);
        accounts
            .chain(coupons)
            .fold(self.house, i64::saturating_add)
    }

    /// Checks that an account may transfer this many credits.
    pub(crate) fn check_gift(
        &self,
        key: &str,
        credits: Option<i64>,
        now: Duration,
    ) -> Result<i64, ErrorCode> {
        let credits = credits
            .filter(|credits| *credits >= SMALLEST_GIFT)
            .ok_or(NO_INPUT)?;
        let is_new = self
            .accounts
            .get(key)
            .is_some_and(|account| account.is_new(now));
        if is_new && self.new_account_rule {
            return Err(ACCOUNT_TOO_NEW);
        }
        if self.credits(key) < credits {
            return Err(NOT_ENOUGH_CREDITS);
        }
        Ok(credits)
    }

    /// Moves credits between two accounts; returns the number of the transfer.
    pub(crate) fn transfer(&mut self, from: &str, to: &str, credits: i64) -> i64 {
        self.charge(from, credits);
        self.pay(to, credits);
        self.transfers += 1;
        self.transfers
    }

    /// Turns credits of an account into a coupon; returns its code.
    pub(crate) fn make_coupon(&mut self, key: &str, credits: i64) -> String {
        self.charge(key, credits);
        self.house = self.house.saturating_sub(credits);
        let code = self.token();
        let coupon = Coupon {
            credits,
            used: false,
        };
        self.coupons.insert(code.clone(), coupon);
        code
    }

    /// Gives the credits of an unused coupon to an account.
    pub(crate) fn redeem(&mut self, code: &str, key: &str) {
        let Some(coupon) = self.coupons.get_mut(code).filter(|coupon| !coupon.used) else {
            return;
        };
        coupon.used = true;
        let credits = coupon.credits;
        self.house = self.house.saturating_add(credits);
        self.pay(key, credits);
    }

    /// A text of 16 letters and digits that was not given out before, beginning with a letter.
    ///
    /// It looks random, but is the same at each start, so that tests are reproducible.
    pub(crate) fn token(&mut self) -> String {
        const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        loop {
            self.tokens = self.tokens.wrapping_add(1);
            let mut token = String::from("S");
            for half in 0..3_u64 {
                let mut bits = scatter(self.tokens.wrapping_mul(3).wrapping_add(half));
                for _ in 0..5 {
                    let position = usize::try_from(bits % 32).unwrap_or(0);
                    token.push(char::from(SIGNS[position]));
                    bits /= 32;
                }
            }
            if !self.coupons.contains_key(&token) && !self.accounts.contains_key(&token) {
                return token;
            }
        }
    }
}

/// Spreads a number over all bits (the last steps of the `SplitMix64` generator).
fn scatter(number: u64) -> u64 {
    let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

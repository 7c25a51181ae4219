//! The account: settings, referrals, and what moves credits.

use super::Client;
use crate::account::{Coupon, NewAccount, Setting, Settings, Transfer};
use crate::error::{Error, ErrorKind, Result};
use crate::options::Options;
use crate::reply::{self, Reply};

/// What a new account is paid with (parameter `code`).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Funding {
    /// Credits of your own, at least 40000.
    Credits(i64),
    /// A coupon's code.
    Coupon(String),
}

/// Digits are credits, anything else is a coupon's code.
impl From<&str> for Funding {
    fn from(code: &str) -> Self {
        match code.parse() {
            Ok(credits) => Self::Credits(credits),
            Err(_) => Self::Coupon(code.into()),
        }
    }
}

const LEAST_CREDITS: i64 = 40_000;

impl Client {
    /// The account's settings (action `userconfig`).
    pub fn settings(&self) -> Result<Settings> {
        let call = self.call_options();
        self.ask("userconfig", &Options::new(), call, reply::settings)
    }

    /// Turns one of the account's switches on or off (actions `userconfigselfsolve`, `userconfigselfonly` and
    /// `userconfigselfsend`).
    pub fn set_setting(&self, setting: Setting, on: bool) -> Result<()> {
        let call = self.call_options();
        let options = Options::new().with(setting.name(), on)?;
        self.ask(setting.action(), &options, call, |reply, _| {
            reply::accepted(reply)
        })
    }

    /// The users that you referred (action `userconfigref`): the reply with its table of rows.
    pub fn referrals(&self) -> Result<Reply> {
        let call = self.call_options();
        self.ask_rows("userconfigref", &Options::new(), call, reply::referrals)
    }

    /// Hands `credits` (at least 1000) to the user with this id (action `usertransfer`).
    ///
    /// `transferart=2` among the [parameters](crate::CallOptions::parameters) takes credits of the bonus program too. The call
    /// is never repeated once it may have taken effect: after an error that is not retryable, look at the balance.
    pub fn transfer(&self, credits: i64, user_id: i64) -> Result<Transfer> {
        let call = self.call_options();
        let kind = call.parameters.int("transferart").unwrap_or(1);
        let options = Options::new()
            .with("guthaben", credits)?
            .with("userid", user_id)?
            .with("transferart", kind)?;
        self.ask("usertransfer", &options, call, reply::transfer)
    }

    /// Makes a coupon of `credits` (at least 1000; action `usergutscheincreate`). Never repeated once it may have taken
    /// effect.
    pub fn create_coupon(&self, credits: i64) -> Result<Coupon> {
        let call = self.call_options();
        let options = Options::new().with("guthaben", credits)?;
        self.ask("usergutscheincreate", &options, call, reply::coupon)
    }

    /// Makes an account, paid with credits or a coupon (action `anmelden2_create`). `referrer` is the user id that the
    /// new user is referred by. Never repeated once it may have taken effect.
    pub fn create_account(&self, funding: &Funding, referrer: Option<i64>) -> Result<NewAccount> {
        let call = self.call_options();
        let code = match funding {
            Funding::Credits(credits) if *credits < LEAST_CREDITS => {
                return Err(Error::new(
                    ErrorKind::OptionRange,
                    "anmelden2_create",
                    format!("an account takes at least {LEAST_CREDITS} credits, not {credits}"),
                ));
            }
            Funding::Credits(credits) => credits.to_string(),
            Funding::Coupon(code) if code.is_empty() => {
                return Err(Error::new(
                    ErrorKind::OptionRange,
                    "anmelden2_create",
                    "the coupon's code is empty",
                ));
            }
            Funding::Coupon(code) => code.clone(),
        };
        let mut options = Options::new().with("code", code.as_str())?;
        if let Some(user_id) = referrer {
            options.set("ref", user_id.to_string().as_str())?;
        }
        self.ask("anmelden2_create", &options, call, reply::new_account)
    }
}

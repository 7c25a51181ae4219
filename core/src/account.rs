//! The account: its settings, transfers, coupons and new accounts.

use std::fmt;

use crate::error::{Error, ErrorKind, Result};
use crate::reply::Reply;

/// A setting of the account (actions `userconfigselfsolve`, `userconfigselfonly`, `userconfigselfsend`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Setting {
    /// `selfsolve`: you also get your own captchas as jobs.
    SelfSolve,
    /// `selfonly`: you only get your own captchas as jobs.
    SelfOnly,
    /// `selfsend`: nobody but you gets your captchas.
    SelfSend,
}

impl Setting {
    /// Every setting.
    pub const ALL: [Self; 3] = [Self::SelfSolve, Self::SelfOnly, Self::SelfSend];

    /// The service's name, as in the action and its parameter.
    pub fn name(self) -> &'static str {
        match self {
            Self::SelfSolve => "selfsolve",
            Self::SelfOnly => "selfonly",
            Self::SelfSend => "selfsend",
        }
    }

    /// The setting with this name.
    pub fn from_name(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|setting| setting.name() == name);
        found.ok_or_else(|| {
            let message = format!("no setting is called {name:?}: selfsolve, selfonly or selfsend");
            Error::new(ErrorKind::InvalidArgument, "userconfig", message)
        })
    }

    pub(crate) fn action(self) -> &'static str {
        match self {
            Self::SelfSolve => "userconfigselfsolve",
            Self::SelfOnly => "userconfigselfonly",
            Self::SelfSend => "userconfigselfsend",
        }
    }
}

/// The account's settings (action `userconfig`). Those that the service does not send are `None`.
#[derive(Debug, Clone)]
pub struct Settings(pub(crate) Reply);

impl Settings {
    /// The account's user id.
    pub fn user_id(&self) -> Option<i64> {
        self.0.int("id")
    }

    /// The credits left.
    pub fn credits(&self) -> Option<i64> {
        self.0.int("credits")
    }

    /// Whether a setting is on.
    pub fn is_on(&self, setting: Setting) -> Option<bool> {
        self.0.flag(setting.name())
    }

    /// The whole reply.
    pub fn reply(&self) -> &Reply {
        &self.0
    }
}

/// A completed transfer of credits (action `usertransfer`).
#[derive(Debug, Clone)]
pub struct Transfer {
    pub(crate) id: Option<i64>,
    pub(crate) reply: Reply,
}

impl Transfer {
    /// The transfer's number (`transferid`).
    pub fn id(&self) -> Option<i64> {
        self.id
    }

    /// The whole reply.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}

/// A coupon (action `usergutscheincreate`). `Debug` hides its code, which is worth its credits.
#[derive(Clone)]
pub struct Coupon {
    pub(crate) code: String,
    pub(crate) reply: Reply,
}

impl Coupon {
    /// The code that redeems it.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The whole reply.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}

impl fmt::Debug for Coupon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Coupon").finish_non_exhaustive()
    }
}

/// A new account (action `anmelden2_create`). `Debug` hides its password.
#[derive(Clone)]
pub struct NewAccount {
    pub(crate) user: String,
    pub(crate) password: String,
    pub(crate) reply: Reply,
}

impl NewAccount {
    /// The user's name.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The user's password.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// The whole reply.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}

impl fmt::Debug for NewAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewAccount")
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

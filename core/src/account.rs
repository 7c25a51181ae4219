//! The account: its settings, and what becomes of its credits.

use std::fmt;

use crate::error::{Error, ErrorKind, Result};
use crate::reply::Reply;

/// A switch of the account (actions `userconfigselfsolve`, `userconfigselfonly`, `userconfigselfsend`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Setting {
    /// `selfsolve`: your own captchas are also handed out to yourself.
    SelfSolve,
    /// `selfonly`: only your own captchas are handed out to yourself.
    SelfOnly,
    /// `selfsend`: your captchas are handed out to nobody but yourself.
    SelfSend,
}

impl Setting {
    /// Every switch.
    pub const ALL: [Self; 3] = [Self::SelfSolve, Self::SelfOnly, Self::SelfSend];

    /// The service's name, as in the action and its parameter.
    pub fn name(self) -> &'static str {
        match self {
            Self::SelfSolve => "selfsolve",
            Self::SelfOnly => "selfonly",
            Self::SelfSend => "selfsend",
        }
    }

    /// The switch of this name.
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

/// The account's settings (action `userconfig`). What the service leaves out is None.
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

    /// Whether a switch is on.
    pub fn is_on(&self, setting: Setting) -> Option<bool> {
        self.0.flag(setting.name())
    }

    /// Everything that was sent.
    pub fn reply(&self) -> &Reply {
        &self.0
    }
}

/// A transfer of credits that took place (action `usertransfer`).
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

    /// Everything that was sent.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}

/// A coupon (action `usergutscheincreate`). Its code is worth its credits: it shows in no `Debug` output.
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

    /// Everything that was sent.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}

impl fmt::Debug for Coupon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Coupon").finish_non_exhaustive()
    }
}

/// A new account (action `anmelden2_create`). Its password shows in no `Debug` output.
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

    /// Everything that was sent.
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

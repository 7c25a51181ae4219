//! A client for the [9kw.eu](https://www.9kw.eu) captcha service: people answer captchas that a program submits.
//!
//! ```no_run
//! use ninekw::{Captcha, Client, Config, Verdict};
//!
//! # fn main() -> ninekw::Result<()> {
//! let client = Client::new(Config::new("YOURAPIKEY")?)?;
//! let captcha = Captcha::image("captcha.png").min_len(4);
//! let answer = client.solve(&captcha)?;
//! println!("{}", answer.text());
//! client.feedback(answer.id(), Verdict::Correct)?;
//! # Ok(())
//! # }
//! ```
//!
//! It keeps three promises: it never loses a paid answer and never pays twice; it stays within the service's limits
//! with the least possible delay; every language on top of this crate behaves the same.
//!
//! - [`Client`] has one method per action, and [`Client::call`] for any action of the [`table`].
//! - [`Captcha`] has a constructor for each kind and a method for each parameter; [`Options`] carry parameters by name.
//!   They are checked before anything is sent.
//! - [`Error`] says what happened and what to do; an error text never comes out as an answer.
//! - [`Client::with_options`] gives calls a deadline, a [`CancelToken`] and a progress callback.

#![forbid(unsafe_code)]

mod account;
mod accounts;
mod answer;
mod callback;
mod cancel;
mod captcha;
mod client;
mod clock;
mod config;
mod encode;
mod error;
mod events;
mod file;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
mod history;
mod job;
mod journal;
mod limiter;
mod media;
mod nearest;
mod options;
mod per_process;
mod polling;
mod random;
mod rate_limit;
mod reply;
mod secret;
pub mod table;
mod transport;
pub mod unstable;
mod watch;

pub use account::{Coupon, NewAccount, Setting, Settings, Transfer};
pub use answer::{Answer, Kind, Point, State};
pub use cancel::CancelToken;
pub use captcha::{Captcha, Content};
pub use client::{
    AddOptions, Answerer, Batch, Client, Decision, Diagnosis, Done, Feeder, Finding, Funding,
    HistoryPages, JobOutcome, SolveMany, Verdict, WorkEnd, WorkTally,
};
pub use config::{Abandon, Config, DEFAULT_URL, Share, TlsRoots};
pub use error::{Class, Error, ErrorKind, Result, Status, statuses};
pub use events::{Event, Field, Level, Listener, log_to_stderr, set_listener, set_listener_level};
pub use file::CaptchaFile;
pub use history::{History, HistoryDetail, HistoryKind};
pub use job::{Job, JobVerdict, Rules, Solution};
pub use limiter::{Acquire, Limiter, LimiterError, Permit, Priority};
pub use options::{Options, Value};
pub use polling::Polling;
pub use reply::{Reply, Row, ServerStatus, Table};
pub use table::Widget;
pub use watch::{CallOptions, Interrupt, Phase, Progress};

use std::sync::{Mutex, MutexGuard};

/// The version of this crate.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Locks, ignoring poison: the values are replaced whole.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

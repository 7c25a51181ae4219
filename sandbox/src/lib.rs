//! A copy of the 9kw.eu captcha service for your own machine.
//!
//! Two servers in one library, both on loopback only:
//!
//! - [`Service`] behaves like the service: accounts with credits, a queue of captchas, submitters and
//!   workers, time limits, error codes, in text and in JSON. A [`Refusal`] makes it answer with any
//!   error code.
//! - [`Script`] answers the requests it gets with prepared bytes, delays and faults.
//!
//! Both keep a log of [`Recorded`] requests, so that a test can assert what was sent.
//!
//! This crate intentionally shares no code with the client library, so that a mistake in one of them
//! does not hide in the other.
#![forbid(unsafe_code)]

pub mod control;
mod desk;
mod nearest;
mod parameters;
mod record;
pub mod script;
pub mod service;

pub use control::{Control, ControlConfig};
pub use nearest::nearest;
pub use record::{Field, Outcome, Recorded};
pub use script::{
    Act, Certificate, Cut, Drip, FormatError, Point, Reply, Script, ScriptConfig, Step, Tls,
};
pub use service::{
    Call, Clock, Language, Refusal, Rule, Seen, Service, ServiceConfig, Steering, Switches, Then,
    calls, check_action, codes,
};

/// Runs the README's snippets as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

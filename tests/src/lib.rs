//! One set of cases for all languages.
//!
//! `cases/*.json` describe behaviour: settings, what the server does, the calls, their results and the expected
//! requests. `vectors/*.json` are replies of the service with their meaning. Each language has a driver under
//! `drivers/`, and [`run`] takes it through all of them over real sockets.

#![forbid(unsafe_code)]

mod case;
mod compare;
mod driver;
mod expand;
mod fixtures;
pub mod line;
mod names;
mod runner;
mod silent_port;
pub mod simulation;

pub use case::{Case, load};
pub use fixtures::KEY;
pub use names::{Names, names_of};
pub use runner::{Report, run, run_with_socket};
pub use silent_port::SilentPort;

/// An error for people to read.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

//! Replacements for the network, the clock and learned solve times, for tests and simulations. Any release may change
//! them. Use them with [`Client::with_parts`](crate::Client::with_parts) and
//! [`Client::with_clock`](crate::Client::with_clock).

pub use crate::clock::{Clock, ManualClock, SystemClock};
pub use crate::transport::{
    Body, Exchange, Failure, MemoryTransport, Request, Response, Scripted, Stage, Transport,
};

use crate::client::Client;
use crate::polling::SolveTime;

/// Sets the solve times of the client's account instead of learning them: two log-normal distributions, each by median
/// in seconds and sigma, and the share of the stubborn one.
pub fn know_solve_times(client: &Client, usual: (f64, f64), stubborn: (f64, f64), share: f64) {
    client.know(SolveTime::mixture(usual, stubborn, share));
}

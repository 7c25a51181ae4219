//! What tests and simulations put in the place of the network, of time and of learning. Any release may change it.
//!
//! [`Client::with_parts`](crate::Client::with_parts) and [`Client::with_clock`](crate::Client::with_clock) take it.

pub use crate::clock::{Clock, ManualClock, SystemClock};
pub use crate::transport::{
    Body, Exchange, Failure, MemoryTransport, Request, Response, Scripted, Stage, Transport,
};

use crate::client::Client;
use crate::polling::SolveTime;

/// Tells the client's account how long people take, in place of learning it: log-normally distributed times by their
/// median in seconds and sigma, of which a share is stubborn.
pub fn know_solve_times(client: &Client, usual: (f64, f64), stubborn: (f64, f64), share: f64) {
    client.know(SolveTime::mixture(usual, stubborn, share));
}

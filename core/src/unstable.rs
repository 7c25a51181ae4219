//! Replacements for the network, the clock and learned solve times, and a look at the wire, for tests and simulations;
//! a check without an upload, and state for bindings. Any release may change them. Use them with
//! [`Client::with_parts`](crate::Client::with_parts) and [`Client::with_clock`](crate::Client::with_clock).

pub use crate::clock::{Clock, ManualClock, SystemClock};
pub use crate::per_process::PerProcess;
pub use crate::transport::{
    Body, Exchange, Failure, MemoryTransport, Request, Response, Scripted, Stage, Transport,
    Witness,
};

use crate::client::Client;
use crate::config::Config;
use crate::error::Result;
use crate::options::Options;
use crate::polling::SolveTime;

/// Sets the solve times of the client's account instead of learning them: two log-normal distributions, each by median
/// in seconds and sigma, and the share of the stubborn one.
pub fn know_solve_times(client: &Client, usual: (f64, f64), stubborn: (f64, f64), share: f64) {
    client.know(SolveTime::mixture(usual, stubborn, share));
}

/// A client over HTTP each of whose exchanges is shown to a witness, without the key.
pub fn recorded(config: Config, witness: Witness) -> Result<Client> {
    Client::recorded(config, witness)
}

/// Finds what is wrong with a captcha, its files included, and sends nothing: for programs that must know it of all
/// their captchas before they pay for the first.
pub fn check_upload(client: &Client, captcha: &(impl AsRef<Options> + ?Sized)) -> Result<()> {
    client.check_upload(captcha.as_ref())
}

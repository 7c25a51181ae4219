//! Names are resolved once a minute, not for each request, and the call can be cancelled meanwhile.

use std::collections::HashMap;
use std::net::{SocketAddr, ToSocketAddrs};
use std::sync::Mutex;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::current::{current, interrupted};
use crate::clock::SLICE;
use crate::lock;
use crate::transport::exchange::Stage;

const FRESH: Duration = Duration::from_secs(60);
/// How old an address may be that is used when the name server fails.
const USABLE: Duration = Duration::from_secs(3600);

/// A resolver with a cache.
#[derive(Debug)]
pub(super) struct CachingResolver {
    timeout: Duration,
    known: Mutex<HashMap<String, (Instant, Vec<SocketAddr>)>>,
}

impl CachingResolver {
    pub(super) fn new(timeout: Duration) -> Self {
        Self {
            timeout,
            known: Mutex::default(),
        }
    }

    fn known(&self, name: &str, age: Duration) -> Option<Vec<SocketAddr>> {
        let known = lock(&self.known);
        let (at, addresses) = known.get(name)?;
        (at.elapsed() <= age).then(|| addresses.clone())
    }

    /// Resolves on a separate thread, because the system's call has no timeout and cannot be cancelled. The thread ends
    /// when that call returns, even if nobody waits for it any more.
    fn look_up(&self, name: &str) -> Result<Vec<SocketAddr>, Error> {
        let state = current()?;
        state.exchange.set_stage(Stage::Resolve);
        let (sender, receiver) = sync_channel(1);
        let wanted = name.to_owned();
        std::thread::Builder::new()
            .name("ninekw-dns".into())
            .spawn(move || {
                let found = wanted.to_socket_addrs().map(Iterator::collect::<Vec<_>>);
                // The receiver is gone if the call was cancelled.
                let _ = sender.send(found);
            })?;
        let until = Instant::now() + self.timeout;
        loop {
            match receiver.recv_timeout(SLICE) {
                Ok(Ok(addresses)) if !addresses.is_empty() => {
                    lock(&self.known).insert(name.to_owned(), (Instant::now(), addresses.clone()));
                    return Ok(addresses);
                }
                Ok(_) | Err(RecvTimeoutError::Disconnected) => return Err(Error::HostNotFound),
                Err(RecvTimeoutError::Timeout) => {
                    state.exchange.tick().map_err(interrupted)?;
                    if Instant::now() >= until {
                        return Err(Error::HostNotFound);
                    }
                }
            }
        }
    }
}

impl Resolver for CachingResolver {
    fn resolve(&self, uri: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let name = uri
            .scheme()
            .zip(uri.authority())
            .and_then(|(scheme, authority)| DefaultResolver::host_and_port(scheme, authority))
            .ok_or(Error::HostNotFound)?;
        let addresses = match name.parse() {
            Ok(literal) => vec![literal],
            Err(_) => match self.known(&name, FRESH) {
                Some(addresses) => addresses,
                None => self.look_up(&name).or_else(|error| {
                    let interrupted = current()?.exchange.interrupt().is_some();
                    self.known(&name, USABLE)
                        .filter(|_| !interrupted)
                        .ok_or(error)
                })?,
            },
        };
        let mut result = self.empty();
        for address in addresses.into_iter().take(16) {
            result.push(address);
        }
        Ok(result)
    }
}

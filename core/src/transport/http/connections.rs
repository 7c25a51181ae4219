//! Connections and TLS sessions belong to the account: all its clients with equal settings share them.
//!
//! Kept connections are closed with the last client that can use them. TLS sessions stay, so that a program that makes
//! a client for each call needs only one full handshake.

use std::fmt;
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use ureq::Agent;
use ureq::config::Config as UreqConfig;
use ureq::unversioned::transport::{
    ConnectProxyConnector, ConnectionDetails, Connector, RustlsConnector, Transport,
};

use super::gate::Gate;
use super::resolver::CachingResolver;
use super::socks::SocksConnector;
use super::tcp::{Dialer, TcpConnector};
use crate::lock;

/// The most settings that are remembered for one account.
const MOST: usize = 8;

/// The certificate authorities that TLS trusts, for comparing two clients.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Roots {
    System,
    Bundled,
    /// Those in this PEM text.
    Pem(Vec<u8>),
}

/// What two clients must have in common to share connections.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) roots: Roots,
    /// The proxy with its password.
    pub(super) proxy: Option<String>,
    pub(super) user_agent: String,
    pub(super) connect_timeout: Duration,
}

/// An account's connections and TLS sessions in one process.
#[derive(Default)]
pub(crate) struct Connections(Mutex<Known>);

#[derive(Default)]
struct Known {
    agents: Vec<(Key, Weak<Agent>)>,
    sessions: Vec<(Roots, SharedTls)>,
}

impl fmt::Debug for Connections {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connections").finish_non_exhaustive()
    }
}

impl Connections {
    /// The agent of all clients with these settings.
    pub(super) fn agent(&self, key: &Key, settings: &UreqConfig) -> Arc<Agent> {
        let mut known = lock(&self.0);
        let mut agents = known.agents.iter();
        let same = agents.find_map(|(other, agent)| (other == key).then(|| agent.upgrade()));
        if let Some(agent) = same.flatten() {
            return agent;
        }
        let tls = known.sessions(&key.roots);
        let agent = Arc::new(new_agent(settings, key.connect_timeout, tls));
        known.agents.retain(|(_, agent)| agent.strong_count() > 0);
        known.agents.push((key.clone(), Arc::downgrade(&agent)));
        agent
    }
}

impl Known {
    fn sessions(&mut self, roots: &Roots) -> SharedTls {
        if let Some((_, tls)) = self.sessions.iter().find(|(known, _)| known == roots) {
            return tls.clone();
        }
        if self.sessions.len() == MOST {
            self.sessions.remove(0);
        }
        let tls = SharedTls::default();
        self.sessions.push((roots.clone(), tls.clone()));
        tls
    }
}

fn new_agent(settings: &UreqConfig, connect_timeout: Duration, tls: SharedTls) -> Agent {
    let dialer = Dialer::new(connect_timeout);
    let connector =
        ().chain(SocksConnector(dialer.clone()))
            .chain(ConnectProxyConnector::default())
            .chain(TcpConnector(dialer))
            .chain(tls)
            .chain(Gate);
    let resolver = CachingResolver::new(connect_timeout);
    Agent::with_parts(settings.clone(), connector, resolver)
}

/// A TLS connector whose sessions several agents resume. Its first connection fixes the certificate authorities, so
/// there is one for each [`Roots`].
#[derive(Clone, Default)]
struct SharedTls(Arc<RustlsConnector>);

impl fmt::Debug for SharedTls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedTls")
    }
}

impl<In: Transport> Connector<In> for SharedTls {
    type Out = <RustlsConnector as Connector<In>>::Out;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        self.0.connect(details, chained)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(roots: Roots) -> Key {
        Key {
            roots,
            proxy: None,
            user_agent: "test".into(),
            connect_timeout: Duration::from_secs(1),
        }
    }

    #[test]
    fn equal_settings_share_while_a_client_lives_and_sessions_outlive_it() {
        let (connections, settings) = (Connections::default(), UreqConfig::default());
        let first = connections.agent(&key(Roots::System), &settings);
        let second = connections.agent(&key(Roots::System), &settings);
        assert!(Arc::ptr_eq(&first, &second));
        let other = connections.agent(&key(Roots::Pem(b"x".to_vec())), &settings);
        assert!(!Arc::ptr_eq(&first, &other));
        drop((first, second));
        let before = lock(&connections.0).sessions(&Roots::System);
        let again = connections.agent(&key(Roots::System), &settings);
        assert_eq!(Arc::strong_count(&again), 1);
        let after = lock(&connections.0).sessions(&Roots::System);
        assert!(Arc::ptr_eq(&before.0, &after.0));
    }
}

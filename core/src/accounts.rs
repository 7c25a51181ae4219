//! The accounts that this process knows, and what all clients of one share.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use crate::lock;
use crate::per_process::PerProcess;
use crate::polling::Learning;
use crate::rate_limit::RateLimiter;
use crate::secret::ApiKey;
use crate::transport::Connections;

/// What is known of an account outlives its clients: programs that make a client for each call are to keep the
/// interval, too. After this time nothing of it matters any more.
const MEMORY: Duration = Duration::from_secs(600);
/// Accounts without clients are looked through when there are more than this.
const ENOUGH: usize = 64;

/// What every client of an account has in common. A child of a fork begins anew.
#[derive(Debug)]
pub(crate) struct Account(PerProcess<Owned>);

#[derive(Debug, Default)]
struct Owned {
    rate_limit: RateLimiter,
    learning: Learning,
    connections: Connections,
}

/// Not a hash map: it holds its memory by a pointer into the middle, which leak checkers call "possibly lost".
type Accounts = Mutex<BTreeMap<(String, ApiKey), (Arc<Account>, Instant)>>;

impl Account {
    /// Who may send the next request.
    pub(crate) fn rate_limit(&self) -> &RateLimiter {
        &self.owned().rate_limit
    }

    /// How long people take.
    pub(crate) fn learning(&self) -> &Learning {
        &self.owned().learning
    }

    /// Kept connections and TLS sessions.
    pub(crate) fn connections(&self) -> &Connections {
        &self.owned().connections
    }

    fn owned(&self) -> &Owned {
        self.0.get(Owned::default)
    }

    /// The one account of this base URL and key.
    pub(crate) fn of(base_url: &str, key: &ApiKey) -> Arc<Self> {
        static ACCOUNTS: OnceLock<PerProcess<Accounts>> = OnceLock::new();
        let accounts = ACCOUNTS.get_or_init(|| PerProcess::new(Accounts::default()));
        let mut accounts = lock(accounts.get(Accounts::default));
        let now = Instant::now();
        if accounts.len() > ENOUGH {
            accounts.retain(|_, (account, made)| {
                Arc::strong_count(account) > 1 || now.duration_since(*made) < MEMORY
            });
        }
        let name = (base_url.to_owned(), key.clone());
        let (account, made) = accounts
            .entry(name)
            .or_insert_with(|| (Arc::new(Self(PerProcess::new(Owned::default()))), now));
        *made = now;
        Arc::clone(account)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ManualClock;

    #[test]
    fn a_base_url_and_a_key_are_one_account() {
        let key = ApiKey::new("testkey").unwrap();
        let other = ApiKey::new("otherkey").unwrap();
        let first = Account::of("same", &key);
        assert!(Arc::ptr_eq(&first, &Account::of("same", &key)));
        assert!(!Arc::ptr_eq(&first, &Account::of("same", &other)));
        assert!(!Arc::ptr_eq(&first, &Account::of("elsewhere", &key)));
    }

    #[test]
    fn an_account_outlives_its_clients() {
        let key = ApiKey::new("testkey").unwrap();
        let pause = Duration::from_secs(7);
        let clock = ManualClock::default();
        Account::of("outlives", &key)
            .rate_limit()
            .hold_back(pause, &clock);
        let again = Account::of("outlives", &key);
        assert_eq!(again.rate_limit().held_back_until(), pause);
    }
}

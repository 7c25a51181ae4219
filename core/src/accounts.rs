//! The accounts that this process knows, and what all clients of one share.

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

/// An account, and when a client of it was last made.
struct Known {
    base_url: String,
    key: ApiKey,
    account: Arc<Account>,
    made: Instant,
}

/// In the order of their names. (What a hash map holds is called "possibly lost" by leak checkers, for it points into
/// the middle of its memory; an ordered map is 5 kB of code.)
type Accounts = Mutex<Vec<Known>>;

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
            accounts.retain(|known| {
                Arc::strong_count(&known.account) > 1 || now.duration_since(known.made) < MEMORY
            });
        }
        let place = accounts
            .binary_search_by(|known| (known.base_url.as_str(), &known.key).cmp(&(base_url, key)));
        let at = place.unwrap_or_else(|at| {
            let known = Known {
                base_url: base_url.to_owned(),
                key: key.clone(),
                account: Arc::new(Self(PerProcess::new(Owned::default()))),
                made: now,
            };
            accounts.insert(at, known);
            at
        });
        accounts[at].made = now;
        Arc::clone(&accounts[at].account)
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

//! The accounts that this process knows.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use super::Account;
use crate::lock;
use crate::per_process::PerProcess;
use crate::secret::ApiKey;

/// What is known of an account outlives its clients: programs that make a client for each call are to keep the
/// interval, too. After this time nothing of it matters any more.
const MEMORY: Duration = Duration::from_secs(600);
/// Accounts without clients are looked through when there are more than this.
const ENOUGH: usize = 64;

type Accounts = Mutex<BTreeMap<(String, ApiKey), (Arc<Account>, Instant)>>;

impl Account {
    /// The one budget of this base URL and key.
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
            .or_insert_with(|| (Arc::new(Self(PerProcess::new(Arc::default()))), now));
        *made = now;
        Arc::clone(account)
    }
}

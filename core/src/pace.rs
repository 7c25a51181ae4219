//! One request budget an account: the service wants at least 250 ms between any two requests.
//!
//! A request takes its turn when its connection stands and its bytes are ready, and holds it until the last of them
//! has left; the next turn is counted from there. Uploads go before polls, polls before the rest. Of the polls, whoever
//! makes them, the one goes whose answer has by all that is known been lying ready for longest; otherwise the first to
//! ask is the first to go.
//!
//! There is no thread for this: the oldest of those that wait watches the clock for all. When the turn comes it chooses
//! who goes, and whoever was chosen takes over.

mod machine;
mod queue;
mod shared;

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, Weak};
use std::time::Duration;

use crate::clock::Clock;
use crate::lock;
use crate::per_process::PerProcess;
use crate::schedule::Learning;
use crate::secret::ApiKey;

pub(crate) use self::queue::Claim;
pub(crate) use self::shared::{Fault, Shared};

use self::machine::Held;
use self::queue::Queue;
use self::shared::Attempt;

/// No wait is longer than this without a look at the cancel token.
pub(crate) const SLICE: Duration = Duration::from_millis(50);

/// The service measures the 250 ms on its own clock, where a request that was late on its way makes the gap to the next
/// one shorter. How late it was shows in its reply: it took that much longer than the quickest one. At most this much
/// is made up for.
const MOST_LATENESS: Duration = Duration::from_millis(100);
/// At least this much is made up for, unless all replies take the same time.
const LEAST_LATENESS: Duration = Duration::from_millis(1);
/// The quickest reply is known after this many.
const ENOUGH: u32 = 4;
/// The quickest reply is forgotten slowly, because the way to the service may change.
const FORGETTING: u32 = 64;

/// What a request is for; smaller goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Priority {
    /// It submits a captcha.
    Upload,
    /// It asks for an answer, or works on a captcha of somebody else.
    Poll,
    /// It can wait: feedback, the balance, the account.
    Other,
}

/// Who asks for a turn.
pub(crate) struct Asking<'a> {
    pub(crate) priority: Priority,
    pub(crate) claim: Claim,
    pub(crate) interval: Duration,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) shared: Option<&'a Shared>,
    /// Waits for its turn.
    pub(crate) patient: bool,
}

/// Why there was no turn.
#[derive(Debug)]
pub(crate) enum NoTurn<E> {
    /// The tick said so.
    Stopped(E),
    /// It would have had to be waited for.
    NotNow,
    /// The limiter said so.
    Cancelled,
    /// A budget beyond the process failed.
    Failed(Fault),
}

/// The budget of one account, shared by every client of the process that uses it.
#[derive(Debug)]
pub(crate) struct Account(PerProcess<Arc<Budget>>);

#[derive(Debug, Default)]
struct Budget {
    state: Mutex<State>,
    changed: Condvar,
    learning: Learning,
}

#[derive(Debug, Default)]
struct State {
    queue: Queue,
    taken: bool,
    last: Option<Duration>,
    not_before: Duration,
    replies: u32,
    quickest: Duration,
    /// By how much replies have lately been slower than the quickest.
    unsteady: Duration,
}

impl State {
    /// When the next request may leave.
    fn earliest(&self, interval: Duration) -> Duration {
        // Without an interval there is no lateness to make up for.
        let last = self.last.filter(|_| !interval.is_zero());
        let after_last = last.map(|last| last.saturating_add(interval));
        self.not_before.max(after_last.unwrap_or_default())
    }

    /// For how long this one has to watch the clock for all; none if another does, and is not late with it.
    fn time_to_turn(&self, ticket: u64, now: Duration) -> Option<Duration> {
        if self.taken || self.queue.chosen().is_some_and(|chosen| chosen != ticket) {
            return None;
        }
        let wait = self.earliest(self.queue.interval()).saturating_sub(now);
        (wait.is_zero() || self.queue.leader() == Some(ticket)).then_some(wait)
    }

    /// How late a request was whose reply took `time`. While there is little to compare with, all of it counts.
    fn lateness(&mut self, time: Duration) -> Duration {
        let known = self.replies >= ENOUGH;
        let beyond = time.saturating_sub(self.quickest);
        if self.replies == 0 || beyond.is_zero() {
            self.quickest = time;
        } else {
            self.quickest += beyond / FORGETTING;
        }
        if self.replies > 0 {
            self.unsteady = beyond.max(self.unsteady.saturating_sub(self.unsteady / FORGETTING));
        }
        self.replies = self.replies.saturating_add(1);
        // On an unsteady way even the quickest request may have spent part of its time on the way there.
        let least = self.unsteady.min(LEAST_LATENESS);
        let late = if known { beyond + least } else { time };
        late.min(MOST_LATENESS)
    }
}

type Accounts = Mutex<BTreeMap<(String, ApiKey), Weak<Account>>>;

impl Account {
    /// The one budget of this base URL and key.
    pub(crate) fn of(base_url: &str, key: &ApiKey) -> Arc<Self> {
        static ACCOUNTS: OnceLock<PerProcess<Accounts>> = OnceLock::new();
        let accounts = ACCOUNTS.get_or_init(|| PerProcess::new(Accounts::default()));
        let mut accounts = lock(accounts.get(Accounts::default));
        let name = (base_url.to_owned(), key.clone());
        if let Some(account) = accounts.get(&name).and_then(Weak::upgrade) {
            return account;
        }
        accounts.retain(|_, account| account.strong_count() > 0);
        let account = Arc::new(Self(PerProcess::new(Arc::default())));
        accounts.insert(name, Arc::downgrade(&account));
        account
    }

    fn budget(&self) -> &Arc<Budget> {
        self.0.get(Arc::default)
    }

    /// What the account's clients have learnt together. A child of a fork begins anew.
    pub(crate) fn learning(&self) -> &Learning {
        &self.budget().learning
    }

    /// Waits for a turn. `tick` is called at least every 50 ms and ends the wait by an error.
    pub(crate) fn take_turn<E>(
        &self,
        asking: &Asking<'_>,
        mut tick: impl FnMut() -> Result<(), E>,
    ) -> Result<Turn, NoTurn<E>> {
        let clock = asking.clock;
        let budget = self.budget();
        let ticket = budget.queue_up(asking);
        let (mut blocked, mut ask_at) = (None, Duration::ZERO);
        loop {
            let mut state = budget.state();
            if let Some(mut wait) = state.time_to_turn(ticket.number, clock.now()) {
                if wait.is_zero() {
                    state.queue.times.refresh(&budget.learning);
                    if state.queue.choose(clock.now()) != Some(ticket.number) {
                        budget.pass_on(state);
                        continue;
                    }
                    // For oneself alone there may be longer to wait.
                    let earliest = state.earliest(asking.interval).max(ask_at);
                    wait = earliest.saturating_sub(clock.now());
                }
                if wait.is_zero() {
                    state.queue.give_up(ticket.number);
                    state.taken = true;
                    drop(state);
                    let mut turn = Turn {
                        budget: Arc::clone(budget),
                        sent: None,
                        held: None,
                    };
                    let Some(shared) = asking.shared else {
                        return Ok(turn);
                    };
                    // Between two questions the turn is free for whoever comes first by then.
                    let attempt =
                        shared.attempt(asking.priority, asking.interval, clock, &mut blocked);
                    match attempt.map_err(NoTurn::Failed)? {
                        Attempt::Go(held) => {
                            turn.held = held;
                            return Ok(turn);
                        }
                        Attempt::Look(pause) => wait = pause,
                        Attempt::Ask(pause) => {
                            wait = pause;
                            ask_at = clock.now().saturating_add(pause);
                        }
                        Attempt::Cancel => return Err(NoTurn::Cancelled),
                    }
                } else {
                    drop(state);
                }
                tick().map_err(NoTurn::Stopped)?;
                if !asking.patient {
                    return Err(NoTurn::NotNow);
                }
                clock.sleep(wait.min(SLICE));
            } else if asking.patient {
                // Woken when the turn passes on; the time-out only serves the tick.
                drop(budget.changed.wait_timeout(state, SLICE));
                tick().map_err(NoTurn::Stopped)?;
            } else {
                return Err(NoTurn::NotNow);
            }
        }
    }

    /// Until when the service wants no requests.
    pub(crate) fn held_back_until(&self) -> Duration {
        self.budget().state().not_before
    }

    /// When a request that nobody else is before could leave.
    pub(crate) fn next_turn(&self, interval: Duration) -> Duration {
        self.budget().state().earliest(interval)
    }

    /// Keeps all requests of the account back for `pause` from now.
    pub(crate) fn hold_back(&self, pause: Duration, clock: &dyn Clock) {
        let mut state = self.budget().state();
        state.not_before = state.not_before.max(clock.now().saturating_add(pause));
    }
}

impl Budget {
    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Wakes those who wait, if there are any: waking nobody is a system call too.
    fn pass_on(&self, state: MutexGuard<'_, State>) {
        let somebody = !state.queue.is_empty();
        drop(state);
        if somebody {
            self.changed.notify_all();
        }
    }

    fn queue_up(self: &Arc<Self>, asking: &Asking<'_>) -> Ticket {
        let mut state = self.state();
        let queue = &mut state.queue;
        let number = queue.join(asking.priority, asking.interval, asking.claim);
        Ticket {
            budget: Arc::clone(self),
            number,
        }
    }
}

/// A place in the queue, left when dropped.
struct Ticket {
    budget: Arc<Budget>,
    number: u64,
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut state = self.budget.state();
        state.queue.leave(self.number);
        self.budget.pass_on(state);
    }
}

/// The right to send one request now. Dropped without [`Turn::sent`], it costs nobody any time.
#[derive(Debug)]
pub(crate) struct Turn {
    budget: Arc<Budget>,
    sent: Option<Duration>,
    /// The machine's turn, where that is asked for.
    held: Option<Held>,
}

impl Turn {
    /// Whether nothing has been sent with it yet.
    pub(crate) fn is_unused(&self) -> bool {
        self.sent.is_none()
    }

    /// The request's last byte has left at `now`: the next in the queue may count from here.
    pub(crate) fn sent(&mut self, now: Duration) {
        if self.is_unused() {
            self.sent = Some(now);
            if let Some(held) = &mut self.held {
                held.sent(now);
            }
            self.release();
        }
    }

    /// The reply began at `now`.
    pub(crate) fn answered(&mut self, now: Duration) {
        let Some(sent) = self.sent else { return };
        let mut state = self.budget.state();
        let late = state.lateness(now.saturating_sub(sent));
        if state.last == Some(sent) {
            state.last = Some(sent + late);
        }
        drop(state);
        if let Some(held) = &self.held {
            held.late(sent, late);
        }
    }

    fn release(&self) {
        let mut state = self.budget.state();
        state.taken = false;
        state.last = self.sent.or(state.last);
        self.budget.pass_on(state);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // A turn that was used was passed on when its request had left.
        if self.is_unused() {
            self.held = None;
            self.release();
        }
    }
}

#[cfg(test)]
mod tests;

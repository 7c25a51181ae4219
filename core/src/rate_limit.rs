//! One request budget per account: the service wants at least 250 ms between any two requests.
//!
//! A request takes its turn when its connection stands and its bytes are ready. The next turn is counted from the
//! moment at which the last of them has left; but a request that is still on its way when the interval is over holds up
//! nobody. Uploads go before polls, polls before the rest. Among polls, the one whose answer has probably been ready
//! for longest goes first; otherwise the order is first in, first out.
//!
//! There is no thread for this: the oldest of those that wait watches the clock for all. When the turn comes it chooses
//! who goes, and whoever was chosen takes over.

mod fault;
mod limits;
mod machine;
mod queue;
mod shared;

use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use crate::clock::{Clock, SLICE};
use crate::limiter::Priority;
use crate::lock;

pub(crate) use self::fault::Fault;
pub(crate) use self::queue::Rank;
pub(crate) use self::shared::Shared;

use self::limits::{Slips, Uploads};
use self::machine::Held;
use self::queue::Queue;
use self::shared::Attempt;

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

/// Who asks for a turn.
pub(crate) struct Asking<'a> {
    pub(crate) priority: Priority,
    pub(crate) rank: Rank,
    pub(crate) interval: Duration,
    /// The least time between two uploads.
    pub(crate) upload_interval: Duration,
    /// No pause that others tell of is longer.
    pub(crate) longest_pause: Duration,
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
#[derive(Debug, Default)]
pub(crate) struct RateLimiter(Arc<Budget>);

#[derive(Debug, Default)]
struct Budget {
    state: Mutex<State>,
    changed: Condvar,
}

/// A request that has its turn and has not left yet.
#[derive(Debug, Clone, Copy)]
struct Holder {
    number: u64,
    since: Duration,
}

#[derive(Debug, Default)]
struct State {
    queue: Queue,
    holder: Option<Holder>,
    /// How many turns there have been.
    turns: u64,
    last: Option<Duration>,
    not_before: Duration,
    slips: Slips,
    uploads: Uploads,
    replies: u32,
    quickest: Duration,
    /// By how much replies have lately been slower than the quickest.
    unsteady: Duration,
}

impl State {
    /// Puts right what lies ahead of a clock that went back. A clock of the caller's may: accounts outlive their
    /// clients.
    fn settle(&mut self, now: Duration, longest_pause: Duration) {
        self.last = self
            .last
            .map(|last| last.min(now.saturating_add(MOST_LATENESS)));
        self.not_before = self.not_before.min(now.saturating_add(longest_pause));
        self.uploads.settle(now);
    }

    /// When the next request may leave. One that has its turn may have left at once.
    fn earliest(&self, interval: Duration) -> Duration {
        // Without an interval there is no lateness to make up for.
        let last = self.last.max(self.holder.map(|holder| holder.since));
        let last = last.filter(|_| !interval.is_zero());
        let after_last = last.map(|last| last.saturating_add(interval));
        self.not_before.max(after_last.unwrap_or_default())
    }

    /// How long the holder of the turn is still waited for; `None` if there is none.
    fn time_to_release(&self, now: Duration) -> Option<Duration> {
        let over = self.holder?.since.saturating_add(self.queue.interval());
        let left = over.saturating_sub(now);
        (!left.is_zero()).then_some(left)
    }

    fn choose(&mut self, now: Duration) -> Option<u64> {
        let uploads = &self.uploads;
        self.queue
            .choose(now, |interval| uploads.next(interval, now) <= now)
    }

    /// How long this waiter sleeps as the leader; none if another one leads, and is not late with it.
    fn time_to_turn(&self, ticket: u64, now: Duration) -> Option<Duration> {
        if self.queue.chosen().is_some_and(|chosen| chosen != ticket) {
            return None;
        }
        let mut at = self.earliest(self.queue.interval());
        if let Some(interval) = self.queue.upload_interval_of_all() {
            at = at.max(self.uploads.next(interval, now));
        }
        let wait = at.saturating_sub(now);
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

impl RateLimiter {
    /// Waits for a turn. `tick` is called at least every 50 ms and ends the wait by an error.
    pub(crate) fn take_turn<E>(
        &self,
        asking: &Asking<'_>,
        mut tick: impl FnMut() -> Result<(), E>,
    ) -> Result<Turn, NoTurn<E>> {
        let (clock, budget) = (asking.clock, &self.0);
        let ticket = budget.queue_up(asking);
        let (mut blocked, mut ask_at) = (None, Duration::ZERO);
        loop {
            let mut state = budget.state();
            let now = clock.now();
            let held = state.time_to_release(now);
            let leads = state.time_to_turn(ticket.number, now);
            if let Some(mut wait) = leads.filter(|_| held.is_none()) {
                if wait.is_zero() {
                    if state.choose(now) != Some(ticket.number) {
                        budget.pass_on(state);
                        continue;
                    }
                    // For oneself alone there may be longer to wait.
                    let earliest = state.earliest(asking.interval).max(ask_at);
                    wait = earliest.saturating_sub(now);
                }
                if wait.is_zero() {
                    state.queue.give_up(ticket.number);
                    let mut turn = Turn::take(budget, state, asking, now);
                    let Some(shared) = asking.shared else {
                        return Ok(turn);
                    };
                    // Between two attempts the turn is free for the next in the queue.
                    let attempt = shared.attempt(asking, &mut blocked);
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
                // Woken when the turn passes on; the timeout serves the tick, and a holder that does not let go.
                drop((budget.changed).wait_timeout(state, held.unwrap_or(SLICE).min(SLICE)));
                tick().map_err(NoTurn::Stopped)?;
            } else {
                return Err(NoTurn::NotNow);
            }
        }
    }

    /// Until when the service wants no requests.
    pub(crate) fn held_back_until(&self) -> Duration {
        self.0.state().not_before
    }

    /// When a request that nobody else is before could leave.
    pub(crate) fn next_turn(&self, interval: Duration) -> Duration {
        self.0.state().earliest(interval)
    }

    /// When the next upload may leave, as far as uploads alone are concerned.
    pub(crate) fn next_upload(&self, interval: Duration, now: Duration) -> Duration {
        self.0.state().uploads.next(interval, now)
    }

    /// Keeps all requests of the account back for `pause` from now.
    pub(crate) fn hold_back(&self, pause: Duration, clock: &dyn Clock) {
        let mut state = self.0.state();
        state.not_before = state.not_before.max(clock.now().saturating_add(pause));
    }

    /// The pause after another request that came too soon: `first`, and longer for each one that follows soon.
    pub(crate) fn pause_after_slip(&self, first: Duration, clock: &dyn Clock) -> Duration {
        let mut state = self.0.state();
        let (now, held_until) = (clock.now(), state.not_before);
        state.slips.pause(first, now, held_until)
    }

    /// The service wants fewer uploads: until when there is none, and for a while they come more slowly.
    pub(crate) fn slow_uploads(&self, clock: &dyn Clock) -> Duration {
        self.0.state().uploads.slow_down(clock.now())
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
        state.settle(asking.clock.now(), asking.longest_pause);
        let number = state.queue.join(asking);
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
    number: u64,
    is_upload: bool,
    sent: Option<Duration>,
    /// The machine's turn, where that is asked for.
    held: Option<Held>,
}

impl Turn {
    fn take(
        budget: &Arc<Budget>,
        mut state: MutexGuard<'_, State>,
        asking: &Asking<'_>,
        now: Duration,
    ) -> Self {
        // The previous holder may have sent its request.
        state.last = state.last.max(state.holder.map(|holder| holder.since));
        state.turns += 1;
        let number = state.turns;
        state.holder = Some(Holder { number, since: now });
        Self {
            budget: Arc::clone(budget),
            number,
            is_upload: asking.priority == Priority::Upload,
            sent: None,
            held: None,
        }
    }

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
        if let Some(held) = &mut self.held {
            held.late(sent, late);
        }
    }

    fn release(&self) {
        let mut state = self.budget.state();
        if state
            .holder
            .is_some_and(|holder| holder.number == self.number)
        {
            state.holder = None;
        }
        state.last = self.sent.max(state.last);
        if self.is_upload {
            state.uploads.note(self.sent);
        }
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

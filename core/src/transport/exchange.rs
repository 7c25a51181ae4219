//! What a transport knows about the call that it serves.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::accounts::Account;
use crate::clock::SLICE;
use crate::events::Level;
use crate::limiter::Priority;
use crate::rate_limit::{Asking, Fault, NoTurn, Rank, Shared, Turn};
use crate::secret::ApiKey;
use crate::watch::{Interrupt, Phase, Watch};

/// How long a poll of a batch may continue past the deadline of the batch's call.
const LONGEST_POLL: Duration = Duration::from_secs(5);

/// How far an exchange has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nothing has been sent to the service.
    Resolve,
    /// TCP is connecting.
    Connect,
    /// The TLS handshake is running.
    Handshake,
    /// Bytes of the request may have been sent.
    Send,
    /// The whole request has been sent.
    Receive,
}

/// One exchange: the call it belongs to, its timeout and its turn within the account's request budget.
///
/// Clones are the same exchange.
#[derive(Clone)]
pub struct Exchange(Rc<Inner>);

struct Inner {
    watch: Rc<Watch>,
    action: &'static str,
    account: Arc<Account>,
    shared: Option<Arc<Shared>>,
    priority: Priority,
    rank: Rank,
    interval: Duration,
    upload_interval: Duration,
    longest_pause: Duration,
    key: ApiKey,
    until: Cell<Instant>,
    looked: Cell<Instant>,
    stage: Cell<Stage>,
    interrupt: Cell<Option<Interrupt>>,
    turn: RefCell<Option<Turn>>,
    fault: RefCell<Option<Fault>>,
}

/// What all exchanges of one call have in common.
pub(crate) struct Budget<'a> {
    pub(crate) action: &'static str,
    pub(crate) account: &'a Arc<Account>,
    pub(crate) shared: Option<&'a Arc<Shared>>,
    pub(crate) priority: Priority,
    pub(crate) rank: Rank,
    pub(crate) interval: Duration,
    pub(crate) upload_interval: Duration,
    pub(crate) longest_pause: Duration,
    pub(crate) key: &'a ApiKey,
    pub(crate) timeout: Duration,
}

impl Exchange {
    pub(crate) fn new(watch: &Rc<Watch>, budget: &Budget<'_>) -> Self {
        Self(Rc::new(Inner {
            watch: Rc::clone(watch),
            action: budget.action,
            account: Arc::clone(budget.account),
            shared: budget.shared.cloned(),
            priority: budget.priority,
            rank: budget.rank,
            interval: budget.interval,
            upload_interval: budget.upload_interval,
            longest_pause: budget.longest_pause,
            key: budget.key.clone(),
            until: Cell::new(deadline_after(budget.timeout)),
            looked: Cell::new(Instant::now()),
            stage: Cell::new(Stage::Resolve),
            interrupt: Cell::new(None),
            turn: RefCell::new(None),
            fault: RefCell::new(None),
        }))
    }

    /// Checks whether to continue: fails if the call is cancelled, past its deadline or past the timeout of the
    /// exchange.
    pub fn tick(&self) -> Result<(), Interrupt> {
        self.0.looked.set(Instant::now());
        let watched = if self.outlives_deadline() {
            self.0.watch.tick_without_deadline()
        } else {
            self.0.watch.tick()
        };
        watched
            .and_then(|()| self.in_time())
            .inspect_err(|interrupt| self.0.interrupt.set(Some(*interrupt)))
    }

    /// Whether the exchange continues past the call's deadline. An upload of a batch that has started may already be
    /// paid for, and a later call can return its result. A poll gets some more time, too, because short calls would
    /// otherwise interrupt every poll.
    fn outlives_deadline(&self) -> bool {
        let watch = &self.0.watch;
        if self.stage() < Stage::Send || !watch.sees_through() {
            return false;
        }
        let latest = watch.deadline().map(|at| at.saturating_add(LONGEST_POLL));
        match self.0.priority {
            Priority::Upload => true,
            Priority::Poll => latest.is_none_or(|latest| watch.now() < latest),
            Priority::Other => false,
        }
    }

    fn in_time(&self) -> Result<(), Interrupt> {
        if Instant::now() >= self.0.until.get() {
            Err(Interrupt::Timeout)
        } else {
            Ok(())
        }
    }

    /// Calls [`tick`](Self::tick) if it is due. Reads and writes call it, because a peer that drips keeps each of them
    /// too short to reach the tick of a wait.
    pub(crate) fn tick_if_due(&self) -> Result<(), Interrupt> {
        if self.0.looked.get().elapsed() < SLICE {
            return Ok(());
        }
        self.tick()
    }

    /// Waits for the request's turn, unless it still has one that it could not use because its connection was dead.
    pub fn before_send(&self) -> Result<(), Interrupt> {
        if self.0.turn.borrow().as_ref().is_some_and(Turn::is_unused) {
            return Ok(());
        }
        let waited_from = Instant::now();
        let held_back = self.0.account.rate_limit().held_back_until();
        self.0.watch.set_queued(held_back);
        let asking = Asking {
            priority: self.0.priority,
            rank: self.0.rank,
            interval: self.0.interval,
            upload_interval: self.0.upload_interval,
            longest_pause: self.0.longest_pause,
            clock: self.0.watch.clock(),
            shared: self.0.shared.as_deref(),
            patient: !self.0.watch.is_step(),
        };
        let turn = self
            .0
            .account
            .rate_limit()
            .take_turn(&asking, || self.0.watch.tick())
            .map_err(|none| self.without_turn(none))?;
        // The deadline or a cancel may have come at the last moment of the wait: then nothing is sent.
        self.0
            .watch
            .tick()
            .inspect_err(|interrupt| self.0.interrupt.set(Some(*interrupt)))?;
        self.0.watch.set_phase(Phase::Network);
        *self.0.turn.borrow_mut() = Some(turn);
        // The timeout does not include the time in the queue.
        self.0.until.set(self.0.until.get() + waited_from.elapsed());
        Ok(())
    }

    fn without_turn(&self, none: NoTurn<Interrupt>) -> Interrupt {
        let interrupt = match none {
            NoTurn::Stopped(interrupt) => interrupt,
            NoTurn::NotNow => Interrupt::Deadline,
            NoTurn::Cancelled => Interrupt::Cancelled,
            // For the transport this is a cancel; the client reads the fault.
            NoTurn::Failed(fault) => {
                *self.0.fault.borrow_mut() = Some(fault);
                Interrupt::Cancelled
            }
        };
        self.0.interrupt.set(Some(interrupt));
        interrupt
    }

    /// The fault, if a budget beyond the process failed.
    pub(crate) fn take_fault(&self) -> Option<Fault> {
        self.0.fault.borrow_mut().take()
    }

    /// Notes that the first byte of the request is about to be sent.
    pub fn sending(&self) {
        self.set_stage(Stage::Send);
    }

    /// Notes that the last byte of the request has been sent.
    pub fn sent(&self) {
        self.set_stage(Stage::Receive);
        self.0.watch.note_sent();
        if let Some(turn) = self.0.turn.borrow_mut().as_mut() {
            turn.sent(self.0.watch.now());
        }
        let watch = &self.0.watch;
        watch.events().tell(Level::Debug, "request_sent", || {
            [
                ("action", self.0.action.into()),
                ("attempt", watch.attempt().into()),
                ("captcha_id", watch.captcha_id_of(self.0.priority).into()),
            ]
        });
    }

    /// Notes that the reply has arrived.
    pub fn answered(&self) {
        if let Some(turn) = self.0.turn.borrow_mut().as_mut() {
            turn.answered(self.0.watch.now());
        }
    }

    pub(crate) fn set_stage(&self, stage: Stage) {
        self.0.stage.set(stage);
    }

    /// How far the exchange has come.
    pub fn stage(&self) -> Stage {
        self.0.stage.get()
    }

    /// Why the exchange was interrupted, if its caller interrupted it.
    pub fn interrupt(&self) -> Option<Interrupt> {
        self.0.interrupt.get()
    }

    pub(crate) fn key(&self) -> &ApiKey {
        &self.0.key
    }
}

/// Like an addition, but a year from now if that overflows.
fn deadline_after(timeout: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(timeout)
        .unwrap_or_else(|| now + Duration::from_secs(365 * 24 * 3600))
}

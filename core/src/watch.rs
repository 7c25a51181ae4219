//! The watch over a call: its deadline, cancel tokens and progress callback.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::callback;
use crate::cancel::CancelToken;
use crate::clock::{Clock, SLICE};
use crate::error::{Error, ErrorKind, Result};
use crate::events::{Events, Level};
use crate::limiter::Priority;
use crate::options::Options;

/// What a call is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase {
    /// Waiting for its turn within the account's request budget.
    Queued,
    /// Exchanging a request and its reply.
    Network,
    /// Waiting for a worker to answer.
    Waiting,
    /// Waiting before it repeats a request that failed.
    Retrying,
    /// Waiting because the service asked for fewer requests: all requests of the account are held back.
    HeldBack,
}

/// What a progress callback is told.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Progress {
    /// The captcha's id once it is known. The callback runs as soon as a captcha is accepted, also for each captcha of
    /// a batch.
    pub captcha_id: Option<i64>,
    /// What the call is doing.
    pub phase: Phase,
    /// Time since the call began.
    pub elapsed: Duration,
}

type Callback = Arc<Mutex<dyn FnMut(&Progress) -> ControlFlow<()> + Send>>;

/// The timeout, cancel token, progress callback and additional parameters of a call.
#[derive(Clone, Default)]
pub struct CallOptions {
    pub(crate) parameters: Options,
    pub(crate) timeout: Option<Duration>,
    pub(crate) cancel: Option<CancelToken>,
    progress: Option<Callback>,
    /// When the call began and when it must end, for the parts of a call that sends several requests.
    span: Option<(Duration, Option<Duration>)>,
    course: Course,
}

/// How a call treats its requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Course {
    /// The call repeats failed requests, according to the settings.
    #[default]
    Repeat,
    /// The batch repeats failed requests, and ends with the call.
    Alone,
    /// The batch repeats failed requests, and continues in later calls: a request that has started is finished.
    Batch,
    /// Like `Batch`, but never waits.
    Step,
}

impl CallOptions {
    /// Options without a timeout, a token or a callback.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds parameters of the action, such as `archiv`, `debug` or `source`. One that contradicts the call itself is an
    /// [`ErrorKind::OptionConflict`].
    #[must_use]
    pub fn parameters(mut self, parameters: &Options) -> Self {
        self.parameters = parameters.clone();
        self
    }

    /// Ends the call after `timeout`. Without it, waiting for an answer ends 10 s after the captcha's `maxtimeout`.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Cancels the call when `token` is triggered.
    #[must_use]
    pub fn cancel(mut self, token: &CancelToken) -> Self {
        self.cancel = Some(token.clone());
        self
    }

    /// Calls `callback` on the calling thread at least every 100 ms; `Break` cancels the call.
    ///
    /// Calls that the callback makes on a client fail with [`ErrorKind::Busy`].
    #[must_use]
    pub fn progress(
        mut self,
        callback: impl FnMut(&Progress) -> ControlFlow<()> + Send + 'static,
    ) -> Self {
        self.progress = Some(Arc::new(Mutex::new(callback)));
        self
    }

    /// What these options leave open, `other` decides: the time limit, the token, the callback, and further parameters.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            parameters: self.parameters.or(&other.parameters),
            timeout: self.timeout.or(other.timeout),
            cancel: self.cancel.or_else(|| other.cancel.clone()),
            progress: self.progress.or_else(|| other.progress.clone()),
            ..self
        }
    }

    /// What these options leave open, those of many calls together decide, whose end is fixed.
    pub(crate) fn within_all(self, all: &Self) -> Self {
        let span = self.timeout.map_or(all.span, |_| self.span);
        Self {
            span,
            ..self.or(all)
        }
    }

    /// For a batch: it repeats everything itself, in later turns, and a timeout of zero means a single step.
    pub(crate) fn for_batch(mut self) -> Self {
        self.course = Course::Batch;
        if self.span.is_none() && self.timeout == Some(Duration::ZERO) {
            self.timeout = None;
            self.course = Course::Step;
        }
        self
    }

    /// For a batch of one, which ends with its call.
    pub(crate) fn alone(mut self) -> Self {
        self.course = Course::Alone;
        self
    }

    /// Options for a part of the call that begins now and may take this long.
    pub(crate) fn within(mut self, now: Duration, time: Duration) -> Self {
        self.span = Some((now, Some(now.saturating_add(time))));
        self
    }

    /// Fixes the end, if there is one, for many calls together.
    pub(crate) fn fix_end(self, clock: &dyn Clock) -> Self {
        if self.timeout.is_some() {
            self.fix_span(clock)
        } else {
            self
        }
    }

    /// Fixes the call's beginning and end, so that several requests can share them.
    pub(crate) fn fix_span(mut self, clock: &dyn Clock) -> Self {
        if self.span.is_none() {
            let now = clock.now();
            self.span = Some((now, self.timeout.map(|timeout| now.saturating_add(timeout))));
        }
        self
    }
}

impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallOptions")
            .field("parameters", &self.parameters)
            .field("timeout", &self.timeout)
            .field("cancel", &self.cancel)
            .field("progress", &self.progress.is_some())
            .finish_non_exhaustive()
    }
}

/// Why a wait was interrupted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Interrupt {
    /// A token was triggered or the progress callback cancelled.
    Cancelled,
    /// The call's deadline passed.
    Deadline,
    /// The exchange took longer than the timeout of a request.
    Timeout,
}

impl Interrupt {
    pub(crate) fn into_error(self, operation: &'static str) -> Error {
        match self {
            Self::Cancelled => {
                Error::new(ErrorKind::Cancelled, operation, "cancelled by the caller")
            }
            Self::Deadline => Error::new(
                ErrorKind::Deadline,
                operation,
                "the deadline passed; allow more time",
            ),
            Self::Timeout => Error::new(
                ErrorKind::Timeout,
                operation,
                "no complete reply within the timeout; try again or raise the timeout",
            ),
        }
    }
}

/// What breaks off a part of a call: one of its requests.
pub(crate) struct Cut {
    pub(crate) token: CancelToken,
    /// The token does so from this moment on.
    pub(crate) from: Duration,
    /// The end of its time, whatever the call's is.
    pub(crate) at: Option<Duration>,
}

impl Cut {
    fn interrupt(&self, now: Duration) -> Option<Interrupt> {
        if now >= self.from && self.token.is_triggered() {
            return Some(Interrupt::Cancelled);
        }
        let is_over = self.at.is_some_and(|at| now >= at);
        is_over.then_some(Interrupt::Deadline)
    }
}

/// The watch over one call, on the thread that made it.
pub(crate) struct Watch {
    clock: Arc<dyn Clock>,
    events: Events,
    started: Duration,
    deadline: Cell<Option<Duration>>,
    tokens: [Option<CancelToken>; 2],
    /// What breaks off the part of the call that is under way.
    cut: RefCell<Option<Cut>>,
    progress: Option<Callback>,
    captcha_id: Cell<Option<i64>>,
    /// The callback cancelled when it got the id.
    told: Cell<bool>,
    phase: Cell<Phase>,
    attempt: Cell<u32>,
    sent_at: Cell<Duration>,
    course: Course,
    operation: &'static str,
}

impl Watch {
    /// Starts the watch; refuses a call made from inside a progress callback.
    pub(crate) fn start(
        clock: &Arc<dyn Clock>,
        events: &Events,
        client_token: Option<&CancelToken>,
        options: CallOptions,
        operation: &'static str,
    ) -> Result<Rc<Self>> {
        if callback::is_running() {
            return Err(Error::new(
                ErrorKind::Busy,
                operation,
                "a callback must not make calls; note what to do and do it after the call",
            ));
        }
        let options = options.fix_span(&**clock);
        let (started, deadline) = options.span.unwrap_or_default();
        Ok(Rc::new(Self {
            clock: Arc::clone(clock),
            events: events.clone(),
            started,
            deadline: Cell::new(deadline),
            tokens: [client_token.cloned(), options.cancel],
            cut: RefCell::new(None),
            progress: options.progress,
            captcha_id: Cell::new(None),
            told: Cell::new(false),
            phase: Cell::new(Phase::Queued),
            attempt: Cell::new(1),
            sent_at: Cell::new(started),
            course: options.course,
            operation,
        }))
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    pub(crate) fn now(&self) -> Duration {
        self.clock.now()
    }

    pub(crate) fn deadline(&self) -> Option<Duration> {
        self.deadline.get()
    }

    /// What breaks off the part of the call that begins now; None when that is over.
    pub(crate) fn set_cut(&self, cut: Option<Cut>) {
        *self.cut.borrow_mut() = cut;
    }

    /// Sets a deadline where the caller gave none.
    pub(crate) fn default_deadline(&self, at: Duration) {
        if self.deadline.get().is_none() {
            self.deadline.set(Some(at));
        }
    }

    /// The name of the call in errors.
    pub(crate) fn operation(&self) -> &'static str {
        self.operation
    }

    /// Whether the call itself repeats failed requests.
    pub(crate) fn repeats(&self) -> bool {
        self.course == Course::Repeat
    }

    /// Whether it is the only call of a batch of one.
    pub(crate) fn is_alone(&self) -> bool {
        self.course == Course::Alone
    }

    /// Whether a request that may have an effect is finished past the deadline, because later calls return its result.
    pub(crate) fn sees_through(&self) -> bool {
        matches!(self.course, Course::Batch | Course::Step)
    }

    /// Whether the call is a single step, which waits only for the reply to a request that has its turn.
    pub(crate) fn is_step(&self) -> bool {
        self.course == Course::Step
    }

    /// Options for a part of this call, with the same deadline, token and callback, and without retries.
    pub(crate) fn call_options(&self) -> CallOptions {
        CallOptions {
            parameters: Options::new(),
            timeout: None,
            cancel: self.tokens[1].clone(),
            progress: self.progress.clone(),
            span: Some((self.started, self.deadline.get())),
            course: if self.repeats() {
                Course::Alone
            } else {
                self.course
            },
        }
    }

    /// Notes that the last byte of a request has been sent.
    pub(crate) fn note_sent(&self) {
        self.sent_at.set(self.now());
    }

    /// When the last request had been sent.
    pub(crate) fn sent_at(&self) -> Duration {
        self.sent_at.get()
    }

    pub(crate) fn set_captcha_id(&self, id: i64) {
        self.captcha_id.set(Some(id));
    }

    /// Reports the id of an accepted captcha at once: if the program ends now, only the id can find it again.
    pub(crate) fn tell_captcha_id(&self, id: i64) {
        self.set_captcha_id(id);
        self.told.set(self.report().is_break());
    }

    pub(crate) fn set_phase(&self, phase: Phase) {
        self.phase.set(phase);
    }

    /// Waits for a turn, or longer if the account is held back until then.
    pub(crate) fn set_queued(&self, held_back_until: Duration) {
        if held_back_until > self.now() {
            self.set_held_back(held_back_until);
        } else {
            self.set_phase(Phase::Queued);
        }
    }

    /// Waits because the service wants fewer requests.
    pub(crate) fn set_held_back(&self, until: Duration) {
        if self.phase.replace(Phase::HeldBack) != Phase::HeldBack {
            self.events.tell(Level::Info, "held_back", || {
                let wait = until.saturating_sub(self.now());
                [("action", self.operation.into()), ("wait_ms", wait.into())]
            });
        }
    }

    /// Who hears of this call.
    pub(crate) fn events(&self) -> &Events {
        &self.events
    }

    /// The captcha that a request is about; that of an upload has no id yet.
    pub(crate) fn captcha_id_of(&self, request: Priority) -> Option<i64> {
        self.captcha_id
            .get()
            .filter(|_| request != Priority::Upload)
    }

    /// Notes how often the next request has been tried, with this time.
    pub(crate) fn set_attempt(&self, attempt: u32) {
        self.attempt.set(attempt);
    }

    pub(crate) fn attempt(&self) -> u32 {
        self.attempt.get()
    }

    /// Checks whether to continue. Every wait calls it at least every 50 ms.
    pub(crate) fn tick(&self) -> Result<(), Interrupt> {
        self.tick_without_deadline()?;
        match self.deadline.get() {
            Some(deadline) if self.now() >= deadline => Err(Interrupt::Deadline),
            _ => Ok(()),
        }
    }

    /// Calls the progress callback.
    fn report(&self) -> ControlFlow<()> {
        let Some(progress) = &self.progress else {
            return ControlFlow::Continue(());
        };
        let Ok(mut callback) = progress.try_lock() else {
            return ControlFlow::Continue(());
        };
        let report = Progress {
            captcha_id: self.captcha_id.get(),
            phase: self.phase.get(),
            elapsed: self.now().saturating_sub(self.started),
        };
        callback::run(|| callback(&report))
    }

    /// Like [`tick`](Self::tick), ignoring the deadline.
    pub(crate) fn tick_without_deadline(&self) -> Result<(), Interrupt> {
        if self.told.take() || self.report().is_break() {
            return Err(Interrupt::Cancelled);
        }
        let is_triggered = CancelToken::is_triggered;
        if self.tokens.iter().flatten().any(is_triggered) {
            return Err(Interrupt::Cancelled);
        }
        let cut = self.cut.borrow();
        let cut = cut.as_ref().map(|cut| cut.interrupt(self.now()));
        cut.flatten().map_or(Ok(()), Err)
    }

    /// Sleeps until `until` on the call's clock.
    pub(crate) fn sleep_until(&self, until: Duration) -> Result<(), Interrupt> {
        loop {
            self.tick()?;
            let wait = until.saturating_sub(self.now());
            if wait.is_zero() {
                return Ok(());
            }
            if self.is_step() {
                return Err(Interrupt::Deadline);
            }
            let left = self
                .deadline
                .get()
                .map_or(SLICE, |deadline| deadline.saturating_sub(self.now()));
            self.clock.sleep(wait.min(SLICE).min(left));
        }
    }
}

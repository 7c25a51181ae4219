//! A limiter's questions, which wait until somebody takes and answers them.

use std::collections::VecDeque;
use std::ffi::CString;
use std::fmt;
use std::ptr;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use libc::c_char;
use ninekw::unstable::PerProcess;
use ninekw::{Acquire, Limiter, LimiterError, Permit};

use crate::config::{change, ninekw_config};
use crate::error::ninekw_error;
use crate::getter::value;
use crate::handle::{borrow, free, into_raw};
use crate::limiter::{number_of, permit};
use crate::text::c_string;

/// So long the thread of a call waits for an answer, before it looks whether the call is cancelled.
const SLICE: Duration = Duration::from_millis(50);
/// An answer that no call was there to take is of no use after this time: the turn would be too late.
const FRESH: Duration = Duration::from_millis(50);

/// A limiter's questions, which wait until they are taken and answered: for programs whose functions cannot be called
/// on any thread, or cannot answer at once. A child of a fork has a queue of its own, which is empty at first.
pub struct ninekw_limiter_queue(PerProcess<Questions>);

#[derive(Default)]
struct Questions {
    state: Mutex<State>,
    /// Something waits to be taken, or whoever takes is to look up.
    asked: Condvar,
    answered: Condvar,
    taken: Mutex<Option<CString>>,
}

#[derive(Default)]
struct State {
    last: i64,
    untaken: VecDeque<CString>,
    /// At most one of each account.
    open: Vec<Question>,
    is_woken: bool,
}

struct Question {
    number: i64,
    account: String,
    said: Option<(Instant, i64)>,
}

impl fmt::Debug for ninekw_limiter_queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ninekw_limiter_queue")
    }
}

impl Default for ninekw_limiter_queue {
    fn default() -> Self {
        Self(PerProcess::new(Questions::default()))
    }
}

impl ninekw_limiter_queue {
    /// Those of this process: another thread of its parent may have held the lock during the fork.
    fn own(&self) -> &Questions {
        self.0.get(Questions::default)
    }
}

impl Limiter for ninekw_limiter_queue {
    fn acquire(&self, request: &Acquire<'_>) -> Result<Permit, LimiterError> {
        let own = self.own();
        let mut state = lock(&own.state);
        if state.ask(request) {
            own.asked.notify_one();
        }
        let until = Instant::now() + SLICE;
        loop {
            if let Some(said) = state.answer_for(request.account) {
                return permit(said);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(Permit::Wait(Duration::ZERO));
            }
            let woken = own.answered.wait_timeout(state, left);
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn limited(&self, account: &str, pause: Duration) {
        let own = self.own();
        let mut state = lock(&own.state);
        let pause = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX);
        let text = c_string(&format!("0\n{account}\n0\n{pause}"));
        if !state.untaken.contains(&text) {
            state.untaken.push_back(text);
        }
        own.asked.notify_one();
    }
}

impl State {
    /// Asks unless an answer is there or on its way; whether it did.
    fn ask(&mut self, request: &Acquire<'_>) -> bool {
        let is_of_use = |question: &Question| {
            let late = |(then, _): (Instant, i64)| then.elapsed() > FRESH;
            question.account == request.account && !question.said.is_some_and(late)
        };
        if self.open.iter().any(is_of_use) {
            return false;
        }
        self.open
            .retain(|question| question.account != request.account);
        self.last += 1;
        let (number, account) = (self.last, request.account);
        let priority = number_of(request.priority);
        self.untaken
            .push_back(c_string(&format!("{number}\n{account}\n{priority}\n0")));
        self.open.push(Question {
            number,
            account: account.to_owned(),
            said: None,
        });
        true
    }

    /// The answer, which is used up by this.
    fn answer_for(&mut self, account: &str) -> Option<i64> {
        let index = self.open.iter().position(|one| one.account == account)?;
        let (_, said) = self.open[index].said?;
        self.open.swap_remove(index);
        Some(said)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes an empty queue.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_limiter_queue_new() -> *mut ninekw_limiter_queue {
    into_raw(ninekw_limiter_queue::default())
}

/// Has a queue keep the questions of a limiter, in the place of what ninekw_config_set_limiter() set. A call waits until
/// its question is answered, or it ends; so whoever answers must not be in a call. Several settings may share a queue.
/// Errors: NULL_ARGUMENT, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_limiter_queue(
    config: *mut ninekw_config,
    queue: *const ninekw_limiter_queue,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            let queue: Arc<ninekw_limiter_queue> = borrow(queue, "queue")?;
            Ok(config.limiter(queue))
        })
    }
}

/// Waits for a question, at most `timeout_ms` milliseconds, and takes it, as four lines: its number, which
/// ninekw_limiter_queue_answer() wants; the account and the priority, as a ninekw_limiter_fn gets them; and 0. Number 0
/// is no question: the service wants no request of the account for the milliseconds in the last line. NULL if none came
/// in time, or after ninekw_limiter_queue_wake(). For one thread at a time.
/// Lives: until the next call with `queue`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_limiter_queue_next(
    queue: *const ninekw_limiter_queue,
    timeout_ms: i64,
) -> *const c_char {
    let timeout = Duration::from_millis(u64::try_from(timeout_ms).unwrap_or(0));
    // SAFETY: the header's rules for handles.
    unsafe {
        value(queue, ptr::null(), |queue| {
            let queue = queue.own();
            let waiting = queue
                .asked
                .wait_timeout_while(lock(&queue.state), timeout, |state| {
                    state.untaken.is_empty() && !state.is_woken
                });
            let mut state = waiting.unwrap_or_else(PoisonError::into_inner).0;
            let next = state.untaken.pop_front();
            state.is_woken &= next.is_some();
            let mut taken = lock(&queue.taken);
            *taken = next;
            taken.as_ref().map_or(ptr::null(), |text| text.as_ptr())
        })
    }
}

/// Answers a question by its number, with what a ninekw_limiter_fn returns; on any thread. Of a question that was
/// answered, or that there is not, nothing happens.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_limiter_queue_answer(
    queue: *const ninekw_limiter_queue,
    number: i64,
    milliseconds: i64,
) {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(queue, (), |queue| {
            let queue = queue.own();
            let mut state = lock(&queue.state);
            let open = state.open.iter_mut().find(|one| one.number == number);
            if let Some(question) = open.filter(|one| one.said.is_none()) {
                question.said = Some((Instant::now(), milliseconds));
                queue.answered.notify_all();
            }
        });
    }
}

/// Ends a ninekw_limiter_queue_next() that waits, or the next one; on any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_limiter_queue_wake(queue: *const ninekw_limiter_queue) {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(queue, (), |queue| {
            let queue = queue.own();
            lock(&queue.state).is_woken = true;
            queue.asked.notify_one();
        });
    }
}

/// Frees a queue; NULL is fine. Calls that wait for an answer wait on, until they are cancelled or their time is over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_limiter_queue_free(queue: *mut ninekw_limiter_queue) {
    // SAFETY: the header's rules for handles.
    unsafe { free(queue) };
}

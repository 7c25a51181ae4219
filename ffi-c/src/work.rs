//! The loop that takes jobs and gets them answered in time.

use std::ops::ControlFlow;
use std::ptr::null_mut;
use std::sync::Mutex;

use libc::{c_char, c_void};
use ninekw::{Answerer, Decision, Job, JobOutcome};

use crate::callback::{call_options, ninekw_progress_fn};
use crate::calls::optional;
use crate::cancel::ninekw_cancel;
use crate::client::ninekw_client;
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{Out, borrow, free, into_raw};
use crate::infallible::infallible;
use crate::job::{lend, ninekw_job};
use crate::options::{exclusive, ninekw_options};
use crate::text::read;

/// The service accepted the answer.
pub const NINEKW_OUTCOME_ANSWERED: i32 = 1;
/// The answer was refused by the service, or by the job's own rules before it was sent. After the latter the job
/// continues.
pub const NINEKW_OUTCOME_REFUSED: i32 = 2;
/// The job was skipped because `decide` said so.
pub const NINEKW_OUTCOME_SKIPPED: i32 = 3;
/// The job was skipped because its time, or the 10 seconds of moretimes, ran out.
pub const NINEKW_OUTCOME_LATE: i32 = 4;
/// The job was neither answered nor skipped because `decide` said so.
pub const NINEKW_OUTCOME_LET_GO: i32 = 5;

/// What to do with a job now. It belongs to the library and lives only during the call of ninekw_decide_fn.
pub struct ninekw_decision {
    decision: Mutex<Decision>,
}

/// Decides what to do with a job. Called at least every 100 ms until it decides; it may also block until a person has
/// answered. `job` and `decision` belong to the library and live until it returns. If it sets no decision, the job
/// counts as untouched. Returns non-zero to continue with the decision, 0 to skip the job and take no more. It must not
/// unwind or longjmp; it may call functions of the library.
pub type ninekw_decide_fn = Option<
    unsafe extern "C" fn(
        user: *mut c_void,
        job: *const ninekw_job,
        decision: *mut ninekw_decision,
    ) -> i32,
>;

/// Called when a job is finished: `outcome` is one of NINEKW_OUTCOME_*, `credits` are the credits earned (0 if the
/// service does not tell them), `error` says why the answer was refused, else it is NULL. `job` and `error` belong to
/// the library and live until it returns. Returns non-zero to continue, 0 to take no more jobs. It must not unwind or
/// longjmp.
pub type ninekw_outcome_fn = Option<
    unsafe extern "C" fn(
        user: *mut c_void,
        job: *const ninekw_job,
        outcome: i32,
        credits: i64,
        error: *const ninekw_error,
    ) -> i32,
>;

/// Answers the job; the form of `answer` depends on ninekw_job_kind().
/// Errors: INVALID_UTF8, NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_decision_answer(
    decision: *mut ninekw_decision,
    answer: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        entry(err, || {
            let decision = borrow(decision, "decision")?;
            let answer = read(answer, "answer")?;
            *exclusive(&decision.decision, "decision")? = Decision::Answer(answer.into());
            Ok(())
        })
    }
}

/// Skips the job because it cannot be answered. The service excludes workers who misuse this.
/// May be NULL: `decision`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_decision_skip(decision: *mut ninekw_decision) {
    // SAFETY: the header's rules for handles.
    unsafe { decide(decision, Decision::Skip) };
}

/// Neither answers nor skips the job; the service takes it back when its time is over.
/// May be NULL: `decision`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_decision_let_go(decision: *mut ninekw_decision) {
    // SAFETY: the header's rules for handles.
    unsafe { decide(decision, Decision::LetGo) };
}

/// Somebody is working on the job but has not finished.
/// May be NULL: `decision`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_decision_working(decision: *mut ninekw_decision) {
    // SAFETY: the header's rules for handles.
    unsafe { decide(decision, Decision::Working) };
}

/// Sets the decision.
///
/// # Safety The header's rules for handles.
unsafe fn decide(decision: *mut ninekw_decision, what: Decision) {
    infallible((), || {
        // SAFETY: promised by the caller.
        if let Ok(decision) = unsafe { borrow(decision, "decision") }
            && let Ok(mut slot) = exclusive(&decision.decision, "decision")
        {
            *slot = what;
        }
    });
}

/// The caller's two functions.
struct Callbacks {
    decide: unsafe extern "C" fn(*mut c_void, *const ninekw_job, *mut ninekw_decision) -> i32,
    outcome: ninekw_outcome_fn,
    user: *mut c_void,
    /// The handle of the current job, created once for all calls about it.
    job: Lent,
}

/// A job's id and its handle, lent to the callbacks.
struct Lent(i64, *mut ninekw_job);

impl Lent {
    fn of(&mut self, job: &Job) -> *const ninekw_job {
        if self.1.is_null() || self.0 != job.id() {
            self.clear();
            *self = Self(job.id(), lend(job));
        }
        self.1
    }

    fn clear(&mut self) {
        // SAFETY: the pointer is NULL or came from `lend`, and is freed once.
        unsafe { free(self.1) };
        self.1 = null_mut();
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        self.clear();
    }
}

impl Answerer for Callbacks {
    fn decide(&mut self, job: &Job) -> Decision {
        let job = self.job.of(job);
        let decision = into_raw(ninekw_decision {
            decision: Mutex::new(Decision::Pending),
        });
        // SAFETY: the caller gave the function and its argument for use during the call, on this thread.
        let continues = unsafe { (self.decide)(self.user, job, decision) };
        // SAFETY: the handle is not freed yet.
        let decided = unsafe { borrow(decision, "decision") }
            .ok()
            .and_then(|decision| Some(exclusive(&decision.decision, "decision").ok()?.clone()));
        // SAFETY: freed once.
        unsafe { free(decision) };
        match (continues, decided) {
            (0, _) | (_, None) => Decision::Stop,
            (_, Some(decided)) => decided,
        }
    }

    fn outcome(&mut self, job: &Job, outcome: &JobOutcome) -> ControlFlow<()> {
        let Some(callback) = self.outcome else {
            return ControlFlow::Continue(());
        };
        let (number, credits, error) = match outcome {
            JobOutcome::Answered(credits) => (NINEKW_OUTCOME_ANSWERED, credits.unwrap_or(0), None),
            JobOutcome::Refused(error) => (NINEKW_OUTCOME_REFUSED, 0, Some(error.clone())),
            JobOutcome::Skipped => (NINEKW_OUTCOME_SKIPPED, 0, None),
            JobOutcome::Late => (NINEKW_OUTCOME_LATE, 0, None),
            // An outcome that a later core adds is treated like LET_GO.
            _ => (NINEKW_OUTCOME_LET_GO, 0, None),
        };
        let error = error.map_or(null_mut(), |error| into_raw(ninekw_error::new(error)));
        let job = self.job.of(job);
        // SAFETY: the caller gave the function and its argument for use during the call, on this thread.
        let continues = unsafe { callback(self.user, job, number, credits, error) };
        // The service may hand out this captcha again, with other times.
        self.job.clear();
        // SAFETY: NULL, or freed once.
        unsafe { free(error) };
        match continues {
            0 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    }
}

/// Takes one job after another, calls `decide` for each, and answers or skips it, or lets it go.
///
/// `options` as in ninekw_job_next(). The call returns NINEKW_OK when a callback returns 0, after `timeout_ms` (-1:
/// none), or when `cancel` is triggered. In the last two cases it skips the current job only if that takes less than
/// 100 ms: if `decide` was called for a job and `outcome` was not, you may still skip it with ninekw_job_skip(). `user`
/// is handed to both callbacks. `*answered_out` and `*credits_out` receive the number of accepted answers and the
/// credits earned, as far as the service tells them. You know what ended the call: your callbacks,
/// ninekw_cancel_is_triggered(), or else the timeout. The call retries after temporary failures (network, limits). To
/// do the same without callbacks, call ninekw_job_next(), ninekw_job_answer() and ninekw_job_skip() in a loop of your
/// own.
/// May be NULL: `options`, `cancel`, `outcome`, `answered_out`, `credits_out`.
/// Errors: options, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_work(
    client: *const ninekw_client,
    options: *const ninekw_options,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    decide: ninekw_decide_fn,
    outcome: ninekw_outcome_fn,
    user: *mut c_void,
    answered_out: *mut i64,
    credits_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe {
        ninekw_work_with(
            client,
            options,
            timeout_ms,
            cancel,
            None,
            decide,
            outcome,
            user,
            answered_out,
            credits_out,
            err,
        )
    }
}

/// Like ninekw_work(), with progress: `progress` is called at least every 100 ms, also while there is no job, and ends
/// the call as `cancel` does. So a program can handle its signals and events meanwhile. `user` is handed to all three.
/// May be NULL: `options`, `cancel`, `progress`, `outcome`, `answered_out`, `credits_out`.
/// Errors: options, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_work_with(
    client: *const ninekw_client,
    options: *const ninekw_options,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    decide: ninekw_decide_fn,
    outcome: ninekw_outcome_fn,
    user: *mut c_void,
    answered_out: *mut i64,
    credits_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let answered = optional_out(answered_out);
            let credits = optional_out(credits_out);
            let client = borrow(client, "client")?;
            let decide = decide.ok_or_else(|| crate::handle::null("decide"))?;
            let mut callbacks = Callbacks {
                decide,
                outcome,
                user,
                job: Lent(0, null_mut()),
            };
            let call = call_options(timeout_ms, cancel, progress, user)?;
            let options = optional(options);
            let tally = client
                .client()
                .with_further_options(call)
                .work(&options, &mut callbacks)?;
            if let Some(out) = answered {
                out.set(i64::try_from(tally.answered).unwrap_or(i64::MAX));
            }
            if let Some(out) = credits {
                out.set(tally.credits);
            }
            Ok(())
        })
    }
}

/// An out-parameter that may be NULL.
///
/// # Safety `pointer` is NULL or writable for the length of the call.
pub(crate) unsafe fn optional_out(pointer: *mut i64) -> Option<Out<i64>> {
    // SAFETY: promised by the caller.
    unsafe { Out::new(pointer, 0, "").ok() }
}

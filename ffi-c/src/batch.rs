//! Many captchas at once, in one thread.

use std::ptr::{null, null_mut};
use std::slice;
use std::sync::{Mutex, MutexGuard};

use libc::{c_char, c_void};
use ninekw::{AddOptions, Batch, CallOptions, Done, Error, Feeder, Verdict};

use crate::callback::{call_options, ninekw_progress_fn, timeout};
use crate::calls::{optional, verdict_of};
use crate::cancel::ninekw_cancel;
use crate::client::{call_into_handle, ninekw_client};
use crate::done::{ninekw_done, number};
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{Out, borrow, free, get, into_raw};
use crate::infallible::infallible;
use crate::options::{exclusive, ninekw_options};
use crate::text::read;

/// Many captchas at once. One thread drives it, by ninekw_batch_next() and its like, which upload, poll and give feedback;
/// nothing happens between them. Meanwhile other threads may add captchas, cancel one, ask for its id, and wake the thread
/// that drives. All other calls are for one thread at a time, and else fail with NINEKW_ERR_BUSY.
pub struct ninekw_batch {
    batch: Mutex<Batch>,
    feeder: Feeder,
}

impl ninekw_batch {
    fn exclusive(&self) -> Result<MutexGuard<'_, Batch>, Error> {
        exclusive(&self.batch, "batch")
    }
}

/// Creates an empty batch for a client.
/// Errors: NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_new(
    client: *const ninekw_client,
    batch_out: *mut *mut ninekw_batch,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, batch_out, "batch_out", err, |client| {
            let batch = client.batch();
            Ok(ninekw_batch {
                feeder: batch.feeder(),
                batch: Mutex::new(batch),
            })
        })
    }
}

/// Adds a captcha and puts its ticket (0, 1 and so on) into `*ticket_out`. The options are checked and copied here; the
/// captcha is uploaded by ninekw_batch_next(). For endless streams see ninekw_batch_next_or_room().
/// Errors: options.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_add(
    batch: *const ninekw_batch,
    options: *const ninekw_options,
    ticket_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe { ninekw_batch_add_with(batch, options, -1, null(), ticket_out, err) }
}

/// ninekw_batch_add() with a deadline of the captcha's own and a name that ninekw_done_tag() gives back. `timeout_ms`
/// counts from now (-1: none, the wait ends 10 s after the captcha's maxtimeout); what becomes of the captcha then is
/// what ninekw_config_set_abandon() says, and it ends with DEADLINE, or with SUBMIT_UNKNOWN if its upload was on its way.
/// May be NULL: `tag`.
/// Errors: options, INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_add_with(
    batch: *const ninekw_batch,
    options: *const ninekw_options,
    timeout_ms: i64,
    tag: *const c_char,
    ticket_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(ticket_out, 0, "ticket_out")?;
            let batch = borrow(batch, "batch")?;
            let options = borrow(options, "options")?.snapshot();
            let terms = terms(timeout_ms, tag)?;
            out.set(number(batch.feeder.add(&options, terms)?));
            Ok(())
        })
    }
}

/// Adds the captcha `id`, which was submitted earlier, here or in another process, and puts its ticket into
/// `*ticket_out`.
/// Errors: options.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_add_submitted(
    batch: *const ninekw_batch,
    id: i64,
    ticket_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe { ninekw_batch_add_submitted_with(batch, id, null(), -1, null(), ticket_out, err) }
}

/// ninekw_batch_add_submitted() with further parameters of its polls in `options`, and with `timeout_ms` and `tag` as
/// in ninekw_batch_add_with().
/// May be NULL: `options`, `tag`.
/// Errors: options, INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_add_submitted_with(
    batch: *const ninekw_batch,
    id: i64,
    options: *const ninekw_options,
    timeout_ms: i64,
    tag: *const c_char,
    ticket_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(ticket_out, 0, "ticket_out")?;
            let batch = borrow(batch, "batch")?;
            let terms = terms(timeout_ms, tag)?.parameters(&optional(options));
            out.set(number(batch.feeder.add_submitted(id, terms)?));
            Ok(())
        })
    }
}

/// # Safety
/// `tag` is NULL or a text.
unsafe fn terms(timeout_ms: i64, tag: *const c_char) -> Result<AddOptions, Error> {
    let mut terms = AddOptions::new();
    if let Some(timeout) = timeout(timeout_ms)? {
        terms = terms.timeout(timeout);
    }
    if !tag.is_null() {
        // SAFETY: promised by the caller.
        terms = terms.tag(unsafe { read(tag, "tag") }?);
    }
    Ok(terms)
}

/// Ends the wait for one captcha, also while another thread drives the batch: it ends with CANCELLED. What
/// becomes of it is what ninekw_config_set_abandon() says. Does nothing for a ticket that is finished.
/// May be NULL: `batch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_cancel(batch: *const ninekw_batch, ticket: i64) {
    infallible((), || {
        // SAFETY: the header's rules for handles.
        if let (Some(batch), Ok(ticket)) = (unsafe { get(batch) }, ticket.try_into()) {
            batch.feeder.cancel(ticket);
        }
    });
}

/// Adds what the file of ninekw_config_set_journal() has of processes that have ended, and what this process left
/// pending, and puts how many captchas these are into `*count_out`. Each comes out of ninekw_batch_next() with its
/// ninekw_done_tag(): with its answer, also if the ended process had that and did not ninekw_acknowledge() it; with
/// DISCONNECTED if it was certainly not accepted, to be added again; or with another error. A program that adds all its
/// captchas again, each under the tag that it had, does not need this.
/// Errors: INVALID_ARGUMENT without a journal, FILE, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_resume(
    batch: *mut ninekw_batch,
    count_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(count_out, 0, "count_out")?;
            let count = borrow(batch, "batch")?.exclusive()?.resume()?;
            out.set(i64::try_from(count).unwrap_or(i64::MAX));
            Ok(())
        })
    }
}

/// Makes ninekw_batch_next_fed() return within 50 ms, also in another thread, without breaking off a request.
/// May be NULL: `batch`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_wake(batch: *const ninekw_batch) {
    infallible((), || {
        // SAFETY: the header's rules for handles.
        if let Some(batch) = unsafe { get(batch) } {
            batch.feeder.wake();
        }
    });
}

/// The id of the captcha with this ticket while it is pending at the service, also while another thread drives the
/// batch; 0 before it is accepted, once it is finished, and for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_captcha_id(batch: *const ninekw_batch, ticket: i64) -> i64 {
    infallible(0, || {
        // SAFETY: the header's rules for handles.
        let batch = unsafe { get(batch) };
        let id = batch.zip(ticket.try_into().ok());
        id.and_then(|(batch, ticket)| batch.feeder.captcha_id(ticket))
            .unwrap_or(0)
    })
}

/// Works until the next captcha is done, in order of completion. `*done_out` is NULL with NINEKW_OK if none is left and
/// all feedback is given. `timeout_ms` (-1: none) and `cancel` end the call alone: the batch goes on with the next one.
/// What is wrong with one captcha is not this call's error but ninekw_done_error(). If you stop before it
/// gives NULL, feedback that was noted is lost.
///
/// With a `timeout_ms` of 0 the call is a single step, for instance in a timer of a program with windows. It sends at
/// most one request, and only if that may be sent now; it never waits for its turn or for a worker. It does wait for
/// the reply, within the client's own timeouts. If no captcha is finished by then, the call fails with DEADLINE.
///
/// An upload that has started may already be paid for, so the call finishes it even past the deadline; that takes at
/// most ninekw_config_set_timeout_ms(). A poll that the deadline interrupts is sent again later: calls shorter than one
/// exchange with the service never get an answer. If you cancel during an upload, the batch searches the history for
/// the captcha if ninekw_config_set_recover_uploads() is on; else that captcha fails with SUBMIT_UNKNOWN.
/// May be NULL: `cancel`.
/// Errors: CANCELLED, DEADLINE, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_next(
    batch: *mut ninekw_batch,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    done_out: *mut *mut ninekw_done,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe { ninekw_batch_next_with(batch, timeout_ms, cancel, None, null_mut(), done_out, err) }
}

/// Like ninekw_batch_next(), with progress. `user` is handed to `progress`.
/// May be NULL: `cancel`, `progress`.
/// Errors: CANCELLED, DEADLINE, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_next_with(
    batch: *mut ninekw_batch,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    user: *mut c_void,
    done_out: *mut *mut ninekw_done,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let call = || call_options(timeout_ms, cancel, progress, user);
        next(batch, call, Batch::next_done_with, done_out, err)
    }
}

/// The common part of the three calls; `step` is the core's method.
///
/// # Safety The header's rules for handles and out-pointers.
unsafe fn next(
    batch: *mut ninekw_batch,
    call: impl FnOnce() -> Result<CallOptions, Error>,
    step: fn(&mut Batch, CallOptions) -> Result<Option<Done>, Error>,
    done_out: *mut *mut ninekw_done,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe {
        entry(err, || {
            let out = Out::new(done_out, null_mut(), "done_out")?;
            let batch = borrow(batch, "batch")?;
            let call = call()?;
            if let Some(done) = step(&mut *batch.exclusive()?, call)? {
                out.set(into_raw(ninekw_done::new(done)));
            }
            Ok(())
        })
    }
}

/// Like ninekw_batch_next_with(), for streams: it also returns, with NULL in `*done_out`, as soon as all added captchas
/// are uploaded and there is room for another. So you create a captcha only when it can be uploaded at once, and a
/// million captchas need no more memory than those in flight. Call this until `*done_out` is NULL, add the next captcha
/// with ninekw_batch_add(), and repeat; at the end of the stream call ninekw_batch_next() until `*done_out` is NULL.
/// May be NULL: `cancel`, `progress`.
/// Errors: CANCELLED, DEADLINE, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_next_or_room(
    batch: *mut ninekw_batch,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    user: *mut c_void,
    done_out: *mut *mut ninekw_done,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let call = || call_options(timeout_ms, cancel, progress, user);
        next(batch, call, Batch::next_done_or_room_with, done_out, err)
    }
}

/// ninekw_batch_next_with() for a thread that drives the batch while others feed it: with nothing to do it waits, and
/// it gives NULL with NINEKW_OK when, and only when, ninekw_batch_wake() was called.
/// May be NULL: `cancel`, `progress`.
/// Errors: CANCELLED, DEADLINE, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_next_fed(
    batch: *mut ninekw_batch,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    user: *mut c_void,
    done_out: *mut *mut ninekw_done,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        let call = || call_options(timeout_ms, cancel, progress, user);
        next(batch, call, Batch::next_fed_with, done_out, err)
    }
}

/// Notes whether the answer to captcha `id` was right: NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_UNUSED. The service
/// is told in a turn that nothing else needs, by later calls of ninekw_batch_next().
/// Errors: INVALID_ARGUMENT, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_feedback(
    batch: *mut ninekw_batch,
    id: i64,
    verdict: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let batch = borrow(batch, "batch")?;
            let verdict: Verdict = verdict_of(verdict)?;
            batch.exclusive()?.feedback(id, verdict);
            Ok(())
        })
    }
}

/// How many captchas are pending at the service, including those whose upload was interrupted so that it is unknown
/// whether they were accepted; 0 for NULL and while another thread uses the batch.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_in_flight(batch: *const ninekw_batch) -> usize {
    // SAFETY: the header's rules for handles.
    unsafe { peek(batch, 0, Batch::in_flight) }
}

/// How many captchas wait for their upload; 0 for NULL and while another thread uses the batch.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_queued(batch: *const ninekw_batch) -> usize {
    // SAFETY: the header's rules for handles.
    unsafe { peek(batch, 0, Batch::queued) }
}

/// 1 if max_in_flight allows the upload of another captcha now, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_has_room(batch: *const ninekw_batch) -> i32 {
    // SAFETY: the header's rules for handles.
    unsafe { peek(batch, 0, |batch| i32::from(batch.has_room())) }
}

/// Puts the ids of the captchas that are known to be pending at the service, and of those that are done but that
/// ninekw_batch_next() has not given, into `ids`, at most `capacity` of them, and returns how many there are. You can
/// wait for them later, also in another process.
/// May be NULL: `ids`, if `capacity` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_pending(
    batch: *const ninekw_batch,
    ids: *mut i64,
    capacity: usize,
) -> usize {
    // SAFETY: the header's rules for handles; `ids` is writable for `capacity` numbers.
    unsafe {
        peek(batch, 0, |batch| {
            let room: &mut [i64] = if ids.is_null() || capacity == 0 {
                &mut []
            } else {
                slice::from_raw_parts_mut(ids, capacity)
            };
            for (place, id) in room.iter_mut().zip(batch.pending()) {
                *place = id;
            }
            batch.pending().count()
        })
    }
}

/// Gives up every pending captcha, so that it is not charged, and drops those not uploaded. If the last poll of a
/// captcha is too long ago, it polls once more first: an answer that has arrived is charged, and ninekw_batch_next()
/// returns it as usual. ninekw_batch_next() also returns an error for each captcha that may or may not have been
/// accepted.
/// Errors: network, reply, service, BUSY; captchas that are not given up yet stay in the batch.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_give_up(
    batch: *mut ninekw_batch,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let batch = borrow(batch, "batch")?;
            batch.exclusive()?.give_up()
        })
    }
}

/// Ends a batch whose caller goes before its end: looks for the captchas whose upload was interrupted, gives up those
/// that are pending if ninekw_config_set_abandon() says so, and gives the feedback that waits. It takes at most 5 s in
/// all, and 1 s for each of these. It reports the first trouble and sees to the rest all the same. After it, also after
/// an error, ninekw_batch_pending() names what is left, for ninekw_wait().
/// Errors: network, reply, service, DEADLINE, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_leave(
    batch: *mut ninekw_batch,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let batch = borrow(batch, "batch")?;
            batch.exclusive()?.leave()
        })
    }
}

/// Frees a batch; NULL is fine. Its captchas stay pending at the service, and feedback that waits is lost: see
/// ninekw_batch_leave().
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_batch_free(batch: *mut ninekw_batch) {
    // SAFETY: the header's rules for handles.
    unsafe { free(batch) };
}

/// # Safety
/// `batch` as in [`borrow`].
unsafe fn peek<T: Copy>(
    batch: *const ninekw_batch,
    nothing: T,
    read: impl FnOnce(&Batch) -> T,
) -> T {
    infallible(nothing, || {
        // SAFETY: promised by the caller.
        let Ok(batch) = (unsafe { borrow(batch, "batch") }) else {
            return nothing;
        };
        batch.exclusive().map_or(nothing, |mut batch| {
            batch.take_news();
            read(&batch)
        })
    })
}

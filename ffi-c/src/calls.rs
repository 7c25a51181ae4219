//! Calls for submitters: balance, submission, waiting, feedback.

use std::ptr::null_mut;

use libc::{c_char, c_void};
use ninekw::{CallOptions, Client, Error, ErrorKind, Options, Verdict};

use crate::answer::ninekw_answer;
use crate::callback::{call_options, ninekw_progress_fn};
use crate::cancel::ninekw_cancel;
use crate::client::ninekw_client;
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{Out, borrow, borrow_optional, into_raw};
use crate::options::ninekw_options;
use crate::reply::ninekw_reply;
use crate::text::read;

/// The answer was right.
pub const NINEKW_CORRECT: i32 = 1;
/// The answer was wrong. You can change it to right later.
pub const NINEKW_INCORRECT: i32 = 2;
/// The answer is not needed. This gives up a pending captcha, which is then not charged.
pub const NINEKW_UNUSED: i32 = 3;

/// Runs a call and puts its result into a new handle.
///
/// # Safety The header's rules for handles and out-pointers.
pub(crate) unsafe fn call_into_handle<T>(
    client: *const ninekw_client,
    out: *mut *mut T,
    argument: &str,
    err: *mut *mut ninekw_error,
    work: impl FnOnce(&Client) -> Result<T, Error>,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe {
        entry(err, || {
            let out = Out::new(out, null_mut(), argument)?;
            let client = borrow(client, "client")?;
            out.set(into_raw(work(client.client())?));
            Ok(())
        })
    }
}

pub(crate) fn verdict_of(number: i32) -> Result<Verdict, Error> {
    match number {
        NINEKW_CORRECT => Ok(Verdict::Correct),
        NINEKW_INCORRECT => Ok(Verdict::Incorrect),
        NINEKW_UNUSED => Ok(Verdict::Unused),
        _ => {
            let message = "verdict must be NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_UNUSED";
            Err(Error::new(ErrorKind::InvalidArgument, "arguments", message))
        }
    }
}

/// A copy of the parameters; none for NULL.
///
/// # Safety `options` as in [`borrow_optional`].
pub(crate) unsafe fn optional(options: *const ninekw_options) -> Options {
    // SAFETY: promised by the caller.
    unsafe { borrow_optional(options) }.map_or_else(Options::new, |options| options.snapshot())
}

/// Call options with a copy of `options` as additional parameters.
///
/// # Safety `options` as in [`borrow_optional`].
pub(crate) unsafe fn optional_parameters(options: *const ninekw_options) -> CallOptions {
    // SAFETY: promised by the caller.
    CallOptions::new().parameters(&unsafe { optional(options) })
}

/// Fetches the load of the service: workers online, queues, solve times (servercheck.json; the key is not sent).
/// Errors: network, reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_server_status(
    client: *const ninekw_client,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            Ok(ninekw_reply::of_status(client.server_status()?))
        })
    }
}

/// Puts the account's credits into `*credits_out` (action usercaptchaguthaben).
/// Errors: network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_balance(
    client: *const ninekw_client,
    credits_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(credits_out, 0, "credits_out")?;
            out.set(borrow(client, "client")?.client().balance()?);
            Ok(())
        })
    }
}

/// Submits a captcha and puts its id, for ninekw_wait(), into `*id_out` (action usercaptchaupload).
///
/// The upload is repeated only if the service certainly did not accept it. If the reply is lost, the call fails with
/// SUBMIT_UNKNOWN: the captcha may have been accepted and charged. `options` is not changed and may be used again. If
/// an equal captcha of the account is pending, the service merges the two: both have the same id, and giving up one
/// gives up both. The option nomd5=1 prevents this.
/// Errors: options, SPENDING_LIMIT, network, reply, service, SUBMIT_UNKNOWN.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_submit(
    client: *const ninekw_client,
    options: *const ninekw_options,
    id_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe {
        ninekw_submit_with(
            client,
            options,
            -1,
            std::ptr::null(),
            None,
            null_mut(),
            id_out,
            err,
        )
    }
}

/// Like ninekw_submit(), with a timeout, a token and progress. `timeout_ms`: -1 for none; `user` is handed to
/// `progress`.
/// May be NULL: `cancel`, `progress`.
/// Errors: also CANCELLED and DEADLINE; SUBMIT_UNKNOWN instead of both if part of the request has already been sent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_submit_with(
    client: *const ninekw_client,
    options: *const ninekw_options,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    user: *mut c_void,
    id_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(id_out, 0, "id_out")?;
            let client = borrow(client, "client")?;
            let options = borrow(options, "options")?.snapshot();
            let call = call_options(timeout_ms, cancel, progress, user)?;
            out.set(
                client
                    .client()
                    .with_further_options(call)
                    .submit(&options)?,
            );
            Ok(())
        })
    }
}

/// Polls once for the answer to captcha `id` (action usercaptchacorrectdata). A pending captcha is not an error: its
/// state is NINEKW_STATE_PENDING, and ninekw_answer_retry_in_ms() says when to poll again.
/// Errors: network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_poll(
    client: *const ninekw_client,
    id: i64,
    answer_out: *mut *mut ninekw_answer,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, answer_out, "answer_out", err, |client| {
            Ok(ninekw_answer::new(client.poll(id)?))
        })
    }
}

/// Like ninekw_poll(), with more parameters of its action (archiv, debug, source).
/// May be NULL: `options`.
/// Errors: options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_poll_with(
    client: *const ninekw_client,
    id: i64,
    options: *const ninekw_options,
    answer_out: *mut *mut ninekw_answer,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, answer_out, "answer_out", err, |client| {
            Ok(ninekw_answer::new(
                client
                    .with_further_options(optional_parameters(options))
                    .poll(id)?,
            ))
        })
    }
}

/// Waits for the answer to captcha `id`, which this or another process submitted.
///
/// `timeout_ms`: -1 to wait until 10 s after the captcha's maxtimeout. A poll needs a turn and a round trip, so a wait
/// of less than half a second may end without one; 0 fails with DEADLINE at once. To poll exactly once, use
/// ninekw_poll(). A poll that fails for a temporary reason is repeated.
/// May be NULL: `cancel`.
/// Errors: UNSOLVED; CANCELLED and DEADLINE, after which the captcha is still pending unless
/// ninekw_config_set_abandon() says otherwise; service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_wait(
    client: *const ninekw_client,
    id: i64,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    answer_out: *mut *mut ninekw_answer,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe {
        ninekw_wait_with(
            client,
            id,
            timeout_ms,
            cancel,
            None,
            null_mut(),
            answer_out,
            err,
        )
    }
}

/// Like ninekw_wait(), with progress. `user` is handed to `progress`.
/// May be NULL: `cancel`, `progress`.
/// Errors: UNSOLVED, CANCELLED, DEADLINE, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_wait_with(
    client: *const ninekw_client,
    id: i64,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    user: *mut c_void,
    answer_out: *mut *mut ninekw_answer,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, answer_out, "answer_out", err, |client| {
            let call = call_options(timeout_ms, cancel, progress, user)?;
            Ok(ninekw_answer::new(
                client.with_further_options(call).wait(id)?,
            ))
        })
    }
}

/// Submits a captcha and waits for its answer: ninekw_submit() and ninekw_wait() in one.
///
/// `timeout_ms` counts from the start of the call; -1 to wait until 10 s after the captcha's maxtimeout.
/// It limits how long you wait; the parameter maxtimeout limits how long people may take.
/// May be NULL: `cancel`.
/// Errors: options, SPENDING_LIMIT, network, reply, service, SUBMIT_UNKNOWN; UNSOLVED; CANCELLED and DEADLINE, after
/// which the captcha is still pending unless ninekw_config_set_abandon() says otherwise (ninekw_error_captcha_id() has
/// its id).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_solve(
    client: *const ninekw_client,
    options: *const ninekw_options,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    answer_out: *mut *mut ninekw_answer,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe {
        ninekw_solve_with(
            client,
            options,
            timeout_ms,
            cancel,
            None,
            null_mut(),
            answer_out,
            err,
        )
    }
}

/// Like ninekw_solve(), with progress. `user` is handed to `progress`.
/// May be NULL: `cancel`, `progress`.
/// Errors: options, SPENDING_LIMIT, network, reply, service, SUBMIT_UNKNOWN, UNSOLVED, CANCELLED, DEADLINE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_solve_with(
    client: *const ninekw_client,
    options: *const ninekw_options,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    progress: ninekw_progress_fn,
    user: *mut c_void,
    answer_out: *mut *mut ninekw_answer,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, answer_out, "answer_out", err, |client| {
            let options = borrow(options, "options")?.snapshot();
            let call = call_options(timeout_ms, cancel, progress, user)?;
            Ok(ninekw_answer::new(
                client.with_further_options(call).solve(&options)?,
            ))
        })
    }
}

/// Tells the service whether the answer to captcha `id` was right (action usercaptchacorrectback): NINEKW_CORRECT,
/// NINEKW_INCORRECT or NINEKW_UNUSED. Repeating it is harmless.
/// Errors: INVALID_ARGUMENT, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_feedback(
    client: *const ninekw_client,
    id: i64,
    verdict: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: passed on as they came.
    unsafe { ninekw_feedback_with(client, id, verdict, std::ptr::null(), err) }
}

/// Like ninekw_feedback(), with more parameters of its action (archiv, debug, source).
/// May be NULL: `options`.
/// Errors: INVALID_ARGUMENT, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_feedback_with(
    client: *const ninekw_client,
    id: i64,
    verdict: i32,
    options: *const ninekw_options,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let client = borrow(client, "client")?;
            let verdict = verdict_of(verdict)?;
            client
                .client()
                .with_further_options(optional_parameters(options))
                .feedback(id, verdict)
        })
    }
}

/// Tells the file of ninekw_config_set_journal() that the answer to captcha `id` is where it belongs, so that it need
/// not be kept: ninekw_batch_resume() does not give it again, and its tag is free for another captcha, as are all tags of
/// this id, which equal pictures may share. An id that the file does not know, or whose answer is not there yet, is fine.
/// Nothing is sent.
/// Errors: INVALID_ARGUMENT without a journal, FILE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_acknowledge(
    client: *const ninekw_client,
    id: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { entry(err, || borrow(client, "client")?.client().acknowledge(id)) }
}

/// Makes the file of ninekw_config_set_journal() forget what it has under `tag`: an upload of which it is not known
/// whether it was accepted, an id or an answer. So a captcha that is added under this tag is uploaded and paid for.
/// Other tags of the same id stay. A tag that the file does not know is fine. Nothing is sent.
/// Errors: INVALID_ARGUMENT without a journal, FILE, BUSY while this client waits for it, or another living process to
/// which it belongs has no answer yet.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_forget(
    client: *const ninekw_client,
    tag: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        entry(err, || {
            let client = borrow(client, "client")?;
            client.client().forget(read(tag, "tag")?)
        })
    }
}

/// Calls any action of the API documentation by its name and returns the whole reply: in JSON or, with the option
/// json=0, in the documented text form.
/// May be NULL: `options`.
/// Errors: INVALID_ARGUMENT for an unknown action, options, SPENDING_LIMIT for an upload, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_call(
    client: *const ninekw_client,
    action: *const c_char,
    options: *const ninekw_options,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            let action = read(action, "action")?;
            let options = optional(options);
            Ok(ninekw_reply::new(client.call(action, &options)?))
        })
    }
}

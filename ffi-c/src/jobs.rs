//! Calls for workers: take, answer and skip captchas.

use std::ptr::null_mut;

use libc::c_char;
use ninekw::{CaptchaFile, Client, Error, JobVerdict};

use crate::calls::{NINEKW_CORRECT, NINEKW_INCORRECT, optional, optional_parameters};
use crate::client::{call_into_handle, ninekw_client};
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{Out, borrow, into_raw};
use crate::job::ninekw_job;
use crate::options::ninekw_options;
use crate::reply::ninekw_reply;
use crate::text::read;

/// The submitter has not judged the answer yet.
pub const NINEKW_NOT_JUDGED: i32 = 0;

/// Takes a captcha to answer (action usercaptchanew). If there is none at the moment, the call succeeds and `*job_out`
/// is NULL. `options` name the kinds that you take (mouse, multimouse, rotate, puzzle, audio, interactive, textonly,
/// confirm, text=no). You get your own captchas only if selfsolve=1 is set here, at their upload or for the account
/// (ninekw_set_setting()). The files are included unless the option filedata=0 is set. With the option withok the
/// receipt is confirmed at once.
/// May be NULL: `options`.
/// Errors: options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_next(
    client: *const ninekw_client,
    options: *const ninekw_options,
    job_out: *mut *mut ninekw_job,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(job_out, null_mut(), "job_out")?;
            let client = borrow(client, "client")?;
            if let Some(job) = client.client().next_job(&optional(options))? {
                out.set(into_raw(ninekw_job::new(job)));
            }
            Ok(())
        })
    }
}

/// Confirms the receipt of a captcha taken with withok (action usercaptchanewok). ninekw_job_next() already does this.
/// May be NULL: `options` (speed, speedlevel, source).
/// Errors: options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_confirm(
    client: *const ninekw_client,
    options: *const ninekw_options,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let client = borrow(client, "client")?;
            client
                .client()
                .with_further_options(optional_parameters(options))
                .confirm_job()
        })
    }
}

/// Answers the captcha `id` (action usercaptchacorrect). The form of `answer` depends on ninekw_job_kind(). If this
/// client took the job, the answer is checked by the job's rules before anything is sent, and its speed, speedlevel and
/// confirm are sent too. The credits earned are put into `*credits_out`, 0 if the service does not tell them. Sending
/// an answer again is harmless.
/// May be NULL: `options` (debug, source, ...), `credits_out`.
/// Errors: ANSWER, GONE (too late), options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_answer(
    client: *const ninekw_client,
    id: i64,
    answer: *const c_char,
    options: *const ninekw_options,
    credits_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        entry(err, || {
            if !credits_out.is_null() {
                credits_out.write(0);
            }
            let client = borrow(client, "client")?;
            let answer = read(answer, "answer")?;
            let call = optional_parameters(options);
            let credits = client
                .client()
                .with_further_options(call)
                .answer_job(id, answer)?;
            if !credits_out.is_null() {
                credits_out.write(credits.unwrap_or(0));
            }
            Ok(())
        })
    }
}

/// Skips the captcha `id` because it cannot be answered (action usercaptchaskip). The service excludes workers who
/// misuse this.
/// May be NULL: `options` (end, debug, source, ...).
/// Errors: GONE, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_skip(
    client: *const ninekw_client,
    id: i64,
    options: *const ninekw_options,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let client = borrow(client, "client")?;
            client
                .client()
                .with_further_options(optional_parameters(options))
                .skip_job(id)
        })
    }
}

/// Tells the service that you take no more captchas for now (action usercaptchaskip with end=1 and no id).
/// Errors: network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_end(
    client: *const ninekw_client,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { entry(err, || borrow(client, "client")?.client().end_jobs()) }
}

/// Puts the submitter's verdict on your answer to the captcha `id` into `*verdict_out` (action
/// usercaptchacorrectcheck): NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_NOT_JUDGED.
/// May be NULL: `options` (archiv, notext, source).
/// Errors: GONE, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_job_verdict(
    client: *const ninekw_client,
    id: i64,
    options: *const ninekw_options,
    verdict_out: *mut i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(verdict_out, NINEKW_NOT_JUDGED, "verdict_out")?;
            let client = borrow(client, "client")?;
            let verdict = client
                .client()
                .with_further_options(optional_parameters(options))
                .job_verdict(id)?;
            out.set(match verdict {
                JobVerdict::Correct => NINEKW_CORRECT,
                JobVerdict::Incorrect => NINEKW_INCORRECT,
                JobVerdict::Open => NINEKW_NOT_JUDGED,
            });
            Ok(())
        })
    }
}

/// Fetches the first file of the captcha `id` (action usercaptchashow): ninekw_reply_bytes() has its content,
/// ninekw_reply_media_type() its type. With the option base64=1 the service sends base64, and the library decodes it.
/// May be NULL: `options` (base64, nodraw, debug, source).
/// Errors: GONE, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_show(
    client: *const ninekw_client,
    id: i64,
    options: *const ninekw_options,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        file(client, reply_out, err, |client| {
            client
                .with_further_options(optional_parameters(options))
                .show(id)
        })
    }
}

/// Fetches the first file of the captcha `id` as a static file (captchas/ID.txt, or captchas/ID_base64.txt if `base64`
/// is 1), which is less work for the service; not for captchas taken with speed. Read the reply as that of
/// ninekw_show().
/// Errors: network, reply.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_show_static(
    client: *const ninekw_client,
    id: i64,
    base64: i32,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        file(client, reply_out, err, |client| {
            client.show_static(id, base64 != 0)
        })
    }
}

/// # Safety
/// The header's rules for handles and out-pointers.
unsafe fn file(
    client: *const ninekw_client,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
    fetch: impl FnOnce(&Client) -> Result<CaptchaFile, Error>,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            Ok(ninekw_reply::new(fetch(client)?.into()))
        })
    }
}

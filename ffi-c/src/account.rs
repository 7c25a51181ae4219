//! The account: histories, settings, transfers, coupons and new accounts.

use std::ptr::null_mut;

use libc::c_char;
use ninekw::{Error, ErrorKind, Funding, HistoryKind, Setting};

use crate::calls::{optional, optional_parameters};
use crate::client::{call_into_handle, ninekw_client};
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{Out, borrow, into_raw};
use crate::options::ninekw_options;
use crate::reply::{Page, ninekw_reply};
use crate::text::read;
use crate::work::optional_out;

/// Captchas that you submitted (action userhistory).
pub const NINEKW_HISTORY_SUBMITTED: i32 = 1;
/// Captchas that you answered (action userhistory2).
pub const NINEKW_HISTORY_SOLVED: i32 = 2;
/// Captchas answered wrongly, on either side (action userhistory3).
pub const NINEKW_HISTORY_WRONG: i32 = 3;

fn invalid_argument(message: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, "arguments", message)
}

/// Fetches one page of a history; `kind` is one of NINEKW_HISTORY_*. Read the page with ninekw_reply_row_count() and
/// ninekw_reply_cell(); a page past the last one has no rows. ninekw_reply_count() returns the number of entries on all
/// pages.
/// May be NULL: `options` (page from 0, filter, short, archiv, onlyapikey, ...).
/// Errors: INVALID_ARGUMENT, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_history(
    client: *const ninekw_client,
    kind: i32,
    options: *const ninekw_options,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            let kind = match kind {
                NINEKW_HISTORY_SUBMITTED => HistoryKind::Submitted,
                NINEKW_HISTORY_SOLVED => HistoryKind::Solved,
                NINEKW_HISTORY_WRONG => HistoryKind::Wrong,
                _ => return Err(invalid_argument("kind must be one of NINEKW_HISTORY_*")),
            };
            let options = optional(options);
            let history = client.history(kind, &options)?;
            Ok(ninekw_reply::of_page(Page {
                kind,
                options,
                history,
            }))
        })
    }
}

/// The page after `page`, which ninekw_history() or this function gave, with the same kind and options. Puts NULL into
/// `*reply_out` after the last. After an error you may call it again with the same `page`.
/// Errors: INVALID_ARGUMENT, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_history_next(
    client: *const ninekw_client,
    page: *const ninekw_reply,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(reply_out, null_mut(), "reply_out")?;
            let client = borrow(client, "client")?;
            let page = borrow(page, "page")?;
            let last = page
                .page()
                .ok_or_else(|| invalid_argument("page must be a page of a history"))?;
            let (kind, mut options) = (last.kind, last.options.clone());
            if let Some(history) =
                client
                    .client()
                    .history_after(kind, &mut options, &last.history)?
            {
                out.set(into_raw(ninekw_reply::of_page(Page {
                    kind,
                    options,
                    history,
                })));
            }
            Ok(())
        })
    }
}

/// Fetches everything about the captcha `id` that you submitted (action userhistorydetail). The tables are captcha,
/// system, users, skip, answers and confirm; see ninekw_reply_row_count().
/// May be NULL: `options` (archiv, short, source).
/// Errors: GONE, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_history_detail(
    client: *const ninekw_client,
    id: i64,
    options: *const ninekw_options,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            let detail = client
                .with_further_options(optional_parameters(options))
                .history_detail(id)?;
            Ok(ninekw_reply::new(detail.reply().clone()))
        })
    }
}

/// Fetches the account's settings (action userconfig): read "id", "credits", "selfsolve", "selfonly" and "selfsend"
/// with ninekw_reply_int().
/// Errors: network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_settings(
    client: *const ninekw_client,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            Ok(ninekw_reply::new(client.settings()?.reply().clone()))
        })
    }
}

/// Turns the account's setting `name` on (1) or off (0): "selfsolve", "selfonly" or "selfsend" (actions
/// userconfigselfsolve, userconfigselfonly, userconfigselfsend).
/// Errors: INVALID_ARGUMENT, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_set_setting(
    client: *const ninekw_client,
    name: *const c_char,
    on: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        entry(err, || {
            let client = borrow(client, "client")?;
            let name = read(name, "name")?;
            let setting = Setting::from_name(name)?;
            client.client().set_setting(setting, on != 0)
        })
    }
}

/// Fetches the users that you referred (action userconfigref); read them with ninekw_reply_row_count() and
/// ninekw_reply_cell().
/// May be NULL: `options` (archiv, source).
/// Errors: options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_referrals(
    client: *const ninekw_client,
    options: *const ninekw_options,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            Ok(ninekw_reply::new(
                client
                    .with_further_options(optional_parameters(options))
                    .referrals()?,
            ))
        })
    }
}

/// Transfers `credits` (at least 1000) to the user `user_id` (action usertransfer). The number of the transfer is put
/// into `*transfer_id_out`, 0 if the service does not tell it. The request is never repeated once it may have taken
/// effect: after an error that is not retryable, check the balance.
/// May be NULL: `options` (transferart, source), `transfer_id_out`.
/// Errors: BALANCE, ACCOUNT, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_transfer(
    client: *const ninekw_client,
    credits: i64,
    user_id: i64,
    options: *const ninekw_options,
    transfer_id_out: *mut i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = optional_out(transfer_id_out);
            let client = borrow(client, "client")?;
            let call = optional_parameters(options);
            let transfer = client
                .client()
                .with_further_options(call)
                .transfer(credits, user_id)?;
            if let Some(out) = out {
                out.set(transfer.id().unwrap_or(0));
            }
            Ok(())
        })
    }
}

/// Creates a coupon worth `credits` (at least 1000; action usergutscheincreate). ninekw_reply_text() with "code"
/// returns the code that redeems it. The request is never repeated once it may have taken effect.
/// May be NULL: `options` (source).
/// Errors: BALANCE, ACCOUNT, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_create_coupon(
    client: *const ninekw_client,
    credits: i64,
    options: *const ninekw_options,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            let coupon = client
                .with_further_options(optional_parameters(options))
                .create_coupon(credits)?;
            Ok(ninekw_reply::new(coupon.reply().clone()))
        })
    }
}

/// Creates an account (action anmelden2_create). `code` is the code of a coupon, or a number of your own credits (at
/// least 40000) in digits. `referrer` is the id of the user who referred the new user, 0 for nobody.
/// ninekw_reply_text() with "newuser" and "newpass" returns the name and the password. The request is never repeated
/// once it may have taken effect.
/// May be NULL: `options` (source).
/// Errors: OPTION_RANGE, BALANCE, ACCOUNT, INPUT, options, network, reply, service.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_create_account(
    client: *const ninekw_client,
    code: *const c_char,
    referrer: i64,
    options: *const ninekw_options,
    reply_out: *mut *mut ninekw_reply,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        call_into_handle(client, reply_out, "reply_out", err, |client| {
            let funding = Funding::from(read(code, "code")?);
            let referrer = (referrer != 0).then_some(referrer);
            let call = optional_parameters(options);
            let account = client
                .with_further_options(call)
                .create_account(&funding, referrer)?;
            Ok(ninekw_reply::new(account.reply().clone()))
        })
    }
}

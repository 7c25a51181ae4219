//! The client.

use ninekw::{Client, Error};

use crate::callback::call_options;
use crate::cancel::ninekw_cancel;
use crate::config::ninekw_config;
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{Out, borrow, free, into_raw};

/// A client of one account. Any number of threads may use it at once; all clients of an account in a process share one
/// request budget. It may be used after a fork, in both processes.
pub struct ninekw_client {
    client: Client,
}

impl ninekw_client {
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }
}

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
            let out = Out::new(out, std::ptr::null_mut(), argument)?;
            let client = borrow(client, "client")?;
            out.set(into_raw(work(client.client())?));
            Ok(())
        })
    }
}

/// Creates a client from a copy of the settings, without connecting to the service. If several programs use one
/// account, see ninekw_config_set_share().
/// Errors: INVALID_KEY without a key, INVALID_ARGUMENT, NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_client_new(
    config: *const ninekw_config,
    client_out: *mut *mut ninekw_client,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        entry(err, || {
            let out = Out::new(client_out, std::ptr::null_mut(), "client_out")?;
            let config = borrow(config, "config")?.snapshot();
            let client = Client::new(config)?;
            #[cfg(windows)]
            crate::loaded::stay();
            out.set(into_raw(ninekw_client { client }));
            Ok(())
        })
    }
}

/// Gives the same client, with the same account, budget and spending, each of whose calls has this time limit, counted from
/// its beginning, and this token. A `timeout_ms` of -1 and no token leave what `client` has. What a call is given itself
/// (a `timeout_ms` other than -1, a token) counts instead. A batch has them for all of it, the time counted from its
/// making, unless it is driven by ninekw_batch_next_fed(). Free both with ninekw_client_free(), in any order; the token
/// may be freed before.
///
/// A call that is out of time or cancelled fails with DEADLINE or CANCELLED. If its request was sent already, it may have
/// taken effect: ninekw_error_message() says so where repeating it would do it twice (ninekw_transfer() and the like), and
/// an upload fails with SUBMIT_UNKNOWN.
/// May be NULL: `cancel`.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_client_within(
    client: *const ninekw_client,
    timeout_ms: i64,
    cancel: *const ninekw_cancel,
    client_out: *mut *mut ninekw_client,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        call_into_handle(client, client_out, "client_out", err, |client| {
            let call = call_options(timeout_ms, cancel, None, std::ptr::null_mut())?;
            let client = client.with_further_options(call);
            Ok(ninekw_client { client })
        })
    }
}

/// Frees a client; NULL is fine. Calls in progress are not affected.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_client_free(client: *mut ninekw_client) {
    // SAFETY: the header's rules for handles.
    unsafe { free(client) };
}

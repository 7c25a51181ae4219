//! The client.

use ninekw::Client;

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

/// Frees a client; NULL is fine. Calls in progress are not affected.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_client_free(client: *mut ninekw_client) {
    // SAFETY: the header's rules for handles.
    unsafe { free(client) };
}

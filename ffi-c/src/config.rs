//! A client's settings.

mod setters;

use std::time::Duration;

use ninekw::table::Allowed;
use ninekw::{Config, Error, ErrorKind};

use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{borrow, free, into_raw};
use crate::options::Shared;

pub use setters::*;

/// Settings of a client that is to be made. To be changed by one thread at a time.
pub struct ninekw_config {
    config: Shared<Config>,
}

impl ninekw_config {
    pub(crate) fn snapshot(&self) -> Config {
        self.config.snapshot()
    }
}

/// Makes settings with all defaults and no API key.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_config_new() -> *mut ninekw_config {
    into_raw(ninekw_config {
        config: Shared::new(Config::default()),
    })
}

/// Frees settings; NULL is fine. Clients made from them keep their own copy.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_free(config: *mut ninekw_config) {
    // SAFETY: the header's rules for handles.
    unsafe { free(config) };
}

/// # Safety
/// The header's rules for handles and out-pointers.
pub(crate) unsafe fn change(
    config: *mut ninekw_config,
    err: *mut *mut ninekw_error,
    change: impl FnOnce(Config) -> Result<Config, Error>,
) -> i32 {
    let mut change = Some(change);
    let mut once = |slot: &mut Config| {
        if let Some(change) = change.take() {
            *slot = change(slot.clone())?;
        }
        Ok(())
    };
    // SAFETY: promised by the caller.
    unsafe { changed(config, err, &mut once) }
}

/// [`change`] once for all settings.
///
/// # Safety
/// The header's rules for handles and out-pointers.
unsafe fn changed(
    config: *mut ninekw_config,
    err: *mut *mut ninekw_error,
    change: &mut dyn FnMut(&mut Config) -> Result<(), Error>,
) -> i32 {
    // SAFETY: promised by the caller.
    unsafe {
        entry(err, || {
            let config = borrow(config, "config")?;
            change(&mut *config.config.exclusive("config")?)
        })
    }
}

fn duration(name: &str, value: i64) -> Result<Duration, Error> {
    number(name, value).map(Duration::from_millis)
}

/// A number as the core takes it; less than 0 is out of every range.
fn number<T>(name: &str, value: impl TryInto<T>) -> Result<T, Error> {
    value.try_into().map_err(|_| out_of_range(name))
}

fn out_of_range(name: &str) -> Error {
    Allowed::named(name).map_or_else(
        || Error::new(ErrorKind::InvalidArgument, "config", name),
        Allowed::out_of_range,
    )
}

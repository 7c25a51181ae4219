//! A client's settings.

use std::ffi::c_char;
use std::path::PathBuf;
use std::time::Duration;

use ninekw::{Abandon, Config, DEFAULT_URL, Error, ErrorKind, Polling, TlsRoots};

use crate::cancel::ninekw_cancel;
use crate::entry::entry;
use crate::error::ninekw_error;
use crate::handle::{borrow, free, into_raw};
use crate::options::Shared;
use crate::text::read;

/// The operating system's certificate authorities; where it has none, the bundled ones. The default.
pub const NINEKW_TLS_ROOTS_SYSTEM: i32 = 1;
/// Mozilla's certificate authorities as of the library's release.
pub const NINEKW_TLS_ROOTS_BUNDLED: i32 = 2;

/// Settings of a client that is to be made. To be changed by one thread at a time.
pub struct ninekw_config {
    config: Shared<Config>,
}

impl ninekw_config {
    pub(crate) fn snapshot(&self) -> Config {
        self.config.snapshot()
    }
}

/// Makes settings with all defaults and no API key. The caller owns them and frees them with ninekw_config_free().
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

/// The account's API key: 5 to 50 of a-z, A-Z, 0-9 (parameter `apikey`). Needed. Error: INVALID_KEY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_api_key(
    config: *mut ninekw_config,
    api_key: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            config.api_key(read(api_key, "api_key")?)
        })
    }
}

/// The service's address: http:// or https:// with host and, where needed, port and path prefix; NULL for the default,
/// https://www.9kw.eu. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_base_url(
    config: *mut ninekw_config,
    url: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let url = if url.is_null() {
                DEFAULT_URL
            } else {
                read(url, "url")?
            };
            config.base_url(url)
        })
    }
}

/// The calling program's name, at most 30 characters (parameter `source`). Default "ninekw". Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_source(
    config: *mut ninekw_config,
    source: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { change(config, err, |config| config.source(read(source, "source")?)) }
}

/// The User-Agent header, printable ASCII. Default "ninekw/" and the version. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_user_agent(
    config: *mut ninekw_config,
    user_agent: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            config.user_agent(read(user_agent, "user_agent")?)
        })
    }
}

/// Milliseconds that one request may take, from the connection to the reply's last byte; above 0. Default 30000.
/// Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_timeout_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            config.timeout(duration(milliseconds)?)
        })
    }
}

/// Milliseconds that looking up the name and connecting may take, each; above 0. Default 10000.
/// Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_connect_timeout_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            config.connect_timeout(duration(milliseconds)?)
        })
    }
}

/// Milliseconds between two requests of the account. Default 250, which is also the least for www.9kw.eu; other
/// addresses may have less. Error: INVALID_ARGUMENT, here or when the client is made.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_min_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.min_interval(duration(milliseconds)?))
        })
    }
}

/// Milliseconds between two uploads of the account, 0 or more. Default 0: as between all requests. While the service
/// refuses captchas as submitted too quickly (code 15) it is a second and more by itself. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_upload_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.upload_interval(duration(milliseconds)?))
        })
    }
}

/// Milliseconds that a pause may last which the service's word (Retry-After) or refusals bring about; above 0. Default
/// 120000. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_longest_pause_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            config.longest_pause(duration(milliseconds)?)
        })
    }
}

/// Milliseconds from the upload to the first poll. Default 5000, which is also the least for www.9kw.eu; other
/// addresses may have less. Error: INVALID_ARGUMENT, here or when the client is made.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_first_poll_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.first_poll(duration(milliseconds)?))
        })
    }
}

/// Milliseconds between two polls of one captcha. Default 2000, which is also the least for www.9kw.eu; other addresses
/// may have less. Error: INVALID_ARGUMENT, here or when the client is made.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_poll_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.poll_interval(duration(milliseconds)?))
        })
    }
}

/// Milliseconds that ninekw_work() pauses after the service had no captcha to answer. Default 1000.
/// Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_job_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.job_interval(duration(milliseconds)?))
        })
    }
}

/// Few questions for an answer: only once it has, on average, been ready for a second.
pub const NINEKW_POLLING_POLITE: i32 = 1;
/// A third fewer questions than possible, for half a second of delay. The default.
pub const NINEKW_POLLING_BALANCED: i32 = 2;
/// A question whenever there is a turn to spare.
pub const NINEKW_POLLING_FAST: i32 = 3;

/// How eagerly a batch asks for answers: one of NINEKW_POLLING_*; the default is
/// NINEKW_POLLING_BALANCED. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_polling(
    config: *mut ninekw_config,
    polling: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.polling(match polling {
                NINEKW_POLLING_POLITE => Polling::Polite,
                NINEKW_POLLING_BALANCED => Polling::Balanced,
                NINEKW_POLLING_FAST => Polling::Fast,
                _ => {
                    let message = "polling must be one of NINEKW_POLLING_*";
                    return Err(Error::new(ErrorKind::InvalidArgument, "config", message));
                }
            }))
        })
    }
}

/// How many captchas a batch keeps open at once, 1 or more. More bring a little more throughput, but each answer waits
/// longer for its turn. Default 40. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_max_in_flight(
    config: *mut ninekw_config,
    captchas: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            config.max_in_flight(usize::try_from(captchas).unwrap_or(0))
        })
    }
}

/// Whether (1) or not (0) a batch looks at the service's load once a minute, to know how long people take. Default 1.
/// Error: BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_look_at_service(
    config: *mut ninekw_config,
    look: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { change(config, err, |config| Ok(config.look_at_service(look != 0))) }
}

/// Whether (1) or not (0) a captcha whose upload got no reply is looked up in the history, so that an answer that was
/// paid for is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen
/// and eight letters; where the account refuses that source, the plain one is used. Default 0. Error: BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_recover_uploads(
    config: *mut ninekw_config,
    recover: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.recover_uploads(recover != 0))
        })
    }
}

/// Whether (1) or not (0) the content of a captcha is looked at before it is uploaded, and paid for: one of a picture
/// must be a GIF, JPEG or PNG file, or a sound where the kind allows that. Default 1. Error: BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_check_content(
    config: *mut ninekw_config,
    check: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe { change(config, err, |config| Ok(config.check_content(check != 0))) }
}

/// A captcha whose wait ends by a deadline or a cancel stays open; ninekw_wait() goes on. The default.
pub const NINEKW_ABANDON_KEEP: i32 = 1;
/// The service is told that it is not used, so that it is not charged if nobody has answered yet. If the last
/// question is long ago it is asked once more, and an answer that has come in the meantime is given after all.
pub const NINEKW_ABANDON_ABORT: i32 = 2;

/// What becomes of a captcha when ninekw_solve() or ninekw_wait() ends by a deadline or a cancel: one of
/// NINEKW_ABANDON_*; the default is NINEKW_ABANDON_KEEP. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_abandon(
    config: *mut ninekw_config,
    abandon: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.abandon(match abandon {
                NINEKW_ABANDON_KEEP => Abandon::Keep,
                NINEKW_ABANDON_ABORT => Abandon::Abort,
                _ => {
                    let message = "abandon must be one of NINEKW_ABANDON_*";
                    return Err(Error::new(ErrorKind::InvalidArgument, "config", message));
                }
            }))
        })
    }
}

/// How often a call is repeated where that is harmless, 0 or more. Default 3. A wait's polls are repeated until its
/// deadline. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_retries(
    config: *mut ninekw_config,
    retries: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            let retries = u32::try_from(retries).map_err(|_| wrong("retries must be 0 or more"))?;
            Ok(config.retries(retries))
        })
    }
}

/// Milliseconds before the first repetition; doubles each time up to 30 s. After the service's
/// code 56 it is a quarter of that, and four times as long each time that comes again soon. Default 1000. Error:
/// INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_retry_pause_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.retry_pause(duration(milliseconds)?))
        })
    }
}

/// The largest reply that is read, in bytes, 1 or more. Default 8388608. Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_max_reply_bytes(
    config: *mut ninekw_config,
    bytes: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            config.max_reply_bytes(u64::try_from(bytes).unwrap_or(0))
        })
    }
}

/// A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or socks5h.
/// None by default; the environment is not read. "system" stands for what the system says: the environment's ALL_PROXY,
/// HTTPS_PROXY or HTTP_PROXY, with NO_PROXY; where none is set, on Windows, the user's Internet settings, if they name
/// one server for everything. Where nothing is said, requests go out directly. Error when the client is made:
/// INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_proxy(
    config: *mut ninekw_config,
    url: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe { change(config, err, |config| Ok(config.proxy(read(url, "url")?))) }
}

/// A PEM file of the only certificate authorities to trust. Error when the client is made: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_ca_file(
    config: *mut ninekw_config,
    path: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let path = PathBuf::from(read(path, "path")?);
            Ok(config.tls_roots(TlsRoots::File(path)))
        })
    }
}

/// Which certificate authorities to trust: NINEKW_TLS_ROOTS_SYSTEM (default) or NINEKW_TLS_ROOTS_BUNDLED.
/// Error: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_tls_roots(
    config: *mut ninekw_config,
    roots: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| match roots {
            NINEKW_TLS_ROOTS_SYSTEM => Ok(config.tls_roots(TlsRoots::System)),
            NINEKW_TLS_ROOTS_BUNDLED => Ok(config.tls_roots(TlsRoots::Bundled)),
            _ => Err(wrong(
                "roots must be NINEKW_TLS_ROOTS_SYSTEM or NINEKW_TLS_ROOTS_BUNDLED",
            )),
        })
    }
}

/// A token that stops every call of the client, besides the token that a call is given. The client keeps what it
/// needs of it. Error: NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_cancel(
    config: *mut ninekw_config,
    cancel: *const ninekw_cancel,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            Ok(config.cancel(borrow(cancel, "cancel")?.token()))
        })
    }
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

fn duration(milliseconds: i64) -> Result<Duration, Error> {
    u64::try_from(milliseconds)
        .map(Duration::from_millis)
        .map_err(|_| wrong("milliseconds must be 0 or more"))
}

fn wrong(message: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, "config", message)
}

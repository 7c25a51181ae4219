//! The setters. Made by `cargo xtask codegen` from the table in `core/src/table/settings.rs`.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use ninekw::DEFAULT_URL;

use super::{change, duration, ninekw_config, number, out_of_range};
use crate::cancel::ninekw_cancel;
use crate::error::ninekw_error;
use crate::handle::{borrow, null};
use crate::limiter::{CallersLimiter, ninekw_limiter_fn};
use crate::text::{read, read_or};

/// The account's API key, of a-z, A-Z and 0-9 (parameter apikey). Needed. 5 to 50 characters.
/// Errors: INVALID_KEY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_api_key(
    config: *mut ninekw_config,
    api_key: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = read(api_key, "api_key")?;
            config.api_key(value)
        })
    }
}

/// The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
/// characters. Default https://www.9kw.eu.
/// May be NULL: `base_url`, for the default.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_base_url(
    config: *mut ninekw_config,
    base_url: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = read_or(base_url, "base_url", DEFAULT_URL)?;
            config.base_url(value)
        })
    }
}

/// The name of the calling program, sent to the service where the action has the parameter source. At most 30
/// characters. Default ninekw.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_source(
    config: *mut ninekw_config,
    source: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = read(source, "source")?;
            config.source(value)
        })
    }
}

/// The User-Agent header, in printable ASCII. 1 to 1000 characters. Default ninekw/0.1.0.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_user_agent(
    config: *mut ninekw_config,
    user_agent: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = read(user_agent, "user_agent")?;
            config.user_agent(value)
        })
    }
}

/// How long one request may take, from the connection to the last byte of the reply. How long people may take is a
/// captcha's maxtimeout, and how long your program waits is the call's own time limit. In milliseconds, 1 or more.
/// Default 30000.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_timeout_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("timeout", milliseconds)?;
            config.timeout(value)
        })
    }
}

/// How long it may take to look up the name, and to connect. In milliseconds, 1 or more. Default 10000.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_connect_timeout_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("connect_timeout", milliseconds)?;
            config.connect_timeout(value)
        })
    }
}

/// The least time between two requests of the account. In milliseconds, 0 or more. At the service itself at least
/// 250, checked when the client is made. Default 250.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_min_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("min_interval", milliseconds)?;
            Ok(config.min_interval(value))
        })
    }
}

/// The least time between two uploads of the account; 0: as between all requests. While the service refuses captchas
/// as submitted too quickly (code 15), it is a second or more by itself. In milliseconds, 0 or more. Default 0.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_upload_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("upload_interval", milliseconds)?;
            Ok(config.upload_interval(value))
        })
    }
}

/// The longest pause that the service can impose by Retry-After or by refusals. In milliseconds, 1 or more. Default
/// 120000.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_longest_pause_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("longest_pause", milliseconds)?;
            config.longest_pause(value)
        })
    }
}

/// The least time from the upload to the first poll. In milliseconds, 0 or more. At the service itself at least 5000,
/// checked when the client is made. Default 5000.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_first_poll_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("first_poll", milliseconds)?;
            Ok(config.first_poll(value))
        })
    }
}

/// The time between two polls of one captcha. In milliseconds, 0 or more. At the service itself at least 2000,
/// checked when the client is made. Default 2000.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_poll_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("poll_interval", milliseconds)?;
            Ok(config.poll_interval(value))
        })
    }
}

/// The pause of work after the service had no captcha to answer. In milliseconds, 0 or more. Default 1000.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_job_interval_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("job_interval", milliseconds)?;
            Ok(config.job_interval(value))
        })
    }
}

/// Few polls: only once an answer has, on average, been ready for a second.
pub const NINEKW_POLLING_POLITE: i32 = 1;
/// A third fewer polls than possible, for half a second of delay. The default.
pub const NINEKW_POLLING_BALANCED: i32 = 2;
/// A poll whenever there is a turn to spare.
pub const NINEKW_POLLING_FAST: i32 = 3;

/// How eagerly a batch polls. Default balanced. One of NINEKW_POLLING_*.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_polling(
    config: *mut ninekw_config,
    polling: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = match polling {
                NINEKW_POLLING_POLITE => ninekw::Polling::Polite,
                NINEKW_POLLING_BALANCED => ninekw::Polling::Balanced,
                NINEKW_POLLING_FAST => ninekw::Polling::Fast,
                _ => return Err(out_of_range("polling")),
            };
            Ok(config.polling(value))
        })
    }
}

/// How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer waits longer
/// for its turn. 1 or more. Default 40.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_max_in_flight(
    config: *mut ninekw_config,
    max_in_flight: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = number("max_in_flight", max_in_flight)?;
            config.max_in_flight(value)
        })
    }
}

/// Whether a batch looks at the service's load once a minute, to know how long people take. Default true. 1 for true,
/// 0 for false.
/// Errors: BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_look_at_service(
    config: *mut ninekw_config,
    look_at_service: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = look_at_service != 0;
            Ok(config.look_at_service(value))
        })
    }
}

/// Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for is
/// not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen and eight
/// letters; where the account refuses that source, the plain one is used. Default false. 1 for true, 0 for false.
/// Errors: BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_recover_uploads(
    config: *mut ninekw_config,
    recover_uploads: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = recover_uploads != 0;
            Ok(config.recover_uploads(value))
        })
    }
}

/// A file that knows which captchas are paid for, so that a program that was killed can run again and pays for none
/// twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A captcha that is
/// added under a tag that the file knows is not uploaded again: its answer is waited for, or is that of the file. One
/// without a tag takes the place of an equal one that an ended process left pending. Processes may share the file;
/// each account needs its own. Uploads are found again as with recover_uploads. Made if it is not there, when the
/// client is made.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_journal(
    config: *mut ninekw_config,
    journal: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = read(journal, "journal")?;
            Ok(config.journal(value))
        })
    }
}

/// Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a GIF, JPEG or
/// PNG file, or a sound where the kind allows that. Default true. 1 for true, 0 for false.
/// Errors: BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_check_content(
    config: *mut ninekw_config,
    check_content: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = check_content != 0;
            Ok(config.check_content(value))
        })
    }
}

/// How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is refused
/// before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost, at 10 credits,
/// or 30 for interactive, with 6 more for confirm, 10 less for checkanswer, and prio. What the service did not
/// accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or more. Default 0.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_max_credits(
    config: *mut ninekw_config,
    max_credits: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = number("max_credits", max_credits)?;
            Ok(config.max_credits(value))
        })
    }
}

/// The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
/// (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked for
/// before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default 0.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_min_balance(
    config: *mut ninekw_config,
    min_balance: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = number("min_balance", min_balance)?;
            Ok(config.min_balance(value))
        })
    }
}

/// The captcha stays pending, and wait goes on with it, also in another process. The default.
pub const NINEKW_ABANDON_KEEP: i32 = 1;
/// The service is told that nobody wants the captcha any more, so that it is not charged if nobody has answered yet.
/// If the last poll is long ago there is one more, and an answer that has come in the meantime is given after all.
pub const NINEKW_ABANDON_ABORT: i32 = 2;

/// What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed early.
/// Default keep. One of NINEKW_ABANDON_*.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_abandon(
    config: *mut ninekw_config,
    abandon: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = match abandon {
                NINEKW_ABANDON_KEEP => ninekw::Abandon::Keep,
                NINEKW_ABANDON_ABORT => ninekw::Abandon::Abort,
                _ => return Err(out_of_range("abandon")),
            };
            Ok(config.abandon(value))
        })
    }
}

/// How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0 or
/// more. Default 3.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_retries(
    config: *mut ninekw_config,
    retries: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = number("retries", retries)?;
            Ok(config.retries(value))
        })
    }
}

/// The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a quarter of
/// that, and four times as long each time that code comes again soon. In milliseconds, 0 or more. Default 1000.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_retry_pause_ms(
    config: *mut ninekw_config,
    milliseconds: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = duration("retry_pause", milliseconds)?;
            Ok(config.retry_pause(value))
        })
    }
}

/// The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB. In bytes, 1 or
/// more. Default 8388608.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_max_reply_bytes(
    config: *mut ninekw_config,
    max_reply_bytes: i64,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = number("max_reply_bytes", max_reply_bytes)?;
            config.max_reply_bytes(value)
        })
    }
}

/// A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or socks5h.
/// By default there is none, whatever the environment says. "system" stands for the environment's ALL_PROXY,
/// HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet settings, if
/// they name one server for everything. Checked when the client is made.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_proxy(
    config: *mut ninekw_config,
    proxy: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = read(proxy, "proxy")?;
            Ok(config.proxy(value))
        })
    }
}

/// The operating system's certificate authorities; where it has none, the bundled ones. The default.
pub const NINEKW_TLS_ROOTS_SYSTEM: i32 = 1;
/// Mozilla's certificate authorities as of the library's release.
pub const NINEKW_TLS_ROOTS_BUNDLED: i32 = 2;

/// Which certificate authorities to trust. Default system. One of NINEKW_TLS_ROOTS_*.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_tls_roots(
    config: *mut ninekw_config,
    tls_roots: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = match tls_roots {
                NINEKW_TLS_ROOTS_SYSTEM => ninekw::TlsRoots::System,
                NINEKW_TLS_ROOTS_BUNDLED => ninekw::TlsRoots::Bundled,
                _ => return Err(out_of_range("tls_roots")),
            };
            Ok(config.tls_roots(value))
        })
    }
}

/// A PEM file with the only certificate authorities to trust, in place of tls_roots. Read when the client is made.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_ca_file(
    config: *mut ninekw_config,
    ca_file: *const c_char,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = read(ca_file, "ca_file")?;
            Ok(config.ca_file(value))
        })
    }
}

/// A token that stops every call of the client, besides the token that a call is given. The client keeps what it
/// needs of it.
/// Errors: NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_cancel(
    config: *mut ninekw_config,
    cancel: *const ninekw_cancel,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = borrow(cancel, "cancel")?;
            Ok(config.cancel(value.token()))
        })
    }
}

/// All clients of the account in this process.
pub const NINEKW_SHARE_PROCESS: i32 = 1;
/// All processes of this user on this machine that do not keep to themselves. They meet at a file in
/// $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where that cannot
/// work, no client is made (SHARED_BUDGET).
pub const NINEKW_SHARE_MACHINE: i32 = 2;
/// As with machine where that works, else as with process. The default.
pub const NINEKW_SHARE_AUTO: i32 = 3;

/// Who shares one request budget. Default auto. One of NINEKW_SHARE_*.
/// Errors: INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_share(
    config: *mut ninekw_config,
    share: i32,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let value = match share {
                NINEKW_SHARE_PROCESS => ninekw::Share::Process,
                NINEKW_SHARE_MACHINE => ninekw::Share::Machine,
                NINEKW_SHARE_AUTO => ninekw::Share::Auto,
                _ => return Err(out_of_range("share")),
            };
            Ok(config.share(value))
        })
    }
}

/// A budget that many machines share, asked before each request besides the process's own. None by default. `user` is
/// handed to `limiter`. Both must stay usable until the clients made from these settings are freed and their calls
/// have returned.
/// Errors: NULL_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_limiter(
    config: *mut ninekw_config,
    limiter: ninekw_limiter_fn,
    user: *mut c_void,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles, texts and out-pointers.
    unsafe {
        change(config, err, |config| {
            let function = limiter.ok_or_else(|| null("limiter"))?;
            let value = Arc::new(CallersLimiter { function, user });
            Ok(config.limiter(value))
        })
    }
}

//! The keyword arguments. Made by `cargo xtask codegen` from the table in `core/src/table/settings.rs`.

use ninekw::{Config, Result};
use pyo3::prelude::*;

use super::{count, file, limiter, out_of_range, seconds, switch, unknown};
use crate::options::text;

/// The settings with one more: what Python says, and what the core says to it.
#[allow(clippy::too_many_lines, reason = "an arm for each setting")]
pub(super) fn set(
    config: Config,
    name: &str,
    value: &Bound<'_, PyAny>,
) -> PyResult<Result<Config>> {
    Ok(match name {
        "url" => {
            let value = text(value, name)?;
            config.base_url(&value)
        }
        "source" => {
            let value = text(value, name)?;
            config.source(&value)
        }
        "user_agent" => {
            let value = text(value, name)?;
            config.user_agent(&value)
        }
        "timeout" => {
            let value = seconds(value, name)?;
            config.timeout(value)
        }
        "connect_timeout" => {
            let value = seconds(value, name)?;
            config.connect_timeout(value)
        }
        "min_interval" => {
            let value = seconds(value, name)?;
            Ok(config.min_interval(value))
        }
        "upload_interval" => {
            let value = seconds(value, name)?;
            Ok(config.upload_interval(value))
        }
        "longest_pause" => {
            let value = seconds(value, name)?;
            config.longest_pause(value)
        }
        "first_poll" => {
            let value = seconds(value, name)?;
            Ok(config.first_poll(value))
        }
        "poll_interval" => {
            let value = seconds(value, name)?;
            Ok(config.poll_interval(value))
        }
        "job_interval" => {
            let value = seconds(value, name)?;
            Ok(config.job_interval(value))
        }
        "polling" => {
            let value = match text(value, name)?.as_str() {
                "polite" => ninekw::Polling::Polite,
                "balanced" => ninekw::Polling::Balanced,
                "fast" => ninekw::Polling::Fast,
                _ => return Err(out_of_range(value.py(), name)),
            };
            Ok(config.polling(value))
        }
        "max_in_flight" => {
            let value = count(value, name)?;
            config.max_in_flight(value)
        }
        "look_at_service" => {
            let value = switch(value, name)?;
            Ok(config.look_at_service(value))
        }
        "recover_uploads" => {
            let value = switch(value, name)?;
            Ok(config.recover_uploads(value))
        }
        "journal" => {
            let value = file(value, name)?;
            Ok(config.journal(value))
        }
        "check_content" => {
            let value = switch(value, name)?;
            Ok(config.check_content(value))
        }
        "max_credits" => {
            let value = count(value, name)?;
            Ok(config.max_credits(value))
        }
        "min_balance" => {
            let value = count(value, name)?;
            Ok(config.min_balance(value))
        }
        "abandon" => {
            let value = match text(value, name)?.as_str() {
                "keep" => ninekw::Abandon::Keep,
                "abort" => ninekw::Abandon::Abort,
                _ => return Err(out_of_range(value.py(), name)),
            };
            Ok(config.abandon(value))
        }
        "retries" => {
            let value = count(value, name)?;
            Ok(config.retries(value))
        }
        "retry_pause" => {
            let value = seconds(value, name)?;
            Ok(config.retry_pause(value))
        }
        "max_reply_bytes" => {
            let value = count(value, name)?;
            config.max_reply_bytes(value)
        }
        "proxy" => {
            let value = text(value, name)?;
            Ok(config.proxy(&value))
        }
        "tls_roots" => {
            let value = match text(value, name)?.as_str() {
                "system" => ninekw::TlsRoots::System,
                "bundled" => ninekw::TlsRoots::Bundled,
                _ => return Err(out_of_range(value.py(), name)),
            };
            Ok(config.tls_roots(value))
        }
        "ca_file" => {
            let value = file(value, name)?;
            Ok(config.ca_file(value))
        }
        "share" => {
            let value = match text(value, name)?.as_str() {
                "process" => ninekw::Share::Process,
                "machine" => ninekw::Share::Machine,
                "auto" => ninekw::Share::Auto,
                _ => return Err(out_of_range(value.py(), name)),
            };
            Ok(config.share(value))
        }
        "limiter" => {
            let value = limiter(value)?;
            Ok(config.limiter(value))
        }
        _ => return Err(unknown(value.py(), name)),
    })
}

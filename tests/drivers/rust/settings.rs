//! Settings by their names. Made by `cargo xtask codegen` from the table of settings; not to be edited.

use std::time::Duration;

use ninekw::{Config, Result};

use crate::commands::wrong;

pub(crate) fn set(config: Config, name: &str, value: &str) -> Result<Config> {
    let number: u64 = value.parse().unwrap_or(0);
    Ok(match name {
        "api_key" => config.api_key(value)?,
        "base_url" => config.base_url(value)?,
        "source" => config.source(value)?,
        "user_agent" => config.user_agent(value)?,
        "timeout_ms" => config.timeout(Duration::from_millis(number))?,
        "connect_timeout_ms" => config.connect_timeout(Duration::from_millis(number))?,
        "min_interval_ms" => config.min_interval(Duration::from_millis(number)),
        "upload_interval_ms" => config.upload_interval(Duration::from_millis(number)),
        "longest_pause_ms" => config.longest_pause(Duration::from_millis(number))?,
        "first_poll_ms" => config.first_poll(Duration::from_millis(number)),
        "poll_interval_ms" => config.poll_interval(Duration::from_millis(number)),
        "job_interval_ms" => config.job_interval(Duration::from_millis(number)),
        "polling" => config.polling(match value {
            "polite" => ninekw::Polling::Polite,
            "balanced" => ninekw::Polling::Balanced,
            "fast" => ninekw::Polling::Fast,
            _ => return Err(wrong("polling has no such word")),
        }),
        "max_in_flight" => config.max_in_flight(number.try_into().unwrap_or(0))?,
        "look_at_service" => config.look_at_service(number != 0),
        "recover_uploads" => config.recover_uploads(number != 0),
        "journal" => config.journal(value),
        "check_content" => config.check_content(number != 0),
        "max_credits" => config.max_credits(number.try_into().unwrap_or(0)),
        "min_balance" => config.min_balance(number.try_into().unwrap_or(0)),
        "abandon" => config.abandon(match value {
            "keep" => ninekw::Abandon::Keep,
            "abort" => ninekw::Abandon::Abort,
            _ => return Err(wrong("abandon has no such word")),
        }),
        "retries" => config.retries(number.try_into().unwrap_or(0)),
        "retry_pause_ms" => config.retry_pause(Duration::from_millis(number)),
        "max_reply_bytes" => config.max_reply_bytes(number)?,
        "proxy" => config.proxy(value),
        "tls_roots" => config.tls_roots(match value {
            "system" => ninekw::TlsRoots::System,
            "bundled" => ninekw::TlsRoots::Bundled,
            _ => return Err(wrong("tls_roots has no such word")),
        }),
        "ca_file" => config.ca_file(value),
        "share" => config.share(match value {
            "process" => ninekw::Share::Process,
            "machine" => ninekw::Share::Machine,
            "auto" => ninekw::Share::Auto,
            _ => return Err(wrong("share has no such word")),
        }),
        other => return Err(wrong(&format!("there is no setting {other}"))),
    })
}

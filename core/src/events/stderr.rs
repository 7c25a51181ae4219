//! Events as lines on stderr, for those who set `NINEKW_LOG`.

use std::env::VarError;
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use super::{Event, Level, Listener, log_to_stderr};

/// The environment variable with the word of a level.
const VARIABLE: &str = "NINEKW_LOG";

/// Reads the environment variable, once in a process.
pub(crate) fn read_environment() {
    static READ: OnceLock<()> = OnceLock::new();
    READ.get_or_init(|| match std::env::var(VARIABLE).as_deref() {
        Ok("" | "off" | "none") | Err(VarError::NotPresent) => {}
        given => match given.ok().and_then(Level::from_name) {
            Some(level) => log_to_stderr(Some(level)),
            None => write(&format!(
                "ninekw: {VARIABLE} must be error, warning, info or debug\n"
            )),
        },
    });
}

/// Writes events with the time, in UTC.
#[derive(Debug)]
pub(super) struct Stderr;

impl Listener for Stderr {
    fn hear(&self, event: &Event<'_>) {
        let time = timestamp(SystemTime::now());
        let level = event.level.name();
        write(&format!("{time} ninekw {level} {event}\n"));
    }
}

/// Writes without a lock, which a child of a fork could wait for forever. If nobody reads it, it is lost.
#[cfg(unix)]
fn write(line: &str) {
    let mut rest = line.as_bytes();
    while let Ok(written @ 1..) = rustix::io::write(std::io::stderr(), rest) {
        rest = rest.get(written..).unwrap_or_default();
        if rest.is_empty() {
            break;
        }
    }
}

#[cfg(not(unix))]
fn write(line: &str) {
    use std::io::Write;
    let _ = std::io::stderr().lock().write_all(line.as_bytes());
}

/// `2026-11-30T04:20:00.123Z`
pub(super) fn timestamp(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let (days, seconds) = (since.as_secs() / 86_400, since.as_secs() % 86_400);
    // Howard Hinnant's civil_from_days, with years that begin in March.
    let day = days + 719_468;
    let (era, of_era) = (day / 146_097, day % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march = (5 * of_year + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
        year + era * 400 + u64::from(month <= 2),
        month,
        of_year - (153 * march + 2) / 5 + 1,
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        since.subsec_millis(),
    )
}

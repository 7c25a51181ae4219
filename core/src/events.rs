//! Events: what the library does, told to those who listen.
//!
//! An event goes to the client's own listener, to the process's listener, to the `log` facade, and to stderr if the
//! environment variable `NINEKW_LOG` asks for it. If none of them wants its level, it costs three comparisons.
//!
//! No field has a key, a cookie, a password, a picture or the text of an answer.

mod line;
mod process;
mod stderr;
#[cfg(test)]
mod tests;

pub(crate) use line::as_json;

use std::cell::Cell;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use crate::callback;
use crate::error::Error;

pub use process::{log_to_stderr, set_listener, set_listener_level};

pub(crate) use stderr::read_environment;

/// How important an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// A call failed for good.
    Error = 1,
    /// Something went wrong, and the library goes on: a retry, a limit.
    Warning = 2,
    /// A captcha went a step ahead.
    Info = 3,
    /// Every request, and every wait.
    Debug = 4,
}

impl Level {
    /// All levels, the most important first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Info, Self::Debug];

    /// Its word: `error`, `warning`, `info` or `debug`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
            Self::Debug => "debug",
        }
    }

    /// The level of this word, in any case.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|level| level.name().eq_ignore_ascii_case(name))
    }
}

/// The value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Field<'a> {
    /// A text of one line.
    Text(&'a str),
    /// A whole number.
    Number(i64),
    /// Not known.
    None,
}

/// Something that the library did. `Display` writes its name and its fields in one line, `name=value`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Event<'a> {
    /// How important it is.
    pub level: Level,
    /// What happened, one of the names in `docs/logging.md`.
    pub name: &'static str,
    /// What belongs to it; those that are not known are left out.
    pub fields: &'a [(&'static str, Field<'a>)],
}

/// Hears events.
///
/// It is called on the thread of the call that it hears of, on several threads at once, and no lock of the library is
/// held meanwhile: it may block, which makes that call wait, or set another listener. Calls that it makes on a client
/// fail with [`ErrorKind::Busy`](crate::ErrorKind::Busy), and events that it causes itself are not told. A panic in it
/// is caught.
pub trait Listener: Send + Sync + Debug {
    /// Hears an event.
    fn hear(&self, event: &Event<'_>);
}

/// Those who hear of a client.
#[derive(Debug, Clone, Default)]
pub(crate) struct Events {
    level: u8,
    listener: Option<Arc<dyn Listener>>,
}

impl Events {
    /// The events of a client with this listener of its own.
    pub(crate) fn new(listener: Option<&(Level, Arc<dyn Listener>)>) -> Self {
        let level = listener.map_or(0, |(level, _)| *level as u8);
        let listener = listener.map(|(_, listener)| Arc::clone(listener));
        Self { level, listener }
    }

    /// Whether anybody wants events of this level.
    #[inline]
    pub(crate) fn wants(&self, level: Level) -> bool {
        let number = level as u8;
        number <= self.level || number <= process::level() || log_filter(level) <= log::max_level()
    }

    /// Tells an event, whose fields are made only if anybody wants it.
    #[inline]
    pub(crate) fn tell<'a, const N: usize>(
        &self,
        level: Level,
        name: &'static str,
        fields: impl FnOnce() -> [(&'static str, Field<'a>); N],
    ) {
        if self.wants(level) {
            self.deliver(level, name, &fields());
        }
    }

    #[cold]
    #[inline(never)]
    fn deliver(&self, level: Level, name: &'static str, fields: &[(&'static str, Field<'_>)]) {
        // A listener does not hear what it causes itself.
        if TELLING.replace(true) {
            return;
        }
        let _mark = Mark;
        let event = Event {
            level,
            name,
            fields,
        };
        let hear = |listener: &dyn Listener| {
            // A logger that fails is no reason to lose an answer.
            let _ = catch_unwind(AssertUnwindSafe(|| callback::run(|| listener.hear(&event))));
        };
        if let Some(own) = self.listener.as_deref()
            && level as u8 <= self.level
        {
            hear(own);
        }
        if let Some(listener) = process::listener(level) {
            hear(&*listener);
        }
        if log_filter(level) <= log::max_level() {
            hear(&line::Facade);
        }
        if level as u8 <= process::stderr_level() {
            hear(&stderr::Stderr);
        }
    }
}

thread_local! {
    /// Set while an event is told on this thread.
    static TELLING: Cell<bool> = const { Cell::new(false) };
}

/// Guard that clears the flag on drop.
struct Mark;

impl Drop for Mark {
    fn drop(&mut self) {
        TELLING.set(false);
    }
}

fn log_filter(level: Level) -> log::Level {
    match level {
        Level::Error => log::Level::Error,
        Level::Warning => log::Level::Warn,
        Level::Info => log::Level::Info,
        Level::Debug => log::Level::Debug,
    }
}

impl From<i64> for Field<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Field<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

/// A length of time, in milliseconds.
impl From<Duration> for Field<'_> {
    fn from(time: Duration) -> Self {
        Self::Number(time.as_millis().try_into().unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a str> for Field<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a, T: Into<Field<'a>>> From<Option<T>> for Field<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::None, Into::into)
    }
}

/// The fields that every failure has.
pub(crate) fn failure(error: &Error) -> [(&'static str, Field<'_>); 4] {
    let code = error.service_code().map(i64::from);
    [
        ("action", error.operation().into()),
        ("error", error.kind().status().name.into()),
        ("service_code", code.into()),
        ("reason", error.message().into()),
    ]
}

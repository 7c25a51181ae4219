//! What is known of a setting.

use std::fmt;

use super::SETTINGS;
use crate::error::{Error, ErrorKind, Result};

/// One property of a client: a setter of [`Config`](crate::Config), and of every binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name in Rust. C and most bindings write a length of time with `_ms` behind.
    pub name: &'static str,
    /// What values it takes.
    pub kind: SettingKind,
    /// Its value unless it is set: milliseconds, a number, `true` or `false`, a word or a text; None for nothing.
    pub default: Option<&'static str>,
    /// The version that first had it.
    pub since: &'static str,
    /// One or two sentences for all languages, without range and default.
    pub doc: &'static str,
}

/// The values that a setting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingKind {
    /// Text of this many characters. What else it has to be is a rule of its own in `core/src/config/rules.rs`.
    Text {
        /// Least length.
        least: usize,
        /// Greatest length.
        most: usize,
    },
    /// The path of a file.
    File,
    /// A length of time. A part of a millisecond counts as one.
    Milliseconds {
        /// Least value.
        least: u64,
        /// Least value where the client talks to the service itself; checked when the client is made.
        at_service: u64,
    },
    /// A number of things.
    Count {
        /// Least value.
        least: u32,
    },
    /// A number of bytes.
    Bytes {
        /// Least value.
        least: u64,
    },
    /// `true` or `false`.
    Flag,
    /// One of these words. Rust has an enum of the setting's name for them.
    Choice(&'static [Word]),
    /// A cancel token.
    Token,
    /// A function of the caller.
    Limiter,
}

/// A word of a [`Choice`](SettingKind::Choice).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The word, in lower case.
    pub name: &'static str,
    /// Its number in C; it never changes.
    pub number: i32,
    /// One or two sentences.
    pub doc: &'static str,
}

impl fmt::Display for SettingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Text {
                least: 0,
                most: usize::MAX,
            } => f.write_str("a text"),
            Self::Text { least: 0, most } => write!(f, "a text of at most {most} characters"),
            Self::Text { least, most } => write!(f, "a text of {least} to {most} characters"),
            Self::File => f.write_str("a path"),
            Self::Milliseconds { least, .. } => write!(f, "{least} ms or more"),
            Self::Count { least } => write!(f, "{least} or more"),
            Self::Bytes { least } => write!(f, "{least} or more"),
            Self::Flag => f.write_str("true or false"),
            Self::Choice(words) => {
                let words: Vec<&str> = words.iter().map(|word| word.name).collect();
                write!(f, "one of {}", words.join(", "))
            }
            Self::Token => f.write_str("a cancel token"),
            Self::Limiter => f.write_str("a function"),
        }
    }
}

impl Setting {
    /// Its name in C and in most bindings.
    pub fn c_name(&self) -> String {
        let unit = match self.kind {
            SettingKind::Milliseconds { .. } => "_ms",
            _ => "",
        };
        format!("{}{unit}", self.name)
    }
}

/// What a setting takes. Apart from its sentences, which a program that only checks values does not carry.
#[derive(Debug, Clone, Copy)]
pub struct Allowed {
    name: &'static str,
    kind: SettingKind,
}

static ALLOWED: [Allowed; SETTINGS.len()] = allowed();

const fn allowed() -> [Allowed; SETTINGS.len()] {
    let none = Allowed {
        name: "",
        kind: SettingKind::Flag,
    };
    let mut all = [none; SETTINGS.len()];
    let mut row = 0;
    while row < SETTINGS.len() {
        all[row].name = SETTINGS[row].name;
        all[row].kind = SETTINGS[row].kind;
        row += 1;
    }
    all
}

impl Allowed {
    /// For the setting of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ALLOWED.iter().find(|setting| setting.name == name)
    }

    /// The error for a value that it does not take.
    pub fn out_of_range(&self) -> Error {
        let message = format!("{} must be {}", self.name, self.kind);
        Error::new(ErrorKind::InvalidArgument, "config", message)
    }

    /// Checks a number: milliseconds, a count or bytes.
    pub(crate) fn check(&self, value: impl TryInto<u128>) -> Result<()> {
        let least = match self.kind {
            SettingKind::Milliseconds { least, .. } | SettingKind::Bytes { least } => least,
            SettingKind::Count { least } => least.into(),
            _ => 0,
        };
        if value.try_into().unwrap_or(u128::MAX) < least.into() {
            return Err(self.out_of_range());
        }
        Ok(())
    }

    /// Checks the length of a text.
    pub(crate) fn check_text(&self, value: &str) -> Result<()> {
        match self.kind {
            SettingKind::Text { least, most }
                if !(least..=most).contains(&value.chars().count()) =>
            {
                Err(self.out_of_range())
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_sound() {
        let mut names = std::collections::BTreeSet::new();
        for setting in SETTINGS {
            assert!(
                names.insert(setting.name),
                "{} is there twice",
                setting.name
            );
            assert!(setting.doc.ends_with('.'), "{}", setting.name);
            let default = setting.default.unwrap_or_default();
            let allowed = Allowed::named(setting.name).unwrap();
            let fits = match setting.kind {
                SettingKind::Milliseconds { at_service, .. } => {
                    let value: u64 = default.parse().unwrap();
                    value >= at_service && allowed.check(value).is_ok()
                }
                SettingKind::Count { .. } | SettingKind::Bytes { .. } => {
                    allowed.check(default.parse::<u128>().unwrap()).is_ok()
                }
                SettingKind::Flag => ["true", "false"].contains(&default),
                SettingKind::Choice(words) => words.iter().any(|word| word.name == default),
                _ => setting.default.is_none() || allowed.check_text(default).is_ok(),
            };
            assert!(fits, "{}: {default}", setting.name);
        }
    }

    #[test]
    fn an_error_says_the_range() {
        let row = Allowed::named("max_in_flight").unwrap();
        assert_eq!(
            row.check(0_u32).unwrap_err().message(),
            "max_in_flight must be 1 or more"
        );
        row.check(1_u32).unwrap();
        assert!(Allowed::named("max_in_fligth").is_none());
    }
}

//! The lines at the end of a function's comment that the code generator reads: who may be NULL, how long a result lives,
//! whether a signal handler may call the function, and its errors.

use super::{Function, Parameter};
use crate::Result;

/// What the lines say.
#[derive(Default, Debug)]
pub(crate) struct Tags {
    /// `May be NULL:` parameters, in backticks.
    nullable: Vec<String>,
    /// `Lives:`
    lives: Option<Lives>,
    /// `Signal-safe.`
    signal_safe: bool,
    /// `Errors:` statuses without `NINEKW_ERR_`, and classes of them.
    errors: Vec<String>,
}

/// How long a text, bytes or a lent handle live.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lives {
    /// As long as the first parameter, or until it gives the next one.
    WithHandle,
    /// As long as the program.
    Static,
}

const NULLABLE: &str = "May be NULL:";
const LIVES: &str = "Lives:";
const SIGNAL_SAFE: &str = "Signal-safe.";
const ERRORS: &str = "Errors:";

/// Words in lists of errors that stand for several statuses.
const CLASSES: [&str; 4] = ["options", "network", "reply", "service"];

impl Tags {
    /// Reads a comment that has a line per paragraph.
    pub(super) fn read(function: &Function) -> Result<Self> {
        let mut tags = Self::default();
        for line in function.doc.lines() {
            if let Some(names) = line.strip_prefix(NULLABLE) {
                tags.nullable = nullable(function, names)?;
            } else if let Some(words) = line.strip_prefix(LIVES) {
                tags.lives = Some(lives(function, words.trim())?);
            } else if line == SIGNAL_SAFE {
                tags.signal_safe = true;
            } else if let Some(list) = line.strip_prefix(ERRORS) {
                tags.errors = errors(list)?;
            }
        }
        Ok(tags)
    }

    pub(super) fn is_nullable(&self, parameter: &str) -> bool {
        self.nullable.iter().any(|name| name == parameter)
    }

    pub(super) fn lives(&self) -> Option<Lives> {
        self.lives
    }

    pub(super) fn is_signal_safe(&self) -> bool {
        self.signal_safe
    }

    pub(super) fn errors(&self) -> &[String] {
        &self.errors
    }
}

/// Whether a line of a comment begins a tag.
pub(super) fn starts(line: &str) -> bool {
    [NULLABLE, LIVES, SIGNAL_SAFE, ERRORS]
        .iter()
        .any(|tag| line.starts_with(tag))
}

fn nullable(function: &Function, names: &str) -> Result<Vec<String>> {
    let names: Vec<String> = names
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    let known = |name: &&String| !function.parameters.iter().any(|known| known.name == **name);
    match names.iter().find(known) {
        Some(unknown) => Err(format!("{} has no parameter {unknown}", function.name).into()),
        None if names.is_empty() => {
            Err(format!("{}: {NULLABLE} names nothing", function.name).into())
        }
        None => Ok(names),
    }
}

fn lives(function: &Function, words: &str) -> Result<Lives> {
    let of_handle = |first: &Parameter| {
        let name = &first.name;
        words == format!("as long as `{name}`.")
            || words == format!("until the next call with `{name}`.")
    };
    if words == "as long as the program." {
        Ok(Lives::Static)
    } else if function.parameters.first().is_some_and(of_handle) {
        Ok(Lives::WithHandle)
    } else {
        Err(format!("{}: cannot read \"{LIVES} {words}\"", function.name).into())
    }
}

fn errors(list: &str) -> Result<Vec<String>> {
    let statuses: Vec<&str> = ninekw::statuses().map(|(_, status)| status.name).collect();
    let mut found: Vec<String> = Vec::new();
    for word in list.split([' ', ',', ';', '.', ':', '(', ')']) {
        let is_name = word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        let is_known = statuses.contains(&word) || CLASSES.contains(&word);
        if is_name && !is_known {
            return Err(format!("the unknown error {word}").into());
        }
        if is_known && !found.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
    }
    Ok(found)
}

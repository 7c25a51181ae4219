//! What a program catches in each language: `docs/errors.md`, held against what the bindings' own tests caught.
//!
//! A test prints `caught: CONDITION = CLASS` once its check has passed.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::Result;

const PATH: &str = "docs/errors.md";

/// The conditions, as the tests name them, and as people read them.
const CONDITIONS: [(&str, &str); 7] = [
    ("a setting of the wrong type", "a value of a wrong type"),
    ("a setting out of range", "a number out of range"),
    ("an unknown option", "an unknown option"),
    ("a file that is missing", "a missing file"),
    ("a closed client", "a call of what is closed"),
    ("cancelled", "cancelled"),
    ("a deadline", "its time is over"),
];

/// What cannot be written in a language.
const NO: &str = "does not compile";

/// What is caught in a language.
struct Row {
    name: &'static str,
    /// Its words in [`super::ALL`]; Python has tests of its own.
    words: &'static [&'static str],
    /// A name for each condition; a test prints each of several.
    classes: [&'static [&'static str]; CONDITIONS.len()],
}

const ROWS: [Row; 12] = [
    Row {
        name: "C#, VB.NET",
        words: &["csharp-mono", "csharp-netcore"],
        classes: [
            &[NO],
            &["CallerException"],
            &["CallerException"],
            &["CallerException"],
            &["ObjectDisposedException"],
            &["OperationCanceledException"],
            &["DeadlineException"],
        ],
    },
    Row {
        name: "Delphi",
        words: &["delphi"],
        classes: [
            &["EArgumentException"],
            &["ERangeError"],
            &["ENinekwCallerError"],
            &["ENinekwCallerError"],
            &["ENinekwCallerError"],
            &["ENinekwCancelledError"],
            &["ENinekwDeadlineError"],
        ],
    },
    Row {
        name: "Go (`errors.Is`)",
        words: &["go"],
        classes: [
            &[NO],
            &["CallerError"],
            &["CallerError"],
            &["CallerError", "fs.ErrNotExist"],
            &["CallerError", "os.ErrClosed"],
            &["CancelledError", "context.Canceled"],
            &["DeadlineError", "context.DeadlineExceeded"],
        ],
    },
    Row {
        name: "Java",
        words: &["java-jna", "java-ffm"],
        classes: [
            &[NO],
            &["CallerException"],
            &["CallerException"],
            &["CallerException"],
            &["IllegalStateException"],
            &["CancellationException"],
            &["DeadlineException"],
        ],
    },
    Row {
        name: "JavaScript",
        words: &["javascript"],
        classes: [
            &["TypeError"],
            &["RangeError"],
            &["CallerError"],
            &["CallerError"],
            &["CallerError"],
            &["AbortError"],
            &["DeadlineError"],
        ],
    },
    Row {
        name: "Lua",
        words: &["lua5.3", "lua5.4", "luajit"],
        classes: OWN_CLASSES,
    },
    Row {
        name: "Perl",
        words: &["perl"],
        classes: OWN_CLASSES,
    },
    Row {
        name: "PHP",
        words: &["php"],
        classes: [
            &["TypeError"],
            &["ValueError"],
            &["CallerError"],
            &["CallerError"],
            &["LogicException"],
            &["CancelledError"],
            &["DeadlineError"],
        ],
    },
    Row {
        name: "Python",
        words: &[],
        classes: [
            &["ConfigError", "ValueError"],
            &["ConfigError", "ValueError"],
            &["ConfigError", "ValueError"],
            &["ConfigError", "ValueError"],
            &["ConfigError", "ValueError"],
            &["CancelledError"],
            &["DeadlineError", "TimeoutError"],
        ],
    },
    Row {
        name: "Ruby",
        words: &["ruby"],
        classes: [
            &["TypeError"],
            &["RangeError"],
            &["CallerError"],
            &["CallerError"],
            &["IOError"],
            &["CancelledError"],
            &["DeadlineError"],
        ],
    },
    Row {
        name: "Tcl (in `-errorcode`)",
        words: &["tcl"],
        classes: OWN_CLASSES,
    },
    Row {
        name: "C, C++ (the status)",
        words: &[],
        classes: [
            &[NO],
            &["INVALID_ARGUMENT"],
            &["UNKNOWN_OPTION"],
            &["FILE"],
            &["NULL_ARGUMENT"],
            &["CANCELLED"],
            &["DEADLINE"],
        ],
    },
];

/// Of languages that have no classes of their own for these.
const OWN_CLASSES: [&[&str]; CONDITIONS.len()] = [
    &["CallerError"],
    &["CallerError"],
    &["CallerError"],
    &["CallerError"],
    &["CallerError"],
    &["CancelledError"],
    &["DeadlineError"],
];

/// The page.
pub(super) fn page() -> Result<(String, String)> {
    let mut text = String::from(
        "# Errors by language\n\n\
         Made by `cargo xtask codegen` from `xtask/src/languages/errors.rs`; the tests of each language catch every one.\n\
         All other errors have a class by their status in every language: `NetworkError` (200), `ReplyError` (300),\n\
         `ServiceError` (400) and those below it, `OutcomeError` (500) and those below it, `LibraryError` (900). Where two\n\
         are named, either catches it. After a cancel or a deadline the error has the captcha's id, and `wait` goes on.\n\n|",
    );
    for (_, condition) in CONDITIONS {
        write!(text, " | {condition}")?;
    }
    write!(text, " |\n|---{}|\n", "|---".repeat(CONDITIONS.len()))?;
    for row in &ROWS {
        write!(text, "| {}", row.name)?;
        for classes in row.classes {
            let shown: Vec<String> = match classes {
                [NO] => vec![NO.to_owned()],
                classes => classes.iter().map(|class| format!("`{class}`")).collect(),
            };
            write!(text, " | {}", shown.join(", "))?;
        }
        text.push_str(" |\n");
    }
    Ok((PATH.into(), text))
}

/// Whether the tests of a language caught what the page says, by what they printed.
pub(super) fn check(word: &str, text: &str) -> Result {
    let Some(row) = ROWS.iter().find(|row| row.words.contains(&word)) else {
        return Ok(());
    };
    let caught: BTreeSet<(&str, &str)> = text
        .lines()
        .filter_map(|line| line.strip_prefix("caught: ")?.rsplit_once(" = "))
        .map(|(what, class)| (what, class.rsplit([':', '\\']).next().unwrap_or(class)))
        .collect();
    for ((condition, _), classes) in CONDITIONS.iter().zip(row.classes) {
        for class in classes.iter().filter(|class| **class != NO) {
            let is_it = |(what, found): &(&str, &str)| what.ends_with(condition) && found == class;
            if !caught.iter().any(is_it) {
                return Err(format!(
                    "{PATH} says {class} for {condition:?}, and no test caught it"
                )
                .into());
            }
        }
    }
    Ok(())
}

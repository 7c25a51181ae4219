//! One line of the journal: eight hexadecimal digits of its SHA-256, a blank, and a JSON object.

use std::fmt::Write as _;
use std::io;

use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

use super::entry::{Entry, Stage};
use crate::answer::Kind;

/// The version of the format, in its first line. A library refuses a journal of a version that it does not know.
const VERSION: u64 = 1;
const DIGITS: usize = 8;

/// What happened to a captcha of this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Record {
    /// Its upload begins.
    Send(Box<str>, Entry),
    /// It was accepted under this id.
    Accept(Box<str>, i64),
    /// This answer came.
    Answer(Box<str>, Box<str>),
    /// This process goes on with it.
    Take(Box<str>, Box<str>),
    /// It is over.
    Close(Box<str>),
}

/// The first line, which says whose journal it is.
pub(super) fn head(account: &str) -> String {
    line(&json!({ "ninekw_journal": VERSION, "account": account }))
}

/// Checks the first line.
pub(super) fn check_head(line: &str, account: &str) -> io::Result<()> {
    let head: Value = serde_json::from_str(line).unwrap_or_default();
    match head["ninekw_journal"].as_u64() {
        None => Err(wrong("it is no journal of this library")),
        Some(VERSION) if head["account"] == account => Ok(()),
        Some(VERSION) => Err(wrong(
            "it belongs to another account or to another service; each needs a journal of its own",
        )),
        Some(other) => Err(wrong(&format!(
            "it has version {other} and this library knows version {VERSION}; it is of a later library"
        ))),
    }
}

/// The JSON of a line whose digits fit; None for one that was cut short or damaged.
pub(super) fn checked(line: &[u8]) -> Option<&str> {
    let line = str::from_utf8(line).ok()?.strip_suffix('\n')?;
    let (digits, json) = line.split_at_checked(DIGITS)?;
    let json = json.strip_prefix(' ')?;
    (sum(json) == digits).then_some(json)
}

impl Record {
    pub(super) fn line(&self) -> String {
        line(&self.value())
    }

    fn value(&self) -> Value {
        match self {
            Self::Send(name, entry) => json!({
                "send": name,
                "tag": entry.tag,
                "content": entry.content,
                "mark": entry.mark,
                "at": entry.sent_at,
                "kind": entry.kind.name(),
                "max_timeout": entry.max_timeout,
                "checked": entry.checked.as_deref(),
                "owner": entry.owner,
            }),
            Self::Accept(name, id) => json!({ "accept": name, "id": id }),
            Self::Answer(name, text) => json!({ "answer": name, "text": text }),
            Self::Take(name, owner) => json!({ "take": name, "owner": owner }),
            Self::Close(name) => json!({ "close": name }),
        }
    }

    /// Reads the JSON of a line; None if it is no record of this version.
    pub(super) fn read(json: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(json).ok()?;
        let text = |key: &str| value[key].as_str().map(Box::<str>::from);
        if let Some(name) = text("send") {
            let entry = Entry {
                tag: text("tag"),
                content: text("content")?,
                mark: text("mark"),
                sent_at: value["at"].as_u64()?,
                kind: Kind::from_name(value["kind"].as_str()?)?,
                max_timeout: value["max_timeout"].as_u64()?,
                checked: value["checked"].as_str().map(Into::into),
                owner: text("owner")?,
                stage: Stage::Sent,
            };
            return Some(Self::Send(name, entry));
        }
        if let Some(name) = text("accept") {
            return Some(Self::Accept(name, value["id"].as_i64()?));
        }
        if let Some(name) = text("answer") {
            return Some(Self::Answer(name, text("text")?));
        }
        if let Some(name) = text("take") {
            return Some(Self::Take(name, text("owner")?));
        }
        text("close").map(Self::Close)
    }
}

fn line(value: &Value) -> String {
    let json = value.to_string();
    format!("{} {json}\n", sum(&json))
}

pub(super) fn sum(json: &str) -> String {
    let hash = digest(&SHA256, json.as_bytes());
    let mut digits = String::new();
    for byte in hash.as_ref().iter().take(DIGITS / 2) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

pub(super) fn wrong(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

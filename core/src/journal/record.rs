//! One line of the journal: eight hexadecimal digits of its SHA-256, a blank, and a JSON object.

use std::io;

use ring::digest::{SHA256, digest};

use super::entry::{Entry, Stage};
use crate::answer::Kind;
use crate::events::{Field, as_json};
use crate::reply::Object;
use crate::secret::hexadecimal;

/// The version of the format, in its first line. A library refuses a journal of a version that it does not know.
const VERSION: i64 = 1;
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
    line(&[
        ("ninekw_journal", VERSION.into()),
        ("account", account.into()),
    ])
}

/// Checks the first line.
pub(super) fn check_head(json: &str, account: &str) -> io::Result<()> {
    let head = Object::parse(json);
    let number = |head: &Object| head.get("ninekw_journal")?.number()?.parse::<i64>().ok();
    let owner = head.as_ref().and_then(|head| head.get("account")?.text());
    match head.as_ref().and_then(number) {
        None => Err(wrong("it is no journal of this library")),
        Some(VERSION) if owner.as_deref() == Some(account) => Ok(()),
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
        match self {
            Self::Send(name, entry) => line(&[
                ("send", name.as_ref().into()),
                ("tag", entry.tag.as_deref().into()),
                ("content", entry.content.as_ref().into()),
                ("mark", entry.mark.as_deref().into()),
                ("at", number(entry.sent_at)),
                ("kind", entry.kind.name().into()),
                ("max_timeout", number(entry.max_timeout)),
                ("checked", entry.checked.as_deref().into()),
                ("price", entry.price.into()),
                ("owner", entry.owner.as_ref().into()),
            ]),
            Self::Accept(name, id) => {
                line(&[("accept", name.as_ref().into()), ("id", Field::Number(*id))])
            }
            Self::Answer(name, text) => line(&[
                ("answer", name.as_ref().into()),
                ("text", text.as_ref().into()),
            ]),
            Self::Take(name, owner) => line(&[
                ("take", name.as_ref().into()),
                ("owner", owner.as_ref().into()),
            ]),
            Self::Close(name) => line(&[("close", name.as_ref().into())]),
        }
    }

    /// Reads the JSON of a line; None if it is no record of this version.
    pub(super) fn read(json: &str) -> Option<Self> {
        let object = Object::parse(json)?;
        let text = |key: &str| Some(Box::<str>::from(object.get(key)?.text()?));
        let number = |key: &str| object.get(key)?.number()?.parse::<u64>().ok();
        if let Some(name) = text("send") {
            let entry = Entry {
                tag: text("tag"),
                content: text("content")?,
                mark: text("mark"),
                sent_at: number("at")?,
                kind: Kind::from_name(&text("kind")?)?,
                max_timeout: number("max_timeout")?,
                checked: text("checked").map(Into::into),
                price: number("price").map(u64::cast_signed),
                owner: text("owner")?,
                stage: Stage::Sent,
            };
            return Some(Self::Send(name, entry));
        }
        if let Some(name) = text("accept") {
            return Some(Self::Accept(name, number("id")?.try_into().ok()?));
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

fn number(number: u64) -> Field<'static> {
    Field::Number(number.try_into().unwrap_or(i64::MAX))
}

fn line(fields: &[(&str, Field<'_>)]) -> String {
    let json = as_json(fields);
    format!("{} {json}\n", sum(&json))
}

pub(super) fn sum(json: &str) -> String {
    let hash = digest(&SHA256, json.as_bytes());
    hexadecimal(&hash.as_ref()[..DIGITS / 2])
}

pub(super) fn wrong(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, message)
}

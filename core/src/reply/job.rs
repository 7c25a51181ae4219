//! Replies to the calls of workers.

use std::borrow::Cow;

use super::account::accepted;
use super::json::{Object, Raw};
use super::scalar::{int, int_text, truthy};
use super::{Content, Received, Reply, Result};
use crate::answer::Kind;
use crate::error::{Error, ErrorKind};
use crate::file::CaptchaFile;
use crate::job::{Facts, Rules, is_set};
use crate::media;

/// A job as the service sent it, before the client adds what it knows itself.
#[derive(Debug)]
pub(crate) struct Handed {
    pub(crate) facts: Facts,
    pub(crate) files: Vec<CaptchaFile>,
    pub(crate) reply: Reply,
    pub(crate) times: Times,
}

/// The times in a job, in seconds; the service's clock counts seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Times {
    /// How long this captcha may take (`timeout`).
    pub(crate) timeout: Option<i64>,
    /// How long the captcha lives (`maxtimeout`).
    pub(crate) max_timeout: Option<i64>,
    /// How much of `timeout` had passed when the service sent the reply.
    pub(crate) since_handed: i64,
    /// How much of `maxtimeout` had passed when the service sent the reply.
    pub(crate) since_submitted: i64,
}

const NOTHING: &str = "NO CAPTCHA";
const MOST_FILES: usize = 8;
/// More parts than any text reply has.
const MOST_PARTS: usize = 256;
/// The flags that tell the kind. `text` is not one of them, because it is also set together with others.
const KINDS: [Kind; 7] = [
    Kind::Interactive,
    Kind::Puzzle,
    Kind::Rotate,
    Kind::MultiMouse,
    Kind::Mouse,
    Kind::Audio,
    Kind::TextOnly,
];

/// Reads a reply of `usercaptchanew`; `None` if there is no job at the moment.
pub(crate) fn job(reply: &Received<'_>, body: &[u8]) -> Result<Option<Handed>> {
    reply.check()?;
    let whole = reply.whole(body);
    let handed = match &reply.content {
        Content::Json(object) => {
            let message = object.get("message").and_then(Raw::text);
            if message.is_some_and(|text| text.trim() == NOTHING) {
                return Ok(None);
            }
            from_json(object, whole)
        }
        Content::Text(text) if matches!(text.trim(), "" | NOTHING) => return Ok(None),
        Content::Text(text) => from_text(text, whole),
    };
    handed
        .map(Some)
        .ok_or_else(|| reply.unexpected("a captcha to answer"))
}

fn from_json(object: &Object, reply: Reply) -> Option<Handed> {
    let number = |name: &str| object.get(name).and_then(int);
    let text = |name: &str| {
        let text = object.get(name)?.text_or_number()?;
        is_set(&text).then(|| text.into_owned())
    };
    let id = number("captchaid").filter(|id| *id > 0)?;
    let kind = KINDS
        .into_iter()
        .find(|kind| is_flagged(object.get(kind.name())))
        .unwrap_or(Kind::Text);
    // `confirm` means that there is an answer to check. Without an answer, it is the submitter's request to have the
    // coming answer checked.
    let is_check = is_flagged(object.get("confirm")) || is_flagged(object.get("confirm_check"));
    let to_check = is_check.then(|| text("captchakey")).flatten();
    let files = (1..=MOST_FILES)
        .map_while(|position| CaptchaFile::decode(&object.get(&format!("file{position}"))?.text()?))
        .collect();
    let started = number("userstart_confirm")
        .filter(|start| to_check.is_some() && *start > 0)
        .or_else(|| number("userstart"));
    let flag = |name: &str| is_flagged(object.get(name));
    Some(Handed {
        facts: Facts {
            id,
            kind,
            rules: rules(number, flag),
            to_check,
            size: size(number("width"), number("height")),
            speed: None,
            speed_level: None,
        },
        files,
        reply,
        times: Times::new(number, started),
    })
}

/// The rules for an answer, from either form of the reply.
fn rules(number: impl Fn(&str) -> Option<i64>, flag: impl Fn(&str) -> bool) -> Rules {
    let either = |name: &str, other: &str| number(name).or_else(|| number(other)).unwrap_or(0);
    Rules {
        min_len: either("min_len", "min_length"),
        max_len: either("max_len", "max_length"),
        numeric: number("numeric").unwrap_or(0),
        phrase: flag("phrase"),
        no_space: flag("nospace"),
        case_sensitive: number("case-sensitive").unwrap_or(0),
        math: flag("math"),
    }
}

/// Whether a flag is set; the service writes words for some flags.
fn is_flagged(value: Option<Raw<'_>>) -> bool {
    let is_word_for_nothing = value.and_then(Raw::text).is_some_and(|text| !is_set(&text));
    truthy(value) && !is_word_for_nothing
}

/// Reads `ID`, `ID|kind`, or with `extended=1`: id, kind, check flag, answer to check, then `name=value` parts with
/// width and height somewhere among them.
fn from_text(text: &str, reply: Reply) -> Option<Handed> {
    let parts: Vec<&str> = text.trim().split('|').take(MOST_PARTS).collect();
    let id = parts[0];
    let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let id = id.parse().ok().filter(|id| is_id && *id > 0)?;
    let named = |name: &str| {
        let mut pairs = parts.iter().skip(1).filter_map(|part| part.split_once('='));
        pairs
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    };
    let number = |name: &str| named(name).and_then(int_text);
    let flag = |name: &str| number(name).is_some_and(|number| number != 0);
    let word = parts.get(1).copied().unwrap_or("text");
    let kind = KINDS
        .into_iter()
        .find(|kind| kind.name() == word || flag(kind.name()))
        .unwrap_or(Kind::Text);
    // Other replies may also begin with a number.
    let known = word == Kind::Text.name() || word == Kind::Confirm.name() || kind != Kind::Text;
    if !known {
        return None;
    }
    let is_check = word == Kind::Confirm.name() || flag("confirm");
    let key = parts
        .get(3)
        .filter(|part| is_set(part) && !part.contains('='));
    let to_check = is_check.then(|| key.map(|key| (*key).to_owned()).unwrap_or_default());
    let mut plain = parts
        .iter()
        .skip(4)
        .filter(|part| !part.contains('='))
        .filter_map(|part| int_text(part));
    let size = size(plain.next(), plain.next());
    let reply = match size {
        Some((width, height)) => reply
            .with_named("width", &width.to_string())
            .with_named("height", &height.to_string()),
        None => reply,
    };
    Some(Handed {
        facts: Facts {
            id,
            kind,
            rules: rules(number, flag),
            to_check,
            size,
            speed: None,
            speed_level: None,
        },
        files: Vec::new(),
        reply,
        times: Times::new(number, number("userstart")),
    })
}

fn size(width: Option<i64>, height: Option<i64>) -> Option<(i64, i64)> {
    width
        .zip(height)
        .filter(|(width, height)| *width > 0 && *height > 0)
}

impl Times {
    /// `started` is when the captcha was handed out, on the service's clock.
    fn new(number: impl Fn(&str) -> Option<i64>, started: Option<i64>) -> Self {
        let now = number("serverdate").unwrap_or(0);
        // Ignore times of the service that contradict each other.
        let since = |start: Option<i64>| match start {
            Some(start) if start > 0 => now.saturating_sub(start).max(0),
            _ => 0,
        };
        let positive = |name: &str| number(name).filter(|seconds| *seconds > 0);
        Self {
            timeout: positive("timeout"),
            max_timeout: positive("maxtimeout"),
            since_handed: since(started),
            since_submitted: since(number("startdate")),
        }
    }

    /// The seconds left for a job; its limit is `usual` unless the service says otherwise.
    pub(crate) fn left(&self, usual: i64) -> i64 {
        let own = self
            .timeout
            .unwrap_or(usual)
            .saturating_sub(self.since_handed);
        let life = self
            .max_timeout
            .map_or(i64::MAX, |life| life.saturating_sub(self.since_submitted));
        own.min(life).max(0)
    }
}

/// The credits that an answer earned, if the service tells them (`usercaptchacorrect`). "Not OK" is an error.
pub(crate) fn answered(reply: &Received<'_>) -> Result<Option<i64>> {
    reply.check()?;
    let (word, credits) = match &reply.content {
        Content::Json(object) => {
            let word = object.get("message").and_then(Raw::text);
            (
                word.map(Cow::into_owned),
                object.get("newcredits").and_then(int),
            )
        }
        Content::Text(text) => {
            let (word, credits) = text.split_once('|').unwrap_or((text, ""));
            (Some(word.to_owned()), int_text(credits))
        }
    };
    let word = word.map(|word| word.trim().to_ascii_lowercase());
    match word.as_deref() {
        Some("ok") => Ok(credits),
        Some("not ok" | "notok") => Err(Error::new(
            ErrorKind::Answer,
            reply.operation,
            "the service judged the answer wrong (Not OK)",
        )
        .with_http_status(reply.status)),
        None if accepted(reply).is_ok() => Ok(credits),
        _ => Err(reply.unexpected("OK or Not OK")),
    }
}

/// A captcha's file (`usercaptchashow` and the static files), raw or in base64.
pub(crate) fn file(reply: &Received<'_>, body: &[u8], base64: bool) -> Result<CaptchaFile> {
    reply.check()?;
    let trimmed = body.trim_ascii();
    let starts_with = |start: &[u8]| {
        trimmed
            .get(..start.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(start))
    };
    let is_page = starts_with(b"<!doctype") || starts_with(b"<html");
    let is_json = matches!(reply.content, Content::Json(_));
    let file = if trimmed.is_empty() || is_page || is_json {
        None
    } else if base64 {
        std::str::from_utf8(trimmed)
            .ok()
            .and_then(media::from_base64)
            .filter(|bytes| !bytes.is_empty())
    } else {
        Some(body.to_vec())
    };
    file.map(CaptchaFile::new)
        .ok_or_else(|| reply.unexpected("a captcha's file"))
}

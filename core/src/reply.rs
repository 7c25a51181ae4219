//! Readers of replies: pure functions, total over arbitrary bytes.
//!
//! The body is read first, regardless of the HTTP status and the content type, which are often wrong. Errors have a
//! fixed order: the service's own error, then the HTTP status, then the shape of the body.

mod account;
mod content;
mod history;
mod job;
mod json;
mod poll;
#[cfg(test)]
mod properties;
mod rows;
mod scalar;
mod status;
mod value;

use std::borrow::Cow;

use crate::error::{Error, ErrorKind};
use crate::secret::ApiKey;
use crate::transport::Response;

pub(crate) use account::{
    accepted, balance, captcha_id, coupon, job_verdict, new_account, settings, transfer,
};
pub(crate) use content::Content;
pub(crate) use history::{history, history_detail, referrals};
pub(crate) use job::{answered, file, job};
pub(crate) use json::Object;
pub(crate) use poll::{poll, poll_text};
pub use rows::{Row, Table};
pub use status::ServerStatus;
pub use value::Reply;

type Result<T> = crate::error::Result<T>;

/// The largest part of an unreadable reply that its error keeps, in characters.
const MOST_SHOWN: usize = 4096;

/// A reply on its way to a typed result.
#[derive(Debug)]
pub(crate) struct Received<'a> {
    pub(crate) operation: &'static str,
    pub(crate) status: u16,
    pub(crate) content: Content,
    key: &'a ApiKey,
    retry_after: Option<std::time::Duration>,
}

impl<'a> Received<'a> {
    pub(crate) fn new(operation: &'static str, response: &Response, key: &'a ApiKey) -> Self {
        Self {
            operation,
            status: response.status,
            content: parse(&response.body),
            key,
            retry_after: response.retry_after,
        }
    }

    /// The beginning of the body as text, without the key.
    pub(crate) fn body_text(&self, body: &[u8]) -> String {
        let redacted = self.key.redact(&String::from_utf8_lossy(body));
        let shown: String = redacted.chars().take(MOST_SHOWN).collect();
        shown.replace('\0', "\u{fffd}")
    }

    /// The text of a JSON object that cannot be parsed, if it is complete and contains an answer.
    pub(crate) fn broken_answer(&self) -> Option<&str> {
        let Content::Text(text) = &self.content else {
            return None;
        };
        let whole = text.trim();
        let (_, after) = whole.split_once("\"answer\"")?;
        let value = after.trim_start().strip_prefix(':')?.trim_start();
        let has_one = value
            .strip_prefix('"')
            .is_some_and(|rest| !rest.starts_with('"'));
        (whole.starts_with('{') && whole.ends_with('}') && has_one).then_some(whole)
    }

    /// The whole reply.
    pub(crate) fn whole(&self, body: &[u8]) -> Reply {
        Reply::new(self.operation, self.content.clone(), body)
    }

    /// The service's error in this reply, if it is one.
    pub(crate) fn service_error(&self) -> Option<Error> {
        let (number, text) = match &self.content {
            Content::Json(object) => json_error(object)?,
            Content::Text(text) => (Some(text_error(text)?), text.clone()),
        };
        let text = self.key.redact(&text);
        let error = match number {
            Some(number) => {
                let words = text.trim_start_matches(|c: char| c.is_ascii_digit()).trim();
                Error::service(number, self.operation, words)
            }
            None => Error::new(
                ErrorKind::Service,
                self.operation,
                format!("the service refused the call: {text}"),
            ),
        };
        Some(self.complete(error))
    }

    /// The error that the HTTP status alone means.
    pub(crate) fn http_error(&self) -> Option<Error> {
        let (kind, text) = match self.status {
            300..=399 => (
                ErrorKind::Redirect,
                "is a redirect, which is refused because the key must not travel; check the base URL",
            ),
            429 => (
                ErrorKind::Limit,
                "means too many requests; wait and send fewer",
            ),
            400..=499 => (
                ErrorKind::HttpStatus,
                "refuses the request; check the base URL",
            ),
            500.. => (
                ErrorKind::HttpStatus,
                "means trouble at the server; try again later",
            ),
            _ => return None,
        };
        let message = format!("HTTP status {} {text}", self.status);
        Some(self.complete(Error::new(kind, self.operation, message)))
    }

    /// Returns the service's error or else that of the HTTP status.
    pub(crate) fn check(&self) -> Result<()> {
        match self.service_error().or_else(|| self.http_error()) {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    /// The error for a reply that is not one of the service's.
    pub(crate) fn unexpected(&self, wanted: &str) -> Error {
        let found = match &self.content {
            Content::Text(text) if text.is_empty() => "an empty body",
            Content::Text(text) if text.starts_with('<') => {
                "an HTML page; is a proxy or a login page in between?"
            }
            Content::Text(text) if text.starts_with(['{', '[']) => "broken JSON",
            Content::Text(_) => "plain text",
            Content::Json(_) => "JSON without it",
        };
        self.complete(Error::new(
            ErrorKind::UnexpectedReply,
            self.operation,
            format!("expected {wanted}, but the reply is {found}"),
        ))
    }

    fn complete(&self, error: Error) -> Error {
        error
            .with_http_status(self.status)
            .with_retry_after(self.retry_after)
    }
}

/// Parses any bytes as one of the two forms.
fn parse(bytes: &[u8]) -> Content {
    // Fast path: nearly every reply is UTF-8.
    let text = str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // The words of an error may contain a brace.
    if text.contains('{')
        && text_error(text.trim_start()).is_none()
        && let Some(object) = Object::parse(text)
    {
        return Content::Json(object);
    }
    Content::Text(text.trim_matches(['\r', '\n']).to_owned())
}

/// The value of `error`: its code, if it has one, and its text.
fn json_error(object: &Object) -> Option<(Option<u16>, String)> {
    let error = object.get("error")?;
    let text = match error.text_or_number() {
        Some(text) if text.trim().is_empty() => return None,
        Some(_) if error.number() == Some("0") => return None,
        Some(text) => text.trim().to_owned(),
        None if error.is_null() || error.flag() == Some(false) => return None,
        None => "an error without text".into(),
    };
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits).and_then(|digits| digits.parse().ok());
    Some((number.filter(|number| (1..=99).contains(number)), text))
}

/// The code of an error in a text body: four digits `00NN`, then the end or a blank. The words after them vary.
pub(crate) fn text_error(text: &str) -> Option<u16> {
    let number: u16 = text
        .get(..4)
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?
        .parse()
        .ok()?;
    let ends = text.len() == 4 || text.as_bytes().get(4).is_some_and(u8::is_ascii_whitespace);
    ((1..=99).contains(&number) && ends).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_json_does_not_exhaust_the_stack() {
        let deep = "{\"a\":".repeat(100_000);
        assert!(matches!(parse(deep.as_bytes()), Content::Text(_)));
        let whole = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(matches!(parse(whole.as_bytes()), Content::Json(_)));
    }

    #[test]
    fn only_four_digits_with_a_blank_are_an_error_in_text() {
        for (text, code) in [
            ("0015 Captcha zu schnell eingereicht.", Some(15)),
            ("0007", Some(7)),
            ("0099 neu", Some(99)),
            ("0000 x", None),
            ("0100 x", None),
            ("1234 abcd", None),
            ("00151 abc", None),
            ("001", None),
            ("", None),
            ("０015 x", None),
            ("ab", None),
        ] {
            assert_eq!(text_error(text), code, "{text:?}");
        }
    }
}

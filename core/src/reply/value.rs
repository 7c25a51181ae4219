//! Values in the service's many forms (numbers as text, flags as anything), and the whole reply.

use std::borrow::Cow;
use std::fmt;

use super::Content;
use super::json::{Object, Raw};
use super::rows::{self, Table};
use crate::job::CaptchaFile;
use crate::media::media_type;

/// An integer sent as number, text, decimal (the fraction is dropped) or with the unit `s`.
pub(super) fn int(value: Raw<'_>) -> Option<i64> {
    int_text(&value.text_or_number()?)
}

pub(super) fn int_text(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('s');
    text.parse().ok().or_else(|| {
        let (whole, fraction) = text.split_once('.')?;
        let digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
        match whole {
            _ if !digits => None,
            "" | "-" => (!fraction.is_empty()).then_some(0),
            whole => whole.parse().ok(),
        }
    })
}

/// Like [`int_text`], but `None` if the fraction is not zero.
pub(super) fn whole_text(text: &str) -> Option<i64> {
    let fraction = text.trim().trim_end_matches('s').split_once('.');
    let is_whole = fraction.is_none_or(|(_, digits)| digits.bytes().all(|digit| digit == b'0'));
    int_text(text).filter(|_| is_whole)
}

/// Whether a flag is set, in any form.
pub(super) fn truthy(value: Option<Raw<'_>>) -> bool {
    let Some(value) = value else { return false };
    if let Some(flag) = value.flag() {
        return flag;
    }
    if let Some(number) = value.number() {
        return number.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    }
    value.text().is_some_and(|text| is_yes(&text))
}

fn is_yes(text: &str) -> bool {
    !matches!(text.trim(), "" | "0" | "false" | "no")
}

/// A whole reply of the service, with getters that accept values in any of the service's forms.
#[derive(Clone)]
pub struct Reply {
    content: Content,
    bytes: Vec<u8>,
    count: Option<i64>,
    tables: Vec<Table>,
    /// Values that have no names in the text form.
    named: Vec<(&'static str, String)>,
}

/// Shows only the size, because the content may be private.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = if self.is_json() { "JSON" } else { "text" };
        write!(f, "Reply({} bytes of {form})", self.bytes.len())
    }
}

impl Reply {
    pub(crate) fn new(action: &str, content: Content, body: &[u8]) -> Self {
        let (count, tables) = match &content {
            Content::Json(object) => (object.get("count").and_then(int), rows::in_json(object)),
            Content::Text(text) => rows::in_text(action, text),
        };
        Self {
            content,
            bytes: body.to_vec(),
            count,
            tables,
            named: Vec::new(),
        }
    }

    /// Names a value of the text form as in JSON.
    pub(crate) fn with_named(mut self, name: &'static str, value: &str) -> Self {
        if !self.is_json() {
            self.named.push((name, value.into()));
        }
        self
    }

    /// The media type of the body, such as `image/png`, detected from its first bytes; `application/octet-stream` if it
    /// is unknown.
    pub fn media_type(&self) -> &'static str {
        media_type(&self.bytes).1
    }

    /// The lists of rows in the reply: one in a history, several in the detail of a history.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The list of rows called `name`.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name() == name)
    }

    /// The total number of entries of a history, on all pages.
    pub fn count(&self) -> Option<i64> {
        self.count
    }

    /// The unchanged body, for instance an image.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The body as text; invalid UTF-8 and NULs become U+FFFD.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).replace('\0', "\u{fffd}")
    }

    /// Whether the body is a JSON object.
    pub fn is_json(&self) -> bool {
        matches!(self.content, Content::Json(_))
    }

    /// The value `name` as text: numbers and flags in decimal, lists and objects as JSON.
    ///
    /// A text reply is searched for `name=value` parts between `|`.
    pub fn text(&self, name: &str) -> Option<String> {
        match &self.content {
            Content::Json(object) => object.get(name)?.shown().map(Cow::into_owned),
            Content::Text(_) => self.part(name).map(str::to_owned),
        }
    }

    /// The value `name` as an integer, sent as a number or as text, with or without the unit `s`.
    pub fn int(&self, name: &str) -> Option<i64> {
        match &self.content {
            Content::Json(object) => whole_text(&object.get(name)?.text_or_number()?),
            Content::Text(_) => whole_text(self.part(name)?),
        }
    }

    /// The value `name` as a flag, sent as a number, as text, or as true or false.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match &self.content {
            Content::Json(object) => {
                let value = object.get(name).filter(|value| !value.is_null())?;
                Some(truthy(Some(value)))
            }
            Content::Text(_) => self.part(name).map(is_yes),
        }
    }

    /// The names in the reply without duplicates, in the order in which the service sent them.
    pub fn names(&self) -> Vec<String> {
        let names: Vec<String> = match &self.content {
            Content::Json(object) => object.members().map(|(name, _)| name.into()).collect(),
            Content::Text(text) => {
                let named = self.named.iter().map(|(name, _)| (*name).to_owned());
                let sent = parts(text).take(MOST_PARTS);
                named.chain(sent.map(|(name, _)| name.to_owned())).collect()
            }
        };
        let mut known = std::collections::HashSet::new();
        names
            .into_iter()
            .filter(|name| known.insert(name.clone()))
            .collect()
    }

    /// The value `name` as an integer, without the fraction, for instance of a mean.
    pub(super) fn rounded(&self, name: &str) -> Option<i64> {
        match &self.content {
            Content::Json(object) => int(object.get(name)?),
            Content::Text(_) => int_text(self.part(name)?),
        }
    }

    pub(super) fn object(&self) -> Option<&Object> {
        match &self.content {
            Content::Json(object) => Some(object),
            Content::Text(_) => None,
        }
    }

    fn part(&self, name: &str) -> Option<&str> {
        let Content::Text(text) = &self.content else {
            return None;
        };
        if let Some((_, value)) = self.named.iter().find(|(known, _)| *known == name) {
            return Some(value);
        }
        let (_, value) = parts(text).find(|(known, _)| *known == name)?;
        Some(value)
    }
}

/// For wrappers that have one type for replies and files.
impl From<CaptchaFile> for Reply {
    fn from(file: CaptchaFile) -> Self {
        Self {
            content: Content::Text(file.text()),
            bytes: file.into_bytes(),
            count: None,
            tables: Vec::new(),
            named: Vec::new(),
        }
    }
}

/// More parts than any text reply has.
const MOST_PARTS: usize = 512;

fn parts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('|').filter_map(|part| part.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<T>(value: &str, look: impl Fn(Raw<'_>) -> T) -> T {
        let object = Object::parse(&format!("{{\"v\":{value}}}")).unwrap();
        look(object.get("v").unwrap())
    }

    #[test]
    fn numbers_come_in_many_forms() {
        for (value, number) in [
            ("7", Some(7)),
            ("\"7\"", Some(7)),
            ("\" -7 \"", Some(-7)),
            ("\"12s\"", Some(12)),
            ("\"12.9\"", Some(12)),
            ("12.9", Some(12)),
            ("9223372036854775807", Some(i64::MAX)),
            ("\"\"", None),
            ("\"NaN\"", None),
            ("\"inf\"", None),
            ("\"1e5\"", None),
            ("1e300", None),
            ("\"99999999999999999999\"", None),
            ("null", None),
            ("[7]", None),
        ] {
            assert_eq!(with(value, int), number, "{value}");
        }
        for (text, number) in [
            ("1.2", None),
            ("1.0", Some(1)),
            (" 12.00s", Some(12)),
            ("7", Some(7)),
            (".5", None),
        ] {
            assert_eq!(whole_text(text), number, "{text}");
        }
    }

    #[test]
    fn flags_come_in_many_forms() {
        let truthy = |value: &str| with(value, |value| truthy(Some(value)));
        for set in ["1", "\"1\"", "true", "\"yes\"", "0.5", "-1"] {
            assert!(truthy(set), "{set}");
        }
        for unset in ["0", "\"0\"", "\"\"", "false", "null", "0.0", "[]"] {
            assert!(!truthy(unset), "{unset}");
        }
        assert!(!super::truthy(None));
    }
}

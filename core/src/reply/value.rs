//! Values in the service's many forms (numbers as text, flags as anything), and the whole reply.

use std::borrow::Cow;
use std::fmt;

use super::content::Content;
use super::json::Object;
use super::rows::{self, Table};
use super::scalar::{int, int_text, is_yes, truthy, whole_text};
use crate::file::CaptchaFile;
use crate::media::media_type;

/// Whatever the service sent, whole, with getters that see through its mixed types.
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

//! Values as the service sends them: numbers as text, flags as anything, and a reply that keeps all of it.

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
    /// Values that the text form has without their names.
    named: Vec<(&'static str, String)>,
}

/// What the service says may be private: only its size shows.
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

    /// Gives a value of the text form the name that it has in JSON.
    pub(crate) fn with_named(mut self, name: &'static str, value: &str) -> Self {
        if !self.is_json() {
            self.named.push((name, value.into()));
        }
        self
    }

    /// The media type that the first bytes tell, such as `image/png`; `application/octet-stream` if they tell none.
    pub fn media_type(&self) -> &'static str {
        media_type(&self.bytes).1
    }

    /// The lists of rows in the reply: of a history one, of a history's detail several.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The list of rows called `name`.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name() == name)
    }

    /// The number of entries that a history tells beside its rows.
    pub fn count(&self) -> Option<i64> {
        self.count
    }

    /// The body as it came, for instance a picture.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The body as text; what is not UTF-8, and a NUL, shows as U+FFFD.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).replace('\0', "\u{fffd}")
    }

    /// Whether the body is a JSON object.
    pub fn is_json(&self) -> bool {
        matches!(self.content, Content::Json(_))
    }

    /// The value called `name` as text. Numbers and flags are written out; lists and objects as JSON.
    ///
    /// In a text reply, `name=value` parts between `|` count.
    pub fn text(&self, name: &str) -> Option<String> {
        match &self.content {
            Content::Json(object) => object.get(name)?.shown().map(Cow::into_owned),
            Content::Text(_) => self.part(name).map(str::to_owned),
        }
    }

    /// The value called `name` as a whole number, sent as a number or as text, with or without the unit `s`.
    pub fn int(&self, name: &str) -> Option<i64> {
        match &self.content {
            Content::Json(object) => whole_text(&object.get(name)?.text_or_number()?),
            Content::Text(_) => whole_text(self.part(name)?),
        }
    }

    /// The value called `name` as a flag, sent as a number, as text, or as true or false.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match &self.content {
            Content::Json(object) => {
                let value = object.get(name).filter(|value| !value.is_null())?;
                Some(truthy(Some(value)))
            }
            Content::Text(_) => self.part(name).map(is_yes),
        }
    }

    /// The names in the reply, each once, in the order in which the service sent them.
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

    /// The value called `name` as a whole number; a fraction is left out, as of a mean.
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

/// A file as a reply, for those who have one type for both.
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

/// No text reply has more parts.
const MOST_PARTS: usize = 512;

fn parts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('|').filter_map(|part| part.split_once('='))
}

//! Values as the service sends them: numbers as text, flags as anything, and a reply that keeps all of it.

use std::fmt;

use serde_json::{Map, Value};

use super::Content;
use super::rows::{self, Table};
use crate::job::CaptchaFile;
use crate::media::media_type;

/// A whole number in any of its disguises: number, text, with a fraction, or with the unit `s`.
pub(super) fn int(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64().or_else(|| whole(number.as_f64()?)),
        Value::String(text) => int_text(text),
        _ => None,
    }
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

/// The whole part of a number that fits.
fn whole(number: f64) -> Option<i64> {
    // Beyond 2^53 a float no longer counts whole numbers. What is too large is not even cast: programs in Pascal have
    // the processor stop at that.
    if number.abs() < 9e15 {
        #[allow(clippy::cast_possible_truncation)]
        return Some(number as i64);
    }
    None
}

/// Whether a flag is set, in whatever form.
pub(super) fn truthy(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(flag)) => *flag,
        Some(Value::Number(number)) => number.as_f64() != Some(0.0),
        Some(Value::String(text)) => !matches!(text.trim(), "" | "0" | "false" | "no"),
        _ => false,
    }
}

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
            Content::Json(object) => match object.get(name)? {
                Value::Null => None,
                Value::String(text) => Some(text.clone()),
                other => Some(other.to_string()),
            },
            Content::Text(_) => self.part(name).map(str::to_owned),
        }
    }

    /// The value called `name` as a whole number, sent as a number or as text, with or without the unit `s`.
    pub fn int(&self, name: &str) -> Option<i64> {
        match &self.content {
            Content::Json(object) => int(object.get(name)?),
            Content::Text(_) => int_text(self.part(name)?),
        }
    }

    /// The value called `name` as a flag, sent as a number, as text, or as true or false.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match &self.content {
            Content::Json(object) => match object.get(name)? {
                Value::Null => None,
                value => Some(truthy(Some(value))),
            },
            Content::Text(_) => self.part(name).map(|text| truthy(Some(&text.into()))),
        }
    }

    /// The names in the reply.
    pub fn names(&self) -> Vec<&str> {
        match &self.content {
            Content::Json(object) => object.keys().map(String::as_str).collect(),
            Content::Text(text) => {
                let named = self.named.iter().map(|(name, _)| *name);
                named.chain(parts(text).map(|(name, _)| name)).collect()
            }
        }
    }

    pub(super) fn object(&self) -> Option<&Map<String, Value>> {
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

fn parts(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('|').filter_map(|part| part.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_come_in_many_forms() {
        for (value, number) in [
            (json!(7), Some(7)),
            (json!("7"), Some(7)),
            (json!(" -7 "), Some(-7)),
            (json!("12s"), Some(12)),
            (json!("12.9"), Some(12)),
            (json!(12.9), Some(12)),
            (json!(""), None),
            (json!("NaN"), None),
            (json!("inf"), None),
            (json!("1e5"), None),
            (json!(1e300), None),
            (json!("99999999999999999999"), None),
            (json!(null), None),
            (json!([7]), None),
        ] {
            assert_eq!(int(&value), number, "{value}");
        }
    }

    #[test]
    fn flags_come_in_many_forms() {
        for set in [json!(1), json!("1"), json!(true), json!("yes")] {
            assert!(truthy(Some(&set)), "{set}");
        }
        for unset in [json!(0), json!("0"), json!(""), json!(false), json!(null)] {
            assert!(!truthy(Some(&unset)), "{unset}");
        }
        assert!(!truthy(None));
    }
}

//! JSON as slices of the reply: members in the order sent, values unparsed until they are read. So a hostile reply
//! costs little more than its own size, and numbers keep their digits.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// The service's tables have ten rows of some thirty columns. Of a hostile one no more is made than this.
pub(super) const MOST_CELLS: usize = 50_000;

/// No reply of the service has more; each lookup by a name goes through them all.
const MOST_MEMBERS: usize = 4096;

/// A JSON object.
#[derive(Clone)]
pub(crate) struct Object {
    text: Arc<str>,
    members: Arc<[Member]>,
}

/// The positions of a name and its value in the text.
#[derive(Clone, Copy)]
struct Member {
    name: Span,
    value: Span,
}

#[derive(Clone, Copy)]
struct Span {
    start: u32,
    end: u32,
}

/// A value as unparsed text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Raw<'a>(&'a str);

impl Object {
    /// Parses an object, if necessary after repairing it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::strictly(text).or_else(|| Self::strictly(&repaired(text)?))
    }

    fn strictly(text: &str) -> Option<Self> {
        // Spans have 32 bits.
        u32::try_from(text.len()).ok()?;
        let pairs: Pairs<'_> = serde_json::from_str(text).ok()?;
        let span = |part: &str| {
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            Some(Span {
                start: u32::try_from(start).ok()?,
                end: u32::try_from(start + part.len()).ok()?,
            })
        };
        let members: Option<Vec<Member>> = pairs
            .0
            .into_iter()
            .map(|(name, value)| {
                Some(Member {
                    name: span(name)?,
                    value: span(value)?,
                })
            })
            .collect();
        Some(Self {
            text: text.into(),
            members: members?.into(),
        })
    }

    fn part(&self, span: Span) -> Raw<'_> {
        Raw(self
            .text
            .get(span.start as usize..span.end as usize)
            .unwrap_or("null"))
    }

    /// The value called `name`; the last if there are several.
    pub(crate) fn get(&self, name: &str) -> Option<Raw<'_>> {
        let mut members = self.members.iter().rev();
        let member = members.find(|member| self.part(member.name).is_text(name))?;
        Some(self.part(member.value))
    }

    /// Whether there is a value called `name`.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Names and values, in the order in which they were sent.
    pub(crate) fn members(&self) -> impl Iterator<Item = (Cow<'_, str>, Raw<'_>)> {
        self.members.iter().map(|member| {
            let name = self.part(member.name).text().unwrap_or_default();
            (name, self.part(member.value))
        })
    }
}

/// Shows no content, which may be private.
impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Object({} members)", self.members.len())
    }
}

impl<'a> Raw<'a> {
    fn first(self) -> u8 {
        self.0.bytes().next().unwrap_or_default()
    }

    pub(crate) fn is_null(self) -> bool {
        self.0 == "null"
    }

    pub(crate) fn is_object(self) -> bool {
        self.first() == b'{'
    }

    pub(crate) fn is_list(self) -> bool {
        self.first() == b'['
    }

    /// `true` or `false`.
    pub(crate) fn flag(self) -> Option<bool> {
        match self.0 {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// The unescaped text.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        let inner = self.0.strip_prefix('"')?.strip_suffix('"')?;
        if !inner.contains('\\') {
            return Some(Cow::Borrowed(inner));
        }
        let text = serde_json::from_str(self.0);
        Some(Cow::Owned(text.unwrap_or_else(|_| unescaped(inner))))
    }

    /// The digits of a number, as sent.
    pub(crate) fn number(self) -> Option<&'a str> {
        matches!(self.first(), b'-' | b'0'..=b'9').then_some(self.0)
    }

    /// The text, or the digits of a number as sent.
    pub(crate) fn text_or_number(self) -> Option<Cow<'a, str>> {
        self.text().or_else(|| self.number().map(Cow::Borrowed))
    }

    /// Any value but null as text; lists and objects as JSON.
    pub(crate) fn shown(self) -> Option<Cow<'a, str>> {
        if self.is_null() {
            return None;
        }
        Some(self.text().unwrap_or(Cow::Borrowed(self.0)))
    }

    /// Whether it is this text.
    fn is_text(self, wanted: &str) -> bool {
        if self.0.len() == wanted.len() + 2 {
            return &self.0[1..=wanted.len()] == wanted;
        }
        self.0.contains('\\') && self.text().as_deref() == Some(wanted)
    }

    /// Names and values of an object.
    pub(crate) fn members(self) -> Option<Vec<(Raw<'a>, Raw<'a>)>> {
        let pairs: Pairs<'a> = serde_json::from_str(self.0).ok()?;
        let pairs = pairs.0.into_iter();
        Some(pairs.map(|(name, value)| (Raw(name), Raw(value))).collect())
    }

    /// The values of a list.
    pub(crate) fn items(self) -> Option<Vec<Raw<'a>>> {
        let items: Items<'a> = serde_json::from_str(self.0).ok()?;
        Some(items.0.into_iter().map(Raw).collect())
    }
}

/// The members of an object, as slices of the text.
struct Pairs<'a>(Vec<(&'a str, &'a str)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Pairs<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
                    if pairs.len() == MOST_MEMBERS {
                        return Err(A::Error::custom("too many members"));
                    }
                    pairs.push((name.get(), value.get()));
                }
                Ok(Pairs(pairs))
            }
        }
        from.deserialize_map(Members)
    }
}

/// The values of a list, as slices of the text.
struct Items<'a>(Vec<&'a str>);

impl<'de> Deserialize<'de> for Items<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Values;
        impl<'de> Visitor<'de> for Values {
            type Value = Items<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(value) = list.next_element::<&RawValue>()? {
                    items.push(value.get());
                    if items.len() > MOST_CELLS {
                        return Err(A::Error::custom("too many values"));
                    }
                }
                Ok(Items(items))
            }
        }
        from.deserialize_seq(Values)
    }
}

/// Unescapes a text leniently: unknown escapes are accepted, and half of a surrogate pair becomes U+FFFD.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = after.chars();
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('b') => out.push('\u{8}'),
            Some('f') => out.push('\u{c}'),
            Some('u') => {
                let (found, left) = utf16(chars.as_str());
                out.push(found);
                rest = left;
                continue;
            }
            Some(other) => out.push(other),
            None => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}

/// The character after `\u`, and the rest of the text.
fn utf16(text: &str) -> (char, &str) {
    let unit = |text: &str| u16::from_str_radix(text.get(..4)?, 16).ok();
    let Some(first) = unit(text) else {
        return (char::REPLACEMENT_CHARACTER, text);
    };
    let rest = &text[4..];
    let second = rest.strip_prefix("\\u").and_then(unit);
    let pair = char::decode_utf16([Some(first), second].into_iter().flatten()).next();
    match pair {
        Some(Ok(found)) if found.len_utf16() == 2 => (found, &rest[6..]),
        Some(Ok(found)) => (found, rest),
        _ => (char::REPLACEMENT_CHARACTER, rest),
    }
}

/// Repairs an object: removes text around it, a comma after the last member and the backslash of `\'`, and escapes
/// control characters in texts. `None` if the object has no end, so that a truncated reply never counts as complete.
fn repaired(text: &str) -> Option<String> {
    // An HTML page may contain objects, but they are not the service's.
    if text.trim_start().starts_with('<') {
        return None;
    }
    let text = &text[text.find('{')?..];
    let mut out = String::with_capacity(text.len() + 64);
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for character in text.chars() {
        if in_text {
            match character {
                _ if escaped => {
                    escaped = false;
                    if character == '\'' {
                        out.pop();
                    }
                    out.push(character);
                }
                '\\' => {
                    escaped = true;
                    out.push(character);
                }
                '"' => {
                    in_text = false;
                    out.push(character);
                }
                '\u{0}'..='\u{1f}' => {
                    out.push_str(if character < '\u{10}' {
                        "\\u000"
                    } else {
                        "\\u001"
                    });
                    out.extend(char::from_digit(u32::from(character) % 16, 16));
                }
                _ => out.push(character),
            }
            continue;
        }
        match character {
            '"' => in_text = true,
            '{' | '[' => depth += 1,
            '}' | ']' => {
                let kept = out.trim_end().len();
                if out[..kept].ends_with(',') {
                    out.truncate(kept - 1);
                }
                depth -= 1;
            }
            _ => {}
        }
        out.push(character);
        if depth == 0 {
            return Some(out);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(body: &str, name: &str) -> Option<String> {
        Some(Object::parse(body)?.get(name)?.text()?.into_owned())
    }

    #[test]
    fn numbers_keep_their_digits_and_names_their_order() {
        let body = r#"{"z":1.50,"a":12345678901234567890123,"big":1e400,"z":-0,"\u006e":[1, 2]}"#;
        let object = Object::parse(body).unwrap();
        assert_eq!(
            object.get("a").unwrap().number(),
            Some("12345678901234567890123")
        );
        assert_eq!(object.get("z").unwrap().0, "-0");
        assert_eq!(object.get("n").unwrap().0, "[1, 2]");
        let names: Vec<_> = object
            .members()
            .map(|(name, _)| name.into_owned())
            .collect();
        assert_eq!(names, ["z", "a", "big", "z", "n"]);
        assert!(object.has("big") && !object.has("bi"));
    }

    #[test]
    fn what_was_probably_meant_is_read() {
        for body in [
            "{\"answer\":\"a b\"}",
            "{\"answer\":\"a b\",}",
            "{\"x\":[1,{\"y\":2,},],\"answer\":\"a b\" , \n}",
            "warning at line 7\n{\"answer\":\"a b\"}\n<!-- 0.1 s -->",
            "{\"answer\":\"a b\"}{\"answer\":\"c\"}",
            "{\"x\":\"it\\'s\",\"answer\":\"a b\"}",
            "{\"x\":\"\\ud83d\",\"answer\":\"a b\"}",
            &format!(
                "{{\"x\":{}{},\"answer\":\"a b\"}}",
                "[".repeat(9999),
                "]".repeat(9999)
            ),
        ] {
            assert_eq!(
                text_of(body, "answer").as_deref(),
                Some("a b"),
                "{body:.60}"
            );
        }
        for (body, text) in [
            ("{\"answer\":\"a\nb\tc\u{1}\"}", "a\nb\tc\u{1}"),
            ("{\"answer\":\"it\\'s\"}", "it's"),
            ("{\"answer\":\"x\\ud83d\"}", "x\u{fffd}"),
            ("{\"answer\":\"\\ud83d\\ude00\\\\\"}", "\u{1f600}\\"),
            ("{\"answer\":\"\\ude00\\n\\q\"}", "\u{fffd}\nq"),
            (
                "{\"answer\":\"\\uzz \\ud83d\\u0041\"}",
                "\u{fffd}zz \u{fffd}A",
            ),
        ] {
            if let Some(found) = text_of(body, "answer") {
                assert_eq!(found, text, "{body}");
            } else {
                assert!(body.contains("\\uzz") || body.contains("\\q"), "{body}");
            }
        }
    }

    #[test]
    fn what_has_no_end_is_nothing() {
        for body in [
            "",
            "{",
            "{\"answer\":\"kw7",
            "{\"answer\":\"kw7\"",
            "{\"answer\":\"kw7\",",
            "{\"answer\":[\"kw7\"}",
            "{\"answer\":kw7}",
            "}",
            "]{",
            "<html>{\"answer\":\"kw7\"}</html>",
            "[{\"answer\":\"kw7\"",
        ] {
            assert!(Object::parse(body).is_none(), "{body}");
        }
    }

    #[test]
    fn more_members_than_any_reply_has_are_not_read() {
        let object = |count: usize| {
            let members: Vec<_> = (0..count).map(|n| format!("\"{n}\":0")).collect();
            format!("{{{}}}", members.join(","))
        };
        assert!(Object::parse(&object(MOST_MEMBERS)).is_some());
        assert!(Object::parse(&object(MOST_MEMBERS + 1)).is_none());
    }
}

//! The lines that the runner and a driver exchange; see `drivers/README.md`.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// A command or a result: a word, and fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The command, or `ok` or `error`.
    pub word: String,
    /// Names and values; values may be any bytes.
    pub fields: Vec<(String, Vec<u8>)>,
}

impl Line {
    /// A line without fields.
    pub fn new(word: &str) -> Self {
        Self {
            word: word.into(),
            fields: Vec::new(),
        }
    }

    /// Adds a field.
    pub fn push(&mut self, name: &str, value: impl AsRef<[u8]>) {
        self.fields.push((name.into(), value.as_ref().to_vec()));
    }

    /// A field's bytes.
    pub fn bytes(&self, name: &str) -> Option<&[u8]> {
        let (_, value) = self.fields.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// A field as text.
    pub fn text(&self, name: &str) -> Option<String> {
        Some(String::from_utf8_lossy(self.bytes(name)?).into_owned())
    }

    /// Encodes the line, without its end.
    pub fn encode(&self) -> String {
        let mut text = self.word.clone();
        for (name, value) in &self.fields {
            text.push('\t');
            text.push_str(name);
            text.push('=');
            text.extend(percent_encode(value, ENCODED));
        }
        text
    }

    /// Reads a line.
    pub fn decode(text: &str) -> Self {
        let mut parts = text.trim_end_matches(['\r', '\n']).split('\t');
        let word = parts.next().unwrap_or_default().to_owned();
        let fields = parts
            .filter_map(|part| part.split_once('='))
            .map(|(name, value)| (name.to_owned(), percent_decode_str(value).collect()))
            .collect();
        Self { word, fields }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_bytes_survive() {
        let mut line = Line::new("submit");
        line.push("bytes:file-upload-01", (0..=255).collect::<Vec<u8>>());
        line.push("text:x", "ä\t\n=%");
        line.push("empty", "");
        let text = line.encode();
        assert!(text.is_ascii() && !text.contains('\n'));
        assert_eq!(Line::decode(&text), line);
    }
}

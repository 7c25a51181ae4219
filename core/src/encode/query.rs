//! Query strings.

use std::fmt::Write;

/// Builds a query string.
#[derive(Debug)]
pub(super) struct Query(String);

impl Query {
    pub(super) fn new() -> Self {
        // Most queries fit without growing.
        Self(String::with_capacity(128))
    }

    /// The path with the query.
    pub(super) fn below(&self, path: &str) -> String {
        [path, &self.0].concat()
    }

    /// Adds a pair; everything but letters, digits, `-`, `_` and `.` is percent-encoded. That includes `~`, which
    /// stands for the key until the request is sent.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        self.name(name);
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
                self.0.push(char::from(byte));
            } else {
                // Writing to a string cannot fail.
                let _ = write!(self.0, "%{byte:02X}");
            }
        }
    }

    /// Adds a pair without encoding.
    pub(super) fn add_raw(&mut self, name: &str, value: &str) {
        self.name(name);
        self.0.push_str(value);
    }

    fn name(&mut self, name: &str) {
        self.0.push(if self.0.is_empty() { '?' } else { '&' });
        self.0.push_str(name);
        self.0.push('=');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded() {
        let mut query = Query::new();
        assert_eq!(query.below("/a"), "/a");
        query.add("captcha", "a b&c=d%~ä\r\n+");
        query.add("id", "7");
        assert_eq!(
            query.below("/a"),
            "/a?captcha=a%20b%26c%3Dd%25%7E%C3%A4%0D%0A%2B&id=7"
        );
    }
}

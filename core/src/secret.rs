//! The API key, which must appear nowhere except in requests.

use std::fmt::{self, Write as _};

use memchr::memchr_iter;
use ring::digest::{SHA256, SHA256_OUTPUT_LEN, digest};

use crate::error::{Error, ErrorKind, Result};

/// The text before the key in a query and in a form.
const MARKS: [&[u8]; 2] = [b"apikey=", b"name=\"apikey\"\r\n\r\n"];

/// The position of `needle`. In the few hundred bytes of a head this is faster than setting up a general searcher.
pub(crate) fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    memchr_iter(first, bytes).find(|&at| bytes[at..].starts_with(needle))
}

/// An API key: 5 to 50 letters and digits. `Debug` and `Display` show `[key]`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ApiKey(String);

impl ApiKey {
    /// Checks the key's form (parameter `apikey` of every action).
    pub(crate) fn new(key: &str) -> Result<Self> {
        let fits = (5..=50).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_alphanumeric());
        if fits {
            return Ok(Self(key.to_owned()));
        }
        let wrong = if key.is_empty() {
            "there is no API key: name it, or set NINEKW_API_KEY; it is in the account's API settings"
        } else {
            "the API key must have 5 to 50 of the characters a-z, A-Z, 0-9; copy it from the account's API settings"
        };
        Err(Error::new(ErrorKind::InvalidKey, "config", wrong))
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// What replaces the key until the request is sent: as long as the key, and never the result of encoding.
    pub(crate) fn placeholder(&self) -> String {
        "~".repeat(self.0.len())
    }

    /// The position of the placeholder in a query or form. It precedes the caller's values, which may look the same.
    pub(crate) fn place_in(&self, bytes: &[u8]) -> Option<usize> {
        let length = self.0.len();
        memchr_iter(b'~', bytes).find(|&at| {
            let (before, rest) = bytes.split_at(at);
            let marked = MARKS.iter().any(|mark| before.ends_with(mark));
            marked && rest.len() >= length && rest[..length].iter().all(|&byte| byte == b'~')
        })
    }

    /// Whether it is too long to occur by chance, for instance in an answer.
    pub(crate) fn is_unmistakable(&self) -> bool {
        self.0.len() >= 10
    }

    /// How many of the last bytes may be the beginning of the key.
    pub(crate) fn prefix_at_end_of(&self, bytes: &[u8]) -> usize {
        let key = self.0.as_bytes();
        let longest = bytes.len().min(key.len() - 1);
        (1..=longest)
            .rev()
            .find(|&length| bytes.ends_with(&key[..length]))
            .unwrap_or_default()
    }

    /// Overwrites every occurrence of the key with `~`.
    pub(crate) fn hide_in(&self, bytes: &mut [u8]) {
        let key = self.0.as_bytes();
        let mut from = 0;
        while let Some(at) = find(&bytes[from..], key) {
            bytes[from + at..][..key.len()].fill(b'~');
            from += at + key.len();
        }
    }

    /// The public name of the account: the first half of the SHA-256 of base URL and key, in hexadecimal. The hash is
    /// cryptographic so that it does not reveal the key.
    pub(crate) fn account_name(&self, base_url: &str) -> String {
        let text = format!("ninekw account\n{base_url}\n{}", self.0);
        let hash = digest(&SHA256, text.as_bytes());
        hexadecimal(&hash.as_ref()[..SHA256_OUTPUT_LEN / 2])
    }

    /// Replaces every occurrence of the key and of its placeholder by `[key]`.
    pub(crate) fn redact(&self, text: &str) -> String {
        text.replace(&self.0, "[key]")
            .replace(&self.placeholder(), "[key]")
    }
}

/// Bytes as two digits each.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[key]")
    }
}

impl fmt::Display for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[key]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_has_begun_is_noticed() {
        let key = ApiKey::new("SECRET42").unwrap();
        for (bytes, begun) in [
            (&b"x=SECRET4"[..], 7),
            (b"S", 1),
            (b"SECRET42", 0),
            (b"SECRET42S", 1),
            (b"", 0),
            (b"SECRETSEC", 3),
        ] {
            assert_eq!(key.prefix_at_end_of(bytes), begun);
        }
    }

    #[test]
    fn only_the_documented_form_is_a_key() {
        for bad in [
            "",
            "abcd",
            &"a".repeat(51),
            "abc-def",
            "abc def",
            "schlüssel",
            "abc\0d",
        ] {
            let error = ApiKey::new(bad).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidKey);
            assert!(bad.is_empty() || !error.to_string().contains(bad));
        }
        for good in ["abcde", &"Z9".repeat(25)] {
            assert!(ApiKey::new(good).is_ok());
        }
    }

    #[test]
    fn the_key_does_not_show() {
        let key = ApiKey::new("SECRET42").unwrap();
        assert_eq!(format!("{key} {key:?}"), "[key] [key]");
        assert_eq!(key.redact("?apikey=SECRET42&"), "?apikey=[key]&");
    }

    #[test]
    fn an_account_has_a_name_that_shows_nothing() {
        let name = |key: &str, url: &str| ApiKey::new(key).unwrap().account_name(url);
        let one = name("SECRET42", "https://a");
        // printf 'ninekw account\nhttps://a\nSECRET42' | sha256sum
        assert_eq!(one, "0776b95f70eee1f25b98455988409202");
        assert_ne!(one, name("SECRET43", "https://a"));
        assert_ne!(one, name("SECRET42", "https://b"));
    }

    #[test]
    fn the_key_goes_into_its_own_field_only() {
        let key = ApiKey::new("SECRET42").unwrap();
        let query = b"GET /index.cgi?action=a&apikey=~~~~~~~~&json=1 HTTP/1.1";
        assert_eq!(key.place_in(query), Some(31));
        // A page's cookies, for instance, are shown to the person who answers.
        let form =
            b"name=\"apikey\"\r\n\r\n~~~~~~~~\r\nname=\"cookies\"\r\n\r\napikey=~~~~~~~~\r\n";
        assert_eq!(key.place_in(form), Some(17));
        assert_eq!(key.place_in(b"apikey=~~~~"), None);
        assert_eq!(key.place_in(b"~~~~~~~~ apikey= ~~~~~~~~"), None);
    }

    #[test]
    fn the_key_is_hidden_wherever_it_stands() {
        let key = ApiKey::new("SSECRET").unwrap();
        for (found, left) in [
            ("SSECRET", "~~~~~~~"),
            ("SSSECRETSSECRET=SSECRE", "S~~~~~~~~~~~~~~=SSECRE"),
            ("", ""),
        ] {
            let mut bytes = found.as_bytes().to_vec();
            key.hide_in(&mut bytes);
            assert_eq!(bytes, left.as_bytes());
        }
    }
}

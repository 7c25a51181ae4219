//! Independent decoders of requests, strict where the encoder must be exact.

use memchr::memmem::find;

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) is_file: bool,
    pub(crate) content: Vec<u8>,
}

/// The pairs of a query string.
pub(crate) fn query(text: &str) -> Vec<(String, Vec<u8>)> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split('&')
        .map(|pair| {
            let (name, value) = pair.split_once('=').expect("a pair has a =");
            (name.to_owned(), percent(value))
        })
        .collect()
}

fn percent(text: &str) -> Vec<u8> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => {
                let mut digit = || {
                    let digit = char::from(bytes.next().expect("two digits follow a %"));
                    u8::try_from(digit.to_digit(16).expect("they are hexadecimal")).unwrap()
                };
                digit() << 4 | digit()
            }
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => byte,
            other => panic!("byte {other:#04x} stands bare in a query"),
        });
    }
    decoded
}

/// Base64 as the service accepts it: padded, on one line.
pub(crate) fn base64(text: &[u8]) -> Vec<u8> {
    assert!(text.len().is_multiple_of(4));
    let digits = text.iter().take_while(|byte| **byte != b'=').count();
    assert!(text.len() - digits < 3 && text[digits..].iter().all(|byte| *byte == b'='));
    let mut bits = 0_u32;
    let mut bytes = Vec::new();
    for (number, letter) in text[..digits].iter().enumerate() {
        let digit = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            other => panic!("byte {other:#04x} is not of base64"),
        };
        bits = bits << 6 | u32::from(digit);
        if number % 4 > 0 {
            let shift = 6 - 2 * (number % 4);
            bytes.push((bits >> shift & 0xFF) as u8);
        }
    }
    bytes
}

/// The fields of a form.
pub(crate) fn form(content_type: &str, body: &[u8]) -> Vec<Field> {
    let boundary = content_type
        .strip_prefix("multipart/form-data; boundary=")
        .expect("the type of a form");
    assert!(
        boundary.len() <= 70
            && boundary
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
    );
    let delimiter = format!("\r\n--{boundary}");
    let mut rest = body
        .strip_prefix(&delimiter.as_bytes()[2..])
        .expect("a form begins with its boundary");
    let mut fields = Vec::new();
    while rest != b"--\r\n" {
        rest = rest
            .strip_prefix(b"\r\n")
            .expect("a line ends after the boundary");
        let end = find(rest, b"\r\n\r\n").expect("a head ends with an empty line");
        let head = std::str::from_utf8(&rest[..end]).expect("a head is text");
        rest = &rest[end + 4..];
        let end = find(rest, delimiter.as_bytes()).expect("a part ends with the boundary");
        fields.push(field(head, &rest[..end]));
        rest = &rest[end + delimiter.len()..];
    }
    fields
}

fn field(head: &str, content: &[u8]) -> Field {
    let mut lines = head.split("\r\n");
    let disposition = lines.next().unwrap_or_default();
    let mut parts = disposition
        .strip_prefix("Content-Disposition: form-data")
        .expect("the disposition of a field")
        .split("; ")
        .skip(1)
        .map(|part| {
            let (name, value) = part.split_once('=').expect("a parameter");
            let value = value
                .strip_prefix('"')
                .and_then(|value| value.strip_suffix('"'));
            (name, value.expect("a value in quotes"))
        });
    let (key, name) = parts.next().expect("a field has a name");
    assert_eq!(key, "name");
    let file = parts.next();
    assert!(file.is_none_or(|(key, _)| key == "filename") && parts.next().is_none());
    let media_type = lines.next();
    assert!(media_type.is_none_or(|line| line.starts_with("Content-Type: ")));
    assert_eq!(
        media_type.is_some(),
        file.is_some(),
        "only a file has a type"
    );
    assert_eq!(lines.next(), None, "no header more");
    assert!(!head.replace("\r\n", "").contains(['\r', '\n', '\0']));
    Field {
        name: name.to_owned(),
        is_file: file.is_some(),
        content: content.to_vec(),
    }
}

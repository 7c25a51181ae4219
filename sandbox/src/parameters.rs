//! Reads parameters from a query string or an urlencoded body.

use crate::record::Field;

/// The pairs of a query string, decoded, in the order they were sent.
pub(crate) fn query(raw: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(raw.as_bytes())
        .into_owned()
        .collect()
}

/// The pairs of an `application/x-www-form-urlencoded` body as fields.
pub(crate) fn urlencoded_body(body: &[u8]) -> Vec<Field> {
    form_urlencoded::parse(body)
        .map(|(name, value)| Field {
            name: name.into_owned(),
            value: value.into_owned().into_bytes(),
            filename: None,
            content_type: None,
        })
        .collect()
}

/// Whether a `Content-Type` value names this media type, ignoring its parameters.
pub(crate) fn is_media_type(content_type: &str, media_type: &str) -> bool {
    content_type
        .split(';')
        .next()
        .is_some_and(|value| value.trim().eq_ignore_ascii_case(media_type))
}

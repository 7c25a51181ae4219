//! One call of the API, as an action sees it.

use std::time::Duration;

use crate::record::{Field, Recorded};

/// A request with its query string and body merged, as the service does.
pub(crate) struct Request<'a> {
    recorded: &'a Recorded,
    /// The API key, already checked.
    pub(crate) key: &'a str,
    /// The service's time when the request arrived.
    pub(crate) now: Duration,
}

impl<'a> Request<'a> {
    pub(crate) fn new(recorded: &'a Recorded, key: &'a str, now: Duration) -> Self {
        Self { recorded, key, now }
    }

    /// A parameter, if it was sent and is not empty.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.recorded
            .parameter(name)
            .filter(|value| !value.is_empty())
    }

    /// A whole number; `None` when it is missing or no number.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.text(name)?.trim().parse().ok()
    }

    /// A switch. Clients also send words for 1.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.recorded
            .parameter(name)
            .is_some_and(|value| is_on(&value))
    }

    /// Whether the reply is to be JSON.
    pub(crate) fn json(&self) -> bool {
        self.flag("json")
    }

    /// The bytes of an uploaded file, wherever the client put it.
    pub(crate) fn file(&self, name: &str) -> Option<Vec<u8>> {
        match self.recorded.field(name) {
            Some(Field { value, .. }) => Some(value.clone()),
            None => self.recorded.parameter(name).map(String::into_bytes),
        }
    }

    /// Every parameter that has a text value, the query's before the body's.
    pub(crate) fn options(&self) -> Vec<(String, String)> {
        let body = self.recorded.fields.iter().filter_map(|field| {
            let value = String::from_utf8(field.value.clone()).ok()?;
            Some((field.name.clone(), value))
        });
        self.recorded
            .query
            .iter()
            .cloned()
            .chain(body)
            .filter(|(name, _)| name != "apikey" && !name.starts_with("file-upload-"))
            .collect()
    }
}

/// Whether a switch's value means "on".
pub(crate) fn is_on(value: &str) -> bool {
    ["1", "true", "yes"]
        .iter()
        .any(|on| value.eq_ignore_ascii_case(on))
}

//! One call of the API, as an action sees it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;

use crate::record::{Field, Recorded};

/// A request with its query string and body merged, as the service does.
pub(crate) struct Request<'a> {
    recorded: &'a Recorded,
    /// The action's name, and the parameters that it may read.
    name: &'static str,
    reads: &'static [&'static str],
    read: RefCell<BTreeSet<String>>,
    /// What the log says of the call, if there is more to say than that it went well.
    note: RefCell<String>,
    /// The API key, already checked.
    pub(crate) key: &'a str,
    /// The service's time when the request arrived.
    pub(crate) now: Duration,
}

impl<'a> Request<'a> {
    pub(crate) fn new(
        recorded: &'a Recorded,
        (name, reads): (&'static str, &'static [&'static str]),
        key: &'a str,
        now: Duration,
    ) -> Self {
        Self {
            recorded,
            name,
            reads,
            read: RefCell::default(),
            note: RefCell::default(),
            key,
            now,
        }
    }

    /// Notes that a parameter counts in this call, so that the list of calls stays true.
    fn note(&self, name: &str) {
        let (call, reads) = (self.name, self.reads);
        debug_assert!(reads.contains(&name), "{call} is not listed to read {name}");
        self.read.borrow_mut().insert(name.to_owned());
    }

    /// Tells the log what came of the call.
    pub(crate) fn tell(&self, note: impl Into<String>) {
        *self.note.borrow_mut() = note.into();
    }

    /// Every parameter that was read, and what the log says.
    pub(crate) fn into_read(self) -> (BTreeSet<String>, String) {
        (self.read.into_inner(), self.note.into_inner())
    }

    /// Whether the call is a try of the documented test environment.
    pub(crate) fn is_debug(&self) -> bool {
        self.reads.contains(&"debug") && self.flag("debug")
    }

    /// A parameter, if it was sent and is not empty.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.note(name);
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
        self.note(name);
        is_flagged(self.recorded, name)
    }

    /// Whether the reply must be JSON.
    pub(crate) fn json(&self) -> bool {
        wants_json(self.recorded)
    }

    /// The grammar of an old program (`jd=2`), which is text.
    pub(crate) fn is_old_grammar(&self) -> bool {
        self.number("jd") == Some(2)
    }

    /// The bytes of an uploaded file, wherever the client put it.
    pub(crate) fn file(&self, name: &str) -> Option<Vec<u8>> {
        self.note(name);
        match self.recorded.field(name) {
            Some(Field { value, .. }) => Some(value.clone()),
            None => self.recorded.parameter(name).map(String::into_bytes),
        }
    }

    /// Every parameter of the call that has a text value, the query's before the body's.
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
            .filter(|(name, _)| self.reads.contains(&name.as_str()))
            .filter(|(name, _)| !name.starts_with("file-upload-"))
            .inspect(|(name, _)| self.note(name))
            .collect()
    }
}

/// Whether a request wants a reply in JSON.
pub(crate) fn wants_json(recorded: &Recorded) -> bool {
    is_flagged(recorded, "json")
}

fn is_flagged(recorded: &Recorded, name: &str) -> bool {
    recorded.parameter(name).is_some_and(|value| is_on(&value))
}

/// Whether a switch's value means "on".
pub(crate) fn is_on(value: &str) -> bool {
    ["1", "true", "yes"]
        .iter()
        .any(|on| value.eq_ignore_ascii_case(on))
}

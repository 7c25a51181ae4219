//! A call's options: parameters by the service's own names, checked against the table before anything is sent.

mod check;
mod content;
mod input;

use std::fmt;
use std::path::PathBuf;

use crate::answer::Kind;
use crate::error::{Error, ErrorKind, Result};
use crate::nearest::distance;
use crate::table::{self, Action, Parameter};

pub(crate) use content::Wanted;
pub(crate) use input::{Input, from_base64, is_data_url, read};

/// A parameter's value.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// An integer or flag.
    Int(i64),
    /// Text.
    Text(String),
    /// A file's content.
    Bytes(Vec<u8>),
    /// A file, read when the captcha is submitted.
    File(PathBuf),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(value) => write!(f, "{value}"),
            Self::Text(text) => write!(f, "text of {} characters", text.chars().count()),
            Self::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
            Self::File(_) => f.write_str("file"),
        }
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Int(value.into())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<PathBuf> for Value {
    fn from(path: PathBuf) -> Self {
        Self::File(path)
    }
}

/// Parameters of a call. Names are the service's (`min_len`, `case-sensitive`); `_` may stand for `-`.
///
/// [`set`](Self::set) and [`with`](Self::with) take a name and check at once. A captcha is built by
/// [`Captcha`](crate::Captcha), which has a method for each parameter; these are for everything else, and for programs
/// that have names and values as data.
///
/// ```
/// use ninekw::Options;
///
/// # fn main() -> ninekw::Result<()> {
/// let jobs = Options::new().with("mouse", true)?.with("text", "no")?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    entries: Vec<(&'static str, Value)>,
    /// The first fault of a setter of `Captcha`.
    fault: Option<Error>,
}

impl AsRef<Self> for Options {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// Chooses the form of the reply in [`Client::call`](crate::Client::call).
const JSON: &str = "json";

impl Options {
    /// Creates options without parameters.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a parameter, in place of an earlier value of the same name.
    ///
    /// At least one action must have a parameter with this name that accepts the value; the rest is checked when the
    /// action is known.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) -> Result<&mut Self> {
        let value = value.into();
        if name == JSON {
            check::value(&Parameter::JSON, &value)?;
            self.put(JSON, value);
            return Ok(self);
        }
        let mut fault = None;
        for parameter in parameters().filter(|row| is_called(row, name)) {
            match check::value(parameter, &value) {
                Ok(()) => {
                    self.put(parameter.name, value);
                    return Ok(self);
                }
                Err(error) => fault = fault.or(Some(error)),
            }
        }
        Err(fault.unwrap_or_else(|| unknown(name, "options")))
    }

    /// Chainable form of [`set`](Self::set).
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Result<Self> {
        self.set(name, value)?;
        Ok(self)
    }

    /// Whether nothing is set and no setter failed.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.fault.is_none()
    }

    /// Adds the parameters of `other` that are not set here.
    pub(crate) fn or(mut self, other: &Self) -> Self {
        for (name, value) in &other.entries {
            if self.get(name).is_none() {
                self.entries.push((name, value.clone()));
            }
        }
        self.fault = self.fault.or_else(|| other.fault.clone());
        self
    }

    /// Adds the additional parameters of a call; an error if one contradicts the call itself.
    pub(crate) fn merge(self, more: &Self, operation: &'static str) -> Result<Self> {
        for (name, value) in &more.entries {
            if let Some(own) = self.get(name).filter(|own| !own.means(value)) {
                let message = format!(
                    "{name} is {own:?} in this call and {value:?} among its parameters; leave one of them out"
                );
                return Err(Error::new(ErrorKind::OptionConflict, operation, message));
            }
        }
        Ok(self.or(more))
    }

    /// Sets a parameter in a method that cannot fail: the call reports the error.
    pub(crate) fn put_checked(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        if let Err(fault) = self.set(name, value) {
            self.note_fault(fault);
        }
        self
    }

    /// Keeps the first fault, for [`for_action`](Self::for_action).
    pub(crate) fn note_fault(&mut self, fault: Error) {
        self.fault.get_or_insert(fault);
    }

    /// Removes all parameters.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The value of a parameter.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let (_, value) = self.entries.iter().find(|(known, _)| *known == name)?;
        Some(value)
    }

    fn put(&mut self, name: &'static str, value: Value) {
        match self.entries.iter_mut().find(|(known, _)| *known == name) {
            Some(entry) => entry.1 = value,
            None => self.entries.push((name, value)),
        }
    }

    /// The value as an integer, also if it is text.
    pub(crate) fn int(&self, name: &str) -> Option<i64> {
        match self.get(name)? {
            Value::Int(value) => Some(*value),
            Value::Text(text) => text.parse().ok(),
            Value::Bytes(_) | Value::File(_) => None,
        }
    }

    /// The text of a parameter.
    pub(crate) fn text_of(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The caller's own name for a captcha; a number is one, too.
    pub(crate) fn tag(&self) -> Option<Box<str>> {
        match self.get("tag")? {
            Value::Text(text) => (!text.is_empty()).then(|| text.as_str().into()),
            Value::Int(number) => Some(number.to_string().into()),
            Value::Bytes(_) | Value::File(_) => None,
        }
    }

    /// A copy with only these parameters.
    pub(crate) fn only(&self, names: &[&str]) -> Self {
        let mut some = self.clone();
        some.entries.retain(|(name, _)| names.contains(name));
        some
    }

    pub(crate) fn is_on(&self, name: &str) -> bool {
        self.int(name).is_some_and(|value| value != 0)
    }

    /// The kind of answer that the captcha needs.
    pub(crate) fn kind(&self) -> Kind {
        if self.is_on("confirm") && self.get("checkanswer").is_some() {
            return Kind::Confirm;
        }
        Kind::ALL
            .into_iter()
            .find(|kind| kind.parameter().is_some_and(|name| self.is_on(name)))
            .unwrap_or(Kind::Text)
    }

    /// Checks the options against an action and returns its parameters and values in the table's order.
    pub(crate) fn for_action(
        &self,
        action: &'static Action,
    ) -> Result<Vec<(&'static Parameter, &Value)>> {
        if let Some(fault) = &self.fault {
            return Err(fault.clone());
        }
        for (name, value) in self.entries.iter().filter(|(name, _)| *name != JSON) {
            let parameter = action
                .parameter(name)
                .ok_or_else(|| unknown(name, action.name))?;
            check::value(parameter, value)?;
        }
        check::together(action, self)?;
        Ok(action
            .parameters
            .iter()
            .filter(|parameter| !check::is_overruled(parameter, self))
            .filter_map(|parameter| Some((parameter, self.get(parameter.name)?)))
            .collect())
    }
}

impl Value {
    /// Whether both are equal in a request: a number may be given as text.
    fn means(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Int(number), Self::Text(text)) | (Self::Text(text), Self::Int(number)) => {
                text.parse() == Ok(*number)
            }
            _ => self == other,
        }
    }
}

/// The parameters of all actions.
fn parameters() -> impl Iterator<Item = &'static Parameter> {
    table::ACTIONS.iter().flat_map(|action| action.parameters)
}

/// Whether `name` names this parameter; `_` may stand for `-`.
fn is_called(row: &Parameter, name: &str) -> bool {
    let same = |(known, given)| known == given || (known, given) == (b'-', b'_');
    row.name.len() == name.len() && row.name.bytes().zip(name.bytes()).all(same)
}

fn unknown(name: &str, operation: &'static str) -> Error {
    let mut message = format!("no parameter is called {name:?}");
    if matches!(name, "apikey" | "action") {
        message = format!("{name} is set by the client and cannot be an option");
    } else if let Some(known) = parameters().find(|known| is_called(known, name)) {
        message = format!("{operation} has no parameter {}", known.name);
    } else if let Some(near) = nearest(name) {
        message = format!("{message}; did you mean {near}?");
    }
    Error::new(ErrorKind::UnknownOption, operation, message)
}

/// A known name that differs by one typing error or by case.
fn nearest(name: &str) -> Option<&'static str> {
    let near = table::nearest(name, parameters().map(|parameter| parameter.name))?;
    (distance(name, near) <= 1).then_some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_tables() {
        let mut options = Options::new();
        options.set("case_sensitive", 2).unwrap();
        assert_eq!(options.get("case-sensitive"), Some(&Value::Int(2)));
        let error = options.set("max_timeout", 90).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnknownOption);
        assert!(
            error.message().contains("did you mean maxtimeout?"),
            "{error}"
        );
        for reserved in ["apikey", "action"] {
            let error = options.set(reserved, "x").unwrap_err();
            assert!(error.message().contains("set by the client"), "{error}");
        }
    }

    #[test]
    fn a_later_value_replaces_the_earlier() {
        let mut options = Options::new();
        options.set("prio", 1).unwrap().set("prio", 7).unwrap();
        assert_eq!(options.int("prio"), Some(7));
        options.clear();
        assert_eq!(options.get("prio"), None);
    }

    #[test]
    fn a_fault_of_a_setter_waits_for_the_call() {
        let upload = table::action("usercaptchaupload").unwrap();
        let captcha = crate::Captcha::image(&b"GIF89a"[..]);
        let mut options = Options::from(captcha.prio(21).maxtimeout(5).prio(3));
        let error = options.for_action(upload).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::OptionRange);
        assert!(error.message().starts_with("prio must be"), "{error}");
        options.clear();
        let options = options.with("file-upload-01", "text").unwrap();
        options.for_action(upload).unwrap();
        // In range for one action, out of range for another.
        let jobs = table::action("usercaptchanew").unwrap();
        let interactive = Options::new().with("interactive", true).unwrap();
        assert!(interactive.for_action(jobs).is_ok());
        let error = options.clone().for_action(jobs).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnknownOption);
    }

    #[test]
    fn values_do_not_show() {
        let mut options = Options::new();
        options.set("cookies", "session=SECRET").unwrap();
        assert!(!format!("{options:?}").contains("SECRET"));
    }

    #[test]
    fn one_slip_is_a_letter_wrong_missing_or_too_many() {
        for (given, near) in [
            ("prio", Some("prio")),
            ("Pri_o", Some("prio")),
            ("pri", Some("prio")),
            ("prioo", Some("prio")),
            ("pria", Some("prio")),
            ("aprio", Some("prio")),
            ("pr", None),
            ("priooo", None),
            ("pair", None),
            ("", None),
        ] {
            assert_eq!(nearest(given), near, "{given:?}");
        }
    }
}

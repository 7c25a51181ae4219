//! The option bag: parameters by the service's own names, checked against the table before anything is sent.

mod check;
mod content;
mod input;

use std::fmt;
use std::path::PathBuf;

use crate::answer::Kind;
use crate::error::{Error, ErrorKind, Result};
use crate::table::{self, Action, Parameter};

pub(crate) use content::Wanted;
pub(crate) use input::{Input, from_base64, is_data_url, read};

/// A parameter's value.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// A whole number or flag.
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
    /// An empty bag.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a parameter, in place of an earlier value of the same name.
    ///
    /// The name must be one of the table's and the value must fit it for at least one action; the rest is checked
    /// when the action is known.
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

    /// The same, for chains.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Result<Self> {
        self.set(name, value)?;
        Ok(self)
    }

    /// Whether nothing is set, and nothing was wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.fault.is_none()
    }

    /// Adds what `other` has and this bag has not.
    pub(crate) fn or(mut self, other: &Self) -> Self {
        for (name, value) in &other.entries {
            if self.get(name).is_none() {
                self.entries.push((name, value.clone()));
            }
        }
        self.fault = self.fault.or_else(|| other.fault.clone());
        self
    }

    /// Adds the parameters that a call was given besides. One that says otherwise than the call itself would be lost
    /// without a word.
    pub(crate) fn joined(self, more: &Self, operation: &'static str) -> Result<Self> {
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

    /// Sets a parameter for a method that cannot fail: a fault waits for the call.
    pub(crate) fn put_checked(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        if let Err(fault) = self.set(name, value) {
            self.note_fault(fault);
        }
        self
    }

    /// Keeps a fault for [`for_action`](Self::for_action); the first one is the one to tell.
    pub(crate) fn note_fault(&mut self, fault: Error) {
        self.fault.get_or_insert(fault);
    }

    /// Takes all parameters out.
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

    /// A flag or number; text of digits counts.
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

    /// These parameters alone.
    pub(crate) fn only(&self, names: &[&str]) -> Self {
        let mut some = self.clone();
        some.entries.retain(|(name, _)| names.contains(name));
        some
    }

    pub(crate) fn is_on(&self, name: &str) -> bool {
        self.int(name).is_some_and(|value| value != 0)
    }

    /// What kind of answer the captcha asks for.
    pub(crate) fn kind(&self) -> Kind {
        if self.is_on("confirm") && self.get("checkanswer").is_some() {
            return Kind::Confirm;
        }
        Kind::ALL
            .into_iter()
            .find(|kind| kind.parameter().is_some_and(|name| self.is_on(name)))
            .unwrap_or(Kind::Text)
    }

    /// Checks the bag against an action and gives its rows in the table's order.
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
    /// Whether both are the same on the wire: a number may be given as text.
    fn means(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Int(number), Self::Text(text)) | (Self::Text(text), Self::Int(number)) => {
                text.parse() == Ok(*number)
            }
            _ => self == other,
        }
    }
}

/// The rows of all actions.
fn parameters() -> impl Iterator<Item = &'static Parameter> {
    table::ACTIONS.iter().flat_map(|action| action.parameters)
}

/// Whether a name is the row's; `_` may stand for `-`.
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
        message = format!("{message}; {near} is meant?");
    }
    Error::new(ErrorKind::UnknownOption, operation, message)
}

/// A known name that differs by one slip of the finger or by capitals.
fn nearest(name: &str) -> Option<&'static str> {
    let length = plain(name).count();
    parameters()
        .map(|parameter| parameter.name)
        .find(|known| length <= known.len() + 1 && one_slip(known, name))
}

/// Without what is easily mixed up.
fn plain(name: &str) -> impl DoubleEndedIterator<Item = u8> {
    name.bytes()
        .filter(|byte| !matches!(byte, b'-' | b'_'))
        .map(|byte| byte.to_ascii_lowercase())
}

/// Whether one letter at most is wrong, missing or too many.
fn one_slip(known: &str, given: &str) -> bool {
    let same = |(known, given): &(u8, u8)| known == given;
    let lengths = [plain(known).count(), plain(given).count()];
    let (most, least) = (lengths[0].max(lengths[1]), lengths[0].min(lengths[1]));
    let start = plain(known).zip(plain(given)).take_while(same).count();
    let end = plain(known)
        .rev()
        .zip(plain(given).rev())
        .take_while(same)
        .count();
    most - (start + end).min(least) <= 1
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
        assert!(error.message().contains("maxtimeout is meant?"), "{error}");
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

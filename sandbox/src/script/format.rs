//! Steps from JSON. The format is described in the documentation of [`script`](crate::script).

use std::fmt;
use std::time::Duration;

use serde_json::{Map, Value};

use super::act::{Act, Cut, Drip, Point, Reply, Step};

/// Why a value is not a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatError(String);

impl fmt::Display for FormatError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for FormatError {}

pub(crate) type Result<T> = std::result::Result<T, FormatError>;

impl Step {
    /// Reads a step.
    ///
    /// # Errors
    ///
    /// If the value is not an object with known keys of the right types that go together.
    pub fn from_json(value: &Value) -> Result<Step> {
        let Value::Object(object) = value else {
            return refuse("a step is an object");
        };
        let mut keys = Keys {
            left: object.clone(),
        };
        let act = act(&mut keys)?;
        let step = Step {
            action: keys.text("for")?,
            delay: Duration::from_millis(keys.number("delay_ms")?.unwrap_or(0)),
            drip: drip(&mut keys)?,
            cut: cut(&mut keys)?,
            act,
        };
        keys.finish()?;
        if step.cuts_at(Point::Accept) && step.action.is_some() {
            return refuse("\"accept\" and \"for\" exclude each other: nothing is read");
        }
        Ok(step)
    }

    /// Reads a list of steps; an error says which step is wrong, counted from 0.
    ///
    /// # Errors
    ///
    /// As [`Step::from_json`], and for anything but a list.
    pub fn list_from_json(value: &Value) -> Result<Vec<Step>> {
        let Value::Array(items) = value else {
            return refuse("a script is a list of steps");
        };
        items
            .iter()
            .enumerate()
            .map(|(position, item)| {
                Step::from_json(item)
                    .map_err(|error| FormatError(format!("step {position}: {error}")))
            })
            .collect()
    }
}

pub(crate) fn refuse<T>(message: impl Into<String>) -> Result<T> {
    Err(FormatError(message.into()))
}

/// The keys of an object that have not been read yet.
pub(crate) struct Keys {
    left: Map<String, Value>,
}

impl Keys {
    /// The keys of a value, which must be an object.
    pub(crate) fn of(value: &Value) -> Result<Self> {
        match value {
            Value::Object(object) => Ok(Self {
                left: object.clone(),
            }),
            _ => refuse("an object is wanted"),
        }
    }

    /// The names that are left.
    pub(crate) fn names(&self) -> Vec<String> {
        self.left.keys().cloned().collect()
    }

    /// A whole number of either sign.
    pub(crate) fn integer(&mut self, key: &str) -> Result<Option<i64>> {
        match self.left.remove(key) {
            None => Ok(None),
            Some(value) => match value.as_i64() {
                Some(number) => Ok(Some(number)),
                None => refuse(format!("{key:?} must be a whole number")),
            },
        }
    }

    /// A switch.
    pub(crate) fn switch(&mut self, key: &str) -> Result<Option<bool>> {
        match self.left.remove(key) {
            None => Ok(None),
            Some(Value::Bool(on)) => Ok(Some(on)),
            Some(_) => refuse(format!("{key:?} must be true or false")),
        }
    }

    pub(crate) fn text(&mut self, key: &str) -> Result<Option<String>> {
        match self.left.remove(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => refuse(format!("{key:?} must be a string")),
        }
    }

    pub(crate) fn number(&mut self, key: &str) -> Result<Option<u64>> {
        match self.left.remove(key) {
            None => Ok(None),
            Some(value) => match value.as_u64() {
                Some(number) => Ok(Some(number)),
                None => refuse(format!("{key:?} must be a whole number, 0 or more")),
            },
        }
    }

    pub(crate) fn size(&mut self, key: &str) -> Result<Option<usize>> {
        match self.number(key)?.map(usize::try_from) {
            None => Ok(None),
            Some(Ok(size)) => Ok(Some(size)),
            Some(Err(_)) => refuse(format!("{key:?} is too large")),
        }
    }

    /// Text under `key`, or bytes in hexadecimal digits under `key_hex`.
    fn bytes(&mut self, key: &str) -> Result<Option<Vec<u8>>> {
        let hex_key = format!("{key}_hex");
        let text = self.text(key)?;
        match (text, self.text(&hex_key)?) {
            (Some(_), Some(_)) => refuse(format!("{key:?} and {hex_key:?} exclude each other")),
            (Some(text), None) => Ok(Some(text.into_bytes())),
            (None, Some(hex)) => match from_hex(&hex) {
                Some(bytes) => Ok(Some(bytes)),
                None => refuse(format!("{hex_key:?} must be pairs of hexadecimal digits")),
            },
            (None, None) => Ok(None),
        }
    }

    /// Refuses keys that have not been read: they are unknown, or do not go together with the others.
    pub(crate) fn finish(self) -> Result<()> {
        match self.left.keys().next() {
            None => Ok(()),
            Some(key) => refuse(format!("{key:?} is unknown or does not fit the other keys")),
        }
    }
}

fn act(keys: &mut Keys) -> Result<Act> {
    if let Some(bytes) = keys.bytes("raw")? {
        return Ok(Act::Raw(bytes));
    }
    match keys.left.remove("hang") {
        None => {}
        Some(Value::Bool(true)) => return Ok(Act::Hang),
        Some(_) => return refuse("\"hang\" must be true"),
    }
    match keys.left.remove("serve") {
        None => {}
        Some(Value::Bool(true)) => return Ok(Act::Serve),
        Some(_) => return refuse("\"serve\" must be true"),
    }
    let endless = keys.number("endless")?;
    let huge_header = keys.size("huge_header")?;
    let mut reply = reply(keys, endless.is_some())?;
    match (endless, huge_header) {
        (Some(_), Some(_)) => refuse("\"endless\" and \"huge_header\" exclude each other"),
        (Some(bytes), None) => Ok(Act::Endless { head: reply, bytes }),
        (None, huge) => {
            if let Some(size) = huge {
                reply.headers.push(("X-Huge".to_owned(), "x".repeat(size)));
            }
            Ok(Act::Reply(reply))
        }
    }
}

fn reply(keys: &mut Keys, without_body: bool) -> Result<Reply> {
    let status = match keys.number("status")?.map(u16::try_from) {
        None => 200,
        Some(Ok(status @ 100..=999)) => status,
        Some(_) => return refuse("\"status\" must be between 100 and 999"),
    };
    let mut reply = Reply::new(status);
    if keys.left.get("type") == Some(&Value::Null) {
        keys.left.remove("type");
        reply.content_type = None;
    } else if let Some(content_type) = keys.text("type")? {
        reply.content_type = Some(content_type);
    }
    match keys.left.remove("headers") {
        None => {}
        Some(Value::Object(headers)) => {
            for (name, value) in headers {
                let Value::String(value) = value else {
                    return refuse(format!("the header {name:?} must be a string"));
                };
                reply.headers.push((name, value));
            }
        }
        Some(_) => return refuse("\"headers\" must be an object of strings"),
    }
    if !without_body {
        reply.body = keys.bytes("body")?.unwrap_or_default();
    }
    reply.length = keys.number("length")?;
    Ok(reply)
}

fn drip(keys: &mut Keys) -> Result<Option<Drip>> {
    let bytes = keys.size("drip_bytes")?;
    match (bytes, keys.number("drip_ms")?) {
        (None, None) => Ok(None),
        (Some(0), _) => refuse("\"drip_bytes\" must be at least 1"),
        (_, None) => refuse("\"drip_bytes\" needs \"drip_ms\""),
        (bytes, Some(pause)) => Ok(Some(Drip {
            bytes: bytes.unwrap_or(1),
            every: Duration::from_millis(pause),
        })),
    }
}

fn cut(keys: &mut Keys) -> Result<Option<Cut>> {
    let reset = keys.text("reset")?;
    match (reset, keys.text("close")?) {
        (None, None) => Ok(None),
        (Some(name), None) => Ok(Some(Cut::Reset(point(&name)?))),
        (None, Some(name)) => Ok(Some(Cut::Close(point(&name)?))),
        (Some(_), Some(_)) => refuse("\"reset\" and \"close\" exclude each other"),
    }
}

fn point(name: &str) -> Result<Point> {
    match name {
        "accept" => Ok(Point::Accept),
        "headers" => Ok(Point::Headers),
        "request" => Ok(Point::Request),
        "head" => Ok(Point::Head),
        "body" => Ok(Point::Body),
        "after" => Ok(Point::After),
        _ => refuse(format!(
            "{name:?} is none of accept, headers, request, head, body, after"
        )),
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .chars()
        .map(|digit| {
            digit
                .to_digit(16)
                .and_then(|value| u8::try_from(value).ok())
        })
        .collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty()
        .then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

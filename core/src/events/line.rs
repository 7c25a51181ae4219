//! An event as a line of text, as JSON, and as a record of the `log` facade.

use std::fmt::{self, Write};

use super::{Event, Field, Listener, log_filter};

/// The name under which the `log` facade gets the events.
const TARGET: &str = "ninekw";

impl fmt::Display for Event<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        for (name, field) in self.fields {
            match field {
                Field::None => {}
                Field::Number(number) => write!(f, " {name}={number}")?,
                Field::Text(text) if is_plain(text) => write!(f, " {name}={text}")?,
                Field::Text(text) => {
                    write!(f, " {name}=")?;
                    quote(text, f)?;
                }
            }
        }
        Ok(())
    }
}

impl Event<'_> {
    /// The fields as a JSON object of texts and numbers, in one line.
    pub fn fields_as_json(&self) -> String {
        as_json(self.fields)
    }
}

/// Texts and numbers as a JSON object, in one line.
pub(crate) fn as_json(fields: &[(&str, Field<'_>)]) -> String {
    let mut json = String::from("{");
    for (name, field) in fields {
        if *field == Field::None {
            continue;
        }
        if json.len() > 1 {
            json.push(',');
        }
        // Writing to a string cannot fail.
        let _ = write!(json, "\"{name}\":");
        let _ = match field {
            Field::Text(text) => quote(text, &mut json),
            Field::Number(number) => write!(json, "{number}"),
            Field::None => Ok(()),
        };
    }
    json.push('}');
    json
}

fn is_plain(text: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_graphic() && !b"\"\\=".contains(&byte);
    !text.is_empty() && text.bytes().all(is_word)
}

/// A text in quotation marks, as JSON has it.
fn quote(text: &str, to: &mut impl Write) -> fmt::Result {
    to.write_char('"')?;
    for character in text.chars() {
        match character {
            '"' | '\\' => write!(to, "\\{character}")?,
            control if control.is_control() => write!(to, "\\u{:04x}", control as u32)?,
            other => to.write_char(other)?,
        }
    }
    to.write_char('"')
}

/// Passes events on to the `log` facade.
#[derive(Debug)]
pub(super) struct Facade;

impl Listener for Facade {
    fn hear(&self, event: &Event<'_>) {
        let level = log_filter(event.level);
        log::log!(target: TARGET, level, "{event}");
    }
}

//! A captcha's content: read from where it is, bounded, and in the form the service takes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::Value;
use crate::error::{Error, ErrorKind, Result};

/// The service refuses pictures of several 100 KB; sounds and long texts are smaller than this.
pub(crate) const LARGEST_FILE: u64 = 8 * 1024 * 1024;

/// A captcha's content, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// A plain field: a sitekey, a text, or base64.
    Text(String),
    /// A file.
    Bytes(Vec<u8>),
    /// Base64 without line breaks, out of a data URL: to be sent with `base64=1`.
    DataUrl(String),
}

impl Input {
    /// Reads a value. `base64` says whether text is meant as base64.
    pub(crate) fn load(name: &str, value: &Value, base64: bool) -> Result<Self> {
        match value {
            Value::Text(text) => Self::from_text(name, text, base64),
            Value::Int(number) => Ok(Self::Text(number.to_string())),
            Value::Bytes(bytes) => {
                check_size(name, bytes.len() as u64)?;
                Ok(Self::Bytes(bytes.clone()))
            }
            Value::File(path) => read(name, path).map(Self::Bytes),
        }
    }

    fn from_text(name: &str, text: &str, base64: bool) -> Result<Self> {
        let without_breaks = |text: &str| text.split_ascii_whitespace().collect::<String>();
        let data = data_url(text);
        let content = match data {
            Some(data) => without_breaks(data),
            None if base64 => without_breaks(text),
            None => text.to_owned(),
        };
        check_size(name, content.len() as u64)?;
        Ok(match data {
            Some(_) => Self::DataUrl(content),
            None => Self::Text(content),
        })
    }
}

/// The base64 behind `data:…;base64,`.
fn data_url(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    let head = rest.get(..5)?;
    let (header, data) = rest.split_once(',')?;
    (head.eq_ignore_ascii_case("data:") && header.to_ascii_lowercase().ends_with(";base64"))
        .then_some(data)
}

fn read(name: &str, path: &Path) -> Result<Vec<u8>> {
    let fault = |error: std::io::Error| {
        wrong(format!(
            "{name}: {} cannot be read: {error}",
            path.display()
        ))
    };
    let file = File::open(path).map_err(fault)?;
    let metadata = file.metadata().map_err(fault)?;
    if metadata.is_dir() {
        return Err(wrong(format!("{name}: {} is a directory", path.display())));
    }
    check_size(name, metadata.len().max(1))?;
    // The size is a promise that pipes and devices do not make.
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(fault)?;
    check_size(name, bytes.len() as u64)?;
    Ok(bytes)
}

fn check_size(name: &str, size: u64) -> Result<()> {
    if size == 0 {
        return Err(wrong(format!("{name} is empty")));
    }
    if size > LARGEST_FILE {
        return Err(wrong(format!(
            "{name} is larger than {LARGEST_FILE} bytes; the service takes at most some 100 KB"
        )));
    }
    Ok(())
}

fn wrong(message: String) -> Error {
    Error::new(ErrorKind::File, "usercaptchaupload", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str, base64: bool) -> Input {
        Input::load("file-upload-01", &text.into(), base64).unwrap()
    }

    #[test]
    fn base64_loses_its_line_breaks_and_its_prefix() {
        assert_eq!(load("YWJj\r\nZGVm\n", true), Input::Text("YWJjZGVm".into()));
        assert_eq!(
            load("data:image/png;base64,YWJj\nZGVm", false),
            Input::DataUrl("YWJjZGVm".into())
        );
        assert_eq!(
            load("two words\n", false),
            Input::Text("two words\n".into())
        );
        assert_eq!(load("data: a, b", false), Input::Text("data: a, b".into()));
        assert_eq!(load("ä", false), Input::Text("ä".into()));
    }

    #[test]
    fn base64_of_nothing_is_refused() {
        for (text, base64) in [("data:image/png;base64,", false), ("\r\n", true)] {
            let error = Input::load("file-upload-01", &text.into(), base64).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::File);
            assert!(error.message().contains("is empty"), "{error}");
        }
    }

    #[test]
    fn files_are_bounded() {
        let load = |path: &str| Input::load("file-upload-01", &Value::File(path.into()), false);
        for (path, part) in [
            ("/nonexistent/captcha.png", "cannot be read"),
            ("/", "is a directory"),
            ("/dev/null", "is empty"),
            ("/dev/zero", "larger than"),
        ] {
            let error = load(path).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::File);
            assert!(error.message().contains(part), "{error}");
        }
    }
}

//! A captcha's content: read from where it is, bounded, and in the form the service takes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use base64::Engine as _;

use super::Value;
use crate::error::{Error, ErrorKind, Result};
use crate::media::BASE64;

const OPERATION: &str = "usercaptchaupload";
/// The service refuses pictures of several 100 KB; sounds and long texts are smaller than this.
pub(crate) const LARGEST_FILE: u64 = 8 * 1024 * 1024;

/// A captcha's content, ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// A plain field: a sitekey, a text, or base64.
    Text(String),
    /// A file.
    Bytes(Vec<u8>),
}

impl Input {
    /// Reads a value. `base64` says that the request has `base64=1`, so that every file of it must be base64 text.
    pub(crate) fn load(name: &str, value: &Value, base64: bool) -> Result<Self> {
        match value {
            Value::Text(text) => Self::from_text(name, text, base64),
            Value::Int(number) => Ok(Self::Text(number.to_string())),
            Value::Bytes(bytes) => {
                check_size(name, bytes.len() as u64)?;
                Ok(if base64 {
                    Self::Text(BASE64.encode(bytes))
                } else {
                    Self::Bytes(bytes.clone())
                })
            }
            Value::File(path) => {
                let bytes = read_file(name, path)?;
                Ok(if base64 {
                    Self::Text(BASE64.encode(bytes))
                } else {
                    Self::Bytes(bytes)
                })
            }
        }
    }

    /// A data URL stands for its bytes; other text is what it is.
    fn from_text(name: &str, text: &str, base64: bool) -> Result<Self> {
        let data = match (data_url(text), base64) {
            (Some(data), _) => data,
            (None, true) => text,
            (None, false) => {
                check_largest(name, text.len() as u64)?;
                return Ok(Self::Text(text.to_owned()));
            }
        };
        // Line breaks and indentation, but no blank between words: that is how prose is told from base64.
        let lines = data.split(['\r', '\n']);
        let data: String = lines.map(|line| line.trim_matches([' ', '\t'])).collect();
        let bytes = BASE64
            .decode(&data)
            .ok()
            .filter(|bytes| !bytes.is_empty())
            .ok_or_else(|| {
                let message = format!("{name} must be base64: the text given is not");
                Error::new(ErrorKind::OptionRange, OPERATION, message)
            })?;
        check_size(name, bytes.len() as u64)?;
        Ok(if base64 {
            // Written again, with the padding that may have been left out.
            Self::Text(BASE64.encode(bytes))
        } else {
            Self::Bytes(bytes)
        })
    }
}

/// Base64 text as a value that stands for its bytes.
pub(crate) fn from_base64(text: &str) -> Value {
    Value::Text(format!("data:;base64,{text}"))
}

/// Whether a text is meant as a data URL and not as a path.
pub(crate) fn is_data_url(text: &str) -> bool {
    let head = text.trim_start().get(..5);
    head.is_some_and(|head| head.eq_ignore_ascii_case("data:"))
}

/// The base64 behind `data:…;base64,`.
pub(super) fn data_url(text: &str) -> Option<&str> {
    let (header, data) = text.split_once(',')?;
    (is_data_url(header) && header.to_ascii_lowercase().ends_with(";base64")).then_some(data)
}

impl Value {
    /// A copy of these bytes as the content of a file; refused, before anything is copied, if no captcha is that large.
    pub fn bytes(content: &[u8]) -> Result<Self> {
        check_largest("the captcha", content.len() as u64)?;
        Ok(Self::Bytes(content.to_vec()))
    }
}

/// Everything that a reader gives, if it is not too much.
pub(crate) fn read(reader: impl Read) -> Result<Vec<u8>> {
    let fault = |error: std::io::Error| wrong(format!("the captcha cannot be read: {error}"));
    let bytes = bounded(reader).map_err(fault)?;
    check_size("the captcha", bytes.len() as u64)?;
    Ok(bytes)
}

fn bounded(reader: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read_file(name: &str, path: &Path) -> Result<Vec<u8>> {
    let fault = |error: std::io::Error| {
        wrong(format!(
            "{name}: {} cannot be read: {error}",
            path.display()
        ))
    };
    let is_directory = || wrong(format!("{name}: {} is a directory", path.display()));
    let file = File::open(path).map_err(|error| {
        // Windows opens none, and says that it may not.
        if path.is_dir() {
            is_directory()
        } else {
            fault(error)
        }
    })?;
    let metadata = file.metadata().map_err(fault)?;
    if metadata.is_dir() {
        return Err(is_directory());
    }
    check_size(name, metadata.len().max(1))?;
    // The size is a promise that pipes and devices do not make.
    let bytes = bounded(file).map_err(fault)?;
    check_size(name, bytes.len() as u64)?;
    Ok(bytes)
}

fn check_size(name: &str, size: u64) -> Result<()> {
    if size == 0 {
        return Err(wrong(format!("{name} is empty")));
    }
    check_largest(name, size)
}

fn check_largest(name: &str, size: u64) -> Result<()> {
    if size > LARGEST_FILE {
        return Err(wrong(format!(
            "{name} is larger than {LARGEST_FILE} bytes; the service takes at most some 100 KB"
        )));
    }
    Ok(())
}

fn wrong(message: String) -> Error {
    Error::new(ErrorKind::File, OPERATION, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str, base64: bool) -> Result<Input> {
        Input::load("file-upload-01", &text.into(), base64)
    }

    #[test]
    fn a_data_url_stands_for_its_bytes() {
        for url in [
            "data:image/png;base64,YWJj\nZGVm",
            "DATA:;Base64,YWJjZGVm",
            " data:;base64,YWJjZGVm\r\n",
        ] {
            assert_eq!(load(url, false).unwrap(), Input::Bytes("abcdef".into()));
            assert_eq!(load(url, true).unwrap(), Input::Text("YWJjZGVm".into()));
        }
        for text in ["two words\n", "data: a, b", "ä", ""] {
            assert_eq!(load(text, false).unwrap(), Input::Text(text.into()));
        }
    }

    #[test]
    fn with_base64_every_file_is_base64_text() {
        assert_eq!(
            load("YWJj\r\nZGVm\n", true).unwrap(),
            Input::Text("YWJjZGVm".into())
        );
        assert_eq!(load("YQ", true).unwrap(), Input::Text("YQ==".into()));
        let bytes = Value::Bytes(b"abc".to_vec());
        let load = |base64| Input::load("file-upload-02", &bytes, base64).unwrap();
        assert_eq!(load(true), Input::Text("YWJj".into()));
        assert_eq!(load(false), Input::Bytes(b"abc".to_vec()));
    }

    #[test]
    fn what_is_no_base64_is_refused_with_its_parameter() {
        for (text, base64) in [
            ("data:;base64,", false),
            ("data:image/png;base64,a*b", false),
            ("data:image/png;base64,YWJjZ", true),
            ("6Lc_sitekey", true),
        ] {
            let error = load(text, base64).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::OptionRange, "{text}");
            assert!(error.message().starts_with("file-upload-01 "), "{error}");
        }
    }

    #[test]
    fn readers_are_bounded() {
        assert_eq!(read(&b"abc"[..]).unwrap(), b"abc");
        for error in [
            read(std::io::empty()).unwrap_err(),
            read(std::io::repeat(0)).unwrap_err(),
        ] {
            assert_eq!(error.kind(), ErrorKind::File);
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

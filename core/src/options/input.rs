//! Reads a captcha's content, with a size limit, and converts it to the form that the service takes.

use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use base64::Engine as _;
use percent_encoding::percent_decode_str;

use super::{Value, Wanted};
use crate::error::{Error, ErrorKind, Result};
use crate::media::BASE64;

const OPERATION: &str = "usercaptchaupload";
/// The service refuses images of several 100 KB; sounds and long texts are smaller than this.
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
    /// Reads a value. `base64` tells that the request has `base64=1`, so each of its files must be base64 text. The
    /// content must be what is `wanted`.
    pub(crate) fn load(
        name: &str,
        value: &Value,
        base64: bool,
        wanted: Option<Wanted>,
    ) -> Result<Self> {
        let bytes = match value {
            Value::Text(text) => match from_text(name, text, base64)? {
                Ok(bytes) => bytes,
                Err(text) => {
                    if let Some(wanted) = wanted {
                        wanted.check(name, text.as_bytes())?;
                    }
                    return Ok(Self::Text(text.to_owned()));
                }
            },
            Value::Int(number) => return Ok(Self::Text(number.to_string())),
            Value::Bytes(bytes) => {
                check_size(name, bytes.len() as u64)?;
                decode_if_base64(bytes, base64)
            }
            Value::File(path) => decode_if_base64(&read_file(name, path)?, base64),
        };
        if let Some(wanted) = wanted {
            wanted.check(name, &bytes)?;
        }
        Ok(if base64 {
            // Encode again, to add padding that may be missing.
            Self::Text(BASE64.encode(bytes))
        } else {
            Self::Bytes(bytes)
        })
    }
}

/// With `base64=1`, bytes that are base64 already are decoded first, so that they are not encoded twice.
fn decode_if_base64(bytes: &[u8], base64: bool) -> Vec<u8> {
    let decoded = base64
        .then(|| decode(str::from_utf8(bytes).ok()?))
        .flatten();
    decoded.unwrap_or_else(|| bytes.to_vec())
}

/// Decodes base64 with line breaks and indentation, but without blanks inside a line, which would be prose.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let lines = text.split(['\r', '\n']);
    let data: String = lines.map(|line| line.trim_matches([' ', '\t'])).collect();
    let bytes = BASE64.decode(&data).ok()?;
    (!bytes.is_empty()).then_some(bytes)
}

/// Decodes a data URL; other text is returned unchanged as the inner error.
fn from_text<'a>(
    name: &str,
    text: &'a str,
    base64: bool,
) -> Result<std::result::Result<Vec<u8>, &'a str>> {
    let data = match (data_url(text), base64) {
        (Some(data), _) => data,
        (None, true) => Cow::Borrowed(text),
        (None, false) => {
            check_largest(name, text.len() as u64)?;
            return Ok(Err(text));
        }
    };
    let bytes = decode(&data).ok_or_else(|| {
        let message = format!("{name} must be base64: the text given is not");
        Error::new(ErrorKind::OptionRange, OPERATION, message)
    })?;
    check_size(name, bytes.len() as u64)?;
    Ok(Ok(bytes))
}

/// The value for base64 text: its bytes.
pub(crate) fn from_base64(text: &str) -> Value {
    Value::Text(format!("data:;base64,{text}"))
}

/// Whether a text is a data URL, not a path.
pub(crate) fn is_data_url(text: &str) -> bool {
    let head = text.trim_start().get(..5);
    head.is_some_and(|head| head.eq_ignore_ascii_case("data:"))
}

/// The base64 after `data:…;base64,`, in either alphabet and with percent escapes.
pub(super) fn data_url(text: &str) -> Option<Cow<'_, str>> {
    let (header, data) = text.split_once(',')?;
    let form = header.rsplit(';').next()?.trim();
    if !is_data_url(header) || !form.eq_ignore_ascii_case("base64") {
        return None;
    }
    if !data.contains(['%', '-', '_']) {
        return Some(Cow::Borrowed(data));
    }
    let plain = percent_decode_str(data).decode_utf8().ok()?;
    Some(plain.replace('-', "+").replace('_', "/").into())
}

impl Value {
    /// Copies these bytes as the content of a file; too large a content is refused before anything is copied.
    pub fn bytes(content: &[u8]) -> Result<Self> {
        check_largest("the captcha", content.len() as u64)?;
        Ok(Self::Bytes(content.to_vec()))
    }
}

/// Reads everything from a reader, up to the size limit.
pub(crate) fn read(reader: impl Read) -> Result<Vec<u8>> {
    let fault = |error: std::io::Error| file_error(format!("the captcha cannot be read: {error}"));
    let bytes = read_bounded(reader).map_err(fault)?;
    check_size("the captcha", bytes.len() as u64)?;
    Ok(bytes)
}

fn read_bounded(reader: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a file without blocking: a pipe without a writer would block forever.
fn open(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = i32::try_from(OFlags::NONBLOCK.bits()).unwrap_or_default();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags);
    }
    options.open(path)
}

fn read_file(name: &str, path: &Path) -> Result<Vec<u8>> {
    let fault = |error: std::io::Error| {
        file_error(format!(
            "{name}: {} cannot be read: {error}",
            path.display()
        ))
    };
    let is_directory = || file_error(format!("{name}: {} is a directory", path.display()));
    let file = open(path).map_err(|error| {
        // Windows cannot open a directory, and reports missing permission.
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
    if !metadata.is_file() {
        let message = format!(
            "{name}: {} is no regular file; read it and give its bytes",
            path.display()
        );
        return Err(file_error(message));
    }
    check_size(name, metadata.len().max(1))?;
    // The size of pipes and devices is unknown.
    let bytes = read_bounded(file).map_err(fault)?;
    check_size(name, bytes.len() as u64)?;
    Ok(bytes)
}

fn check_size(name: &str, size: u64) -> Result<()> {
    if size == 0 {
        return Err(file_error(format!("{name} is empty")));
    }
    check_largest(name, size)
}

fn check_largest(name: &str, size: u64) -> Result<()> {
    if size > LARGEST_FILE {
        return Err(file_error(format!(
            "{name} is larger than {LARGEST_FILE} bytes; the service takes at most some 100 KB"
        )));
    }
    Ok(())
}

fn file_error(message: String) -> Error {
    Error::new(ErrorKind::File, OPERATION, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str, base64: bool) -> Result<Input> {
        Input::load("file-upload-01", &text.into(), base64, None)
    }

    #[test]
    fn a_data_url_stands_for_its_bytes() {
        for url in [
            "data:image/png;base64,YWJj\nZGVm",
            "DATA:;Base64,YWJjZGVm",
            " data:;base64,YWJjZGVm\r\n",
            "data:image/png; base64,YWJjZGVm",
            "data:image/png;base64,YWJj%5AGVm%0A",
        ] {
            assert_eq!(load(url, false).unwrap(), Input::Bytes("abcdef".into()));
            assert_eq!(load(url, true).unwrap(), Input::Text("YWJjZGVm".into()));
        }
        let either = load("data:;base64,-_-_", false).unwrap();
        assert_eq!(either, load("data:;base64,%2B%2F+/", false).unwrap());
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
        let bytes = Value::Bytes(b"a:c".to_vec());
        let load = |base64| Input::load("file-upload-02", &bytes, base64, None).unwrap();
        assert_eq!(load(true), Input::Text("YTpj".into()));
        assert_eq!(load(false), Input::Bytes(b"a:c".to_vec()));
    }

    #[test]
    fn base64_is_encoded_once_however_it_is_given() {
        let folder = std::env::temp_dir().join(format!("ninekw-base64-{}", std::process::id()));
        std::fs::write(&folder, "YWJj\n").unwrap();
        for value in [
            Value::Bytes(b"YWJj".to_vec()),
            Value::Bytes(b" YW\r\nJj\n".to_vec()),
            Value::File(folder.clone()),
            Value::Bytes(b"abc\x00".to_vec()),
        ] {
            let load = Input::load("file-upload-01", &value, true, None).unwrap();
            let raw = value == Value::Bytes(b"abc\x00".to_vec());
            let expected = if raw { "YWJjAA==" } else { "YWJj" };
            assert_eq!(load, Input::Text(expected.into()));
        }
        std::fs::remove_file(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_without_a_writer_holds_up_nobody() {
        let pipe = std::env::temp_dir().join(format!("ninekw-pipe-{}", std::process::id()));
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        let error = Input::load("file-upload-01", &Value::File(pipe.clone()), false, None);
        std::fs::remove_file(pipe).unwrap();
        let error = error.unwrap_err();
        assert!(error.message().contains("is no regular file"), "{error}");
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
        let load =
            |path: &str| Input::load("file-upload-01", &Value::File(path.into()), false, None);
        for (path, part) in [
            ("/nonexistent/captcha.png", "cannot be read"),
            ("/", "is a directory"),
            ("/dev/null", "is no regular file"),
            ("/dev/zero", "is no regular file"),
        ] {
            let error = load(path).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::File);
            assert!(error.message().contains(part), "{error}");
        }
    }
}

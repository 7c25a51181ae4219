//! What a captcha shows, wherever it comes from.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::error::Result;
use crate::options::{Value, from_base64, is_data_url, read};

/// A captcha's content: a file, bytes, a data URL or base64. A file is read when the captcha is submitted; at most
/// 8 MiB are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content(Value);

impl Content {
    /// Content in base64, with or without line breaks. Text that is no base64 is reported when the captcha is
    /// submitted.
    pub fn base64(text: &str) -> Self {
        Self(from_base64(text))
    }

    /// Everything that `reader` gives. Errors: [`File`](crate::ErrorKind::File) if it fails, gives nothing or more
    /// than 8 MiB.
    pub fn read(reader: impl Read) -> Result<Self> {
        Ok(Self(Value::Bytes(read(reader)?)))
    }
}

impl From<Content> for Value {
    fn from(content: Content) -> Self {
        content.0
    }
}

impl From<PathBuf> for Content {
    fn from(path: PathBuf) -> Self {
        Self(Value::File(path))
    }
}

impl From<&Path> for Content {
    fn from(path: &Path) -> Self {
        path.to_owned().into()
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Value::Bytes(bytes))
    }
}

impl From<&[u8]> for Content {
    fn from(bytes: &[u8]) -> Self {
        bytes.to_owned().into()
    }
}

/// A path, or a data URL if it begins with `data:`.
impl From<&str> for Content {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// A path, or a data URL if it begins with `data:`.
impl From<String> for Content {
    fn from(text: String) -> Self {
        Self(if is_data_url(&text) {
            Value::Text(text)
        } else {
            Value::File(text.into())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::Input;

    fn load(content: Content) -> Result<Input> {
        Input::load("file-upload-01", &content.into(), false, None)
    }

    #[test]
    fn text_is_a_path_or_a_data_url() {
        for (text, value) in [
            ("a.png", Value::File("a.png".into())),
            ("data", Value::File("data".into())),
            ("datä:", Value::File("datä:".into())),
            ("Data:;base64,YQ==", Value::Text("Data:;base64,YQ==".into())),
        ] {
            assert_eq!(Content::from(text).0, value);
        }
    }

    #[test]
    fn base64_and_readers_become_bytes() {
        let abc = Input::Bytes(b"abc".to_vec());
        assert_eq!(load(Content::base64("YW\nJj\n")).unwrap(), abc);
        assert_eq!(load(Content::read(&b"abc"[..]).unwrap()).unwrap(), abc);
        assert_eq!(load(Content::from(&b"abc"[..])).unwrap(), abc);
        load(Content::base64("not base64")).unwrap_err();
    }
}

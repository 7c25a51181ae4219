//! A captcha's file.

use std::fmt;

use crate::media;

/// An image, sound or text.
#[derive(Clone, PartialEq, Eq)]
pub struct CaptchaFile {
    bytes: Vec<u8>,
}

impl CaptchaFile {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    /// Decodes a data URL or plain base64; the media type of the URL is ignored, because it is often wrong.
    pub(crate) fn decode(text: &str) -> Option<Self> {
        media::from_base64(text).map(Self::new)
    }

    /// The content.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The content, without a copy.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The media type, such as `image/png`, detected from the first bytes; `application/octet-stream` if it is unknown.
    pub fn media_type(&self) -> &'static str {
        media::media_type(&self.bytes).1
    }

    /// The file extension for that type, such as `png`; `bin` if it is unknown.
    pub fn extension(&self) -> &'static str {
        media::media_type(&self.bytes).0
    }

    /// The content as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl fmt::Debug for CaptchaFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes of {}", self.bytes.len(), self.media_type())
    }
}

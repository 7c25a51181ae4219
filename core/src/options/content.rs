//! Checks a captcha's content before it is paid for.

use super::Options;
use super::input::decode;
use crate::error::{Error, ErrorKind, Result};
use crate::media::media_type;
use crate::secret::find;

/// What the content of a captcha must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Picture,
    /// An image or a sound: sounds have no parameter of their own.
    PictureOrSound,
}

impl Wanted {
    /// The content that a captcha of this kind needs; `None` for text and sitekeys.
    pub(crate) fn of(options: &Options) -> Option<Self> {
        if options.is_on("textonly") || options.is_on("interactive") {
            return None;
        }
        let is_seen = ["mouse", "multimouse", "rotate", "puzzle"]
            .iter()
            .any(|name| options.is_on(name));
        Some(if is_seen {
            Self::Picture
        } else {
            Self::PictureOrSound
        })
    }

    /// Refuses content that no worker could answer, and names the option that is probably missing.
    pub(crate) fn check(self, name: &str, content: &[u8]) -> Result<()> {
        let (extension, media) = media_type(content);
        let is_picture = matches!(extension, "gif" | "jpg" | "png");
        let is_sound = self == Self::PictureOrSound && media.starts_with("audio/");
        if is_picture && is_animated_png(content) {
            let message = format!(
                "{name} is an animated PNG; the service takes animated pictures as GIF alone"
            );
            return Err(Error::new(ErrorKind::OptionRange, OPERATION, message));
        }
        if is_picture || is_sound {
            return Ok(());
        }
        let what = match self {
            Self::Picture => "a picture (GIF, JPEG or PNG)",
            Self::PictureOrSound => "a picture (GIF, JPEG or PNG) or a sound (MP3, OGG or WAV)",
        };
        let found = if media != UNKNOWN {
            format!("{} ({media}); convert it", extension.to_ascii_uppercase())
        } else if decode(text_of(content)).is_some_and(|bytes| media_type(&bytes).1 != UNKNOWN) {
            "base64; set base64=1".to_owned()
        } else if is_text(content) {
            "text; if the captcha is a text or a sitekey, set textonly=1 or interactive=1"
                .to_owned()
        } else {
            "something else".to_owned()
        };
        let message = format!(
            "{name} must be {what}, but it is {found}; the setting check_content switches this look off"
        );
        Err(Error::new(ErrorKind::OptionRange, OPERATION, message))
    }
}

/// A PNG file announces its frames before the first image.
fn is_animated_png(content: &[u8]) -> bool {
    let picture = find(content, b"IDAT").unwrap_or(content.len());
    content.starts_with(b"\x89PNG") && find(&content[..picture], b"acTL").is_some()
}

const OPERATION: &str = "usercaptchaupload";
const UNKNOWN: &str = "application/octet-stream";

fn text_of(content: &[u8]) -> &str {
    str::from_utf8(content).unwrap_or_default()
}

fn is_text(content: &[u8]) -> bool {
    let is_odd = |c: char| c.is_control() && !c.is_whitespace();
    str::from_utf8(content).is_ok_and(|text| !text.contains(is_odd))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(wanted: Wanted, content: &[u8]) -> String {
        let error = wanted.check("file-upload-01", content).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::OptionRange);
        error.message().to_owned()
    }

    #[test]
    fn a_picture_is_a_picture_and_a_sound_is_a_sound() {
        let still = b"\x89PNG....IDAT..acTL";
        for picture in [&b"GIF89a"[..], still, b"\xff\xd8\xff\xe0"] {
            Wanted::Picture.check("file-upload-01", picture).unwrap();
            let either = Wanted::PictureOrSound;
            either.check("file-upload-01", picture).unwrap();
        }
        for sound in [&b"ID3\x03"[..], b"OggS", b"RIFF....WAVE", b"fLaC"] {
            let either = Wanted::PictureOrSound;
            either.check("file-upload-01", sound).unwrap();
            refusal(Wanted::Picture, sound);
        }
    }

    #[test]
    fn a_refusal_names_what_was_found() {
        for (content, part) in [
            (&b"RIFF....WEBP"[..], "WEBP (image/webp)"),
            (b"BM\x00\x00", "BMP"),
            (b"II*\x00", "TIFF"),
            (b"\x00\x00\x00\x1cftypavif", "AVIF"),
            (b"\x00\x00\x00\x1cftypheic", "HEIC"),
            (b"%PDF-1.7", "PDF"),
            (b"\x89PNG....acTL....IDAT", "animated"),
            (b"# ninekw\n\nOne client library", "text; if"),
            (b"<html><body>", "text; if"),
            (b"{\"a\":1}", "text; if"),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG"),
            (b"R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAA", "base64=1"),
            (b"\x07\x07\x07", "something else"),
        ] {
            let message = refusal(Wanted::Picture, content);
            assert!(message.contains(part), "{message}");
        }
    }

    #[test]
    fn texts_and_sitekeys_may_be_anything() {
        let on = |name: &str| Options::new().with(name, 1).unwrap();
        assert_eq!(Wanted::of(&on("textonly")), None);
        assert_eq!(Wanted::of(&on("interactive")), None);
        assert_eq!(Wanted::of(&on("puzzle")), Some(Wanted::Picture));
        assert_eq!(Wanted::of(&Options::new()), Some(Wanted::PictureOrSound));
    }
}

//! Detects what a file is from its first bytes, because the labels of captchas are often wrong.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// The file extension and media type, detected from the first bytes.
pub(crate) fn media_type(content: &[u8]) -> (&'static str, &'static str) {
    match content {
        [0x89, b'P', b'N', b'G', ..] => ("png", "image/png"),
        [b'G', b'I', b'F', b'8', ..] => ("gif", "image/gif"),
        [0xFF, 0xD8, 0xFF, ..] => ("jpg", "image/jpeg"),
        [b'B', b'M', ..] => ("bmp", "image/bmp"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => ("webp", "image/webp"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'A',
            b'V',
            b'E',
            ..,
        ] => ("wav", "audio/wav"),
        [b'O', b'g', b'g', b'S', ..] => ("ogg", "audio/ogg"),
        [b'f', b'L', b'a', b'C', ..] => ("flac", "audio/flac"),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => ("tiff", "image/tiff"),
        [b'%', b'P', b'D', b'F', ..] => ("pdf", "application/pdf"),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => of_brand(brand),
        text if is_svg(text) => ("svg", "image/svg+xml"),
        [b'I', b'D', b'3', ..] | [0xFF, 0xE2..=0xFF, ..] => ("mp3", "audio/mpeg"),
        _ => ("bin", "application/octet-stream"),
    }
}

/// Detects files that consist of boxes by their brand.
fn of_brand(brand: &[u8]) -> (&'static str, &'static str) {
    match brand.get(..4) {
        Some(b"avif" | b"avis") => ("avif", "image/avif"),
        Some(b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1") => ("heic", "image/heic"),
        Some(b"M4A ") => ("m4a", "audio/mp4"),
        _ => ("bin", "application/octet-stream"),
    }
}

/// Whether it is an SVG image, which may begin with a declaration and comments.
fn is_svg(content: &[u8]) -> bool {
    let start = content.trim_ascii_start();
    let is_markup = start.starts_with(b"<svg") || start.starts_with(b"<?xml");
    let head = &start[..start.len().min(512)];
    is_markup && head.windows(4).any(|part| part == b"<svg")
}

/// Decodes base64, with or without the prefix of a data URL, line breaks and padding.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_start();
    let data = match text.get(..5) {
        Some(head) if head.eq_ignore_ascii_case("data:") => text.split_once(',')?.1,
        _ => text,
    };
    let plain: String = data.split_ascii_whitespace().collect();
    BASE64.decode(plain).ok()
}

/// Accepts base64 with or without padding, which people often forget.
pub(crate) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

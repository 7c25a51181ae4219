//! Telling pictures apart by their first bytes, and their size.

/// The media type of a known picture format.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    const STARTS: [(&[u8], &str); 4] = [
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF8", "image/gif"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"BM", "image/bmp"),
    ];
    STARTS
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, media_type)| *media_type)
}

/// Whether the first bytes are those of a sound file: WAV, OGG or MP3.
pub(crate) fn is_sound(bytes: &[u8]) -> bool {
    let is_wave = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE");
    let is_mp3 =
        bytes.starts_with(b"ID3") || matches!(bytes, [0xff, 0xf2 | 0xf3 | 0xfa | 0xfb, ..]);
    is_wave || is_mp3 || bytes.starts_with(b"OggS")
}

/// Width and height in pixels, where the format is known.
pub(crate) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    match media_type(bytes)? {
        "image/png" => Some((
            u32::from_be_bytes(bytes.get(16..20)?.try_into().ok()?),
            u32::from_be_bytes(bytes.get(20..24)?.try_into().ok()?),
        )),
        "image/gif" => Some((
            u16::from_le_bytes(bytes.get(6..8)?.try_into().ok()?).into(),
            u16::from_le_bytes(bytes.get(8..10)?.try_into().ok()?).into(),
        )),
        "image/jpeg" => jpeg_size(bytes),
        _ => None,
    }
}

/// Walks the segments of a JPEG file to its frame header.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut position = 2;
    loop {
        let &[marker_start, marker] = bytes.get(position..position + 2)? else {
            return None;
        };
        if marker_start != 0xff {
            return None;
        }
        let pair = |at: usize| -> Option<u16> {
            Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
        };
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            return Some((pair(position + 7)?.into(), pair(position + 5)?.into()));
        }
        position += 2 + usize::from(pair(position + 2)?);
    }
}

#[cfg(test)]
mod tests {
    use super::{is_sound, media_type, size};

    #[test]
    fn sizes_are_read_from_the_header() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x0b\0\0\0\x3c";
        assert_eq!(media_type(png), Some("image/png"));
        assert_eq!(size(png), Some((267, 60)));
        assert_eq!(size(b"GIF89a\x0b\x01\x3c\x00"), Some((267, 60)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08\0\x3c\x01\x0b";
        assert_eq!(size(jpeg), Some((267, 60)));
    }

    #[test]
    fn sounds_are_known_by_their_first_bytes() {
        for sound in [&b"RIFF....WAVEfmt"[..], b"OggS", b"ID3", b"\xff\xfb\x90"] {
            assert!(is_sound(sound));
        }
        assert!(!is_sound(b"RIFF....WEBP") && !is_sound(b"\xff\xd8\xff") && !is_sound(b""));
    }

    #[test]
    fn cut_files_have_no_size() {
        assert_eq!(size(b"\x89PNG\r\n\x1a\n\0\0"), None);
        assert_eq!(size(b"\xff\xd8\xff\xe0"), None);
        assert_eq!(media_type(b"RIFF"), None);
    }
}

//! Rules by which captchas are answered without a worker.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use super::captcha::Captcha;

/// Which captchas are answered without a worker, when, and how. Of several rules that fit a captcha, the first counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Only captchas of this kind: `text`, `mouse`, `multimouse`, `rotate`, `puzzle`, `audio`, `interactive`, `textonly`.
    pub kind: Option<String>,
    /// Only captchas whose first file has this SHA-256, in hexadecimal digits; its beginning is enough.
    pub picture: Option<String>,
    /// How long after the upload; zero is at once.
    pub after: Duration,
    /// For how many captchas; [`usize::MAX`] is always.
    pub times: usize,
    /// What happens to them.
    pub then: Then,
}

/// What a [`Rule`] does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Answers with this text, in which `{hash}` stands for the SHA-256 of the first file, `{hash:8}` for its first
    /// digits, and `{id}` for the captcha's id.
    Answer(String),
    /// Ends the captcha as if nobody had answered it in time.
    Unsolved,
    /// Leaves the captcha to workers.
    Leave,
}

impl Rule {
    /// For every captcha, at once.
    pub fn new(then: Then) -> Self {
        Self {
            kind: None,
            picture: None,
            after: Duration::ZERO,
            times: usize::MAX,
            then,
        }
    }

    pub(super) fn fits(&self, captcha: &Captcha, hash: &str) -> bool {
        let kind = self.kind.as_deref();
        let picture = self.picture.as_deref();
        self.times > 0
            && kind.is_none_or(|kind| kind == captcha.kind.name())
            && picture.is_none_or(|wanted| hash.starts_with(&wanted.to_ascii_lowercase()))
    }
}

/// The rules, and what they have still to do.
#[derive(Debug, Default)]
pub(crate) struct Robot {
    pub(crate) rules: Vec<Rule>,
    pub(super) due: BTreeMap<(Duration, i64), Then>,
}

/// Bytes as hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The text of an answer, with what its places stand for.
pub(super) fn fill(text: &str, id: i64, hash: &str) -> String {
    let mut filled = text.replace("{id}", &id.to_string());
    filled = filled.replace("{hash}", hash);
    while let Some((before, rest)) = filled.split_once("{hash:") {
        let Some((digits, after)) = rest.split_once('}') else {
            break;
        };
        let Ok(length) = digits.parse::<usize>() else {
            break;
        };
        filled = format!("{before}{}{after}", &hash[..length.min(hash.len())]);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{fill, hexadecimal};

    #[test]
    fn places_are_filled() {
        let hash = hexadecimal(&[0xab, 0x01]);
        assert_eq!(
            fill("{id}-{hash}-{hash:3}{hash:99}", 7, &hash),
            "7-ab01-ab0ab01"
        );
        assert_eq!(fill("{hash:x} {hash:", 7, &hash), "{hash:x} {hash:");
    }
}

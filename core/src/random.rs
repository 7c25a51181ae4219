//! The operating system's randomness. A generator of our own would be copied by a fork, or by a snapshot of the
//! machine, and two uploads would then bear one mark.

use ring::rand::{SecureRandom as _, SystemRandom};

fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).ok()?;
    Some(bytes)
}

/// `count` letters and digits that nobody else has; none where the system gives no randomness.
pub(crate) fn letters<const N: usize>() -> Option<String> {
    // 32 of them, so that each is equally likely.
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let bytes = bytes::<N>()?;
    let letter = |byte: u8| char::from(ALPHABET[usize::from(byte) % ALPHABET.len()]);
    Some(bytes.into_iter().map(letter).collect())
}

/// A number from 0 to 1.
pub(crate) fn share() -> f64 {
    let [one, two] = bytes().unwrap_or_default();
    f64::from(u16::from_le_bytes([one, two])) / f64::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_told_apart() {
        let one = letters::<8>().unwrap();
        assert_eq!(one.len(), 8);
        assert_ne!(one, letters::<8>().unwrap());
        assert!((0.0..=1.0).contains(&share()));
    }
}

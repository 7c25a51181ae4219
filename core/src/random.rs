//! The operating system's randomness. A fork or a snapshot of the machine would copy a generator of our own, and two
//! uploads would then have the same mark.

use ring::rand::{SecureRandom as _, SystemRandom};

fn bytes<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).ok()?;
    Some(bytes)
}

/// `N` unique letters and digits; `None` if the system provides no randomness.
pub(crate) fn letters<const N: usize>() -> Option<String> {
    // 32 characters, so that each is equally likely.
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

//! The name that somebody may have meant.

/// The known name that takes the fewest changed letters, if most of them are right.
#[doc(hidden)]
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|other| (distance(name.as_bytes(), other.as_bytes()), other))
        .min_by_key(|(letters, _)| *letters)
        .filter(|(letters, _)| letters * 2 <= name.len())
        .map(|(_, other)| other)
}

/// How many letters have to be changed, added or taken away.
fn distance(from: &[u8], to: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.iter().enumerate() {
        let mut before = row[0];
        row[0] = line + 1;
        for (at, other) in to.iter().enumerate() {
            let changed = before + usize::from(letter != other);
            before = row[at + 1];
            row[at + 1] = changed.min(before + 1).min(row[at] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn the_fewest_letters_win() {
        assert_eq!(distance(b"", b"abc"), 3);
        assert_eq!(distance(b"kitten", b"sitting"), 3);
        assert_eq!(
            nearest("anto-answer", ["port", "auto-answer", "answer"]),
            Some("auto-answer")
        );
        assert_eq!(nearest("balance", ["userconfig"]), None);
        assert_eq!(nearest("x", []), None);
    }
}

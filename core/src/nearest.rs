//! The name that somebody may have meant.

/// The known name that is most like `name`, for the message about a name that does not exist; case, `-` and `_` do not
/// count. `None` if nothing is known.
///
/// ```
/// let known = ["timeout", "retries"];
/// assert_eq!(ninekw::table::nearest("tiemout", known), Some("timeout"));
/// ```
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known.into_iter().min_by_key(|other| distance(name, other))
}

/// How many letters have to be changed, added, taken away or exchanged with their neighbours.
pub(crate) fn distance(from: &str, to: &str) -> usize {
    let (from, to) = (plain(from), plain(to));
    let mut rows = [Vec::new(), Vec::new(), (0..=to.len()).collect::<Vec<_>>()];
    for line in 0..from.len() {
        rows.rotate_left(1);
        let [earlier, above, row] = &mut rows;
        row.clear();
        row.push(line + 1);
        for at in 0..to.len() {
            let changed = above[at] + usize::from(from[line] != to[at]);
            let mut least = changed.min(above[at + 1] + 1).min(row[at] + 1);
            if line > 0 && at > 0 && from[line] == to[at - 1] && from[line - 1] == to[at] {
                least = least.min(earlier[at - 1] + 1);
            }
            row.push(least);
        }
    }
    rows[2][to.len()]
}

/// The name in lower case without `-` and `_`. Nobody means a name longer than this.
fn plain(name: &str) -> Vec<u8> {
    const MOST: usize = 64;
    let letters = name.bytes().filter(|byte| !matches!(byte, b'-' | b'_'));
    letters
        .map(|byte| byte.to_ascii_lowercase())
        .take(MOST)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_differ_are_counted() {
        for (from, to, letters) in [
            ("", "", 0),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
            ("tiemout", "timeout", 1),
            ("Time_Out", "timeout", 0),
            ("ab", "ba", 1),
        ] {
            assert_eq!(distance(from, to), letters, "{from} {to}");
            assert_eq!(distance(to, from), letters, "{to} {from}");
        }
    }

    #[test]
    fn the_first_of_the_nearest_wins() {
        assert_eq!(
            nearest("time_out", ["retries", "timeoutMs"]),
            Some("timeoutMs")
        );
        assert_eq!(nearest("c", ["a", "b"]), Some("a"));
        assert_eq!(nearest("c", []), None);
        let long = "x".repeat(100_000);
        assert_eq!(nearest(&long, ["a"]), Some("a"));
    }
}

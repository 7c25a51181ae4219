//! Whether the service would accept an answer: the rules of its codes 0038 to 0053.

use super::{Facts, Rules};
use crate::answer::{Kind, Point, clicks, places};

const NO_ANSWER: u16 = 13;
const WITHOUT_SPACE: u16 = 38;
const WITH_SPACE: u16 = 39;
const NOT_NUMBERS: u16 = 40;
const NOT_LETTERS: u16 = 41;
const NOT_ALPHANUMERIC: u16 = 42;
const NOT_NUMBERS_WITH_MARKS: u16 = 43;
const NOT_ALPHANUMERIC_WITH_MARKS: u16 = 44;
const NOT_COORDINATES: u16 = 45;
const NOT_MULTIPLE_COORDINATES: u16 = 46;
const NOT_DATA: u16 = 47;
const NOT_ROTATION: u16 = 48;
const NOT_TEXT: u16 = 49;
const NOT_TEXT_AND_SHORT: u16 = 50;
const TOO_SHORT: u16 = 51;
const TOO_LONG: u16 = 52;
const NEITHER_NO_NOR_YES: u16 = 53;

/// The code with which the service would refuse the answer.
pub(super) fn code(facts: &Facts, kind: Kind, answer: &str) -> Option<u16> {
    if answer.is_empty() {
        return Some(if kind == Kind::Confirm {
            NEITHER_NO_NOR_YES
        } else {
            NO_ANSWER
        });
    }
    let inside = |points: &[Point]| points.iter().all(|point| is_inside(*point, facts.size));
    let (fits, code) = match kind {
        Kind::Confirm => (matches!(answer, "yes" | "no"), NEITHER_NO_NOR_YES),
        Kind::Mouse => {
            let points = clicks(answer).unwrap_or_default();
            (points.len() == 1 && inside(&points), NOT_COORDINATES)
        }
        Kind::MultiMouse => {
            let points = clicks(answer).unwrap_or_default();
            (
                !points.is_empty() && inside(&points),
                NOT_MULTIPLE_COORDINATES,
            )
        }
        Kind::Puzzle => (places(answer).is_some(), NOT_DATA),
        Kind::Rotate => (
            answer.parse::<i32>().is_ok() && !answer.starts_with('+'),
            NOT_ROTATION,
        ),
        Kind::Interactive => return None,
        _ => return text(facts.rules, answer),
    };
    (!fits).then_some(code)
}

/// The exact rule that the answer breaks, if that says more than the code's advice.
pub(super) fn reason(facts: &Facts, code: u16) -> String {
    let rules = facts.rules;
    match (code, facts.size) {
        (NOT_COORDINATES | NOT_MULTIPLE_COORDINATES, Some((width, height))) => format!(
            "coordinates are like 324x184, in this picture 0x0 to {}x{}",
            width - 1,
            height - 1
        ),
        (TOO_SHORT | NOT_TEXT_AND_SHORT, _) => {
            format!("at least {} characters are wanted", rules.min_len)
        }
        (TOO_LONG, _) => format!("at most {} characters are wanted", rules.max_len),
        _ => String::new(),
    }
}

/// Whether a point is in the image. Pixels count from 0, so the width itself is outside.
fn is_inside(point: Point, size: Option<(i64, i64)>) -> bool {
    size.is_none_or(|(width, height)| i64::from(point.x) < width && i64::from(point.y) < height)
}

fn text(rules: Rules, answer: &str) -> Option<u16> {
    let length = i64::try_from(answer.chars().count()).unwrap_or(i64::MAX);
    let is_short = length < rules.min_len;
    if answer.chars().any(char::is_control) {
        return Some(if is_short {
            NOT_TEXT_AND_SHORT
        } else {
            NOT_TEXT
        });
    }
    let has_space = answer.contains(' ');
    if rules.phrase && !has_space {
        return Some(WITHOUT_SPACE);
    }
    if rules.no_space && !rules.phrase && has_space {
        return Some(WITH_SPACE);
    }
    if let Some(code) = characters(rules, answer) {
        return Some(code);
    }
    if is_short {
        return Some(TOO_SHORT);
    }
    (rules.max_len > 0 && length > rules.max_len).then_some(TOO_LONG)
}

/// Checks the characters. A phrase needs its spaces, regardless of `numeric`.
fn characters(rules: Rules, answer: &str) -> Option<u16> {
    let only = |allowed: fn(&char) -> bool| {
        answer
            .chars()
            .filter(|character| !(rules.phrase && *character == ' '))
            .all(|character| allowed(&character))
    };
    let is_mark = |character: &char| matches!(character, ',' | ' ' | '-');
    let (fits, code) = match rules.numeric {
        1 => (only(char::is_ascii_digit), NOT_NUMBERS),
        2 => (only(char::is_ascii_alphabetic), NOT_LETTERS),
        3 => (only(char::is_ascii_alphanumeric), NOT_ALPHANUMERIC),
        4 => (
            answer
                .chars()
                .all(|character| character.is_ascii_digit() || is_mark(&character)),
            NOT_NUMBERS_WITH_MARKS,
        ),
        5 => (
            answer
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || is_mark(&character)),
            NOT_ALPHANUMERIC_WITH_MARKS,
        ),
        _ => return None,
    };
    (!fits).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(kind: Kind, rules: Rules) -> Facts {
        Facts {
            id: 1,
            kind,
            rules,
            to_check: None,
            size: Some((300, 57)),
            speed: None,
            speed_level: None,
        }
    }

    fn of(kind: Kind, rules: Rules, answer: &str) -> u16 {
        code(&facts(kind, rules), kind, answer).unwrap_or(0)
    }

    #[test]
    fn typed_answers() {
        let any = Rules::default();
        let text = |rules, answer| of(Kind::Text, rules, answer);
        assert_eq!(text(any, "any thing"), 0);
        assert_eq!(text(any, ""), 13);
        assert_eq!(text(any, "a\nb"), 49);
        let phrase = Rules {
            phrase: true,
            no_space: true,
            ..any
        };
        assert_eq!(text(phrase, "word"), 38);
        assert_eq!(text(phrase, "two words"), 0);
        assert_eq!(
            text(
                Rules {
                    no_space: true,
                    ..any
                },
                "two words"
            ),
            39
        );
        let numeric = |numeric| Rules { numeric, ..any };
        assert_eq!(text(numeric(1), "12a"), 40);
        assert_eq!(
            text(
                Rules {
                    phrase: true,
                    ..numeric(1)
                },
                "12 34"
            ),
            0
        );
        assert_eq!(text(numeric(2), "ab1"), 41);
        assert_eq!(text(numeric(3), "ab-1"), 42);
        assert_eq!(text(numeric(4), "1-2, 3"), 0);
        assert_eq!(text(numeric(4), "1-a"), 43);
        assert_eq!(text(numeric(5), "a-1!"), 44);
        let lengths = Rules {
            min_len: 3,
            max_len: 4,
            ..any
        };
        assert_eq!(text(lengths, "äö"), 51);
        assert_eq!(text(lengths, "ä\u{7}"), 50);
        assert_eq!(text(lengths, "äöü"), 0);
        assert_eq!(text(lengths, "äöüäö"), 52);
    }

    #[test]
    fn placed_answers() {
        let placed = |kind, answer| of(kind, Rules::default(), answer);
        assert_eq!(placed(Kind::Mouse, "299x56"), 0);
        assert_eq!(placed(Kind::Mouse, "300x56"), 45);
        assert_eq!(placed(Kind::Mouse, "1x57"), 45);
        assert_eq!(placed(Kind::Mouse, "1x2;3x4"), 45);
        assert_eq!(placed(Kind::MultiMouse, "1x2;3x4"), 0);
        assert_eq!(placed(Kind::MultiMouse, "1x2;"), 46);
        assert_eq!(placed(Kind::MultiMouse, "1x2;999x4"), 46);
        assert_eq!(placed(Kind::Puzzle, "301.05.165.11"), 0);
        assert_eq!(placed(Kind::Puzzle, "301,05"), 47);
        assert_eq!(placed(Kind::Rotate, "-40"), 0);
        assert_eq!(placed(Kind::Rotate, "+40"), 48);
        assert_eq!(placed(Kind::Rotate, "left"), 48);
        assert_eq!(placed(Kind::Interactive, "03AGdBq"), 0);
        assert_eq!(placed(Kind::Interactive, ""), 13);
        assert_eq!(placed(Kind::Confirm, "yes"), 0);
        assert_eq!(placed(Kind::Confirm, "Yes"), 53);
        assert_eq!(placed(Kind::Confirm, ""), 53);
    }
}

//! The rules for answers (the answer options of `usercaptchaupload`).

use super::captcha::{Captcha, Kind};
use super::errors::{
    ErrorCode, NOT_ALPHANUMERIC, NOT_ALPHANUMERIC_PUNCTUATED, NOT_COORDINATES, NOT_DIGITS,
    NOT_DIGITS_PUNCTUATED, NOT_LETTERS, NOT_MULTIPLE_COORDINATES, NOT_PUZZLE_DATA, NOT_ROTATION,
    TOO_LONG, TOO_SHORT, WITH_SPACE, WITHOUT_SPACE,
};

/// Refuses an answer that breaks a rule of its captcha.
pub(crate) fn check(captcha: &Captcha, answer: &str) -> Result<(), ErrorCode> {
    match captcha.kind {
        Kind::Mouse if !is_point(answer) => Err(NOT_COORDINATES),
        Kind::Multimouse if !answer.split(';').all(is_point) => Err(NOT_MULTIPLE_COORDINATES),
        Kind::Puzzle if !answer.split('.').all(is_digits) => Err(NOT_PUZZLE_DATA),
        Kind::Rotate if !is_digits(answer.strip_prefix('-').unwrap_or(answer)) => Err(NOT_ROTATION),
        kind if kind.is_typed() => check_typed(captcha, answer),
        _ => Ok(()),
    }
}

fn check_typed(captcha: &Captcha, answer: &str) -> Result<(), ErrorCode> {
    let phrase = captcha.option_number("phrase") == 1;
    let spaced = answer.contains(' ');
    if phrase && !spaced {
        return Err(WITHOUT_SPACE);
    }
    // `phrase` overrides `nospace`.
    if !phrase && spaced && captcha.option_number("nospace") == 1 {
        return Err(WITH_SPACE);
    }
    check_characters(captcha.option_number("numeric"), phrase, answer)?;
    let length = i64::try_from(answer.chars().count()).unwrap_or(i64::MAX);
    if length < captcha.option_number("min_len") {
        return Err(TOO_SHORT);
    }
    let longest = captcha.option_number("max_len");
    if longest > 0 && length > longest {
        return Err(TOO_LONG);
    }
    Ok(())
}

/// The parameter `numeric`: which characters may occur. A phrase may always have its spaces.
fn check_characters(numeric: i64, phrase: bool, answer: &str) -> Result<(), ErrorCode> {
    let all = |allowed: fn(char) -> bool| {
        answer
            .chars()
            .all(|character| (phrase && character == ' ') || allowed(character))
    };
    let is_mark = |character: char| matches!(character, ',' | ' ' | '-');
    let marks_aside: String = answer.chars().filter(|&c| !is_mark(c)).collect();
    let refused = match numeric {
        1 if !all(|c| c.is_ascii_digit()) => NOT_DIGITS,
        2 if !all(|c| c.is_ascii_alphabetic()) => NOT_LETTERS,
        3 if !all(|c| c.is_ascii_alphanumeric()) => NOT_ALPHANUMERIC,
        4 if !marks_aside.bytes().all(|b| b.is_ascii_digit()) => NOT_DIGITS_PUNCTUATED,
        5 if !marks_aside.bytes().all(|b| b.is_ascii_alphanumeric()) => NOT_ALPHANUMERIC_PUNCTUATED,
        _ => return Ok(()),
    };
    Err(refused)
}

/// `324x184`, in pixels.
fn is_point(text: &str) -> bool {
    text.split_once('x')
        .is_some_and(|(left, top)| is_digits(left) && is_digits(top))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::service::captcha::{Captcha, Kind};

    fn verdict(kind: Kind, options: &[(&str, &str)], answer: &str) -> u16 {
        let captcha = Captcha {
            kind,
            options: options
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            ..Captcha::default()
        };
        check(&captcha, answer).err().map_or(0, |code| code.0)
    }

    #[test]
    fn typed_answers() {
        let text = |options: &[(&str, &str)], answer| verdict(Kind::Text, options, answer);
        assert_eq!(text(&[], "any thing"), 0);
        assert_eq!(text(&[("phrase", "1")], "word"), 38);
        assert_eq!(text(&[("phrase", "1"), ("nospace", "1")], "two words"), 0);
        assert_eq!(text(&[("nospace", "1")], "two words"), 39);
        assert_eq!(text(&[("numeric", "1")], "12a"), 40);
        assert_eq!(text(&[("numeric", "2")], "ab1"), 41);
        assert_eq!(text(&[("numeric", "3")], "ab-1"), 42);
        assert_eq!(text(&[("numeric", "4")], "1-2, 3"), 0);
        assert_eq!(text(&[("numeric", "4")], "1-a"), 43);
        assert_eq!(text(&[("numeric", "5")], "a-1!"), 44);
        assert_eq!(text(&[("min_len", "3")], "äö"), 51);
        assert_eq!(text(&[("max_len", "2")], "äöü"), 52);
    }

    #[test]
    fn placed_answers() {
        assert_eq!(verdict(Kind::Mouse, &[], "324x184"), 0);
        assert_eq!(verdict(Kind::Mouse, &[], "324"), 45);
        assert_eq!(verdict(Kind::Multimouse, &[], "68x149;81x192"), 0);
        assert_eq!(verdict(Kind::Multimouse, &[], "68x149;"), 46);
        assert_eq!(verdict(Kind::Puzzle, &[], "301.05.165.11"), 0);
        assert_eq!(verdict(Kind::Puzzle, &[], "301,05"), 47);
        assert_eq!(verdict(Kind::Rotate, &[], "-40"), 0);
        assert_eq!(verdict(Kind::Rotate, &[], "left"), 48);
    }
}

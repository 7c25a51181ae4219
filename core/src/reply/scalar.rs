//! Numbers and flags as the service sends them: numbers as text, flags as anything.

use super::json::Raw;

/// An integer sent as a number or as text, with a fraction, which is left out, or with the unit `s`.
pub(super) fn int(value: Raw<'_>) -> Option<i64> {
    int_text(&value.text_or_number()?)
}

/// Like [`int`], of a text.
pub(super) fn int_text(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('s');
    text.parse().ok().or_else(|| {
        let (whole, fraction) = text.split_once('.')?;
        let digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
        match whole {
            _ if !digits => None,
            "" | "-" => (!fraction.is_empty()).then_some(0),
            whole => whole.parse().ok(),
        }
    })
}

/// An integer, unless its fraction says otherwise.
pub(super) fn whole_text(text: &str) -> Option<i64> {
    let fraction = text.trim().trim_end_matches('s').split_once('.');
    let is_whole = fraction.is_none_or(|(_, digits)| digits.bytes().all(|digit| digit == b'0'));
    int_text(text).filter(|_| is_whole)
}

/// Whether a flag is set, in whatever form.
pub(super) fn truthy(value: Option<Raw<'_>>) -> bool {
    let Some(value) = value else { return false };
    if let Some(flag) = value.flag() {
        return flag;
    }
    if let Some(number) = value.number() {
        return number.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    }
    value.text().is_some_and(|text| is_yes(&text))
}

pub(super) fn is_yes(text: &str) -> bool {
    !matches!(text.trim(), "" | "0" | "false" | "no")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::json::Object;

    fn with<T>(value: &str, look: impl Fn(Raw<'_>) -> T) -> T {
        let object = Object::parse(&format!("{{\"v\":{value}}}")).unwrap();
        look(object.get("v").unwrap())
    }

    #[test]
    fn numbers_come_in_many_forms() {
        for (value, number) in [
            ("7", Some(7)),
            ("\"7\"", Some(7)),
            ("\" -7 \"", Some(-7)),
            ("\"12s\"", Some(12)),
            ("\"12.9\"", Some(12)),
            ("12.9", Some(12)),
            ("9223372036854775807", Some(i64::MAX)),
            ("\"\"", None),
            ("\"NaN\"", None),
            ("\"inf\"", None),
            ("\"1e5\"", None),
            ("1e300", None),
            ("\"99999999999999999999\"", None),
            ("null", None),
            ("[7]", None),
        ] {
            assert_eq!(with(value, int), number, "{value}");
        }
        for (text, number) in [
            ("1.2", None),
            ("1.0", Some(1)),
            (" 12.00s", Some(12)),
            ("7", Some(7)),
            (".5", None),
        ] {
            assert_eq!(whole_text(text), number, "{text}");
        }
    }

    #[test]
    fn flags_come_in_many_forms() {
        let truthy = |value: &str| with(value, |value| truthy(Some(value)));
        for set in ["1", "\"1\"", "true", "\"yes\"", "0.5", "-1"] {
            assert!(truthy(set), "{set}");
        }
        for unset in ["0", "\"0\"", "\"\"", "false", "null", "0.0", "[]"] {
            assert!(!truthy(unset), "{unset}");
        }
        assert!(!super::truthy(None));
    }
}

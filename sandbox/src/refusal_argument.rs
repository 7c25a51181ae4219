//! The program's argument `--refuse CODE[:ACTION][:TIMES][:FORM]...`.

use ninekw_sandbox::{Language, Refusal, check_action};

/// The message about a wrong argument.
const HOW: &str = "--refuse wants CODE[:ACTION][:TIMES][:FORM]..., for instance 56:usercaptchaupload:3:text; \
    a FORM is text, german, english or http500";

/// Parses an argument. The parts after the code may have any order: digits are TIMES, a known
/// word is a FORM, and any other word is the ACTION.
pub(crate) fn parse(text: &str) -> Result<Refusal, String> {
    let mut parts = text.split(':');
    let code = parts.next().unwrap_or_default();
    let code = digits(code).and_then(|code| code.parse().ok()).ok_or(HOW)?;
    let mut refusal = Refusal::new(code);
    for part in parts {
        refusal = if let Some(times) = digits(part) {
            refusal.times(times.parse().map_err(|_| HOW)?)
        } else if let Some(status) = part.strip_prefix("http").and_then(digits) {
            let status = status.parse().map_err(|_| HOW)?;
            if !(200..=599).contains(&status) {
                return Err(HOW.into());
            }
            refusal.with_status(status)
        } else {
            match part {
                "" => return Err(HOW.into()),
                "text" => refusal.as_text(),
                "german" => refusal.in_language(Language::German),
                "english" => refusal.in_language(Language::English),
                action if refusal.action.is_none() => {
                    check_action(action).map_err(|wrong| format!("{HOW}; {wrong}"))?;
                    refusal.only_for(action)
                }
                _ => return Err(HOW.into()),
            }
        };
    }
    Ok(refusal)
}

/// The text, if it consists only of digits: `parse` alone would also accept a sign.
fn digits(text: &str) -> Option<&str> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use ninekw_sandbox::{Language, Refusal};

    #[test]
    fn parts_may_be_left_out() {
        assert_eq!(parse("0056"), Ok(Refusal::new(56)));
        assert_eq!(
            parse("15:usercaptchaupload"),
            Ok(Refusal::new(15).only_for("usercaptchaupload"))
        );
        assert_eq!(parse("3:2"), Ok(Refusal::new(3).times(2)));
        assert_eq!(
            parse("7:userconfig:1:text:german:http500"),
            Ok(Refusal::new(7)
                .only_for("userconfig")
                .times(1)
                .as_text()
                .in_language(Language::German)
                .with_status(500))
        );
    }

    #[test]
    fn nonsense_is_refused() {
        let twice = "5:userconfig:userconfigref";
        for wrong in ["", "x", "+5", "5:", "70000", "5:http99", twice] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_unknown_action_is_refused_with_those_that_there_are() {
        let wrong = parse("11:balance").unwrap_err();
        assert!(wrong.contains("there is no action balance"), "{wrong}");
        assert!(wrong.contains("usercaptchaguthaben"), "{wrong}");
        let wrong = parse("11:usercaptchaguthabn").unwrap_err();
        assert!(
            wrong.contains("did you mean usercaptchaguthaben?"),
            "{wrong}"
        );
    }
}

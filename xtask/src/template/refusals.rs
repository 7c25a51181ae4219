//! Which error codes an action may return.

use ninekw::table::{Action, CODES, Category, Code};

/// The calls of workers.
const ANSWERING: &[&str] = &[
    "usercaptchanew",
    "usercaptchanewok",
    "usercaptchaskip",
    "usercaptchacorrect",
];
/// The calls about one captcha's way through the service.
const ABOUT_A_CAPTCHA: &[&str] = &[
    "usercaptchanewok",
    "usercaptchacorrectcheck",
    "usercaptchaskip",
    "usercaptchacorrect",
    "usercaptchacorrectdata",
    "usercaptchacorrectback",
];

/// The error codes that a call of `action` may return, in order of number.
///
/// The API documentation does not say which call returns which code: these are the codes whose meaning fits, not a
/// promise of the service. Every call handles any code.
pub(super) fn codes_of(action: &Action) -> impl Iterator<Item = &'static Code> {
    CODES.iter().filter(move |code| may_give(action, code))
}

fn may_give(action: &Action, code: &Code) -> bool {
    if !action.needs_key {
        return false;
    }
    let is = |names: &[&str]| names.contains(&action.name);
    let gives_credits = || is(&["usertransfer", "usergutscheincreate", "anmelden2_create"]);
    match (code.number, code.category) {
        (7 | 18, _) => ["id", "previousid"]
            .iter()
            .any(|name| action.parameter(name).is_some()),
        (13, _) => is(&["usercaptchacorrect", "usercaptchacorrectdata"]),
        (22, _) => is(&["usercaptchaupload"]),
        (23, _) => is(ANSWERING),
        (25, _) => action.parameters.iter().any(|row| row.required),
        (27 | 28, _) => is(&["anmelden2_create"]),
        (30 | 31, _) => gives_credits(),
        (37, _) => is(&["usertransfer", "usergutscheincreate"]),
        // 6 is about the way of sending, before anything is looked at.
        (6, _) | (_, Category::Auth | Category::Account | Category::Limit | Category::Server) => {
            true
        }
        (_, Category::Balance) => is(&["usercaptchaupload"]) || gives_credits(),
        (_, Category::Input) => is(&["usercaptchaupload"]),
        (_, Category::Answer) => is(&["usercaptchacorrect"]),
        (_, Category::Gone) => is(ABOUT_A_CAPTCHA),
    }
}

#[cfg(test)]
mod tests {
    use ninekw::table::{ACTIONS, action};

    use super::*;

    fn numbers(name: &str) -> Vec<u16> {
        let action = action(name).unwrap();
        codes_of(action).map(|code| code.number).collect()
    }

    #[test]
    fn every_code_comes_from_somewhere() {
        for code in CODES {
            let given = ACTIONS.iter().any(|action| may_give(action, code));
            assert!(given, "{:04}", code.number);
        }
    }

    #[test]
    fn an_action_gives_what_concerns_it() {
        assert!(numbers("servercheck.json").is_empty());
        let balance = [1, 2, 3, 4, 5, 6, 15, 16, 17, 26, 32, 33, 34, 35, 36, 55, 56];
        assert_eq!(numbers("usercaptchaguthaben"), balance);
        let upload = numbers("usercaptchaupload");
        for number in [7, 8, 9, 10, 11, 21, 22, 24, 25, 29, 57] {
            assert!(upload.contains(&number), "{number}");
        }
        assert!(!upload.contains(&45));
        assert!(numbers("usercaptchacorrect").contains(&45));
    }
}

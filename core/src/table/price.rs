//! What a captcha costs, in credits. The service documents `confirm`, `checkanswer` and `prio`; the price of a captcha
//! and of a widget are those that its users report.

use crate::answer::Kind;
use crate::options::Options;

/// A captcha.
pub const CAPTCHA: i64 = 10;
/// A widget (`interactive`).
pub const INTERACTIVE: i64 = 30;
/// `confirm`: somebody checks the answer, unless it is ignored.
pub const CONFIRM: i64 = 6;
/// `checkanswer`: there is an answer already, which is only checked.
pub const CHECKED_ANSWER: i64 = -10;

/// What a captcha with these options costs at most; `prio` is a credit each.
pub fn price(options: &Options) -> i64 {
    let prio = options.int("prio").unwrap_or(0);
    if options.kind() == Kind::Interactive {
        return INTERACTIVE + prio;
    }
    let is_confirmed = options.is_on("confirm") && options.ignored_confirm().is_none();
    let confirm = if is_confirmed { CONFIRM } else { 0 };
    let checked = if options.text_of("checkanswer").is_some() {
        CHECKED_ANSWER
    } else {
        0
    };
    CAPTCHA + confirm + checked + prio
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extras_are_added() {
        let options = |list: &[(&str, i64)]| {
            let mut options = Options::new();
            for (name, value) in list {
                options.set(name, *value).unwrap();
            }
            options
        };
        assert_eq!(price(&options(&[])), 10);
        assert_eq!(price(&options(&[("confirm", 1), ("prio", 4)])), 20);
        assert_eq!(price(&options(&[("confirm", 0), ("prio", 20)])), 30);
        let mut checked = options(&[("confirm", 1)]);
        checked.set("checkanswer", "abc").unwrap();
        assert_eq!(price(&checked), 6);
        assert_eq!(price(&options(&[("interactive", 1), ("confirm", 1)])), 30);
        assert_eq!(price(&options(&[("maxtimeout", 149), ("confirm", 1)])), 10);
    }
}

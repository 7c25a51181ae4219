//! The service's error codes ("Error codes" in the API documentation) with their wire texts.

use super::refusal::Language;

/// An error code of the service, 1 to 57; others only by a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ErrorCode(pub(crate) u16);

pub(crate) const NO_KEY: ErrorCode = ErrorCode(1);
pub(crate) const MALFORMED_KEY: ErrorCode = ErrorCode(2);
pub(crate) const UNKNOWN_KEY: ErrorCode = ErrorCode(3);
pub(crate) const NO_DATA: ErrorCode = ErrorCode(6);
pub(crate) const UNKNOWN_ID: ErrorCode = ErrorCode(7);
pub(crate) const NO_CAPTCHA: ErrorCode = ErrorCode(8);
pub(crate) const NO_IMAGE: ErrorCode = ErrorCode(9);
pub(crate) const IMAGE_SIZE: ErrorCode = ErrorCode(10);
pub(crate) const BALANCE: ErrorCode = ErrorCode(11);
pub(crate) const ALREADY_DONE: ErrorCode = ErrorCode(12);
pub(crate) const NO_ANSWER: ErrorCode = ErrorCode(13);
pub(crate) const ALREADY_ANSWERED: ErrorCode = ErrorCode(14);
pub(crate) const UNKNOWN_PROBLEM: ErrorCode = ErrorCode(17);
pub(crate) const INVALID_ID: ErrorCode = ErrorCode(18);
pub(crate) const NOT_ON_TIME: ErrorCode = ErrorCode(20);
pub(crate) const NOT_ENOUGH_CREDITS: ErrorCode = ErrorCode(24);
pub(crate) const NO_INPUT: ErrorCode = ErrorCode(25);
pub(crate) const UNKNOWN_COUPON: ErrorCode = ErrorCode(27);
pub(crate) const USED_COUPON: ErrorCode = ErrorCode(28);
pub(crate) const MAXTIMEOUT: ErrorCode = ErrorCode(29);
pub(crate) const UNKNOWN_USER: ErrorCode = ErrorCode(30);
pub(crate) const ACCOUNT_TOO_NEW: ErrorCode = ErrorCode(31);
pub(crate) const TRANSFER_DENIED: ErrorCode = ErrorCode(37);
pub(crate) const WITHOUT_SPACE: ErrorCode = ErrorCode(38);
pub(crate) const WITH_SPACE: ErrorCode = ErrorCode(39);
pub(crate) const NOT_DIGITS: ErrorCode = ErrorCode(40);
pub(crate) const NOT_LETTERS: ErrorCode = ErrorCode(41);
pub(crate) const NOT_ALPHANUMERIC: ErrorCode = ErrorCode(42);
pub(crate) const NOT_DIGITS_PUNCTUATED: ErrorCode = ErrorCode(43);
pub(crate) const NOT_ALPHANUMERIC_PUNCTUATED: ErrorCode = ErrorCode(44);
pub(crate) const NOT_COORDINATES: ErrorCode = ErrorCode(45);
pub(crate) const NOT_MULTIPLE_COORDINATES: ErrorCode = ErrorCode(46);
pub(crate) const NOT_PUZZLE_DATA: ErrorCode = ErrorCode(47);
pub(crate) const NOT_ROTATION: ErrorCode = ErrorCode(48);
pub(crate) const TOO_SHORT: ErrorCode = ErrorCode(51);
pub(crate) const TOO_LONG: ErrorCode = ErrorCode(52);
pub(crate) const NEITHER_YES_NOR_NO: ErrorCode = ErrorCode(53);
pub(crate) const LIMIT: ErrorCode = ErrorCode(56);

/// The German and English texts that the service sends. Those above 30 are only known in English.
const TEXTS: [(&str, &str); 57] = [
    ("Kein API Key vorhanden.", "API key doesn't exist"),
    ("Kein API Key gefunden.", "API key not found"),
    (
        "Keinen aktiven API Key gefunden.",
        "Active API key not found",
    ),
    (
        "API Key wurde vom Betreiber deaktiviert.",
        "API key deactivated by owner",
    ),
    ("Kein User gefunden.", "No user found"),
    ("Keine Daten gefunden.", "No data found"),
    ("Keine ID gefunden.", "No ID found."),
    ("Kein Captcha gefunden.", "No captcha found"),
    ("Kein Bild gefunden.", "No image found"),
    ("Bildgrösse nicht erlaubt.", "Image size not allowed"),
    ("Guthaben ist nicht ausreichend.", "Balance insufficient"),
    ("Bereits erledigt.", "Already done."),
    ("Keine Antwort enthalten.", "No answer found."),
    ("Captcha bereits beantwortet.", "Captcha already answered."),
    (
        "Captcha zu schnell eingereicht.",
        "Captcha submitted too quickly.",
    ),
    ("JD Check aktiv.", "JD Check active."),
    ("Unbekanntes Problem.", "Unknown problem."),
    ("Keine ID gefunden.", "No ID found."),
    ("Fehlerhafte Antwort.", "Incorrect answer."),
    (
        "Nicht rechtzeitig eingereicht (Falsche UserID).",
        "Not filed on time (wrong UserID)",
    ),
    ("Link nicht erlaubt.", "Link not allowed."),
    ("Einreichen verboten.", "Submit denied."),
    ("Eingeben verboten.", "Solve denied."),
    ("Zu wenig Guthaben.", "Not enough credits."),
    ("Keine Eingabe gefunden.", "No input found."),
    ("Keine AGB akzeptiert.", "No conditions accepted."),
    (
        "Keinen Gutscheincode in der Datenbank gefunden.",
        "No couponcode in the database found.",
    ),
    (
        "Bereits genutzter Gutscheincode.",
        "Already used coupon code.",
    ),
    (
        "Maxtimeout unter 60 Sekunden.",
        "Maxtimeout under 60 seconds.",
    ),
    ("User nicht gefunden.", "User not found."),
    ("", "An account is not yet 24 hours in our system"),
    ("", "An account does not have the full rights"),
    ("", "Plugin needed a update"),
    ("", "No HTTPS allowed"),
    ("", "No HTTP allowed"),
    ("", "Source not allowed"),
    ("", "Transfer denied"),
    ("", "Incorrect answer without space"),
    ("", "Incorrect answer with space"),
    ("", "Incorrect answer with not only numbers"),
    ("", "Incorrect answer with not only A-Z, a-z"),
    ("", "Incorrect answer with not only 0-9, A-Z, a-z"),
    ("", "Incorrect answer with not only [0-9,- ]"),
    ("", "Incorrect answer with not only [0-9A-Za-z,- ]"),
    ("", "Incorrect answer with not only coordinates"),
    ("", "Incorrect answer with not only multiple coordinates"),
    ("", "Incorrect answer with not only data"),
    ("", "Incorrect answer with not only rotate number"),
    ("", "Incorrect answer with not only text"),
    ("", "Incorrect answer with not only text and too short"),
    ("", "Incorrect answer with not enough chars"),
    ("", "Incorrect answer with too many chars"),
    ("", "Incorrect answer without no or yes"),
    ("", "Assignment was not found."),
    ("", "IP not allowed."),
    ("", "Limit reached"),
    ("", "Maxtimeout under 75 seconds"),
];

/// Every code of the documentation.
pub(crate) fn all() -> impl Iterator<Item = ErrorCode> {
    (1..).zip(&TEXTS).map(|(number, _)| ErrorCode(number))
}

impl ErrorCode {
    /// The text in a reply: `NNNN German / English`, or one of the two.
    pub(crate) fn wire_text(self, language: Language) -> String {
        let position = usize::from(self.0).checked_sub(1);
        let (german, english) = position
            .and_then(|position| TEXTS.get(position).copied())
            .unwrap_or(("", "Unknown problem."));
        match language {
            Language::Both if !german.is_empty() => format!("{:04} {german} / {english}", self.0),
            Language::German if !german.is_empty() => format!("{:04} {german}", self.0),
            _ => format!("{:04} {english}", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ErrorCode, LIMIT, Language, UNKNOWN_ID, UNKNOWN_KEY};

    #[test]
    fn texts_are_those_of_the_service() {
        let both = |code: ErrorCode| code.wire_text(Language::Both);
        assert_eq!(both(UNKNOWN_ID), "0007 Keine ID gefunden. / No ID found.");
        assert_eq!(
            both(UNKNOWN_KEY),
            "0003 Keinen aktiven API Key gefunden. / Active API key not found"
        );
        assert_eq!(both(LIMIT), "0056 Limit reached");
        assert_eq!(both(ErrorCode(57)), "0057 Maxtimeout under 75 seconds");
    }

    #[test]
    fn one_language_is_enough_where_it_is_known() {
        let german = |code| ErrorCode(code).wire_text(Language::German);
        assert_eq!(german(7), "0007 Keine ID gefunden.");
        assert_eq!(german(56), "0056 Limit reached");
        assert_eq!(UNKNOWN_ID.wire_text(Language::English), "0007 No ID found.");
        assert_eq!(german(0), "0000 Unknown problem.");
        assert_eq!(german(9999), "9999 Unknown problem.");
    }
}

//! The service's error codes.

/// The category of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Category {
    /// The API key is missing, unknown or switched off.
    Auth,
    /// The account's settings or rights forbid the call.
    Account,
    /// Too few credits.
    Balance,
    /// Too many requests in too little time.
    Limit,
    /// The data sent with the call is wrong.
    Input,
    /// The answer to a job was refused.
    Answer,
    /// The captcha is unknown, finished or no longer yours.
    Gone,
    /// The service failed.
    Server,
}

impl Category {
    /// The category's name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auth => "auth",
            Self::Account => "account",
            Self::Balance => "balance",
            Self::Limit => "limit",
            Self::Input => "input",
            Self::Answer => "answer",
            Self::Gone => "gone",
            Self::Server => "server",
        }
    }
}

/// One error code of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The number, 1 to 57; written with four digits on the wire.
    pub number: u16,
    /// The documentation's text.
    pub text: &'static str,
    /// What to do about it.
    pub advice: &'static str,
    /// The category.
    pub category: Category,
    /// Whether the same call may succeed a little later.
    pub retryable: bool,
}

/// The code with this number.
pub fn code(number: u16) -> Option<&'static Code> {
    CODES.get(usize::from(number).checked_sub(1)?)
}

const fn row(
    number: u16,
    category: Category,
    retryable: bool,
    text: &'static str,
    advice: &'static str,
) -> Code {
    Code {
        number,
        text,
        advice,
        category,
        retryable,
    }
}

use Category::{Account, Answer, Auth, Balance, Gone, Input, Limit, Server};

/// Every code, in order of number, without gaps.
#[rustfmt::skip]
pub const CODES: &[Code] = &[
    row(1, Auth, false, "API key doesn't exist", "create a key in the account's API settings and use it"),
    row(2, Auth, false, "API key not found", "check the key in the account's API settings, or create one"),
    row(3, Auth, false, "Active API key not found", "activate a key in the account's API settings"),
    row(4, Auth, false, "API key deactivated by owner", "activate or create a key in the account's API settings, or ask the support"),
    row(5, Auth, false, "No user found", "check the key: no account belongs to it"),
    row(6, Input, false, "No data found", "check how the data is sent"),
    row(7, Gone, false, "No ID found", "check the id"),
    row(8, Input, false, "No captcha found", "check the captcha that was sent"),
    row(9, Input, false, "No image found", "check the picture that was sent"),
    row(10, Input, false, "Image size not allowed", "send at least 100 bytes and at most some 100 KB"),
    row(11, Balance, false, "Balance insufficient", "buy credits or answer captchas"),
    row(12, Gone, false, "Already done", "nothing to do: check whether the time limit ran out"),
    row(13, Answer, false, "No answer found", "send an answer"),
    row(14, Gone, false, "Captcha already answered", "nothing to do: somebody was faster or the time limit ran out"),
    row(15, Limit, true, "Captcha submitted too quickly", "wait, then send at least 250 ms apart and at most one captcha a second"),
    row(16, Account, false, "JD Check active", "switch the check for JDownloader 1 off in the account's advanced settings"),
    row(17, Server, true, "Unknown problem", "check the call against the API documentation, or ask the support"),
    row(18, Gone, false, "No ID found", "check that the id is complete"),
    row(19, Answer, false, "Incorrect answer", "send a valid answer within the time limit"),
    row(20, Gone, false, "Not filed on time (wrong UserID)", "keep within the time limit"),
    row(21, Input, false, "Link not allowed", "take the link out of the data"),
    row(22, Account, false, "Submit denied", "allow submitting in the account's API settings"),
    row(23, Account, false, "Solve denied", "allow answering in the account's API settings"),
    row(24, Balance, false, "Not enough credits", "buy credits or answer captchas"),
    row(25, Input, false, "No input found", "send an input"),
    row(26, Account, false, "No conditions accepted", "accept the service's conditions in the account"),
    row(27, Input, false, "No coupon code in the database found", "check the coupon code, or create one in the settings"),
    row(28, Input, false, "Already used coupon code", "use another coupon code, or create one in the settings"),
    row(29, Input, false, "Maxtimeout under 60 seconds", "set maxtimeout to 60 or more"),
    row(30, Account, false, "User not found", "check the user id or key"),
    row(31, Account, false, "An account is not yet 24 hours in our system", "wait until the account is 24 hours old"),
    row(32, Account, false, "An account does not have the full rights", "try again the next day, or ask the support"),
    row(33, Account, false, "Plugin needed a update", "update this library"),
    row(34, Account, false, "No HTTPS allowed", "allow HTTPS in the account's API settings"),
    row(35, Account, false, "No HTTP allowed", "allow HTTP in the account's API settings, or use HTTPS"),
    row(36, Account, false, "Source not allowed", "allow this source in the account's API settings"),
    row(37, Account, false, "Transfer denied", "allow transfers in the account's API settings"),
    row(38, Answer, false, "Incorrect answer without space", "answer with spaces: several words are wanted"),
    row(39, Answer, false, "Incorrect answer with space", "answer without spaces"),
    row(40, Answer, false, "Incorrect answer with not only numbers", "answer with digits only"),
    row(41, Answer, false, "Incorrect answer with not only A-Z, a-z", "answer with letters only"),
    row(42, Answer, false, "Incorrect answer with not only 0-9, A-Z, a-z", "answer with letters and digits only"),
    row(43, Answer, false, "Incorrect answer with not only [0-9,- ]", "answer with digits, comma, space and hyphen only"),
    row(44, Answer, false, "Incorrect answer with not only [0-9A-Za-z,- ]", "answer with letters, digits, comma, space and hyphen only"),
    row(45, Answer, false, "Incorrect answer with not only coordinates", "answer with coordinates such as 324x184"),
    row(46, Answer, false, "Incorrect answer with not only multiple coordinates", "answer with coordinates such as 68x149;81x192"),
    row(47, Answer, false, "Incorrect answer with not only data", "answer with the data that was asked for"),
    row(48, Answer, false, "Incorrect answer with not only rotate number", "answer with an angle such as 40 or -40"),
    row(49, Answer, false, "Incorrect answer with not only text", "answer with text only"),
    row(50, Answer, false, "Incorrect answer with not only text and too short", "answer with a longer text, and with text only"),
    row(51, Answer, false, "Incorrect answer with not enough chars", "answer with more characters"),
    row(52, Answer, false, "Incorrect answer with too many chars", "answer with fewer characters"),
    row(53, Answer, false, "Incorrect answer without no or yes", "answer yes or no"),
    row(54, Gone, false, "Assignment was not found", "check the id and keep within the time limit"),
    row(55, Account, false, "IP not allowed", "add this address to the account's list of permitted ones, or ask the support"),
    row(56, Limit, true, "Limit reached", "send at least 250 ms apart; single functions may have stricter limits"),
    row(57, Input, false, "Maxtimeout under 75 seconds", "set maxtimeout to 75 or more, or confirm the account's email address"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_at_their_own_place() {
        assert_eq!(CODES.len(), 57);
        for (number, row) in (1..).zip(CODES) {
            assert_eq!(row.number, number);
            assert_eq!(code(number), Some(row));
        }
        assert_eq!(code(0), None);
        assert_eq!(code(58), None);
    }
}

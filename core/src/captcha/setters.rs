//! Options of a captcha. Made by `cargo xtask codegen` from the table in `core/src/table`.

// The texts are the table's, which also serve C and Python: product names in them look like Rust names.
#![allow(clippy::doc_markdown)]

use super::Captcha;
use crate::options::Value;

/// The options of `usercaptchaupload`, by the service's names with `_` for `-`.
impl Captcha {
    /// `source`, name of the calling program: text of 0..30 characters (`usercaptchaupload`).
    #[must_use]
    pub fn source(self, value: &str) -> Self {
        Self(self.0.put_checked("source", value))
    }

    /// `confirm`, have the answer checked (6 credits more); not for widgets or below 150 s: 0 or 1, default 0
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn confirm(self, value: bool) -> Self {
        Self(self.0.put_checked("confirm", value))
    }

    /// `selfsolve`, to be answered by yourself: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn selfsolve(self, value: impl Into<Value>) -> Self {
        Self(self.0.put_checked("selfsolve", value))
    }

    /// `debug`, the service's limited test environment: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn debug(self, value: bool) -> Self {
        Self(self.0.put_checked("debug", value))
    }

    /// `angle`, step of the rotation in degrees; a wrong one may make it unsolvable: a whole number, -360..360
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn angle(self, value: i64) -> Self {
        Self(self.0.put_checked("angle", value))
    }

    /// `case-sensitive`, 1 keeps upper and lower case, 2 symbols too: a whole number, 0..2, default 0
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn case_sensitive(self, value: i64) -> Self {
        Self(self.0.put_checked("case-sensitive", value))
    }

    /// `case-sensitive-pic`, write the case rule into the picture, if it is not animated: 0 or 1, default 0
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn case_sensitive_pic(self, value: bool) -> Self {
        Self(self.0.put_checked("case-sensitive-pic", value))
    }

    /// `textinstructions`, instructions for the worker, best in English and several sentences: text
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn textinstructions(self, value: &str) -> Self {
        Self(self.0.put_checked("textinstructions", value))
    }

    /// `rows`, rows of tiles (no longer in use): a whole number, 0 or more (`usercaptchaupload`).
    #[must_use]
    pub fn rows(self, value: i64) -> Self {
        Self(self.0.put_checked("rows", value))
    }

    /// `cols`, columns of tiles (no longer in use): a whole number, 0 or more (`usercaptchaupload`).
    #[must_use]
    pub fn cols(self, value: i64) -> Self {
        Self(self.0.put_checked("cols", value))
    }

    /// `previousid`, id of the captcha that this one follows: a whole number, 1 or more (`usercaptchaupload`).
    #[must_use]
    pub fn previousid(self, value: i64) -> Self {
        Self(self.0.put_checked("previousid", value))
    }

    /// `prio`, priority, a credit each; a faster answer is likely: a whole number, 0..20, default 0
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn prio(self, value: i64) -> Self {
        Self(self.0.put_checked("prio", value))
    }

    /// `captchaperhour`, at most this many an hour: a whole number, 0..9999, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn captchaperhour(self, value: i64) -> Self {
        Self(self.0.put_checked("captchaperhour", value))
    }

    /// `captchapermin`, at most this many a minute: a whole number, 0..9999, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn captchapermin(self, value: i64) -> Self {
        Self(self.0.put_checked("captchapermin", value))
    }

    /// `nomd5`, 1: do not merge with an equal pending captcha: a whole number, 0..1 (`usercaptchaupload`).
    #[must_use]
    pub fn nomd5(self, value: impl Into<Value>) -> Self {
        Self(self.0.put_checked("nomd5", value))
    }

    /// `maxtimeout`, seconds that people may take; how long your program waits is the call's own time limit: a
    /// whole number, 60..3999, default 600 (`usercaptchaupload`).
    #[must_use]
    pub fn maxtimeout(self, value: i64) -> Self {
        Self(self.0.put_checked("maxtimeout", value))
    }

    /// `ocr`, automatic recognition (not in use): 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn ocr(self, value: bool) -> Self {
        Self(self.0.put_checked("ocr", value))
    }

    /// `oldsource`, where from; for interactive ones the type: text of 0..30 characters (`usercaptchaupload`).
    #[must_use]
    pub fn oldsource(self, value: &str) -> Self {
        Self(self.0.put_checked("oldsource", value))
    }

    /// `pageurl`, page of an interactive captcha: text of 0..200 characters (`usercaptchaupload`).
    #[must_use]
    pub fn pageurl(self, value: &str) -> Self {
        Self(self.0.put_checked("pageurl", value))
    }

    /// `cookies`, cookies of that page: text (`usercaptchaupload`).
    #[must_use]
    pub fn cookies(self, value: &str) -> Self {
        Self(self.0.put_checked("cookies", value))
    }

    /// `useragent`, user agent for an interactive captcha, best your browser's: text of 0..200 characters
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn useragent(self, value: &str) -> Self {
        Self(self.0.put_checked("useragent", value))
    }

    /// `proxy`, host:port of a proxy for an interactive captcha; a closed one is refused or not used: text
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn proxy(self, value: &str) -> Self {
        Self(self.0.put_checked("proxy", value))
    }

    /// `proxytype`, kind of that proxy: one of socks5, https, default socks5 (`usercaptchaupload`).
    #[must_use]
    pub fn proxytype(self, value: &str) -> Self {
        Self(self.0.put_checked("proxytype", value))
    }

    /// `nospace`, the answer has no spaces: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn nospace(self, value: bool) -> Self {
        Self(self.0.put_checked("nospace", value))
    }

    /// `phrase`, the answer has two words or more: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn phrase(self, value: bool) -> Self {
        Self(self.0.put_checked("phrase", value))
    }

    /// `numeric`, which characters the answer has: a whole number, 0..5, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn numeric(self, value: i64) -> Self {
        Self(self.0.put_checked("numeric", value))
    }

    /// `min_len`, least length of the answer: a whole number, 1..20 (`usercaptchaupload`).
    #[must_use]
    pub fn min_len(self, value: i64) -> Self {
        Self(self.0.put_checked("min_len", value))
    }

    /// `max_len`, greatest length of the answer: a whole number, 1..99 (`usercaptchaupload`).
    #[must_use]
    pub fn max_len(self, value: i64) -> Self {
        Self(self.0.put_checked("max_len", value))
    }

    /// `tag`, your own name for the captcha, which comes back with its answer and is its name in the journal; not
    /// sent: text of 0..1000 characters (`usercaptchaupload`).
    #[must_use]
    pub fn tag(self, value: &str) -> Self {
        Self(self.0.put_checked("tag", value))
    }
}

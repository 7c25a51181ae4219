//! Typed setters. Made by `cargo xtask codegen` from the table in `core/src/table`.

// The texts are the table's, which also serve C and Python: product names in them look like Rust names.
#![allow(clippy::doc_markdown)]

use super::{Options, Value};

/// One method for each parameter, by the service's name with `_` for `-`.
impl Options {
    /// `source`.
    ///
    /// - name of the calling program: text of 0..30 characters (`usercaptchanew`, `usercaptchanewok`,
    ///   `usercaptchacorrectcheck`, `usercaptchashow`, `usercaptchaskip`, `usercaptchacorrect`,
    ///   `usercaptchaupload`, `usercaptchacorrectdata`, `usercaptchacorrectback`, `userhistorydetail`,
    ///   `userconfigref`, `usertransfer`, `usergutscheincreate`, `anmelden2_create`).
    /// - only captchas that this program submitted: text of 0..30 characters (`userhistory`, `userhistory2`).
    #[must_use]
    pub fn source(self, value: &str) -> Self {
        self.put_checked("source", value)
    }

    /// `text`, take pictures of text: one of yes, no, default yes (`usercaptchanew`).
    #[must_use]
    pub fn text(self, value: &str) -> Self {
        self.put_checked("text", value)
    }

    /// `mouse`.
    ///
    /// - take captchas answered by one click: 0 or 1, default 0 (`usercaptchanew`).
    /// - answered by one click: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn mouse(self, value: bool) -> Self {
        self.put_checked("mouse", value)
    }

    /// `multimouse`.
    ///
    /// - take captchas answered by several clicks: 0 or 1, default 0 (`usercaptchanew`).
    /// - answered by several clicks: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn multimouse(self, value: bool) -> Self {
        self.put_checked("multimouse", value)
    }

    /// `rotate`.
    ///
    /// - take captchas answered by an angle: 0 or 1, default 0 (`usercaptchanew`).
    /// - answered by an angle: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn rotate(self, value: bool) -> Self {
        self.put_checked("rotate", value)
    }

    /// `puzzle`.
    ///
    /// - take puzzles: 0 or 1, default 0 (`usercaptchanew`).
    /// - pieces to place in a picture: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn puzzle(self, value: bool) -> Self {
        self.put_checked("puzzle", value)
    }

    /// `audio`, take sounds: 0 or 1, default 0 (`usercaptchanew`).
    #[must_use]
    pub fn audio(self, value: bool) -> Self {
        self.put_checked("audio", value)
    }

    /// `interactive`.
    ///
    /// - take interactive captchas: 0, 1 or a list of recaptchav2, recaptchav3, funcaptcha, keycaptcha, geetest,
    ///   hcaptcha, cutcaptcha (`usercaptchanew`).
    /// - reCAPTCHA, hCaptcha, FunCaptcha and the like: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn interactive(self, value: impl Into<Value>) -> Self {
        self.put_checked("interactive", value)
    }

    /// `textonly`.
    ///
    /// - take captchas without an image: 0 or 1, default 0 (`usercaptchanew`).
    /// - reply with OK, NotOK or ?: 0 or 1, default 0 (`usercaptchacorrectcheck`).
    /// - text without a picture: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn textonly(self, value: bool) -> Self {
        self.put_checked("textonly", value)
    }

    /// `extended`.
    ///
    /// - send all fields in the text form: 0 or 1, default 0 (`usercaptchanew`).
    /// - reply with the credits earned: 0 or 1, default 0 (`usercaptchacorrect`).
    #[must_use]
    pub fn extended(self, value: bool) -> Self {
        self.put_checked("extended", value)
    }

    /// `withok`, hold the captcha until its receipt is confirmed: 0 or 1, default 0 (`usercaptchanew`).
    #[must_use]
    pub fn withok(self, value: bool) -> Self {
        self.put_checked("withok", value)
    }

    /// `speed`, assign the next captcha right away: 0 or 1, default 0 (`usercaptchanew`, `usercaptchanewok`,
    /// `usercaptchaskip`, `usercaptchacorrect`).
    #[must_use]
    pub fn speed(self, value: bool) -> Self {
        self.put_checked("speed", value)
    }

    /// `speedlevel`, captchas to have in hand besides: a whole number, 0..5, default 0 (`usercaptchanew`,
    /// `usercaptchanewok`, `usercaptchaskip`, `usercaptchacorrect`).
    #[must_use]
    pub fn speedlevel(self, value: i64) -> Self {
        self.put_checked("speedlevel", value)
    }

    /// `filedata`, send the files inside the JSON reply: 0 or 1, default 0 (`usercaptchanew`).
    #[must_use]
    pub fn filedata(self, value: bool) -> Self {
        self.put_checked("filedata", value)
    }

    /// `moretimes`, answer within 30, 60, 90 or 120 seconds: a whole number, 0..3, default 0 (`usercaptchanew`).
    #[must_use]
    pub fn moretimes(self, value: i64) -> Self {
        self.put_checked("moretimes", value)
    }

    /// `confirm`.
    ///
    /// - take answers to check: 0 or 1, default 0 (`usercaptchanew`).
    /// - the job is a check: answer yes or no: 0 or 1, default 0 (`usercaptchacorrect`).
    /// - have the answer checked (6 credits more): 0 or 1, default 0 (`usercaptchaupload`).
    /// - only captchas with a check of the answer: 0 or 1, default 0 (`userhistory2`).
    #[must_use]
    pub fn confirm(self, value: bool) -> Self {
        self.put_checked("confirm", value)
    }

    /// `selfsolve`.
    ///
    /// - also take your own captchas: 0 or 1, default 0 (`usercaptchanew`).
    /// - to be answered by yourself: 0 or 1, default 0 (`usercaptchaupload`).
    /// - off or on: a whole number, 0..1 (`userconfigselfsolve`).
    #[must_use]
    pub fn selfsolve(self, value: impl Into<Value>) -> Self {
        self.put_checked("selfsolve", value)
    }

    /// `selfonly`.
    ///
    /// - only take your own captchas: 0 or 1, default 0 (`usercaptchanew`).
    /// - off or on: a whole number, 0..1 (`userconfigselfonly`).
    #[must_use]
    pub fn selfonly(self, value: impl Into<Value>) -> Self {
        self.put_checked("selfonly", value)
    }

    /// `nocaptcha`, an empty reply in place of NO CAPTCHA: 0 or 1, default 0 (`usercaptchanew`).
    #[must_use]
    pub fn nocaptcha(self, value: bool) -> Self {
        self.put_checked("nocaptcha", value)
    }

    /// `debug`, the service's limited test environment: 0 or 1, default 0 (`usercaptchanew`, `usercaptchashow`,
    /// `usercaptchaskip`, `usercaptchacorrect`, `usercaptchaupload`, `usercaptchacorrectdata`,
    /// `usercaptchacorrectback`).
    #[must_use]
    pub fn debug(self, value: bool) -> Self {
        self.put_checked("debug", value)
    }

    /// `id`, the captcha's id: a whole number, 1 or more (`usercaptchacorrectcheck`, `usercaptchashow`,
    /// `captchas/ID.txt`, `captchas/ID_base64.txt`, `usercaptchaskip`, `usercaptchacorrect`,
    /// `usercaptchacorrectdata`, `usercaptchacorrectback`, `userhistorydetail`).
    #[must_use]
    pub fn id(self, value: i64) -> Self {
        self.put_checked("id", value)
    }

    /// `archiv`, also look in the archive (after two hours): 0 or 1, default 0 (`usercaptchacorrectcheck`,
    /// `usercaptchacorrectdata`, `usercaptchacorrectback`, `userhistory`, `userhistory2`, `userhistory3`,
    /// `userhistorydetail`, `userconfigref`).
    #[must_use]
    pub fn archiv(self, value: bool) -> Self {
        self.put_checked("archiv", value)
    }

    /// `notext`, reply with 1, 0 or ?: 0 or 1, default 0 (`usercaptchacorrectcheck`).
    #[must_use]
    pub fn notext(self, value: bool) -> Self {
        self.put_checked("notext", value)
    }

    /// `nodraw`, draw the answered clicks into the picture: 0 or 1, default 0 (`usercaptchashow`).
    #[must_use]
    pub fn nodraw(self, value: bool) -> Self {
        self.put_checked("nodraw", value)
    }

    /// `base64`.
    ///
    /// - reply in base64: 0 or 1, default 0 (`usercaptchashow`).
    /// - the files are base64 text: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn base64(self, value: bool) -> Self {
        self.put_checked("base64", value)
    }

    /// `end`, take no more captchas for now: 0 or 1, default 0 (`usercaptchaskip`).
    #[must_use]
    pub fn end(self, value: bool) -> Self {
        self.put_checked("end", value)
    }

    /// `captcha`, the answer: text (`usercaptchacorrect`).
    #[must_use]
    pub fn captcha(self, value: &str) -> Self {
        self.put_checked("captcha", value)
    }

    /// `file-upload-01`, the picture, sound, text or sitekey: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_01(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-01", value)
    }

    /// `file-upload-02`, second file of a puzzle: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_02(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-02", value)
    }

    /// `file-upload-03`, third file of a puzzle: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_03(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-03", value)
    }

    /// `file-upload-04`, fourth file of a puzzle: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_04(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-04", value)
    }

    /// `file-upload-05`, fifth file of a puzzle: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_05(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-05", value)
    }

    /// `file-upload-06`, sixth file of a puzzle: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_06(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-06", value)
    }

    /// `file-upload-07`, seventh file of a puzzle: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_07(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-07", value)
    }

    /// `file-upload-08`, eighth file of a puzzle: text, bytes or a file (`usercaptchaupload`).
    #[must_use]
    pub fn file_upload_08(self, value: impl Into<Value>) -> Self {
        self.put_checked("file-upload-08", value)
    }

    /// `math`, a sum to work out: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn math(self, value: bool) -> Self {
        self.put_checked("math", value)
    }

    /// `angle`, step of the rotation in degrees: a whole number, -360..360 (`usercaptchaupload`).
    #[must_use]
    pub fn angle(self, value: i64) -> Self {
        self.put_checked("angle", value)
    }

    /// `case-sensitive`, 1 keeps upper and lower case, 2 symbols too: a whole number, 0..2, default 0
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn case_sensitive(self, value: i64) -> Self {
        self.put_checked("case-sensitive", value)
    }

    /// `case-sensitive-pic`, write the case rule into the picture: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn case_sensitive_pic(self, value: bool) -> Self {
        self.put_checked("case-sensitive-pic", value)
    }

    /// `textinstructions`, instructions for the worker: text (`usercaptchaupload`).
    #[must_use]
    pub fn textinstructions(self, value: &str) -> Self {
        self.put_checked("textinstructions", value)
    }

    /// `rows`, rows of tiles (no longer in use): a whole number, 0 or more (`usercaptchaupload`).
    #[must_use]
    pub fn rows(self, value: i64) -> Self {
        self.put_checked("rows", value)
    }

    /// `cols`, columns of tiles (no longer in use): a whole number, 0 or more (`usercaptchaupload`).
    #[must_use]
    pub fn cols(self, value: i64) -> Self {
        self.put_checked("cols", value)
    }

    /// `previousid`, id of the captcha that this one follows: a whole number, 1 or more (`usercaptchaupload`).
    #[must_use]
    pub fn previousid(self, value: i64) -> Self {
        self.put_checked("previousid", value)
    }

    /// `checkanswer`, an answer to check; needs confirm: text (`usercaptchaupload`).
    #[must_use]
    pub fn checkanswer(self, value: &str) -> Self {
        self.put_checked("checkanswer", value)
    }

    /// `prio`, priority, a credit each: a whole number, 0..20, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn prio(self, value: i64) -> Self {
        self.put_checked("prio", value)
    }

    /// `captchaperhour`, at most this many an hour: a whole number, 0..9999, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn captchaperhour(self, value: i64) -> Self {
        self.put_checked("captchaperhour", value)
    }

    /// `captchapermin`, at most this many a minute: a whole number, 0..9999, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn captchapermin(self, value: i64) -> Self {
        self.put_checked("captchapermin", value)
    }

    /// `nomd5`, 1: do not merge with an equal pending captcha: a whole number, 0..1 (`usercaptchaupload`).
    #[must_use]
    pub fn nomd5(self, value: impl Into<Value>) -> Self {
        self.put_checked("nomd5", value)
    }

    /// `maxtimeout`, seconds until it counts as unsolved: a whole number, 60..3999, default 600
    /// (`usercaptchaupload`).
    #[must_use]
    pub fn maxtimeout(self, value: i64) -> Self {
        self.put_checked("maxtimeout", value)
    }

    /// `ocr`, automatic recognition (not in use): 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn ocr(self, value: bool) -> Self {
        self.put_checked("ocr", value)
    }

    /// `oldsource`, where from; for interactive ones the type: text of 0..30 characters (`usercaptchaupload`).
    #[must_use]
    pub fn oldsource(self, value: &str) -> Self {
        self.put_checked("oldsource", value)
    }

    /// `pageurl`, page of an interactive captcha: text of 0..200 characters (`usercaptchaupload`).
    #[must_use]
    pub fn pageurl(self, value: &str) -> Self {
        self.put_checked("pageurl", value)
    }

    /// `cookies`, cookies of that page: text (`usercaptchaupload`).
    #[must_use]
    pub fn cookies(self, value: &str) -> Self {
        self.put_checked("cookies", value)
    }

    /// `useragent`, user agent for an interactive captcha: text of 0..200 characters (`usercaptchaupload`).
    #[must_use]
    pub fn useragent(self, value: &str) -> Self {
        self.put_checked("useragent", value)
    }

    /// `proxy`, host:port of a proxy for an interactive captcha: text (`usercaptchaupload`).
    #[must_use]
    pub fn proxy(self, value: &str) -> Self {
        self.put_checked("proxy", value)
    }

    /// `proxytype`, kind of that proxy: one of socks5, https, default socks5 (`usercaptchaupload`).
    #[must_use]
    pub fn proxytype(self, value: &str) -> Self {
        self.put_checked("proxytype", value)
    }

    /// `nospace`, the answer has no spaces: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn nospace(self, value: bool) -> Self {
        self.put_checked("nospace", value)
    }

    /// `phrase`, the answer has two words or more: 0 or 1, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn phrase(self, value: bool) -> Self {
        self.put_checked("phrase", value)
    }

    /// `numeric`, which characters the answer has: a whole number, 0..5, default 0 (`usercaptchaupload`).
    #[must_use]
    pub fn numeric(self, value: i64) -> Self {
        self.put_checked("numeric", value)
    }

    /// `min_len`, least length of the answer: a whole number, 1..20 (`usercaptchaupload`).
    #[must_use]
    pub fn min_len(self, value: i64) -> Self {
        self.put_checked("min_len", value)
    }

    /// `max_len`, greatest length of the answer: a whole number, 1..99 (`usercaptchaupload`).
    #[must_use]
    pub fn max_len(self, value: i64) -> Self {
        self.put_checked("max_len", value)
    }

    /// `info`, NO DATA in place of an empty reply (text form): 0 or 1, default 0 (`usercaptchacorrectdata`).
    #[must_use]
    pub fn info(self, value: bool) -> Self {
        self.put_checked("info", value)
    }

    /// `entities`, HTML entities in the reply (text form): 0 or 1, default 0 (`usercaptchacorrectdata`).
    #[must_use]
    pub fn entities(self, value: bool) -> Self {
        self.put_checked("entities", value)
    }

    /// `correct`, 1 correct, 2 incorrect, 3 unused: a whole number, 1..3 (`usercaptchacorrectback`).
    #[must_use]
    pub fn correct(self, value: i64) -> Self {
        self.put_checked("correct", value)
    }

    /// `correctsource`, name of the worker's program: text of 0..30 characters (`userhistory`, `userhistory2`).
    #[must_use]
    pub fn correctsource(self, value: &str) -> Self {
        self.put_checked("correctsource", value)
    }

    /// `filter`, only entries with this feedback: one of ok, notok, both, other (`userhistory`, `userhistory2`).
    #[must_use]
    pub fn filter(self, value: &str) -> Self {
        self.put_checked("filter", value)
    }

    /// `short`, counts and column names only: 0 or 1, default 0 (`userhistory`, `userhistory2`, `userhistory3`,
    /// `userhistorydetail`).
    #[must_use]
    pub fn short(self, value: bool) -> Self {
        self.put_checked("short", value)
    }

    /// `page`, page number, from 0: a whole number, 0 or more (`userhistory`, `userhistory2`, `userhistory3`).
    #[must_use]
    pub fn page(self, value: i64) -> Self {
        self.put_checked("page", value)
    }

    /// `onlyapikey`, only entries of this API key: 0 or 1, default 0 (`userhistory`, `userhistory2`,
    /// `userhistory3`).
    #[must_use]
    pub fn onlyapikey(self, value: bool) -> Self {
        self.put_checked("onlyapikey", value)
    }

    /// `selfsend`, off or on: a whole number, 0..1 (`userconfigselfsend`).
    #[must_use]
    pub fn selfsend(self, value: impl Into<Value>) -> Self {
        self.put_checked("selfsend", value)
    }

    /// `guthaben`, credits to hand over (at least 1000): a whole number, 1000 or more (`usertransfer`,
    /// `usergutscheincreate`).
    #[must_use]
    pub fn guthaben(self, value: i64) -> Self {
        self.put_checked("guthaben", value)
    }

    /// `userid`, who receives them: a whole number, 1 or more (`usertransfer`).
    #[must_use]
    pub fn userid(self, value: i64) -> Self {
        self.put_checked("userid", value)
    }

    /// `transferart`, 1 normal, 2 bonus credits too: a whole number, 1..2, default 1 (`usertransfer`).
    #[must_use]
    pub fn transferart(self, value: i64) -> Self {
        self.put_checked("transferart", value)
    }

    /// `code`, a coupon code, or credits (at least 40000): text (`anmelden2_create`).
    #[must_use]
    pub fn code(self, value: &str) -> Self {
        self.put_checked("code", value)
    }

    /// `ref`, user id of the referrer: text (`anmelden2_create`).
    #[must_use]
    pub fn r#ref(self, value: &str) -> Self {
        self.put_checked("ref", value)
    }
}

//! The calls of the service and their parameters.

use super::actions::{self, Action};
use crate::nearest::nearest;

/// One call of the API. `apikey`, `action` and `json` belong to every call and are not listed.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// The value of `action`; for files below `/grafik/` their name.
    pub name: &'static str,
    /// The parameters that it reads. Reading any other is a fault of the sandbox, and panics in a debug build.
    pub reads: &'static [&'static str],
    /// The documented parameters that have no effect here.
    pub ignores: &'static [&'static str],
    /// What it does; files have a path instead.
    pub(crate) run: Option<Action>,
}

/// The call with this name, if it is an action.
pub(crate) fn find(name: &str) -> Option<(&'static Call, Action)> {
    let call = CALLS.iter().find(|call| call.name == name)?;
    Some((call, call.run?))
}

/// Whether requests have this action; if not, what they have.
#[doc(hidden)]
pub fn check_action(name: &str) -> Result<(), String> {
    let known = || {
        CALLS
            .iter()
            .filter(|call| call.run.is_some())
            .map(|call| call.name)
    };
    if known().any(|action| action == name) {
        return Ok(());
    }
    let near = nearest(name, known());
    let near = near.map_or(String::new(), |near| format!("did you mean {near}? "));
    let all = known().collect::<Vec<_>>().join(", ");
    Err(format!("there is no action {name}; {near}there are {all}"))
}

const fn action(
    name: &'static str,
    run: Action,
    reads: &'static [&'static str],
    ignores: &'static [&'static str],
) -> Call {
    Call {
        name,
        reads,
        ignores,
        run: Some(run),
    }
}

const fn file(name: &'static str, reads: &'static [&'static str]) -> Call {
    Call {
        name,
        reads,
        ignores: &[],
        run: None,
    }
}

/// Every call. `audio` and `data-sitekey` of an upload and `antwort` of an answer are undocumented, but in use.
#[rustfmt::skip]
pub(crate) const CALLS: &[Call] = &[
    file("servercheck.json", &[]),
    file("servercheck.txt", &[]),
    file("captchas/ID.txt", &["id"]),
    file("captchas/ID_base64.txt", &["id"]),
    action("usercaptchaupload", actions::upload::upload, &[
        "file-upload-01", "file-upload-02", "file-upload-03", "file-upload-04", "file-upload-05", "file-upload-06",
        "file-upload-07", "file-upload-08", "data-sitekey", "base64", "math", "mouse", "multimouse", "rotate", "angle",
        "puzzle", "audio", "textonly", "interactive", "case-sensitive", "case-sensitive-pic", "textinstructions",
        "rows", "cols", "previousid", "confirm", "checkanswer", "prio", "captchaperhour", "captchapermin", "nomd5",
        "maxtimeout", "selfsolve", "source", "oldsource", "pageurl", "cookies", "useragent", "proxy", "proxytype",
        "nospace", "phrase", "numeric", "min_len", "max_len", "debug", "jd",
    ], &["ocr"]),
    action("usercaptchacorrectdata", actions::result::result, &["id", "info", "entities", "archiv", "debug", "jd", "refresh"], &["source"]),
    action("usercaptchacorrectback", actions::feedback::feedback, &["correct", "id", "archiv", "debug"], &["source"]),
    action("usercaptchaguthaben", actions::balance::balance, &["cbh", "okcheck"], &[]),
    action("usercaptchanew", actions::job::next, &[
        "text", "mouse", "multimouse", "rotate", "puzzle", "audio", "interactive", "textonly", "extended", "withok",
        "speed", "speedlevel", "filedata", "moretimes", "confirm", "selfsolve", "selfonly", "nocaptcha", "debug",
    ], &["source"]),
    action("usercaptchanewok", actions::confirm::confirm, &[], &["speed", "speedlevel", "source"]),
    action("usercaptchashow", actions::show::show, &["id", "nodraw", "base64", "debug"], &["source"]),
    action("usercaptchacorrect", actions::answer::answer, &["id", "captcha", "antwort", "extended", "source", "debug"], &["confirm", "speed", "speedlevel"]),
    action("usercaptchaskip", actions::skip::skip, &["id", "end", "debug"], &["source", "speed", "speedlevel"]),
    action("usercaptchacorrectcheck", actions::correct_check::check, &["id", "archiv", "textonly", "notext"], &["source"]),
    action("userhistory", actions::history::submitted, &["source", "correctsource", "archiv", "filter", "short", "page"], &["onlyapikey"]),
    action("userhistory2", actions::history::solved, &["source", "correctsource", "archiv", "filter", "confirm", "short", "page"], &["onlyapikey"]),
    action("userhistory3", actions::history::wrong, &["archiv", "short", "page"], &["onlyapikey"]),
    action("userhistorydetail", actions::history_detail::detail, &["id", "archiv", "short"], &["source"]),
    action("userconfig", actions::user_config::show, &[], &[]),
    action("userconfigselfsolve", actions::user_config::set_selfsolve, &["selfsolve"], &[]),
    action("userconfigselfonly", actions::user_config::set_selfonly, &["selfonly"], &[]),
    action("userconfigselfsend", actions::user_config::set_selfsend, &["selfsend"], &[]),
    action("userconfigref", actions::referrals::referrals, &[], &["archiv", "source"]),
    action("usertransfer", actions::transfer::transfer, &["guthaben", "userid", "transferart"], &["source"]),
    action("usergutscheincreate", actions::coupon::create, &["guthaben"], &["source"]),
    action("anmelden2_create", actions::sign_up::create, &["code", "ref"], &["source"]),
];

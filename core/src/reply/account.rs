//! Short replies: an id, a balance, an OK.

use std::borrow::Cow;

use super::json::Raw;
use super::scalar::{int, int_text, truthy};
use super::{Content, Received, Result};
use crate::account::{Coupon, NewAccount, Settings, Transfer};
use crate::job::JobVerdict;

/// The id of an accepted captcha (`usercaptchaupload`). A reply with an id counts as success, whatever else it says:
/// the captcha is in the queue, and a second upload would be charged, too.
pub(crate) fn captcha_id(reply: &Received<'_>) -> Result<i64> {
    let named = match &reply.content {
        Content::Json(object) => object
            .get("captchaid")
            .or_else(|| object.get("captcha_id"))
            .and_then(id_value),
        Content::Text(_) => None,
    };
    if let Some(id) = named {
        return Ok(id);
    }
    reply.check()?;
    let plain = match &reply.content {
        Content::Text(text) if reply.status == 200 => id_text(text),
        Content::Json(_) | Content::Text(_) => None,
    };
    plain.ok_or_else(|| reply.unexpected("the captcha's id"))
}

fn id_value(value: Raw<'_>) -> Option<i64> {
    id_text(&value.text_or_number()?)
}

/// Decimal digits without a leading zero: `0012` is an error, not captcha 12.
fn id_text(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits && !text.starts_with('0')).then(|| text.parse().ok())?
}

/// The credits left (`usercaptchaguthaben`).
pub(crate) fn balance(reply: &Received<'_>) -> Result<i64> {
    reply.check()?;
    let credits = match &reply.content {
        Content::Json(object) => object.get("credits").and_then(int),
        Content::Text(text) => int_text(text).filter(|_| !text.ends_with('s')),
    };
    credits.ok_or_else(|| reply.unexpected("the number of credits"))
}

/// A reply that only says OK (`usercaptchacorrectback`).
pub(crate) fn accepted(reply: &Received<'_>) -> Result<()> {
    reply.check()?;
    let fine = match &reply.content {
        Content::Json(object) => match object.get("status").and_then(Raw::members) {
            Some(status) => status
                .iter()
                .rev()
                .find(|(name, _)| name.text().as_deref() == Some("success"))
                .is_some_and(|(_, value)| truthy(Some(*value))),
            None => object
                .get("message")
                .and_then(Raw::text)
                .is_some_and(|text| text.eq_ignore_ascii_case("ok")),
        },
        Content::Text(text) => text.eq_ignore_ascii_case("ok"),
    };
    if fine {
        Ok(())
    } else {
        Err(reply.unexpected("OK"))
    }
}

/// The account's settings (`userconfig`).
pub(crate) fn settings(reply: &Received<'_>, body: &[u8]) -> Result<Settings> {
    reply.check()?;
    let whole = reply.whole(body);
    let known = ["selfsolve", "selfonly", "selfsend"];
    if known.iter().any(|name| whole.flag(name).is_some()) {
        Ok(Settings(whole))
    } else {
        Err(reply.unexpected("the account's settings"))
    }
}

/// The fields after the `OK` of a text reply.
fn after_ok(text: &str) -> Option<Vec<&str>> {
    let mut fields = text.split('|');
    let ok = fields.next()?.trim().eq_ignore_ascii_case("ok");
    ok.then(|| fields.map(str::trim).collect())
}

/// A value of a JSON reply, or the field at `position` after the `OK` of a text reply.
fn field(reply: &Received<'_>, name: &str, position: usize) -> Option<String> {
    let found = match &reply.content {
        Content::Json(object) => object.get(name)?.text_or_number().map(Cow::into_owned)?,
        Content::Text(text) => (*after_ok(text)?.get(position)?).to_owned(),
    };
    (!found.is_empty()).then_some(found)
}

/// A completed transfer (`usertransfer`).
pub(crate) fn transfer(reply: &Received<'_>, body: &[u8]) -> Result<Transfer> {
    reply.check()?;
    let id = field(reply, "transferid", 0).and_then(|id| int_text(&id));
    // The credits have moved if the service says OK, with or without a number.
    let done = id.is_some()
        || match &reply.content {
            Content::Json(_) => accepted(reply).is_ok(),
            Content::Text(text) => after_ok(text).is_some(),
        };
    if done {
        let mut reply = reply.whole(body);
        if let Some(id) = id {
            reply = reply.with_named("transferid", &id.to_string());
        }
        Ok(Transfer { id, reply })
    } else {
        Err(reply.unexpected("the transfer's number"))
    }
}

/// A new coupon (`usergutscheincreate`).
pub(crate) fn coupon(reply: &Received<'_>, body: &[u8]) -> Result<Coupon> {
    reply.check()?;
    let code = field(reply, "code", 0).ok_or_else(|| reply.unexpected("the coupon's code"))?;
    let reply = reply.whole(body).with_named("code", &code);
    Ok(Coupon { code, reply })
}

/// A new account (`anmelden2_create`).
pub(crate) fn new_account(reply: &Received<'_>, body: &[u8]) -> Result<NewAccount> {
    reply.check()?;
    let fields = field(reply, "newuser", 0).zip(field(reply, "newpass", 1));
    let (user, password) =
        fields.ok_or_else(|| reply.unexpected("the account's user and password"))?;
    let reply = reply
        .whole(body)
        .with_named("newuser", &user)
        .with_named("newpass", &password);
    Ok(NewAccount {
        user,
        password,
        reply,
    })
}

/// The submitter's verdict on an answer (`usercaptchacorrectcheck`).
pub(crate) fn job_verdict(reply: &Received<'_>) -> Result<JobVerdict> {
    reply.check()?;
    let judged = |text: &str| match text.trim().to_ascii_lowercase().as_str() {
        "ok" | "1" => Some(JobVerdict::Correct),
        "notok" | "not ok" | "0" => Some(JobVerdict::Incorrect),
        "?" => Some(JobVerdict::Open),
        _ => None,
    };
    let found = match &reply.content {
        Content::Text(text) => judged(text),
        Content::Json(object) => ["correct", "answer", "feedback", "message"]
            .iter()
            .find_map(|name| {
                let verdict = judged(&object.get(name)?.text_or_number()?)?;
                // A message "OK" may only mean that the request was understood.
                let is_clear = *name != "message" || verdict != JobVerdict::Correct;
                is_clear.then_some(verdict)
            }),
    };
    found.ok_or_else(|| reply.unexpected("OK, NotOK or ?"))
}

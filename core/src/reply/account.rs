//! The short replies: an id, a balance, an OK.

use serde_json::Value;

use super::value::{int, int_text, truthy};
use super::{Content, Received, Result};

/// The id of an accepted captcha (`usercaptchaupload`).
pub(crate) fn captcha_id(reply: &Received<'_>) -> Result<i64> {
    reply.check()?;
    let id = match &reply.content {
        Content::Json(object) => object
            .get("captchaid")
            .or_else(|| object.get("captcha_id"))
            .and_then(id_value),
        Content::Text(text) => id_text(text),
    };
    id.ok_or_else(|| reply.unexpected("the captcha's id"))
}

fn id_value(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64().filter(|id| *id > 0),
        Value::String(text) => id_text(text),
        _ => None,
    }
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

/// Nothing but success (`usercaptchacorrectback`).
pub(crate) fn accepted(reply: &Received<'_>) -> Result<()> {
    reply.check()?;
    let fine = match &reply.content {
        Content::Json(object) => match object.get("status") {
            Some(Value::Object(status)) => truthy(status.get("success")),
            _ => object
                .get("message")
                .and_then(Value::as_str)
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

//! `usercaptchashow` and the files below `/grafik/captchas/`: the captcha itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Outcome;
use crate::service::captcha::Captcha;
use crate::service::errors::{NO_CAPTCHA, UNKNOWN_ID};
use crate::service::picture;
use crate::service::reply::Reply;
use crate::service::request::Request;
use crate::service::state::State;

pub(super) fn show(state: &mut State, request: &Request<'_>) -> Outcome {
    let id = super::id(request)?;
    let captcha = state
        .captchas
        .get(&id)
        .filter(|captcha| {
            captcha.submitter == request.key || captcha.assignment_of(request.key).is_some()
        })
        .ok_or(UNKNOWN_ID)?;
    file(captcha, request.flag("base64")).ok_or(NO_CAPTCHA)
}

/// The first file of a captcha, raw or as base64 text.
pub(in crate::service) fn file(captcha: &Captcha, base64: bool) -> Option<Reply> {
    let bytes = captcha.files.first()?;
    Some(if base64 {
        Reply::Text(STANDARD.encode(bytes))
    } else {
        Reply::File {
            content_type: picture::media_type(bytes).unwrap_or("application/octet-stream"),
            bytes: bytes.clone(),
        }
    })
}

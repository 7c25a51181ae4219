//! `usercaptchashow` and the files below `/grafik/captchas/`: the captcha itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Outcome;
use crate::service::captcha::{Captcha, Kind};
use crate::service::errors::{NO_CAPTCHA, NO_IMAGE, UNKNOWN_ID};
use crate::service::picture;
use crate::service::reply::Reply;
use crate::service::request::Request;
use crate::service::state::State;

pub(in crate::service) fn show(state: &mut State, request: &Request<'_>) -> Outcome {
    let id = super::id(request)?;
    let captcha = state
        .captchas
        .get(id)
        .filter(|captcha| {
            captcha.submitter == request.key || captcha.assignment_of(request.key).is_some()
        })
        .ok_or(UNKNOWN_ID)?;
    let base64 = request.flag("base64");
    // Only clicks can be drawn; this copy of the service does not draw them.
    if request.flag("nodraw") && !matches!(captcha.kind, Kind::Mouse | Kind::Multimouse) {
        return Err(NO_IMAGE);
    }
    file(captcha, base64).ok_or(NO_CAPTCHA)
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

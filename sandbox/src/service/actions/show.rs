//! `usercaptchashow` and the files below `/grafik/captchas/`: the captcha itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Outcome;
use crate::service::captcha::{Captcha, Kind, Stage};
use crate::service::drawing;
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
    if !request.flag("nodraw") {
        return file(captcha, base64).ok_or(NO_CAPTCHA);
    }
    // Only clicks can be drawn.
    if !matches!(captcha.kind, Kind::Mouse | Kind::Multimouse) {
        return Err(NO_IMAGE);
    }
    let picture = captcha.files.first().ok_or(NO_CAPTCHA)?;
    // What is no PNG, or has no answer, stays as it is.
    let drawn = clicks(captcha).and_then(|points| drawing::with_dots(picture, &points));
    let picture = drawn.as_ref().unwrap_or(picture);
    Ok(as_reply(picture, base64))
}

/// The first file of a captcha, raw or as base64 text.
pub(in crate::service) fn file(captcha: &Captcha, base64: bool) -> Option<Reply> {
    let bytes = captcha.files.first()?;
    Some(as_reply(bytes, base64))
}

fn as_reply(bytes: &[u8], base64: bool) -> Reply {
    if base64 {
        return Reply::Text(STANDARD.encode(bytes));
    }
    Reply::File {
        content_type: picture::media_type(bytes).unwrap_or("application/octet-stream"),
        bytes: bytes.to_vec(),
    }
}

/// The points of an answer, such as `68x149;81x192`.
fn clicks(captcha: &Captcha) -> Option<Vec<(u32, u32)>> {
    let Stage::Answered(answer) = &captcha.stage else {
        return None;
    };
    answer
        .text
        .split(';')
        .map(|point| {
            let (left, top) = point.split_once('x')?;
            Some((left.parse().ok()?, top.parse().ok()?))
        })
        .collect()
}

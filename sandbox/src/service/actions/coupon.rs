//! `usergutscheincreate`: turns credits into a coupon.

use super::Outcome;
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

pub(in crate::service) fn create(state: &mut State, request: &Request<'_>) -> Outcome {
    let credits = state.check_gift(request.key, request.number("guthaben"), request.now)?;
    let code = state.make_coupon(request.key, credits);
    Ok(if request.json() {
        let object = Object::default()
            .with("message", "OK")
            .with("code", code)
            .with("guthaben", credits);
        Reply::Json(object.with_success())
    } else {
        Reply::Text(format!("OK|{code}|{credits}"))
    })
}

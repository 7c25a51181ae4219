//! `captchaperhour` and `captchapermin` of `usercaptchaupload`: limits that submitters set themselves.

use std::time::Duration;

use crate::service::errors::{ErrorCode, LIMIT};
use crate::service::request::Request;
use crate::service::state::State;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);
/// The largest limit.
const LARGEST: i64 = 9999;

/// Sets the limits of an upload, and refuses the upload if one is reached.
///
/// A limit holds until another upload names a new one. The documentation has 0056, "a set limit has
/// been reached", and 0022, a submission "prohibited by the user"; this is the former.
pub(super) fn check(state: &mut State, request: &Request<'_>) -> Result<(), ErrorCode> {
    let Some(account) = state.accounts.get_mut(request.key) else {
        return Ok(());
    };
    let limits = &mut account.limits;
    if let Some(limit) = request.number("captchaperhour") {
        limits.per_hour = limit.clamp(0, LARGEST);
    }
    if let Some(limit) = request.number("captchapermin") {
        limits.per_minute = limit.clamp(0, LARGEST);
    }
    let limits = [(limits.per_hour, HOUR), (limits.per_minute, MINUTE)];
    for (limit, window) in limits {
        let limit = usize::try_from(limit).unwrap_or(0);
        if limit > 0 && state.submitted_within(request.key, window, request.now) >= limit {
            return Err(LIMIT);
        }
    }
    Ok(())
}

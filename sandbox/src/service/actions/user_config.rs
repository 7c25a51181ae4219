//! `userconfig` and its settings, which decide what `usercaptchanew` hands out.

use super::Outcome;
use crate::service::account::Settings;
use crate::service::errors::{NO_INPUT, UNKNOWN_KEY};
use crate::service::reply::{Object, Reply, ok};
use crate::service::request::{Request, is_on};
use crate::service::state::State;

pub(in crate::service) fn show(state: &mut State, request: &Request<'_>) -> Outcome {
    let account = state.accounts.get(request.key).ok_or(UNKNOWN_KEY)?;
    let settings = account.settings;
    let fields = [
        ("id", account.user_id),
        ("credits", account.credits),
        ("selfsolve", i64::from(settings.selfsolve)),
        ("selfonly", i64::from(settings.selfonly)),
        ("selfsend", i64::from(settings.selfsend)),
    ];
    Ok(if request.json() {
        let object = Object::default().with("message", "OK");
        let with_field = |object: Object, (name, value): (&str, i64)| object.with(name, value);
        Reply::Json(fields.into_iter().fold(object, with_field).with_success())
    } else {
        let fields = fields.map(|(name, value)| format!("{name}={value}"));
        Reply::Text(format!("OK|{}", fields.join("|")))
    })
}

pub(in crate::service) fn set_selfsolve(state: &mut State, request: &Request<'_>) -> Outcome {
    set(state, request, "selfsolve", |settings| {
        &mut settings.selfsolve
    })
}

pub(in crate::service) fn set_selfonly(state: &mut State, request: &Request<'_>) -> Outcome {
    set(state, request, "selfonly", |settings| {
        &mut settings.selfonly
    })
}

pub(in crate::service) fn set_selfsend(state: &mut State, request: &Request<'_>) -> Outcome {
    set(state, request, "selfsend", |settings| {
        &mut settings.selfsend
    })
}

fn set(
    state: &mut State,
    request: &Request<'_>,
    parameter: &str,
    setting: fn(&mut Settings) -> &mut bool,
) -> Outcome {
    let value = match request.text(parameter) {
        Some(text) if is_on(&text) => true,
        Some(text) if ["0", "false", "no"].contains(&text.to_ascii_lowercase().as_str()) => false,
        _ => return Err(NO_INPUT),
    };
    let account = state.accounts.get_mut(request.key).ok_or(UNKNOWN_KEY)?;
    *setting(&mut account.settings) = value;
    Ok(ok(request.json()))
}

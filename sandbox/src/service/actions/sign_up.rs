//! `anmelden2_create`: an account for somebody else, paid with a coupon or with credits.

use super::Outcome;
use crate::service::account::Account;
use crate::service::errors::{
    ErrorCode, NO_INPUT, NOT_ENOUGH_CREDITS, UNKNOWN_COUPON, UNKNOWN_USER, USED_COUPON,
};
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;

/// The lowest price of an account without a coupon, in credits.
const SMALLEST_PRICE: i64 = 40_000;

/// Where the new account's credits come from.
enum Source {
    Coupon(String),
    Credits(i64),
}

pub(in crate::service) fn create(state: &mut State, request: &Request<'_>) -> Outcome {
    // All checks come first, so that a refusal has no effect.
    let source = source(state, request)?;
    let referrer = match request.text("ref") {
        None => None,
        Some(text) => {
            let user_id = text.trim().parse().map_err(|_| UNKNOWN_USER)?;
            state.key_of(user_id).ok_or(UNKNOWN_USER)?;
            Some(user_id)
        }
    };
    // The service has pages where the new user makes a key; here the password is the key as well.
    let password = state.token();
    let user_id = state.new_user_id();
    let account = Account {
        signed_up_at: Some(request.now),
        referrer,
        ..Account::new(user_id, 0)
    };
    state.accounts.insert(password.clone(), account);
    match source {
        Source::Coupon(code) => state.redeem(&code, &password),
        Source::Credits(credits) => {
            state.charge(request.key, credits);
            state.pay(&password, credits);
        }
    }
    Ok(if request.json() {
        let object = Object::default()
            .with("message", "OK")
            .with("newuser", user_id.to_string())
            .with("newpass", password);
        Reply::Json(object.with_success())
    } else {
        Reply::Text(format!("OK|{user_id}|{password}"))
    })
}

/// Reads `code`: digits are credits, anything else is a coupon.
fn source(state: &State, request: &Request<'_>) -> Result<Source, ErrorCode> {
    let code = request.text("code").ok_or(NO_INPUT)?;
    let code = code.trim();
    if code.bytes().all(|byte| byte.is_ascii_digit()) {
        // An overflow is more than anybody has.
        let credits = code.parse().unwrap_or(i64::MAX);
        return if credits < SMALLEST_PRICE {
            Err(NO_INPUT)
        } else if credits > state.credits(request.key) {
            Err(NOT_ENOUGH_CREDITS)
        } else {
            Ok(Source::Credits(credits))
        };
    }
    match state.coupons.get(code) {
        None => Err(UNKNOWN_COUPON),
        Some(coupon) if coupon.used => Err(USED_COUPON),
        Some(_) => Ok(Source::Coupon(code.to_owned())),
    }
}

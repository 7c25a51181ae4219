//! `userconfigref`: the accounts that this one referred.

use super::Outcome;
use crate::service::reply::{Object, Reply};
use crate::service::request::Request;
use crate::service::state::State;
use crate::service::table::Table;

#[expect(clippy::unnecessary_wraps, reason = "all actions have one signature")]
pub(in crate::service) fn referrals(state: &mut State, request: &Request<'_>) -> Outcome {
    let own = state.user_id(request.key);
    let mut rows: Vec<(i64, i64)> = state
        .accounts
        .values()
        .filter(|account| account.referrer.is_some() && account.referrer == own)
        .map(|account| {
            let date = account.signed_up_at.map_or(0, |at| state.date(at));
            (account.user_id, date)
        })
        .collect();
    rows.sort_unstable();
    let table = Table {
        columns: &["id", "date"],
        rows: rows
            .into_iter()
            .map(|(user_id, date)| vec![user_id.to_string(), date.to_string()])
            .collect(),
    };
    Ok(if request.json() {
        let object = Object::default()
            .with("message", "OK")
            .with_list("refs", &table.objects());
        Reply::Json(object.with_success())
    } else {
        Reply::Text(table.text())
    })
}

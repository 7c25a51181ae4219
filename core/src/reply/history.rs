//! Replies that are lists of rows.

use super::account::accepted;
use super::{Content, Received, Reply, Result};
use crate::history::{History, HistoryDetail};

/// A page of a history (`userhistory`, `-2`, `-3`); `None` if the reply is valid but has no list of rows.
pub(crate) fn history(reply: &Received<'_>, body: &[u8]) -> Result<Option<History>> {
    with_rows(reply, body, "a history").map(|whole| whole.map(History))
}

/// Everything about a captcha (`userhistorydetail`); `None` if the reply is valid but has no list of rows.
pub(crate) fn history_detail(reply: &Received<'_>, body: &[u8]) -> Result<Option<HistoryDetail>> {
    with_rows(reply, body, "a captcha's history").map(|whole| whole.map(HistoryDetail))
}

/// The referred users (`userconfigref`); `None` if the reply is valid but has no list of rows.
pub(crate) fn referrals(reply: &Received<'_>, body: &[u8]) -> Result<Option<Reply>> {
    with_rows(reply, body, "the referred users")
}

fn with_rows(reply: &Received<'_>, body: &[u8], wanted: &str) -> Result<Option<Reply>> {
    reply.check()?;
    let whole = reply.whole(body);
    match &reply.content {
        Content::Json(object) => {
            let failed = object.has("status") && accepted(reply).is_err();
            if failed {
                return Err(reply.unexpected(wanted));
            }
            Ok(Some(whole).filter(|whole| !whole.tables().is_empty()))
        }
        Content::Text(text) if text.trim_start().starts_with(['<', '{', '[']) => {
            // A detail may have marks between blocks, but it begins with column names.
            Err(reply.unexpected(wanted))
        }
        // A history begins with its count, everything else with column names.
        Content::Text(text) => {
            let first = text.lines().next().unwrap_or_default();
            let is_sound = if reply.operation.starts_with("userhistory")
                && reply.operation != "userhistorydetail"
            {
                whole.count().is_some()
            } else {
                !first.to_ascii_uppercase().starts_with("OK")
            };
            Ok(Some(whole).filter(|whole| is_sound && !whole.tables().is_empty()))
        }
    }
}

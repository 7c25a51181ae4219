//! Who may use the interface.

use std::io;

use rustls::crypto::ring::default_provider;

use super::show;
use crate::record::Recorded;
use crate::script::Reply;

/// The bytes of a token that is drawn.
const RANDOM_BYTES: usize = 16;

/// Keeps strangers out: other pages of a browser, and programs without the token.
pub(super) struct Gate {
    token: String,
}

impl Gate {
    pub(super) fn new(token: &str) -> Self {
        Self {
            token: token.to_owned(),
        }
    }

    /// Whether a request has the token.
    pub(super) fn admits(&self, request: &Recorded) -> bool {
        let bearer = request
            .header("authorization")
            .and_then(|value| value.strip_prefix("Bearer "));
        let of_query = request.query.iter().find(|(name, _)| name == "token");
        bearer == Some(&self.token)
            || of_query.is_some_and(|(_, token)| bearer.is_none() && *token == self.token)
    }
}

/// Refuses requests that a page of another site sent, or that came by another name than loopback's.
pub(super) fn refuse_stranger(request: &Recorded) -> Option<Reply> {
    let host = request.header("host").unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if !["127.0.0.1", "localhost"].contains(&name) {
        return Some(show::error(403, "this interface is for 127.0.0.1 only"));
    }
    let own = format!("http://{host}");
    let is_strange = request.header("origin").is_some_and(|origin| origin != own);
    // What a browser says of a request that another site had it send.
    let crosses = request
        .header("sec-fetch-site")
        .is_some_and(|site| !["same-origin", "none"].contains(&site));
    (is_strange || crosses).then(|| show::error(403, "no page of another site may call this"))
}

/// Whether this can be a token: it stands in addresses as it is.
pub(super) fn is_token(text: &str) -> bool {
    (8..=100).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// A token that nobody can guess.
pub(super) fn draw_token() -> io::Result<String> {
    let mut bytes = [0; RANDOM_BYTES];
    default_provider()
        .secure_random
        .fill(&mut bytes)
        .map_err(|_| io::Error::other("the system has no random bytes"))?;
    Ok(crate::service::hexadecimal(&bytes))
}

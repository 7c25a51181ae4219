//! What the texts among the settings have to be, besides their length.

use ureq::http::Uri;

use super::{Hidden, check_text, has_sound_port, wrong};
use crate::error::Result;
use crate::secret::ApiKey;

pub(super) fn api_key(key: &str) -> Result<ApiKey> {
    ApiKey::new(key)
}

pub(super) fn source(name: &str) -> Result<String> {
    check_text("source", name)?;
    if name.chars().any(char::is_control) {
        return Err(wrong("source must be one line"));
    }
    if name.eq_ignore_ascii_case("imacros") {
        return Err(wrong(
            "source must not be imacros: the service then replies with HTML pages",
        ));
    }
    Ok(name.into())
}

pub(super) fn user_agent(text: &str) -> Result<String> {
    check_text("user_agent", text)?;
    if !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Err(wrong("user_agent must be printable ASCII"));
    }
    Ok(text.into())
}

/// A proxy is checked when the client is made: what "system" stands for may change until then.
pub(super) fn proxy(url: &str) -> Hidden {
    Hidden(url.into())
}

pub(super) fn base_url(url: &str) -> Result<String> {
    // A request's head, with the longest of each of its parts, has 16 KiB.
    check_text("base_url", url)?;
    let form = || {
        wrong(
            "the base URL must be http:// or https:// with a host and without user, query and fragment, for instance https://www.9kw.eu",
        )
    };
    let uri: Uri = url.parse().map_err(|_| form())?;
    let scheme = uri.scheme_str().ok_or_else(form)?;
    let authority = uri.authority().ok_or_else(form)?.as_str();
    let clean = uri.query().is_none() && !url.contains('#') && !authority.contains('@');
    let host = uri.host().is_some_and(|host| !host.is_empty());
    let port = has_sound_port(authority);
    if !matches!(scheme, "http" | "https") || !clean || !host || !port {
        return Err(form());
    }
    let path = uri.path().trim_end_matches('/');
    Ok(format!("{scheme}://{authority}{path}"))
}

//! A client's settings. Fields and setters are made from the table in `core/src/table/settings.rs`.

mod rules;
mod setters;

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ureq::http::Uri;

use crate::error::{Error, ErrorKind, Result};
use crate::events::{Level, Listener};
use crate::secret::ApiKey;
use crate::table::Allowed;

pub use setters::Config;

/// Which certificate authorities TLS trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TlsRoots {
    /// The operating system's; where it has none, the bundled ones.
    System,
    /// Mozilla's list as of this release.
    Bundled,
    /// Those in this PEM file, and no others.
    File(PathBuf),
}

/// What becomes of a captcha whose wait ends by a deadline or a cancel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Abandon {
    /// It stays open: [`Client::wait`](crate::Client::wait) goes on, also in another process.
    #[default]
    Keep,
    /// The service is told that it is not used (`correct=3`), so that it is not charged if nobody has answered yet.
    Abort,
}

/// Who keeps to one budget of requests with this client, of all clients of its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Share {
    /// As [`Machine`](Self::Machine) where that works, else as [`Process`](Self::Process).
    #[default]
    Auto,
    /// Those of this process.
    Process,
    /// Those of all this user's processes on this machine that do not keep to themselves.
    ///
    /// They meet at a file in `$XDG_RUNTIME_DIR/ninekw`, and where that variable is not set, or names a folder of
    /// another user, in `ninekw-<user id>` among the temporary files; so it must be set, or not set, for all of them.
    /// The folder must be this user's alone. The file is locked for the moment in which a turn is taken. Neither its
    /// name nor its content shows the key. Each process keeps its own order of requests; among the first ones of
    /// several processes there is none.
    Machine,
}

/// A text that may hold a password, shown as `[hidden]`.
#[derive(Clone)]
pub(crate) struct Hidden(String);

impl Hidden {
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// The service's own address.
pub const DEFAULT_URL: &str = "https://www.9kw.eu";

impl Config {
    /// The default settings for this key.
    pub fn new(api_key: &str) -> Result<Self> {
        Self::default().api_key(api_key)
    }

    /// A PEM file with the only certificate authorities to trust: [`TlsRoots::File`].
    #[must_use]
    pub fn ca_file(self, path: impl Into<PathBuf>) -> Self {
        self.tls_roots(TlsRoots::File(path.into()))
    }

    /// Who hears the events of the client, and from which level on, besides the process's
    /// [listener](crate::set_listener); `None` for nobody.
    #[must_use]
    pub fn listener(mut self, listener: Option<(Level, Arc<dyn Listener>)>) -> Self {
        self.listener = listener;
        self
    }

    /// Checks the rules that span several settings, and gives the key. The service's own limits hold for the
    /// service's own address.
    pub(crate) fn check(&self) -> Result<ApiKey> {
        let key = self.api_key.clone().ok_or_else(|| {
            let message = "the API key is missing; copy it from the account's API settings";
            Error::new(ErrorKind::InvalidKey, "config", message)
        })?;
        if !is_the_service(&self.base_url) {
            return Ok(key);
        }
        for (name, value, least) in self.limits_of_service() {
            if value < Duration::from_millis(least) {
                let message =
                    format!("{name} must be at least {least} ms: the service asks for it");
                return Err(wrong(&message));
            }
        }
        Ok(key)
    }
}

impl Config {
    /// Whether the key goes to another machine without TLS.
    pub(crate) fn is_plain_and_far(&self) -> bool {
        let Ok(uri) = self.base_url.parse::<Uri>() else {
            return false;
        };
        let host = uri.host().unwrap_or_default();
        let is_near = host.eq_ignore_ascii_case("localhost")
            || ip_of(host).is_some_and(|address| address.is_loopback());
        uri.scheme_str() == Some("http") && !is_near
    }
}

fn is_the_service(base_url: &str) -> bool {
    base_url
        .parse::<Uri>()
        .ok()
        .and_then(|uri| uri.host().map(plain_host))
        .is_some_and(|host| host == SERVICE || host.ends_with(&format!(".{SERVICE}")))
}

const SERVICE: &str = "9kw.eu";

/// A host has no case, and may be written with the dot of the root.
fn plain_host(host: &str) -> String {
    host.trim_end_matches('.').to_ascii_lowercase()
}

/// The service behind an address, by which its accounts are told apart: however it is written, it is one, and the
/// service itself is one by all its names.
pub(crate) fn service_of(base_url: &str) -> String {
    let Ok(uri) = base_url.parse::<Uri>() else {
        return base_url.to_owned();
    };
    if is_the_service(base_url) {
        return SERVICE.to_owned();
    }
    let host = uri.host().map(plain_host).unwrap_or_default();
    let https = uri.scheme_str() == Some("https");
    let port = uri.port_u16().unwrap_or(if https { 443 } else { 80 });
    let path = uri.path().trim_end_matches('/');
    format!("{host}:{port}{path}")
}

/// The address that a URL names as its host, in brackets or without; None for a name.
pub(crate) fn ip_of(host: &str) -> Option<IpAddr> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok()
}

/// Whether the port of `[user:password@]host[:port]` is one that can be connected to, or is not named at all. What
/// reads URLs takes a port that is no number for none.
pub(crate) fn has_sound_port(authority: &str) -> bool {
    let host_and_port = authority.rsplit('@').next().unwrap_or_default();
    let rest = host_and_port.rsplit(']').next().unwrap_or_default();
    rest.split_once(':')
        .is_none_or(|(_, port)| port.parse::<u16>().is_ok_and(|port| port > 0))
}

/// Checks a number by the row of its setting.
fn check(name: &str, value: impl TryInto<u128>) -> Result<()> {
    Allowed::named(name).map_or(Ok(()), |row| row.check(value))
}

fn check_text(name: &str, value: &str) -> Result<()> {
    Allowed::named(name).map_or(Ok(()), |row| row.check_text(value))
}

fn wrong(message: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, "config", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_is_one_however_its_address_is_written() {
        for url in [
            "https://www.9kw.eu",
            "https://WWW.9kw.eu:443",
            "http://www.9kw.eu",
            "https://9kw.eu",
            "https://www.9kw.eu.",
            "https://www.9kw.eu/x",
        ] {
            assert_eq!(service_of(url), "9kw.eu", "{url}");
        }
        assert_eq!(service_of("http://Host.example./a/"), "host.example:80/a");
        assert_eq!(service_of("http://host.example:80/a"), "host.example:80/a");
        assert_ne!(service_of("http://host:1"), service_of("http://host:2"));
        assert_ne!(service_of("https://not9kw.eu"), "9kw.eu");
        let quick = Config::new("testkey").unwrap().min_interval(Duration::ZERO);
        let dotted = quick.base_url("https://www.9kw.eu.").unwrap();
        assert_eq!(
            dotted.check().unwrap_err().kind(),
            ErrorKind::InvalidArgument
        );
    }

    #[test]
    fn base_urls_are_checked_and_put_in_one_form() {
        let config = || Config::new("testkey").unwrap();
        for (given, kept) in [
            ("https://www.9kw.eu/", "https://www.9kw.eu"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("HTTPS://host/a/b//", "https://host/a/b"),
            ("http://[::1]:1", "http://[::1]:1"),
        ] {
            assert_eq!(config().base_url(given).unwrap().base_url, kept);
        }
        for bad in [
            "",
            "www.9kw.eu",
            "ftp://host",
            "https://",
            "https://user:pass@host",
            "https://host?a=b",
            "https://host/#x",
            "https://ho st",
            "http://host:0",
            "http://host:99999",
            "http://host:",
        ] {
            let error = config().base_url(bad).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidArgument, "{bad}");
        }
    }

    #[test]
    fn the_services_limits_hold_for_the_service() {
        let fast = Config::new("testkey").unwrap().min_interval(Duration::ZERO);
        assert!(fast.check().is_err());
        assert!(fast.base_url("http://127.0.0.1:1").unwrap().check().is_ok());
        let early = Config::new("testkey")
            .unwrap()
            .first_poll(Duration::from_secs(4));
        assert!(early.check().unwrap_err().message().contains("5000 ms"));
        assert!(early.base_url("http://9KW.eu").unwrap().check().is_err());
    }

    #[test]
    fn neither_key_nor_proxy_password_show() {
        let config = Config::new("SECRET42")
            .unwrap()
            .proxy("http://me:PASS@proxy:1");
        let shown = format!("{config:?}");
        assert!(
            !shown.contains("SECRET42") && !shown.contains("PASS"),
            "{shown}"
        );
    }
}

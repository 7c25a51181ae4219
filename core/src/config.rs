//! A client's settings.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ureq::http::Uri;

use crate::cancel::CancelToken;
use crate::error::{Error, ErrorKind, Result};
use crate::limiter::Limiter;
use crate::polling::Polling;
use crate::secret::ApiKey;

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

/// What a client needs to know. Only the API key has no default.
#[derive(Debug, Clone)]
pub struct Config {
    pub(crate) api_key: Option<ApiKey>,
    pub(crate) base_url: String,
    pub(crate) source: String,
    pub(crate) user_agent: String,
    pub(crate) timeout: Duration,
    pub(crate) connect_timeout: Duration,
    pub(crate) min_interval: Duration,
    pub(crate) upload_interval: Duration,
    pub(crate) longest_pause: Duration,
    pub(crate) first_poll: Duration,
    pub(crate) poll_interval: Duration,
    pub(crate) job_interval: Duration,
    pub(crate) polling: Polling,
    pub(crate) max_in_flight: usize,
    pub(crate) look_at_service: bool,
    pub(crate) recover_uploads: bool,
    pub(crate) check_content: bool,
    pub(crate) abandon: Abandon,
    pub(crate) retries: u32,
    pub(crate) retry_pause: Duration,
    pub(crate) max_reply_bytes: u64,
    pub(crate) proxy: Option<Hidden>,
    pub(crate) tls_roots: TlsRoots,
    pub(crate) cancel: Option<CancelToken>,
    pub(crate) share: Share,
    pub(crate) limiter: Option<Arc<dyn Limiter>>,
}

/// The service's own address.
pub const DEFAULT_URL: &str = "https://www.9kw.eu";
/// About the knee: with more captchas open, answers lie ready for longer before their turn comes.
const MAX_IN_FLIGHT: usize = 40;
const DEFAULT_SOURCE: &str = "ninekw";

impl Default for Config {
    fn default() -> Self {
        Self {
            api_key: None,
            base_url: DEFAULT_URL.into(),
            source: DEFAULT_SOURCE.into(),
            user_agent: concat!("ninekw/", env!("CARGO_PKG_VERSION")).into(),
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(10),
            min_interval: Duration::from_millis(250),
            upload_interval: Duration::ZERO,
            longest_pause: Duration::from_secs(120),
            first_poll: Duration::from_secs(5),
            poll_interval: Duration::from_secs(2),
            job_interval: Duration::from_secs(1),
            polling: Polling::Balanced,
            max_in_flight: MAX_IN_FLIGHT,
            look_at_service: true,
            recover_uploads: false,
            check_content: true,
            abandon: Abandon::Keep,
            retries: 3,
            retry_pause: Duration::from_secs(1),
            max_reply_bytes: 8 * 1024 * 1024,
            proxy: None,
            tls_roots: TlsRoots::System,
            cancel: None,
            share: Share::Auto,
            limiter: None,
        }
    }
}

impl Config {
    /// The default settings for this key.
    pub fn new(api_key: &str) -> Result<Self> {
        Self::default().api_key(api_key)
    }

    /// The account's API key: 5 to 50 of a-z, A-Z, 0-9 (parameter `apikey`).
    pub fn api_key(mut self, key: &str) -> Result<Self> {
        self.api_key = Some(ApiKey::new(key)?);
        Ok(self)
    }

    /// The service's address: scheme, host and, where needed, port and path prefix. Default [`DEFAULT_URL`].
    pub fn base_url(mut self, url: &str) -> Result<Self> {
        self.base_url = checked_url(url)?;
        Ok(self)
    }

    /// The name of the calling program, sent as `source` where the action has it. Up to 30 characters.
    pub fn source(mut self, name: &str) -> Result<Self> {
        if name.chars().count() > 30 || name.chars().any(char::is_control) {
            return Err(wrong("source must be a line of at most 30 characters"));
        }
        if name.eq_ignore_ascii_case("imacros") {
            return Err(wrong(
                "source must not be imacros: the service then replies with HTML pages",
            ));
        }
        self.source = name.into();
        Ok(self)
    }

    /// The `User-Agent` header, up to 1000 characters. Default `ninekw/` and the version.
    pub fn user_agent(mut self, text: &str) -> Result<Self> {
        let fits = (1..=LONGEST_USER_AGENT).contains(&text.len());
        if !fits || !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            return Err(wrong(
                "user_agent must be 1 to 1000 characters of printable ASCII",
            ));
        }
        self.user_agent = text.into();
        Ok(self)
    }

    /// How long one request may take, from the connection to the last byte of the reply. Default 30 s.
    pub fn timeout(mut self, timeout: Duration) -> Result<Self> {
        self.timeout = positive("timeout", timeout)?;
        Ok(self)
    }

    /// How long looking up the name and connecting may take, each. Default 10 s.
    pub fn connect_timeout(mut self, timeout: Duration) -> Result<Self> {
        self.connect_timeout = positive("connect_timeout", timeout)?;
        Ok(self)
    }

    /// The least time between two requests of the account. Default and least for the service itself: 250 ms.
    #[must_use]
    pub fn min_interval(mut self, interval: Duration) -> Self {
        self.min_interval = interval;
        self
    }

    /// The least time between two uploads of the account. Default 0: that of all requests. While the service refuses
    /// captchas as submitted too quickly (0015) it is a second and more by itself.
    #[must_use]
    pub fn upload_interval(mut self, interval: Duration) -> Self {
        self.upload_interval = interval;
        self
    }

    /// The longest pause that the service's word (`Retry-After`) or refusals may bring about. Default 2 minutes.
    pub fn longest_pause(mut self, pause: Duration) -> Result<Self> {
        self.longest_pause = positive("longest_pause", pause)?;
        Ok(self)
    }

    /// When the first poll takes place after the upload. Default and least for the service itself: 5 s.
    #[must_use]
    pub fn first_poll(mut self, after: Duration) -> Self {
        self.first_poll = after;
        self
    }

    /// The time between two polls of one captcha. Default and least for the service itself: 2 s.
    #[must_use]
    pub fn poll_interval(mut self, interval: Duration) -> Self {
        self.poll_interval = interval;
        self
    }

    /// Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for is
    /// not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen and
    /// eight letters; where the account refuses that source, the plain one is used. Default false.
    #[must_use]
    pub fn recover_uploads(mut self, recover: bool) -> Self {
        self.recover_uploads = recover;
        self
    }

    /// Whether the content of a captcha is looked at before it is uploaded, and paid for: one of a picture must be a
    /// GIF, JPEG or PNG file, or a sound where the kind allows that. Default true.
    #[must_use]
    pub fn check_content(mut self, check: bool) -> Self {
        self.check_content = check;
        self
    }

    /// What becomes of a captcha when [`Client::solve`](crate::Client::solve) or [`Client::wait`](crate::Client::wait)
    /// ends by a deadline or a cancel. Default [`Abandon::Keep`].
    #[must_use]
    pub fn abandon(mut self, abandon: Abandon) -> Self {
        self.abandon = abandon;
        self
    }

    /// How eagerly a batch asks for answers. Default [`Polling::Balanced`].
    #[must_use]
    pub fn polling(mut self, polling: Polling) -> Self {
        self.polling = polling;
        self
    }

    /// How many captchas a batch keeps open at once; at least 1. More bring a little more throughput, but each answer
    /// waits longer for its turn. Default 40.
    pub fn max_in_flight(mut self, captchas: usize) -> Result<Self> {
        if captchas == 0 {
            return Err(wrong("max_in_flight must be at least 1"));
        }
        self.max_in_flight = captchas;
        Ok(self)
    }

    /// Whether a batch looks at the service's load once a minute, to know how long people take. Default true.
    #[must_use]
    pub fn look_at_service(mut self, look: bool) -> Self {
        self.look_at_service = look;
        self
    }

    /// The pause of [`Client::work`](crate::Client::work) after the service had no captcha to answer. Default 1 s.
    #[must_use]
    pub fn job_interval(mut self, interval: Duration) -> Self {
        self.job_interval = interval;
        self
    }

    /// How often a call is repeated where that is harmless. Default 3. Polls of a wait are repeated until its deadline.
    #[must_use]
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// The pause before the first repetition; it doubles each time, up to 30 s. Default 1 s. After "limit reached"
    /// (0056) it is a quarter of that, and four times as long each time that comes again soon.
    #[must_use]
    pub fn retry_pause(mut self, pause: Duration) -> Self {
        self.retry_pause = pause;
        self
    }

    /// The largest reply with files that is read. Default 8 MiB. Histories have at most 1 MiB, all other replies 64
    /// KiB.
    pub fn max_reply_bytes(mut self, bytes: u64) -> Result<Self> {
        if bytes == 0 {
            return Err(wrong("max_reply_bytes must be 1 or more"));
        }
        self.max_reply_bytes = bytes;
        Ok(self)
    }

    /// A proxy for all requests: `http`, `https`, `socks4`, `socks4a`, `socks5` or `socks5h`.
    ///
    /// By default there is none, whatever the environment says. The word `system` stands for what the system says: the
    /// environment's `ALL_PROXY`, `HTTPS_PROXY` or `HTTP_PROXY`, with `NO_PROXY`; where none is set, on Windows, the
    /// user's Internet settings, if they name one server for everything. A script that finds a proxy is not run. Where
    /// nothing is said, or nothing that can be read, requests go out directly. It is read when the client is made.
    #[must_use]
    pub fn proxy(mut self, url: &str) -> Self {
        self.proxy = Some(Hidden(url.into()));
        self
    }

    /// Which certificate authorities to trust. Default [`TlsRoots::System`].
    #[must_use]
    pub fn tls_roots(mut self, roots: TlsRoots) -> Self {
        self.tls_roots = roots;
        self
    }

    /// A token that stops every call of the client.
    #[must_use]
    pub fn cancel(mut self, token: &CancelToken) -> Self {
        self.cancel = Some(token.clone());
        self
    }

    /// Who shares the budget of requests. Default [`Share::Auto`].
    ///
    /// Where [`Share::Machine`] cannot work (a folder that cannot be written, files that cannot be locked),
    /// [`Client::new`](crate::Client::new) fails with [`ErrorKind::SharedBudget`].
    #[must_use]
    pub fn share(mut self, share: Share) -> Self {
        self.share = share;
        self
    }

    /// A budget that several machines share, asked before each request besides the process's own. Default none.
    #[must_use]
    pub fn limiter(mut self, limiter: Arc<dyn Limiter>) -> Self {
        self.limiter = Some(limiter);
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
        let limits = [
            ("min_interval", self.min_interval, 250),
            ("first_poll", self.first_poll, 5000),
            ("poll_interval", self.poll_interval, 2000),
        ];
        for (name, value, least) in limits {
            if value < Duration::from_millis(least) {
                return Err(wrong(&format!(
                    "{name} must be at least {least} ms: the service asks for it"
                )));
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

/// A request's head, with the longest of each of its parts, has 16 KiB.
const LONGEST_USER_AGENT: usize = 1000;
const LONGEST_URL: usize = 2000;

fn checked_url(url: &str) -> Result<String> {
    if url.len() > LONGEST_URL {
        return Err(wrong("the base URL must have at most 2000 characters"));
    }
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

fn positive(name: &str, value: Duration) -> Result<Duration> {
    if value.is_zero() {
        return Err(wrong(&format!("{name} must be longer than 0")));
    }
    Ok(value)
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

//! Fields and setters of the settings. Made by `cargo xtask codegen` from the table in `core/src/table/settings.rs`.

// The texts are the table's, which also serve C and Python: product names in them look like Rust names.
#![allow(clippy::doc_markdown)]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::{Hidden, check, rules};
use crate::cancel::CancelToken;
use crate::error::Result;
use crate::events::{Level, Listener};
use crate::limiter::Limiter;
use crate::secret::ApiKey;

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
    pub(crate) polling: crate::Polling,
    pub(crate) max_in_flight: usize,
    pub(crate) look_at_service: bool,
    pub(crate) recover_uploads: bool,
    pub(crate) journal: Option<PathBuf>,
    pub(crate) check_content: bool,
    pub(crate) max_credits: u32,
    pub(crate) min_balance: u32,
    pub(crate) abandon: crate::Abandon,
    pub(crate) retries: u32,
    pub(crate) retry_pause: Duration,
    pub(crate) max_reply_bytes: u64,
    pub(crate) proxy: Option<Hidden>,
    pub(crate) tls_roots: crate::TlsRoots,
    pub(crate) cancel: Option<CancelToken>,
    pub(crate) share: crate::Share,
    pub(crate) limiter: Option<Arc<dyn Limiter>>,
    pub(crate) listener: Option<(Level, Arc<dyn Listener>)>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            api_key: None,
            base_url: "https://www.9kw.eu".into(),
            source: "ninekw".into(),
            user_agent: "ninekw/0.1.0".into(),
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(10),
            min_interval: Duration::from_millis(250),
            upload_interval: Duration::ZERO,
            longest_pause: Duration::from_secs(120),
            first_poll: Duration::from_secs(5),
            poll_interval: Duration::from_secs(2),
            job_interval: Duration::from_secs(1),
            polling: crate::Polling::Balanced,
            max_in_flight: 40,
            look_at_service: true,
            recover_uploads: false,
            journal: None,
            check_content: true,
            max_credits: 0,
            min_balance: 0,
            abandon: crate::Abandon::Keep,
            retries: 3,
            retry_pause: Duration::from_secs(1),
            max_reply_bytes: 8_388_608,
            proxy: None,
            tls_roots: crate::TlsRoots::System,
            cancel: None,
            share: crate::Share::Auto,
            limiter: None,
            listener: None,
        }
    }
}

impl Config {
    /// The account's API key, of a-z, A-Z and 0-9 (parameter `apikey`). Needed. 5 to 50 characters.
    pub fn api_key(mut self, value: &str) -> Result<Self> {
        self.api_key = Some(rules::api_key(value)?);
        Ok(self)
    }

    /// The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
    /// characters. Default `https://www.9kw.eu`.
    pub fn base_url(mut self, value: &str) -> Result<Self> {
        self.base_url = rules::base_url(value)?;
        Ok(self)
    }

    /// The name of the calling program, sent to the service where the action has the parameter `source`. At most 30
    /// characters. Default `ninekw`.
    pub fn source(mut self, value: &str) -> Result<Self> {
        self.source = rules::source(value)?;
        Ok(self)
    }

    /// The User-Agent header, in printable ASCII. 1 to 1000 characters. Default `ninekw/0.1.0`.
    pub fn user_agent(mut self, value: &str) -> Result<Self> {
        self.user_agent = rules::user_agent(value)?;
        Ok(self)
    }

    /// How long one request may take, from the connection to the last byte of the reply. How long people may take is
    /// a captcha's `maxtimeout`, and how long your program waits is the call's own time limit. Longer than 0. Default
    /// 30 s.
    pub fn timeout(mut self, value: Duration) -> Result<Self> {
        check("timeout", value.as_nanos().div_ceil(1_000_000))?;
        self.timeout = value;
        Ok(self)
    }

    /// How long it may take to look up the name, and to connect. Longer than 0. Default 10 s.
    pub fn connect_timeout(mut self, value: Duration) -> Result<Self> {
        check("connect_timeout", value.as_nanos().div_ceil(1_000_000))?;
        self.connect_timeout = value;
        Ok(self)
    }

    /// The least time between two requests of the account. At the service itself at least 250 ms, checked when the
    /// client is made. Default 250 ms.
    #[must_use]
    pub fn min_interval(mut self, value: Duration) -> Self {
        self.min_interval = value;
        self
    }

    /// The least time between two uploads of the account; 0: as between all requests. While the service refuses
    /// captchas as submitted too quickly (code 15), it is a second or more by itself. Default 0.
    #[must_use]
    pub fn upload_interval(mut self, value: Duration) -> Self {
        self.upload_interval = value;
        self
    }

    /// The longest pause that the service can impose by Retry-After or by refusals. Longer than 0. Default 2 min.
    pub fn longest_pause(mut self, value: Duration) -> Result<Self> {
        check("longest_pause", value.as_nanos().div_ceil(1_000_000))?;
        self.longest_pause = value;
        Ok(self)
    }

    /// The least time from the upload to the first poll. At the service itself at least 5 s, checked when the client
    /// is made. Default 5 s.
    #[must_use]
    pub fn first_poll(mut self, value: Duration) -> Self {
        self.first_poll = value;
        self
    }

    /// The time between two polls of one captcha. At the service itself at least 2 s, checked when the client is
    /// made. Default 2 s.
    #[must_use]
    pub fn poll_interval(mut self, value: Duration) -> Self {
        self.poll_interval = value;
        self
    }

    /// The pause of `work` after the service had no captcha to answer. Default 1 s.
    #[must_use]
    pub fn job_interval(mut self, value: Duration) -> Self {
        self.job_interval = value;
        self
    }

    /// How eagerly a batch polls. Default `balanced`.
    #[must_use]
    pub fn polling(mut self, value: crate::Polling) -> Self {
        self.polling = value;
        self
    }

    /// How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer waits
    /// longer for its turn. 1 or more. Default 40.
    pub fn max_in_flight(mut self, value: usize) -> Result<Self> {
        check("max_in_flight", value)?;
        self.max_in_flight = value;
        Ok(self)
    }

    /// Whether a batch looks at the service's load once a minute, to know how long people take. Default true.
    #[must_use]
    pub fn look_at_service(mut self, value: bool) -> Self {
        self.look_at_service = value;
        self
    }

    /// Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was paid for
    /// is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen and
    /// eight letters; where the account refuses that source, the plain one is used. Default false.
    #[must_use]
    pub fn recover_uploads(mut self, value: bool) -> Self {
        self.recover_uploads = value;
        self
    }

    /// A file that knows which captchas are paid for, so that a program that was killed can run again and pays for
    /// none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A captcha
    /// that is added under a tag that the file knows is not uploaded again: its answer is waited for, or is that of
    /// the file. One without a tag takes the place of an equal one that an ended process left pending. Processes may
    /// share the file; each account needs its own. Uploads are found again as with `recover_uploads`. Made if it is
    /// not there, when the client is made.
    #[must_use]
    pub fn journal(mut self, path: impl Into<PathBuf>) -> Self {
        self.journal = Some(path.into());
        self
    }

    /// Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a GIF, JPEG
    /// or PNG file, or a sound where the kind allows that. Default true.
    #[must_use]
    pub fn check_content(mut self, value: bool) -> Self {
        self.check_content = value;
        self
    }

    /// How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one is
    /// refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost, at
    /// 10 credits, or 30 for `interactive`, with 6 more for `confirm`, 10 less for `checkanswer`, and `prio`. What
    /// the service did not accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or
    /// more. Default 0.
    #[must_use]
    pub fn max_credits(mut self, value: u32) -> Self {
        self.max_credits = value;
        self
    }

    /// The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
    /// (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked for
    /// before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default 0.
    #[must_use]
    pub fn min_balance(mut self, value: u32) -> Self {
        self.min_balance = value;
        self
    }

    /// What becomes of a captcha when `solve` or `wait` ends by a deadline or a cancel, or when its batch is closed
    /// early. Default `keep`.
    #[must_use]
    pub fn abandon(mut self, value: crate::Abandon) -> Self {
        self.abandon = value;
        self
    }

    /// How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0 or
    /// more. Default 3.
    #[must_use]
    pub fn retries(mut self, value: u32) -> Self {
        self.retries = value;
        self
    }

    /// The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it is a
    /// quarter of that, and four times as long each time that code comes again soon. Default 1 s.
    #[must_use]
    pub fn retry_pause(mut self, value: Duration) -> Self {
        self.retry_pause = value;
        self
    }

    /// The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB. In bytes, 1
    /// or more. Default 8388608.
    pub fn max_reply_bytes(mut self, value: u64) -> Result<Self> {
        check("max_reply_bytes", value)?;
        self.max_reply_bytes = value;
        Ok(self)
    }

    /// A proxy for all requests: `scheme://[user:password@]host:port` with http, https, socks4, socks4a, socks5 or
    /// socks5h. By default there is none, whatever the environment says. "system" stands for the environment's
    /// ALL_PROXY, HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet
    /// settings, if they name one server for everything. Checked when the client is made.
    #[must_use]
    pub fn proxy(mut self, value: &str) -> Self {
        self.proxy = Some(rules::proxy(value));
        self
    }

    /// Which certificate authorities to trust. Default `system`.
    #[must_use]
    pub fn tls_roots(mut self, value: crate::TlsRoots) -> Self {
        self.tls_roots = value;
        self
    }

    /// A token that stops every call of the client, besides the token that a call is given.
    #[must_use]
    pub fn cancel(mut self, token: &CancelToken) -> Self {
        self.cancel = Some(token.clone());
        self
    }

    /// Who shares one request budget. Default `auto`.
    #[must_use]
    pub fn share(mut self, value: crate::Share) -> Self {
        self.share = value;
        self
    }

    /// A budget that many machines share, asked before each request besides the process's own. None by default.
    #[must_use]
    pub fn limiter(mut self, limiter: Arc<dyn Limiter>) -> Self {
        self.limiter = Some(limiter);
        self
    }

    /// The settings that the service itself limits: name, value and least value in milliseconds.
    pub(super) fn limits_of_service(&self) -> Vec<(&'static str, Duration, u64)> {
        vec![
            ("min_interval", self.min_interval, 250),
            ("first_poll", self.first_poll, 5000),
            ("poll_interval", self.poll_interval, 2000),
        ]
    }
}

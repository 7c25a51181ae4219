//! The settings of a [`Service`](super::Service).

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::refusal::Refusal;
use super::rules::{Rule, Then};
use crate::record::Recorded;

/// The time that limits are measured with; must not go backwards.
pub type Clock = Arc<dyn Fn() -> Duration + Send + Sync>;

/// Called for every request, after it is answered.
pub type Observer = Arc<dyn Fn(&Recorded) + Send + Sync>;

/// The default credits of an account.
pub const DEFAULT_CREDITS: i64 = 1000;
/// The shortest time between two requests of one account (errors 0015 and 0056 of the API
/// documentation).
pub const DEFAULT_PACE: Duration = Duration::from_millis(250);
/// The largest file of an upload: "several 100 kilobytes" are too many by the API documentation.
pub const DEFAULT_LARGEST_FILE: usize = 1024 * 1024;
/// What an interactive captcha costs, in credits.
pub const DEFAULT_INTERACTIVE_PRICE: i64 = 30;
/// The `Content-Type` of replies in JSON.
pub const DEFAULT_JSON_TYPE: &str = "application/json; charset=utf-8";
/// The API key of the first account of [`ServiceConfig::default`].
pub const DEFAULT_KEY: &str = "sandbox";
/// The API key of the second account of [`ServiceConfig::default`], meant for a worker.
pub const DEFAULT_WORKER_KEY: &str = "sandboxworker";

/// How a [`Service`](super::Service) is set up.
#[derive(Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own, and all combinations make sense"
)]
pub struct ServiceConfig {
    /// The TCP port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// API keys (5 to 50 letters and digits) and their credits.
    pub accounts: Vec<(String, i64)>,
    /// The shortest time between two requests of one account, judged when they arrive, by
    /// [`clock`](Self::clock). A closer one gets error 0056. Zero switches the rule off.
    pub pace: Duration,
    /// The clock of all time limits; without one, the time since the start.
    pub clock: Option<Clock>,
    /// Whether an unknown key of valid syntax becomes an account with
    /// [`open_credits`](Self::open_credits) instead of error 0003.
    pub open: bool,
    /// The credits of accounts that [`open`](Self::open) makes.
    pub open_credits: i64,
    /// Answers every captcha with this text, [`answer_after`](Self::answer_after) it is submitted.
    pub auto_answer: Option<String>,
    /// How long an automatic answer takes; zero is at once.
    pub answer_after: Duration,
    /// The HTTP status of replies with an error code. Clients have seen 200 and 500.
    pub error_status: u16,
    /// Whether errors are text even with `json=1`, as the service sometimes does.
    pub errors_as_text: bool,
    /// The `Content-Type` of replies in JSON. Clients have seen `text/plain`, too.
    pub json_type: String,
    /// Rules for answers without a worker, before [`auto_answer`](Self::auto_answer).
    pub rules: Vec<Rule>,
    /// What an interactive captcha costs. One client's setting says 30; the documentation says nothing.
    pub interactive_price: i64,
    /// Requests to refuse from the start, as [`Service::add_refusal`](super::Service::add_refusal).
    pub refusals: Vec<Refusal>,
    /// The largest file of an upload, in bytes. A larger one gets error 0010.
    pub largest_file: usize,
    /// Whether an upload that equals a pending captcha of the same account gets that one's id and
    /// costs nothing, unless it says `nomd5=1`.
    pub merge_duplicates: bool,
    /// Whether an account made with `anmelden2_create` gets error 0031 when it transfers credits or
    /// makes a coupon within 24 hours. All other accounts count as old.
    pub new_account_rule: bool,
    /// Whether requests are kept for [`Service::requests`](super::Service::requests), with their
    /// bodies. A server that runs for days should not.
    pub keep_requests: bool,
    /// How many of the latest requests are kept otherwise, without their bodies.
    pub latest_requests: usize,
    /// Called for every request.
    pub observer: Option<Observer>,
}

impl Default for ServiceConfig {
    /// Any port, two accounts ([`DEFAULT_KEY`], [`DEFAULT_WORKER_KEY`]) with [`DEFAULT_CREDITS`]
    /// each, the rate limit of the service, real time.
    fn default() -> Self {
        Self {
            port: 0,
            accounts: vec![
                (DEFAULT_KEY.to_owned(), DEFAULT_CREDITS),
                (DEFAULT_WORKER_KEY.to_owned(), DEFAULT_CREDITS),
            ],
            pace: DEFAULT_PACE,
            clock: None,
            open: false,
            open_credits: DEFAULT_CREDITS,
            auto_answer: None,
            answer_after: Duration::ZERO,
            error_status: 200,
            errors_as_text: false,
            json_type: DEFAULT_JSON_TYPE.to_owned(),
            rules: Vec::new(),
            interactive_price: DEFAULT_INTERACTIVE_PRICE,
            refusals: Vec::new(),
            largest_file: DEFAULT_LARGEST_FILE,
            merge_duplicates: true,
            new_account_rule: true,
            keep_requests: true,
            latest_requests: 0,
            observer: None,
        }
    }
}

impl ServiceConfig {
    /// The rules for answers, [`auto_answer`](Self::auto_answer) as the last of them.
    pub(crate) fn all_rules(&self) -> Vec<Rule> {
        let last = self.auto_answer.clone().map(|text| Rule {
            after: self.answer_after,
            ..Rule::new(Then::Answer(text))
        });
        self.rules.iter().cloned().chain(last).collect()
    }
}

impl fmt::Debug for ServiceConfig {
    /// Omits the keys, which may be real.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ServiceConfig")
            .field("port", &self.port)
            .field("accounts", &self.accounts.len())
            .field("pace", &self.pace)
            .field("open", &self.open)
            .finish_non_exhaustive()
    }
}

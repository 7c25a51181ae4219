//! The client: one method per action.

mod absence;
mod account;
mod actions;
mod batch;
mod calls;
mod diagnose;
mod history;
mod jobs;
mod journaled;
mod lost;
mod poll;
mod recent;
mod recover;
mod retry;
mod solve_many;
mod spending;
mod submit;
mod taken;
mod wait;
mod work;

use std::fmt;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::accounts::Account;
use crate::answer::Kind;
use crate::clock::{Clock, SystemClock};
use crate::config::{Config, service_of};
use crate::encode::{ReplyForm, request};
use crate::error::{Error, Result};
use crate::events::{self, Events, Level};
use crate::journal::Journal;
use crate::options::Options;
use crate::polling::SolveTime;
use crate::rate_limit::{Rank, Shared};
use crate::reply::Received;
use crate::secret::ApiKey;
use crate::table::Action;
use crate::transport::exchange::{Budget, Exchange, Stage};
use crate::transport::{Failure, HttpTransport, Recorded, Request, Response, Transport, Witness};
use crate::watch::{CallOptions, Watch};

pub use account::Funding;
pub use batch::{AddOptions, Batch, Done, Feeder};
pub use diagnose::{Diagnosis, Finding};
pub use history::HistoryPages;
pub use solve_many::SolveMany;
pub use work::{Answerer, Decision, JobOutcome, WorkEnd, WorkTally};

use recent::Recent;
use spending::Spending;
use taken::Taken;

/// What to tell the service about an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It was right (`correct=1`).
    Correct,
    /// It was wrong (`correct=2`); may be changed to right later.
    Incorrect,
    /// It was not used (`correct=3`). Gives up a captcha that nobody has answered yet, which is then not charged.
    Unused,
}

impl Verdict {
    /// The value of the parameter `correct`.
    pub fn number(self) -> i64 {
        match self {
            Self::Correct => 1,
            Self::Incorrect => 2,
            Self::Unused => 3,
        }
    }
}

/// A client of one account. Cheap to clone, and to be used from any number of threads at once: all clients of an
/// account in a process share one budget of requests.
///
/// [`with_options`](Self::with_options) gives its calls a deadline, a token to cancel them, progress or further
/// parameters:
///
/// ```no_run
/// # use std::time::Duration;
/// # use ninekw::{CallOptions, Client};
/// # fn balance(client: &Client) -> ninekw::Result<i64> {
/// let soon = CallOptions::new().timeout(Duration::from_secs(5));
/// client.with_options(soon).balance()
/// # }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Inner>, CallOptions);

struct Inner {
    config: Config,
    key: ApiKey,
    transport: Box<dyn Transport>,
    clock: Arc<dyn Clock>,
    account: Arc<Account>,
    shared: Option<Arc<Shared>>,
    journal: Option<Journal>,
    recent: Recent,
    taken: Taken,
    spending: Spending,
    events: Events,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.0.config.base_url)
            .field("api_key", &self.0.key)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client with these settings. Makes no connection yet.
    pub fn new(config: Config) -> Result<Self> {
        Self::over_http(config, Arc::new(SystemClock), true)
    }

    /// A client with a clock of the caller's, over HTTP.
    pub fn with_clock(config: Config, clock: Arc<dyn Clock>) -> Result<Self> {
        Self::over_http(config, clock, false)
    }

    fn over_http(config: Config, clock: Arc<dyn Clock>, is_system_clock: bool) -> Result<Self> {
        let (key, account) = account_of(&config)?;
        let transport = HttpTransport::new(&config, &account)?;
        Self::of_parts(
            config,
            key,
            account,
            Box::new(transport),
            clock,
            is_system_clock,
        )
    }

    /// A client over HTTP whose exchanges somebody sees.
    pub(crate) fn recorded(config: Config, witness: Witness) -> Result<Self> {
        let (key, account) = account_of(&config)?;
        let transport = Recorded {
            inner: Box::new(HttpTransport::new(&config, &account)?),
            key: key.clone(),
            witness,
        };
        let (transport, clock) = (Box::new(transport), Arc::new(SystemClock));
        Self::of_parts(config, key, account, transport, clock, true)
    }

    /// A client with a transport and a clock of the caller's, for tests.
    pub fn with_parts(
        config: Config,
        transport: Box<dyn Transport>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self> {
        let (key, account) = account_of(&config)?;
        Self::of_parts(config, key, account, transport, clock, false)
    }

    fn of_parts(
        config: Config,
        key: ApiKey,
        account: Arc<Account>,
        transport: Box<dyn Transport>,
        clock: Arc<dyn Clock>,
        is_system_clock: bool,
    ) -> Result<Self> {
        // Starts the clock now: a fork during its first start would leave the child waiting for it.
        clock.now();
        events::read_environment();
        let events = Events::new(config.listener.as_ref());
        if config.is_plain_and_far() {
            events.tell(Level::Warning, "plain_http", || {
                [("url", config.base_url.as_str().into())]
            });
        }
        let shared = Shared::of(&config, &key, &*clock, is_system_clock)?.map(Arc::new);
        let journal = config.journal.as_ref().map(|path| {
            let service = service_of(&config.base_url);
            Journal::open(path, key.account_name(&service))
        });
        let inner = Arc::new(Inner {
            journal: journal.transpose()?,
            spending: Spending::new(&config),
            config,
            key,
            transport,
            clock,
            account,
            shared,
            recent: Recent::new(),
            taken: Taken::new(),
            events,
        });
        Ok(Self(inner, CallOptions::new()))
    }

    /// The same client, each of whose calls has these options. A time-out counts from the beginning of each call, for a
    /// [`Batch`] from its making.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self(Arc::clone(&self.0), options)
    }

    /// The same client, each of whose calls has these options and, where they say nothing, those of this client.
    #[must_use]
    pub fn with_further_options(&self, options: CallOptions) -> Self {
        self.with_options(options.or(&self.1))
    }

    /// The options of the call that begins now.
    fn call_options(&self) -> CallOptions {
        self.1.clone()
    }

    pub(crate) fn know(&self, time: SolveTime) {
        self.0.account.learning().fix(time);
    }

    /// Tells how long people take for a kind, which has just been learnt.
    fn tell_learnt(&self, kind: Option<Kind>, from: &'static str) {
        self.0.events.tell(Level::Debug, "solve_times_learnt", || {
            let mean = self.0.account.learning().solve_time(kind).mean();
            let mean = Duration::try_from_secs_f64(mean).ok();
            [
                ("kind", kind.map(Kind::name).into()),
                ("mean_ms", mean.into()),
                ("learnt_from", from.into()),
            ]
        });
    }

    fn watch(&self, options: CallOptions, operation: &'static str) -> Result<Rc<Watch>> {
        let token = self.0.config.cancel.as_ref();
        Watch::start(&self.0.clock, &self.0.events, token, options, operation)
    }

    fn encode(
        &self,
        action: &'static Action,
        options: &Options,
        reply: ReplyForm,
    ) -> Result<Request> {
        request(&self.0.config, &self.0.key, action, options, reply)
    }

    /// One exchange, without repetition.
    fn exchange(
        &self,
        watch: &Rc<Watch>,
        action: &'static Action,
        request: &Request,
    ) -> Result<Response> {
        self.exchange_ranked(watch, action, request, Rank::First)
    }

    /// Like [`exchange`](Self::exchange), with a rank in the rate-limit queue.
    fn exchange_ranked(
        &self,
        watch: &Rc<Watch>,
        action: &'static Action,
        request: &Request,
        rank: Rank,
    ) -> Result<Response> {
        let config = &self.0.config;
        let budget = Budget {
            action: action.name,
            account: &self.0.account,
            shared: self.0.shared.as_ref(),
            priority: action.priority,
            rank,
            interval: config.min_interval,
            upload_interval: config.upload_interval,
            longest_pause: config.longest_pause,
            key: &self.0.key,
            timeout: config.timeout,
        };
        let exchange = Exchange::new(watch, &budget);
        match self.0.transport.exchange(request, &exchange) {
            Ok(response) => {
                self.tell_answered(watch, action, &response);
                Ok(response)
            }
            Err(failure) => {
                let error = self.failed(action, request, &exchange, failure);
                if !error.is_interrupt() {
                    self.0
                        .events
                        .tell(Level::Warning, "request_failed", || events::failure(&error));
                }
                Err(error)
            }
        }
    }

    /// The error of an exchange without a reply.
    fn failed(
        &self,
        action: &'static Action,
        request: &Request,
        exchange: &Exchange,
        failure: Failure,
    ) -> Error {
        let error = match (exchange.take_fault(), exchange.interrupt()) {
            (Some(fault), _) => fault.into_error(action.name, &self.0.key),
            (None, Some(interrupt)) => interrupt.into_error(action.name),
            (None, None) => Error::new(failure.kind, action.name, failure.message),
        };
        let error = match self.0.transport.peer(request) {
            Some(peer) if error.is_about_the_network() => error.with_note(&format!(" ({peer})")),
            _ => error,
        };
        if exchange.stage() >= Stage::Send {
            error
        } else {
            error.with_nothing_sent()
        }
    }

    fn tell_answered(&self, watch: &Watch, action: &'static Action, response: &Response) {
        self.0.events.tell(Level::Debug, "request_answered", || {
            let error = self.received(action, response).service_error();
            let code = error.and_then(|error| error.service_code()).map(i64::from);
            let time = watch.now().saturating_sub(watch.sent_at());
            [
                ("action", action.name.into()),
                ("attempt", watch.attempt().into()),
                ("captcha_id", watch.captcha_id_of(action.priority).into()),
                ("http_status", i64::from(response.status).into()),
                ("service_code", code.into()),
                ("time_ms", time.into()),
                ("retry_after_ms", response.retry_after.into()),
            ]
        });
    }

    fn received<'a>(&'a self, action: &'static Action, response: &Response) -> Received<'a> {
        Received::new(action.name, response, &self.0.key)
    }
}

fn account_of(config: &Config) -> Result<(ApiKey, Arc<Account>)> {
    let key = config.check()?;
    let account = Account::of(&service_of(&config.base_url), &key);
    Ok((key, account))
}

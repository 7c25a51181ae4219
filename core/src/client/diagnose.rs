//! Why nothing happens: what stands in the way of an answer just now.

use std::fmt;
use std::time::Duration;

use super::Client;
use crate::answer::Kind;
use crate::error::{Error, ErrorKind, Result};
use crate::reply::ServerStatus;
use crate::table::price::CAPTCHA;

/// A queue is long when each worker has more than this before him.
const LONG: i64 = 5;

/// One thing that stands in the way.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Finding {
    /// The service cannot be reached.
    Unreachable(Error),
    /// The service does not know the key, or refuses the account.
    Refused(Error),
    /// The credits do not pay for a captcha.
    LowBalance(i64),
    /// Nobody who answers captchas of this kind is online.
    NoWorkers(Kind),
    /// Many captchas wait for few workers.
    LongQueue {
        /// Captchas that wait.
        captchas: i64,
        /// People who answer them.
        workers: i64,
    },
    /// The service asked for fewer requests; the account's are held back for so long.
    HeldBack(Duration),
    /// The key goes to another machine over plain HTTP, for all in between to read.
    PlainHttp,
}

impl Finding {
    /// A word for programs: `unreachable`, `refused`, `low_balance`, `no_workers`, `long_queue`, `held_back`,
    /// `plain_http`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreachable(_) => "unreachable",
            Self::Refused(_) => "refused",
            Self::LowBalance(_) => "low_balance",
            Self::NoWorkers(_) => "no_workers",
            Self::LongQueue { .. } => "long_queue",
            Self::HeldBack(_) => "held_back",
            Self::PlainHttp => "plain_http",
        }
    }

    /// The lower, the more it is in the way.
    fn rank(&self) -> u8 {
        match self {
            Self::Unreachable(_) => 0,
            Self::Refused(_) => 1,
            Self::LowBalance(_) => 2,
            Self::NoWorkers(_) => 3,
            Self::HeldBack(_) => 4,
            Self::LongQueue { .. } => 5,
            Self::PlainHttp => 6,
        }
    }
}

/// What it is, and what to do about it: one line.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(error) => {
                write!(f, "the service cannot be reached: {}", error.message())
            }
            Self::Refused(error) => {
                write!(f, "the service refuses the account: {}", error.message())
            }
            Self::LowBalance(credits) => write!(
                f,
                "{credits} credits are left, and a captcha costs {CAPTCHA}: buy credits or answer captchas"
            ),
            Self::NoWorkers(kind) => write!(
                f,
                "nobody who answers {} captchas is online: wait, or allow more time by maxtimeout",
                kind.name()
            ),
            Self::LongQueue { captchas, workers } => write!(
                f,
                "{captchas} captchas wait for {workers} people: wait, or raise prio"
            ),
            Self::HeldBack(time) => write!(
                f,
                "the service asked for fewer requests: they go on in {} s",
                time.as_secs() + 1
            ),
            Self::PlainHttp => f.write_str(
                "the API key goes over plain HTTP, for all in between to read: use https:// in the base URL",
            ),
        }
    }
}

/// What [`Client::diagnose`] found.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Diagnosis {
    /// What stands in the way, the gravest first; empty if nothing does.
    pub findings: Vec<Finding>,
    /// The account's credits.
    pub credits: Option<i64>,
    /// The load of the service.
    pub status: Option<ServerStatus>,
    /// How long an answer takes just now, on average.
    pub expected: Option<Duration>,
}

impl Diagnosis {
    fn add(&mut self, finding: Finding) {
        let rank = finding.rank();
        let place = self.findings.partition_point(|known| known.rank() <= rank);
        self.findings.insert(place, finding);
    }
}

/// A pause that is over before anybody would read of it.
const BRIEF: Duration = Duration::from_secs(1);

impl Client {
    /// Looks for what stands in the way of an answer to a captcha of this kind: asks for the load of the service and
    /// for the balance. An error only says that the call was cancelled or its deadline passed; everything else is a
    /// finding.
    pub fn diagnose(&self, kind: Kind) -> Result<Diagnosis> {
        let call = self.call_options();
        let call = call.fix_span(&*self.0.clock);
        let mut diagnosis = Diagnosis::default();
        let held_back = self.held_back();
        if !held_back.is_zero() {
            diagnosis.add(Finding::HeldBack(held_back));
        }
        if self.0.config.is_plain_and_far() {
            diagnosis.add(Finding::PlainHttp);
        }
        // Its own requests would have to wait for that.
        if held_back > BRIEF {
            return Ok(diagnosis);
        }
        match self.with_options(call.clone()).balance() {
            Ok(credits) => {
                diagnosis.credits = Some(credits);
                if credits < CAPTCHA {
                    diagnosis.add(Finding::LowBalance(credits));
                }
            }
            Err(error) => diagnosis.add(not_interrupted(error)?),
        }
        match self.with_options(call).server_status() {
            Ok(status) => {
                if let Some(finding) = load(&status, kind) {
                    diagnosis.add(finding);
                }
                diagnosis.expected = status
                    .mean_solve_seconds()
                    .and_then(|seconds| u64::try_from(seconds).ok())
                    .map(Duration::from_secs);
                diagnosis.status = Some(status);
            }
            Err(error) => {
                let finding = not_interrupted(error)?;
                let known = diagnosis
                    .findings
                    .iter()
                    .any(|known| known.name() == finding.name());
                if !known {
                    diagnosis.add(finding);
                }
            }
        }
        Ok(diagnosis)
    }
}

impl Client {
    /// For how long the service wants no requests of the account, by all that is known here.
    fn held_back(&self) -> Duration {
        let clock = &*self.0.clock;
        let own = self
            .0
            .account
            .rate_limit()
            .held_back_until()
            .saturating_sub(clock.now());
        let longest = self.0.config.longest_pause;
        let others = self.0.shared.as_ref();
        own.max(others.map_or(Duration::ZERO, |shared| shared.held_back(longest, clock)))
    }
}

fn not_interrupted(error: Error) -> Result<Finding> {
    if error.is_interrupt() || error.kind() == ErrorKind::Busy {
        return Err(error);
    }
    Ok(if error.service_code().is_some() {
        Finding::Refused(error)
    } else {
        Finding::Unreachable(error)
    })
}

fn load(status: &ServerStatus, kind: Kind) -> Option<Finding> {
    // Without figures for the kind, those of all captchas have to do.
    let workers = status.workers_for(kind).or_else(|| status.workers())?;
    if workers == 0 {
        return Some(Finding::NoWorkers(kind));
    }
    let captchas = status.queue_for(kind).or_else(|| status.queue())?;
    (captchas > workers.saturating_mul(LONG)).then_some(Finding::LongQueue { captchas, workers })
}

//! A local service with a submitter and a worker, who share one virtual clock.

// Each test program uses a part of this.
#![allow(dead_code)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use ninekw::unstable::{Clock, ManualClock};
use ninekw::{Client, Config, Options, Polling, Reply, Value};
use ninekw_sandbox::{Recorded, Service, ServiceConfig};

pub(crate) const SUBMITTER: &str = "submitter1";
pub(crate) const WORKER: &str = "answerer1";
pub(crate) const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/captcha.png");

type Log = Arc<Mutex<Vec<(String, Duration)>>>;

pub(crate) struct Both {
    pub(crate) service: Arc<Service>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) submitter: Client,
    pub(crate) answerer: Client,
    log: Log,
    plan: Plan,
}

type Plan = Arc<Mutex<Option<(Duration, String)>>>;

/// The clients' clock. When it advances, the answer that is due is sent.
#[derive(Debug)]
struct PlannedClock {
    clock: Arc<ManualClock>,
    service: Arc<Service>,
    plan: Plan,
}

impl Clock for PlannedClock {
    fn now(&self) -> Duration {
        self.clock.now()
    }

    fn sleep(&self, duration: Duration) {
        self.clock.sleep(duration);
        let mut plan = self.plan.lock().unwrap();
        let due = plan.as_ref().is_some_and(|(at, _)| *at <= self.clock.now());
        let id = self
            .service
            .requests()
            .iter()
            .any(|request| request.action().as_deref() == Some("usercaptchaupload"));
        if let (true, true, Some((_, text))) = (due, id, plan.as_ref()) {
            assert!(self.service.answer(FIRST_ID, text));
            *plan = None;
        }
    }
}

/// The id of the service's first captcha.
pub(crate) const FIRST_ID: i64 = 130_875_948;

impl Both {
    pub(crate) fn new(credits: i64) -> Self {
        let clock = Arc::new(ManualClock::default());
        let log = Log::default();
        let service = Service::start(ServiceConfig {
            accounts: vec![(SUBMITTER.into(), credits), (WORKER.into(), 0)],
            clock: Some(Arc::new({
                let clock = Arc::clone(&clock);
                move || clock.now()
            })),
            observer: Some(Arc::new({
                let (clock, log) = (Arc::clone(&clock), Arc::clone(&log));
                move |request: &Recorded| {
                    let action = request.action().unwrap_or_default();
                    log.lock().unwrap().push((action, clock.now()));
                }
            })),
            ..ServiceConfig::default()
        })
        .unwrap();
        let service = Arc::new(service);
        let plan = Plan::default();
        let new = |key: &str| make(&service, &clock, &plan, key, Polling::Fast);
        Self {
            submitter: new(SUBMITTER),
            answerer: new(WORKER),
            service: Arc::clone(&service),
            clock,
            log,
            plan,
        }
    }

    pub(crate) fn client(&self, key: &str) -> Client {
        make(&self.service, &self.clock, &self.plan, key, Polling::Fast)
    }

    pub(crate) fn submitter_polling(&self, polling: Polling) -> Client {
        make(&self.service, &self.clock, &self.plan, SUBMITTER, polling)
    }

    /// A client that does not know what the first one submitted.
    pub(crate) fn another_submitter(&self) -> Client {
        self.client(SUBMITTER)
    }

    /// A call of the worker.
    pub(crate) fn worker(&self, action: &str, entries: &[(&str, Value)]) -> Reply {
        let mut options = Options::new();
        for (name, value) in entries {
            options.set(name, value.clone()).unwrap();
        }
        self.answerer.call(action, &options).unwrap()
    }

    /// The worker takes a captcha.
    pub(crate) fn take(&self) -> Option<i64> {
        self.worker("usercaptchanew", &[]).int("captchaid")
    }

    /// Has the first captcha answered once the clock shows `at`.
    pub(crate) fn answer_at(&self, at: Duration, text: &str) {
        *self.plan.lock().unwrap() = Some((at, text.into()));
    }

    /// The requests, with their times on the shared clock.
    pub(crate) fn times(&self) -> Vec<(String, Duration)> {
        self.log.lock().unwrap().clone()
    }
}

fn make(
    service: &Arc<Service>,
    clock: &Arc<ManualClock>,
    plan: &Plan,
    key: &str,
    polling: Polling,
) -> Client {
    let config = Config::new(key).unwrap().base_url(&service.url()).unwrap();
    let config = config.polling(polling).look_at_service(false);
    let clock = PlannedClock {
        clock: Arc::clone(clock),
        service: Arc::clone(service),
        plan: Arc::clone(plan),
    };
    Client::with_clock(config, Arc::new(clock)).unwrap()
}

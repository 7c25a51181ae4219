//! A model of the service in memory, on a virtual clock: for soak tests with thousands of captchas, and for measuring
//! the real scheduler.

mod people;
mod service;
mod threads;

pub use people::{Mixture, Model, People};
pub use service::{Faults, Simulation};
pub use threads::ThreadsClock;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ninekw::unstable::{Clock, ManualClock};
use ninekw::unstable::{Exchange, Failure, Request, Response, Transport};
use ninekw::{Client, Config, Interrupt};

/// How often a transport checks whether to continue.
const SLICE: Duration = Duration::from_millis(50);

/// A client of a [`Simulation`], its clock, and the simulation to look into.
#[derive(Debug)]
pub struct Simulated<C = ManualClock> {
    /// The client, with the real request budget, retries and scheduler.
    pub client: Client,
    /// The clock of both.
    pub clock: Arc<C>,
    service: Arc<Mutex<Simulation>>,
}

impl Simulated {
    /// Creates a client of `service` with these settings. `name` separates its account from all others.
    ///
    /// # Panics
    /// If the settings are wrong.
    pub fn new(name: &str, service: Simulation, settings: impl FnOnce(Config) -> Config) -> Self {
        Self::with_clock(name, service, settings)
    }
}

impl<C: VirtualClock> Simulated<C> {
    /// Like [`new`](Self::new), with this clock.
    ///
    /// # Panics
    /// If the settings are wrong.
    pub fn with_clock(
        name: &str,
        service: Simulation,
        settings: impl FnOnce(Config) -> Config,
    ) -> Self {
        // An account outlives its clients, so each simulation needs its own, even with the same name.
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let clock = Arc::new(C::default());
        let service = Arc::new(Mutex::new(service));
        let transport = Wire {
            service: Arc::clone(&service),
            clock: Arc::clone(&clock),
        };
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let config = Config::new("simulated1")
            .and_then(|config| config.base_url(&format!("http://{name}-{number}.simulated")))
            .expect("the settings are fine");
        let client = Client::with_parts(
            settings(config),
            Box::new(transport),
            Arc::clone(&clock) as Arc<dyn Clock>,
        );
        Self {
            client: client.expect("the settings are fine"),
            clock,
            service,
        }
    }

    /// The service.
    pub fn service(&self) -> MutexGuard<'_, Simulation> {
        lock(&self.service)
    }

    /// Seconds on the clock.
    pub fn now(&self) -> f64 {
        self.clock.now().as_secs_f64()
    }
}

fn lock(service: &Mutex<Simulation>) -> MutexGuard<'_, Simulation> {
    service.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A virtual clock.
pub trait VirtualClock: Clock + Default + 'static {
    /// Runs `wait`, which waits for a turn.
    fn queue<T>(&self, wait: impl FnOnce() -> T) -> T;
}

impl VirtualClock for ManualClock {
    fn queue<T>(&self, wait: impl FnOnce() -> T) -> T {
        wait()
    }
}

/// Carries requests to the model.
#[derive(Debug)]
struct Wire<C> {
    service: Arc<Mutex<Simulation>>,
    clock: Arc<C>,
}

impl<C: VirtualClock> Wire<C> {
    /// Waits for the network, unless the call ends.
    fn wait(&self, time: Duration, exchange: &Exchange) -> Result<(), Interrupt> {
        let until = self.clock.now().saturating_add(time);
        loop {
            let left = until.saturating_sub(self.clock.now());
            if left.is_zero() {
                return Ok(());
            }
            self.clock.sleep(left.min(SLICE));
            if !lock(&self.service).finishes {
                exchange.tick()?;
            }
        }
    }
}

impl<C: VirtualClock> Transport for Wire<C> {
    fn exchange(&self, request: &Request, exchange: &Exchange) -> Result<Response, Failure> {
        let stopped = |_| Failure::new(ninekw::ErrorKind::Cancelled, "interrupted");
        exchange.tick().map_err(stopped)?;
        let fault = lock(&self.service).fault();
        if let Some(failure) = fault.before_sending() {
            return Err(failure);
        }
        self.clock
            .queue(|| exchange.before_send())
            .map_err(stopped)?;
        exchange.sending();
        let (way, sent) = {
            let mut service = lock(&self.service);
            service.note_request(self.clock.now());
            (service.round_trip, self.clock.now())
        };
        exchange.sent();
        let half = way / 2;
        let waited = self.wait(half, exchange);
        let arrived = sent.saturating_add(half);
        // A sent request arrives, even if nobody waits for the reply any more.
        let reply = lock(&self.service).serve(request, arrived, fault);
        waited
            .and_then(|()| self.wait(way.saturating_sub(half), exchange))
            .map_err(stopped)?;
        if reply.is_ok() {
            exchange.answered();
        }
        reply
    }
}

/// Converts seconds to a duration.
pub fn seconds(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX)
}

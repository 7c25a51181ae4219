use super::*;
use crate::clock::ManualClock;
use crate::clock::SLICE;
use crate::error::ErrorKind;
use crate::limiter::{LimiterError, Priority};
use crate::rate_limit::{Asking, NoTurn, Rank, RateLimiter, Turn};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Mutex;

use crate::lock;

/// Says what it is told to, and keeps the questions.
#[derive(Debug, Default)]
struct Told {
    answers: Mutex<VecDeque<Result<Permit, &'static str>>>,
    asked: Mutex<Vec<(String, Priority)>>,
    limited: Mutex<Vec<Duration>>,
}

impl Limiter for Told {
    fn acquire(&self, request: &Acquire<'_>) -> Result<Permit, LimiterError> {
        lock(&self.asked).push((request.account.to_owned(), request.priority));
        let answer = lock(&self.answers).pop_front();
        answer.unwrap_or(Ok(Permit::Granted)).map_err(Into::into)
    }

    fn limited(&self, _: &str, pause: Duration) {
        lock(&self.limited).push(pause);
    }
}

fn shared(answers: impl IntoIterator<Item = Result<Permit, &'static str>>) -> (Shared, Arc<Told>) {
    let told = Arc::new(Told::default());
    lock(&told.answers).extend(answers);
    let limiter: Arc<dyn Limiter> = Arc::<Told>::clone(&told);
    let config = Config::new("SECRET42").unwrap().limiter(limiter);
    let key = ApiKey::new("SECRET42").unwrap();
    let shared = Shared::of(&config, &key, &ManualClock::default(), false).unwrap();
    (shared.unwrap(), told)
}

fn take(shared: &Shared, clock: &ManualClock) -> Result<Turn, NoTurn<Infallible>> {
    let limiter = RateLimiter::default();
    let asking = Asking {
        priority: Priority::Upload,
        rank: Rank::First,
        interval: Duration::ZERO,
        upload_interval: Duration::ZERO,
        longest_pause: Duration::MAX,
        clock,
        shared: Some(shared),
        patient: true,
    };
    limiter.take_turn(&asking, || Ok(()))
}

#[test]
fn a_clock_of_the_callers_is_shared_with_no_process() {
    let config = Config::new("SECRET42").unwrap();
    let key = ApiKey::new("SECRET42").unwrap();
    let shared = Shared::of(&config, &key, &ManualClock::default(), false).unwrap();
    assert!(shared.is_none());
}

#[test]
fn a_limiter_is_asked_again_after_its_pause_and_not_before() {
    let pause = Duration::from_millis(470);
    let (shared, told) = shared([
        Ok(Permit::Wait(pause)),
        Ok(Permit::Wait(Duration::ZERO)),
        Ok(Permit::Granted),
    ]);
    let clock = ManualClock::default();
    take(&shared, &clock).unwrap();
    assert_eq!(clock.now(), pause + LEAST_WAIT);
    let asked = lock(&told.asked);
    assert_eq!(asked.len(), 3);

    for (account, priority) in asked.iter() {
        assert_eq!((account.len(), *priority), (32, Priority::Upload));
        assert!(!account.contains("SECRET42"));
    }
}

#[test]
fn a_limiter_that_fails_ends_the_call_and_frees_the_turn() {
    let (shared, _) = shared([Err("no redis for SECRET42"), Ok(Permit::Cancel)]);
    let clock = ManualClock::default();
    let failed = take(&shared, &clock);
    let Err(NoTurn::Failed(fault)) = failed else {
        panic!("{failed:?}");
    };
    let error = fault.into_error("test", &ApiKey::new("SECRET42").unwrap());
    assert_eq!(error.kind(), ErrorKind::SharedBudget);
    assert!(error.is_retryable());
    let text = error.message();
    assert!(
        text.contains("nothing was sent") && !text.contains("SECRET42"),
        "{text}"
    );
    assert!(std::error::Error::source(&error).is_some());
    let cancelled = take(&shared, &clock);
    assert!(matches!(cancelled, Err(NoTurn::Cancelled)));
    take(&shared, &clock).unwrap();
}

#[test]
fn a_limiter_hears_what_the_service_wants() {
    let (shared, told) = shared([]);
    shared.limited(Duration::from_secs(10), &ManualClock::default());
    assert_eq!(*lock(&told.limited), [Duration::from_secs(10)]);
}

#[test]
fn a_wait_for_another_process_ends_when_its_tick_says_so() {
    let clock = ManualClock::default();
    let folder = std::env::temp_dir().join(format!("ninekw-test-{}-tick", std::process::id()));
    let open = || Machine::open_in(&folder, "account", &clock).unwrap();
    open().hold_back(Duration::from_secs(60), &clock);
    let shared = Shared {
        account: "account".into(),
        machine: Some(open()),
        is_needed: true,
        limiter: None,
    };
    let limiter = RateLimiter::default();
    let asking = Asking {
        priority: Priority::Poll,
        rank: Rank::First,
        interval: Duration::ZERO,
        upload_interval: Duration::ZERO,
        longest_pause: Duration::from_secs(30),
        clock: &clock,
        shared: Some(&shared),
        patient: true,
    };
    let (mut last, mut longest, mut ticks) = (Duration::ZERO, Duration::ZERO, 0);
    let stopped = limiter.take_turn(&asking, || {
        longest = longest.max(clock.now().saturating_sub(last));
        last = clock.now();
        ticks += 1;
        if ticks == 100 { Err("stop") } else { Ok(()) }
    });
    assert!(matches!(stopped, Err(NoTurn::Stopped("stop"))));
    assert!(longest <= SLICE, "{longest:?}");
    // Another process may not silence this one for longer than it lets itself be.
    limiter.take_turn::<Infallible>(&asking, || Ok(())).unwrap();
    assert_eq!(clock.now().as_secs(), 30);
    std::fs::remove_dir_all(&folder).unwrap();
}

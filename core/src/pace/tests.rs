use super::*;
use crate::answer::Kind;
use crate::clock::ManualClock;
use crate::schedule::Open;
use crate::secret::ApiKey;
use std::convert::Infallible;

use Priority::{Other, Poll, Upload};

const GAP: Duration = Duration::from_millis(250);

fn account(name: &str) -> Arc<Account> {
    Account::of(name, &ApiKey::new("testkey").unwrap())
}

fn take(account: &Arc<Account>, priority: Priority, clock: &ManualClock) -> Turn {
    let asking = asking(priority, clock);
    account.take_turn::<Infallible>(&asking, || Ok(())).unwrap()
}

fn asking(priority: Priority, clock: &ManualClock) -> Asking<'_> {
    Asking {
        priority,
        claim: Claim::InOrder,
        interval: GAP,
        upload_interval: Duration::ZERO,
        longest_pause: Duration::MAX,
        clock,
        shared: None,
        patient: true,
    }
}

#[test]
fn turns_are_counted_from_the_end_of_the_send() {
    let (account, clock) = (account("ends"), ManualClock::default());
    let mut turn = take(&account, Priority::Upload, &clock);
    clock.advance(Duration::from_secs(2));
    turn.sent(clock.now());
    let _next = take(&account, Priority::Poll, &clock);
    assert_eq!(clock.now(), Duration::from_millis(2250));
}

#[test]
fn a_late_request_delays_the_next_and_a_long_way_does_not() {
    let (account, clock) = (account("late"), ManualClock::default());
    let gap_after = |reply: u64| {
        let mut turn = take(&account, Priority::Poll, &clock);
        let sent = clock.now();
        turn.sent(sent);
        clock.advance(Duration::from_millis(reply));
        turn.answered(clock.now());
        drop(take(&account, Priority::Poll, &clock));
        clock.now().saturating_sub(sent).as_millis()
    };
    // Little to compare with: the whole time may be lateness.
    for _ in 0..ENOUGH {
        assert_eq!(gap_after(80), 330);
    }
    // A steady way costs nothing, however long it is.
    assert_eq!(gap_after(80), 250);
    assert_eq!(gap_after(80), 250);
    // On an unsteady one it is not known which part of the time was the way there.
    assert_eq!(gap_after(100), 271);
    assert_eq!(gap_after(80), 251);
    assert_eq!(gap_after(40), 251);
    // A service that takes its time is not waited for beyond a limit.
    assert_eq!(gap_after(240), 350);
}

#[test]
fn without_an_interval_nobody_makes_up_for_lateness() {
    let (account, clock) = (account("none"), ManualClock::default());
    for reply in [1, 5, 1, 1, 1, 40, 1] {
        let asking = Asking {
            interval: Duration::ZERO,
            ..asking(Priority::Poll, &clock)
        };
        let before = clock.now();
        let mut turn = account.take_turn::<Infallible>(&asking, || Ok(())).unwrap();
        assert_eq!(clock.now(), before);
        turn.sent(clock.now());
        clock.advance(Duration::from_micros(reply));
        turn.answered(clock.now());
    }
}

#[test]
fn an_unused_turn_costs_nothing() {
    let (account, clock) = (account("unused"), ManualClock::default());
    drop(take(&account, Priority::Poll, &clock));
    drop(take(&account, Priority::Poll, &clock));
    assert_eq!(clock.now(), Duration::ZERO);
}

/// Threads that come in this order while the turn is taken, and the order in which they go.
fn order(name: &str, comers: &[(Priority, Claim)]) -> (Vec<usize>, ManualClock) {
    let (account, clock) = (account(name), ManualClock::default());
    clock.advance(Duration::from_secs(60));
    let mut turn = take(&account, Priority::Upload, &clock);
    let order = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for (number, (priority, claim)) in comers.iter().enumerate() {
            let (account, clock, order) = (&account, &clock, &order);
            scope.spawn(move || {
                let asking = Asking {
                    claim: *claim,
                    ..asking(*priority, clock)
                };
                let turn = account.take_turn::<Infallible>(&asking, || Ok(()));
                lock(order).push(number);
                turn.unwrap().sent(clock.now());
            });
            while account.budget().state().queue.len() <= number {
                std::thread::yield_now();
            }
        }
        turn.sent(clock.now());
    });
    (order.into_inner().unwrap(), clock)
}

#[test]
fn many_threads_share_one_order() {
    let open = |from: u64| {
        let life = Duration::from_secs(600);
        Claim::Answer(Open::new(Some(Kind::Text), Duration::from_secs(from), life))
    };
    let comers = [
        (Other, Claim::InOrder),
        (Poll, open(50)),
        (Poll, open(20)),
        (Poll, open(40)),
        (Upload, Claim::InOrder),
        (Poll, open(40)),
        (Poll, Claim::InOrder),
    ];
    let (order, clock) = order("threads", &comers);
    assert_eq!(order, [4, 6, 2, 3, 5, 1, 0]);
    // Whoever watches the clock and whoever goes need not be the same; it costs nothing.
    let turns = clock.now().saturating_sub(Duration::from_secs(60));
    assert_eq!(turns, GAP * 7);
}

#[test]
fn a_wait_ends_when_its_tick_says_so() {
    let (account, clock) = (account("stop"), ManualClock::default());
    take(&account, Priority::Poll, &clock).sent(clock.now());
    let mut ticks = 0;
    let stopped = account.take_turn(&asking(Priority::Poll, &clock), || {
        ticks += 1;
        if ticks == 3 { Err("stop") } else { Ok(()) }
    });
    assert!(matches!(stopped, Err(NoTurn::Stopped("stop"))));
    assert!(account.budget().state().queue.is_empty());
    drop(take(&account, Priority::Poll, &clock));
}

#[test]
fn holding_back_delays_everybody() {
    let (account, clock) = (account("hold"), ManualClock::default());
    account.hold_back(Duration::from_secs(7), &clock);
    drop(take(&account, Priority::Upload, &clock));
    assert_eq!(clock.now(), Duration::from_secs(7));
}

#[test]
fn one_account_is_one_budget() {
    let key = ApiKey::new("testkey").unwrap();
    let other = ApiKey::new("otherkey").unwrap();
    let first = Account::of("same", &key);
    assert!(Arc::ptr_eq(&first, &Account::of("same", &key)));
    assert!(!Arc::ptr_eq(&first, &Account::of("same", &other)));
    assert!(!Arc::ptr_eq(&first, &Account::of("elsewhere", &key)));
}

#[test]
fn whoever_does_not_wait_has_a_turn_at_once_or_none() {
    let (account, clock) = (account("impatient"), ManualClock::default());
    let asking = Asking {
        patient: false,
        ..asking(Upload, &clock)
    };
    let try_now = || account.take_turn::<Infallible>(&asking, || Ok(()));
    let mut held = try_now().unwrap();
    // Somebody has it, who may take long to send.
    assert!(matches!(try_now(), Err(NoTurn::NotNow)));
    held.sent(clock.now());
    assert!(matches!(try_now(), Err(NoTurn::NotNow)));
    assert_eq!(clock.now(), Duration::ZERO);
    clock.advance(GAP);
    assert!(try_now().is_ok());
    assert!(account.budget().state().queue.is_empty());
}

#[test]
fn one_who_is_slow_to_send_holds_up_nobody_beyond_the_interval() {
    let (account, clock) = (account("slow"), ManualClock::default());
    let mut slow = take(&account, Upload, &clock);
    clock.advance(GAP);
    let mut next = take(&account, Poll, &clock);
    assert_eq!(clock.now(), GAP);
    next.sent(clock.now());
    clock.advance(Duration::from_millis(100));
    // Its last byte leaves at last: the next turn counts from there.
    slow.sent(clock.now());
    drop(take(&account, Poll, &clock));
    assert_eq!(clock.now(), Duration::from_millis(600));
}

#[test]
fn uploads_that_come_too_quickly_hold_up_uploads_alone() {
    let (account, clock) = (account("uploads"), ManualClock::default());
    take(&account, Upload, &clock).sent(clock.now());
    assert_eq!(account.slow_uploads(&clock), Duration::from_secs(1));
    take(&account, Poll, &clock).sent(clock.now());
    assert_eq!(clock.now(), GAP);
    take(&account, Upload, &clock).sent(clock.now());
    assert_eq!(clock.now(), Duration::from_secs(1));
    clock.advance(Duration::from_secs(60));
    take(&account, Upload, &clock).sent(clock.now());
    take(&account, Upload, &clock).sent(clock.now());
    assert_eq!(clock.now(), Duration::from_secs(61) + GAP);
}

#[test]
fn a_setting_keeps_uploads_apart() {
    let (account, clock) = (account("apart"), ManualClock::default());
    let upload = || {
        let asking = Asking {
            upload_interval: Duration::from_secs(3),
            ..asking(Upload, &clock)
        };
        let turn = account.take_turn::<Infallible>(&asking, || Ok(()));
        turn.unwrap().sent(clock.now());
    };
    upload();
    upload();
    assert_eq!(clock.now(), Duration::from_secs(3));
}

#[test]
fn an_account_outlives_its_clients() {
    let clock = ManualClock::default();
    take(&account("outlives"), Poll, &clock).sent(clock.now());
    drop(take(&account("outlives"), Poll, &clock));
    assert_eq!(clock.now(), GAP);
}

#[test]
fn a_clock_that_went_back_silences_nobody() {
    let account = account("back");
    let clock = ManualClock::default();
    clock.advance(Duration::from_secs(8000));
    take(&account, Upload, &clock).sent(clock.now());
    let clock = ManualClock::default();
    drop(take(&account, Upload, &clock));
    assert!(clock.now() <= GAP + MOST_LATENESS, "{:?}", clock.now());
}

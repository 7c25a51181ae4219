use super::*;
use crate::clock::ManualClock;
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
        interval: GAP,
        clock,
        shared: None,
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
    assert_eq!(gap_after(80), 251);
    assert_eq!(gap_after(80), 251);
    assert_eq!(gap_after(100), 271);
    assert_eq!(gap_after(80), 251);
    assert_eq!(gap_after(40), 251);
    // A service that takes its time is not waited for beyond a limit.
    assert_eq!(gap_after(240), 350);
}

#[test]
fn an_unused_turn_costs_nothing() {
    let (account, clock) = (account("unused"), ManualClock::default());
    drop(take(&account, Priority::Poll, &clock));
    drop(take(&account, Priority::Poll, &clock));
    assert_eq!(clock.now(), Duration::ZERO);
}

#[test]
fn uploads_overtake_polls_and_a_class_keeps_its_order() {
    let (account, clock) = (account("order"), ManualClock::default());
    let mut waiting = Vec::new();
    let classes = [
        Priority::Other,
        Priority::Poll,
        Priority::Upload,
        Priority::Poll,
    ];
    for priority in classes {
        waiting.push(account.budget().queue_up(priority));
    }
    let mut order = Vec::new();
    while !waiting.is_empty() {
        let first = *account.budget().state().waiting.iter().min().unwrap();
        order.push(first);
        waiting.retain(|ticket| ticket.number != first.1);
    }
    assert_eq!(order, [(Upload, 3), (Poll, 2), (Poll, 4), (Other, 1)]);
    drop(take(&account, Other, &clock));
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
    assert!(account.budget().state().waiting.is_empty());
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

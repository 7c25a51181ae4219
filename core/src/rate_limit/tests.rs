use super::*;
use crate::answer::Kind;
use crate::clock::ManualClock;
use crate::polling::{Estimate, Learning, Pending};
use std::convert::Infallible;

use Priority::{Other, Poll, Upload};

const GAP: Duration = Duration::from_millis(250);

fn take(limiter: &RateLimiter, priority: Priority, clock: &ManualClock) -> Turn {
    let asking = asking(priority, clock);
    limiter.take_turn::<Infallible>(&asking, || Ok(())).unwrap()
}

fn asking(priority: Priority, clock: &ManualClock) -> Asking<'_> {
    Asking {
        priority,
        rank: Rank::First,
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
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    let mut turn = take(&limiter, Priority::Upload, &clock);
    clock.advance(Duration::from_secs(2));
    turn.sent(clock.now());
    let _next = take(&limiter, Priority::Poll, &clock);
    assert_eq!(clock.now(), Duration::from_millis(2250));
}

#[test]
fn a_late_request_delays_the_next_and_a_long_way_does_not() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    let gap_after = |reply: u64| {
        let mut turn = take(&limiter, Priority::Poll, &clock);
        let sent = clock.now();
        turn.sent(sent);
        clock.advance(Duration::from_millis(reply));
        turn.answered(clock.now());
        drop(take(&limiter, Priority::Poll, &clock));
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
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    for reply in [1, 5, 1, 1, 1, 40, 1] {
        let asking = Asking {
            interval: Duration::ZERO,
            ..asking(Priority::Poll, &clock)
        };
        let before = clock.now();
        let mut turn = limiter.take_turn::<Infallible>(&asking, || Ok(())).unwrap();
        assert_eq!(clock.now(), before);
        turn.sent(clock.now());
        clock.advance(Duration::from_micros(reply));
        turn.answered(clock.now());
    }
}

#[test]
fn an_unused_turn_costs_nothing() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    drop(take(&limiter, Priority::Poll, &clock));
    drop(take(&limiter, Priority::Poll, &clock));
    assert_eq!(clock.now(), Duration::ZERO);
}

/// Threads that come in this order while the turn is taken, and the order in which they go.
fn order(comers: &[(Priority, Rank)]) -> (Vec<usize>, ManualClock) {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    clock.advance(Duration::from_secs(60));
    let mut turn = take(&limiter, Priority::Upload, &clock);
    let order = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for (number, (priority, rank)) in comers.iter().enumerate() {
            let (limiter, clock, order) = (&limiter, &clock, &order);
            scope.spawn(move || {
                let asking = Asking {
                    rank: *rank,
                    ..asking(*priority, clock)
                };
                let turn = limiter.take_turn::<Infallible>(&asking, || Ok(()));
                lock(order).push(number);
                turn.unwrap().sent(clock.now());
            });
            while limiter.0.state().queue.len() <= number {
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
        let kind = Some(Kind::Text);
        Rank::Answer(Estimate {
            pending: Pending::new(kind, Duration::from_secs(from), life),
            time: Learning::default().solve_time(kind),
        })
    };
    let comers = [
        (Other, Rank::First),
        (Poll, open(50)),
        (Poll, open(20)),
        (Poll, open(40)),
        (Upload, Rank::First),
        (Poll, open(40)),
        (Poll, Rank::First),
    ];
    let (order, clock) = order(&comers);
    assert_eq!(order, [4, 6, 2, 3, 5, 1, 0]);
    // Whoever watches the clock and whoever goes need not be the same; it costs nothing.
    let turns = clock.now().saturating_sub(Duration::from_secs(60));
    assert_eq!(turns, GAP * 7);
}

#[test]
fn a_wait_ends_when_its_tick_says_so() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    take(&limiter, Priority::Poll, &clock).sent(clock.now());
    let mut ticks = 0;
    let stopped = limiter.take_turn(&asking(Priority::Poll, &clock), || {
        ticks += 1;
        if ticks == 3 { Err("stop") } else { Ok(()) }
    });
    assert!(matches!(stopped, Err(NoTurn::Stopped("stop"))));
    assert!(limiter.0.state().queue.is_empty());
    drop(take(&limiter, Priority::Poll, &clock));
}

#[test]
fn holding_back_delays_everybody() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    limiter.hold_back(Duration::from_secs(7), &clock);
    drop(take(&limiter, Priority::Upload, &clock));
    assert_eq!(clock.now(), Duration::from_secs(7));
}

#[test]
fn whoever_does_not_wait_has_a_turn_at_once_or_none() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    let asking = Asking {
        patient: false,
        ..asking(Upload, &clock)
    };
    let try_now = || limiter.take_turn::<Infallible>(&asking, || Ok(()));
    let mut held = try_now().unwrap();
    // Somebody has it, who may take long to send.
    assert!(matches!(try_now(), Err(NoTurn::NotNow)));
    held.sent(clock.now());
    assert!(matches!(try_now(), Err(NoTurn::NotNow)));
    assert_eq!(clock.now(), Duration::ZERO);
    clock.advance(GAP);
    assert!(try_now().is_ok());
    assert!(limiter.0.state().queue.is_empty());
}

#[test]
fn one_who_is_slow_to_send_holds_up_nobody_beyond_the_interval() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    let mut slow = take(&limiter, Upload, &clock);
    clock.advance(GAP);
    let mut next = take(&limiter, Poll, &clock);
    assert_eq!(clock.now(), GAP);
    next.sent(clock.now());
    clock.advance(Duration::from_millis(100));
    // Its last byte leaves at last: the next turn counts from there.
    slow.sent(clock.now());
    drop(take(&limiter, Poll, &clock));
    assert_eq!(clock.now(), Duration::from_millis(600));
}

#[test]
fn uploads_that_come_too_quickly_hold_up_uploads_alone() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    take(&limiter, Upload, &clock).sent(clock.now());
    assert_eq!(limiter.slow_uploads(&clock), Duration::from_secs(1));
    take(&limiter, Poll, &clock).sent(clock.now());
    assert_eq!(clock.now(), GAP);
    take(&limiter, Upload, &clock).sent(clock.now());
    assert_eq!(clock.now(), Duration::from_secs(1));
    clock.advance(Duration::from_secs(60));
    take(&limiter, Upload, &clock).sent(clock.now());
    take(&limiter, Upload, &clock).sent(clock.now());
    assert_eq!(clock.now(), Duration::from_secs(61) + GAP);
}

#[test]
fn a_setting_keeps_uploads_apart() {
    let (limiter, clock) = (RateLimiter::default(), ManualClock::default());
    let upload = || {
        let asking = Asking {
            upload_interval: Duration::from_secs(3),
            ..asking(Upload, &clock)
        };
        let turn = limiter.take_turn::<Infallible>(&asking, || Ok(()));
        turn.unwrap().sent(clock.now());
    };
    upload();
    upload();
    assert_eq!(clock.now(), Duration::from_secs(3));
}

#[test]
fn a_clock_that_went_back_silences_nobody() {
    let limiter = RateLimiter::default();
    let clock = ManualClock::default();
    clock.advance(Duration::from_secs(8000));
    take(&limiter, Upload, &clock).sent(clock.now());
    let clock = ManualClock::default();
    drop(take(&limiter, Upload, &clock));
    assert!(clock.now() <= GAP + MOST_LATENESS, "{:?}", clock.now());
}

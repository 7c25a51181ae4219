use super::*;
use crate::answer::Kind;
use crate::clock::ManualClock;
use crate::polling::{Learning, Pending};

use Priority::{Other, Poll, Upload};

const GAP: Duration = Duration::from_millis(250);

fn at(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

fn join(queue: &mut Queue, priority: Priority, interval: Duration, rank: Rank) -> u64 {
    queue.join(&Asking {
        priority,
        rank,
        interval,
        upload_interval: Duration::ZERO,
        longest_pause: Duration::MAX,
        clock: &ManualClock::default(),
        shared: None,
        patient: true,
    })
}

/// By what is known before anything is learnt.
fn rank(pending: Pending) -> Rank {
    let time = Learning::default().solve_time(pending.kind);
    Rank::Answer(Estimate { pending, time })
}

/// A captcha that was submitted then.
fn submitted(kind: Kind, seconds: u64) -> Rank {
    rank(Pending::new(Some(kind), at(seconds), at(600)))
}

/// The order in which they go if nobody else comes.
fn order(queue: &mut Queue, now: Duration) -> Vec<u64> {
    std::iter::from_fn(|| {
        let next = queue.choose(now, |_| true)?;
        queue.leave(next);
        Some(next)
    })
    .collect()
}

#[test]
fn uploads_overtake_polls_and_a_class_keeps_its_order() {
    let mut queue = Queue::default();
    for priority in [Other, Poll, Upload, Poll, Upload, Other] {
        join(&mut queue, priority, GAP, Rank::First);
    }
    assert_eq!(order(&mut queue, at(0)), [3, 5, 2, 4, 1, 6]);
}

#[test]
fn the_answer_that_has_been_ready_for_longest_goes_first() {
    let mut queue = Queue::default();
    let mut asked = Pending::new(Some(Kind::Text), at(0), at(600));
    asked.not_yet(29.0);
    let ranks = [
        submitted(Kind::Text, 25),
        submitted(Kind::Interactive, 10),
        submitted(Kind::Text, 10),
        rank(asked),
        submitted(Kind::Text, 25),
        Rank::ReadySince(at(20)),
        // An answer to somebody else's captcha waits behind no question.
        Rank::First,
    ];
    for rank in ranks {
        join(&mut queue, Poll, GAP, rank);
    }
    // Widgets take people longer, and equals keep their order.
    assert_eq!(order(&mut queue, at(30)), [7, 6, 3, 2, 4, 1, 5]);
}

#[test]
fn the_choice_is_made_by_the_time_of_the_turn() {
    let mut asked = Pending::new(Some(Kind::Text), at(0), at(600));
    asked.not_yet(20.0);
    let first_at = |now| {
        let mut queue = Queue::default();
        join(&mut queue, Poll, GAP, rank(asked));
        join(&mut queue, Poll, GAP, submitted(Kind::Text, 14));
        queue.choose(at(now), |_| true)
    };
    assert_eq!((first_at(20), first_at(60)), (Some(2), Some(1)));
}

#[test]
fn whoever_is_chosen_stays_it_unless_an_upload_comes() {
    let mut queue = Queue::default();
    let early = join(&mut queue, Poll, GAP, submitted(Kind::Text, 10));
    assert_eq!((queue.leader(), queue.chosen()), (Some(early), None));
    let late = join(&mut queue, Poll, GAP * 2, submitted(Kind::Text, 0));
    assert_eq!(queue.interval(), GAP);
    assert_eq!(queue.choose(at(30), |_| true), Some(late));
    assert_eq!((queue.leader(), queue.interval()), (Some(late), GAP * 2));
    let unknown = join(&mut queue, Poll, GAP, Rank::ReadySince(at(0)));
    assert_eq!(queue.choose(at(30), |_| true), Some(late));
    let upload = join(&mut queue, Upload, GAP, Rank::First);
    assert_eq!(queue.choose(at(30), |_| true), Some(upload));
    // Whoever leaves does not hold up the rest.
    queue.leave(upload);
    assert_eq!(queue.chosen(), None);
    assert_eq!(queue.choose(at(30), |_| true), Some(unknown));
}

/// Twice as many as there are turns for, some of them of a kind that takes people long and some that nobody answers:
/// all are asked about again and again.
#[test]
fn nobody_starves() {
    const WAITING: usize = 80;
    let mut queue = Queue::default();
    let mut open: Vec<Pending> = (0..WAITING)
        .map(|number| {
            let kind = [Kind::Text, Kind::Text, Kind::Text, Kind::Interactive][number % 4];
            Pending::new(Some(kind), at(0), at(600))
        })
        .collect();
    let mut last = vec![0.0_f64; WAITING];
    let mut longest = vec![0.0_f64; WAITING];
    let mut tickets: Vec<u64> = Vec::new();
    for pending in &open {
        tickets.push(join(&mut queue, Poll, GAP, rank(*pending)));
    }
    for turn in 1..1600_u32 {
        let now = GAP * turn;
        let chosen = queue.choose(now, |_| true).unwrap();
        queue.leave(chosen);
        let index = tickets.iter().position(|ticket| *ticket == chosen).unwrap();
        let age = now.as_secs_f64();
        longest[index] = longest[index].max(age - last[index]);
        last[index] = age;
        open[index].not_yet(age);
        // A quarter is finished and replaced by a new captcha, so that there are always young ones.
        if index % 4 == 1 {
            open[index] = Pending::new(Some(Kind::Text), now, at(600));
        }
        tickets[index] = join(&mut queue, Poll, GAP, rank(open[index]));
    }
    // In turns, each would be asked about every 20 s.
    let most = longest.iter().copied().fold(0.0, f64::max);
    assert!(most < 90.0, "{longest:?}");
    assert!(last.iter().all(|last| 400.0 - last < 90.0), "{last:?}");
}

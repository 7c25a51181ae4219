//! The schedules of other clients: fixed times to the first poll and between polls, in one queue that keeps the rate
//! limit for them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use ninekw_tests::simulation::{Model, People};

use super::Cell;

/// A fixed schedule.
#[derive(Clone, Copy)]
pub(crate) struct Peer {
    /// The clients that use it.
    pub(crate) name: &'static str,
    first: f64,
    interval: f64,
}

/// Taken from the clients' own code.
pub(crate) const PEERS: [Peer; 5] = [
    Peer {
        name: "captcha9kw (5 + 2 s)",
        first: 5.0,
        interval: 2.0,
    },
    Peer {
        name: "JDownloader (10 + 2 s)",
        first: 10.0,
        interval: 2.0,
    },
    Peer {
        name: "10 + 10 s (rucaptcha, 2captcha-go)",
        first: 10.0,
        interval: 10.0,
    },
    Peer {
        name: "2captcha-python, py9kw (0 + 10 s)",
        first: 0.0,
        interval: 10.0,
    },
    Peer {
        name: "capsolver (1 + 1 s)",
        first: 1.0,
        interval: 1.0,
    },
];

const SPACING: f64 = 0.25;
const ROUND_TRIP: f64 = 0.08;

/// A request that is waiting to be sent; in microseconds, so that it is ordered.
type Wish = Reverse<(u64, usize, bool)>;

fn micros(seconds: f64) -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let micros = (seconds * 1e6) as u64;
    micros
}

/// Random arrivals with this schedule.
pub(crate) fn open_loop(peer: Peer, model: Model, rate: f64, length: f64) -> Cell {
    let mut people = People::new(model, 11);
    let mut arrivals = People::new(model, 99);
    let mut wishes: BinaryHeap<Wish> = BinaryHeap::new();
    let (mut arrived, mut ready) = (Vec::new(), Vec::new());
    let mut at = arrivals.until_next(rate);
    while at < length {
        wishes.push(Reverse((micros(at), arrived.len(), true)));
        arrived.push(at);
        ready.push((0.0, 0.0));
        at += arrivals.until_next(rate);
    }
    let mut cell = Cell::default();
    let mut free = 0.0;
    while let Some(Reverse((wanted, index, upload))) = wishes.pop() {
        #[allow(clippy::cast_precision_loss)]
        let sent = f64::max(free, wanted as f64 / 1e6);
        if sent > length {
            break;
        }
        free = sent + SPACING;
        let (seen, back) = (sent + ROUND_TRIP / 2.0, sent + ROUND_TRIP);
        if upload {
            let taken = people.take();
            ready[index] = (seen + taken, taken);
            wishes.push(Reverse((micros(back + peer.first), index, false)));
        } else if ready[index].0 <= seen {
            cell.add(back - arrived[index] - ready[index].1);
        } else {
            wishes.push(Reverse((micros(back + peer.interval), index, false)));
        }
    }
    cell
}

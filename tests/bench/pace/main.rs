//! How long answers are ready before they are fetched: the real poll scheduler on a virtual clock with the service's
//! rate limit, the schedules of other clients with a limiter added, and the bound that no schedule can beat.
//!
//! `cargo xtask bench pace`. An argument sets the virtual seconds per cell.

mod bound;
mod peers;
mod unknown;

use std::sync::Mutex;
use std::thread;

use ninekw::unstable::Clock;
use ninekw::{CallOptions, Captcha, ErrorKind, Polling};
use ninekw_tests::simulation::{
    Model, People, Simulated, Simulation, ThreadsClock, VirtualClock, seconds,
};

const RATES: [f64; 6] = [0.25, 0.5, 0.75, 1.0, 1.25, 1.5];
const IN_FLIGHT: [usize; 8] = [1, 2, 4, 8, 16, 32, 64, 128];
/// Threads take turns in real time, so they run for only a fraction of the virtual time.
const THREADS_SHARE: f64 = 4.0;
/// How many seeds the cell at one captcha per second is run with.
const SEEDS: u64 = 10;
const PICTURE: &[u8] = b"GIF89a, as far as anybody looks";

/// The measurements of one cell.
#[derive(Debug, Default)]
pub(crate) struct Cell {
    overheads: Vec<f64>,
    /// The sum of the parts of the overheads before the upload was sent.
    queued: f64,
    requests: f64,
    span: f64,
}

impl Cell {
    /// Records an answer.
    pub(crate) fn add(&mut self, overhead: f64) {
        self.overheads.push(overhead);
    }

    #[allow(clippy::cast_precision_loss)]
    fn mean(&self) -> f64 {
        self.overheads.iter().sum::<f64>() / self.overheads.len() as f64
    }

    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    fn percentile(&self, share: f64) -> f64 {
        let mut sorted = self.overheads.clone();
        sorted.sort_by(f64::total_cmp);
        let index = (sorted.len() as f64 * share) as usize;
        sorted.get(index).copied().unwrap_or(f64::NAN)
    }

    #[allow(clippy::cast_precision_loss)]
    fn mean_queued(&self) -> f64 {
        self.queued / self.overheads.len() as f64
    }

    #[allow(clippy::cast_precision_loss)]
    fn rate(&self) -> f64 {
        self.overheads.len() as f64 / self.span
    }

    #[allow(clippy::cast_precision_loss)]
    fn requests_each(&self) -> f64 {
        self.requests / self.overheads.len() as f64
    }
}

/// When captchas arrive.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Arrivals {
    /// Independently of each other.
    Random,
    /// Evenly spaced.
    Even,
}

impl Arrivals {
    fn until_next(self, people: &mut People, rate: f64) -> f64 {
        match self {
            Self::Random => people.until_next(rate),
            Self::Even => rate.recip(),
        }
    }
}

/// Captchas arrive at a given rate. The overhead is the time from handing over to the answer, minus the solve time.
fn open_loop(
    model: Model,
    polling: Polling,
    (arrivals, rate): (Arrivals, f64),
    length: f64,
    seed: u64,
) -> Cell {
    let name = format!("open-{model:?}-{polling:?}-{arrivals:?}-{rate}-{seed}");
    let mut service = Simulation::new(model, 11 + seed);
    // With one thread the next arrival ends the call below; in a real program it would not interrupt a poll.
    service.finishes = true;
    let simulated = Simulated::new(&name, service, |config| {
        let config = config.polling(polling).max_in_flight(100_000);
        config.expect("it is above 0")
    });
    let mut people = People::new(model, 99 + seed);
    let mut batch = simulated.client.batch();
    let mut cell = Cell::default();
    let mut arrived = Vec::new();
    let mut next = arrivals.until_next(&mut people, rate);
    let captcha = Captcha::image(PICTURE.to_vec());
    loop {
        while next <= simulated.now() {
            batch.add(&captcha).expect("it fits");
            arrived.push(next);
            next += arrivals.until_next(&mut people, rate);
        }
        if simulated.now() > length {
            break;
        }
        let until = CallOptions::new().timeout(seconds(next - simulated.now() + 1e-6));
        match batch.next_done_with(until) {
            Ok(Some(done)) => {
                let index = usize::try_from(done.ticket).expect("it is small");
                let answer = match done.result {
                    Ok(answer) => answer,
                    // One in a few hundred thousand takes longer than its lifetime.
                    Err(error) if error.kind() == ErrorKind::Unsolved => continue,
                    Err(error) => panic!("{error}"),
                };
                let id = answer.id();
                let solved_at = simulated.service().solved_at(id).expect("it is known");
                let uploaded_at = simulated.service().uploaded_at(id).expect("it is known");
                let taken = solved_at - uploaded_at;
                let way = simulated.service().round_trip.as_secs_f64() / 2.0;
                cell.queued += uploaded_at - way - arrived[index];
                cell.add(simulated.now() - arrived[index] - taken);
            }
            Ok(None) => simulated
                .clock
                .advance(seconds(next - simulated.now() + 1e-6)),
            Err(error) => assert_eq!(error.kind(), ErrorKind::Deadline, "{error}"),
        }
    }
    finish(cell, &simulated)
}

/// Like [`open_loop`], but each captcha is solved by its own call and thread.
fn threads(model: Model, rate: f64, length: f64) -> Cell {
    let name = format!("threads-{model:?}-{rate}");
    let simulated: Simulated<ThreadsClock> =
        Simulated::with_clock(&name, Simulation::new(model, 11), |config| {
            config.polling(Polling::Fast)
        });
    let mut arrivals = People::new(model, 99);
    let cell = Mutex::new(Cell::default());
    let captcha = Captcha::image(PICTURE.to_vec());
    let clock = &simulated.clock;
    let running = clock.count_in();
    thread::scope(|scope| {
        let mut next = arrivals.until_next(rate);
        while next < length {
            clock.sleep(seconds(next - simulated.now()));
            let counted = clock.count_in();
            let (simulated, cell, captcha) = (&simulated, &cell, &captcha);
            let solve = move || {
                let _counted = counted;
                let solved = simulated.client.solve(captcha);
                let id = match solved {
                    Ok(answer) => answer.id(),
                    Err(error) if error.kind() == ErrorKind::Unsolved => return,
                    Err(error) => panic!("{error}"),
                };
                let service = simulated.service();
                let taken = service.solved_at(id).zip(service.uploaded_at(id));
                let (solved_at, uploaded_at) = taken.expect("it is known");
                drop(service);
                let overhead = simulated.now() - next - (solved_at - uploaded_at);
                cell.lock().expect("nobody panics").add(overhead);
            };
            scope.spawn(solve);
            next += arrivals.until_next(rate);
        }
        drop(running);
    });
    finish(cell.into_inner().expect("nobody panics"), &simulated)
}

/// Always `most` captchas in flight.
fn closed_loop(model: Model, polling: Polling, most: usize, length: f64) -> Cell {
    let name = format!("closed-{model:?}-{polling:?}-{most}");
    let simulated = Simulated::new(&name, Simulation::new(model, 12), |config| {
        let config = config.polling(polling).max_in_flight(most);
        config.expect("it is above 0")
    });
    let captcha = Captcha::image(PICTURE.to_vec());
    let mut cell = Cell::default();
    for done in simulated.client.solve_many(std::iter::repeat(captcha)) {
        let answer = match done.and_then(|done| done.result) {
            Ok(answer) => answer,
            Err(error) if error.kind() == ErrorKind::Unsolved => continue,
            Err(error) => panic!("{error}"),
        };
        let solved_at = simulated.service().solved_at(answer.id());
        cell.add(simulated.now() - solved_at.expect("it is known"));
        if simulated.now() > length {
            break;
        }
    }
    finish(cell, &simulated)
}

#[allow(clippy::cast_precision_loss)]
fn finish<C: VirtualClock>(mut cell: Cell, simulated: &Simulated<C>) -> Cell {
    let service = simulated.service();
    cell.requests = service.requests as f64;
    cell.span = simulated.now();
    assert!(
        service.least_gap.as_millis() >= 250,
        "{:?}",
        service.least_gap
    );
    cell
}

fn line(name: &str, values: impl Iterator<Item = String>) {
    let values: Vec<String> = values.map(|value| format!("{value:>13}")).collect();
    println!("{name:34}{}", values.join(""));
}

/// Repeats the cell at one captcha per second with other seeds, to show the accuracy of a cell and the part of the
/// overhead that the bound does not include.
#[allow(clippy::cast_precision_loss)]
fn seeds(model: Model, length: f64) {
    let count = SEEDS as f64;
    for (arrivals, name) in [
        (Arrivals::Random, "1 captcha/s"),
        (Arrivals::Even, "1 captcha/s, evenly spaced"),
    ] {
        let cells: Vec<Cell> = (0..SEEDS)
            .map(|seed| open_loop(model, Polling::Fast, (arrivals, 1.0), length, 1000 * seed))
            .collect();
        let mean = cells.iter().map(Cell::mean).sum::<f64>() / count;
        let queued = cells.iter().map(Cell::mean_queued).sum::<f64>() / count;
        let squares = cells.iter().map(|cell| (cell.mean() - mean).powi(2));
        let variance = squares.sum::<f64>() / (count - 1.0);
        println!(
            "ninekw, Fast, {name}, mean of {SEEDS} seeds: {mean:.3} (standard error {:.3}), of it before the upload {queued:.3}",
            (variance / count).sqrt()
        );
    }
}

fn main() {
    let length = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(8000.0);
    if std::env::args().nth(2).as_deref() == Some("unknown") {
        unknown::print();
        return;
    }
    for model in Model::ALL {
        print_open_loop(model, length);
        seeds(model, length);
        println!("\n{}: closed loop, answers/s, mean delay s", model.name());
        line("in flight", IN_FLIGHT.iter().map(usize::to_string));
        for polling in [Polling::Fast, Polling::Balanced] {
            let cells = IN_FLIGHT.map(|most| closed_loop(model, polling, most, length));
            line(
                &format!("ninekw, {polling:?}"),
                cells
                    .iter()
                    .map(|cell| format!("{:.3} {:.1}", cell.rate(), cell.mean())),
            );
        }
    }
    unknown::print();
}

fn print_open_loop(model: Model, length: f64) {
    println!(
        "\n{}: open loop, mean overhead s (p99; requests an answer), {length} virtual s a cell",
        model.name()
    );
    line("captchas/s", RATES.iter().map(f64::to_string));
    for polling in [Polling::Fast, Polling::Balanced, Polling::Polite] {
        let cells =
            RATES.map(|rate| open_loop(model, polling, (Arrivals::Random, rate), length, 0));
        line(
            &format!("ninekw, {polling:?}"),
            cells.iter().map(|cell| format!("{:.2}", cell.mean())),
        );
        line(
            "  p99",
            cells
                .iter()
                .map(|cell| format!("{:.1}", cell.percentile(0.99))),
        );
        line(
            "  requests an answer",
            cells
                .iter()
                .map(|cell| format!("{:.1}", cell.requests_each())),
        );
    }
    let cells = RATES.map(|rate| threads(model, rate, length / THREADS_SHARE));
    line(
        "ninekw, Fast, a thread each",
        cells.iter().map(|cell| format!("{:.2}", cell.mean())),
    );
    line(
        "  p99",
        cells
            .iter()
            .map(|cell| format!("{:.1}", cell.percentile(0.99))),
    );
    for peer in peers::PEERS {
        let cells = RATES.map(|rate| peers::open_loop(peer, model, rate, length));
        line(
            peer.name,
            cells.iter().map(|cell| format!("{:.2}", cell.mean())),
        );
    }
    line(
        "bound",
        RATES
            .iter()
            .map(|rate| format!("{:.2}", bound::least_delay(model, 4.0 / rate - 1.0))),
    );
}

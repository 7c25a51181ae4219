//! The cost of not knowing the solve times: the first captchas of a new account, and a day on which solve times drift.
//! The scheduler with the true distribution is the reference.

use ninekw::unstable::know_solve_times;
use ninekw::{CallOptions, Captcha, Polling};
use ninekw_tests::simulation::{Model, People, Simulated, Simulation, seconds};

use super::PICTURE;

/// The number of first captchas.
const FIRST: usize = 50;
/// New accounts per cell, because fifty captchas each are few.
const ACCOUNTS: u64 = 200;
const RATE: f64 = 0.75;
const DAY: f64 = 86_400.0;
/// Arrivals on the day of the drift: this many per second at random, and a burst twice an hour.
const DRIFT_RATE: f64 = 0.4;
const BURST: usize = 30;
const BETWEEN_BURSTS: f64 = 1800.0;
/// How often the reference gets the true distribution, in seconds.
const TELLS: f64 = 60.0;

/// When captchas arrive, in seconds.
fn random(model: Model, seed: u64, rate: f64, until: impl Fn(usize, f64) -> bool) -> Vec<f64> {
    let mut people = People::new(model, seed);
    let (mut at, mut arrivals) = (0.0, Vec::new());
    loop {
        at += people.until_next(rate);
        if !until(arrivals.len(), at) {
            return arrivals;
        }
        arrivals.push(at);
    }
}

/// The overheads of these captchas: from arrival to answer, minus the solve time.
fn overheads(
    name: &str,
    model: Model,
    seed: u64,
    polling: Polling,
    knows: bool,
    arrivals: &[f64],
) -> Vec<f64> {
    let mut service = Simulation::new(model, 11 + seed);
    service.finishes = true;
    service.tells_mean = false;
    let simulated = Simulated::new(name, service, |config| {
        let config = config.polling(polling).max_in_flight(100_000);
        config.expect("it is above 0")
    });
    let captcha = Captcha::image(PICTURE.to_vec());
    let mut batch = simulated.client.batch();
    let (mut overheads, mut added, mut told) = (Vec::new(), 0, f64::NEG_INFINITY);
    while overheads.len() < arrivals.len() {
        let now = simulated.now();
        if knows && now - told >= TELLS {
            let (usual, stubborn, share) = model.at(now);
            know_solve_times(&simulated.client, usual, stubborn, share);
            told = now;
        }
        while arrivals.get(added).is_some_and(|at| *at <= now) {
            batch.add(&captcha).expect("it fits");
            added += 1;
        }
        let next = arrivals
            .get(added)
            .map_or(now + TELLS, |at| at.min(now + TELLS));
        let until = CallOptions::new().timeout(seconds(next - now + 1e-6));
        match batch.next_done_with(until) {
            Ok(Some(done)) => {
                let index = usize::try_from(done.ticket).expect("it is small");
                // One in a few hundred thousand takes longer than its lifetime.
                let Ok(answer) = done.result else {
                    overheads.push(0.0);
                    continue;
                };
                let service = simulated.service();
                let solved = service.solved_at(answer.id()).expect("it is known");
                let uploaded = service.uploaded_at(answer.id()).expect("it is known");
                drop(service);
                overheads.push(simulated.now() - arrivals[index] - (solved - uploaded));
            }
            Ok(None) => simulated.clock.advance(seconds(next - now + 1e-6)),
            Err(_) => {}
        }
    }
    overheads
}

#[allow(clippy::cast_precision_loss)]
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn row(name: &str, polling: Polling, run: impl Fn(bool) -> f64) {
    let (learning, knowing) = (run(false), run(true));
    println!(
        "{:34}{learning:>13.2}{knowing:>13.2}{:>+12.1} %",
        format!("{name}, {polling:?}"),
        (learning / knowing - 1.0) * 100.0
    );
}

/// Prints both tables.
pub(crate) fn print() {
    println!(
        "\nmean overhead s: the scheduler as it is, told the true distribution, and the difference"
    );
    for model in Model::ALL {
        for polling in [Polling::Fast, Polling::Balanced] {
            row(&format!("cold start, {}", model.name()), polling, |knows| {
                let accounts = (0..ACCOUNTS).map(|seed| {
                    let name = format!("cold-{model:?}-{polling:?}-{knows}-{seed}");
                    let arrivals = random(model, 99 + seed, RATE, |count, _| count < FIRST);
                    mean(&overheads(&name, model, seed, polling, knows, &arrivals))
                });
                mean(&accounts.collect::<Vec<_>>())
            });
        }
    }
    let mut arrivals = random(Model::Drift, 99, DRIFT_RATE, |_, at| at < DAY);
    let mut burst = BETWEEN_BURSTS;
    while burst < DAY {
        arrivals.extend(std::iter::repeat_n(burst, BURST));
        burst += BETWEEN_BURSTS;
    }
    arrivals.sort_by(f64::total_cmp);
    for polling in [Polling::Fast, Polling::Balanced] {
        row("drift, with bursts", polling, |knows| {
            let name = format!("drift-{polling:?}-{knows}");
            mean(&overheads(
                &name,
                Model::Drift,
                0,
                polling,
                knows,
                &arrivals,
            ))
        });
    }
}

//! The cost of pending captchas: memory each, and time to choose the next one to poll.
//!
//! `cargo xtask bench pending`.

use std::time::{Duration, Instant};

use ninekw::{CallOptions, ErrorKind, Polling};
use ninekw_tests::simulation::{Model, Simulated, Simulation};

/// Bytes of memory in use, as the kernel counts them.
fn resident() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u64 = text
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse().ok())
        .unwrap_or(0);
    pages * 4096
}

#[allow(clippy::cast_precision_loss)]
fn main() {
    println!(
        "{:>10} {:>14} {:>16} {:>18}",
        "pending", "bytes each", "us to add one", "us a poll, all in all"
    );
    for count in [100_u32, 10_000, 1_000_000] {
        let mut service = Simulation::new(Model::LogNormal, 3);
        service.always_waiting = true;
        let simulated = Simulated::new(&format!("pending-{count}"), service, |config| {
            config.polling(Polling::Fast).look_at_service(false)
        });
        let mut batch = simulated.client.batch();
        let (before, started) = (resident(), Instant::now());
        for id in 1..=i64::from(count) {
            batch.add_submitted(id).expect("it fits");
            // Spread over time.
            if id % 64 == 0 {
                simulated.clock.advance(Duration::from_micros(10));
            }
        }
        let added = started.elapsed();
        let each = resident().saturating_sub(before) as f64 / f64::from(count);
        let first = CallOptions::new().timeout(Duration::from_secs(10));
        assert!(batch.next_done_with(first).is_err());
        let (started, requests) = (Instant::now(), simulated.service().requests);
        let some = CallOptions::new().timeout(Duration::from_secs(200));
        let error = batch.next_done_with(some).expect_err("nobody answers");
        assert_eq!(error.kind(), ErrorKind::Deadline);
        let polls = simulated.service().requests - requests;
        println!(
            "{count:>10} {each:>14.0} {:>16.2} {:>18.1}",
            added.as_secs_f64() * 1e6 / f64::from(count),
            started.elapsed().as_secs_f64() * 1e6 / polls as f64,
        );
    }
}

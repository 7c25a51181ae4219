//! The Rust driver; see `tests/drivers/README.md`. It also writes every log line and the `Debug` form of what it
//! handles to its error output, where the runner looks for the key.

#![forbid(unsafe_code)]

mod account;
mod answering;
mod batch;
mod commands;
mod settings;

use std::io::{BufRead, Write};

use log::{LevelFilter, Log, Metadata, Record};
use ninekw_tests::line::Line;

/// Writes all log lines of all crates.
struct Everything;

impl Log for Everything {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        eprintln!("{} {}: {}", record.level(), record.target(), record.args());
    }

    fn flush(&self) {}
}

fn main() -> std::io::Result<()> {
    // Only fails if there is a logger already.
    let _ = log::set_logger(&Everything);
    log::set_max_level(LevelFilter::Trace);
    let mut kept = commands::Kept::default();
    let mut output = std::io::stdout().lock();
    for text in std::io::stdin().lock().lines() {
        let command = Line::decode(&text?);
        if command.word == "quit" {
            break;
        }
        let result = match commands::perform(&mut kept, &command) {
            Ok(fields) => Line {
                word: "ok".into(),
                fields,
            },
            Err(error) => commands::failed(&error),
        };
        eprintln!("{:?}", kept.client);
        writeln!(output, "{}", result.encode())?;
        output.flush()?;
    }
    Ok(())
}

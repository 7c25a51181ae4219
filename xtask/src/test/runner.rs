//! Runs steps two at a time, because most alternate between waiting and building, and prints their progress.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use ninekw_tests::Report;

use super::record::Record;
use super::step::{Done, Step};
use crate::Result;

/// The results of all steps.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
    /// Names and results, by position.
    rows: Vec<(usize, String, String)>,
    /// Names of what failed, and why.
    pub(super) failures: Vec<(String, String)>,
    /// The results of the languages, for their table.
    pub(super) reports: Vec<(&'static str, Report)>,
}

const AT_A_TIME: usize = 2;

/// Runs all of them.
pub(super) fn run(steps: Vec<Step>, record: Option<Record>) -> Tally {
    let count = steps.len();
    let (alone, together): (Vec<_>, Vec<_>) = steps
        .into_iter()
        .enumerate()
        .partition(|(_, step)| step.is_alone);
    let tally = Mutex::new((Tally::default(), record));
    for (workers, steps) in [(AT_A_TIME, together), (1, alone)] {
        let left = Mutex::new(steps.into_iter());
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    loop {
                        let next = lock(&left).next();
                        let Some((place, step)) = next else { break };
                        let name = step.name.clone();
                        println!("[{:>3}/{count}] {name}", place + 1);
                        let started = Instant::now();
                        let result = work(step);
                        let seconds = started.elapsed().as_secs();
                        let (tally, record) = &mut *lock(&tally);
                        tally.add(place, name, result, seconds, record.as_mut());
                    }
                });
            }
        });
    }
    let (mut tally, _) = tally.into_inner().unwrap_or_else(PoisonError::into_inner);
    tally.rows.sort();
    tally
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A step that panics has failed; the others continue.
fn work(step: Step) -> Result<Done> {
    catch_unwind(AssertUnwindSafe(step.work)).unwrap_or_else(|panic| Err(text(&*panic).into()))
}

fn text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    format!("panicked: {}", text.unwrap_or("?"))
}

impl Tally {
    fn add(
        &mut self,
        place: usize,
        name: String,
        result: Result<Done>,
        seconds: u64,
        record: Option<&mut Record>,
    ) {
        let outcome = match result {
            Ok(Done::Tests(count)) => {
                self.passed += count;
                Ok(format!("{count} passed"))
            }
            Ok(Done::Cases(language, report)) => self.add_cases(language, report),
            Err(error) => {
                self.failed += 1;
                Err(error.to_string())
            }
        };
        let note = match outcome {
            Ok(note) => {
                if let Some(Err(error)) = record.map(|record| record.add(&name)) {
                    println!("not noted for --continue: {error}");
                }
                format!("{note}, {seconds} s")
            }
            Err(error) => {
                println!("\n{name}: {error}\n");
                self.failures.push((name.clone(), error));
                format!("FAILED, {seconds} s")
            }
        };
        println!("          {name}: {note}");
        self.rows.push((place, name, note));
    }

    fn add_cases(
        &mut self,
        language: &'static str,
        report: Report,
    ) -> std::result::Result<String, String> {
        let (passed, total) = (report.passed(), report.total());
        self.passed += passed;
        // A leaked key fails the run without failing a case.
        self.failed += (total - passed).max(usize::from(!report.failures.is_empty()));
        let note = format!("{passed} of {total} passed");
        let failures = report.failures.join("\n");
        self.reports.push((language, report));
        if failures.is_empty() {
            Ok(note)
        } else {
            Err(format!("{note}\n{failures}"))
        }
    }

    /// The table of all steps.
    pub(super) fn print(&self) {
        println!();
        for (_, name, note) in &self.rows {
            println!("{name:64} {note}");
        }
    }
}

use super::*;
use crate::clock::ManualClock;
use std::fs;

const GAP: Duration = Duration::from_millis(250);

/// A folder of the test's own, gone with it.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let name = format!("ninekw-test-{}-{name}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }

    fn open(&self, clock: &ManualClock) -> Result<Arc<Machine>, Fault> {
        Machine::open_in(&self.0, "account", clock)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
        let _ = fs::remove_file(&self.0);
    }
}

fn look(machine: &Arc<Machine>, clock: &ManualClock) -> Look {
    machine.attempt(GAP, clock, &mut None).unwrap()
}

fn held(machine: &Arc<Machine>, clock: &ManualClock) -> Held {
    match look(machine, clock) {
        Look::Held(held) => held,
        Look::Later(wait) => panic!("to be looked at again after {wait:?}"),
    }
}

fn wait(machine: &Arc<Machine>, clock: &ManualClock) -> Duration {
    match look(machine, clock) {
        Look::Held(_) => Duration::ZERO,
        Look::Later(wait) => wait,
    }
}

#[test]
fn two_processes_keep_the_interval_from_the_end_of_the_send() {
    let (scratch, clock) = (Scratch::new("interval"), ManualClock::default());
    let (one, other) = (scratch.open(&clock).unwrap(), scratch.open(&clock).unwrap());
    let mut turn = held(&one, &clock);
    assert_eq!(wait(&other, &clock), FIRST_LOOK);
    clock.advance(Duration::from_secs(2));
    turn.sent(clock.now());
    assert_eq!(wait(&other, &clock), GAP);
    clock.advance(Duration::from_millis(100));
    assert_eq!(wait(&other, &clock), Duration::from_millis(150));
    turn.late(Duration::from_secs(2), Duration::from_millis(30));
    assert_eq!(wait(&other, &clock), Duration::from_millis(180));
    clock.advance(Duration::from_millis(180));
    held(&other, &clock).sent(clock.now());
    // A reply that comes after the next request says nothing any more.
    turn.late(Duration::from_secs(2), Duration::from_millis(90));
    assert_eq!(wait(&one, &clock), GAP);
}

#[test]
fn an_unused_turn_costs_nothing() {
    let (scratch, clock) = (Scratch::new("unused"), ManualClock::default());
    let (one, other) = (scratch.open(&clock).unwrap(), scratch.open(&clock).unwrap());
    drop(held(&one, &clock));
    drop(held(&other, &clock));
}

#[test]
fn a_pause_holds_for_all() {
    let (scratch, clock) = (Scratch::new("pause"), ManualClock::default());
    let (one, other) = (scratch.open(&clock).unwrap(), scratch.open(&clock).unwrap());
    one.hold_back(Duration::from_secs(7), SLICE, &clock);
    assert_eq!(wait(&other, &clock), Duration::from_secs(7));
    // One who sends for long is not waited for.
    clock.advance(Duration::from_secs(7));
    let turn = held(&other, &clock);
    one.hold_back(Duration::from_secs(7), SLICE, &clock);
    drop(turn);
    assert_eq!(wait(&one, &clock), Duration::ZERO);
}

#[test]
fn who_holds_on_for_ever_is_an_error() {
    let (scratch, clock) = (Scratch::new("stuck"), ManualClock::default());
    let (one, other) = (scratch.open(&clock).unwrap(), scratch.open(&clock).unwrap());
    let _stuck = held(&one, &clock);
    let mut blocked = None;
    let mut looks = 0;
    let fault = loop {
        match other.attempt(GAP, &clock, &mut blocked) {
            Ok(Look::Later(wait)) => clock.advance(wait),
            Ok(Look::Held(_)) => panic!("two have it"),
            Err(fault) => break fault,
        }
        looks += 1;
    };
    assert!(format!("{fault:?}").contains("is it stopped?"), "{fault:?}");
    assert_eq!(clock.now().as_secs(), LONGEST_HOLD.as_secs());
    assert!(looks < 2600, "{looks} looks in two minutes");
}

#[test]
fn a_file_that_somebody_removed_comes_back() {
    let (scratch, clock) = (Scratch::new("removed"), ManualClock::default());
    let machine = scratch.open(&clock).unwrap();
    fs::remove_dir_all(&scratch.0).unwrap();
    held(&machine, &clock).sent(clock.now());
    assert_eq!(wait(&scratch.open(&clock).unwrap(), &clock), GAP);
}

#[test]
fn a_file_of_something_else_costs_one_interval() {
    let (scratch, clock) = (Scratch::new("garbled"), ManualClock::default());
    let machine = scratch.open(&clock).unwrap();
    fs::write(scratch.0.join("account"), "x".repeat(99)).unwrap();
    assert_eq!(wait(&machine, &clock), GAP);
    clock.advance(GAP);
    held(&machine, &clock).sent(clock.now());
    assert_eq!(wait(&machine, &clock), GAP);
}

#[test]
fn what_cannot_be_a_lock_file_is_an_error() {
    let (scratch, clock) = (Scratch::new("file"), ManualClock::default());
    fs::write(&scratch.0, "").unwrap();
    let fault = scratch.open(&clock).unwrap_err();
    assert!(format!("{fault:?}").contains("is no folder"), "{fault:?}");
    fs::remove_file(&scratch.0).unwrap();
    let nowhere = scratch.0.join("nowhere");
    Machine::open_in(&nowhere, "account", &clock).unwrap_err();
}

#[cfg(unix)]
#[test]
fn a_folder_that_others_may_enter_is_an_error() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let (scratch, clock) = (Scratch::new("mode"), ManualClock::default());
    scratch.open(&clock).unwrap();
    let mode = |mode| fs::set_permissions(&scratch.0, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o755);
    let fault = scratch.open(&clock).unwrap_err();
    assert!(format!("{fault:?}").contains("0700"), "{fault:?}");
    mode(0o700);
    let link = Scratch::new("link");
    symlink(&scratch.0, &link.0).unwrap();
    link.open(&clock).unwrap_err();
}

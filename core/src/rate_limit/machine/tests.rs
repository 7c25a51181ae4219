use super::*;
use crate::clock::ManualClock;
use crate::rate_limit::{Priority, Rank};
use std::fs;
use std::path::PathBuf;

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

fn attempt(
    machine: &Arc<Machine>,
    clock: &ManualClock,
    blocked: &mut Option<Duration>,
) -> Result<Look, Fault> {
    let asking = Asking {
        priority: Priority::Poll,
        rank: Rank::First,
        interval: GAP,
        upload_interval: Duration::ZERO,
        longest_pause: Duration::from_secs(120),
        clock,
        shared: None,
        patient: true,
    };
    machine.attempt(&asking, blocked)
}

fn look(machine: &Arc<Machine>, clock: &ManualClock) -> Look {
    attempt(machine, clock, &mut None).unwrap()
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
    assert_eq!(wait(&other, &clock), GAP + SENT_AT_ONCE);
    let sent = Duration::from_millis(200);
    clock.advance(sent);
    turn.sent(clock.now());
    assert_eq!(wait(&other, &clock), GAP);
    clock.advance(Duration::from_millis(100));
    assert_eq!(wait(&other, &clock), Duration::from_millis(150));
    turn.late(sent, Duration::from_millis(30));
    assert_eq!(wait(&other, &clock), Duration::from_millis(180));
    clock.advance(Duration::from_millis(180));
    held(&other, &clock).sent(clock.now());
    // A reply that comes after the next request says nothing any more.
    turn.late(sent, Duration::from_millis(90));
    assert_eq!(wait(&one, &clock), GAP + SENT_AT_ONCE);
}

#[test]
fn one_who_is_slow_stopped_or_dead_holds_up_nobody_beyond_the_interval() {
    let (scratch, clock) = (Scratch::new("slow"), ManualClock::default());
    let (one, other) = (scratch.open(&clock).unwrap(), scratch.open(&clock).unwrap());
    let _slow = held(&one, &clock);
    clock.advance(GAP + SENT_AT_ONCE);
    held(&other, &clock).sent(clock.now());
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
    one.hold_back(Duration::from_secs(7), &clock);
    assert_eq!(wait(&other, &clock), Duration::from_secs(7));
    let longest = Duration::from_secs(5);
    assert_eq!(other.held_back(longest, &clock), longest);
}

#[test]
fn who_holds_the_lock_for_ever_is_an_error() {
    let (scratch, clock) = (Scratch::new("stuck"), ManualClock::default());
    let machine = scratch.open(&clock).unwrap();
    let stuck = fs::File::open(scratch.0.join("account")).unwrap();
    stuck.lock().unwrap();
    let mut blocked = None;
    let mut looks = 0;
    let fault = loop {
        match attempt(&machine, &clock, &mut blocked) {
            Ok(Look::Later(wait)) => clock.advance(wait),
            Ok(Look::Held(_)) => panic!("two have it"),
            Err(fault) => break fault,
        }
        looks += 1;
    };
    assert!(format!("{fault:?}").contains("is it stopped?"), "{fault:?}");
    assert_eq!(clock.now().as_secs(), LONGEST_HOLD.as_secs());
    assert!(looks < 250, "{looks} looks");
}

#[test]
fn a_file_that_somebody_removed_comes_back() {
    let (scratch, clock) = (Scratch::new("removed"), ManualClock::default());
    let machine = scratch.open(&clock).unwrap();
    fs::remove_dir_all(&scratch.0).unwrap();
    held(&machine, &clock).sent(clock.now());
    assert!(wait(&scratch.open(&clock).unwrap(), &clock) >= GAP);
}

#[test]
fn a_file_of_something_else_costs_little() {
    let (scratch, clock) = (Scratch::new("garbled"), ManualClock::default());
    let machine = scratch.open(&clock).unwrap();
    fs::write(scratch.0.join("account"), "x".repeat(99)).unwrap();
    let pause = wait(&machine, &clock);
    assert!(pause >= GAP && pause <= GAP * 3, "{pause:?}");
    clock.advance(pause);
    held(&machine, &clock).sent(clock.now());
    assert!(wait(&machine, &clock) >= GAP);
}

#[cfg(unix)]
#[test]
fn files_of_accounts_that_nobody_uses_are_removed() {
    let (scratch, clock) = (Scratch::new("old"), ManualClock::default());
    scratch.open(&clock).unwrap();
    let old = scratch.0.join("another");
    let day = Duration::from_secs(25 * 3600);
    let file = fs::File::create(&old).unwrap();
    file.set_modified(std::time::SystemTime::now() - day)
        .unwrap();
    fs::write(scratch.0.join("third"), "").unwrap();
    scratch.open(&clock).unwrap();
    assert!(!old.exists() && scratch.0.join("third").exists());
    assert!(scratch.0.join("account").exists());
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

/// What somebody may have put in the file's place: it is neither followed, nor waited for, nor written.
#[cfg(unix)]
#[test]
fn nothing_but_a_file_of_ones_own_is_opened() {
    use std::os::unix::fs::symlink;
    let (scratch, clock) = (Scratch::new("planted"), ManualClock::default());
    scratch.open(&clock).unwrap();
    let file = scratch.0.join("account");
    let victim = Scratch::new("victim");
    let content = "much more than a record of this size would have".repeat(4);
    fs::write(&victim.0, &content).unwrap();
    let plants: [(&str, &dyn Fn()); 3] = [
        ("a link", &|| symlink(&victim.0, &file).unwrap()),
        ("a second name", &|| {
            fs::hard_link(&victim.0, &file).unwrap();
        }),
        ("a pipe", &|| {
            let made = std::process::Command::new("mkfifo").arg(&file).status();
            assert!(made.unwrap().success());
        }),
    ];
    for (what, plant) in plants {
        fs::remove_file(&file).unwrap();
        plant();
        assert!(scratch.open(&clock).is_err(), "{what}");
        assert_eq!(fs::read_to_string(&victim.0).unwrap(), content, "{what}");
    }
}

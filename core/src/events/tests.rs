//! What an event looks like, and who hears it.

use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use super::*;
use crate::lock;

/// Notes the lines of what it hears, then does something.
struct Notes(Mutex<Vec<String>>, fn());

impl Notes {
    fn new(then: fn()) -> Arc<Self> {
        Arc::new(Self(Mutex::default(), then))
    }

    fn lines(&self) -> Vec<String> {
        lock(&self.0).clone()
    }
}

impl Debug for Notes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Notes")
    }
}

impl Listener for Notes {
    fn hear(&self, event: &Event<'_>) {
        lock(&self.0).push(format!("{} {event}", event.level.name()));
        (self.1)();
    }
}

fn own(level: Level, notes: &Arc<Notes>) -> Events {
    let listener: Arc<dyn Listener> = Arc::clone(notes) as _;
    Events::new(Some(&(level, listener)))
}

#[test]
fn an_event_is_a_line_or_json() {
    let fields = [
        ("action", Field::from("usercaptchaupload")),
        ("captcha_id", Field::from(None::<i64>)),
        ("wait_ms", Field::from(Duration::from_millis(1500))),
        ("message", Field::from("a \"b\"\n\u{1}ü")),
        ("empty", Field::from("")),
    ];
    let event = Event {
        level: Level::Warning,
        name: "retry",
        fields: &fields,
    };
    assert_eq!(
        event.to_string(),
        r#"retry action=usercaptchaupload wait_ms=1500 message="a \"b\"\u000a\u0001ü" empty="""#
    );
    let json: serde_json::Value = serde_json::from_str(&event.fields_as_json()).unwrap();
    assert_eq!(
        json,
        serde_json::json!({
            "action": "usercaptchaupload", "wait_ms": 1500, "message": "a \"b\"\n\u{1}ü", "empty": "",
        })
    );
    let event = Event {
        fields: &[],
        ..event
    };
    assert_eq!(event.fields_as_json(), "{}");
}

#[test]
fn only_levels_that_are_wanted_are_made() {
    let notes = Notes::new(|| {});
    let events = own(Level::Warning, &notes);
    events.tell(Level::Error, "one", || [("number", 1_i64.into())]);
    events.tell(Level::Warning, "two", || []);
    events.tell::<0>(Level::Info, "three", || unreachable!("nobody wants it"));
    Events::default().tell::<0>(Level::Error, "four", || unreachable!("nobody listens"));
    assert_eq!(notes.lines(), ["error one number=1", "warning two"]);
}

#[test]
fn a_listener_may_fail_and_does_not_hear_itself() {
    let failing = Notes::new(|| panic!("on purpose"));
    own(Level::Debug, &failing).tell(Level::Info, "survived", || []);
    own(Level::Debug, &failing).tell(Level::Info, "again", || []);
    assert_eq!(failing.lines(), ["info survived", "info again"]);
    assert!(!callback::is_running());
    let nested = Notes::new(|| {
        assert!(callback::is_running());
        let inner = Notes::new(|| {});
        own(Level::Debug, &inner).tell(Level::Info, "inner", || []);
        assert!(inner.lines().is_empty());
    });
    own(Level::Debug, &nested).tell(Level::Info, "outer", || []);
    assert_eq!(nested.lines(), ["info outer"]);
}

#[test]
fn levels_have_words() {
    for level in Level::ALL {
        assert_eq!(Level::from_name(level.name()), Some(level));
    }
    assert_eq!(Level::from_name("DEBUG"), Some(Level::Debug));
    assert_eq!(Level::from_name("verbose"), None);
}

#[test]
fn a_time_is_written_in_utc() {
    for (seconds, text) in [
        (0, "1970-01-01T00:00:00.007Z"),
        (951_782_399, "2000-02-28T23:59:59.007Z"),
        (951_782_400, "2000-02-29T00:00:00.007Z"),
        (1_709_251_200, "2024-03-01T00:00:00.007Z"),
        (1_796_098_800, "2026-12-01T04:20:00.007Z"),
        (4_107_542_400, "2100-03-01T00:00:00.007Z"),
    ] {
        let time = UNIX_EPOCH + Duration::from_millis(seconds * 1000 + 7);
        assert_eq!(stderr::timestamp(time), text);
    }
}

//! Steps from JSON.

use std::time::Duration;

use ninekw_sandbox::{Act, Cut, Drip, Point, Step};
use serde_json::{Value, json};

fn step(value: &Value) -> Step {
    Step::from_json(value).expect("a step")
}

#[test]
fn replies() {
    assert_eq!(step(&json!({})), Step::text(""));
    assert_eq!(
        step(&json!({"status": 503, "type": "text/html", "body": "ä",
            "headers": {"Retry-After": "7"}, "for": "usercaptchanew"})),
        Step::reply(503, "text/html", "ä")
            .header("Retry-After", "7")
            .only_for("usercaptchanew")
    );
    assert_eq!(
        step(&json!({"body_hex": "00fF", "length": 999})),
        Step::reply(200, "text/plain; charset=utf-8", b"\0\xff".to_vec()).length(999)
    );
    let Act::Reply(reply) = step(&json!({"type": null})).act else {
        panic!("no reply");
    };
    assert_eq!(reply.content_type, None);
    assert_eq!(
        step(&json!({"huge_header": 9, "body": "OK"})),
        Step::huge_header(9)
    );
}

#[test]
fn other_acts() {
    assert_eq!(step(&json!({"raw": "HTTP"})), Step::raw("HTTP"));
    assert_eq!(step(&json!({"raw_hex": "16"})), Step::raw(b"\x16".to_vec()));
    assert_eq!(step(&json!({"hang": true})), Step::hang());
    assert_eq!(
        step(&json!({"endless": 1_000_000_000, "type": "application/json; charset=utf-8"})),
        Step::endless(1_000_000_000)
    );
}

#[test]
fn manners() {
    let manner = step(&json!({"delay_ms": 50, "drip_ms": 10, "drip_bytes": 3, "reset": "body"}));
    assert_eq!(manner.delay, Duration::from_millis(50));
    let every = Duration::from_millis(10);
    assert_eq!(manner.drip, Some(Drip { bytes: 3, every }));
    assert_eq!(manner.cut, Some(Cut::Reset(Point::Body)));
    assert_eq!(
        step(&json!({"drip_ms": 10})).drip,
        Some(Drip { bytes: 1, every })
    );
    for (name, point) in [
        ("accept", Point::Accept),
        ("headers", Point::Headers),
        ("request", Point::Request),
        ("head", Point::Head),
        ("body", Point::Body),
        ("after", Point::After),
    ] {
        assert_eq!(step(&json!({"close": name})).cut, Some(Cut::Close(point)));
    }
}

#[test]
fn mistakes_are_errors() {
    for wrong in [
        json!([]),
        json!({"unknown": 1}),
        json!({"status": "200"}),
        json!({"status": 99}),
        json!({"body": 1}),
        json!({"body": "a", "body_hex": "61"}),
        json!({"body_hex": "6"}),
        json!({"body_hex": "zz"}),
        json!({"headers": {"A": 1}}),
        json!({"headers": []}),
        json!({"raw": "x", "status": 200}),
        json!({"hang": false}),
        json!({"hang": true, "body": "x"}),
        json!({"endless": 1, "body": "x"}),
        json!({"endless": 1, "huge_header": 1}),
        json!({"endless": -1}),
        json!({"drip_bytes": 1}),
        json!({"drip_bytes": 0, "drip_ms": 1}),
        json!({"reset": "later"}),
        json!({"reset": "body", "close": "body"}),
        json!({"reset": "accept", "for": "a"}),
    ] {
        assert!(Step::from_json(&wrong).is_err(), "{wrong}");
    }
}

#[test]
fn lists_name_the_wrong_step() {
    let steps = Step::list_from_json(&json!([{"body": "a"}, {"hang": true}])).expect("steps");
    assert_eq!(steps, [Step::text("a"), Step::hang()]);
    let error = Step::list_from_json(&json!([{}, {"x": 1}])).expect_err("refused");
    assert_eq!(
        error.to_string(),
        "step 1: \"x\" is unknown or does not fit the other keys"
    );
    assert!(Step::list_from_json(&json!({})).is_err());
}

//! The readers are total, and none of them takes an error for a result.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{accepted, balance, captcha_id};
use crate::fuzzing::replies::{all_hold, with_reply};
use crate::table::CODES;

/// JSON that resembles the service's, more or less.
fn service_like() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1e9..1e9).prop_map(|number: f64| Value::from(number.round() / 8.0)),
        ".*".prop_map(Value::from),
        prop_oneof![
            "NO DATA",
            "ERROR NO USER",
            "OK",
            "",
            "0012 x",
            "0007",
            "SECRETkey1"
        ]
        .prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-z]{1,8}", inner, 0..3).prop_map(|map| json!(map)),
        ]
    });
    let name = prop_oneof![
        "answer|error|try_again|nodata|timeout|credits|captchaid|captcha_id|status|message|worker|queue",
        "[a-z_]{1,10}",
    ];
    prop::collection::btree_map(name, value, 0..7).prop_map(|map| json!(map))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(status in 100_u16..600, body in prop::collection::vec(any::<u8>(), 0..300)) {
        all_hold(status, &body);
    }

    #[test]
    fn any_json_is_read(status in 100_u16..600, body in service_like()) {
        all_hold(status, body.to_string().as_bytes());
    }

    #[test]
    fn plain_text_is_never_an_answer(status in 100_u16..600, text in "[^{]*") {
        prop_assert_eq!(all_hold(status, text.as_bytes()), None);
    }

    #[test]
    fn an_error_is_never_a_result(row in prop::sample::select(CODES), words in ".*", json in any::<bool>(), status in 200_u16..600) {
        let text = format!("{:04} {words}", row.number);
        let body = if json { json!({"error": text}).to_string() } else { text };
        prop_assert_eq!(all_hold(status, body.as_bytes()), None);
        with_reply(status, body.as_bytes(), |reply| {
            for error in [captcha_id(reply).unwrap_err(), balance(reply).unwrap_err(), accepted(reply).unwrap_err()] {
                assert_eq!(error.service_code(), Some(row.number));
            }
        });
    }
}

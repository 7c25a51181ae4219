//! A request contains exactly what was set, or encoding fails.

use proptest::prelude::*;

use super::ReplyForm;
use crate::fuzzing::options::hold;
use crate::options::Value;
use crate::table::{ACTIONS, Type};

/// A value that fits the parameter, or almost.
fn value_for(kind: Type) -> BoxedStrategy<Value> {
    let int = |strategy: BoxedStrategy<i64>| {
        prop_oneof![
            strategy.clone().prop_map(Value::Int),
            strategy.clone().prop_map(|n| Value::Text(n.to_string())),
            strategy.prop_map(|n| Value::Text(format!("+0{n}"))),
        ]
        .boxed()
    };
    match kind {
        Type::Flag => int((0..=1_i64).boxed()),
        Type::Integer { min, max } => int((min.saturating_sub(1)..=max).boxed()),
        Type::Text { .. } => prop_oneof![
            ".{0,12}".prop_map(Value::Text),
            "[\r\n\"&=%~+;: -]{0,12}".prop_map(Value::Text),
            Just(Value::Text(format!("apikey={}", "~".repeat(50)))),
            Just(Value::Text("127.0.0.1:80".into())),
        ]
        .boxed(),
        Type::Choice(words) | Type::FlagOrList(words) => prop::sample::subsequence(words, 0..2)
            .prop_map(|words| Value::Text(words.join(",")))
            .boxed(),
        Type::Data => prop_oneof![
            prop::collection::vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
            ".{0,40}".prop_map(Value::Text),
            "(\r\n)?--+ninekw[0-9]{0,16}(--)?(\r\n)?".prop_map(Value::Text),
            " ?[dD]ata:[a-z/]{0,9};base64,[A-Za-z0-9+/ \n]{0,9}=?".prop_map(Value::Text),
        ]
        .boxed(),
    }
}

/// An action by its index, and some of its parameters, including all required ones.
fn fitting() -> impl Strategy<Value = (usize, Vec<(String, Value)>)> {
    (0..ACTIONS.len()).prop_flat_map(|action| {
        let rows: Vec<_> = ACTIONS[action]
            .parameters
            .iter()
            .map(|row| {
                let name = row.name.to_owned();
                let chance = if row.required { 0.99 } else { 0.15 };
                prop::option::weighted(chance, (Just(name), value_for(row.kind)))
            })
            .collect();
        let rows = rows.prop_map(|rows| rows.into_iter().flatten().collect());
        (Just(action), rows)
    })
}

/// Unrelated names and values.
fn arbitrary() -> impl Strategy<Value = Vec<(String, Value)>> {
    let names: Vec<String> = ACTIONS
        .iter()
        .flat_map(|action| action.parameters)
        .flat_map(|row| [row.name.to_owned(), row.name.replace('-', "_")])
        .chain(["apikey", "action", "json", "", "max_timeout"].map(str::to_owned))
        .collect();
    let name = prop_oneof![4 => prop::sample::select(names), 1 => ".{0,12}"];
    let value = prop_oneof![
        any::<i64>().prop_map(Value::Int),
        (-1..9_i64).prop_map(Value::Int),
        ".{0,20}".prop_map(Value::Text),
        "[01]|ok|yes|no|hcaptcha|socks5|imacros".prop_map(Value::Text),
        prop::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
    ];
    prop::collection::vec((name, value), 0..8)
}

fn form() -> impl Strategy<Value = ReplyForm> {
    prop_oneof![Just(ReplyForm::Json), Just(ReplyForm::Text)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn requests_say_what_was_set((action, entries) in fitting(), form in form()) {
        hold(&ACTIONS[action], form, &entries);
    }

    #[test]
    fn any_names_and_values_are_taken_or_refused(action in 0..ACTIONS.len(), entries in arbitrary(), form in form()) {
        hold(&ACTIONS[action], form, &entries);
    }
}

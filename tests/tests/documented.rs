//! The table has what the API documentation has: 22 actions beside the static files, all parameters, 57 codes.

use std::collections::BTreeSet;

use ninekw::table::{ACTIONS, CODES};

/// The documentation asks for the id, but a break (`end=1`) is announced without one.
const RELAXED: (&str, &str) = ("usercaptchaskip", "id");

fn documented() -> BTreeSet<(String, String, bool)> {
    include_str!("../data/documented-parameters.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let required = words[2] == "required" && (words[0], words[1]) != RELAXED;
            (words[0].to_owned(), words[1].to_owned(), required)
        })
        .collect()
}

#[test]
fn every_documented_parameter_is_in_the_table_and_no_other() {
    let table: BTreeSet<(String, String, bool)> = ACTIONS
        .iter()
        .filter(|action| action.needs_key)
        .flat_map(|action| {
            action.parameters.iter().map(|parameter| {
                let (action, name) = (action.name.to_owned(), parameter.name.to_owned());
                (action, name, parameter.required)
            })
        })
        .collect();
    let documented = documented();
    let difference: Vec<_> = table.symmetric_difference(&documented).collect();
    assert!(difference.is_empty(), "{difference:?}");
    assert_eq!(documented.len(), 140);
}

#[test]
fn every_documented_action_is_in_the_table() {
    let mut actions: BTreeSet<String> = documented().into_iter().map(|row| row.0).collect();
    // These two have no parameters of their own.
    actions.extend(["usercaptchaguthaben".to_owned(), "userconfig".to_owned()]);
    let table: BTreeSet<String> = ACTIONS
        .iter()
        .filter(|action| action.needs_key)
        .map(|action| action.name.to_owned())
        .collect();
    assert_eq!(table, actions);
    assert_eq!(CODES.len(), 57);
}

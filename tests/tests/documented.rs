//! Every action, parameter and error code of the API documentation is in the table, the C header, the Python types, the
//! local service and the cases.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use ninekw::table::{ACTIONS, CODES};
use ninekw_tests::{Case, names_of};

/// The documentation requires the id, but a break (`end=1`) is announced without one.
const RELAXED: (&str, &str) = ("usercaptchaskip", "id");
/// In use, but not documented; only the local service accepts them.
const UNDOCUMENTED: &[(&str, &str)] = &[
    ("captchas/ID.txt", "id"),
    ("captchas/ID_base64.txt", "id"),
    ("usercaptchacorrect", "antwort"),
    ("usercaptchaupload", "audio"),
    ("usercaptchaupload", "data-sitekey"),
    ("usercaptchaupload", "jd"),
    ("usercaptchacorrectdata", "jd"),
    ("usercaptchacorrectdata", "refresh"),
    ("usercaptchaguthaben", "cbh"),
    ("usercaptchaguthaben", "okcheck"),
];

/// The lines of a list.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

/// Action, parameter, and whether it is required.
fn parameters() -> BTreeSet<(String, String, bool)> {
    lines(include_str!("../data/documented-parameters.txt"))
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let required = words[2] == "required" && (words[0], words[1]) != RELAXED;
            (words[0].to_owned(), words[1].to_owned(), required)
        })
        .collect()
}

fn actions() -> BTreeSet<String> {
    lines(include_str!("../data/documented-actions.txt"))
        .map(str::to_owned)
        .collect()
}

/// Number and text without a final full stop, which the documentation does not use consistently.
fn codes() -> BTreeMap<u16, String> {
    lines(include_str!("../data/documented-codes.txt"))
        .map(|line| {
            let (number, text) = line.split_once(' ').unwrap();
            (number.parse().unwrap(), text.to_owned())
        })
        .collect()
}

fn file(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(path)).unwrap()
}

#[test]
fn the_lists_are_whole() {
    assert_eq!(actions().len(), 26);
    assert_eq!(parameters().len(), 140);
    assert_eq!(
        codes().into_keys().collect::<Vec<_>>(),
        (1..=57).collect::<Vec<_>>()
    );
    let known = actions();
    assert!(parameters().iter().all(|row| known.contains(&row.0)));
}

#[test]
fn the_table_has_what_is_documented_and_nothing_else() {
    let table: BTreeSet<String> = ACTIONS.iter().map(|row| row.name.to_owned()).collect();
    assert_eq!(table, actions());
    let table: BTreeSet<(String, String, bool)> = ACTIONS
        .iter()
        .filter(|action| action.needs_key)
        .flat_map(|action| {
            let sent = action.parameters.iter().filter(|row| row.is_sent);
            sent.map(|parameter| {
                let (action, name) = (action.name.to_owned(), parameter.name.to_owned());
                (action, name, parameter.required)
            })
        })
        .collect();
    let documented = parameters();
    let difference: Vec<_> = table.symmetric_difference(&documented).collect();
    assert!(difference.is_empty(), "{difference:?}");
    let table = CODES.iter().map(|row| (row.number, row.text.to_owned()));
    assert_eq!(table.collect::<BTreeMap<_, _>>(), codes());
}

#[test]
fn the_c_header_has_what_is_documented_and_nothing_else() {
    let header = file("include/ninekw.h");
    let defined = |group: &str| -> Vec<&str> {
        let start = format!("#define NINEKW_{group}_");
        header
            .lines()
            .filter_map(|line| line.strip_prefix(&start)?.split_once(' '))
            .map(|(_, value)| value.trim_matches('"'))
            .collect()
    };
    let set =
        |values: Vec<&str>| -> BTreeSet<String> { values.into_iter().map(str::to_owned).collect() };
    assert_eq!(set(defined("ACTION")), actions());
    let mut names: BTreeSet<String> = parameters().into_iter().map(|row| row.1).collect();
    names.insert("tag".to_owned());
    assert_eq!(set(defined("PARAM")), names);
    let numbers: Vec<u16> = defined("CODE")
        .iter()
        .map(|text| text.parse().unwrap())
        .collect();
    assert_eq!(numbers, codes().into_keys().collect::<Vec<_>>());
    for text in codes().values() {
        assert!(header.contains(text.trim_end_matches('.')), "{text}");
    }
}

#[test]
fn the_python_types_have_what_is_documented_and_nothing_else() {
    let module = file("py/python/ninekw/_options.py");
    let list = |name: &str| {
        let start = format!("\n{name} = Literal[\n");
        let (_, rest) = module.split_once(&start).unwrap();
        rest.split_once("\n]").unwrap().0
    };
    let literals = list("Action").lines().map(str::trim);
    let named: BTreeSet<String> = literals
        .filter_map(|line| Some(line.strip_prefix('"')?.strip_suffix("\",")?.to_owned()))
        .collect();
    assert_eq!(named, actions());
    let numbers = list("ServiceCode").lines().map(|line| {
        let (number, text) = line.trim().split_once(",  # ").unwrap();
        (number.parse().unwrap(), text.to_owned())
    });
    assert_eq!(numbers.collect::<BTreeMap<u16, _>>(), codes());
    // The first line of a class names the action of its parameters.
    let mut found = BTreeSet::new();
    let mut action = "";
    let mut required = false;
    for line in module.lines() {
        let words = [" Options of ``", " Parameters of ``"];
        if let Some((_, rest)) = words.iter().find_map(|words| line.split_once(words)) {
            action = rest.split_once("``").unwrap().0;
        } else if let Some(comment) = line.strip_prefix("    # ") {
            required |= comment.starts_with("Needed; ");
        } else if let Some((name, _)) = line.trim_start().split_once(": ")
            && line.starts_with("    ")
            && !action.is_empty()
        {
            found.insert((action.to_owned(), name.to_owned(), required));
            required = false;
        }
    }
    let with_id = |action: &str| (action.to_owned(), "id".to_owned(), true);
    let documented: BTreeSet<_> = parameters()
        .into_iter()
        .map(|(action, name, required)| (action, name.replace('-', "_"), required))
        .chain(["captchas/ID.txt", "captchas/ID_base64.txt"].map(with_id))
        // It is for this library.
        .chain([("usercaptchaupload".to_owned(), "tag".to_owned(), false)])
        .collect();
    let difference: Vec<_> = found.symmetric_difference(&documented).collect();
    assert!(difference.is_empty(), "{difference:?}");
}

#[test]
fn the_local_service_has_what_is_documented_and_names_what_is_not() {
    let calls = ninekw_sandbox::calls();
    let named: BTreeSet<String> = calls.iter().map(|call| call.name.to_owned()).collect();
    assert_eq!(named, actions());
    let known: BTreeSet<(&str, &str)> = calls
        .iter()
        .flat_map(|call| {
            let all = call.reads.iter().chain(call.ignores);
            all.map(|name| (call.name, *name))
        })
        .collect();
    let documented = parameters();
    let documented: BTreeSet<(&str, &str)> = documented
        .iter()
        .map(|(action, name, _)| (action.as_str(), name.as_str()))
        .chain(UNDOCUMENTED.iter().copied())
        .collect();
    let difference: Vec<_> = known.symmetric_difference(&documented).collect();
    assert!(difference.is_empty(), "{difference:?}");
    let numbers: Vec<u16> = ninekw_sandbox::codes().map(|(number, _)| number).collect();
    assert_eq!(numbers, codes().into_keys().collect::<Vec<_>>());
}

/// The cases of a file.
fn cases(group: &str) -> Vec<Case> {
    let mut cases = ninekw_tests::load().unwrap();
    cases.retain(|case| case.group == group);
    assert!(!cases.is_empty(), "{group}");
    cases
}

/// The requests that the cases of `actions.json` expect in a form: action, and every parameter that is sent.
fn sent(form: &str) -> BTreeSet<(String, String)> {
    let cases = cases("cases/actions").into_iter();
    cases
        .filter(|case| case.calls[0]["with"]["form"] == form)
        .flat_map(|case| {
            let action = case.calls[0]["with"]["action"].as_str().unwrap().to_owned();
            let request = &case.requests.as_ref().unwrap()[0];
            let fields = ["parameters", "files"].map(|key| request[key].as_object());
            let names = fields.into_iter().flatten().flat_map(|map| map.keys());
            let sent = names.map(|name| (action.clone(), name.clone()));
            sent.chain([(action.clone(), String::new())])
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn the_cases_send_what_is_documented_in_both_forms() {
    for form in ["json", "text"] {
        let sent = sent(form);
        for action in actions() {
            assert!(
                sent.contains(&(action.clone(), String::new())),
                "{form}: {action}"
            );
        }
        for (action, name, _) in parameters() {
            let row = (action, name);
            assert!(sent.contains(&row), "{form}: {row:?}");
        }
    }
}

#[test]
fn the_cases_hold_every_code() {
    let all = codes().into_keys().map(i64::from).collect::<BTreeSet<_>>();
    let cases = cases("cases/codes");
    let whole = cases.iter().filter(|case| {
        let calls = case.calls.iter();
        let codes = calls.map(|call| call["error"]["service_code"].as_i64().unwrap());
        codes.collect::<BTreeSet<_>>() == all
    });
    // Text and JSON, English and bilingual, each with HTTP 200 and 500; German alone is known of some.
    assert_eq!(whole.count(), 8);
}

/// All files below a folder with this extension, as one text.
fn folder(path: &Path, extension: &str) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&folder(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
    text
}

#[test]
fn every_call_that_the_table_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let rust = folder(&root.join("core/src/client"), "rs");
    let header = file("include/ninekw.h");
    let python = folder(&root.join("py/python/ninekw"), "py");
    for action in ACTIONS {
        let names = names_of(action).expect(action.name);
        for name in names.rust {
            let generic = rust.contains(&format!("    pub fn {name}<"));
            let there = generic || rust.contains(&format!("    pub fn {name}("));
            assert!(there, "{}: Rust has no {name}", action.name);
        }
        for name in names.c {
            let declared = header.contains(&format!(" {name}("));
            assert!(declared, "{}: C has no {name}", action.name);
        }
        for name in names.python {
            let defined = python.contains(&format!("    def {name}("));
            assert!(defined, "{}: Python has no {name}", action.name);
        }
    }
}

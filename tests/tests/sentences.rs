//! Every sentence of the API documentation that can be checked names what shows it: a test, a case, a reply or a page.
//! `tests/sentences` has the sentences by section, in words of our own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ninekw::table::{ACTIONS, CODES};
use serde_json::Value;

/// The sections of the documentation, in its order; each is a file.
const SECTIONS: &[&str] = &[
    "general",
    "load",
    "codes",
    "jobs",
    "receipt",
    "verdict",
    "show",
    "skip",
    "answer",
    "upload",
    "poll",
    "feedback",
    "history",
    "detail",
    "balance",
    "settings",
    "referrals",
    "transfer",
    "coupon",
    "account",
];
/// So many sentences are shown by nothing yet; their rows say what is missing.
const OPEN: usize = 0;

struct Row {
    /// What the sentence is about: an action, an action and its parameter, a code, or a word.
    about: String,
    says: String,
    /// Files with a text that stands in them.
    shown_by: Vec<String>,
    /// What is missing, if nothing shows the sentence.
    open: Option<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The sentences of a section.
fn section(name: &str) -> Vec<Row> {
    let path = root().join(format!("tests/sentences/{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let file: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert!(file["left_out"].is_string(), "{name}: what is left out?");
    let rows = file["rows"].as_array().unwrap();
    rows.iter().map(row).collect()
}

fn row(row: &Value) -> Row {
    let known = ["about", "says", "shown_by", "open"];
    for key in row.as_object().unwrap().keys() {
        assert!(known.contains(&key.as_str()), "{row}: what is {key}?");
    }
    let word = |key: &str| row[key].as_str().map(str::to_owned);
    let places = row["shown_by"].as_array().into_iter().flatten();
    Row {
        about: word("about").unwrap_or_else(|| panic!("{row}: about what?")),
        says: word("says").unwrap_or_else(|| panic!("{row}: says what?")),
        shown_by: places
            .map(|place| place.as_str().unwrap().to_owned())
            .collect(),
        open: word("open"),
    }
}

/// What stands below a heading of a page, up to the next one.
fn below<'a>(page: &'a str, heading: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("# {heading}\n"))?;
    Some(rest.split("\n#").next().unwrap_or(rest))
}

/// Whether a place exists: `file: text`, or `page#heading: text`. In JSON the text is the name of a case, a reply or a
/// table's row, and in Rust a name is a function's, so that no chance finding counts.
fn find(place: &str) -> Result<(), String> {
    let (path, text) = place.split_once(": ").ok_or("has no text to look for")?;
    let (path, heading) = match path.split_once('#') {
        Some((path, heading)) => (path, Some(heading)),
        None => (path, None),
    };
    let file = fs::read_to_string(root().join(path)).map_err(|error| error.to_string())?;
    let part = match heading {
        Some(heading) => below(&file, heading).ok_or("has no such heading")?,
        None => &file,
    };
    let is_name = text
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let wanted = match Path::new(path).extension().and_then(|end| end.to_str()) {
        Some("json") => ["name", "what"]
            .map(|key| format!("\"{key}\": {}", Value::from(text)))
            .to_vec(),
        Some("rs") if is_name => vec![format!("fn {text}(")],
        _ => vec![text.to_owned()],
    };
    let there = !text.is_empty() && wanted.iter().any(|text| part.contains(text));
    there
        .then_some(())
        .ok_or_else(|| format!("has no {}", wanted.join(" or ")))
}

/// Everything that is wrong with these rows.
fn faults(rows: &[Row]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut said = BTreeSet::new();
    for row in rows {
        let name = format!("{}: {}", row.about, row.says);
        if !said.insert(name.to_lowercase()) {
            faults.push(format!("{name}: is said twice"));
        }
        if row.shown_by.is_empty() == row.open.is_none() {
            faults.push(format!("{name}: is either shown by something or open"));
        }
        for place in &row.shown_by {
            if let Err(fault) = find(place) {
                faults.push(format!("{name}: {place}: {fault}"));
            }
        }
    }
    faults
}

#[test]
fn every_sentence_is_shown() {
    let mut rows = Vec::new();
    for name in SECTIONS {
        let more = section(name);
        assert!(!more.is_empty(), "{name} is empty");
        rows.extend(more);
    }
    let faults = faults(&rows);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let open: Vec<_> = rows.iter().filter(|row| row.open.is_some()).collect();
    for row in &open {
        let missing = row.open.as_deref().unwrap_or_default();
        println!("open: {}: {}: {missing}", row.about, row.says);
    }
    println!("{} sentences, {} open", rows.len(), open.len());
    assert_eq!(open.len(), OPEN);
}

#[test]
fn every_file_is_a_section() {
    let files = fs::read_dir(root().join("tests/sentences")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let listed = SECTIONS.iter().map(|name| format!("{name}.json"));
    assert_eq!(
        names.collect::<BTreeSet<_>>(),
        listed.collect::<BTreeSet<_>>()
    );
}

#[test]
fn everything_in_the_table_has_a_sentence() {
    let rows = SECTIONS.iter().flat_map(|name| section(name));
    let about: BTreeSet<String> = rows.map(|row| row.about).collect();
    let actions = ACTIONS.iter().map(|action| action.name.to_owned());
    let parameters = ACTIONS.iter().flat_map(|action| {
        let rows = action.parameters.iter().filter(|row| row.is_sent);
        rows.map(|parameter| format!("{} {}", action.name, parameter.name))
    });
    let codes = CODES.iter().map(|code| format!("code {:04}", code.number));
    let all = actions.chain(parameters).chain(codes);
    let missing: Vec<String> = all.filter(|name| !about.contains(name)).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn what_shows_nothing_is_told() {
    let row = |says: &str, shown_by: &[&str], open: Option<&str>| Row {
        about: "a test".to_owned(),
        says: says.to_owned(),
        shown_by: shown_by.iter().map(|&place| place.to_owned()).collect(),
        open: open.map(str::to_owned),
    };
    let here = "tests/tests/sentences.rs: find";
    assert_eq!(
        faults(&[row("a", &[here], None), row("b", &[], Some("c"))]),
        [""; 0]
    );
    for (wrong, fault) in [
        (row("a", &[], None), "either shown by something or open"),
        (
            row("a", &[here], Some("b")),
            "either shown by something or open",
        ),
        (row("a", &["tests/cases/options.json"], None), "no text"),
        (
            row("a", &["tests/cases/none.json: a"], None),
            "No such file",
        ),
        (
            row("a", &["tests/cases/options.json: too"], None),
            "has no \"name\": \"too\"",
        ),
        (
            row("a", &["tests/tests/rust_cases.rs: hold"], None),
            "has no fn hold(",
        ),
        (
            row("a", &["tests/README.md#A case: each"], None),
            "has no each",
        ),
        (
            row("a", &["tests/README.md#No case: each"], None),
            "no such heading",
        ),
    ] {
        let told = faults(&[wrong]);
        assert!(
            told.len() == 1 && told[0].contains(fault),
            "{fault}: {told:?}"
        );
    }
    let twice = [row("a", &[here], None), row("A", &[here], None)];
    assert_eq!(faults(&twice), ["a test: A: is said twice"]);
}

//! The header's names for actions, parameters and error codes.

use std::collections::BTreeSet;

use ninekw::table::{ACTIONS, CODES, Code};

use crate::abi::constant::{Constant, Group};
use crate::names::{Name, names, sentence};

/// Longer lists of actions are omitted.
const FEW: usize = 3;

/// Constants that are not in the source of the C crate: the version and the statuses.
pub(crate) fn before() -> Vec<Constant> {
    let version = env!("CARGO_PKG_VERSION");
    let parts: Vec<u32> = version
        .split('.')
        .filter_map(|part| part.parse().ok())
        .collect();
    let number = parts.iter().fold(0, |number, part| number * 1000 + part);
    let mut all = Vec::new();
    let mut of_version = |name: &str, value: String, doc: &str| {
        all.push(Constant {
            name: format!("NINEKW_VERSION{name}"),
            value,
            doc: doc.into(),
            group: Group::Version,
        });
    };
    of_version("", format!("\"{version}\""), "Version of this header.");
    for (name, part) in ["MAJOR", "MINOR", "PATCH"].iter().zip(&parts) {
        let doc = format!("The {} part of the version.", name.to_lowercase());
        of_version(&format!("_{name}"), part.to_string(), &doc);
    }
    let doc = "The version as major * 1000000 + minor * 1000 + patch.";
    of_version("_NUMBER", number.to_string(), doc);
    for (_, status) in ninekw::statuses() {
        all.push(Constant {
            name: format!("NINEKW_ERR_{}", status.name),
            value: status.number.to_string(),
            doc: format!("{}.", status.doc),
            group: Group::Status,
        });
    }
    all
}

/// Every action, parameter and error code of the table.
pub(crate) fn of_the_table() -> Vec<Constant> {
    let mut all = Vec::new();
    for action in ACTIONS {
        let value = format!("\"{}\"", action.name);
        all.push(constant(
            Group::Action,
            "ACTION",
            action.name,
            value,
            action.doc.into(),
        ));
    }
    for name in names() {
        let value = format!("\"{}\"", name.name);
        all.push(constant(
            Group::Parameter,
            "PARAM",
            name.name,
            value,
            meaning(&name),
        ));
    }
    for (code, slug) in CODES.iter().zip(slugs()) {
        let doc = format!("{}: {}.", code.text.trim_end_matches('.'), code.advice);
        all.push(constant(
            Group::Code,
            "CODE",
            &slug,
            code.number.to_string(),
            doc,
        ));
    }
    all
}

fn meaning(name: &Name) -> String {
    let rows = name.rows.iter().map(|(row, actions)| {
        let meaning = Name::meaning(row);
        if actions.len() > FEW {
            return meaning;
        }
        format!("{meaning} ({})", actions.join(", "))
    });
    sentence(&rows.collect::<Vec<_>>().join("; "))
}

fn constant(group: Group, word: &str, name: &str, value: String, doc: String) -> Constant {
    Constant {
        name: format!("NINEKW_{word}_{}", identifier(name)),
        value,
        doc,
        group,
    }
}

/// Capitals, digits and single underscores.
fn identifier(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("_").to_ascii_uppercase()
}

/// A name for each code from its text, with the number if two have the same text.
pub(crate) fn slugs() -> Vec<String> {
    let all: Vec<String> = CODES.iter().map(slug).collect();
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<&String> = all.iter().filter(|slug| !seen.insert(*slug)).collect();
    all.iter()
        .zip(CODES)
        .map(|(slug, code)| {
            if twice.contains(slug) {
                format!("{slug}_{}", code.number)
            } else {
                slug.clone()
            }
        })
        .collect()
}

fn slug(code: &Code) -> String {
    // Sets of characters have no letters for a name.
    let words = [
        ("A-Z, a-z", " letters "),
        ("A-Za-z", " letters "),
        ("0-9", " digits "),
        (",- ]", " punctuation "),
        ("'", ""),
    ];
    let text = code.text.to_owned();
    let text = words.iter().fold(text, |text, (characters, word)| {
        text.replace(characters, word)
    });
    identifier(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_of_its_own() {
        let slugs = slugs();
        assert_eq!(slugs.iter().collect::<BTreeSet<_>>().len(), CODES.len());
        let named = |number: usize| slugs[number - 1].as_str();
        assert_eq!(named(1), "API_KEY_DOESNT_EXIST");
        assert_eq!(named(7), "NO_ID_FOUND_7");
        assert_eq!(named(18), "NO_ID_FOUND_18");
        assert_eq!(
            named(44),
            "INCORRECT_ANSWER_WITH_NOT_ONLY_DIGITS_LETTERS_PUNCTUATION"
        );
    }
}

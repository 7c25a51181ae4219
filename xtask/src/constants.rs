//! The header's names for actions, parameters and error codes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ninekw::table::{ACTIONS, CODES, Code};

use crate::names::{Name, names, sentence, wrapped};

/// Columns of a line.
const WIDTH: usize = 118;
/// With more actions than this, a list of them tells nothing.
const FEW: usize = 3;

/// Every action, parameter and error code as a `#define` with its meaning.
pub(crate) fn of_the_table() -> String {
    let mut text = String::from("\n/* Actions, for ninekw_call(). */\n\n");
    for action in ACTIONS {
        let value = format!("\"{}\"", action.name);
        define(&mut text, action.doc, "ACTION", action.name, &value);
    }
    text.push_str("\n/* Parameters, for ninekw_options_set_text() and the like. */\n\n");
    for name in names() {
        let value = format!("\"{}\"", name.name);
        define(&mut text, &meaning(&name), "PARAM", name.name, &value);
    }
    text.push_str(
        "\n/* Error codes of the service, as ninekw_error_service_code() gives them. */\n\n",
    );
    for (code, slug) in CODES.iter().zip(slugs()) {
        let doc = format!("{}: {}.", code.text.trim_end_matches('.'), code.advice);
        define(&mut text, &doc, "CODE", &slug, &code.number.to_string());
    }
    text
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

fn define(text: &mut String, doc: &str, group: &str, name: &str, value: &str) {
    let lines = wrapped(doc, WIDTH - 4);
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(text, "/** {} */", lines.join("\n *  "));
    let _ = writeln!(text, "#define NINEKW_{group}_{} {value}", identifier(name));
}

/// Capitals, digits and single underscores.
fn identifier(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("_").to_ascii_uppercase()
}

/// A name for each code out of its text; where two share a text, with the number.
fn slugs() -> Vec<String> {
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
    // Sets of characters have no letters to make a name of.
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

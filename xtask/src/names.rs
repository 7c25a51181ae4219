//! Names in sources and in the table, and text around them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ninekw::table::{ACTIONS, Parameter};

use crate::Result;

/// One name of the table, with every row that has it and the actions that the row belongs to.
pub(crate) struct Name {
    pub(crate) name: &'static str,
    pub(crate) rows: Vec<(Parameter, Vec<&'static str>)>,
}

impl Name {
    /// The name as Rust, C and Python write it.
    pub(crate) fn identifier(&self) -> String {
        self.name.replace('-', "_")
    }

    /// What the row says: its meaning, its values and its default.
    pub(crate) fn meaning(row: &Parameter) -> String {
        let mut text = format!("{}: {}", row.doc, row.kind);
        if let Some(default) = row.default {
            let _ = write!(text, ", default {default}");
        }
        text
    }
}

/// Every name of the table, in the order of its first row.
pub(crate) fn names() -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for action in ACTIONS {
        for row in action.parameters {
            let known = names.iter().position(|known| known.name == row.name);
            let at = known.unwrap_or(names.len());
            if known.is_none() {
                names.push(Name {
                    name: row.name,
                    rows: Vec::new(),
                });
            }
            let name = &mut names[at];
            let same = |known: &Parameter| {
                known.doc == row.doc && known.kind == row.kind && known.default == row.default
            };
            match name.rows.iter_mut().find(|(known, _)| same(known)) {
                Some((_, actions)) => actions.push(action.name),
                None => name.rows.push((*row, vec![action.name])),
            }
        }
    }
    names
}

/// `text` with a capital and a full stop.
pub(crate) fn sentence(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_ascii_uppercase());
    format!("{}{}.", first.unwrap_or_default(), rest.as_str())
}

/// `text` in lines of at most `width` columns.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is a line from the start");
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

/// The words of a source, which may be names.
pub(crate) fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .collect()
}

/// An error that tells where two sets of names differ.
pub(crate) fn same_names(found: &BTreeSet<&str>, wanted: &BTreeSet<&str>, what: &str) -> Result {
    if found == wanted {
        return Ok(());
    }
    let differ: Vec<_> = found.symmetric_difference(wanted).collect();
    Err(format!("{what} differ: {differ:?}").into())
}

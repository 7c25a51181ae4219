//! `ffi-c/symbols.txt`: every function that the library has ever exported, and since when. Lines are only added at the
//! end and never change, because programs that are linked already must still start.

use std::collections::{BTreeMap, BTreeSet};

use super::Function;
use crate::Result;
use crate::shell::{command, output, read, root};

const LIST: &str = "ffi-c/symbols.txt";

struct Symbol {
    name: String,
    since: String,
}

fn listed() -> Result<Vec<Symbol>> {
    parse(&read(LIST)?)
}

fn parse(text: &str) -> Result<Vec<Symbol>> {
    let mut symbols = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((name, since)) = line.split_once(' ') else {
            return Err(format!("{LIST}: a line is a name and a version, not {line:?}").into());
        };
        symbols.push(Symbol {
            name: name.to_owned(),
            since: since.to_owned(),
        });
    }
    Ok(symbols)
}

/// Sets the version that first had each function; an error if header and list differ.
pub(super) fn date(functions: &mut [Function]) -> Result {
    let mut since = BTreeMap::new();
    for symbol in listed()? {
        if since.insert(symbol.name.clone(), symbol.since).is_some() {
            return Err(format!("{LIST} has {} twice", symbol.name).into());
        }
    }
    for function in functions {
        function.since = since.remove(&function.name).ok_or_else(|| {
            format!(
                "{0} is not in {LIST}: add the line \"{0} {1}\" at its end",
                function.name,
                env!("CARGO_PKG_VERSION")
            )
        })?;
    }
    if since.is_empty() {
        return Ok(());
    }
    let gone: Vec<String> = since.into_keys().collect();
    Err(format!(
        "{} is gone from ffi-c, but programs link to it: keep it, or raise NINEKW_ABI_VERSION",
        gone.join(", ")
    )
    .into())
}

/// Checks that the list only grew, at its end, in the whole history of the main branch: branches that are merged each
/// add to the end as they know it.
pub(crate) fn only_grew() -> Result {
    let now = read(LIST)?;
    let lines: Vec<&str> = names(&now).collect();
    let history = ["log", "--first-parent", "--format=%H", "--", LIST];
    let commits = match output(command("git").args(history)) {
        Ok(commits) => commits,
        // A source package has no history.
        Err(_) if !root().join(".git").exists() => return Ok(()),
        Err(error) => return Err(error),
    };
    for commit in commits.lines() {
        let then = output(command("git").args(["show", &format!("{commit}:{LIST}")]))?;
        grew(&names(&then).collect::<Vec<_>>(), &lines)
            .map_err(|error| format!("{LIST} since {commit}: {error}"))?;
    }
    Ok(())
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

fn grew(then: &[&str], now: &[&str]) -> std::result::Result<(), String> {
    if now.starts_with(then) {
        return Ok(());
    }
    let now: BTreeSet<&&str> = now.iter().collect();
    Err(match then.iter().find(|line| !now.contains(line)) {
        Some(line) => format!("\"{line}\" was taken out or changed"),
        None => "lines were put between older ones".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::tags::Tags;
    use super::*;

    #[test]
    fn a_list_may_only_grow_at_its_end() {
        assert_eq!(grew(&["a 1", "b 1"], &["a 1", "b 1", "c 2"]), Ok(()));
        let removed = grew(&["a 1", "b 1"], &["a 1", "c 2"]).unwrap_err();
        assert_eq!(removed, "\"b 1\" was taken out or changed");
        assert!(grew(&["a 1"], &["a 2"]).is_err());
        assert!(grew(&["a 1", "b 1"], &["a 1", "c 2", "b 1"]).is_err());
    }

    #[test]
    fn a_function_without_a_line_and_a_line_without_a_function_are_errors() {
        let function = |name: &str| Function {
            name: name.into(),
            returns: "void".into(),
            parameters: Vec::new(),
            doc: String::new(),
            tags: Tags::default(),
            since: String::new(),
        };
        let mut all: Vec<Function> = listed()
            .unwrap()
            .iter()
            .map(|symbol| function(&symbol.name))
            .collect();
        date(&mut all).unwrap();
        assert!(all.iter().all(|function| !function.since.is_empty()));
        let removed = all.pop().unwrap();
        let error = date(&mut all).unwrap_err().to_string();
        assert!(
            error.contains(&removed.name) && error.contains("is gone"),
            "{error}"
        );
        all.push(function("ninekw_brand_new"));
        let error = date(&mut all).unwrap_err().to_string();
        assert!(
            error.contains("add the line \"ninekw_brand_new "),
            "{error}"
        );
    }
}

//! `docs/languages.md`: cases passed, by group and language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use ninekw_tests::Report;
use serde_json::{Value, json};

use super::{ALL, Language};
use crate::Result;
use crate::abi::Abi;
use crate::shell::root;
use crate::template::Templates;

const PATH: &str = "docs/languages.md";

/// Writes the page from a run of all languages.
pub(crate) fn write(reports: &[(&'static str, Report)]) -> Result {
    let mut languages = Vec::new();
    for language in ALL {
        if let Some((_, report)) = reports.iter().find(|(word, _)| *word == language.word) {
            languages.push(described(language, report)?);
        }
    }
    let groups: BTreeSet<&String> = reports
        .iter()
        .flat_map(|(_, report)| report.groups.keys())
        .collect();
    let values = json!({ "languages": languages, "groups": groups });
    let text = Templates::new(&Abi::read()?)?.render_with(PATH, &values)?;
    fs::write(root().join(PATH), text)?;
    println!("wrote {PATH}");
    Ok(())
}

fn described(language: &Language, report: &Report) -> Result<Value> {
    let groups = report.groups.iter();
    let groups: BTreeMap<_, _> = groups
        .map(|(group, (passed, all))| (group, format!("{passed}/{all}")))
        .collect();
    Ok(json!({
        "name": language.name,
        "version": language.version_line()?,
        "passed": report.passed(),
        "total": report.total(),
        "lines": language.lines()?,
        "groups": groups,
    }))
}

//! `docs/languages.md`: how each language did in each group of cases.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use ninekw_tests::Report;

use super::ALL;
use crate::Result;
use crate::shell::root;

const PATH: &str = "docs/languages.md";

/// What no machine of the tests can run.
const NOT_RUN: &str = "\
PowerShell, PureBasic and VBA have bindings that were not run: no package registry has their interpreters. PureBasic's and VBA's
are checked against `include/ninekw.json`, PowerShell's by a grammar of the language and against the assembly of C#.
";

/// Writes the page from a run of all languages.
pub(crate) fn write(reports: &[(&'static str, Report)]) -> Result {
    let mut text = String::from(
        "# Languages\n\n\
         Passed and all cases of `tests/`, by group, in each language of `bindings/`. Written by\n\
         `cargo xtask test --lang all`, which also runs each binding's own tests and its README's program.\n\n",
    );
    let languages: Vec<_> = ALL
        .iter()
        .filter_map(|language| {
            let found = reports.iter().find(|(word, _)| *word == language.word)?;
            Some((language, &found.1))
        })
        .collect();
    text.push_str("| language | version | cases | lines of the binding |\n|---|---|---|---|\n");
    for (language, report) in &languages {
        writeln!(
            text,
            "| {} | {} | {} of {} | {} |",
            language.name,
            language.version_line()?,
            report.passed(),
            report.total(),
            language.lines()?,
        )?;
    }
    text.push_str("\nLines are those written by hand that are neither empty nor comments.\n\n");
    let mut groups: BTreeSet<&str> = BTreeSet::new();
    for (_, report) in &languages {
        groups.extend(report.groups.keys().map(String::as_str));
    }
    let names: Vec<&str> = languages
        .iter()
        .map(|(language, _)| language.name)
        .collect();
    writeln!(text, "| group | {} |", names.join(" | "))?;
    writeln!(text, "|---|{}", "---|".repeat(names.len()))?;
    for group in &groups {
        let cells: Vec<String> = languages
            .iter()
            .map(|(_, report)| {
                report
                    .groups
                    .get(*group)
                    .map_or_else(|| "-".into(), |(passed, all)| format!("{passed}/{all}"))
            })
            .collect();
        writeln!(text, "| {group} | {} |", cells.join(" | "))?;
    }
    writeln!(text, "\n{NOT_RUN}")?;
    fs::write(root().join(PATH), text.trim_end().to_owned() + "\n")?;
    println!("wrote {PATH}");
    Ok(())
}

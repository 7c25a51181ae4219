//! Which steps passed on which sources, for `--continue`.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::Result;
use crate::shell::{command, output, target};

/// The steps that passed, of these sources.
pub(super) struct Record {
    sources: String,
    passed: BTreeSet<String>,
}

impl Record {
    /// What earlier runs of the same sources left.
    pub(super) fn read() -> Result<Self> {
        let sources = sources()?;
        let text = fs::read_to_string(path()).unwrap_or_default();
        let mut lines = text.lines();
        let passed = match lines.next() {
            Some(first) if first == sources => lines.map(str::to_owned).collect(),
            _ => BTreeSet::new(),
        };
        Ok(Self { sources, passed })
    }

    pub(super) fn has(&self, step: &str) -> bool {
        self.passed.contains(step)
    }

    /// Notes a step that passed.
    pub(super) fn add(&mut self, step: &str) -> Result {
        self.passed.insert(step.to_owned());
        let passed: Vec<&str> = self.passed.iter().map(String::as_str).collect();
        Ok(fs::write(
            path(),
            format!("{}\n{}\n", self.sources, passed.join("\n")),
        )?)
    }
}

fn path() -> PathBuf {
    target().join("tests-passed.txt")
}

/// A name for all files of the repository as they are now.
fn sources() -> Result<String> {
    let index = target().join("tests-index");
    let git = |arguments: &[&str]| {
        let mut git = command("git");
        git.args(arguments).env("GIT_INDEX_FILE", &index);
        output(&mut git)
    };
    git(&["read-tree", "HEAD"])?;
    git(&["add", "--all"])?;
    Ok(git(&["write-tree"])?.trim().to_owned())
}

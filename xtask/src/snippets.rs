//! The programs shown in README files are files that the tests run.

use std::path::Path;

use ninekw::table::TIME_LIMITS;

use crate::Result;
use crate::names::wrap;
use crate::shell::{read, root};

/// How wide a page is.
const WIDTH: usize = 120;

/// A page by its file, with its path in the repository.
pub(crate) fn page_at(file: &Path) -> Result<(String, String)> {
    let path = file.strip_prefix(root())?.display().to_string();
    let text = page(&path)?;
    Ok((path, text))
}

/// A page with the paragraph after `<!-- time limits -->`, and every block after a `<!-- path -->` line filled from that file.
pub(crate) fn page(page: &str) -> Result<String> {
    let mut text = String::new();
    let mut lines = read(page)?
        .lines()
        .map(str::to_owned)
        .collect::<Vec<_>>()
        .into_iter();
    while let Some(line) = lines.next() {
        text.push_str(&line);
        text.push('\n');
        let Some(path) = line
            .strip_prefix("<!-- ")
            .and_then(|rest| rest.strip_suffix(" -->"))
        else {
            continue;
        };
        if path == "time limits" {
            lines
                .by_ref()
                .take_while(|line| !line.is_empty())
                .for_each(drop);
            text.push_str(&wrap(TIME_LIMITS, WIDTH).join("\n"));
            text.push_str("\n\n");
            continue;
        }
        let fence = lines.next().filter(|line| line.starts_with("```"));
        let fence = fence.ok_or_else(|| format!("{page}: no code block after {path}"))?;
        lines
            .by_ref()
            .take_while(|line| line != "```")
            .for_each(drop);
        text.push_str(&fence);
        text.push('\n');
        text.push_str(&read(path)?);
        text.push_str("```\n");
    }
    Ok(text)
}

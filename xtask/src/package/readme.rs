//! A README as a registry shows it, where the files beside it are not: its links lead to the repository.

use std::path::Path;

use crate::Result;
use crate::docs::links::{relink, resolve};
use crate::shell::{read, root};

/// The files of this version; a picture leads to itself instead of to the page that shows it.
const FILES: &str = concat!(
    env!("CARGO_PKG_REPOSITORY"),
    "/blob/v",
    env!("CARGO_PKG_VERSION"),
    "/"
);
const RAW: &str = concat!(
    env!("CARGO_PKG_REPOSITORY"),
    "/raw/v",
    env!("CARGO_PKG_VERSION"),
    "/"
);

/// A Markdown file of the repository with such links.
pub(super) fn elsewhere(file: &str) -> Result<String> {
    let mut is_program = false;
    let mut text = String::new();
    for line in read(file)?.lines() {
        if line.starts_with("```") {
            is_program = !is_program;
        }
        if is_program {
            text.push_str(line);
        } else {
            text.push_str(&relink(line, |target| leads_to(file, target))?);
        }
        text.push('\n');
    }
    Ok(text)
}

fn leads_to(page: &str, target: &str) -> Result<String> {
    let (target, anchor) = target
        .split_once('#')
        .map_or((target, String::new()), |(target, anchor)| {
            (target, format!("#{anchor}"))
        });
    let file = resolve(page, target);
    if !root().join(&file).exists() {
        return Err(format!("{page} leads to {file}, which is not there").into());
    }
    let is_picture = Path::new(&file)
        .extension()
        .is_some_and(|kind| kind == "png");
    let from = if is_picture { RAW } else { FILES };
    Ok(format!("{from}{file}{anchor}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_repository() {
        let place = leads_to("sandbox/README.md", "../docs/testing.md#a").unwrap();
        assert_eq!(place, format!("{FILES}docs/testing.md#a"));
        let picture = leads_to("sandbox/README.md", "../docs/desk/text.png").unwrap();
        assert_eq!(picture, format!("{RAW}docs/desk/text.png"));
        assert!(leads_to("py/README.md", "nowhere.md").is_err());
        let text = elsewhere("bindings/javascript/README.md").unwrap();
        assert!(!text.contains("](.."), "{text}");
    }
}

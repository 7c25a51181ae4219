//! Pages of the repository become pages of the site: sections and programs are filled in, and links lead to where
//! their targets are on the site.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::{FOLDER, links, tabs};
use crate::Result;
use crate::shell::{read, root};

/// Pages that are in no folder of pages.
const OTHERS: [&str; 9] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "ffi-c/packaging/windows/README.md",
    "py/README.md",
    "sandbox/README.md",
    "tests/README.md",
    "tests/drivers/README.md",
];

/// What `docs/site/plots.py` draws.
const PLOTS: [&str; 3] = ["log-normal", "heavy", "slow"];

/// All pages of the repository that the site has.
pub(super) fn sources() -> Result<Vec<String>> {
    let mut found: Vec<String> = OTHERS.map(str::to_owned).to_vec();
    for folder in ["docs", "bindings"] {
        collect(folder, &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn collect(folder: &str, found: &mut Vec<String>) -> Result {
    for entry in fs::read_dir(root().join(folder))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if entry.file_type()?.is_dir() {
            if name != "node_modules" {
                collect(&path, found)?;
            }
        } else if place(&path).is_some() {
            found.push(path);
        }
    }
    Ok(())
}

/// Where a page of the repository is on the site.
pub(super) fn place(path: &str) -> Option<String> {
    if ending(path) != Some("md") {
        return None;
    }
    let own = format!("{FOLDER}/pages/");
    let place = match path {
        // Its sections are on pages of the site.
        "README.md" => "index.md".to_owned(),
        "py/README.md" => "languages/python.md".to_owned(),
        "sandbox/README.md" => "sandbox.md".to_owned(),
        "tests/README.md" => "contributing/cases.md".to_owned(),
        "tests/drivers/README.md" => "contributing/drivers.md".to_owned(),
        "bindings/README.md" => "contributing/languages.md".to_owned(),
        "ffi-c/packaging/windows/README.md" => "windows-zip.md".to_owned(),
        _ if OTHERS.contains(&path) => path.to_lowercase(),
        _ => {
            if let Some(name) = path.strip_prefix(&own) {
                name.to_owned()
            } else if let Some(rest) = path.strip_prefix("bindings/") {
                let (language, "README.md") = rest.split_once('/')? else {
                    return None;
                };
                format!("languages/{language}.md")
            } else {
                path.strip_prefix("docs/")?.to_owned()
            }
        }
    };
    Some(place)
}

/// The pages of the site, by their places.
#[derive(Default)]
pub(super) struct Pages {
    texts: BTreeMap<String, String>,
    /// Files of the repository that pages link to; each is shown on a page of its own.
    shown: BTreeSet<String>,
    /// Pictures and data, which are copied.
    copied: BTreeSet<String>,
}

impl Pages {
    /// A page that is made, not read.
    pub(super) fn add_text(&mut self, place: &str, text: &str) {
        self.texts.insert(place.to_owned(), text.to_owned());
    }

    /// A page of the repository.
    pub(super) fn add(&mut self, path: &str) -> Result {
        let place = place(path).ok_or_else(|| format!("{path} has no place on the site"))?;
        let text = self.fill(path, &place, &read(path)?)?;
        if self.texts.insert(place.clone(), text).is_some() {
            return Err(format!("{place} is there twice").into());
        }
        Ok(())
    }

    /// `<!-- section FILE#HEADING -->` is that section, `<!-- tabs NAME -->` the program in each language, and so on.
    fn fill(&mut self, path: &str, place: &str, text: &str) -> Result<String> {
        let mut filled = String::new();
        let mut fence = false;
        for line in text.lines() {
            if line.trim_start().starts_with("```") {
                fence = !fence;
            }
            let order = line
                .strip_prefix("<!-- ")
                .and_then(|rest| rest.strip_suffix(" -->"))
                .filter(|_| !fence);
            match order.and_then(|order| order.split_once(' ')) {
                Some(("section", what)) => {
                    let (file, heading) = what.split_once('#').ok_or("a section of what?")?;
                    let section = section(&read(file)?, heading)
                        .ok_or_else(|| format!("{path}: {file} has no section {heading}"))?;
                    filled.push_str(&self.fill(file, place, &section)?);
                }
                Some(("tabs", name)) => filled.push_str(&tabs::of(name)?),
                Some(("plots", _)) => {
                    for name in PLOTS {
                        let plot = links::relative(place, &format!("plots/{name}.svg"));
                        writeln!(filled, "![Mean overhead of each client, {name}]({plot})\n")?;
                    }
                }
                Some(("all", "recipes")) => filled.push_str(&tabs::recipes()?),
                _ if fence => writeln!(filled, "{line}")?,
                _ => writeln!(filled, "{}", self.relink(path, place, line)?)?,
            }
        }
        Ok(filled)
    }

    fn relink(&mut self, path: &str, place: &str, line: &str) -> Result<String> {
        links::relink(line, |target| {
            let (file, anchor) = match target.split_once('#') {
                Some((file, anchor)) => (file, format!("#{anchor}")),
                None => (target, String::new()),
            };
            let file = links::resolve(path, file);
            let lead = self
                .lead_to(&file)
                .map_err(|error| format!("{path}: {error}"))?;
            Ok(format!("{}{anchor}", links::relative(place, &lead)))
        })
    }

    /// Where a file or folder of the repository is on the site.
    fn lead_to(&mut self, file: &str) -> Result<String> {
        // A page that is made has its place only on the site; links to all others work in the repository, too.
        let is_made = file.starts_with("docs/site/pages/reference/");
        let path = root().join(file);
        if !is_made && !path.exists() {
            return Err(format!("there is no {file}").into());
        }
        if let Some(place) = place(file) {
            return Ok(place);
        }
        if is_copied(file) {
            self.copied.insert(file.to_owned());
            return Ok(format!("files/{file}"));
        }
        self.shown.insert(file.to_owned());
        Ok(format!("files/{file}.md"))
    }

    /// Writes all pages, and the files that they lead to.
    pub(super) fn write(mut self, folder: &Path) -> Result {
        // What is in a linked folder is shown, too.
        while let Some(file) = self.shown.pop_first() {
            let text = self.shown_page(&file)?;
            self.texts.insert(format!("files/{file}.md"), text);
        }
        for (place, text) in &self.texts {
            let path = folder.join(place);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, text)?;
        }
        for file in &self.copied {
            let path = folder.join("files").join(file);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::copy(root().join(file), path)?;
        }
        Ok(())
    }

    /// A file in full, or the list of a folder.
    fn shown_page(&mut self, file: &str) -> Result<String> {
        let path = root().join(file);
        let mut page = format!("---\nsearch:\n  exclude: true\n---\n\n# {file}\n\n");
        if path.is_dir() {
            let mut names = Vec::new();
            for entry in fs::read_dir(&path)? {
                let entry = entry?;
                if entry.file_type()?.is_file() {
                    names.push(entry.file_name().to_string_lossy().into_owned());
                }
            }
            names.sort();
            for name in names {
                let member = format!("{file}/{name}");
                if !self.texts.contains_key(&format!("files/{member}.md")) {
                    self.shown.insert(member.clone());
                }
                let link =
                    links::relative(&format!("files/{file}.md"), &format!("files/{member}.md"));
                writeln!(page, "- [{name}]({link})")?;
            }
        } else {
            let text = fs::read_to_string(&path)?;
            writeln!(page, "````{}\n{}\n````", tabs::lexer(file), text.trim_end())?;
        }
        Ok(page)
    }
}

fn is_copied(file: &str) -> bool {
    matches!(ending(file), Some("png" | "svg"))
}

fn ending(path: &str) -> Option<&str> {
    Path::new(path).extension().and_then(|end| end.to_str())
}

/// What stands below a heading of the second or a deeper level, up to the next of its level or a higher one.
fn section(text: &str, heading: &str) -> Option<String> {
    let mut level = 0;
    let mut fence = false;
    let mut found = String::new();
    for line in text.lines() {
        if line.starts_with("```") {
            fence = !fence;
        }
        let marks = line.chars().take_while(|mark| *mark == '#').count();
        let is_heading = !fence && marks > 0 && line[marks..].starts_with(' ');
        if level > 0 {
            if is_heading && marks <= level {
                break;
            }
            found.push_str(line);
            found.push('\n');
        } else if is_heading && &line[marks + 1..] == heading {
            level = marks;
        }
    }
    (level > 0).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_place_of_its_own() {
        let sources = sources().unwrap();
        let places: BTreeSet<_> = sources.iter().filter_map(|path| place(path)).collect();
        assert_eq!(places.len(), sources.len());
        assert_eq!(
            place("docs/migration/py9kw.md").unwrap(),
            "migration/py9kw.md"
        );
        assert_eq!(place("bindings/php/README.md").unwrap(), "languages/php.md");
        assert_eq!(place("core/src/lib.rs"), None);
    }

    #[test]
    fn a_section_ends_at_its_equal() {
        let page = "# A\n\n## B\n\none\n```sh\n## no\n```\n### C\n\ntwo\n## D\n\nthree\n";
        assert_eq!(
            section(page, "B").unwrap(),
            "\none\n```sh\n## no\n```\n### C\n\ntwo\n"
        );
        assert_eq!(section(page, "C").unwrap(), "\ntwo\n");
        assert_eq!(section(page, "E"), None);
    }
}

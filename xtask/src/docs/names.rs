//! Each action's calls by their names in every language, held against the sources of the bindings.

use std::fmt::Write as _;
use std::fs;

use ninekw::table::{ACTIONS, Action};
use ninekw_tests::names_of;

use crate::Result;
use crate::names::words;
use crate::settings::pascal;
use crate::shell::{files, root};
use crate::template::Templates;

/// How some languages write the name of a call, which is that of Rust or, for `AutoIt`, that of C.
struct Style {
    languages: &'static str,
    name: fn(&str) -> String,
    /// Where the names have to be: folders with the endings of their files.
    sources: &'static [(&'static str, &'static str)],
}

const STYLES: [Style; 3] = [
    Style {
        languages: "Rust, C++, Python, Ruby, Perl, Lua",
        name: str::to_owned,
        sources: &[
            ("include/ninekw", "hpp"),
            ("bindings/ruby/lib/ninekw", "rb"),
            ("bindings/perl/lib/Ninekw", "pm"),
            ("bindings/lua/ninekw", "lua"),
        ],
    },
    Style {
        languages: "PHP, JavaScript, Java, Tcl",
        name: lower_camel,
        sources: &[
            ("bindings/php/src", "php"),
            ("bindings/javascript", "ts"),
            ("bindings/java/src/main/java/ninekw", "java"),
            ("bindings/tcl", "tcl"),
        ],
    },
    Style {
        languages: "C#, VB.NET, Go, Delphi",
        name: pascal,
        sources: &[
            ("bindings/csharp/src", "cs"),
            ("bindings/go", "go"),
            ("bindings/delphi/source", "pas"),
        ],
    },
];

const HEAD: &str = "# Names in each language

Each call of the service by its name in every language. Java's `wait` is `await`, because every object of Java has
another `wait`, and Python's `show_static` is an option of `show`. PowerShell lists its commands with `Get-Command
-Module Ninekw`. PureBasic and VBA call the C functions.

## Calls

";

/// A table of the calls, and one of the parameters.
pub(super) fn page(templates: &Templates) -> Result<String> {
    let mut page = String::from(HEAD);
    page.push_str("| action | C, PureBasic, VBA | AutoIt |");
    for style in &STYLES {
        write!(page, " {} |", style.languages)?;
    }
    page.push_str("\n|---|---|---|---|---|---|\n");
    for action in ACTIONS {
        let Some(names) = names_of(action) else {
            continue;
        };
        write!(page, "| [{}](../api.md#{}) |", action.name, anchor(action))?;
        cell(&mut page, names.c, str::to_owned);
        cell(&mut page, names.c, autoit);
        let names = named(action);
        for style in &STYLES {
            cell(&mut page, &names, style.name);
            check(style, &names)?;
        }
        page.push('\n');
    }
    page.push_str(&templates.render("site/parameters.md")?);
    Ok(page)
}

/// Rust's names of an action's calls; in other languages `history` gives the further pages, too.
fn named(action: &Action) -> Vec<&'static str> {
    let names = names_of(action).map_or(&[][..], |names| names.rust);
    let names = names.iter().copied();
    names.filter(|name| *name != "history_pages").collect()
}

fn cell(page: &mut String, names: &[&str], write: fn(&str) -> String) {
    let names: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", write(name)))
        .collect();
    page.push(' ');
    page.push_str(&names.join(", "));
    page.push_str(" |");
}

/// An error for a name that one of the languages does not have.
fn check(style: &Style, names: &[&str]) -> Result {
    for (folder, ending) in style.sources {
        let mut text = String::new();
        for file in files(&root().join(folder), ending)? {
            text.push_str(&fs::read_to_string(file)?);
        }
        let words = words(&text);
        for name in names {
            let name = (style.name)(name);
            if !words.contains(name.as_str()) {
                return Err(format!("{folder} has no {name}").into());
            }
        }
    }
    Ok(())
}

/// The anchor of an action's heading.
fn anchor(action: &Action) -> String {
    let letters = action.name.chars().filter(|c| *c != '/' && *c != '.');
    letters.collect::<String>().to_lowercase()
}

fn autoit(name: &str) -> String {
    format!("_NineKW_{}", pascal(name.trim_start_matches("ninekw_")))
}

fn lower_camel(name: &str) -> String {
    let name = pascal(name);
    let (first, rest) = name.split_at(1);
    first.to_lowercase() + rest
}

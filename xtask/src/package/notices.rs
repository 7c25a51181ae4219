//! The licences of what the library is built from.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Result;
use crate::platform::{Platform, System};
use crate::shell::{cargo, output};

/// What a library holds beside Rust's libraries, of which cargo knows nothing.
fn beside(system: System) -> &'static str {
    match system {
        System::Linux | System::Musl => {
            "Rust's standard library (MIT OR Apache-2.0) and\n\
             LLVM's libunwind (Apache-2.0 WITH LLVM-exception).\n\n"
        }
        System::Mac => "Rust's standard library (MIT OR Apache-2.0).\n\n",
        System::Windows(_) => {
            "Rust's standard library (MIT OR Apache-2.0),\n\
             the start-up code of MinGW-w64 (public domain, and ZPL-2.1: MINGW-W64.txt) and GCC's run-time library\n\
             (GPL-3.0-or-later WITH GCC-exception-3.1, which lets programs under any licence hold it).\n\n"
        }
    }
}

/// Those of the C library.
pub(crate) fn text(platform: &Platform) -> Result<String> {
    of("ninekw-capi", platform)
}

/// Every dependency of a package with its licence, and each licence text once.
pub(crate) fn of(package: &str, platform: &Platform) -> Result<String> {
    let arguments = ["metadata", "--format-version=1", "--locked"];
    let mut metadata = cargo(&arguments);
    metadata.arg(format!("--filter-platform={}", platform.target));
    let metadata: Value = serde_json::from_str(&output(&mut metadata)?)?;
    let packages: BTreeMap<String, &Value> = array(&metadata["packages"])
        .map(|package| {
            (
                format!("{} {}", field(package, "name"), field(package, "version")),
                package,
            )
        })
        .collect();
    let mut list = format!(
        "Built from the code of these libraries, those that let one choose under the MIT licence, beside\n{}",
        beside(platform.system)
    );
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut count = 0;
    for name in linked(package, platform.target)? {
        let package = packages[&name];
        // Our own.
        if package["source"].is_null() {
            continue;
        }
        writeln!(list, "{name:36} {}", field(package, "license"))?;
        count += 1;
        let manifest = Path::new(field(package, "manifest_path"));
        for text in licences(manifest, field(package, "license"))? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    if count < 20 || texts.is_empty() {
        return Err(format!("only {count} dependencies found").into());
    }
    for (text, names) in texts {
        write!(
            list,
            "\n=====\n{}\n\n{}\n",
            names.join(", "),
            text.trim_end()
        )?;
    }
    Ok(list)
}

fn field<'a>(package: &'a Value, name: &str) -> &'a str {
    package[name].as_str().unwrap_or("?")
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Names and versions of the packages that one is linked from.
fn linked(package: &str, target: &str) -> Result<BTreeSet<String>> {
    let mut tree = cargo(&["tree", "--locked", "--package", package]);
    // Neither what only builds nor what only tests, nor macros, which leave nothing of themselves.
    tree.args(["--edges", "normal,no-proc-macro"]);
    tree.args(["--prefix", "none", "--format", "{p}"]);
    let list = output(tree.args(["--target", target]))?;
    let names = list.lines().filter_map(|line| {
        let (name, rest) = line.split_once(" v")?;
        Some(format!("{name} {}", rest.split(' ').next()?))
    });
    Ok(names.collect())
}

/// The licence texts beside a manifest; MIT's alone if one may choose it.
fn licences(manifest: &Path, expression: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(manifest.parent().unwrap_or(manifest))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default();
        let name = name.to_string_lossy().to_uppercase();
        if STARTS.iter().any(|start| name.starts_with(start)) && file.is_file() {
            files.push((name, file));
        }
    }
    files.sort();
    let is_mit = |(name, _): &(String, _)| name.contains("MIT");
    let may_choose =
        !expression.contains(" AND ") && expression.split(" OR ").any(|one| one == "MIT");
    if may_choose && files.iter().any(is_mit) {
        files.retain(is_mit);
    }
    files
        .iter()
        .map(|(_, file)| Ok(with_apache_beside(&fs::read_to_string(file)?)))
        .collect()
}

/// The Apache licence is in every package already, as one of our own.
fn with_apache_beside(text: &str) -> String {
    let (start, end) = ("Apache License\n", "limitations under the License.\n");
    match (text.find(start), text.find(end)) {
        (Some(from), Some(to)) if from < to => format!(
            "{}The Apache License, Version 2.0: LICENSE-APACHE.\n{}",
            text[..from].trim_end_matches(' '),
            &text[to + end.len()..]
        ),
        _ => text.to_owned(),
    }
}

/// How names of licences begin.
const STARTS: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_builds_is_not_named() {
        for platform in &crate::platform::ALL {
            let text = text(platform).unwrap();
            assert!(text.contains("\nureq "), "{text}");
            assert!(!text.contains("\nsyn "), "{text}");
            let python = of("ninekw-py", platform).unwrap();
            assert!(python.contains("\npyo3 "), "{python}");
            assert!(!python.contains("\npyo3-macros "), "{python}");
        }
    }
}

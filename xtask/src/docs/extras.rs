//! What a language's own program makes of the comments in its sources: parts of the site that are left out where the
//! program is not here.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::Result;
use crate::once::npm_ci;
use crate::shell::{cargo, command, exists, files, make_empty, output, root, target};

/// The reference of a language.
struct Extra {
    name: &'static str,
    /// Its folder on the site, and the first page in it.
    folder: &'static str,
    first: &'static str,
    /// The program that makes it.
    program: &'static str,
    make: fn(&Path) -> Result,
}

const EXTRAS: [Extra; 4] = [
    Extra {
        name: "Rust",
        folder: "rust",
        first: "ninekw/index.html",
        program: "cargo",
        make: rustdoc,
    },
    Extra {
        name: "JavaScript, TypeScript",
        folder: "javascript",
        first: "index.html",
        program: "npm",
        make: typedoc,
    },
    Extra {
        name: "Java",
        folder: "java",
        first: "index.html",
        program: "javadoc",
        make: javadoc,
    },
    Extra {
        name: "Go",
        folder: "go",
        first: "index.md",
        program: "go",
        make: go_doc,
    },
];

const LISTS: &str = "docs/site/typedoc";

/// Makes all that can be made here, below a folder; returns their names, and those left out with what they lack.
pub(super) fn make(folder: &Path) -> Result<(Vec<&'static str>, Vec<String>)> {
    let mut made = Vec::new();
    let mut left_out = Vec::new();
    for extra in &EXTRAS {
        if !exists(extra.program) {
            left_out.push(format!("{}: {} is not here", extra.name, extra.program));
            continue;
        }
        let folder = folder.join(extra.folder);
        make_empty(&folder)?;
        (extra.make)(&folder).map_err(|error| format!("{}: {error}", extra.name))?;
        made.push(extra.name);
    }
    Ok((made, left_out))
}

/// Why each is missing in a quick build.
pub(super) fn all_left_out() -> Vec<String> {
    EXTRAS
        .iter()
        .map(|extra| format!("{}: `cargo xtask docs` makes it", extra.name))
        .collect()
}

/// The page that leads to them.
pub(super) fn page(made: &[&str], left_out: &[String]) -> String {
    let mut page = String::from(
        "# By each language's own tool\n\nWhat these make of the comments in the sources. The languages that are not \
         here have none that is one command; their pages name every call.\n\n",
    );
    for extra in &EXTRAS {
        if made.contains(&extra.name) {
            let _ = writeln!(
                page,
                "- [{}](of/{}/{})",
                extra.name, extra.folder, extra.first
            );
        }
    }
    for line in left_out {
        let _ = writeln!(page, "- left out here: {line}");
    }
    page
}

fn rustdoc(folder: &Path) -> Result {
    output(&mut cargo(&["doc", "--quiet", "--no-deps", "-p", "ninekw"]))?;
    copy(&target().join("doc"), folder)
}

fn typedoc(folder: &Path) -> Result {
    let tools = target().join("typedoc");
    npm_ci(LISTS, &tools, &[])?;
    // It reads the settings of a project where it is started.
    let project = target().join("typedoc-project");
    make_empty(&project)?;
    fs::copy(
        root().join(LISTS).join("tsconfig.json"),
        project.join("tsconfig.json"),
    )?;
    for name in ["index.d.ts", "settings.d.ts", "package.json"] {
        fs::copy(
            root().join("bindings/javascript").join(name),
            project.join(name),
        )?;
    }
    let mut typedoc = command(tools.join("node_modules/.bin/typedoc"));
    typedoc.args([
        "--entryPoints",
        "index.d.ts",
        "--readme",
        "none",
        "--skipErrorChecking",
    ]);
    typedoc.args(["--disableSources", "--logLevel", "Error"]);
    output(typedoc.arg("--out").arg(folder).current_dir(&project)).map(drop)
}

fn javadoc(folder: &Path) -> Result {
    let mut javadoc = command("javadoc");
    // JNA, which only one class needs, is not looked for.
    javadoc.args([
        "-quiet",
        "-Xdoclint:none",
        "--ignore-source-errors",
        "-encoding",
        "UTF-8",
    ]);
    javadoc.arg("-d").arg(folder);
    let sources = files(&root().join("bindings/java/src/main/java/ninekw"), "java")?;
    output(javadoc.args(sources)).map(drop)
}

fn go_doc(folder: &Path) -> Result {
    let mut go = command("go");
    go.args(["doc", "-all", "."])
        .current_dir(root().join("bindings/go"));
    go.env("GOFLAGS", "-mod=mod").env("GOPROXY", "off");
    let text = output(&mut go)?;
    Ok(fs::write(
        folder.join("index.md"),
        format!("# Go\n\n````go\n{}\n````\n", text.trim_end()),
    )?)
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

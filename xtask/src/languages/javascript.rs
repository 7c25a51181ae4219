//! JavaScript in Node.js, over koffi, which reads the header.

use std::fmt::Write as _;
use std::process::Command;

use super::{Language, copies, script, words};
use crate::Result;
use crate::abi::Abi;
use crate::shell::{command, output, root};
use crate::system::{NODE, NPM};

pub(crate) const PROMISES: Language = Language {
    word: "javascript",
    folder: "javascript",
    readme: "bindings/javascript/README.md",
    name: "JavaScript",
    tools: &[&NODE, &NPM],
    build: Some(packages),
    driver: || Ok(program("test/driver.js")),
    own: || Ok(program("test/own.js")),
    example_file: "examples/solve.js",
    example: || Ok(program("examples/solve.js")),
    version: || words(&["node", "-p", "'Node.js ' + process.versions.node"]),
    sources: &["lib/*.js"],
};

/// The blocking calls.
pub(crate) const BLOCKING: Language = Language {
    word: "javascript-sync",
    name: "JavaScript (Sync)",
    driver: || {
        let mut node = program("test/driver.js");
        node.arg("sync");
        Ok(node)
    },
    own: || {
        // The types fit what there is.
        let mut tsc = command("node");
        tsc.arg(root().join("bindings/javascript/test/types.js"));
        Ok(tsc)
    },
    ..PROMISES
};

fn program(path: &str) -> Command {
    let mut node = script("node", "javascript", path);
    // For the tests of what the collector frees.
    node.env("NODE_OPTIONS", "--expose-gc");
    node
}

/// Installs the packages of the lock file, unless they are there.
fn packages() -> Result {
    let folder = root().join("bindings/javascript");
    let installed = folder.join("node_modules/.package-lock.json");
    let newer = |path: &std::path::Path| path.metadata().and_then(|data| data.modified()).ok();
    if newer(&installed) >= newer(&folder.join("package-lock.json")) && installed.is_file() {
        return Ok(());
    }
    output(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(folder),
    )
    .map(drop)
}

/// `lib/settings.js`.
pub(crate) fn settings(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "'use strict';\n// Made by `cargo xtask codegen` from the C header; not to be edited.\nmodule.exports = Object.freeze({\n",
    );
    for (name, kind) in copies::settings(abi)? {
        writeln!(text, "  {name}: '{kind}',")?;
    }
    text.push_str("});\n");
    Ok(text)
}

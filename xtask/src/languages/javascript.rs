//! JavaScript in Node.js, over koffi, which reads the header.

use std::process::Command;

use super::{Language, script, words};
use crate::Result;
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

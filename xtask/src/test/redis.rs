//! The limiter of JavaScript for Redis; programs of Python share the budget.

use super::step::Step;
use crate::languages::{called, fixtures};
use crate::shell::{cargo, command, output, root, target};
use crate::system::{CC, NODE, NPM, PYTHON, PYTHON_VENV, REDIS};
use crate::{Result, python};

pub(super) fn steps() -> Vec<Step> {
    let tools = [&CC, &NODE, &NPM, &PYTHON, &PYTHON_VENV, &REDIS];
    let name = "JavaScript: a budget in Redis, shared with Python";
    vec![Step::new(name, &tools, javascript).of_language("javascript")]
}

fn javascript() -> Result<usize> {
    called("javascript")?.ready()?;
    python::install("[test]")?;
    output(&mut cargo(&["build", "--quiet", "-p", "ninekw-sandbox"]))?;
    let mut node = command("node");
    node.arg(root().join("bindings/javascript/test/redis.js"))
        .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"))
        .env("NINEKW_TEST_PYTHON", python::interpreter());
    fixtures::run(&node)
}

//! The example of JavaScript that shows clicks on a page, in a real browser.

use super::step::Step;
use crate::languages::called;
use crate::python::{pytest_count, with_requirements};
use crate::shell::{cargo, command, output, target};
use crate::system::{CC, CHROMIUM, NODE, NPM, PYTHON, PYTHON_VENV};
use crate::{Result, checks};

pub(super) fn steps() -> Vec<Step> {
    let tools = [&CC, &NODE, &NPM, &PYTHON, &PYTHON_VENV, &CHROMIUM];
    let step = Step::new("JavaScript: clicks on a page, in Chromium", &tools, shown);
    vec![step.of_language("javascript")]
}

fn shown() -> Result<usize> {
    called("javascript")?.ready()?;
    output(&mut cargo(&["build", "--quiet", "-p", "ninekw-sandbox"]))?;
    let browser = with_requirements("desk", "sandbox/tests/desk/requirements.txt")?;
    let mut pytest = command(browser);
    pytest
        .args([
            "-m",
            "pytest",
            "--no-header",
            "-q",
            "-p",
            "no:cacheprovider",
        ])
        .arg("bindings/javascript/test/clicks")
        .env("NINEKW_LIB", checks::shared_library())
        .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"));
    pytest_count(&output(&mut pytest)?)
}

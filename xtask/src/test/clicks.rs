//! The example of JavaScript that shows clicks on a page, in a real browser.

use super::step::Step;
use crate::languages::called;
use crate::python::{browser_tests, pytest_count};
use crate::shell::{cargo, output, target};
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
    let mut pytest = browser_tests("bindings/javascript/test/clicks")?;
    pytest
        .env("NINEKW_LIB", checks::shared_library())
        .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"));
    pytest_count(&output(&mut pytest)?)
}

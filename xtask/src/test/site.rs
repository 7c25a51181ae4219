//! The documentation site: built strictly, its links, and some pages in a real browser.

use super::step::Step;
use crate::python::{pytest_count, with_requirements};
use crate::shell::{command, output};
use crate::system::{CHROMIUM, PYTHON, PYTHON_VENV};
use crate::{Result, docs};

pub(super) fn steps() -> Vec<Step> {
    vec![Step::new(
        "Documentation: site",
        &[&PYTHON, &PYTHON_VENV, &CHROMIUM],
        checked,
    )]
}

fn checked() -> Result<usize> {
    let (site, _) = docs::build(false)?;
    let browser = with_requirements("desk", "sandbox/tests/desk/requirements.txt")?;
    let mut pytest = command(browser);
    pytest.args([
        "-m",
        "pytest",
        "--no-header",
        "-q",
        "-p",
        "no:cacheprovider",
    ]);
    pytest.arg("docs/site/test").env("NINEKW_SITE", site);
    pytest_count(&output(&mut pytest)?)
}

//! The documentation site: built strictly, its links, and some pages in a real browser.

use super::step::Step;
use crate::python::{browser_tests, pytest_count};
use crate::shell::output;
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
    let mut pytest = browser_tests("docs/site/test")?;
    pytest_count(&output(pytest.env("NINEKW_SITE", site))?)
}

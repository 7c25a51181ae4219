//! The page at which captchas are answered by hand, in a real browser.

use super::step::Step;
use crate::python::{browser_tests, pytest_count};
use crate::shell::{cargo, output, target};
use crate::system::{CC, CHROMIUM, PYTHON, PYTHON_VENV};
use crate::{Result, python};

pub(super) fn steps() -> Vec<Step> {
    vec![Step::new(
        "desk: every kind of captcha in Chromium",
        &[&CC, &PYTHON, &PYTHON_VENV, &CHROMIUM],
        in_chromium,
    )]
}

fn in_chromium() -> Result<usize> {
    output(&mut cargo(&["build", "--quiet", "-p", "ninekw-sandbox"]))?;
    python::install("[test]")?;
    let text = output(
        browser_tests("sandbox/tests/desk")?
            .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"))
            .env("NINEKW_PYTHON", python::interpreter()),
    )?;
    pytest_count(&text)
}

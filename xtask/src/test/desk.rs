//! The page at which captchas are answered by hand, in a real browser.

use super::step::Step;
use crate::python::{pytest_count, with_requirements};
use crate::shell::{cargo, command, output, target};
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
    let browser = with_requirements("desk", "sandbox/tests/desk/requirements.txt")?;
    let text = output(
        command(browser)
            .args([
                "-m",
                "pytest",
                "--no-header",
                "-q",
                "-p",
                "no:cacheprovider",
            ])
            .arg("sandbox/tests/desk")
            .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"))
            .env("NINEKW_PYTHON", python::interpreter()),
    )?;
    pytest_count(&text)
}

//! The tests of the Python package.

use super::step::Step;
use crate::local::readme_program;
use crate::shell::{cargo, command, output, root, target};
use crate::system::{ADVZIP, CC, POSTGRES, PYTHON, PYTHON_VENV, REDIS, Tool};
use crate::{Result, own_std, package, python};

const TOOLS: [&Tool; 3] = [&CC, &PYTHON, &PYTHON_VENV];
/// What takes a program that is not there everywhere.
const WITH_REDIS: [&str; 2] = ["py/tests/test_shared_budget.py", "py/tests/test_redis.py"];
const WITH_QUEUES: &str = "py/tests/test_queues.py";

pub(super) fn steps() -> Vec<Step> {
    vec![
        Step::cases("Python", "python", &TOOLS, || {
            python::install("[test]")?;
            Ok(python::script("tests/drivers/python/driver.py"))
        })
        .quick(),
        Step::new("Python: its own tests", &TOOLS, || {
            pytest(&[
                "py/tests",
                "--ignore",
                WITH_REDIS[0],
                "--ignore",
                WITH_REDIS[1],
                "--ignore",
                WITH_QUEUES,
            ])
        })
        .quick(),
        Step::new("Python: the README's program", &TOOLS, || {
            python::install("[test]")?;
            readme_program(python::script("py/examples/first.py"))
        })
        .quick(),
        Step::new("Python: types and stubs", &TOOLS, types),
        Step::new(
            "Python: budgets that processes and machines share",
            &[&CC, &PYTHON, &PYTHON_VENV, &REDIS],
            || pytest(&WITH_REDIS),
        ),
        Step::new(
            "Python: task queues that do not block",
            &[&CC, &PYTHON, &PYTHON_VENV, &REDIS, &POSTGRES],
            || pytest(&[WITH_QUEUES]),
        ),
        Step::new(
            "Python: wheel, installed without network",
            &[&TOOLS[..], &own_std::TOOLS, &[&ADVZIP]].concat(),
            package::check_wheel,
        ),
        Step::new(
            "Python: source package, built without network",
            &TOOLS,
            package::check_source,
        ),
    ]
}

/// The package, its tests and its driver under mypy and pyright, and the stub of the native half against that half.
fn types() -> Result<usize> {
    python::install("[test]")?;
    let interpreter = python::interpreter();
    let interpreter = interpreter
        .to_str()
        .ok_or("the target folder's name is not UTF-8")?;
    for arguments in [
        ["-m", "mypy"].as_slice(),
        &["-m", "mypy.stubtest", "ninekw._native"],
        &["-m", "pyright", "--pythonpath", interpreter],
    ] {
        output(
            command(python::interpreter())
                .args(arguments)
                // Where the settings are.
                .current_dir(root().join("py"))
                .env("MYPYPATH", root().join("py/python")),
        )?;
    }
    Ok(3)
}

fn pytest(arguments: &[&str]) -> Result<usize> {
    python::install("[test]")?;
    output(&mut cargo(&[
        "build",
        "--quiet",
        "-p",
        "ninekw-sandbox",
        "-p",
        "xtask",
    ]))?;
    let text = output(
        command(python::interpreter())
            .args(["-m", "pytest", "--no-header", "-p", "no:cacheprovider"])
            // Most of them wait: for a poll that is due, or a deadline.
            .args(["-n", "4", "--dist", "worksteal"])
            .args(arguments)
            .env("NINEKW_SANDBOX", target().join("debug/ninekw-sandbox"))
            .env("NINEKW_TESTING_NATIVE", python::testing_library()?),
    )?;
    python::pytest_count(&text)
}

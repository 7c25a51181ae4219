//! Foreign-function libraries that read C declarations: each loads the unchanged `include/ninekw.ffi.h`.

use crate::Result;
use crate::build::{c_library, prefix};
use crate::python::with_requirements;
use crate::shell::{command, output};

/// Each loads the library through the header; returns how many there are.
pub(crate) fn load() -> Result<usize> {
    c_library()?;
    let cffi = with_requirements("ffi-headers", "tests/ffi_headers/requirements.txt")?;
    let mut php = command("php");
    php.args(["-d", "ffi.enable=1"]);
    let readers = [
        (command("luajit"), "read.lua"),
        (php, "read.php"),
        (command(cffi), "read.py"),
    ];
    let count = readers.len();
    for (mut reader, program) in readers {
        output(
            reader
                .arg(format!("tests/ffi_headers/{program}"))
                .arg("include/ninekw.ffi.h")
                .arg(prefix().join("lib/libninekw.so")),
        )?;
    }
    Ok(count)
}

//! The comparison with the real service, for whoever has a key.

use std::ffi::OsString;

use crate::shell::{command, run as run_command};
use crate::{Result, python};

/// Runs `ninekw conformance` out of the sources, with these arguments.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result {
    python::install("[cli]")?;
    let given: Vec<OsString> = arguments.raw_args()?.collect();
    run_command(
        command(python::interpreter())
            .args(["-m", "ninekw", "conformance"])
            .args(given),
    )
}

//! Wheels of the Python package for Windows.

use std::fs;
use std::path::PathBuf;

use super::wheels::{Made, build};
use crate::Result;
use crate::own_std::CARGO;
use crate::windows::{BOTH, Bits, headers, runs_with_windows_7, with_std};

/// What a wheel may weigh: whoever adds to it should notice.
const LARGEST: u64 = 1_300_000;

/// As pip calls the system.
fn tag(bits: Bits) -> &'static str {
    match bits {
        Bits::X64 => "win_amd64",
        Bits::X86 => "win32",
    }
}

/// Makes both and says where they are.
pub(crate) fn run() -> Result {
    for bits in BOTH {
        let wheel = make(bits)?;
        println!("{}: {} bytes", wheel.display(), fs::metadata(&wheel)?.len());
    }
    Ok(())
}

/// Builds a wheel and looks into it; it is not run, since there is no Python for Windows that is new enough here.
pub(crate) fn make(bits: Bits) -> Result<PathBuf> {
    let Made { wheel, inside } = build(tag(bits), LARGEST, |build| {
        let mut build = with_std(build, bits)?;
        build
            // The oldest Python; none has to be there.
            .args(["--interpreter", "python3.10", "--target", bits.target()])
            .env("CARGO", CARGO);
        Ok(build)
    })?;
    let headers = headers(bits, &inside.join("ninekw/_native.pyd"))?;
    runs_with_windows_7(&headers, &["python3.dll"])?;
    if !headers.contains("PyInit__native") || !headers.contains("DLL Name: python3.dll") {
        return Err(format!("{} has no module of Python's", wheel.display()).into());
    }
    Ok(wheel)
}

//! Builds that include the standard library, with Debian's second Rust, which has its source: for systems without a
//! compiled one (Windows 7, aarch64 on this machine) and for the race detector, which must be built into it.

use std::path::PathBuf;
use std::process::Command;

use crate::shell::{command, target};
use crate::system::{CARGO_WEB, RUST_SRC, RUSTC_WEB, Tool};

/// What these builds need.
pub(crate) const TOOLS: [&Tool; 3] = [&RUSTC_WEB, &CARGO_WEB, &RUST_SRC];

/// Where they build, each in a folder of its target; what runs while they build is built once for all.
pub(crate) fn folder() -> PathBuf {
    target().join("own-std")
}

/// The machine that this runs on, as the compiler calls it.
pub(crate) const HOST: &str = "x86_64-unknown-linux-gnu";

/// Debian's cargo.
pub(crate) const CARGO: &str = "/usr/bin/cargo";

/// The features of a standard library made for size that does not print backtraces.
pub(crate) const SMALL: &str = "panic-unwind,optimize_for_size";

/// `cargo` for builds with the standard library's features `features`; what is built is in a folder of that target.
/// The arguments follow.
pub(crate) fn cargo(features: &str) -> Command {
    with_std_for(command(CARGO), features, HOST)
}

/// Has `command`, which calls cargo, build with such a standard library for the machine `target`.
pub(crate) fn with_std_for(mut command: Command, features: &str, target: &str) -> Command {
    command
        .env("RUSTC", "/usr/bin/rustc")
        // Enables nightly flags, which building the standard library needs.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_BUILD_TARGET", target)
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_unwind")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", features)
        .env("CARGO_TARGET_DIR", folder());
    command
}

//! What a build for Windows makes.

use std::path::PathBuf;

/// The files that were made.
pub(super) struct Made {
    pub(super) dll: PathBuf,
    /// The names that it exports.
    pub(super) definition: PathBuf,
    /// What MinGW links with, and what Microsoft's linker does.
    pub(super) mingw: PathBuf,
    pub(super) msvc: PathBuf,
}

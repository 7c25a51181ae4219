//! What several bindings take over as it is: the header without macros, and the numbers.

use crate::abi::{Abi, Constant, Group, header};

/// Folders of bindings whose language reads C declarations.
const HEADERS: [&str; 3] = [
    "bindings/javascript/lib/ninekw.ffi.h",
    "bindings/lua/ninekw/ninekw.ffi.h",
    "bindings/php/src/ninekw.ffi.h",
];

/// The copies of `include/ninekw.ffi.h`.
pub(super) fn all(abi: &Abi) -> Vec<(&'static str, String)> {
    HEADERS
        .iter()
        .map(|path| (*path, header::bare(abi)))
        .collect()
}

/// The constants that are numbers and mean something to a caller.
pub(super) fn numbers(abi: &Abi) -> impl Iterator<Item = &Constant> {
    abi.constants.iter().filter(|constant| {
        matches!(
            constant.group,
            Group::Version | Group::Status | Group::Value | Group::Code
        ) && !constant.value.starts_with('"')
    })
}

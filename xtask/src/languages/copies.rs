//! What several bindings take over as it is: the header without macros, the numbers, and what the settings take.

use super::ctype::CType;
use crate::Result;
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

/// The settings of a client, and what each takes: `text`, `int32`, `int64`, `cancel` or `limiter`.
pub(crate) fn settings(abi: &Abi) -> Result<Vec<(&str, &'static str)>> {
    let setters = abi.functions.iter().filter_map(|function| {
        let name = function.name.strip_prefix("ninekw_config_set_")?;
        Some((name, function.parameters.get(1)?))
    });
    setters
        .map(|(name, value)| match CType::read(&value.kind)? {
            CType::Text => Ok((name, "text")),
            CType::I32 => Ok((name, "int32")),
            CType::I64 => Ok((name, "int64")),
            CType::Handle("cancel") => Ok((name, "cancel")),
            CType::Callback("limiter") => Ok((name, "limiter")),
            other => Err(format!("no binding sets {name}, which takes {other:?}").into()),
        })
        .collect()
}

//! What the settings of a client take, which several bindings write down.

use super::ctype::CType;
use crate::Result;
use crate::abi::Abi;

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

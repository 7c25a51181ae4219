//! The few types of the C ABI, for those who write them in another language.

use crate::Result;

/// A parameter's or a result's type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CType<'a> {
    Void,
    I32,
    U32,
    I64,
    Size,
    /// `const char *`
    Text,
    /// `const void *`
    Data,
    /// `void *user`
    User,
    /// A place for a number, or an array of them.
    ToI32,
    ToI64,
    ToSize,
    /// A handle, by its short name.
    Handle(&'a str),
    /// A place for a handle.
    ToHandle(&'a str),
    /// `ninekw_error **`
    Error,
    /// A function of the caller, by its short name.
    Callback(&'a str),
}

impl<'a> CType<'a> {
    /// Its word in templates, and of which handle or callback it is.
    pub(crate) fn word(self) -> (&'static str, Option<&'a str>) {
        match self {
            Self::Void => ("void", None),
            Self::I32 => ("i32", None),
            Self::U32 => ("u32", None),
            Self::I64 => ("i64", None),
            Self::Size => ("size", None),
            Self::Text => ("text", None),
            Self::Data => ("data", None),
            Self::User => ("user", None),
            Self::ToI32 => ("to_i32", None),
            Self::ToI64 => ("to_i64", None),
            Self::ToSize => ("to_size", None),
            Self::Handle(name) => ("handle", Some(name)),
            Self::ToHandle(name) => ("to_handle", Some(name)),
            Self::Error => ("error", None),
            Self::Callback(name) => ("callback", Some(name)),
        }
    }

    /// Reads a type as C writes it.
    pub(crate) fn read(text: &'a str) -> Result<Self> {
        let short = |text: &'a str| text.trim_start_matches("const ").strip_prefix("ninekw_");
        Ok(match text {
            "void" => Self::Void,
            "int32_t" => Self::I32,
            "uint32_t" => Self::U32,
            "int64_t" => Self::I64,
            "size_t" => Self::Size,
            "const char *" => Self::Text,
            "const void *" => Self::Data,
            "void *" => Self::User,
            "int32_t *" => Self::ToI32,
            "int64_t *" => Self::ToI64,
            "size_t *" => Self::ToSize,
            "ninekw_error **" => Self::Error,
            _ => {
                let known = if let Some(name) = text.strip_suffix(" **") {
                    short(name).map(Self::ToHandle)
                } else if let Some(name) = text.strip_suffix(" *") {
                    short(name).map(Self::Handle)
                } else {
                    short(text)
                        .and_then(|name| name.strip_suffix("_fn"))
                        .map(Self::Callback)
                };
                known.ok_or_else(|| format!("no binding knows the type `{text}`"))?
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_the_abi_is_known() {
        let abi = crate::abi::Abi::read().unwrap();
        for function in abi.functions.iter().chain(&abi.callbacks) {
            CType::read(&function.returns).unwrap();
            for parameter in &function.parameters {
                CType::read(&parameter.kind).unwrap();
            }
        }
        assert_eq!(
            CType::read("const ninekw_job *").unwrap(),
            CType::Handle("job")
        );
        assert_eq!(
            CType::read("ninekw_work_fn").unwrap(),
            CType::Callback("work")
        );
        CType::read("double").unwrap_err();
    }
}

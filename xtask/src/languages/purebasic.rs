//! `PureBasic`: `ninekw_api.pbi`, with constants, prototypes and the loading of every function.

use std::fmt::Write as _;

use super::copies;
use super::ctype::CType;
use crate::Result;
use crate::abi::{Abi, Function};

/// `ninekw_api.pbi`.
pub(crate) fn api(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "; Made by `cargo xtask codegen` from the C header; not to be edited. Include ninekw.pbi.\n\n",
    );
    writeln!(text, "#NINEKW_VERSION = \"{}\"", env!("CARGO_PKG_VERSION"))?;
    for constant in copies::numbers(abi) {
        writeln!(text, "#{} = {}", constant.name, constant.value)?;
    }
    text.push_str("\n; Callbacks are written as ProcedureC with these parameters.\n");
    for callback in &abi.callbacks {
        writeln!(text, "; {}", prototype(callback)?)?;
    }
    text.push('\n');
    for function in &abi.functions {
        writeln!(text, "{}", prototype(function)?)?;
    }
    text.push('\n');
    for function in &abi.functions {
        writeln!(text, "Global {0}.Proto_{0}", function.name)?;
    }
    text.push_str(
        "\n; Fills all functions; #False if the library lacks one.\nProcedure.i NinekwBind(Library.i)\n  Protected Missing.i\n",
    );
    for function in &abi.functions {
        writeln!(
            text,
            "  {0} = GetFunction(Library, \"{0}\") : If {0} = 0 : Missing + 1 : EndIf",
            function.name
        )?;
    }
    text.push_str("  ProcedureReturn Bool(Missing = 0)\nEndProcedure\n");
    Ok(text)
}

fn prototype(function: &Function) -> Result<String> {
    let mut parameters = Vec::new();
    for parameter in &function.parameters {
        let name = &parameter.name;
        parameters.push(match CType::read(&parameter.kind)? {
            // NULL is another thing than an empty text.
            CType::Text if function.may_be_null(parameter) => format!("*{name}"),
            // A callback is given a pointer.
            CType::Text if function.name.ends_with("_fn") => format!("*{name}"),
            CType::Text => format!("{name}.p-utf8"),
            CType::I32 | CType::U32 => format!("{name}.l"),
            CType::I64 => format!("{name}.q"),
            CType::Size => format!("{name}.i"),
            CType::ToI32 => format!("*{name}.Long"),
            CType::ToI64 => format!("*{name}.Quad"),
            CType::ToSize | CType::ToHandle(_) | CType::Error => format!("*{name}.Integer"),
            CType::Void | CType::Data | CType::User | CType::Handle(_) | CType::Callback(_) => {
                format!("*{name}")
            }
        });
    }
    let returns = match CType::read(&function.returns)? {
        CType::Void => "",
        CType::I32 | CType::U32 => ".l",
        CType::I64 => ".q",
        _ => ".i",
    };
    Ok(format!(
        "PrototypeC{returns} Proto_{}({})",
        function.name,
        parameters.join(", ")
    ))
}

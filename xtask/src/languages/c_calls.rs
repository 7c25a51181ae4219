//! The functions as commands of an interpreter that is extended in C: one file for all such bindings, over a few macros
//! and functions that each writes for its interpreter (`nk_take_*` for arguments, `nk_give_*` for results).

use std::fmt::Write as _;

use super::ctype::CType;
use crate::Result;
use crate::abi::{Abi, Function, Parameter};

/// Written by hand: its function outlives the call.
const BY_HAND: [&str; 1] = ["ninekw_config_set_limiter"];

/// `calls.h`.
pub(crate) fn file(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "/* Made by `cargo xtask codegen` from the C header; not to be edited. */\n\n\
         /* Pointers to the library's functions, by their names. */\n",
    );
    for function in &abi.functions {
        writeln!(text, "static __typeof__({0}) *p_{0};", function.name)?;
    }
    text.push_str("\nstatic const struct { const char *name; void **place; } nk_pointers[] = {\n");
    for function in &abi.functions {
        writeln!(text, "    {{\"{0}\", (void **)&p_{0}}},", function.name)?;
    }
    text.push_str("    {NULL, NULL},\n};\n\n");
    let wrapped = || {
        let functions = abi.functions.iter();
        functions.filter(|function| !BY_HAND.contains(&function.name.as_str()))
    };
    for function in wrapped() {
        text.push_str(&wrapper(function)?);
    }
    text.push_str("static const nk_command nk_commands[] = {\n");
    for function in wrapped() {
        writeln!(text, "    {{\"{0}\", w_{0}}},", function.name)?;
    }
    text.push_str("    {NULL, NULL},\n};\n");
    Ok(text)
}

/// Takes the arguments, calls, gives the result and then what was filled in.
fn wrapper(function: &Function) -> Result<String> {
    let kinds = function
        .parameters
        .iter()
        .map(|parameter| Ok((parameter, CType::read(&parameter.kind)?)))
        .collect::<Result<Vec<_>>>()?;
    let has_length = |at: usize| {
        kinds
            .get(at + 1)
            .is_some_and(|(next, _)| next.name == "length")
    };
    let (mut before, mut arguments, mut after) = (String::new(), Vec::new(), String::new());
    let mut functions = 0;
    for (at, (Parameter { name, .. }, kind)) in kinds.iter().enumerate() {
        let mut argument = name.clone();
        match kind {
            CType::I32 => writeln!(before, "    int32_t {name} = nk_take_i32(c);")?,
            CType::I64 => writeln!(before, "    int64_t {name} = nk_take_i64(c);")?,
            CType::Size if name == "length" || name == "capacity" => {
                argument = format!("({}).{name}", if name == "length" { "data" } else { "ids" });
            }
            CType::Size => writeln!(before, "    size_t {name} = (size_t)nk_take_i64(c);")?,
            CType::Text => writeln!(before, "    const char *{name} = nk_take_text(c);")?,
            CType::Data if has_length(at) => {
                writeln!(before, "    nk_bytes {name} = nk_take_bytes(c);")?;
                argument = format!("{name}.start");
            }
            CType::Handle(handle) => {
                writeln!(before, "    ninekw_{handle} *{name} = nk_take_handle(c);")?;
            }
            CType::Callback(of) => {
                functions += 1;
                writeln!(
                    before,
                    "    nk_function f{functions} = nk_take_function(c);"
                )?;
                argument = format!("nk_is_set(f{functions}) ? nk_{of} : NULL");
            }
            CType::User => {
                let second = if functions == 2 {
                    "f2"
                } else {
                    "nk_no_function()"
                };
                writeln!(before, "    nk_guard guard = nk_guard_of(c, f1, {second});")?;
                argument = "&guard".into();
            }
            CType::ToI64 if name == "ids" => {
                writeln!(before, "    nk_numbers {name} = nk_take_numbers(c);")?;
                argument = format!("{name}.start");
                writeln!(after, "    nk_give_numbers(c, {name}, (size_t)result);")?;
            }
            CType::ToI32 | CType::ToI64 | CType::ToSize => {
                let (kind, word) = match kind {
                    CType::ToI32 => ("int32_t", "i32"),
                    CType::ToI64 => ("int64_t", "i64"),
                    _ => ("size_t", "size"),
                };
                writeln!(before, "    {kind} {name} = 0;")?;
                argument = format!("&{name}");
                if name != "length_out" {
                    writeln!(after, "    nk_give_{word}(c, {name});")?;
                }
            }
            CType::ToHandle(handle) => {
                writeln!(before, "    ninekw_{handle} *{name} = NULL;")?;
                argument = format!("&{name}");
                writeln!(after, "    nk_give_handle(c, {name});")?;
            }
            CType::Error => {
                before.push_str("    ninekw_error *err = NULL;\n");
                argument = "&err".into();
                after.push_str("    nk_give_handle(c, err);\n");
            }
            CType::Void | CType::U32 | CType::Data => {
                return Err(format!("{}: no wrapper for {name}", function.name).into());
            }
        }
        arguments.push(argument);
    }
    let (result, given) = called(function, &arguments.join(", "))?;
    Ok(format!(
        "static nk_result w_{}(nk_arguments)\n{{\n    NK_BEGIN;\n{before}    NK_CHECK;\n{result}{given}{after}    NK_END;\n}}\n\n",
        function.name
    ))
}

/// The call, and what is given of its own result.
fn called(function: &Function, arguments: &str) -> Result<(String, String)> {
    let call = format!("p_{}({})", function.name, arguments);
    Ok(match CType::read(&function.returns)? {
        CType::Void => (format!("    {call};\n"), String::new()),
        CType::Text => (
            format!("    const char *result = {call};\n"),
            "    nk_give_text(c, result);\n".into(),
        ),
        CType::Data => (
            format!("    const void *result = {call};\n"),
            "    nk_give_bytes(c, result, length_out);\n".into(),
        ),
        CType::Handle(_) => (
            format!("    const void *result = {call};\n"),
            "    nk_give_handle(c, result);\n".into(),
        ),
        _ => (
            format!("    int64_t result = (int64_t){call};\n"),
            "    nk_give_i64(c, result);\n".into(),
        ),
    })
}

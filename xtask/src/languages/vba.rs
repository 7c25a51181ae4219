//! VBA of 64-bit Office: `ninekw_api.bas`, with constants and a declaration of every function, and a check of the calls.

use std::fmt::Write as _;

use super::autoit::arguments;
use super::copies;
use super::ctype::CType;
use crate::Result;
use crate::abi::{Abi, Constant, Function, Group, Parameter};
use crate::shell::read;

pub(crate) const README: &str = "bindings/vba/README.md";

/// Files that are written by hand.
const FILES: [&str; 2] = ["bindings/vba/ninekw.bas", "bindings/vba/examples/Solve.bas"];

/// Words that are no names in VBA.
const RESERVED: [&str; 12] = [
    "date", "error", "get", "left", "let", "name", "next", "on", "option", "set", "text", "type",
];

/// `ninekw_api.bas`.
pub(crate) fn api(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "Attribute VB_Name = \"NinekwApi\"\n\
         ' Made by `cargo xtask codegen` from the C header; not to be edited. Import ninekw.bas beside it.\n\
         Option Explicit\n\n",
    );
    writeln!(
        text,
        "Public Const NINEKW_HEADER_VERSION As String = \"{}\"",
        env!("CARGO_PKG_VERSION")
    )?;
    for constant in copies::numbers(abi) {
        let name = constant_name(constant);
        // Upper and lower case are the same to VBA.
        let lower = name.to_lowercase();
        if abi.functions.iter().any(|each| each.name == lower) {
            return Err(format!("VBA has one name for {name} and a function").into());
        }
        writeln!(text, "Public Const {name} As Long = {}", constant.value)?;
    }
    text.push_str(
        "\n' Programs of 32 bits know no cdecl, which is what the library speaks.\n#If Win64 Then\n\
         ' Callbacks are Functions of a module, by AddressOf, with these parameters.\n",
    );
    for callback in &abi.callbacks {
        let parameters = parameters(callback)?;
        let kind = kind(CType::read(&callback.returns)?).unwrap_or("Long");
        writeln!(text, "' {}({parameters}) As {kind}", callback.name)?;
    }
    for function in &abi.functions {
        writeln!(text, "{}", declaration(function)?)?;
    }
    text.push_str("#End If\n");
    Ok(text)
}

/// There are functions that tell the version, too.
fn constant_name(constant: &Constant) -> String {
    match constant.group {
        Group::Version => constant.name.replace("NINEKW_", "NINEKW_HEADER_"),
        _ => constant.name.clone(),
    }
}

fn declaration(function: &Function) -> Result<String> {
    let kind = kind(CType::read(&function.returns)?);
    let word = if kind.is_some() { "Function" } else { "Sub" };
    let returns = kind.map_or_else(String::new, |kind| format!(" As {kind}"));
    Ok(format!(
        "Public Declare PtrSafe {word} {} Lib \"ninekw.dll\" ({}){returns}",
        function.name,
        parameters(function)?
    ))
}

/// What a result or a value is; nothing for `void`.
fn kind(of: CType<'_>) -> Option<&'static str> {
    match of {
        CType::Void => None,
        CType::I32 | CType::U32 | CType::ToI32 => Some("Long"),
        CType::I64 | CType::ToI64 => Some("LongLong"),
        // A text is bytes of UTF-8: VBA's own would go through the code page.
        _ => Some("LongPtr"),
    }
}

fn parameters(function: &Function) -> Result<String> {
    let all: Result<Vec<String>> = function.parameters.iter().map(parameter).collect();
    Ok(all?.join(", "))
}

fn parameter(parameter: &Parameter) -> Result<String> {
    let read = CType::read(&parameter.kind)?;
    let name = &parameter.name;
    let name = if RESERVED.contains(&name.as_str()) {
        format!("{name}_")
    } else {
        name.clone()
    };
    // An array may be left out.
    if name == "ids" {
        return Ok(format!("ByVal {name} As LongPtr"));
    }
    let way = match read {
        CType::ToI32 | CType::ToI64 | CType::ToSize | CType::ToHandle(_) | CType::Error => "ByRef",
        _ => "ByVal",
    };
    let kind = kind(read).ok_or_else(|| format!("{name} is void"))?;
    Ok(format!("{way} {name} As {kind}"))
}

/// Every call in the files is of a function of the header, with as many arguments; gives how many there are.
pub(crate) fn check() -> Result<usize> {
    let abi = Abi::read()?;
    let mut count = 0;
    for file in FILES {
        count += check_text(&abi, &read(file)?).map_err(|error| format!("{file}: {error}"))?;
    }
    if count == 0 {
        return Err("no calls were found".into());
    }
    Ok(count)
}

fn check_text(abi: &Abi, text: &str) -> Result<usize> {
    let mut count = 0;
    for line in text.lines().map(str::trim) {
        if !line.is_ascii() {
            return Err(format!("the editor of VBA reads ASCII: {line}").into());
        }
        if line.starts_with('\'') {
            continue;
        }
        for (at, _) in line.match_indices("ninekw_") {
            let rest = line.get(at..).unwrap_or_default();
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let (name, rest) = rest.split_at(end.unwrap_or(rest.len()));
            let Some(function) = abi.functions.iter().find(|each| each.name == name) else {
                return Err(format!("there is no {name}").into());
            };
            let Some(call) = rest.strip_prefix('(') else {
                return Err(format!("{name} is called without brackets").into());
            };
            let found = arguments(call);
            let found = found.iter().filter(|each| !each.is_empty()).count();
            if found != function.parameters.len() {
                return Err(format!(
                    "{name} has {found} arguments, not {}",
                    function.parameters.len()
                )
                .into());
            }
            count += 1;
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_calls_are_found() {
        let abi = Abi::read().unwrap();
        let right = "status = ninekw_balance(client, credits, fault)";
        assert_eq!(check_text(&abi, right).unwrap(), 1);
        for (from, to) in [("balance", "balances"), (", fault", ""), ("(", " ")] {
            assert!(
                check_text(&abi, &right.replace(from, to)).is_err(),
                "{from}"
            );
        }
        assert_eq!(check_text(&abi, "' ninekw_nothing").unwrap(), 0);
    }

    #[test]
    fn a_declaration_has_the_types_of_c() {
        let abi = Abi::read().unwrap();
        let function = abi
            .functions
            .iter()
            .find(|each| each.name == "ninekw_balance");
        assert_eq!(
            declaration(function.unwrap()).unwrap(),
            "Public Declare PtrSafe Function ninekw_balance Lib \"ninekw.dll\" (ByVal client As LongPtr, \
             ByRef credits_out As LongLong, ByRef err As LongPtr) As Long"
        );
    }
}

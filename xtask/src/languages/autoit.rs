//! `AutoIt`: the check of every `DllCall` in its files.

use crate::Result;
use crate::abi::CType;
use crate::abi::{Abi, Parameter};
use crate::shell::read;

/// What users include or read; each `DllCall` in it is checked.
const FILES: [&str; 2] = [
    "bindings/autoit/ninekw_api.au3",
    "bindings/autoit/ninekw.au3",
];

/// A type as `DllCall` knows it.
fn word(kind: CType<'_>) -> &'static str {
    match kind {
        CType::Void => "none",
        CType::I32 => "int",
        CType::U32 => "uint",
        CType::I64 => "int64",
        CType::Size => "ulong_ptr",
        CType::ToI32 => "int*",
        CType::ToI64 => "int64*",
        CType::ToSize => "ulong_ptr*",
        CType::ToHandle(_) | CType::Error => "ptr*",
        CType::Text | CType::Data | CType::User | CType::Handle(_) | CType::Callback(_) => "ptr",
    }
}

/// Every call of the library in the files has the types of the header; returns how many calls there are.
pub(crate) fn check() -> Result<usize> {
    let abi = Abi::read()?;
    let mut count = 0;
    for file in FILES {
        count += check_text(&abi, &read(file)?).map_err(|error| format!("{file}: {error}"))?;
    }
    // All but the loggers, which threads of others would call, and those with a form that takes more.
    if count < abi.functions.len() - 8 {
        return Err(format!("only {count} calls were found").into());
    }
    Ok(count)
}

fn check_text(abi: &Abi, text: &str) -> Result<usize> {
    let mut count = 0;
    for line in text
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with(';'))
    {
        for call in line.split("DllCall(").skip(1) {
            let arguments = arguments(call);
            let Some(name) = arguments.get(2).map(|name| name.trim_matches('"')) else {
                return Err(format!("no function in {line}").into());
            };
            if !name.starts_with("ninekw_") {
                continue;
            }
            let function = abi
                .functions
                .iter()
                .find(|function| function.name == name)
                .ok_or_else(|| format!("there is no {name}"))?;
            let mut wanted = vec![format!("{}:cdecl", word(CType::read(&function.returns)?))];
            for parameter in &function.parameters {
                wanted.push(wanted_type(parameter)?.to_owned());
            }
            let types = arguments.iter().skip(3).step_by(2);
            let found: Vec<String> = arguments
                .get(1)
                .into_iter()
                .chain(types)
                .map(|kind| kind.trim_matches('"').to_owned())
                .collect();
            if found != wanted || arguments.len() != 3 + 2 * function.parameters.len() {
                return Err(format!("{name} has {found:?} for {wanted:?}").into());
            }
            count += 1;
        }
    }
    Ok(count)
}

fn wanted_type(parameter: &Parameter) -> Result<&'static str> {
    // An array of the caller's.
    if parameter.name == "ids" {
        return Ok("ptr");
    }
    CType::read(&parameter.kind).map(word)
}

/// The arguments of a call whose opening bracket is passed.
pub(super) fn arguments(call: &str) -> Vec<String> {
    let (mut all, mut depth, mut quoted) = (vec![String::new()], 1, false);
    for c in call.chars() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if c == ',' && depth == 1 && !quoted {
            all.push(String::new());
        } else if let Some(last) = all.last_mut() {
            last.push(c);
        }
    }
    all.iter()
        .map(|argument| argument.trim().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_calls_are_found() {
        let abi = Abi::read().unwrap();
        let right = r#"DllCall($h, "int:cdecl", "ninekw_balance", "ptr", F($a, 1), "int64*", 0, "ptr*", 0)"#;
        assert_eq!(check_text(&abi, right).unwrap(), 1);
        for (from, to) in [
            ("int:cdecl", "int"),
            ("int:cdecl", "int64:cdecl"),
            ("balance", "balances"),
            ("int64*", "int*"),
            (", \"ptr*\", 0", ""),
            ("0, \"ptr*\"", "0, \"ptr\", 0, \"ptr*\""),
        ] {
            assert!(
                check_text(&abi, &right.replace(from, to)).is_err(),
                "{from} {to}"
            );
        }
        assert_eq!(check_text(&abi, "; DllCall(1)").unwrap(), 0);
    }
}

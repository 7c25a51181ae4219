//! `AutoIt`: `ninekw_api.au3`, a function for each of the library's, and the check of every `DllCall`.

use std::fmt::Write as _;

use super::copies;
use super::ctype::CType;
use crate::Result;
use crate::abi::{Abi, Function, Parameter};
use crate::shell::read;

/// What users include or read; each `DllCall` in it is checked.
const FILES: [&str; 2] = [
    "bindings/autoit/ninekw_api.au3",
    "bindings/autoit/ninekw.au3",
];

/// Written by hand, for what they take.
const BY_HAND: [&str; 2] = ["ninekw_batch_pending", "ninekw_config_set_limiter"];

/// `ninekw_api.au3`.
pub(crate) fn api(abi: &Abi) -> Result<String> {
    let mut text = String::from(
        "#include-once\n; Made by `cargo xtask codegen` from the C header; not to be edited. Include ninekw.au3.\n\n",
    );
    writeln!(
        text,
        "Global Const $NINEKW_VERSION = \"{}\"",
        env!("CARGO_PKG_VERSION")
    )?;
    for constant in copies::numbers(abi) {
        writeln!(text, "Global Const ${} = {}", constant.name, constant.value)?;
    }
    for function in &abi.functions {
        let has_twin = abi
            .functions
            .iter()
            .any(|other| other.name == format!("{}_with", function.name));
        if !has_twin && !BY_HAND.contains(&function.name.as_str()) {
            text.push('\n');
            text.push_str(&one(function)?);
        }
    }
    Ok(text)
}

/// What a function is in `AutoIt`.
struct Body {
    /// Parameters, with their defaults.
    parameters: Vec<(String, Option<&'static str>)>,
    /// Before the call.
    before: Vec<String>,
    /// Types and values.
    arguments: Vec<String>,
    /// Places in the array that `DllCall` gives, where what was filled in lies.
    filled: Vec<usize>,
    callbacks: Vec<String>,
}

fn one(function: &Function) -> Result<String> {
    let name = camel(
        function
            .name
            .trim_start_matches("ninekw_")
            .trim_end_matches("_with"),
    );
    let body = body(function)?;
    let returned = CType::read(&function.returns)?;
    let mut line = format!(
        "DllCall(__NineKW_Dll(), \"{}:cdecl\", \"{}\"",
        word(returned),
        function.name
    );
    for argument in &body.arguments {
        write!(line, ", {argument}")?;
    }
    line.push(')');
    let first_optional = body
        .parameters
        .iter()
        .rposition(|(_, default)| default.is_none())
        .map_or(0, |last| last + 1);
    let parameters: Vec<String> = body
        .parameters
        .iter()
        .enumerate()
        .map(|(at, (name, default))| match default {
            Some(default) if at >= first_optional => format!("{name} = {default}"),
            _ => name.clone(),
        })
        .collect();
    let mut text = head(function, &name, &parameters.join(", "), returned, &body)?;
    writeln!(text, "Func _NineKW_{name}({})", parameters.join(", "))?;
    for before in &body.before {
        writeln!(text, "\t{before}")?;
        writeln!(
            text,
            "\tIf @error Then Return SetError(@error, @extended, 0)"
        )?;
    }
    if !body.callbacks.is_empty() {
        writeln!(
            text,
            "\tLocal $aBefore = __NineKW_Enter({})",
            body.callbacks.join(", ")
        )?;
    }
    writeln!(text, "\tLocal $aCall = {line}")?;
    if body.callbacks.is_empty() {
        let check = if function.is_fallible() {
            "__NineKW_Failed"
        } else {
            "__NineKW_Unable"
        };
        writeln!(
            text,
            "\tIf {check}(@error, $aCall) Then Return SetError(@error, @extended, 0)"
        )?;
    } else {
        writeln!(text, "\tLocal $iFault = @error")?;
        writeln!(text, "\t__NineKW_Leave($aBefore)")?;
        writeln!(
            text,
            "\tIf __NineKW_Failed($iFault, $aCall) Then Return SetError(@error, @extended, 0)"
        )?;
    }
    let filled: Vec<String> = body
        .filled
        .iter()
        .map(|at| format!("$aCall[{at}]"))
        .collect();
    match (function.is_fallible(), filled.as_slice(), returned) {
        (true, [], _) | (_, _, CType::Void) => writeln!(text, "\tReturn True")?,
        (true, [one], _) => writeln!(text, "\tReturn {one}")?,
        (false, [], CType::Text) => {
            writeln!(
                text,
                "\tReturn SetExtended($aCall[0] ? 1 : 0, __NineKW_Text($aCall[0]))"
            )?;
        }
        (false, [], _) => writeln!(text, "\tReturn $aCall[0]")?,
        (false, [length], CType::Data) => {
            writeln!(text, "\tReturn __NineKW_Bytes($aCall[0], {length})")?;
        }
        (false, [one], _) => writeln!(text, "\tReturn SetExtended($aCall[0], {one})")?,
        (fallible, all, _) => {
            writeln!(
                text,
                "\tLocal $aFound[{}] = [{}]",
                all.len(),
                all.join(", ")
            )?;
            let extended = if fallible { "0" } else { "$aCall[0]" };
            writeln!(text, "\tReturn SetExtended({extended}, $aFound)")?;
        }
    }
    writeln!(text, "EndFunc   ;==>_NineKW_{name}")?;
    Ok(text)
}

fn body(function: &Function) -> Result<Body> {
    let mut body = Body {
        parameters: Vec::new(),
        before: Vec::new(),
        arguments: Vec::new(),
        filled: Vec::new(),
        callbacks: Vec::new(),
    };
    let mut of_bytes = None;
    for (at, parameter) in function.parameters.iter().enumerate() {
        let kind = CType::read(&parameter.kind)?;
        let stem = camel(&parameter.name);
        let may_be_null = function.may_be_null(parameter);
        let mut add = |letter: &str, default| {
            let name = format!("${letter}{stem}");
            body.parameters.push((name.clone(), default));
            name
        };
        let value = match kind {
            CType::Handle(_) => {
                let is_optional = at > 0 && (may_be_null || parameter.name == "options");
                add("h", is_optional.then_some("0"))
            }
            CType::Text => {
                let name = add("s", may_be_null.then_some("\"\""));
                let local = format!("$t{stem}");
                body.before.push(format!(
                    "Local {local} = __NineKW_Utf8({name}, \"{}\", {})",
                    parameter.name,
                    if may_be_null { "True" } else { "False" }
                ));
                format!("DllStructGetPtr({local})")
            }
            CType::Data => {
                let name = add("d", None);
                let local = format!("$t{stem}");
                body.before
                    .push(format!("Local {local} = __NineKW_Struct({name})"));
                of_bytes = Some(format!("BinaryLen({name})"));
                format!("DllStructGetPtr({local})")
            }
            CType::Size if of_bytes.is_some() => of_bytes.take().unwrap_or_default(),
            CType::I32 | CType::U32 | CType::I64 | CType::Size => {
                let name = add("i", (parameter.name == "timeout_ms").then_some("-1"));
                let bits = if matches!(kind, CType::I64) { 64 } else { 32 };
                body.before.push(format!(
                    "{name} = __NineKW_Int({name}, \"{}\", {bits})",
                    parameter.name
                ));
                name
            }
            CType::Callback(of) => {
                let name = add("v", may_be_null.then_some("\"\""));
                body.callbacks.push(name.clone());
                format!("__NineKW_Pointer(\"{}\", {name})", camel(of))
            }
            CType::ToI32 | CType::ToI64 | CType::ToSize | CType::ToHandle(_) => {
                body.filled.push(at + 1);
                "0".into()
            }
            CType::Error | CType::User => "0".into(),
            CType::Void => return Err(format!("{} takes nothing", function.name).into()),
        };
        body.arguments.push(format!("\"{}\", {value}", word(kind)));
    }
    Ok(body)
}

/// The heading that functions have in `AutoIt`'s own libraries.
fn head(
    function: &Function,
    name: &str,
    parameters: &str,
    returned: CType<'_>,
    body: &Body,
) -> Result<String> {
    let mut text = String::new();
    let mark = "=".repeat(100);
    writeln!(text, "; #FUNCTION# ;{mark}")?;
    writeln!(text, "; Name ..........: _NineKW_{name}")?;
    let doc: Vec<&str> = function
        .doc
        .lines()
        .filter(|line| !line.starts_with("Threads:"))
        .collect();
    for (at, line) in doc.iter().enumerate() {
        let label = if at == 0 {
            "Description ...:"
        } else {
            "                "
        };
        writeln!(text, "; {label} {line}")?;
    }
    writeln!(text, "; Syntax ........: _NineKW_{name}({parameters})")?;
    let result = match (function.is_fallible(), body.filled.len(), returned) {
        (true, 0, _) | (_, _, CType::Void) => "True",
        (true, 1, _) => "what the call fills in",
        (_, 2.., _) => "an array of what the call fills in",
        (_, 0, CType::Text) => "the text; @extended is 0 if there is none",
        (_, 1, CType::Data) => "the bytes",
        (_, 1, _) => "the value; @extended is 0 if there is none",
        _ => "the value",
    };
    writeln!(text, "; Return values .: Success: {result}")?;
    if function.is_fallible() {
        writeln!(
            text,
            ";                  Failure: 0; @error is the status ($NINEKW_ERR_*), @extended the service's code. See _NineKW_LastError()"
        )?;
    }
    writeln!(text, "; ============{mark}")?;
    Ok(text)
}

/// `options_set_text` is `OptionsSetText`.
fn camel(name: &str) -> String {
    name.split('_')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_ascii_uppercase());
            first.into_iter().chain(letters).collect::<String>()
        })
        .collect()
}

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

/// Every call of the library in the files has the types of the header; gives how many calls there are.
pub(crate) fn check() -> Result<usize> {
    let abi = Abi::read()?;
    let mut count = 0;
    for file in FILES {
        count += check_text(&abi, &read(file)?).map_err(|error| format!("{file}: {error}"))?;
    }
    if count < abi.functions.len() - 6 {
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

//! VBA of 64-bit Office: a check of the calls in its files.

use super::autoit::arguments;
use crate::Result;
use crate::abi::Abi;
use crate::shell::read;

/// Files that are written by hand.
const FILES: [&str; 2] = ["bindings/vba/ninekw.bas", "bindings/vba/examples/Solve.bas"];

/// Every call in the files is of a function of the header, with as many arguments; returns how many there are.
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
}

//! PowerShell, over the assembly of C#. No package registry has it, so its module is checked without it.

use std::fs;

use super::dotnet;
use crate::Result;
use crate::python::with_requirements;
use crate::shell::{command, output, root};
use crate::system::{MCS, MONO, MONO_CORE, PYTHON, Tool};

pub(crate) const WORD: &str = "powershell";
pub(crate) const TOOLS: [&Tool; 4] = [&MCS, &MONO, &MONO_CORE, &PYTHON];

/// The module is PowerShell by its grammar, and what it calls is in the assembly; returns how many checks passed.
pub(crate) fn check() -> Result<usize> {
    dotnet::csharp()?;
    let members = dotnet::members(&root().join("bindings/powershell/test/Members.cs"))?;
    let python = with_requirements("powershell", "bindings/powershell/test/requirements.txt")?;
    let path = dotnet::folder().join("members.txt");
    fs::write(&path, members)?;
    let mut check = command(python);
    check.arg(root().join("bindings/powershell/test/check.py"));
    let text = output(check.arg(path))?;
    let last = text.lines().last().unwrap_or_default();
    let passed = last.split(' ').next().and_then(|word| word.parse().ok());
    passed.ok_or_else(|| format!("the checks ended with {last:?}").into())
}

//! Checks of a DLL.

use std::collections::BTreeSet;
use std::path::Path;

use super::Bits;
use super::made::Made;
use crate::Result;
use crate::names::same_names;
use crate::package::{names_no_folder, weighs_at_most};
use crate::shell::output;

/// Parts of Windows 7, and nothing that comes with a compiler.
const SYSTEM: [&str; 8] = [
    "advapi32.dll",
    "bcrypt.dll",
    "crypt32.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "userenv.dll",
    "ws2_32.dll",
];

/// What of those parts is asked for; all of it is in Windows 7.
const FUNCTIONS: &str = include_str!("functions.txt");

/// What a library may weigh: whoever adds to it should notice.
fn largest(bits: Bits) -> u64 {
    match bits {
        Bits::X64 => 2_000_000,
        Bits::X86 => 1_850_000,
    }
}

/// All checks of the library that is released.
pub(super) fn check(bits: Bits, made: &Made, names: &[String]) -> Result {
    weighs_at_most(&made.dll, largest(bits))?;
    let text = headers(bits, &made.dll)?;
    runs_with_windows_7(&text, &[])?;
    let wanted: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let found = exports(&text);
    same_names(&found, &wanted, "header and exports")?;
    let format = match bits {
        Bits::X64 => "file format pei-x86-64",
        Bits::X86 => "file format pei-i386",
    };
    for wanted in [
        format,
        "Time/Date\t\tThu Jan  1 00:00:00 1970",
        "DYNAMIC_BASE",
        "NX_COMPAT",
        "MajorSubsystemVersion\t6",
    ] {
        if !text.contains(wanted) {
            return Err(format!("the DLL lacks {wanted:?}").into());
        }
    }
    for file in [&made.dll, &made.mingw, &made.msvc] {
        names_no_folder(file)?;
    }
    imported_names(bits, &made.mingw, &wanted)?;
    imported_names(bits, &made.msvc, &wanted)
}

/// What `objdump` tells of a DLL.
pub(crate) fn headers(bits: Bits, dll: &Path) -> Result<String> {
    output(bits.mingw("objdump").arg("-p").arg(dll))
}

/// It asks for nothing but parts of Windows 7, and for `more`.
pub(crate) fn runs_with_windows_7(headers: &str, more: &[&str]) -> Result {
    let known: BTreeSet<&str> = FUNCTIONS.lines().collect();
    let mut count = 0;
    let mut library = String::new();
    for line in headers.lines() {
        if let Some((_, name)) = line.split_once("DLL Name: ") {
            library = name.trim().to_lowercase();
            count += 1;
            if !SYSTEM.contains(&library.as_str()) && !more.contains(&library.as_str()) {
                return Err(format!("it needs {library}").into());
            }
        } else if line.contains("Export Tables") {
            library.clear();
        } else if let Some(name) = imported(line)
            && SYSTEM.contains(&library.as_str())
            && !known.contains(name)
        {
            return Err(format!(
                "it needs {name} of {library}; if Windows 7 has that, add it to xtask/src/windows/functions.txt"
            )
            .into());
        }
    }
    if count < 3 {
        return Err("no names of libraries are told".into());
    }
    Ok(())
}

/// The function of a line with an address, a number and a name.
fn imported(line: &str) -> Option<&str> {
    let mut words = line.strip_prefix('\t')?.split_whitespace();
    let (address, number, name) = (words.next()?, words.next()?, words.next()?);
    let is_one = u64::from_str_radix(address, 16).is_ok() && number.parse::<u32>().is_ok();
    (is_one && words.next().is_none()).then_some(name)
}

/// The names in the table of exports.
fn exports(headers: &str) -> BTreeSet<&str> {
    headers
        .lines()
        .skip_while(|line| !line.starts_with("[Ordinal/Name Pointer] Table"))
        .skip(1)
        .map_while(|line| line.trim().strip_prefix('['))
        .filter_map(|line| line.split_whitespace().last())
        .collect()
}

/// An import library has these functions, as C calls them.
fn imported_names(bits: Bits, library: &Path, wanted: &BTreeSet<&str>) -> Result {
    let listing = output(bits.mingw("nm").arg(library))?;
    let mark = if bits == Bits::X86 { "_" } else { "" };
    let found: BTreeSet<&str> = listing
        .lines()
        .filter_map(|line| line.split_once(" T ")?.1.strip_prefix(mark))
        .filter(|name| name.starts_with("ninekw_"))
        .collect();
    same_names(
        &found,
        wanted,
        &format!("{} and the header", library.display()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(library: &str, function: &str) -> String {
        ["KERNEL32.dll", "msvcrt.dll", library]
            .map(|name| {
                format!(
                    "\tDLL Name: {name}\n\tvma:  Hint/Ord Member-Name Bound-To\n\t1ad028\t   27  {function}\n"
                )
            })
            .concat()
    }

    #[test]
    fn what_windows_7_lacks_is_found() {
        let check =
            |library, function| runs_with_windows_7(&headers(library, function), &["python3.dll"]);
        check("WS2_32.dll", "CreateFileW").unwrap();
        check("python3.dll", "CreateFileW").unwrap();
        let error = check("libgcc_s_dw2-1.dll", "CreateFileW").unwrap_err();
        assert!(error.to_string().contains("libgcc_s_dw2-1.dll"));
        let error = check("ntdll.dll", "WaitOnAddress").unwrap_err();
        assert!(error.to_string().contains("WaitOnAddress"));
        assert!(runs_with_windows_7("", &[]).is_err());
    }
}

//! The files that are about settings alone.

use std::fmt::Write as _;

use ninekw::table::{SETTINGS, SettingKind};
use serde_json::json;

use super::{pascal, setting};
use crate::Result;
use crate::shell::read;
use crate::template::Templates;

/// Files that are about settings alone, and their templates.
const FILES: [(&str, &str); 19] = [
    ("docs/settings.md", "docs/settings.md"),
    ("include/ninekw/config.hpp", "cpp/config.hpp"),
    ("bindings/csharp/src/Settings.cs", "csharp/Settings.cs"),
    (
        "bindings/delphi/source/NinekwSettings.pas",
        "delphi/NinekwSettings.pas",
    ),
    ("bindings/go/settings.go", "go/settings.go"),
    ("bindings/go/internal/driver/settings.go", "go/driver.go"),
    (
        "bindings/java/src/main/java/ninekw/Settings.java",
        "java/Settings.java",
    ),
    (
        "bindings/javascript/lib/settings.js",
        "javascript/settings.js",
    ),
    (
        "bindings/javascript/settings.d.ts",
        "javascript/settings.d.ts",
    ),
    ("bindings/lua/ninekw/settings.lua", "lua/settings.lua"),
    ("bindings/perl/lib/Ninekw/Settings.pm", "perl/Settings.pm"),
    ("bindings/php/src/Settings.php", "php/Settings.php"),
    ("bindings/ruby/lib/ninekw/settings.rb", "ruby/settings.rb"),
    ("bindings/tcl/settings.tcl", "tcl/settings.tcl"),
    ("py/python/ninekw/_settings.py", "python/settings.py"),
    ("py/src/settings/setters.rs", "python/setters.rs"),
    ("tests/drivers/c/settings.c", "tests/settings.c"),
    ("tests/drivers/cpp/settings.cpp", "tests/settings.cpp"),
    ("tests/drivers/rust/settings.rs", "tests/settings.rs"),
];

const JAVA: &str = "bindings/java/src/main/java/ninekw";
const SYMBOLS: &str = "ffi-c/symbols.txt";

/// The files that come before all others: the ABI is read from the C setters.
pub(crate) fn sources() -> Result<Vec<(String, String)>> {
    let templates = Templates::without_abi()?;
    let mut files = vec![(SYMBOLS.to_owned(), symbols(&read(SYMBOLS)?))];
    for (path, template) in [
        ("core/src/config/setters.rs", "core/setters.rs"),
        ("ffi-c/src/config/setters.rs", "ffi-c/setters.rs"),
    ] {
        files.push((path.to_owned(), templates.render(template)?));
    }
    Ok(files)
}

/// The settings in the other languages.
pub(crate) fn generated(templates: &Templates) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for (path, template) in FILES {
        files.push((path.to_owned(), templates.render(template)?));
    }
    // A file for each public enum.
    for row in SETTINGS {
        if matches!(row.kind, SettingKind::Choice(_)) {
            let path = format!("{JAVA}/{}.java", pascal(row.name));
            let values = json!({ "setting": setting(row) });
            files.push((path, templates.render_with("java/Choice.java", &values)?));
        }
    }
    Ok(files)
}

/// The list of exported functions, with the setters that it lacks at its end.
fn symbols(listed: &str) -> String {
    let mut text = listed.to_owned();
    for setting in SETTINGS {
        let name = format!("ninekw_config_set_{} ", setting.c_name());
        if !listed.lines().any(|line| line.starts_with(&name)) {
            // Writing to a string cannot fail, here and below.
            let _ = writeln!(text, "{name}{}", setting.since);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setter_that_the_list_lacks_comes_to_its_end() {
        let all = read(SYMBOLS).unwrap();
        assert_eq!(symbols(&all), all);
        let short = all.replace("ninekw_config_set_retries 0.1.0\n", "");
        let mended = symbols(&short);
        assert!(
            mended.ends_with("\nninekw_config_set_retries 0.1.0\n"),
            "{mended}"
        );
    }
}

//! The core's typed setters, one for each parameter of the table.

use std::fmt::Write as _;

use ninekw::table::{Parameter, Type};

use crate::names::{Name, names, wrapped};

/// Columns of a line of documentation.
const WIDTH: usize = 116;

/// The table's texts are for every language, and spell product names as their owners do.
const HEAD: &str = "// The texts are the table's, which also serve C and Python: product names in them look like Rust names.
#![allow(clippy::doc_markdown)]
";

/// core/src/options/setters.rs
pub(crate) fn options() -> String {
    let mut text = format!(
        "//! Typed setters. Made by `cargo xtask codegen` from the table in `core/src/table`.\n\n{HEAD}
use super::{{Options, Value}};

/// One method for each parameter, by the service's name with `_` for `-`.
impl Options {{\n"
    );
    let methods = names().into_iter().map(|name| {
        let call = format!("self.put_checked(\"{}\", value)", name.name);
        method(&name, &name.rows, &call)
    });
    text.push_str(&methods.collect::<Vec<_>>().join("\n"));
    text.push_str("}\n");
    text
}

/// Set by the constructors of `Captcha`.
const CONSTRUCTED: &[&str] = &[
    "base64",
    "mouse",
    "multimouse",
    "rotate",
    "puzzle",
    "textonly",
    "interactive",
    "math",
    "checkanswer",
];
const UPLOAD: &str = "usercaptchaupload";

/// core/src/captcha/setters.rs
pub(crate) fn captcha() -> String {
    let mut text = format!(
        "//! Options of a captcha. Made by `cargo xtask codegen` from the table in `core/src/table`.\n\n{HEAD}
use super::Captcha;
use crate::options::Value;

/// The options of `{UPLOAD}`, by the service's names with `_` for `-`.
impl Captcha {{\n"
    );
    let is_option =
        |name: &Name| !CONSTRUCTED.contains(&name.name) && !name.name.starts_with("file-upload-");
    let mut methods = Vec::new();
    for name in names().into_iter().filter(is_option) {
        let of_upload = |(_, actions): &&(_, Vec<_>)| actions.contains(&UPLOAD);
        let Some((row, _)) = name.rows.iter().find(of_upload) else {
            continue;
        };
        let call = format!("Self(self.0.{}(value))", name.identifier());
        methods.push(method(&name, &[(*row, vec![UPLOAD])], &call));
    }
    text.push_str(&methods.join("\n"));
    text.push_str("}\n");
    text
}

/// One method, as rustfmt leaves it. The type is that of all rows of the name, the documentation that of `rows`.
fn method(name: &Name, rows: &[(Parameter, Vec<&'static str>)], call: &str) -> String {
    let mut text = String::new();
    let described = |(row, actions): &(Parameter, Vec<&str>)| {
        let actions: Vec<String> = actions.iter().map(|name| format!("`{name}`")).collect();
        format!("{} ({})", Name::meaning(row), actions.join(", "))
    };
    if let [row] = rows {
        comment(
            &mut text,
            &format!("`{}`, {}.", name.name, described(row)),
            "",
        );
    } else {
        comment(&mut text, &format!("`{}`.", name.name), "");
        text.push_str("    ///\n");
        for row in rows {
            comment(&mut text, &format!("- {}.", described(row)), "  ");
        }
    }
    let mut identifier = name.identifier();
    if identifier == "ref" {
        identifier.insert_str(0, "r#");
    }
    // Writing to a string cannot fail, here and below.
    let _ = writeln!(
        text,
        "    #[must_use]\n    pub fn {identifier}(self, value: {}) -> Self {{\n        {call}\n    }}",
        argument(name)
    );
    text
}

/// The type of a setter's argument.
fn argument(name: &Name) -> &'static str {
    let kind = |row: &Parameter| match row.kind {
        Type::Flag => "bool",
        // Both a switch and a number to those who read the documentation.
        Type::Integer { min: 0, max: 1 } | Type::FlagOrList(_) | Type::Data => "impl Into<Value>",
        Type::Integer { .. } => "i64",
        Type::Text { .. } | Type::Choice(_) => "&str",
    };
    let mut kinds = name.rows.iter().map(|(row, _)| kind(row));
    let first = kinds.next().unwrap_or_default();
    if kinds.all(|kind| kind == first) {
        first
    } else {
        "impl Into<Value>"
    }
}

fn comment(text: &mut String, words: &str, indent: &str) {
    for (number, line) in wrapped(words, WIDTH - 8 - indent.len()).iter().enumerate() {
        let indent = if number == 0 { "" } else { indent };
        let _ = writeln!(text, "    /// {indent}{line}");
    }
}

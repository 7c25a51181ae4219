//! docs/api.md: the table, for people.

use std::fmt::Write as _;

use ninekw::statuses;
use ninekw::table::{ACTIONS, Action, CODES, Effect, Method, Names, codes_of};

/// The page.
pub(crate) fn page() -> String {
    let mut text = String::from(
        "# The API as this library knows it

Made by `cargo xtask codegen` from the table in `core/src/table`. Every action can be called by its name (`call`);
parameters are checked against these types before anything is sent. `action`, `apikey` and `json` are filled in.

The service's documentation does not say which call gives which error code: the codes below each action are those whose
meaning fits it, and any other is handled as well.

## Actions
",
    );
    for action in ACTIONS {
        describe(&mut text, action);
    }
    text.push_str("\n## Error codes of the service\n\n| code | text | what to do | category | again? |\n|---|---|---|---|---|\n");
    for code in CODES {
        let again = if code.retryable { "yes" } else { "" };
        // Writing to a string cannot fail, here and below.
        let _ = writeln!(
            text,
            "| {:04} | {} | {} | {} | {again} |",
            code.number,
            code.text,
            code.advice,
            code.category.name()
        );
    }
    text.push_str("\n## Statuses of this library\n\n| number | name | meaning | again? |\n|---|---|---|---|\n| 0 | OK | Success | |\n");
    for (_, status) in statuses() {
        let again = if status.retryable { "yes" } else { "" };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {again} |",
            status.number, status.name, status.doc
        );
    }
    text
}

fn describe(text: &mut String, action: &Action) {
    let method = match action.method {
        Method::Get => "GET",
        Method::Multipart => "POST (multipart)",
    };
    let _ = writeln!(text, "\n### {}\n\n{}\n", action.name, action.doc);
    let key = if action.needs_key {
        ""
    } else {
        ", without the key"
    };
    let again = match action.effect {
        Effect::Harmless => "Repeating it is harmless.",
        Effect::Takes => "A second call takes another captcha.",
        Effect::Spends => {
            "It spends credits: it goes out on a connection of its own and is never repeated once it may have taken effect."
        }
    };
    let _ = writeln!(text, "`{method} {}`{key}. {again}", action.path);
    if let Some(names) = action.names() {
        calls(text, names);
    }
    if !action.parameters.is_empty() {
        parameters(text, action);
    }
    let codes: Vec<String> = codes_of(action)
        .map(|code| format!("{:04}", code.number))
        .collect();
    if !codes.is_empty() {
        let _ = writeln!(text, "\nMay be refused with {}.", codes.join(", "));
    }
}

fn calls(text: &mut String, names: &Names) {
    let list = |names: &[&str]| format!("`{}`", names.join("`, `"));
    let _ = writeln!(
        text,
        "\n- Rust, `Client::`: {}\n- C: {}\n- Python, `Client.`: {}",
        list(names.rust),
        list(names.c),
        list(names.python)
    );
}

fn parameters(text: &mut String, action: &Action) {
    text.push_str("\n| parameter | value | default | meaning |\n|---|---|---|---|\n");
    for parameter in action.parameters {
        let default = match (parameter.required, parameter.default) {
            (true, _) => "needed",
            (false, Some(default)) => default,
            (false, None) => "",
        };
        let _ = writeln!(
            text,
            "| `{}` | {} | {default} | {} |",
            parameter.name, parameter.kind, parameter.doc
        );
    }
}

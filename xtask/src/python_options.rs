//! The Python package's types for parameters: for type checkers only, nothing imports them at run time.

use std::fmt::Write as _;

use ninekw::Widget;
use ninekw::table::{ACTIONS, Action, CODES, Parameter, Type};

use crate::names::{Name, sentence, wrapped};

/// Columns of a comment between its margin and black's limit.
const WIDTH: usize = 92;

/// What the parameters of each action are called, without the `Options` behind; an action without parameters needs no
/// name.
const CLASSES: &[(&str, &str)] = &[
    ("usercaptchanew", "NextJob"),
    ("usercaptchanewok", "ConfirmJob"),
    ("usercaptchacorrectcheck", "Verdict"),
    ("usercaptchashow", "Show"),
    ("captchas/ID.txt", "File"),
    ("captchas/ID_base64.txt", "Base64File"),
    ("usercaptchaskip", "Skip"),
    ("usercaptchacorrect", "Answer"),
    ("usercaptchaupload", "Upload"),
    ("usercaptchacorrectdata", "Poll"),
    ("usercaptchacorrectback", "Feedback"),
    ("userhistory", "SubmittedHistory"),
    ("userhistory2", "SolvedHistory"),
    ("userhistory3", "WrongHistory"),
    ("userhistorydetail", "HistoryDetail"),
    ("userconfigselfsolve", "SelfSolve"),
    ("userconfigselfonly", "SelfOnly"),
    ("userconfigselfsend", "SelfSend"),
    ("userconfigref", "Referrals"),
    ("usertransfer", "Transfer"),
    ("usergutscheincreate", "Coupon"),
    ("anmelden2_create", "Account"),
];

/// What the calls take as arguments of their own, under whatever name: a keyword besides would contradict it.
const ARGUMENTS: &[&str] = &[
    "id", "captcha", "correct", "guthaben", "userid", "code", "ref",
];

/// Whether the action's call has an argument for it.
fn is_argument(action: &Action, row: &Parameter) -> bool {
    // A setting's only parameter is called like its action.
    ARGUMENTS.contains(&row.name) || action.name.ends_with(row.name)
}

/// py/python/ninekw/_options.py
pub(crate) fn module() -> Result<String, String> {
    let mut text = String::from(
        "# Made by `cargo xtask codegen` from the table in core/src/table: do not edit.
\"\"\"The parameters of every action, for type checkers; nothing imports this module at run time.

``...Options`` are the keywords of an action's method, ``...Parameters`` also has what the method
takes as arguments of its own. None leaves a parameter out.
\"\"\"

from __future__ import annotations

from typing import Literal, TypedDict

from ._inputs import OptionValue

Action = Literal[
",
    );
    // Writing to a string cannot fail, here and below.
    for action in ACTIONS {
        let _ = writeln!(text, "    # {}\n    \"{}\",", action.doc, action.name);
    }
    text.push_str("]\n\"\"\"Every action.\"\"\"\n\nServiceCode = Literal[\n");
    for code in CODES {
        let _ = writeln!(text, "    {},  # {}", code.number, code.text);
    }
    text.push_str("]\n\"\"\"Every error code of the service.\"\"\"\n\nWidget = Literal[\n");
    for widget in Widget::ALL {
        let _ = writeln!(text, "    \"{}\",", widget.name());
    }
    text.push_str("]\n\"\"\"Every type of interactive captcha (``oldsource``).\"\"\"\n");
    let with_parameters = |action: &&Action| !action.parameters.is_empty();
    for action in ACTIONS.iter().filter(with_parameters) {
        let class = CLASSES.iter().find(|(name, _)| *name == action.name);
        let (_, class) = class.ok_or_else(|| format!("{} has no class name", action.name))?;
        let (arguments, options): (Vec<&Parameter>, Vec<_>) = action
            .parameters
            .iter()
            .partition(|row| is_argument(action, row));
        let mut base = "TypedDict".to_owned();
        for (group, rows) in [("Options", options), ("Parameters", arguments)] {
            if rows.is_empty() {
                continue;
            }
            let _ = write!(
                text,
                "\n\nclass {class}{group}({base}, total=False):\n    \"\"\"{} {group} of ``{}``.\"\"\"\n",
                action.doc, action.name
            );
            for row in rows {
                key(&mut text, row);
            }
            base = format!("{class}{group}");
        }
    }
    Ok(text)
}

fn key(text: &mut String, row: &Parameter) {
    let needed = if row.required { "needed; " } else { "" };
    let meaning = sentence(&format!("{needed}{}", Name::meaning(row)));
    text.push('\n');
    for line in wrapped(&meaning, WIDTH) {
        let _ = writeln!(text, "    # {line}");
    }
    let kind = match row.kind {
        Type::Flag => "bool | int".to_owned(),
        Type::Integer { .. } => "int".to_owned(),
        Type::Text { .. } => "str".to_owned(),
        Type::Choice(words) => format!("Literal[\"{}\"]", words.join("\", \"")),
        Type::FlagOrList(_) => "bool | int | str".to_owned(),
        Type::Data => "OptionValue".to_owned(),
    };
    let none = if row.required || row.kind == Type::Data {
        ""
    } else {
        " | None"
    };
    let _ = writeln!(text, "    {}: {kind}{none}", row.name.replace('-', "_"));
}

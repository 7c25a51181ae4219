//! The Python package's types for parameters: for type checkers only, nothing imports them at run time.

use std::fmt::Write as _;

use ninekw::table::{ACTIONS, Action, CODES, Parameter, Type};

use crate::names::{Name, sentence, wrapped};

/// Columns of a comment between its margin and black's limit.
const WIDTH: usize = 92;

/// What the parameters of each action are called; an action without parameters needs no name.
const CLASSES: &[(&str, &str)] = &[
    ("usercaptchanew", "NextJobOptions"),
    ("usercaptchanewok", "ConfirmJobOptions"),
    ("usercaptchacorrectcheck", "VerdictOptions"),
    ("usercaptchashow", "ShowOptions"),
    ("captchas/ID.txt", "FileOptions"),
    ("captchas/ID_base64.txt", "Base64FileOptions"),
    ("usercaptchaskip", "SkipOptions"),
    ("usercaptchacorrect", "AnswerOptions"),
    ("usercaptchaupload", "UploadOptions"),
    ("usercaptchacorrectdata", "PollOptions"),
    ("usercaptchacorrectback", "FeedbackOptions"),
    ("userhistory", "SubmittedHistoryOptions"),
    ("userhistory2", "SolvedHistoryOptions"),
    ("userhistory3", "WrongHistoryOptions"),
    ("userhistorydetail", "HistoryDetailOptions"),
    ("userconfigselfsolve", "SelfSolveOptions"),
    ("userconfigselfonly", "SelfOnlyOptions"),
    ("userconfigselfsend", "SelfSendOptions"),
    ("userconfigref", "ReferralsOptions"),
    ("usertransfer", "TransferOptions"),
    ("usergutscheincreate", "CouponOptions"),
    ("anmelden2_create", "AccountOptions"),
];

/// py/python/ninekw/_options.py
pub(crate) fn module() -> Result<String, String> {
    let mut text = String::from(
        "# Made by `cargo xtask codegen` from the table in core/src/table: do not edit.
\"\"\"The parameters of every action, for type checkers; nothing imports this module at run time.

None leaves a parameter out.
\"\"\"

from __future__ import annotations

from typing import Literal, TypedDict

from .captcha import OptionValue

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
    text.push_str("]\n\"\"\"Every error code of the service.\"\"\"\n");
    let with_parameters = |action: &&Action| !action.parameters.is_empty();
    for action in ACTIONS.iter().filter(with_parameters) {
        let class = CLASSES.iter().find(|(name, _)| *name == action.name);
        let (_, class) = class.ok_or_else(|| format!("{} has no class name", action.name))?;
        let _ = write!(
            text,
            "\n\nclass {class}(TypedDict, total=False):\n    \"\"\"{} Parameters of ``{}``.\"\"\"\n",
            action.doc, action.name
        );
        for row in action.parameters {
            key(&mut text, row);
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

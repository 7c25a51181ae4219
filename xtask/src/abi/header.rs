//! `include/ninekw.h`, for people and compilers, and `include/ninekw.ffi.h`, for libraries that read declarations.

use std::fmt::Write as _;

use super::{Abi, Function, Group, Threads, declared};
use crate::Result;
use crate::names::wrapped;
use crate::shell::read;

/// Columns of a line.
const WIDTH: usize = 110;

/// The headings of the header's functions, each before the first function of its part.
const PARTS: [(&str, &str, &str); 15] = [
    ("ninekw_abi_version", "Version", "What is loaded."),
    (
        "ninekw_status_name",
        "Numbers",
        "What statuses and codes of the service mean.",
    ),
    (
        "ninekw_error_status",
        "Errors",
        "What went wrong in a call, kept until it is freed.",
    ),
    (
        "ninekw_cancel_new",
        "Cancelling",
        "A token stops calls from another thread or from a signal handler.",
    ),
    (
        "ninekw_config_new",
        "Settings",
        "What a client is made from.",
    ),
    (
        "ninekw_client_new",
        "Client",
        "One account; for all threads.",
    ),
    (
        "ninekw_options_new",
        "Options",
        "Parameters of a call, by the service's own names (NINEKW_PARAM_*).",
    ),
    (
        "ninekw_server_status",
        "Submitting captchas",
        "Load, balance, submit, wait, feedback; and any call by its name.",
    ),
    ("ninekw_answer_id", "Answers", "What became of a captcha."),
    (
        "ninekw_batch_new",
        "Batches",
        "Many captchas at once, in one thread.",
    ),
    (
        "ninekw_job_next",
        "Answering captchas",
        "The other side: take captchas of other people and answer them.",
    ),
    ("ninekw_job_id", "Jobs", "A captcha to be answered."),
    ("ninekw_history", "Account", "History, settings, credits."),
    ("ninekw_diagnose", "Diagnosis", "Why nothing happens."),
    (
        "ninekw_reply_body",
        "Replies",
        "A whole reply of the service, with getters by name.",
    ),
];

/// The documented header.
pub(crate) fn documented(abi: &Abi) -> Result<String> {
    let mut text = String::new();
    let page = read("ffi-c/header.txt")?;
    text.push_str("/*\n");
    for line in page.lines() {
        let _ = writeln!(text, "{}", format!(" * {line}").trim_end());
    }
    text.push_str(" */\n");
    text.push_str(START);
    constants(&mut text, abi);
    handles(&mut text, abi);
    for callback in &abi.callbacks {
        comment(&mut text, &callback.doc);
        let start = format!("typedef {}", declared(&callback.returns, ""));
        let start = format!("{}(NINEKW_CALL *{})(", start, callback.name);
        signature(&mut text, &start, callback);
    }
    text.push_str("\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n");
    functions(&mut text, abi)?;
    text.push_str("\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* NINEKW_H */\n");
    Ok(text)
}

const START: &str = "
#ifndef NINEKW_H
#define NINEKW_H

/* Made by `cargo xtask codegen` from ffi-c and the table in core: do not edit. */

#include <stddef.h>
#include <stdint.h>

/* Before each function. Define NINEKW_STATIC on Windows to link the static library. */
#ifndef NINEKW_API
#  if defined(_WIN32) && !defined(NINEKW_STATIC)
#    define NINEKW_API __declspec(dllimport)
#  elif defined(__GNUC__) && !defined(_WIN32)
#    define NINEKW_API __attribute__((visibility(\"default\")))
#  else
#    define NINEKW_API
#  endif
#endif

/* The calling convention, whatever a program's own default is: cdecl. */
#ifndef NINEKW_CALL
#  if defined(_WIN32) && !defined(_WIN64)
#    define NINEKW_CALL __cdecl
#  else
#    define NINEKW_CALL
#  endif
#endif
";

fn constants(text: &mut String, abi: &Abi) {
    let mut group = None;
    for constant in &abi.constants {
        if group != Some(constant.group) {
            group = Some(constant.group);
            let heading = match constant.group {
                Group::Version => "The version of this header.",
                Group::Status => "Statuses.",
                Group::Value => "Values of arguments and results.",
                Group::Action => "Actions, for ninekw_call().",
                Group::Parameter => "Parameters, for ninekw_options_set_text() and the like.",
                Group::Code => {
                    "Error codes of the service, as ninekw_error_service_code() gives them."
                }
            };
            let _ = writeln!(text, "\n/* {heading} */\n");
        }
        let lines = wrapped(&constant.doc.replace('\n', " "), WIDTH - 7);
        let _ = writeln!(text, "/** {} */", lines.join("\n *  "));
        let _ = writeln!(text, "#define {} {}", constant.name, constant.value);
    }
}

fn handles(text: &mut String, abi: &Abi) {
    text.push_str("\n/* Handles. */\n\n");
    for handle in &abi.handles {
        let lines = wrapped(&handle.doc.replace('\n', " "), WIDTH - 7);
        let _ = writeln!(text, "/** {} */", lines.join("\n *  "));
        let _ = writeln!(text, "typedef struct {0} {0};", handle.name);
    }
    text.push_str("\n/* Functions that the caller writes. */\n");
}

fn functions(text: &mut String, abi: &Abi) -> Result {
    let mut found = 0;
    for function in &abi.functions {
        if let Some((_, title, about)) = PARTS.iter().find(|(first, ..)| *first == function.name) {
            let rule = "-".repeat(WIDTH.saturating_sub(title.len() + 8));
            let _ = writeln!(text, "\n/* ---- {title} {rule}\n * {about} */");
            found += 1;
        }
        let mut doc = function.doc.clone();
        let _ = write!(doc, "\n{}", last_words(function));
        comment(text, &doc);
        let start = format!("NINEKW_API {}", declared(&function.returns, "NINEKW_CALL "));
        signature(text, &format!("{start}{}(", function.name), function);
    }
    if found == PARTS.len() {
        return Ok(());
    }
    Err("xtask/src/abi/header.rs: the first function of a part is not there".into())
}

fn last_words(function: &Function) -> String {
    let threads = match function.threads() {
        Threads::Any => "any".to_owned(),
        Threads::One => format!("one at a time for `{}`", function.parameters[0].name),
    };
    format!("Threads: {threads}. Since {}.", function.since)
}

/// A comment whose paragraphs are set anew.
fn comment(text: &mut String, doc: &str) {
    text.push_str("\n/**\n");
    for line in paragraphs(doc) {
        for line in wrapped(&line, WIDTH - 3) {
            let _ = writeln!(text, "{}", format!(" * {line}").trim_end());
        }
    }
    text.push_str(" */\n");
}

/// The paragraphs, with empty ones between them; the last words and the list of errors begin lines of their own.
fn paragraphs(doc: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut inside = false;
    for line in doc.lines() {
        let starts = ["Errors:", "Error:", "Error when", "Threads:"]
            .iter()
            .any(|word| line.starts_with(word));
        if line.is_empty() || starts || !inside {
            all.push(line.to_owned());
        } else if let Some(last) = all.last_mut() {
            last.push(' ');
            last.push_str(line);
        }
        inside = !line.is_empty();
    }
    // Errors at the end of a line begin one, too.
    let mut apart = Vec::new();
    for paragraph in all {
        match paragraph
            .find(" Errors: ")
            .or_else(|| paragraph.find(" Error: "))
        {
            Some(at) => {
                apart.push(paragraph[..at].to_owned());
                apart.push(paragraph[at + 1..].to_owned());
            }
            None => apart.push(paragraph),
        }
    }
    apart
}

/// The parameters as C declares them.
fn list(function: &Function) -> Vec<String> {
    if function.parameters.is_empty() {
        return vec!["void".to_owned()];
    }
    function
        .parameters
        .iter()
        .map(super::Parameter::declared)
        .collect()
}

/// A declaration in one line if it fits, else with one parameter a line.
fn signature(text: &mut String, start: &str, function: &Function) {
    let parameters = list(function);
    let line = parameters.join(", ");
    if start.len() + line.len() + 2 <= WIDTH {
        let _ = writeln!(text, "{start}{line});");
    } else {
        let _ = writeln!(text, "{start}\n    {});", parameters.join(",\n    "));
    }
}

/// Declarations alone: no preprocessor, no comments, no attributes.
pub(crate) fn bare(abi: &Abi) -> String {
    let mut text = String::from("enum {\n");
    let numbers: Vec<String> = abi
        .constants
        .iter()
        .filter(|constant| constant.value.parse::<i32>().is_ok())
        .map(|constant| format!("    {} = {}", constant.name, constant.value))
        .collect();
    text.push_str(&numbers.join(",\n"));
    text.push_str("\n};\n");
    for handle in &abi.handles {
        let _ = writeln!(text, "typedef struct {0} {0};", handle.name);
    }
    for callback in &abi.callbacks {
        let start = format!(
            "typedef {}(*{})(",
            declared(&callback.returns, ""),
            callback.name
        );
        one_line(&mut text, &start, callback);
    }
    for function in &abi.functions {
        let start = format!("{}(", declared(&function.returns, &function.name));
        one_line(&mut text, &start, function);
    }
    text
}

fn one_line(text: &mut String, start: &str, function: &Function) {
    let _ = writeln!(text, "{start}{});", list(function).join(", "));
}

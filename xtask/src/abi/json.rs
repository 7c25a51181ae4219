//! `include/ninekw.json`: the ABI and the API's table for programs that make or check bindings.

use ninekw::table::{ACTIONS, Action, CODES, Method, Type};
use serde_json::{Map, Value, json};

use super::{Abi, Function, Group, Threads};
use crate::Result;

pub(crate) fn description(abi: &Abi) -> Result<String> {
    let handles: Vec<Value> = abi
        .handles
        .iter()
        .map(|handle| {
            json!({
                "name": handle.name,
                "free": abi.free_of(&handle.name).map(|free| &free.name),
                "doc": flat(&handle.doc),
            })
        })
        .collect();
    let whole = json!({
        "abi": abi.number().parse::<u32>()?,
        "version": env!("CARGO_PKG_VERSION"),
        "calling_convention": "cdecl",
        "text": "UTF-8, ended by NUL",
        "constants": constants(abi),
        "statuses": statuses(),
        "codes": codes(),
        "actions": actions(),
        "handles": handles,
        "callbacks": abi.callbacks.iter().map(callback).collect::<Vec<_>>(),
        "functions": abi.functions.iter().map(function).collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_string_pretty(&whole)?;
    text.push('\n');
    Ok(text)
}

fn flat(doc: &str) -> String {
    doc.replace('\n', " ").replace("  ", " ")
}

/// Names of numbers; those of actions, parameters and codes are in their own lists.
fn constants(abi: &Abi) -> Vec<Value> {
    abi.constants
        .iter()
        .filter(|constant| {
            matches!(
                constant.group,
                Group::Version | Group::Status | Group::Value
            )
        })
        .map(|constant| {
            let value: Value = serde_json::from_str(&constant.value).unwrap_or(Value::Null);
            json!({ "name": constant.name, "value": value, "doc": flat(&constant.doc) })
        })
        .collect()
}

pub(crate) fn statuses() -> Vec<Value> {
    ninekw::statuses()
        .map(|(_, status)| {
            json!({
                "number": status.number,
                "name": status.name,
                "retryable": status.retryable,
                "doc": status.doc,
            })
        })
        .collect()
}

pub(crate) fn codes() -> Vec<Value> {
    CODES
        .iter()
        .zip(crate::constants::slugs())
        .map(|(code, slug)| {
            json!({
                "number": code.number,
                "name": slug,
                "text": code.text,
                "advice": code.advice,
                "category": code.category.name(),
                "retryable": code.retryable,
            })
        })
        .collect()
}

fn actions() -> Vec<Value> {
    ACTIONS
        .iter()
        .map(|action| {
            let parameters: Vec<Value> = action.parameters.iter().map(parameter).collect();
            json!({
                "name": action.name,
                "method": method(action),
                "functions": ninekw_tests::names_of(action).map(|names| names.c),
                "doc": action.doc,
                "parameters": parameters,
            })
        })
        .collect()
}

pub(crate) fn method(action: &Action) -> &'static str {
    match action.method {
        Method::Get => "GET",
        Method::Multipart => "POST",
    }
}

pub(crate) fn parameter(row: &ninekw::table::Parameter) -> Value {
    let mut value = Map::new();
    value.insert("name".into(), row.name.into());
    let (word, words): (_, &[&str]) = match row.kind {
        Type::Flag => ("flag", &[]),
        Type::Integer { min, max } => {
            value.insert("min".into(), min.into());
            value.insert("max".into(), max.into());
            ("integer", &[])
        }
        Type::Text { .. } => ("text", &[]),
        Type::Choice(words) => ("choice", words),
        Type::FlagOrList(words) => ("flag or list", words),
        Type::Data => ("data", &[]),
    };
    value.insert("type".into(), word.into());
    if !words.is_empty() {
        value.insert("words".into(), words.into());
    }
    value.insert("values".into(), row.kind.to_string().into());
    value.insert("required".into(), row.required.into());
    if let Some(default) = row.default {
        value.insert("default".into(), default.into());
    }
    value.insert("doc".into(), row.doc.into());
    Value::Object(value)
}

fn parameters(function: &Function) -> Vec<Value> {
    function
        .parameters
        .iter()
        .map(|parameter| {
            json!({
                "name": parameter.name,
                "type": parameter.kind,
                "ownership": function.ownership_of(parameter).word(),
                "may_be_null": function.may_be_null(parameter),
            })
        })
        .collect()
}

fn callback(function: &Function) -> Value {
    json!({
        "name": function.name,
        "returns": function.returns,
        "parameters": parameters(function),
        "doc": flat(&function.doc),
    })
}

fn function(function: &Function) -> Value {
    json!({
        "name": function.name,
        "since": function.since,
        "returns": {
            "type": function.returns,
            "ownership": function.ownership_of_result().word(),
        },
        "parameters": parameters(function),
        "errors": function.errors(),
        "threads": match function.threads() { Threads::Any => "any", Threads::One => "one" },
        "signal_safe": function.is_signal_safe(),
        "doc": flat(&function.doc),
    })
}
